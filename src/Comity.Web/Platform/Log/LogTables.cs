using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Platform.Log;

internal sealed class LogHeadTable : IEntityTypeConfiguration<LogHead>
{
    public void Configure(EntityTypeBuilder<LogHead> table)
    {
        table.ToTable("LogHead");
        table.Property(head => head.Id).ValueGeneratedNever();
        table.Property(head => head.Key).HasMaxLength(400);
        table.Ignore(head => head.Tree);
    }
}

internal sealed class LogEntryTable : IEntityTypeConfiguration<LogEntry>
{
    public void Configure(EntityTypeBuilder<LogEntry> table)
    {
        table.ToTable("LogEntries");
        table.HasKey(entry => entry.Index);
        table.Property(entry => entry.Index).ValueGeneratedNever();
        table.Property(entry => entry.Leaf).HasMaxLength(32);
        table.Property(entry => entry.Subject).HasMaxLength(600);
        table.HasIndex(entry => entry.Subject);
    }
}

internal sealed class LogTileTable : IEntityTypeConfiguration<LogTile>
{
    public void Configure(EntityTypeBuilder<LogTile> table)
    {
        table.ToTable("LogTiles");
        table.HasKey(tile => new { tile.Level, tile.Index });
        table.Property(tile => tile.Level).ValueGeneratedNever();
        table.Property(tile => tile.Index).ValueGeneratedNever();
    }
}

internal sealed class LogBodyTable : IEntityTypeConfiguration<LogBody>
{
    public void Configure(EntityTypeBuilder<LogBody> table)
    {
        table.ToTable("LogBodies");
        table.HasKey(body => body.Commitment);
        table.Property(body => body.Commitment).HasMaxLength(64);
        table.Property(body => body.Salt).HasMaxLength(32);
    }
}
