using Comity.Web.Features.Laws;
using Comity.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Discussions;

internal sealed class DiscussionTable : IEntityTypeConfiguration<Discussion>
{
    public void Configure(EntityTypeBuilder<Discussion> table)
    {
        table.ToTable("Discussions");
        table.Property(discussion => discussion.Id).ValueGeneratedNever();
        table.Property(discussion => discussion.Key).HasMaxLength(Discussion.LongestKey);
        table.Property(discussion => discussion.VersionDate).HasMaxLength(10);
        table.Property(discussion => discussion.Languages).HasMaxLength(200);
        table.Property(discussion => discussion.ReasonCodes).HasMaxLength(200);
        table.Ignore(discussion => discussion.Reasons);
        table.HasIndex(discussion => discussion.Key).IsUnique();
        table.HasOne(discussion => discussion.Work).WithMany().HasForeignKey(discussion => discussion.WorkId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProposalTable : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> table)
    {
        table.ToTable("Proposals");
        table.Property(proposal => proposal.Id).ValueGeneratedNever();
        table.Property(proposal => proposal.Code).HasMaxLength(10);
        table.Property(proposal => proposal.EId).HasMaxLength(300);
        table.Property(proposal => proposal.Identity).HasMaxLength(26);
        table.Property(proposal => proposal.Language).HasMaxLength(3);
        table.Property(proposal => proposal.Pseudonym).HasMaxLength(10);
        table.Property(proposal => proposal.Source).HasMaxLength(Proposal.LongestSource);
        table.Property(proposal => proposal.HiddenFor).HasConversion<string>().HasMaxLength(20);
        table.Ignore(proposal => proposal.Shown).Ignore(proposal => proposal.AllWords);
        table.HasIndex(proposal => proposal.Code).IsUnique();
        table.HasIndex(proposal => new { proposal.DiscussionId, proposal.EId });
        table.HasIndex(proposal => proposal.AuthorId);
        table.HasOne(proposal => proposal.Discussion).WithMany().HasForeignKey(proposal => proposal.DiscussionId)
            .OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PublishedVersion>().WithMany().HasForeignKey(proposal => proposal.VersionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SupportTable : IEntityTypeConfiguration<Support>
{
    public void Configure(EntityTypeBuilder<Support> table)
    {
        table.ToTable("Supports");
        table.HasKey(support => new { support.ProposalId, support.PersonId });
        table.Property(support => support.Region).HasMaxLength(Regions.LongestCode);
        table.HasIndex(support => support.PersonId);
        table.HasOne(support => support.Proposal).WithMany().HasForeignKey(support => support.ProposalId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class JudgementTable : IEntityTypeConfiguration<Judgement>
{
    public void Configure(EntityTypeBuilder<Judgement> table)
    {
        table.ToTable("Judgements");
        table.HasKey(judgement => new { judgement.DiscussionId, judgement.EId, judgement.PersonId });
        table.Property(judgement => judgement.EId).HasMaxLength(300);
        table.HasIndex(judgement => judgement.PersonId);
        table.HasOne(judgement => judgement.Discussion).WithMany().HasForeignKey(judgement => judgement.DiscussionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ModerationTable : IEntityTypeConfiguration<Moderation>
{
    public void Configure(EntityTypeBuilder<Moderation> table)
    {
        table.ToTable("Moderations");
        table.Property(done => done.Id).ValueGeneratedNever();
        table.Property(done => done.Act).HasConversion<string>().HasMaxLength(20);
        table.Property(done => done.Reason).HasConversion<string>().HasMaxLength(20);
        table.HasIndex(done => done.ById);
        table.HasOne(done => done.Proposal).WithMany().HasForeignKey(done => done.ProposalId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(done => done.Statement).WithMany().HasForeignKey(done => done.StatementId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StatementTable : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> table)
    {
        table.ToTable("Statements");
        table.Property(statement => statement.Id).ValueGeneratedNever();
        table.Property(statement => statement.Code).HasMaxLength(10);
        table.Property(statement => statement.Text).HasMaxLength(Statement.LongestText);
        table.Property(statement => statement.Language).HasMaxLength(3);
        table.Property(statement => statement.HiddenFor).HasConversion<string>().HasMaxLength(20);
        table.HasIndex(statement => statement.Code).IsUnique();
        table.HasIndex(statement => statement.AuthorId);
        table.HasOne(statement => statement.Discussion).WithMany().HasForeignKey(statement => statement.DiscussionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StatementVoteTable : IEntityTypeConfiguration<StatementVote>
{
    public void Configure(EntityTypeBuilder<StatementVote> table)
    {
        table.ToTable("StatementVotes");
        table.HasKey(vote => new { vote.StatementId, vote.PersonId });
        table.HasIndex(vote => vote.PersonId);
        table.HasOne(vote => vote.Statement).WithMany().HasForeignKey(vote => vote.StatementId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
