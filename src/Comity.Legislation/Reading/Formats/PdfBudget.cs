using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Comity.Legislation.Reading.Formats;

/// <summary>What one PDF document may cost, whichever way it is spent: bytes unpacked, content parsed, forms entered, letters
/// shown. The library unpacks every stream through it and bounds nothing itself.</summary>
internal sealed class PdfBudget : IFilterProvider
{
    private const long MostUnpacked = 512L * 1024 * 1024;
    private const long LargestStream = 64L * 1024 * 1024;
    private const long MostContent = 512L * 1024 * 1024;
    private const long MostContentOfPage = 16L * 1024 * 1024;
    private const int MostLetters = 30_000_000;
    private const int MostLettersOfPage = 300_000;
    private const int MostForms = 300_000;
    private const int MostFormsOfPage = 10_000;
    private const int WidestRow = 1024 * 1024;

    private readonly IFilterProvider filters = DefaultFilterProvider.Instance;
    private RefusedException? refusal;
    private long unpacked;
    private Spent document;
    private Spent page;

    private record struct Spent(long Content, int Letters, int Forms);

    public void BeginPage() => page = default;

    /// <summary>The library may take a refusal for a flaw of the document and go on; here it comes back.</summary>
    /// <exception cref="RefusedException">Something was refused before.</exception>
    public void Check()
    {
        if (refusal is not null)
            throw refusal;
    }

    /// <exception cref="RefusedException">More content than is parsed.</exception>
    public void Parse(long length)
    {
        page.Content += length;
        document.Content += length;
        if (page.Content > MostContentOfPage || document.Content > MostContent)
            throw Refuse(RefusalCodes.TooLarge, "a page of it has more than 16 MB of drawing in it, or all its pages "
                + "more than 512 MB; save the text instead");
    }

    /// <exception cref="RefusedException">More letters than are read.</exception>
    public void Show()
    {
        if (++page.Letters > MostLettersOfPage || ++document.Letters > MostLetters)
            throw Refuse(RefusalCodes.TooLarge, "a page of it has more than 300,000 letters, or all its pages more "
                + "than 30 million, as no law has; save the text instead");
    }

    /// <exception cref="RefusedException">More forms than are entered.</exception>
    public void Enter()
    {
        if (++page.Forms > MostFormsOfPage || ++document.Forms > MostForms)
            throw Refuse(RefusalCodes.TooLarge, "a page of it is drawn from more than 10,000 forms, or all its pages "
                + "from more than 300,000; save the text instead");
    }

    public RefusedException Refuse(string code, string message) => refusal ??= new(code, message);

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(filters.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> found) => [.. found.Select(filter => new Bound(filter, this))];

    private void Unpack(long length)
    {
        Check();
        unpacked += length;
        if (length > LargestStream || unpacked > MostUnpacked)
            throw Refuse(RefusalCodes.ZipBomb, "unpacked it would be out of all proportion to a document; save the text instead");
    }

    /// <summary>A filter that knows how much comes out before it lets it.</summary>
    private sealed class Bound(IFilter filter, PdfBudget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            budget.Unpack(filter switch
            {
                FlateFilter => PdfSizes.OfFlate(input, LargestStream),
                LzwFilter => PdfSizes.OfLzw(input.Span, IsEarly(dictionary, index)),
                RunLengthFilter => PdfSizes.OfRunLength(input.Span),
                _ => input.Length * 4L,
            });
            if (filter is FlateFilter or LzwFilter && RowOf(dictionary, index) > WidestRow)
                throw budget.Refuse(RefusalCodes.ZipBomb,
                    "a picture in it has rows of more than a megabyte; save the text instead");
            return filter.Decode(input, dictionary, provider, index);
        }

        private static bool IsEarly(DictionaryToken dictionary, int index) => Number(dictionary, index, "EarlyChange", 1) != 0;

        private static double RowOf(DictionaryToken dictionary, int index) => Number(dictionary, index, "Columns", 1)
            * Number(dictionary, index, "Colors", 1) * Number(dictionary, index, "BitsPerComponent", 8) / 8;

        private static double Number(DictionaryToken dictionary, int index, string name, double otherwise) =>
            DecodeParameterResolver.GetFilterParameters(dictionary, index).Data.TryGetValue(name, out var token)
            && token is NumericToken number ? number.Double : otherwise;
    }
}

/// <summary>How many bytes packed data unpack to.</summary>
internal static class PdfSizes
{
    /// <summary>RFC 1950; counts no further than a little beyond a bound, and up to the damage where there is one.</summary>
    public static long OfFlate(ReadOnlyMemory<byte> packed, long bound)
    {
        if (packed.Length < 2)
            return 0;
        using var stream = packed[2..].AsStream();
        using var inflating = new DeflateStream(stream, CompressionMode.Decompress);
        var piece = new byte[64 * 1024];
        var total = 0L;
        try
        {
            while (total <= bound && inflating.Read(piece) is > 0 and var read)
                total += read;
        }
        catch (InvalidDataException)
        {
            return total;
        }
        return total;
    }

    /// <summary>ISO 32000-1 §7.4.4.2: a code stands for an earlier string and one byte more; its length needs no bytes.</summary>
    public static long OfLzw(ReadOnlySpan<byte> packed, bool early)
    {
        const int clear = 256, end = 257;
        Span<int> lengths = stackalloc int[4096];
        var (total, next, width, before) = (0L, 258, 9, 0);
        var (bits, held) = (0u, 0);
        foreach (var part in packed)
        {
            (bits, held) = ((bits << 8) | part, held + 8);
            if (held < width)
                continue;
            held -= width;
            var code = (int)(bits >> held) & ((1 << width) - 1);
            if (code == end)
                break;
            if (code == clear)
            {
                (next, width, before) = (258, 9, 0);
                continue;
            }
            var length = code < clear ? 1 : code < next ? lengths[code] : before + 1;
            total += length;
            if (before > 0 && next < lengths.Length)
                lengths[next++] = before + 1;
            before = length;
            width = (next + (early ? 1 : 0)) switch { >= 2048 => 12, >= 1024 => 11, >= 512 => 10, _ => 9 };
        }
        return total;
    }

    /// <summary>ISO 32000-1 §7.4.5.</summary>
    public static long OfRunLength(ReadOnlySpan<byte> packed)
    {
        var total = 0L;
        for (var at = 0; at < packed.Length && packed[at] != 128;)
        {
            var isCopy = packed[at] < 128;
            total += isCopy ? packed[at] + 1 : 257 - packed[at];
            at += isCopy ? packed[at] + 2 : 2;
        }
        return total;
    }
}
