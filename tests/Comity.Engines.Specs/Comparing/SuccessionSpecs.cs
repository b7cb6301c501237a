using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using static Comity.Engines.Specs.Comparing.SampleLaw;

namespace Comity.Engines.Specs.Comparing;

public class SuccessionSpecs
{
    private const string Inserted = "An ombudsman hears complaints about officials and reports to parliament.";

    [Fact]
    public void A_renumbered_article_keeps_its_identity_and_remembers_its_first_address()
    {
        var (old, heir) = Carried(Texts, [Texts[0], Inserted, .. Texts[1..]]);
        Assert.Equal(Article(old, "2").Identity, Article(heir, "3").Identity);
        Assert.Equal("art_2", Article(heir, "3").WId);
    }

    [Fact]
    public void A_moved_and_a_modified_article_keep_their_identities()
    {
        var changed = Texts[4].Replace("September", "October", StringComparison.Ordinal);
        var (old, heir) = Carried(Texts, [.. Texts[1..4], changed, Texts[0], .. Texts[5..]]);
        Assert.Equal(Article(old, "1").Identity, Article(heir, "5").Identity);
        Assert.Equal(Article(old, "5").Identity, Article(heir, "4").Identity);
    }

    [Fact]
    public void A_new_article_has_an_identity_of_its_own()
    {
        var (old, heir) = Carried(Texts, [Texts[0], Inserted, .. Texts[1..]]);
        Assert.DoesNotContain(Article(heir, "2").Identity, old.Provisions.Select(provision => provision.Identity));
        Assert.Null(Article(heir, "2").WId);
    }

    [Fact]
    public void No_two_provisions_share_an_identity()
    {
        var (_, heir) = Carried([Texts[0] + " " + Texts[1], .. Texts[2..]], [.. Texts, Texts[3]]);
        var identities = heir.Provisions.Select(provision => provision.Identity).ToList();
        Assert.Equal(identities.Distinct(), identities);
    }

    [Fact]
    public void The_words_are_those_of_the_next_version()
    {
        var next = Of([Texts[0], Inserted, .. Texts[1..]]);
        var heir = Succession.Carry(next, Comparer.Compare(Of(Texts), next));
        Assert.Equal(next.Provisions.Select(p => (p.EId, p.Text)), heir.Provisions.Select(p => (p.EId, p.Text)));
    }

    private static (Law Old, Law Heir) Carried(IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, next) = (Of(before), Of(after));
        return (old, Succession.Carry(next, Comparer.Compare(old, next)));
    }

    private static Provision Article(Law law, string number) => law.Provisions.Single(provision => provision.Number == number);
}
