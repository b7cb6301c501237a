namespace Comity.Communiques.Reading;

/// <summary>Places in a text, each with what is there, that are asked for by where they are.</summary>
internal sealed class SpanIndex<T>
{
    private readonly (TextSpan Span, T Value)[] _sorted;
    private readonly int _longest;

    public SpanIndex(IEnumerable<(TextSpan Span, T Value)> spans)
    {
        _sorted = [.. spans.OrderBy(one => one.Span.Start)];
        _longest = _sorted.Length == 0 ? 0 : _sorted.Max(one => one.Span.Length);
    }

    /// <summary>Those that share a character with a part of the text, in the order of the text.</summary>
    public IEnumerable<(TextSpan Span, T Value)> In(TextSpan part)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sorted[middle].Span.Start < part.Start - _longest)
                low = middle + 1;
            else
                high = middle;
        }

        for (var i = low; i < _sorted.Length && _sorted[i].Span.Start < part.End; i++)
            if (_sorted[i].Span.Overlaps(part))
                yield return _sorted[i];
    }
}
