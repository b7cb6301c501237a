using System.Text;

namespace Comity.Legislation.Reading.Formats;

/// <summary>Joins the lines of pages to paragraphs.</summary>
internal static class PdfParagraphs
{
    /// <summary>Gives the source its blocks; what repeats at the edges of pages is set aside.</summary>
    public static void Join(List<PdfPage> pages, SourceText source, CleanText clean)
    {
        var running = Running(pages);
        var texts = new List<PdfLine>();
        foreach (var line in pages.SelectMany(page => page.Lines))
        {
            if (!running.Contains(line))
                texts.Add(line);
            else
                source.Aside.Add(new(FindingCodes.RunningHead, line.Page, line.Text,
                    "A page number or a running head was left out."));
        }
        if (texts.Count == 0)
            return;
        var right = Percentile(texts.ConvertAll(line => line.Right), 0.9);
        var left = Percentile(texts.ConvertAll(line => line.Left), 0.2);
        var gap = LineGap(texts);
        var open = new List<PdfLine>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (open.Count > 0 && Begins(texts[i], texts[i - 1], left, right, gap))
                Close();
            open.Add(texts[i]);
        }
        Close();

        void Close()
        {
            var text = new StringBuilder(open[0].Text);
            foreach (var line in open.Skip(1))
                text.Append(text[^1] == '-' && text.Length > 1 && char.IsLetter(text[^2]) ? "" : " ").Append(line.Text);
            var width = right - left;
            source.Lines.Add(new(open[0].Page, clean.Of(text.ToString(), open[0].Page).Trim())
            {
                Bold = open.TrueForAll(line => line.Bold),
                Centred = open.TrueForAll(line => line.Left - left > width * 0.08
                    && Math.Abs(line.Left - left - (right - line.Right)) < width * 0.06),
            });
            open.Clear();
        }
    }

    private static bool Begins(PdfLine line, PdfLine before, double left, double right, double gap)
    {
        var width = right - left;
        var down = before.Bottom - line.Bottom;
        if (line.Page == before.Page && down > gap * 1.45 + 0.5)
            return true;
        if (line.Left - left > width * 0.02 && line.Left - before.Left > width * 0.015)
            return true;
        return before.Right < right - (width * 0.12)
            && !(char.IsLower(line.Text[0]) && before.Text[^1] is not ('.' or ';' or ':' or ','));
    }

    /// <summary>The lines at the edges that are bare numbers, or on several pages the same but for numbers.</summary>
    private static HashSet<PdfLine> Running(List<PdfPage> pages)
    {
        var edges = pages.Where(page => page.Lines.Count > 2)
            .SelectMany(page => (PdfLine[])[page.Lines[0], page.Lines[^1]]).Distinct().ToList();
        var counts = edges.CountBy(line => Skeleton(line.Text), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. edges.Where(line => Skeleton(line.Text).Length == 0
            || counts[Skeleton(line.Text)] >= Math.Max(3, pages.Count / 3))];
    }

    private static string Skeleton(string text) => new([.. text.Where(char.IsLetter)]);

    private static double Percentile(List<double> values, double share)
    {
        values.Sort();
        return values[(int)((values.Count - 1) * share)];
    }

    private static double LineGap(List<PdfLine> lines)
    {
        var gaps = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page)
            .Select(pair => pair.First.Bottom - pair.Second.Bottom).Where(down => down > 1).ToList();
        return gaps.Count == 0 ? 12 : Percentile(gaps, 0.4);
    }
}
