using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions;

/// <summary>What a person may say again and again, of which the last word counts: one row by its key, an entry for each
/// word.</summary>
internal static class LastWord
{
    /// <summary>Enters it, and writes its row or writes over the one before.</summary>
    /// <param name="log">The log.</param>
    /// <param name="entry">What is entered.</param>
    /// <param name="row">What is said now.</param>
    /// <param name="isNew">Whether nothing had been said when it was looked up.</param>
    public static async Task SayAsync<TRow>(this NodeLog log, NewEntry entry, TRow row, bool isNew)
        where TRow : class
    {
        try
        {
            await AppendAsync(isNew);
        }
        catch (DbUpdateException) when (isNew)
        {
            // The same person said something in between: this is said after it.
            await AppendAsync(adds: false);
        }

        Task<long> AppendAsync(bool adds) => log.AppendAsync(entry, together =>
        {
            if (adds)
                together.Add(row);
            else
                together.Update(row);
        });
    }
}
