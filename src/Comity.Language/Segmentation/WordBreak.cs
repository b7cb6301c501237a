namespace Comity.Language.Segmentation;

/// <summary>The Word_Break property of UAX #29, with Other divided by what a word is to us.</summary>
internal enum WordBreak : byte
{
    Other,
    ALetter,
    Numeric,
    OtherLetter,
    OtherNumber,
    Ideograph,
    HebrewLetter,
    Katakana,
    ExtendNumLet,
    MidLetter,
    MidNum,
    MidNumLet,
    SingleQuote,
    DoubleQuote,
    Extend,
    Format,
    Zwj,
    WSegSpace,
    Cr,
    Lf,
    Newline,
    RegionalIndicator,

    /// <summary>Half of a code point beyond the Basic Multilingual Plane.</summary>
    Surrogate,

    /// <summary>A flag beside the property: the code point is Extended_Pictographic.</summary>
    Pictographic = 0x80,
}
