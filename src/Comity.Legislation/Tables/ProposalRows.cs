using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>Makes rows from proposals to a draft.</summary>
internal sealed class ProposalRows
{
    private readonly TableProfile _profile;
    private readonly LegalNames _names;
    private readonly Dictionary<string, Provision> _provisions;
    private readonly CellText _text;
    private readonly Dictionary<Provision, TableCell> _drafts = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public ProposalRows(Law draft, TableProfile profile)
    {
        _profile = profile;
        _names = new LegalNames(draft);
        _provisions = draft.Provisions.ToDictionary(provision => provision.EId, StringComparer.Ordinal);
        _text = new CellText(_names.Paths);
    }

    public TableRow Row(TreatedProposal proposal, int index)
    {
        if (!_provisions.TryGetValue(proposal.EId, out var provision))
            throw new ArgumentException($"The draft has no provision {proposal.EId}.", nameof(proposal));
        var id = RowIds.Of(proposal, _ids);
        return new TableRow(id, null, [], [provision], [.. _profile.Columns.Select(column => column.Kind switch
        {
            ColumnKind.Ordinal => TableCell.Of(LegalNames.Invariant(index + 1)),
            ColumnKind.Unit => TableCell.Of(_profile.Languages.Select(language => _names.Of(provision, language))),
            ColumnKind.Current => Draft(provision),
            ColumnKind.Proposal => TableCell.Of([.. Lines(proposal.Proposal), .. Lines(proposal.Author)]),
            ColumnKind.Treatment => TableCell.Of(Lines(proposal.Treatment)),
            ColumnKind.Proposed => TableCell.Of(Lines(proposal.NewWording)),
            _ => new TableCell([]),
        })]);
    }

    /// <summary>Made once, however many proposals there are to the provision.</summary>
    private TableCell Draft(Provision provision)
    {
        if (_drafts.TryGetValue(provision, out var known))
            return known;
        var (context, text) = _text.Of((provision, ProvisionText.Of(provision)));
        return _drafts[provision] = TableCell.Of(Lines(context).Concat(Lines(text)));
    }

    private static string[] Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
