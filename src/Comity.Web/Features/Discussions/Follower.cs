using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Discussions;

/// <summary>Somebody wants a letter when something becomes of a proposal; its author does unless they say otherwise.</summary>
public sealed class Follower
{
    public required Guid ProposalId { get; init; }

    public Proposal? Proposal { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The language of the pages that they read when they asked for it, ISO 639-1.</summary>
    public required string Language { get; init; }
}

internal sealed class FollowerTable : IEntityTypeConfiguration<Follower>
{
    public void Configure(EntityTypeBuilder<Follower> table)
    {
        table.ToTable("Followers");
        table.HasKey(follower => new { follower.ProposalId, follower.PersonId });
        table.Property(follower => follower.Language).HasMaxLength(2);
        table.HasIndex(follower => follower.PersonId);
        table.HasOne(follower => follower.Proposal).WithMany().HasForeignKey(follower => follower.ProposalId);
        table.HasOne<Account>().WithMany().HasForeignKey(follower => follower.PersonId);
    }
}
