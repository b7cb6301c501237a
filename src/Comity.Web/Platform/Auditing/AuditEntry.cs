using System.Text.Json;
using System.Text.Json.Nodes;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Platform.Auditing;

/// <summary>Something that only few may do was done to somebody. What is done to texts, discussions and proposals has entries of
/// its own in the log.</summary>
[Immutable]
public sealed class AuditEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    /// <summary>The person who did it; null for whoever runs the program.</summary>
    public required Guid? By { get; init; }

    public required AuditedAct Act { get; init; }

    /// <summary>The person to whom it was done; null for somebody who had no account yet.</summary>
    public required Guid? On { get; init; }

    /// <summary>The role that was given or taken.</summary>
    public string? Role { get; init; }

    /// <summary>It is in the log.</summary>
    public bool IsLogged { get; init; }

    public string Address => $"/account/audit#{Id}";

    /// <summary>What the log says: what was done and about which role; of the people, commitments.</summary>
    internal NewEntry ToLog()
    {
        var members = new JsonObject
        {
            ["act"] = JsonNamingPolicy.KebabCaseLower.ConvertName(Act.ToString()), ["done"] = NewEntry.Moment(At),
        };
        if (Role is not null)
            members["role"] = Role;
        var entry = new NewEntry("privileged-act", members) { Subject = Address };
        if (By is { } by)
            entry.CommitAccount("by", by);
        return On is { } on ? entry.CommitAccount("on", on) : entry;
    }
}

/// <summary>What is audited.</summary>
public enum AuditedAct
{
    SetUp, Invited, RoleGiven, RoleTaken, AccountLocked, AccountUnlocked, AccountErased,

    /// <summary>Somebody is to answer proposals.</summary>
    WorkAssigned,

    /// <summary>The second person did not confirm what was to be done to many.</summary>
    BulkRejected,
}

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> table)
    {
        table.ToTable("AuditEntries");
        table.Property(entry => entry.Id).ValueGeneratedNever();
        table.Property(entry => entry.Act).HasConversion<string>().HasMaxLength(40);
        table.Property(entry => entry.Role).HasMaxLength(40);
        table.Ignore(entry => entry.Address);
        table.HasIndex(entry => entry.IsLogged);
    }
}
