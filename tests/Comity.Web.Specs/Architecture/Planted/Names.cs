// Names that say nothing about the field.
#pragma warning disable CA1812
namespace Comity.Web.Specs.Architecture.Planted;

internal sealed class LawManager;

internal sealed class LawServiceFactory;

internal sealed class Law2;
