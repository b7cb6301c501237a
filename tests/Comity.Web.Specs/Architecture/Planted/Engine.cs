// What no engine may do.
#pragma warning disable CA1812, CA1822, CA5394, RS0030
namespace Comity.Web.Specs.Architecture.Planted;

internal sealed class EngineThatCheats
{
    public bool ReadsFiles() => File.Exists("law.txt");

    public object OpensConnections() => new HttpClient();

    public int Guesses() => new Random().Next();

    public int AsksTheTime() => DateTimeOffset.UtcNow.Year;

    public Type ImportsAnotherEngine() => typeof(Legislation.Provisions.Law);
}
