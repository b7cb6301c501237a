namespace Comity.Language.Numbering;

/// <summary>What a part of a provision's number is; the order is the order in which the kinds sort at one place.</summary>
internal enum NumberPartKind
{
    /// <summary>Nothing more: 2 comes before 2-1.</summary>
    End,

    /// <summary>bis, ter.</summary>
    Insertion,

    /// <summary>Arabic or Roman.</summary>
    Number,

    /// <summary>A letter or a word.</summary>
    Letters,
}

/// <summary>One part of a provision's number: «1245-17» has two, «9bis» two, «L. 123-4» three.</summary>
internal readonly ref struct NumberPart
{
    // The alphabets in one line each: letters of a language that are absent in another do not disturb it.
    private const string Alphabet = "aáäąbcčćdďeéěęfghiíjklĺľłmnňńoóôöõpqrŕřsšśßtťuúůüvwxyýzžźż"
        + "аәбвгғґдеёєжзиіїйкқлмнңоөпрстуўұүфхһцчшщъыьэюя";

    private NumberPart(NumberPartKind kind, ulong value, ReadOnlySpan<char> letters)
    {
        Kind = kind;
        Value = value;
        Letters = letters;
    }

    public NumberPartKind Kind { get; }

    private ulong Value { get; }

    private ReadOnlySpan<char> Letters { get; }

    /// <summary>Reads the next part and moves past it; separators are skipped.</summary>
    public static NumberPart Read(ref ReadOnlySpan<char> text, NumberPartKind previous, Func<ReadOnlySpan<char>, bool> mayBeRoman)
    {
        var start = 0;
        while (start < text.Length && !char.IsAsciiDigit(text[start]) && Numerals.FromSuperscript(text[start]) is null
            && !char.IsLetter(text[start]) && text[start] is not (>= 'Ⅰ' and <= 'ⅿ'))
            start++;
        text = text[start..];
        if (text.Length == 0)
            return new NumberPart(NumberPartKind.End, 0, []);
        var length = LettersAt(text);
        if (length > 0)
        {
            var letters = text[..length];
            text = text[length..];
            if (previous == NumberPartKind.Number && Numerals.TryParseInsertion(letters, out var insertion))
                return new NumberPart(NumberPartKind.Insertion, (ulong)insertion, []);
            return mayBeRoman(letters) && Numerals.TryParseRoman(letters, out var roman)
                ? new NumberPart(NumberPartKind.Number, (ulong)roman, [])
                : new NumberPart(NumberPartKind.Letters, 0, letters);
        }
        var isRaised = Numerals.FromSuperscript(text[0]) is not null;
        var value = 0UL;
        for (; length < text.Length; length++)
        {
            var raised = Numerals.FromSuperscript(text[length]);
            var digit = isRaised ? raised : char.IsAsciiDigit(text[length]) ? text[length] : null;
            if (digit is null)
                break;
            // Nobody counts so far; all larger numbers are alike, and the strings decide.
            value = value > ulong.MaxValue / 100 ? value : (value * 10) + (ulong)(digit.Value - '0');
        }
        text = text[length..];
        return new NumberPart(NumberPartKind.Number, value, []);
    }

    /// <summary>How many letters the text begins with.</summary>
    public static int LettersAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetter(text[length]) || text[length] is >= 'Ⅰ' and <= 'ⅿ'))
            length++;
        return length;
    }

    public int OrderTo(NumberPart other)
    {
        if (Kind != other.Kind)
            return Kind - other.Kind;
        if (Kind != NumberPartKind.Letters)
            return Value.CompareTo(other.Value);
        for (var i = 0; i < Letters.Length && i < other.Letters.Length; i++)
        {
            var order = Place(Letters[i]) - Place(other.Letters[i]);
            if (order != 0)
                return order;
        }
        return Letters.Length - other.Letters.Length;
    }

    private static int Place(char letter)
    {
        letter = letter is 'ё' or 'Ё' ? 'ё' : Folding.Letter(letter);
        var place = Alphabet.IndexOf(letter, StringComparison.Ordinal);
        return place >= 0 ? place : Alphabet.Length + letter;
    }
}
