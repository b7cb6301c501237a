using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Platform.Auditing;

/// <summary>Something that only few may do was done.</summary>
[Immutable]
public sealed class AuditEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    /// <summary>The person who did it; null for whoever runs the program.</summary>
    public required Guid? By { get; init; }

    public required AuditedAct Act { get; init; }

    /// <summary>What it was done to: the id of a person, perhaps with a role, or the address of a text. Never a name.</summary>
    public required string Target { get; init; }
}

/// <summary>What is audited.</summary>
public enum AuditedAct
{
    SetUp, Invited, RoleGiven, RoleTaken, AccountLocked, AccountUnlocked, AccountErased, VersionPublished,
}

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> table)
    {
        table.ToTable("AuditEntries");
        table.Property(entry => entry.Id).ValueGeneratedNever();
        table.Property(entry => entry.Act).HasConversion<string>().HasMaxLength(40);
        table.Property(entry => entry.Target).HasMaxLength(400);
    }
}
