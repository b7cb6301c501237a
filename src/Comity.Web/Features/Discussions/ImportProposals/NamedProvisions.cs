using System.Text.RegularExpressions;
using Comity.Legislation.Provisions;

namespace Comity.Web.Features.Discussions.ImportProposals;

/// <summary>Which provision somebody means by "Article 5", "ст. 5", "5-бап", "арт. 5" or an eId.</summary>
internal sealed partial class NamedProvisions(IReadOnlyCollection<Law> texts)
{
    private const string Number = @"(?<number>\d+(?:[-–.]\d+)*)";
    private const RegexOptions Usual = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
        | RegexOptions.NonBacktracking;

    private readonly Dictionary<string, string> articles = texts.SelectMany(law => law.Provisions)
        .Where(provision => provision is { Kind: UnitKind.Article, Number.Length: > 0 })
        .GroupBy(provision => provision.Number, StringComparer.Ordinal)
        .Where(same => same.Select(provision => provision.EId).Distinct(StringComparer.Ordinal).Take(2).Count() == 1)
        .ToDictionary(same => same.Key, same => same.First().EId, StringComparer.Ordinal);

    private readonly Dictionary<string, string> designations = texts.SelectMany(law => law.Provisions)
        .Where(provision => provision.Designation.Length > 0)
        .GroupBy(provision => provision.Designation, StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Select(provision => provision.EId).Distinct(StringComparer.Ordinal).Take(2).Count() == 1)
        .ToDictionary(same => same.Key, same => same.First().EId, StringComparer.OrdinalIgnoreCase);

    /// <summary>The eId of the provision that a cell names; null for none, or for more than one.</summary>
    public string? Find(string cell)
    {
        if (cell.Length == 0)
            return null;
        if (texts.FirstOrDefault(law => law.Find(cell) is not null) is not null)
            return cell;
        if (designations.TryGetValue(cell, out var eId))
            return eId;
        return Only().Match(cell) is { Success: true } number ? articles.GetValueOrDefault(NumberOf(number)) : null;
    }

    /// <summary>The eId of the article that the words name, if they name just one.</summary>
    public string? FindIn(string words)
    {
        var mentions = Mention().Matches(words);
        if (mentions.Count == 0 || mentions.Any(mention => mention.Groups["more"].Success))
            return null;
        var numbers = mentions.Select(NumberOf).Distinct(StringComparer.Ordinal).ToList();
        return numbers is [var one] ? articles.GetValueOrDefault(one) : null;
    }

    private static string NumberOf(Match match) => match.Groups["number"].Value.Replace('–', '-');

    [GeneratedRegex(
        @"^(?:ст(?:ать\p{L}+)?\.?|арт(?:ыкул\p{L}*)?\.?|art(?:icle)?\.?|§)?\s*" + Number
        + @"\s*(?:[-–]?\s*ба[пб]\p{L}*)?\.?$", Usual)]
    private static partial Regex Only();

    [GeneratedRegex(
        @"(?:стать\p{L}+|\bст\.|артыкул\p{L}*|\bарт\.|\barticles?|\bart\.)\s*" + Number
        + @"(?<more>\s*(?:,|и|або|ці|или|or|and|і|-|–)\s*\d+)?"
        + @"|(?<more>\d+\s*(?:,|және|мен|-|–)\s*)?" + Number + @"\s*[-–]\s*ба[пб]\p{L}*", Usual)]
    private static partial Regex Mention();
}
