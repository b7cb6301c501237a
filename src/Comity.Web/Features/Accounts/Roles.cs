namespace Comity.Web.Features.Accounts;

/// <summary>Who may do what: the names of roles and of the policies that endpoints require.</summary>
public static class Roles
{
    public const string Editor = "editor";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Editor, Administrator];
}

/// <summary>What an endpoint asks of the person calling it.</summary>
public static class Policies
{
    /// <summary>Anyone who has signed in.</summary>
    public const string SignedIn = "signed in";

    /// <summary>Editors, and administrators.</summary>
    public const string Publish = "publish";

    /// <summary>Administrators only.</summary>
    public const string Administer = "administer";
}
