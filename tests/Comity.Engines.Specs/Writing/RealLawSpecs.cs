using Comity.Engines.Specs.AkomaNtoso;
using Comity.Legislation.Reading;

namespace Comity.Engines.Specs.Writing;

public sealed class RealLawSpecs
{
    [Fact]
    public void Every_real_law_is_valid_Akoma_Ntoso_and_reads_back_the_same()
    {
        var read = 0;
        var files = Directory.EnumerateFiles(RealMaterial.Path("laws"), "*", SearchOption.AllDirectories);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            if (IsDescription(file))
                continue;
            using var stream = File.OpenRead(file);
            if (LawReader.Read(stream, new ReadingOptions { FileName = Path.GetFileName(file) }).Law is not { } law)
                continue;
            var bytes = AkomaNtosoWriterSpecs.Bytes(law);
            var errors = AkomaNtosoSchema.ErrorsIn(bytes);
            Assert.True(errors is [], $"{file}: {string.Join(" / ", errors.Take(3))}");
            var again = RoundTripSpecs.Read(bytes);
            Assert.True(again.Law is not null, $"{file}: {again.Report.Refusal?.Message}");
            RoundTripSpecs.AssertSame(law, again.Law);
            read++;
        }
        Assert.InRange(read, 160, int.MaxValue);
    }

    private static bool IsDescription(string file) =>
        Path.GetExtension(file) is ".tsv" or ".json" or ".pdf"
        || Path.GetFileName(file).Contains("source", StringComparison.Ordinal)
        || Path.GetFileName(file).StartsWith("README", StringComparison.Ordinal);
}
