using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Mail;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ImportProposals;

/// <summary>Enters the rows of a table as proposals, and sends receipts. What was entered stays entered if it is stopped, and the
/// rest is taken the next time.</summary>
public sealed partial class Importing(
    NodeLog log, Phrasebooks books, PublicAddress site, IOutputCacheStore pages, TimeProvider time, ILogger<Importing> logger)
{
    private const int AtOnce = 256;
    private readonly ConcurrentDictionary<Guid, Task> _running = new();

    private readonly ConcurrentDictionary<Guid, bool> _failed = new();

    public bool IsRunning(Guid file) => _running.ContainsKey(file);

    /// <summary>The last time it was stopped before its end.</summary>
    public bool HasFailed(Guid file) => _failed.ContainsKey(file);

    /// <summary>Begins, unless this file is being taken already.</summary>
    internal Task BeginAsync(ImportedFile file, Discussion discussion, IReadOnlyList<ImportedRow> rows, Guid by)
    {
        var begun = new TaskCompletionSource();
        if (_running.TryAdd(file.Id, begun.Task))
            _ = Task.Run(async () =>
            {
                try
                {
                    _failed.TryRemove(file.Id, out _);
                    await TakeAsync(file, discussion, rows, by);
                }
                catch (Exception problem)
                {
                    _failed[file.Id] = true;
                    TellStopped(problem);
                }
                finally
                {
                    _running.TryRemove(file.Id, out _);
                    begun.SetResult();
                }
            });
        return _running.GetValueOrDefault(file.Id, Task.CompletedTask);
    }

    private async Task TakeAsync(ImportedFile file, Discussion discussion, IReadOnlyList<ImportedRow> rows, Guid by)
    {
        await log.AppendAsync(new NewEntry("proposals-imported", new JsonObject
        {
            ["discussion"] = discussion.Key, ["source"] = file.Source, ["count"] = rows.Count,
        }).CommitAccount("by", by));
        foreach (var some in rows.Chunk(AtOnce))
            await Task.WhenAll(some.Select(row => TakeAsync(discussion, row)));
        await pages.EvictByTagAsync(CachedPages.Tag, CancellationToken.None);
    }

    private async Task TakeAsync(Discussion discussion, ImportedRow row)
    {
        var proposal = row.Proposal!;
        proposal.SubmittedAt = time.GetUtcNow();
        var letter = row.Contact is { } contact ? LetterTo(contact, discussion, proposal) : null;
        try
        {
            await log.AppendAsync(SubmitProposal.SubmitProposal.EntryOf(discussion, proposal), together =>
            {
                together.Add(proposal);
                if (letter is not null)
                    together.Add(letter);
            });
        }
        catch (DbUpdateException problem) when (problem.IsConflict())
        {
            // It is here already.
        }
    }

    private Letter LetterTo(string contact, Discussion discussion, Proposal proposal)
    {
        var tag = TextLanguages.TagOf(proposal.Language);
        var phrases = books.For(UiLanguages.All.Contains(tag, StringComparer.Ordinal) ? tag : "en");
        return Letter.Write(
            contact, phrases["import.letter.subject", proposal.Code],
            phrases["import.letter", proposal.Source, site.Of(proposal.AddressIn(discussion))], time.GetUtcNow());
    }

    [LoggerMessage(Level = LogLevel.Error,
        Message = "A table of proposals was not taken to its end; the rest can be taken again")]
    private partial void TellStopped(Exception problem);
}
