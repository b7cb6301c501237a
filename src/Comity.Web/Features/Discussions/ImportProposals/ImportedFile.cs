using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Discussions.ImportProposals;

/// <summary>A table of proposals that came another way, as a letter or through a system of appeals. It may hold names and
/// addresses, so its bytes stay for a day at most, and nobody but the secretariat sees them.</summary>
public sealed class ImportedFile
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid DiscussionId { get; init; }

    public Discussion? Discussion { get; init; }

    /// <summary>Which way they came, as everybody reads it: small letters, digits and hyphens.</summary>
    public required string Source { get; init; }

    public required string Name { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>Who brought it in; null once they erased themselves.</summary>
    public required Guid? ById { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 of the file: what was taken is not taken again under another name.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The columns with which it was first taken, and is taken again if that was stopped; null before.</summary>
    public string? TakenWith { get; init; }

    public string AddressIn(Discussion discussion) => $"{discussion.Address}/import/{Id}";
}

internal sealed class ImportedFileTable : IEntityTypeConfiguration<ImportedFile>
{
    public void Configure(EntityTypeBuilder<ImportedFile> table)
    {
        table.ToTable("ImportedFiles");
        table.Property(file => file.Id).ValueGeneratedNever();
        table.Property(file => file.Source).HasMaxLength(Proposal.LongestSource);
        table.Property(file => file.Name).HasMaxLength(200);
        table.Property(file => file.Hash).HasMaxLength(32);
        table.Property(file => file.TakenWith).HasMaxLength(400);
        table.HasIndex(file => new { file.DiscussionId, file.Hash });
        table.HasIndex(file => file.ById);
        table.HasOne(file => file.Discussion).WithMany().HasForeignKey(file => file.DiscussionId);
        table.HasOne<Account>().WithMany().HasForeignKey(file => file.ById);
    }
}

/// <summary>Once an hour removes the files whose day is over; of those that were taken their hash stays.</summary>
internal sealed class ImportedFilesSweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<ImportedFilesSweep> log)
    : Recurring(TimeSpan.FromHours(1), log)
{
    /// <summary>Removes files before their day is over.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> RemoveAsync(IQueryable<ImportedFile> files, CancellationToken cancellation) =>
        await files.Where(file => file.TakenWith == null).ExecuteDeleteAsync(cancellation)
        + await files.Where(file => file.Bytes != Array.Empty<byte>()).ExecuteUpdateAsync(
            file => file.SetProperty(one => one.Bytes, Array.Empty<byte>()).SetProperty(one => one.Name, ""), cancellation);

    protected override async Task DoAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var until = time.GetUtcNow() - ImportedFile.Kept;
        await RemoveAsync(
            scope.ServiceProvider.GetRequiredService<ComityDb>().Set<ImportedFile>().Where(file => file.At < until),
            cancellation);
    }
}
