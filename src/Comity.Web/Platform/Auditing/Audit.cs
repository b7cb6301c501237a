using Comity.Web.Platform.Data;

namespace Comity.Web.Platform.Auditing;

/// <summary>Records privileged acts: the record is saved with the act itself, or not at all, and enters the log soon
/// after.</summary>
public sealed class Audit(TimeProvider time)
{
    /// <param name="db">What saves the act.</param>
    /// <param name="act">What was done.</param>
    /// <param name="by">Who did it; null for whoever runs the program.</param>
    /// <param name="on">The person to whom it was done; null for somebody who has no account yet.</param>
    /// <param name="role">The role that was given or taken.</param>
    public void Record(ComityDb db, AuditedAct act, Guid? by, Guid? on, string? role = null) =>
        db.Add(new AuditEntry { At = time.GetUtcNow(), By = by, Act = act, On = on, Role = role });
}
