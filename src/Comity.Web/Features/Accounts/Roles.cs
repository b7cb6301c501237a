namespace Comity.Web.Features.Accounts;

/// <summary>Who may do what: the names of roles and of the policies that endpoints require.</summary>
public static class Roles
{
    public const string Citizen = "citizen";
    public const string Editor = "editor";
    public const string Secretariat = "secretariat";
    public const string Protocol = "protocol";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Citizen, Editor, Secretariat, Protocol, Administrator];

    /// <summary>The roles that an administrator gives and takes; everyone with an account is a citizen.</summary>
    public static IReadOnlyList<string> Given { get; } = [Editor, Secretariat, Protocol, Administrator];
}

/// <summary>What an endpoint asks of the person calling it.</summary>
public static class Policies
{
    /// <summary>Anyone who has signed in.</summary>
    public const string SignedIn = "signed in";

    /// <summary>Editors, and administrators.</summary>
    public const string Publish = "publish";

    /// <summary>The secretariat of a discussion, and administrators.</summary>
    public const string Deliberate = "deliberate";

    /// <summary>Protocol officers, who keep up relations with other parliaments, and administrators.</summary>
    public const string Cooperate = "cooperate";

    /// <summary>Administrators only.</summary>
    public const string Administer = "administer";
}

/// <summary>How well the site knows who a person is.</summary>
public enum VerificationLevel
{
    /// <summary>Not at all.</summary>
    Unverified,

    /// <summary>They read the mail of an address.</summary>
    Email,

    /// <summary>A national eID vouched for them.</summary>
    Identity,
}

/// <summary>Levels in the log.</summary>
public static class VerificationLevels
{
    public static string InEntries(this VerificationLevel level) => level.ToString().ToLowerInvariant();
}
