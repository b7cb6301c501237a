using System.IO.Compression;
using System.Text;
using Comity.Legislation.Reading;

namespace Comity.Engines.Specs.Reading;

/// <summary>Bad input gets one clear sentence, or is read with a warning; never an exception, never a wait.</summary>
public class HostileInputSpecs
{
    [Fact]
    public void An_empty_file_is_refused() => Refused([], "empty");

    [Fact]
    public void White_space_alone_is_refused() => Refused("  \n\n\t "u8.ToArray(), "empty");

    [Fact]
    public void A_binary_file_is_refused() =>
        Refused([.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 31 % 256))], "binary");

    [Fact]
    public void A_picture_is_refused() => Refused([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0], "binary");

    [Fact]
    public void Foreign_XML_is_refused() => Refused("<?xml version=\"1.0\"?><note>Статья 1</note>"u8.ToArray(), "xml");

    [Fact]
    public void A_broken_PDF_is_refused() => Refused("%PDF-1.7\n1 0 obj << /Type /Catalog >> garbage"u8.ToArray(), "pdf");

    [Fact]
    public void A_broken_archive_is_refused() => Refused("PK\u0003\u0004 and nothing more of it"u8.ToArray(), "archive");

    [Fact]
    public void An_archive_that_is_no_document_is_refused() =>
        Refused(Archive(("readme.txt", "Статья 1"u8.ToArray())), "archive");

    [Fact]
    public void A_zip_bomb_is_refused() => Refused(Archive(("word/document.xml", new byte[20 * 1024 * 1024])), "zip-bomb");

    [Fact]
    public void A_Word_document_nested_too_deep_is_refused()
    {
        var xml = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + string.Concat(Enumerable.Repeat("<w:p>", 10_000));

        Assert.NotNull(Reads.Bytes(DocxSpecs.Package(xml)).Report.Refusal);
    }

    [Fact]
    public void An_input_that_is_too_large_is_refused()
    {
        var report = LawReader.Read(new Endless(), new() { FileName = "huge.txt" }).Report;

        Assert.Equal("too-large", report.Refusal?.Code);
        Assert.StartsWith("«huge.txt» was not read: ", report.Refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invisible_and_direction_changing_characters_are_removed_and_reported()
    {
        var result = Reads.Text("Статья 1\nОзе\u200Bро \u202Eоткрыто\u202C для\u00AD всех.\n", language: "rus");

        Assert.Equal("Озеро открыто для всех.", result.Law!.Provisions.First().Text);
        Assert.Contains(result.Report.Findings, finding => finding is { Code: "bidi-removed", Line: 2 });
        Assert.Contains(result.Report.Findings, finding => finding is { Code: "invisible-removed", Line: 2 });
    }

    [Theory]
    [InlineData("слово о воде ")]
    [InlineData("1) вода;\n")]
    [InlineData("вода\n\n")]
    [InlineData("Статья 1\nОзеро открыто.\n")]
    [InlineData("\n")]
    public void A_text_four_times_as_long_is_about_four_times_the_steps(string text) => Linear(text, 20_000);

    [Theory]
    [InlineData("«")]
    [InlineData("\"")]
    [InlineData("„")]
    [InlineData("¹ ")]
    [InlineData("(a) ")]
    [InlineData("1. 1) а) ")]
    [InlineData("<b>")]
    [InlineData("[](")]
    [InlineData("&&&&")]
    [InlineData("* Art. 1 ")]
    [InlineData("Статья 1 ")]
    [InlineData("{[(")]
    public void A_mark_repeated_four_times_as_often_is_about_four_times_the_steps(string mark)
    {
        Linear(mark, 4000);
        Linear(mark + "\n", 4000);
    }

    [Theory]
    [InlineData("«\n")]
    [InlineData("1. 1) а) ")]
    public void No_word_is_lost_among_many_marks(string mark)
    {
        foreach (var name in (string[])["law.txt", "law.md"])
            Assert.Empty(Reads.Text(string.Concat(Enumerable.Repeat(mark, 60_000)) + "\nвода\n", name).Report.WordsLost);
    }

    private static void Linear(string repeated, int times)
    {
        foreach (var name in (string[])["law.txt", "law.md"])
            Assert.InRange(CountedSteps.Growth(name, times,
                n => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, n)) + "\nвода\n")), 0, 6);
    }

    private static void Refused(byte[] bytes, string code)
    {
        var result = Reads.Bytes(bytes, "law.bin");

        Assert.Null(result.Law);
        Assert.Equal(code, result.Report.Refusal?.Code);
        Assert.StartsWith("«law.bin» was not read: ", result.Report.Refusal?.Message, StringComparison.Ordinal);
        Assert.Single(result.Report.Findings);
    }

    private static byte[] Archive(params (string Name, byte[] Content)[] entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }

    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
