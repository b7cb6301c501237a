using System.Text.RegularExpressions;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading.Structure;

/// <summary>Finds the place, date and signature after the last provision.</summary>
internal static partial class Closing
{
    private const int LongestLine = 140;
    private const int MostLines = 14;

    /// <summary>The range of lines; empty when the text ends without a signature.</summary>
    public static (int Start, int End) Find(IReadOnlyList<SourceLine> lines, Outline outline)
    {
        var end = lines.Count;
        while (end > 0 && lines[end - 1].Footnote is not null)
            end--;
        for (var i = outline.BodyStart; i < end; i++)
            if (outline.Heads[i]?.Unit.Kind == UnitKind.Attachment)
            {
                end = i;
                break;
            }
        var start = end;
        while (start > outline.BodyStart + 1 && end - start < MostLines && MayClose(lines, start - 1, outline))
            start--;
        // What directly follows an article's bare number is its text.
        if (start > 0 && start < end && outline.Heads[start - 1] is { Rest.Length: 0 })
            start++;
        for (var i = start; i < end; i++)
            if (IsEvidence(lines[i].Text))
                return (start, end);
        return (end, end);
    }

    private static bool MayClose(IReadOnlyList<SourceLine> lines, int i, Outline outline)
    {
        var line = lines[i];
        if (line.Text.Length > LongestLine || line.Quoted || line.Footnote is not null || outline.Inside[i]
            || outline.Heads[i] is not null
            || line.HeadingLevel > 0)
            return false;
        if (IsEvidence(line.Text))
            return true;
        return line.Text[^1] is not ('.' or ';' or ':' or ',') && ItemMarks.Read(line, line.Text) is null
            && (!char.IsLower(line.Text[0]) || line.Text.Length < 70)
            && !Notes.IsWorded(line.Text) && !Notes.IsBracketed(line.Text);
    }

    private static bool IsEvidence(string text) => text.Length <= LongestLine && Signature().IsMatch(text);

    // Initials with a name, «v. r.», «г. Минск», or a date with its year.
    [GeneratedRegex(
        @"^(?:[\p{L}\- ]{0,60} )?\p{Lu}\. ?(?:\p{Lu}\. ?)?\p{Lu}[\p{L}\-’']+$|\bv\. r\.|^(?:г|м|ст)\. ?\p{Lu}\p{Ll}+"
        + @"|^[\p{L}\d ,.«»№-]{0,30}\b(?:1[89]|20)\d\d\s?(?:г\.|года|год|жыл\w*|року|р\.|г)?\.?$",
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Signature();
}
