using System.Runtime.InteropServices;
using Comity.Language;
using Comity.Legislation.Reading.Formats;
using Comity.Legislation.Reading.Structure;

namespace Comity.Legislation.Reading;

/// <summary>The proof that no word was lost: the words of the input are those of the law and of what was set aside.</summary>
internal sealed record WordProof(int In, int InLaw, int Aside, IReadOnlyList<string> Lost)
{
    private const int MostNamed = 200;

    public static WordProof Of(SourceText source, Draft root) => Of(
        source.Readable,
        All(root).SelectMany(draft => (string[])[draft.Designation, draft.Heading, draft.Text]),
        source.Aside.Select(block => block.Text));

    /// <summary>Compares the pieces of readable input with those of the law and of what was set aside.</summary>
    public static WordProof Of(IEnumerable<string> readable, IEnumerable<string> inLaw, IEnumerable<string> setAside)
    {
        var balance = new Dictionary<string, int>(StringComparer.Ordinal);
        var byWord = balance.GetAlternateLookup<ReadOnlySpan<char>>();
        int inside = 0, law = 0, aside = 0;
        foreach (var piece in readable)
            inside += Count(piece, 1);
        foreach (var piece in inLaw)
            law += Count(piece, -1);
        foreach (var piece in setAside)
            aside += Count(piece, -1);
        var lost = balance.Where(pair => pair.Value != 0).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MostNamed).Select(pair => pair.Value > 0 ? pair.Key : "+" + pair.Key).ToList();
        return new(inside, law, aside, lost);

        int Count(string text, int sign)
        {
            var count = 0;
            foreach (var word in Words.Enumerate(text))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(byWord, text.AsSpan(word.Start, word.Length), out _) += sign;
                count++;
            }
            return count;
        }
    }

    private static IEnumerable<Draft> All(Draft root)
    {
        var stack = new Stack<Draft>([root]);
        while (stack.TryPop(out var draft))
        {
            yield return draft;
            foreach (var child in draft.Children)
                stack.Push(child);
        }
    }
}
