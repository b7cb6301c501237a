using System.Runtime.CompilerServices;
using Comity.Language;

namespace Comity.Legislation.Comparing;

/// <summary>The words of one text folded and numbered, so that everything after works on integers.</summary>
/// <remarks>The table of printed words is open addressing over one pool of characters: interning is half of a comparison, and a
/// process that has just started has no time to warm a general dictionary up.</remarks>
internal sealed class Vocabulary
{
    private const int LongestWord = 64;

    // Enough letters to tell words apart, few enough to overlook endings: «ценностями» and «ценности» are one.
    private const int StemLength = 6;

    private readonly List<int> stems = [];
    private Entry[] entries = new Entry[1 << 14];
    private char[] pool = new char[1 << 16];
    private int pooled;
    private int filled;

    /// <summary>The folded words.</summary>
    public Lexicon Words { get; } = new();

    /// <summary>Their stems.</summary>
    public Lexicon Stems { get; } = new();

    /// <summary>The stem of a word.</summary>
    public int StemOf(int word) => stems[word];

    /// <summary>The words of a text as numbers, equal for words that differ only in print.
    /// <paramref name="scratch"/> is reused between calls.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int[] Intern(ReadOnlySpan<char> text, ref int[] scratch)
    {
        var count = 0;
        foreach (var word in Language.Words.Enumerate(text))
        {
            if (count == scratch.Length)
                Array.Resize(ref scratch, 2 * count);
            var print = text.Slice(word.Start, Math.Min(word.Length, LongestWord));
            var hash = 2166136261u;
            foreach (var c in print)
                hash = (hash ^ c) * 16777619;
            hash ^= hash >> 15;
            var slot = (int)hash & (entries.Length - 1);
            while (true)
            {
                ref var entry = ref entries[slot];
                if (entry.Length == 0)
                {
                    scratch[count++] = Add(print, hash);
                    break;
                }

                if (entry.Hash == hash && pool.AsSpan(entry.Start, entry.Length).SequenceEqual(print))
                {
                    scratch[count++] = entry.Id;
                    break;
                }

                slot = (slot + 1) & (entries.Length - 1);
            }
        }

        return scratch.AsSpan(0, count).ToArray();
    }

    private int Add(ReadOnlySpan<char> print, uint hash)
    {
        Span<char> buffer = stackalloc char[4 * LongestWord];
        var key = buffer[..Folding.Fold(print, buffer)].ToString();
        var id = Words.Number(key);
        if (id == stems.Count)
            stems.Add(Stems.Number(key.Length > StemLength ? key[..StemLength] : key));

        if (pooled + print.Length > pool.Length)
            Array.Resize(ref pool, 2 * pool.Length);
        print.CopyTo(pool.AsSpan(pooled));
        if (++filled * 2 > entries.Length)
            Grow();
        Place(new Entry { Hash = hash, Start = pooled, Length = print.Length, Id = id });
        pooled += print.Length;
        return id;
    }

    private void Grow()
    {
        var old = entries;
        entries = new Entry[2 * old.Length];
        foreach (var entry in old)
            if (entry.Length > 0)
                Place(entry);
    }

    private void Place(Entry entry)
    {
        var slot = (int)entry.Hash & (entries.Length - 1);
        while (entries[slot].Length > 0)
            slot = (slot + 1) & (entries.Length - 1);
        entries[slot] = entry;
    }

    private struct Entry
    {
        public uint Hash;
        public int Start;
        public int Length;
        public int Id;
    }
}
