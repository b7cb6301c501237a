using Comity.Language;
using CsCheck;

namespace Comity.Engines.Specs.Language;

public class WordSpecs
{
    // Letters of several scripts, marks, joiners, punctuation and halves of surrogate pairs, so that rules meet each other often.
    private static readonly Gen<string> _hostileText =
        Gen.Frequency(
            (6, Gen.Char["aZéжІқ1٣. ,;:'’\"_\u0301\u00AD\u200D\u2060\r\n\u2028אカ字ก²\uD83C\uDDF0\uDDFF\uD83D\uDC68\uDFFBℹⓂ"]),
            (1, Gen.Char))
        .Array[0, 40].Select(units => new string(units));

    [Fact]
    public void Boundaries_are_those_of_icu()
    {
        Assert.All(
            WordBoundaryGolden.Texts,
            marked => Assert.Equal(marked, string.Join('÷', SegmentsOf(marked.Replace("÷", "")))));
    }

    [Fact]
    public void Words_are_the_segments_with_a_letter_a_digit_or_an_ideograph()
    {
        Assert.Equal(["Статья", "17", "1", "п", "3.14", "об’єкт", "字", "²"], WordsOf("Статья 17-1, п. 3.14: об’єкт — 字²!"));
        Assert.Equal(
            [WordKind.Letters, WordKind.Number, WordKind.Letters, WordKind.Ideograph],
            Spans("l'article 1,5 3a 字").Select(span => span.Kind));
    }

    [Fact]
    public void Han_and_hiragana_are_single_words_without_a_dictionary()
    {
        Assert.Equal(["国", "会", "で", "コンピューター"], WordsOf("国会でコンピューター"));
    }

    [Fact]
    public void Segments_of_any_utf16_join_to_the_text()
    {
        _hostileText.Sample(text => Assert.Equal(text, string.Concat(SegmentsOf(text))), iter: 5_000);
    }

    [Fact]
    public void Words_of_any_utf16_are_the_segments_that_are_words()
    {
        _hostileText.Sample(text =>
        {
            var expected = new List<WordSpan>();
            foreach (var segment in Segments.Enumerate(text))
                if (segment.Kind != WordKind.None)
                    expected.Add(segment);
            Assert.Equal(expected, Spans(text));
            Assert.Equal(expected.Count, Words.Count(text));
        }, iter: 20_000);
    }

    [Fact]
    public void No_boundary_stands_between_letters_or_before_a_mark_or_within_a_line_end()
    {
        _hostileText.Sample(text =>
        {
            foreach (var segment in Segments.Enumerate(text))
            {
                if (segment.End == text.Length)
                    continue;
                var (before, after) = (text[segment.End - 1], text[segment.End]);
                Assert.False(char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after));
                Assert.False(before == '\r' && after == '\n');
                Assert.False(char.IsHighSurrogate(before) && char.IsLowSurrogate(after));
                Assert.True(after != '\u0301' || before is '\r' or '\n' or '\u2028');
            }
        });
    }

    [Fact]
    public void Enumerating_allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("Статья 17-1 об’єкт l'été 1,5; ", 1000));
        Words.Count(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Words.Count(text);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static List<WordSpan> Spans(string text)
    {
        var spans = new List<WordSpan>();
        foreach (var word in Words.Enumerate(text))
            spans.Add(word);
        return spans;
    }

    private static string[] WordsOf(string text) => [.. Spans(text).Select(span => span.Of(text).ToString())];

    private static string[] SegmentsOf(string text)
    {
        var segments = new List<string>();
        foreach (var segment in Segments.Enumerate(text))
            segments.Add(segment.Of(text).ToString());
        return [.. segments];
    }
}
