namespace Comity.Web.Features.Accounts;

/// <summary>Who may do what: the names of roles and of the policies that endpoints require.</summary>
public static class Roles
{
    public const string Editor = "editor";
    public const string Secretariat = "secretariat";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Editor, Secretariat, Administrator];
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

    /// <summary>Administrators only.</summary>
    public const string Administer = "administer";
}
