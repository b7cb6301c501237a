using Comity.Web.Features.Discussions.AnswerProposals;
using Comity.Web.Features.Discussions.CloseDiscussions;
using Comity.Web.Features.Discussions.Digest;
using Comity.Web.Features.Discussions.DrawOpinionMap;
using Comity.Web.Features.Discussions.ExportDiscussion;
using Comity.Web.Features.Discussions.ExtendDiscussion;
using Comity.Web.Features.Discussions.FollowByMail;
using Comity.Web.Features.Discussions.FollowFeed;
using Comity.Web.Features.Discussions.ImportProposals;
using Comity.Web.Features.Discussions.JudgeProvision;
using Comity.Web.Features.Discussions.ListDiscussions;
using Comity.Web.Features.Discussions.ModerateProposals;
using Comity.Web.Features.Discussions.OpenDiscussion;
using Comity.Web.Features.Discussions.ReadDiscussion;
using Comity.Web.Features.Discussions.ReadInBrief;
using Comity.Web.Features.Discussions.ReadProposal;
using Comity.Web.Features.Discussions.SubmitProposal;
using Comity.Web.Features.Discussions.SupportProposal;
using Comity.Web.Features.Discussions.TreatmentTable;
using Comity.Web.Features.Discussions.Triage;
using Comity.Web.Features.Discussions.VoteOnStatements;
using Comity.Web.Platform.Data;

namespace Comity.Web.Features.Discussions;

/// <summary>Discussions: what a nation says about a draft, and what becomes of it.</summary>
public static class DiscussionsFeature
{
    /// <summary>What it enters into the log.</summary>
    public static IReadOnlyList<string> EntryTypes { get; } =
    [
        "discussion-opened", "discussion-extended", "discussion-closed", "proposal-received", "support-given",
        "support-withdrawn", "article-judged", "proposal-hidden", "proposal-restored", "proposal-appealed",
        "proposal-disowned", "proposal-kept", "proposal-upheld", "statement-received", "statement-voted", "statement-hidden",
        "statement-restored", "statement-appealed", "statement-upheld", "proposal-answered", "proposals-imported",
    ];

    public static void AddDiscussions(this IServiceCollection services) =>
        services.AddSingleton<SimilarProposals>().AddSingleton<Moderator>().AddSingleton<Notices>().AddSingleton<Answering>()
            .AddSingleton<Clustering>().AddSingleton<TreatmentFiles>().AddSingleton<OpinionMaps>().AddSingleton<Briefs>()
            .AddSingleton<SupportedProposals>().AddSingleton<Importing>().AddHostedService<ImportedFilesSweep>()
            .AddScoped<IHoldsPersonalData, DiscussionsData>()
            .AddSingleton<ClosingTime>().AddHostedService(provider => provider.GetRequiredService<ClosingTime>());

    public static void MapDiscussions(this IEndpointRouteBuilder app)
    {
        app.MapListDiscussions();
        app.MapOpenDiscussion();
        app.MapReadDiscussion();
        app.MapExtendDiscussion();
        app.MapSubmitProposal();
        app.MapImportProposals();
        app.MapReadProposal();
        app.MapSupportProposal();
        app.MapJudgeProvision();
        app.MapModerateProposal();
        app.MapModerateStatement();
        app.MapReportProposal();
        app.MapEraseProposal();
        app.MapDecideModeration();
        app.MapAnswerProposal();
        app.MapTriageProposals();
        app.MapSaveFilter();
        app.MapReadCluster();
        app.MapAnswerCluster();
        app.MapConfirmBulk();
        app.MapTreatmentTable();
        app.MapReadDigest();
        app.MapVoteOnStatements();
        app.MapDrawOpinionMap();
        app.MapExportDiscussion();
        app.MapFollowFeed();
        app.MapFollowByMail();
        app.MapReadInBrief();
    }
}
