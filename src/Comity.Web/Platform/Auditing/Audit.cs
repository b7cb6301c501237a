using Comity.Web.Platform.Data;

namespace Comity.Web.Platform.Auditing;

/// <summary>Records privileged acts: the entry is saved with the act itself, or not at all.</summary>
public sealed class Audit(TimeProvider time)
{
    public void Record(ComityDb db, AuditedAct act, Guid? by, string target) =>
        db.Add(new AuditEntry { At = time.GetUtcNow(), By = by, Act = act, Target = target });
}
