using Comity.Web.Features.Accounts.Sessions;
using Comity.Web.Features.Accounts.SignIn;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Accounts;

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> table)
    {
        table.Property(account => account.DisplayName).HasMaxLength(AccountOpening.LongestName);
        table.Property(account => account.Region).HasMaxLength(Regions.LongestCode);
    }
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> table)
    {
        table.ToTable("Sessions");
        table.Property(session => session.Id).ValueGeneratedNever();
        table.Property(session => session.Device).HasMaxLength(60);
        table.Property(session => session.Way).HasConversion<string>().HasMaxLength(20);
        table.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WrongPasswordsTable : IEntityTypeConfiguration<WrongPasswords>
{
    public void Configure(EntityTypeBuilder<WrongPasswords> table)
    {
        table.ToTable("WrongPasswords");
        table.HasKey(row => row.Key);
        table.Property(row => row.Key).HasMaxLength(64);
    }
}
