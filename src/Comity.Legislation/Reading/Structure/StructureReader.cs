using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading.Structure;

/// <summary>Turns blocks of text into the tree of a law: the one reader behind every format.</summary>
internal sealed class StructureReader
{
    private readonly IReadOnlyList<SourceLine> lines;
    private readonly Outline outline;
    private readonly List<Finding> findings;
    private readonly Draft root = new(UnitKind.Act, 0);
    private readonly TreeGrowth tree;
    private readonly string script;

    private StructureReader(IReadOnlyList<SourceLine> lines, string language, List<Finding> findings)
    {
        this.lines = lines;
        this.findings = findings;
        script = language is "rus" or "kaz" or "bel" or "ukr" ? "Cyrl" : "Latn";
        tree = new(root);
        outline = Outline.Of(lines, language, findings);
    }

    /// <summary>Reads the tree and the title.</summary>
    public static (Draft Root, string Title) Read(IReadOnlyList<SourceLine> lines, string language, List<Finding> findings,
        Action<double> progress)
    {
        var reader = new StructureReader(lines, language, findings);
        var body = reader.outline.BodyStart;
        var title = Opening.Read(reader.root, lines, body, reader.outline);
        reader.ReadBody(body, progress);
        reader.AddClosing();
        return (reader.root, title);
    }

    private void ReadBody(int start, Action<double> progress)
    {
        for (var i = start; i < lines.Count; i++)
        {
            if (i % 5000 == 0)
                progress((double)i / lines.Count);
            if (outline.IsClosing(i) || lines[i].Footnote is not null)
                continue;
            i = outline.Heads[i] is { } head ? OpenUnit(head, i) : ReadBlock(lines[i], lines[i].Text, i);
        }
    }

    /// <summary>Opens the unit and takes its heading; returns the last line used.</summary>
    private int OpenUnit(Head head, int i)
    {
        var draft = new Draft(outline.KindOf(i), lines[i].Line) { Designation = head.Designation, Number = head.Number };
        var isArticle = draft.Kind == UnitKind.Article;
        if (isArticle)
            tree.OpenArticle(draft, head.Unit);
        else
            tree.OpenGroup(draft, head.Unit with { Kind = draft.Kind });
        var last = Headings.Take(draft, head, i, lines, outline, out var text);
        if (text.Length > 0)
            ReadMarked(lines[i], text);
        return last;
    }

    private int ReadBlock(SourceLine line, string text, int i)
    {
        if (outline.Inside[i])
        {
            tree.AddBlock(text, line.Line, stay: true);
            return i;
        }
        if (line.Quoted || Notes.IsWorded(text) || Notes.IsBracketed(text))
        {
            tree.AddNote(new(UnitKind.Note, line.Line) { Text = text }, aboutArticle: text[0] is not ('(' or '{' or '['));
            return i;
        }
        if (outline.IsDivision(i))
        {
            tree.OpenGroup(new(UnitKind.Division, line.Line) { Heading = text }, UnitNames.Division);
            return i;
        }
        ReadMarked(line, text);
        return i;
    }

    /// <summary>A block with its marks: «1. 1) text» opens a paragraph and a point in it.</summary>
    private void ReadMarked(SourceLine line, string text)
    {
        for (var marks = 0; marks < 4 && ItemMarks.Read(line, text, script) is { } mark; marks++)
        {
            if (marks > 0 && (mark.Readings[0].Value != 1 || mark.Readings[0].Style.IsDash || mark.Designation[^1] == '.'))
                break;
            if (tree.AddItem(mark, line.Line) is not { } understood)
                break;
            text = understood.Rest;
            if (text.Length == 0)
                return;
        }
        tree.AddBlock(text, line.Line, line.Continues);
    }

    /// <summary>The signature and date, then the footnotes.</summary>
    private void AddClosing()
    {
        if (outline.ClosingStart < outline.ClosingEnd)
        {
            var conclusions = new Draft(UnitKind.Conclusions, lines[outline.ClosingStart].Line);
            for (var i = outline.ClosingStart; i < outline.ClosingEnd; i++)
                conclusions.Add(new(UnitKind.Alinea, lines[i].Line) { Text = lines[i].Text });
            var attachment = root.Children.FindIndex(child => child.Kind == UnitKind.Attachment);
            root.Children.Insert(attachment < 0 ? root.Children.Count : attachment, conclusions);
        }
        foreach (var line in lines)
            if (line.Footnote is { } label)
                root.Add(new(UnitKind.Note, line.Line) { Designation = label, Number = label, Text = line.Text });
    }
}
