namespace Comity.Web.Platform.Data;

/// <summary>Marks an entity whose rows are written once: saving a change or a removal is a programming mistake.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ImmutableAttribute : Attribute;
