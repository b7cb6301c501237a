using System.Text;

namespace Comity.Bench.Deliberation;

/// <summary>Texts as a discussion has them, made up: words by Zipf's law; one in three belongs to a campaign, whose sizes run
/// from two to a tenth of all, as copies, edited copies and mail-merged letters.</summary>
internal static class MadeTexts
{
    private const int Vocabulary = 50_000;
    private static readonly string[] Words = [.. Enumerable.Range(0, Vocabulary).Select(Word)];

    public static List<string> Make(int count)
    {
        var random = new Random(42);
        var texts = new List<string>(count);
        while (texts.Count < count / 3)
        {
            var size = Math.Max(2, (int)(0.1 * count * Math.Pow(random.NextDouble(), 6)));
            var letter = Enumerable.Range(0, random.Next(20, 70)).Select(_ => Choices(random)).ToArray();
            for (var i = 0; i < size; i++)
                texts.Add(Copy(letter, random));
        }

        while (texts.Count < count)
            texts.Add(string.Join(' ', Enumerable.Range(0, random.Next(10, 60)).Select(_ => Draw(random))));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(texts));
        return texts[..count];
    }

    /// <summary>A place of the letter: three words, in one of up to three wordings.</summary>
    private static string[] Choices(Random random) =>
        [.. Enumerable.Range(0, random.Next(4) == 0 ? 3 : 1).Select(_ => $"{Draw(random)} {Draw(random)} {Draw(random)}")];

    private static string Copy(string[][] letter, Random random)
    {
        var text = new StringBuilder();
        foreach (var choices in letter)
            if (random.Next(20) != 0)
                text.Append(choices[random.Next(choices.Length)]).Append(' ');
        if (random.Next(3) == 0)
            text.AppendJoin(' ', Enumerable.Range(0, random.Next(5, 20)).Select(_ => Draw(random)));
        return text.ToString();
    }

    private static string Draw(Random random) => Words[(int)(Math.Pow(Vocabulary, random.NextDouble()) - 1)];

    private static string Word(int number)
    {
        var word = new StringBuilder();
        for (var rest = number + 17; rest > 0; rest /= 60)
            word.Append("bdgklmnprstz"[rest % 12]).Append("aeiou"[rest / 12 % 5]);
        return word.ToString();
    }
}
