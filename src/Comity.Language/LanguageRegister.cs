namespace Comity.Language;

/// <summary>Which of the 17,576 codes of three letters are given: one bit each, by the alphabet, from the lowest bit.</summary>
/// <remarks>The 7,976 codes of ISO 639-2 and ISO 639-3 as the package iso-codes of Debian 12 lists them.</remarks>
internal static class LanguageRegister
{
    private static readonly byte[] _given = Convert.FromBase64String(
        "/+3f/v//v9v7//7a9x88V2+Xe/j/9/9wvwP//8sFhVL5//1////39/////////fj6f///0y0Cn6//3/////3///P/99v9PFwXeefFAcg3/0fbskh+P/v"
        + "3///f///f/////////////d/7///7/+/z////b//7f////6/////79////v//3f////+///////3///13////9/////+///f///f+f//7v///////zu9"
        + "/cWtLUDsnMFDLAwlQQBQRADAv//+n7RCRdaTJIj3e+cXVlV5Dhw3f/Pv/+9dOGUIAAD8/7////9+Nz7Hh8//AYEAsAWAAAAAAANQAACSIdD9d//e/l4E"
        + "AAJkjRnB33sjAAAA323OIuXZ8/5//8+dFEEEhgDRAPDHZV/WmV637e8DAAIAAADAV1pHkmkBLtZ7dN9/fwAAAAEEVgMAALAUB1EUGgABAAAQEUkAAGAQ"
        + "AAAAEAAARAQAEIAFEAAABQCAKAQAABDVLRBkFyRTtdW/480DAIAAQBAAAAAABBc5Ad3XkSGYpwAABECCAAABBAAAAAIBQABEAACw/u85AAIAAAAEAAAA"
        + "AAAgAEAEAAAAAgAAABCjqgUAAAAABCAEpggEAAiBUAAACDEGQAAAAABAQAP1QxAIBAAAAOC7sxMAgAARAAAAAAAAAAAAAAAA///f7//fz4OiwP/fJ+8f"
        + "5QMQILDFgEUlmwPfud8D0EiQAQ7Bt5Ncyziyf/9t+f//fwQIAAEhEjzP/Q+FT0QAAAT//9/W6Bv0N6MNAAAge3kCB4QA8P///wAYBYEAAACAELQcIQAA"
        + "AAAAEEAABAi0/qcMQAAAkSQEbABg8P//d/YYBZ/bbgMAEQAAAEAFNb6CKAQABFHi//8/BQkIBUAAAAAAEAEABAAAAAAhAmzjSRSIIMBHkAcAAADMUEAk"
        + "hUeEQCAQACEAUIgRANHs71Q1DQFpDn3rMwgAIAVAEQAAAFBElknW3afBRpf7ABAACACAAEBFAAECAAFAgAACCPjr1zvEnRYAAAwEASAg2aIBAAAAEkQA"
        + "AAQQ8J2VEwSAAAHQFkAAEPCQYkzSAgFKAEYEgAgAACDAAIAGAAgAAAAA8NjvFQIIAAABAAAAABABABAAAAD///9///////9//+/2////////P/f/3///"
        + "/////3////7//////////////f/f3//3/9///////777//////9/////////7///7//r/fv/////9d//v/+/3d//vJgFLP8H8Pv/fwAIAMN9GwbmcvDv"
        + "/39EIjCfex79/1by/z7f8g6V9///R4ABAgAgQFWfip/5bhGHUfj3/3dAAQXRWFwAQAAQBAIAIAqA+7///v7////////v/7//f/////////ff//f//997"
        + "/////////f+////7///f333///f///f/////////f////3/f/7/vt/9/3//n////9/72f///f/////f/X/9/n/7///9//38CggTfv///1+////f/4p7n"
        + "//f/dn3F////////3v+/fw+nUQbEl9Bdr6b//f9jXUv///8/IBQAV1HCZfUN8v//30IFxQUAIgB0aRAYBUEAAQYAAAAAAFFgBQQBAAAGESAAGAWS8f1n"
        + "awaVBkft2k2de4MEYkAAFUIAAABUx/lfEM7JRt/3ExEAIAAAAJAAAAAAAAoQAAFAAPDff799vk//v0AUhGGw/116BAIASS0UJv/t8a/vPwAAAsfgHny/"
        + "/b379/z3///0/e9B9HcQAAFAf/+33flfBYbv9Tf9HQAAAENxQgBAAAABQxkgCAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP+951fuE10IwUAh+hcBgAAAAADw/v+/ACMAIAAACAAAMLXjEAAAABEkFgABAjCCowFQAAGDEUgAAADw39+/"
        + "EqoQ//hSAIAgAAAAAEAQAgI8ABBCEGFf3jEAAAABXAIgAAABAEIBIAAA/3//////L9/ez737p///f0tAEPF96/33///7//9v8XvxP/9//+//9///9/3f"
        + "//3//1f/b4F1n/z3///////+/19XZ+9fUBBy//+fFZ8VB33GfaGS9f//f/+////93f//vfbf/z9AmAK/7//n9v5c/v9/0D4Ve7j/vv//9v/393P//+7/"
        + "99f97y+Av8X//v/f///////9//97Bh93//nbXc99Frnqe6AeIAAwAgQkSAQAAEDUBgQAAAQABAAwCQZQAAgAQAAkAAQAENx4100PFE/xFmTVSAoAAgBA"
        + "AAgAAAD89+sfWEhBJKAEABASQCIAEAAAAAAAAAEAAAiAEBC/b5MAAQAAAAAAAADAgC8AAAAAAAAKAAAAwIfCAgAAAAH+GAIAEvD/eT8AJQAACAoAAAAA"
        + "AABAABADAAkgAAABAACDAAAAAAEAAAAAAAAAAAAAAAD////Pfr4REAAAkgFGzfFeAAEAMBQEURABBPY/MgUEALCAIFV1n33fccx41UP112cUAQAAAAAA"
        + "CPfbH1RgA2gFEIs4ugEAADAAJEQAABACMQIBAADw9f+X17xQ1nh6FVAFpITpQQAAAGsZUnRA6SCQYpIAAAJ/7/9/hVP07///8N3HTPVC/P//HwCAwFaM"
        + "Fp/7N33v/7WkrwFEGAFdTkoIUCgw4IAQICQA////T/4BBogKQBYBABULPgEAABCQaUUCAgHpv78CAAAQ1KfRVJ5E3v2HZrFVINSj2DA9gAAAAEzwEcWE"
        + "b1AAIlB/v8sHACAQhLJFEAZEAAASAhEA8P/9fwUCFokAAAAIABAMAgAAAACDMAIshAExwAMkAAAAy+Q6BsgE8P//fxYBAYRQB/z//w8BAEAQOAEBHBJA"
        + "4XYWiAMQAAAAAQAAAAAAIiQKQIAAAA==");

    /// <summary>Whether three small letters of the Latin alphabet are the code of a language.</summary>
    public static bool Has(string code)
    {
        var at = (((code[0] - 'a') * 26) + code[1] - 'a') * 26 + code[2] - 'a';
        return (_given[at / 8] >> (at % 8) & 1) == 1;
    }
}
