using System.Runtime.InteropServices;
using System.Text;
using Comity.Language;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Util;

namespace Comity.Legislation.Reading.Formats;

/// <summary>PDF with text in it: words to lines, lines to paragraphs; page numbers and running heads set aside.</summary>
internal static class PdfLines
{
    private const int MostPages = 3000;
    private const int Deepest = 200;

    public static SourceText Read(ReadOnlyMemory<byte> bytes, CleanText clean, Action<double> progress)
    {
        var budget = new PdfBudget();
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                MaxStackDepth = Deepest,
                FilterProvider = budget,
            });
            budget.Check();
            if (document.NumberOfPages > MostPages)
                throw new RefusedException(RefusalCodes.TooLarge, "it has more than 3,000 pages; split it");
            document.AddPageFactory<IReadOnlyList<Letter>, PdfLettersFactory>();
            var pages = new List<PdfPage>();
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                budget.BeginPage();
                pages.Add(PdfPage.Of(document.GetPage<IReadOnlyList<Letter>>(number), number));
                budget.Check();
                progress((double)number / document.NumberOfPages);
            }
            if (pages.Sum(page => page.Lines.Count) == 0)
                throw new RefusedException(RefusalCodes.NoText, "it is a PDF of pictures without text; recognise the text first");
            return Source(document, pages, clean);
        }
        catch (PdfDocumentStackDepthException)
        {
            throw new RefusedException(RefusalCodes.TooDeep,
                "its PDF objects are nested more than 200 deep; save the text instead");
        }
        catch (Exception broken) when (broken is not (RefusedException or OutOfMemoryException))
        {
            budget.Check();
            // The library throws many kinds of exceptions for broken files; all mean the same to the reader.
            throw new RefusedException(RefusalCodes.Pdf,
                "its PDF format is broken or locked; open it in a viewer and save the text");
        }
    }

    private static SourceText Source(PdfDocument document, List<PdfPage> pages, CleanText clean)
    {
        var readable = new CleanText();
        var source = new SourceText
        {
            Format = "pdf",
            Readable = [.. pages.SelectMany(page => (string[])[.. page.Lines.Select(line => line.Text), page.LeftOut])
                .Select(piece => readable.Of(piece, 0))],
        };
        PdfParagraphs.Join(pages, source, clean);
        if (document.Information?.Title is { Length: > 0 } title)
            source.Facts["title"] = title;
        return source;
    }
}

/// <summary>A line of a page.</summary>
/// <param name="Text">The words with one space between.</param>
/// <param name="Left">Where it begins, in points from the left.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Bottom">The height of its base, in points from below.</param>
/// <param name="Height">The height of its letters.</param>
/// <param name="Page">The page, from 1.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Bottom, double Height, int Page)
{
    /// <summary>All letters are of a bold face.</summary>
    public bool Bold { get; init; }
}

/// <summary>A page as lines from top to bottom.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="LeftOut">The letters that the page has beyond those of the lines.</param>
internal sealed record PdfPage(List<PdfLine> Lines, string LeftOut)
{
    /// <param name="letters">The letters of the page, in the order in which they are drawn.</param>
    /// <param name="number">The page, from 1.</param>
    public static PdfPage Of(IReadOnlyList<Letter> letters, int number)
    {
        var lines = new List<PdfLine>();
        var open = new List<Word>();
        var words = DefaultWordExtractor.Instance.GetWords(letters)
            .Where(word => word.Text.Trim().Length > 0 && word.Letters.Count > 0).ToList();
        var usual = UsualSize(words);
        var small = words.Where(word => word.Letters.All(letter => letter.PointSize < usual * 0.8)).ToHashSet();
        var raisable = small.OrderBy(Base).ToList();
        var bases = raisable.ConvertAll(Base);
        foreach (var word in words.Where(word => !small.Contains(word)).OrderByDescending(Base))
        {
            if (open.Count > 0 && Base(open[0]) - Base(word) > usual * 0.4)
                Close();
            open.Add(word);
        }
        Close();
        foreach (var word in small.OrderByDescending(Base).ToList())
        {
            if (open.Count > 0 && Base(open[0]) - Base(word) > usual * 0.4)
                Close();
            if (small.Remove(word))
                open.Add(word);
        }
        Close();
        lines.Sort((a, b) => b.Bottom.CompareTo(a.Bottom));
        return new(lines, Missing(letters, lines));

        void Close()
        {
            if (open.Count == 0)
                return;
            var ground = Base(open[0]);
            // Lines are so far apart that a small word is met by three of them at most.
            var first = bases.BinarySearch(ground - (usual * 0.3));
            for (var i = first < 0 ? ~first : first; i < bases.Count && bases[i] < ground + (usual * 0.8); i++)
                if (small.Remove(raisable[i]))
                    open.Add(raisable[i]);
            open.Sort((a, b) => a.BoundingBox.Left.CompareTo(b.BoundingBox.Left));
            var own = open.SelectMany(word => word.Letters).ToList();
            lines.Add(new(Joined(open, ground), open[0].BoundingBox.Left, open.Max(word => word.BoundingBox.Right), ground,
                open.Max(word => word.BoundingBox.Height), number)
            {
                Bold = own.Count > 0
                    && own.TrueForAll(letter =>
                    letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true),
            });
            open.Clear();
        }
    }

    /// <summary>The letters of a page that its lines do not have: what the lines themselves cannot prove.</summary>
    public static string Missing(IEnumerable<Letter> letters, IEnumerable<PdfLine> lines)
    {
        var balance = new Dictionary<char, int>();
        foreach (var letter in letters)
            Count(letter.Value, 1);
        foreach (var line in lines)
            Count(line.Text, -1);
        return string.Concat(balance.Where(pair => pair.Value > 0).OrderBy(pair => pair.Key)
            .Select(pair => new string(pair.Key, pair.Value)));

        void Count(string text, int sign)
        {
            foreach (var c in text)
                if (!char.IsWhiteSpace(c))
                    CollectionsMarshal.GetValueRefOrAddDefault(balance, Superscripts.Lower(c) ?? c, out _) += sign;
        }
    }

    /// <summary>The text of a line; small raised letters become superscripts and stay at their word.</summary>
    private static string Joined(List<Word> words, double ground)
    {
        var text = new StringBuilder();
        var size = words.Max(word => word.Letters.Max(letter => letter.PointSize));
        var (wasRaised, right) = (false, 0.0);
        foreach (var word in words)
        {
            var raised = word.Letters.All(letter =>
                letter.PointSize < size * 0.8 && letter.StartBaseLine.Y > ground + (size * 0.12));
            if (text.Length > 0 && !((raised || wasRaised) && word.BoundingBox.Left - right < size * 0.2))
                text.Append(' ');
            foreach (var c in word.Text)
                text.Append(raised ? Superscripts.Raise(c) : c);
            (wasRaised, right) = (raised, word.BoundingBox.Right);
        }
        return text.ToString();
    }

    // The base line of the letters, not the box: «р» and «щ» reach below it.
    private static double Base(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double UsualSize(List<Word> words)
    {
        var sizes = words.SelectMany(word => word.Letters).Select(letter => letter.PointSize).Order().ToList();
        return sizes.Count == 0 ? 1 : sizes[sizes.Count / 2];
    }
}
