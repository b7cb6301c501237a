using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Transparency;

internal sealed class WitnessedLogTable : IEntityTypeConfiguration<WitnessedLog>
{
    public void Configure(EntityTypeBuilder<WitnessedLog> table)
    {
        table.ToTable("WitnessedLogs");
        table.HasKey(log => log.Origin);
        table.Property(log => log.Origin).HasMaxLength(400);
        table.Property(log => log.Key).HasMaxLength(64);
        table.HasIndex(log => log.Key).IsUnique();
        table.Property(log => log.Root).HasMaxLength(32);
        table.Ignore(log => log.Head);
    }
}

internal sealed class CosignedCheckpointTable : IEntityTypeConfiguration<CosignedCheckpoint>
{
    public void Configure(EntityTypeBuilder<CosignedCheckpoint> table)
    {
        table.ToTable("CosignedCheckpoints");
        table.HasKey(checkpoint => checkpoint.Size);
        table.Property(checkpoint => checkpoint.Size).ValueGeneratedNever();
    }
}
