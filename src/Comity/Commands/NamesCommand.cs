using System.CommandLine;
using System.Globalization;
using Comity.Communiques.Names;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary><c>comity names</c>: whether two names are one person's, and who of many is meant.</summary>
internal static class NamesCommand
{
    private const string Format = "docs/formats/names.md";

    public static Command Create(Speech speech)
    {
        var pairs = new Argument<string>("pairs")
        {
            Description = "TSV with the columns a and b, and pair_id if the pairs have names; - is standard input.",
        };
        pairs.NotEmpty(speech);
        var score = new Command("score", "Say of every pair of names how likely they are one person's, from 0 to 1.") { pairs };
        score.SetAction(parsed => Score(parsed.GetValue(pairs)!));

        var people = new Argument<string>("people")
        {
            Description = "TSV with the columns id and name: everybody's names, one a line.",
        };
        var queries = new Argument<string>("queries")
        {
            Description = "TSV with the column query, and query_id if the queries have names.",
        };
        people.NotEmpty(speech);
        queries.NotEmpty(speech);
        var link = new Command("link", "Find who is meant by a name, in any writing and any case, or say that it is not sure.")
        {
            people, queries,
        };
        link.SetAction(parsed => Link(parsed.GetValue(people)!, parsed.GetValue(queries)!));
        return new Command("names", "Tell people by their names, in whatever letters these are written.") { score, link };
    }

    private static int Score(string path)
    {
        var rows = Read(path, "pair_id", "a", "b");
        OutputFile.Write(null, stream =>
        {
            using var writer = new StreamWriter(stream);
            foreach (var row in rows)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{row[0]}\t{NameMatcher.Score(NameForm.Parse(row[1]), NameForm.Parse(row[2])):0.######}"));
        });
        return 0;
    }

    private static int Link(string people, string queries)
    {
        var registry = new NameRegistry();
        foreach (var row in Read(people, "id", "name"))
            registry.Add(row[0], row[1]);
        var rows = Read(queries, "query_id", "query");
        OutputFile.Write(null, stream =>
        {
            using var writer = new StreamWriter(stream);
            foreach (var row in rows)
            {
                var link = registry.Find(row[1]);
                var nearest = link.Candidates.Count > 0 ? link.Candidates[0] : null;
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{row[0]}\t{link.Id ?? "NIL"}\t{nearest?.Score ?? 0:0.######}\t{nearest?.Id}"));
            }
        });
        return 0;
    }

    /// <summary>The cells of the columns, line after line; the first is the number of the line where the file has no such
    /// column.</summary>
    private static List<string[]> Read(string path, string id, params string[] columns)
    {
        var rows = new List<string[]>();
        TableFile.Read(path, '\t', Format, reader =>
        {
            var at = columns.Select(column => TableFile.Column(reader, path, Format, column)).ToArray();
            var hasId = reader.Header.TryIndexOf(id, out var first);
            foreach (var row in reader)
            {
                var cells = new string[columns.Length + 1];
                cells[0] = hasId ? row[first].ToString() : (row.LineNumberFrom - 1).ToString(CultureInfo.InvariantCulture);
                for (var i = 0; i < at.Length; i++)
                    cells[i + 1] = row[at[i]].ToString();
                rows.Add(cells);
            }
        });
        return rows;
    }
}
