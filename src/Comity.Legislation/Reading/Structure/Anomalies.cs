using Comity.Legislation.Provisions;

namespace Comity.Legislation.Reading.Structure;

/// <summary>Finds what is odd in the numbering: gaps, repetitions, and a text without articles.</summary>
internal static class Anomalies
{
    public static void Find(Draft root, List<Finding> findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Draft? last = null;
        var articles = 0;
        Walk(root);
        if (articles == 0)
            findings.Insert(0, new(FindingCodes.NoArticles, 0,
                "No article was recognised: the text was read as plain paragraphs; check that it is a law."));

        void Walk(Draft parent)
        {
            Draft? lastItem = null;
            foreach (var child in parent.Children)
            {
                if (child.Kind == UnitKind.Attachment)
                {
                    last = null;
                    seen.Clear();
                }
                if (child.Kind == UnitKind.Article)
                {
                    articles++;
                    var restart = NumberOrder.Leading(child.Number) == 1 && last is not null && last.Number != child.Number
                        && !NumberOrder.IsInsertion(child.Number);
                    if (restart)
                        seen.Clear();
                    Check(child, restart ? null : last, "Article");
                    if (child.Number.Length > 0 && !seen.Add(child.Number))
                        findings.Add(new(FindingCodes.NumberRepeated, child.Line,
                            $"Article {child.Number} occurs twice; the second may be a new wording, a quotation or a misprint.",
                            Finding.ExcerptOf(child.Designation)));
                    last = child;
                }
                else if (child.Kind is UnitKind.Paragraph or UnitKind.Point)
                {
                    if (lastItem?.Kind == child.Kind)
                        Check(child, lastItem, child.Kind.ToString());
                    lastItem = child;
                }
                Walk(child);
            }
        }

        void Check(Draft unit, Draft? before, string name)
        {
            if (before is null || before.Number.Length == 0 || unit.Number.Length == 0 || !char.IsAsciiDigit(unit.Number[0])
                || !char.IsAsciiDigit(before.Number[0]))
                return;
            var (number, previous) = (NumberOrder.Leading(unit.Number), NumberOrder.Leading(before.Number));
            if (number > previous + 1 || number < previous)
                findings.Add(new(FindingCodes.NumberGap, unit.Line,
                    $"{name} {unit.Number} follows {name.ToLowerInvariant()} {before.Number}: is something missing?",
                    Finding.ExcerptOf(unit.Designation)));
        }
    }
}
