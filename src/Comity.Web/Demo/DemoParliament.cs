using System.Security.Claims;
using System.Security.Cryptography;
using Comity.Legislation.Reading;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Demo;

/// <summary>The illustrative parliament: its Basic Law in two versions and three languages, an editor, a
/// secretariat, a protocol officer.</summary>
internal static class DemoParliament
{
    private static readonly Claim Mark = new("demo", "true");

    public static async Task SeedAsync(IServiceProvider services, TextWriter console, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<ComityDb>();
        if (!await db.Set<PublishedWork>().AnyAsync(cancellation))
        {
            foreach (var (name, open) in Files())
                await PublishAsync(services, db, name, open, cancellation);
        }

        await DemoDiscussion.SeedAsync(services, db, cancellation);
        await DemoReport.SeedAsync(services, db, cancellation);
        foreach (var role in (string[])[Roles.Editor, Roles.Secretariat, Roles.Protocol])
        {
            if (await OpenAsync(services, role) is { } password)
                await console.WriteLineAsync($"The demo {role} signs in as '{role}' with the password {password}");
        }
    }

    /// <summary>Those of the illustrative country.</summary>
    public static Regions Regions()
    {
        using var stream = typeof(DemoParliament).Assembly.GetManifestResourceStream("demo-regions.json")!;
        return Platform.Regions.Read(stream, out var wrong)
            ?? throw new InvalidOperationException($"The demo's list of regions cannot be read: {wrong}");
    }

    /// <summary>The texts, versions in the order of time, so that each takes its identities from the one before.</summary>
    private static IEnumerable<(string Name, Func<Stream> Open)> Files()
    {
        var assembly = typeof(DemoParliament).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("demo/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name["demo/".Length..], (Func<Stream>)(() => assembly.GetManifestResourceStream(name)!)));
    }

    private static async Task PublishAsync(
        IServiceProvider services, ComityDb db, string name, Func<Stream> open, CancellationToken cancellation)
    {
        await using var stream = open();
        var read = LawReader.Read(stream, new ReadingOptions { FileName = name });
        if (read.Law is null)
            throw new InvalidOperationException($"The demo text {name} cannot be read: {read.Report.Refusal?.Message}");
        await services.GetRequiredService<Publisher>().PublishAsync(db, read.Law, illustrative: true, by: null, cancellation);
    }

    /// <summary>They get new passwords at every start; an account of that name that is not the demo's is left alone.</summary>
    private static async Task<string?> OpenAsync(IServiceProvider services, string role)
    {
        var people = services.GetRequiredService<UserManager<Account>>();
        var password = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16);
        if (await people.FindByNameAsync(role) is not { } account)
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            if (await AccountOpening.OpenNamedAsync(people, role, password, role, now) is not null)
                return null;
            await people.AddClaimAsync((await people.FindByNameAsync(role))!, Mark);
            return password;
        }

        if (!(await people.GetClaimsAsync(account)).Any(claim => claim.Type == Mark.Type))
            return null;
        await people.RemovePasswordAsync(account);
        await people.AddPasswordAsync(account, password);
        return password;
    }
}
