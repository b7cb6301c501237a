using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Platform;

public sealed class DataSpecs
{
    [Fact]
    public async Task The_database_stands_in_the_folder_that_was_named_whatever_its_name_holds()
    {
        var folder = Directory.CreateTempSubdirectory("comity-data-");
        var named = Path.Combine(folder.FullName, "a;Mode=Memory;b='\"c");
        try
        {
            await using (var app = Site.Build(new SiteOptions { DataFolder = named, Urls = "http://127.0.0.1:0" }))
                await app.Services.MigrateAsync(TestContext.Current.CancellationToken);
            Assert.True(File.Exists(Path.Combine(named, "comity.db")));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Readers_do_not_wait_for_a_writer()
    {
        await using var site = await TestSite.StartAsync();
        await using var scope = site.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        Assert.Equal("wal", await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode")
            .SingleAsync(TestContext.Current.CancellationToken));
        Assert.True(db.Database.GetDbConnection() is Microsoft.Data.Sqlite.SqliteConnection { DefaultTimeout: >= 5 });
    }
}
