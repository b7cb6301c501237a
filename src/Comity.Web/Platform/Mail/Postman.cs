using Comity.Web.Platform.Data;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Comity.Web.Platform.Mail;

/// <summary>Sends the letters that are due. Several processes share the work: a letter is taken by one of them at a time.
/// Where no mail server is configured, letters are files in the data folder.</summary>
public sealed partial class Postman(SiteOptions options, IServiceScopeFactory scopes, TimeProvider time, ILogger<Postman> log)
    : Recurring(TimeSpan.FromSeconds(1), log)
{
    private const int MostAttempts = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Keeping = TimeSpan.FromDays(7);

    private string Folder => Path.Combine(options.DataFolder, "mail");

    protected override Task DoAsync(CancellationToken cancellation) => DeliverAsync(cancellation);

    /// <summary>Tries every letter that is due once; tells how many were sent.</summary>
    public async Task<int> DeliverAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        var now = time.GetUtcNow();
        var due = await Due(db, now).OrderBy(letter => letter.DueAt).Select(letter => letter.Id).Take(50)
            .ToListAsync(cancellation);
        var sent = 0;
        foreach (var id in due)
        {
            if (await TakeAsync(db, id, cancellation) is { } letter && await TrySendAsync(db, letter, cancellation))
                sent++;
        }

        var old = now - Keeping;
        if (due.Count > 0)
            await db.Set<Letter>().Where(letter => letter.WrittenAt < old).ExecuteDeleteAsync(cancellation);
        return sent;
    }

    private static IQueryable<Letter> Due(ComityDb db, DateTimeOffset now) =>
        db.Set<Letter>().Where(letter => letter.SentAt == null && letter.DueAt <= now && letter.Attempts < MostAttempts);

    /// <summary>The one update that succeeds decides whose letter it is.</summary>
    private async Task<Letter?> TakeAsync(ComityDb db, Guid id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var until = now + Lease;
        var taken = await Due(db, now).Where(letter => letter.Id == id).ExecuteUpdateAsync(
            change => change.SetProperty(letter => letter.DueAt, until)
                .SetProperty(letter => letter.Attempts, letter => letter.Attempts + 1),
            cancellation);
        return taken == 1 ? await db.Set<Letter>().SingleOrDefaultAsync(letter => letter.Id == id, cancellation) : null;
    }

    private async Task<bool> TrySendAsync(ComityDb db, Letter letter, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await SendAsync(letter, patience.Token);
            letter.SentAt = time.GetUtcNow();
            letter.Text = "";
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            letter.DueAt = time.GetUtcNow() + TimeSpan.FromMinutes(Math.Pow(2, letter.Attempts - 1));
            LogUnsent(letter.Id, letter.Attempts, problem.Message);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return letter.SentAt is not null;
    }

    private async Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(options.Mail?.From ?? "comity@localhost"));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Subject = letter.Subject;
        message.Date = letter.WrittenAt;
        message.MessageId = $"{letter.Id:N}@{options.PublicAddress?.Host ?? "localhost"}";
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new TextPart("plain") { Text = letter.Text };
        if (options.Mail is not { } server)
        {
            Directory.CreateDirectory(Folder);
            var file = Path.Combine(Folder, $"{letter.Id:N}.eml");
            await message.WriteToAsync(file + ".part", cancellation);
            File.Move(file + ".part", file, overwrite: true);
            return;
        }

        using var client = new SmtpClient();
        var isTls = server.Address.Scheme == "smtps";
        var security = isTls ? SecureSocketOptions.SslOnConnect
            : server.Address.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls;
        await client.ConnectAsync(
            server.Address.Host, server.Address.Port > 0 ? server.Address.Port : isTls ? 465 : 587, security, cancellation);
        if (server.Address.UserInfo.Split(':', 2) is [var user, var password])
            await client.AuthenticateAsync(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password), cancellation);
        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "The letter {Letter} could not be sent (attempt {Attempt}): {Reason}")]
    private partial void LogUnsent(Guid letter, int attempt, string reason);
}
