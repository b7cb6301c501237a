using System.Runtime.InteropServices;

namespace Comity.Deliberation.Similar;

/// <summary>The pairs of texts that may belong together.</summary>
internal sealed class Links
{
    private readonly Link[] _links;
    private readonly ulong[] _order;

    private Links(Link[] links, int texts)
    {
        _links = links;
        var degrees = new int[texts];
        foreach (var link in links)
        {
            degrees[link.A]++;
            degrees[link.B]++;
        }

        _order = new ulong[links.Length];
        for (var i = 0; i < links.Length; i++)
        {
            // Descending by how many links the lesser end has, then by resemblance; the place in the list makes it unique.
            var lesser = Math.Min(degrees[links[i].A], degrees[links[i].B]);
            var support = (ulong)(ushort.MaxValue - Math.Min(ushort.MaxValue, lesser));
            var difference = (ulong)(ushort.MaxValue * (1 - Math.Clamp(links[i].Resemblance, 0, 1)));
            _order[i] = (support << 48) | (difference << 32) | (uint)i;
        }

        Array.Sort(_order);
    }

    /// <summary>The core of a campaign before its fringe.</summary>
    public IEnumerable<(int A, int B)> BestFirst
    {
        get
        {
            foreach (var key in _order)
            {
                var link = _links[(uint)key];
                yield return (link.A, link.B);
            }
        }
    }

    public static Links Find(ShingleTable table)
    {
        var found = new Link[table.Count][];
        Parallel.For(0, table.Count, () => new Search(table), (text, _, search) =>
        {
            found[text] = search.LinksOf(text);
            return search;
        }, _ => { });
        return new Links([.. found.SelectMany(links => links)], table.Count);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Link(int A, int B, float Resemblance);

    /// <summary>Looks for the earlier texts that a text resembles. What it looks at is bounded, however many there are: a shingle
    /// of few leads to all of them, one of many to some that all the others are led to as well.</summary>
    private sealed class Search(ShingleTable table)
    {
        private const int Few = 32;
        private const int First = 4;
        private const int Last = 2;
        private const int MostTried = 64;
        private const int MostLinks = 16;

        private readonly int[] _shared = new int[table.Count];
        private readonly List<int> _met = [];
        private readonly List<long> _ranked = [];

        public Link[] LinksOf(int text)
        {
            foreach (var shingle in table.Shingles(text))
            {
                var all = table.Texts(shingle);
                var earlier = all[..all.BinarySearch(text)];
                Meet(earlier.Length <= Few ? earlier : earlier[..First]);
                if (earlier.Length > Few)
                    Meet(earlier[^Last..]);
            }

            var links = new List<Link>();
            foreach (var other in Nearest())
            {
                var overlap = table.Overlap(text, other);
                if (overlap.IsLink)
                    links.Add(new Link(other, text, overlap.Resemblance));
                if (links.Count == MostLinks)
                    break;
            }

            foreach (var other in _met)
                _shared[other] = 0;
            _met.Clear();
            return [.. links];
        }

        /// <summary>Those met most often, the earlier first among equals; who was met once is a stranger.</summary>
        private IEnumerable<int> Nearest()
        {
            _ranked.Clear();
            foreach (var other in _met)
                if (_shared[other] > 1)
                    _ranked.Add(((long)-_shared[other] << 32) | (uint)other);
            _ranked.Sort();
            return _ranked.Take(MostTried).Select(key => (int)key);
        }

        private void Meet(ReadOnlySpan<int> texts)
        {
            foreach (var text in texts)
                if (_shared[text]++ == 0)
                    _met.Add(text);
        }
    }
}
