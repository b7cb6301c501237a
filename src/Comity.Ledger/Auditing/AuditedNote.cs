using Comity.Ledger.Notes;

namespace Comity.Ledger.Auditing;

/// <summary>A signed checkpoint, looked at by an auditor.</summary>
internal static class AuditedNote
{
    /// <summary>The checkpoint of a note that trusted keys signed; null, with a finding, when it is not to be believed.</summary>
    public static Checkpoint? Read(
        string place, SignedNote? note, AuditOptions options, bool withWitnesses, List<AuditFinding> findings,
        out IReadOnlyList<VerifierKey> valid)
    {
        valid = [];
        if (note is null || Checkpoint.Parse(note.Text) is not { } checkpoint)
        {
            findings.Add(new AuditFinding(AuditCodes.FileMalformed, place));
            return null;
        }

        var logs = options.Keys.Where(key => !key.IsCosigner).ToList();
        if (logs.TrueForAll(key => key.Name != checkpoint.Origin))
        {
            findings.Add(new AuditFinding(AuditCodes.OtherLog, place));
            return null;
        }

        var check = note.Check(options.Keys.Concat(options.Policy.Witnesses.Select(witness => witness.Key)));
        valid = check.Valid;
        if (check.Broken is not null)
            findings.Add(new AuditFinding(AuditCodes.SignatureBroken, place));
        else if (!check.Valid.Any(logs.Contains))
            findings.Add(new AuditFinding(AuditCodes.NotSigned, place));
        else if (withWitnesses && !options.Policy.IsMetBy(check.Valid))
            findings.Add(new AuditFinding(AuditCodes.TooFewWitnesses, place));
        else
            return checkpoint;
        return null;
    }
}
