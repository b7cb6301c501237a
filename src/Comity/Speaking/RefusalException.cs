namespace Comity.Speaking;

/// <summary>The program cannot do what it was asked: a phrase that says why and what to do, and the exit code.</summary>
internal sealed class RefusalException(int exit, string key, params object?[] values) : Exception(key)
{
    public int Exit { get; } = exit;

    public string In(Speech speech) => speech[Message, values];
}
