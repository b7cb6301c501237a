using System.Globalization;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>How a stretch looks where there are colours.</summary>
internal enum Look
{
    Plain,
    Bold,
    Deleted,
    Inserted,
}

/// <summary>Writes to a terminal: lines broken between words at its width, in colour. Without a width and colours it writes to a
/// file.</summary>
internal sealed class TerminalText(TextWriter writer, bool colours = false, int? width = null)
{
    private int column;

    public void Write(string text, Look look = Look.Plain)
    {
        var clean = Printable.Text(text);
        Begin(look);
        for (var at = 0; at < clean.Length;)
        {
            var end = EndOfPiece(clean, at);
            WritePiece(clean.AsSpan(at, end - at), look);
            at = end;
        }

        End(look);
    }

    public void EndLine()
    {
        writer.Write('\n');
        column = 0;
    }

    public void Line(string text = "", Look look = Look.Plain)
    {
        Write(Printable.Line(text), look);
        EndLine();
    }

    /// <summary>A piece is a word with the spaces before it, or a line feed.</summary>
    private static int EndOfPiece(string text, int at)
    {
        if (text[at] == '\n')
            return at + 1;
        while (at < text.Length && text[at] == ' ')
            at++;
        while (at < text.Length && text[at] is not (' ' or '\n'))
            at++;
        return at;
    }

    private void WritePiece(ReadOnlySpan<char> piece, Look look)
    {
        if (piece is "\n")
        {
            Break(look);
            return;
        }

        var columns = Columns(piece);
        if (piece[0] == ' ' && column > 0 && column + columns > width)
        {
            Break(look);
            piece = piece.TrimStart(' ');
            columns = Columns(piece);
        }

        writer.Write(piece);
        column += columns;
    }

    /// <summary>A pager takes every line by itself: a colour does not last over its end.</summary>
    private void Break(Look look)
    {
        End(look);
        EndLine();
        Begin(look);
    }

    private void Begin(Look look)
    {
        if (colours)
            writer.Write(look switch
            {
                Look.Bold => "\e[1m",
                Look.Deleted => "\e[9;31m",
                Look.Inserted => "\e[4;32m",
                _ => "",
            });
    }

    private void End(Look look)
    {
        if (colours && look != Look.Plain)
            writer.Write("\e[0m");
    }

    /// <summary>How many columns the letters take; marks above and below them take none.</summary>
    private static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var unit in text)
            if (!char.IsLowSurrogate(unit)
                && char.GetUnicodeCategory(unit) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
                columns++;
        return columns;
    }
}
