using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Platform.Mail;

/// <summary>An e-mail that is to be sent: added with what it tells of, in the same transaction, and sent by the
/// <see cref="Postman"/>.</summary>
public sealed class Letter
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text; emptied once it is sent, because it may hold a link that opens an account.</summary>
    public required string Text { get; set; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>When to try next. Whoever moves it forward has the letter to itself until then.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public static Letter Write(string to, string subject, string text, DateTimeOffset now) =>
        new() { To = to, Subject = subject, Text = text, WrittenAt = now, DueAt = now };
}

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> table)
    {
        table.ToTable("Letters");
        table.Property(letter => letter.Id).ValueGeneratedNever();
        table.Property(letter => letter.To).HasMaxLength(256);
        table.Property(letter => letter.Subject).HasMaxLength(300);
        table.HasIndex(letter => new { letter.SentAt, letter.DueAt });
        table.HasIndex(letter => letter.To);
    }
}
