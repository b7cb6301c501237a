namespace Comity.Web.Platform.Data;

/// <summary>A part of the site that keeps something about people: it hands that out, and gives it up.</summary>
public interface IHoldsPersonalData
{
    /// <summary>The name of this part in the exported file.</summary>
    string Name { get; }

    /// <summary>Everything that is kept about the person, as it is to be written in JSON.</summary>
    Task<object> ExportAsync(Guid person, CancellationToken cancellation);

    /// <summary>Removes what may be removed; the caller has opened a transaction and commits it.</summary>
    Task EraseAsync(Guid person, CancellationToken cancellation);
}
