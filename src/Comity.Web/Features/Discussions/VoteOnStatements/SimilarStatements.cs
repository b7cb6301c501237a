using Comity.Deliberation.Similar;
using Comity.Language;

namespace Comity.Web.Features.Discussions.VoteOnStatements;

/// <summary>Statements that say already what somebody wants to add: votes on the same thing are to be on one statement.</summary>
internal static class SimilarStatements
{
    private const int Most = 3;

    /// <summary>The share of words and runs of words, the rare ones counting more, from which two say nearly the same.</summary>
    private const double NearlySame = 0.5;

    /// <summary>The one in the same words, whatever their case, look and last full stop; rather one that is not hidden.</summary>
    public static Statement? SameAs(string words, IEnumerable<Statement> all)
    {
        var key = KeyOf(words);
        return all.Where(row => KeyOf(row.Text) == key).OrderBy(row => row.HiddenFor is not null).FirstOrDefault();
    }

    /// <summary>The open ones in nearly the same words, the most alike first.</summary>
    public static IReadOnlyList<Statement> To(string words, IEnumerable<Statement> all)
    {
        var (open, texts) = (all.Where(row => row.HiddenFor is null).ToList(), new SimilarTexts());
        foreach (var row in open)
            texts.Add(row.Text);
        return [.. texts.Find(words, Most).Where(found => found.Resemblance >= NearlySame).Select(found => open[found.Index])];
    }

    private static string KeyOf(string words) => Folding.Key(words).TrimEnd('.', '!', ' ');
}
