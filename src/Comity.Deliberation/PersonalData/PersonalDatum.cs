using System.Runtime.InteropServices;

namespace Comity.Deliberation.PersonalData;

/// <summary>What kind of personal data a stretch of text is.</summary>
public enum PersonalDataKind
{
    /// <summary>The individual identification number of Kazakhstan: twelve digits, a date and a check digit among them.</summary>
    KazakhIdentityNumber,

    /// <summary>The identification number of Belarus: seven digits, a letter, three digits, two letters, a digit.</summary>
    BelarusianIdentityNumber,

    /// <summary>Series and number of a passport of Belarus.</summary>
    BelarusianPassport,

    /// <summary>Series and number of a passport of Russia.</summary>
    RussianPassport,

    /// <summary>The Russian number of the personal pension account (СНИЛС), with its check digits.</summary>
    RussianPensionNumber,

    /// <summary>A telephone number: of Kazakhstan, Russia, Belarus, or international after a plus sign.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>The number of a payment card, with its check digit (ISO/IEC 7812).</summary>
    Card,

    /// <summary>A postal address with a house or a flat.</summary>
    Address,
}

/// <summary>A stretch of text that is probably personal data.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PersonalDatum(PersonalDataKind Kind, int Start, int Length);
