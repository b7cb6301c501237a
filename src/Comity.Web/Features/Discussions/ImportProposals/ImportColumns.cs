using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Comity.Web.Features.Discussions.ImportProposals;

/// <summary>Which column of the table is what; null for none.</summary>
/// <param name="Named">Takes a row without a provision as one about the article that its words name, if they name just
/// one.</param>
/// <param name="Chosen">Somebody chose; otherwise the names of the columns tell.</param>
public sealed record ImportColumns(
    int? Reason = null, int? Wording = null, int? Provision = null, int? Kind = null, int? Number = null,
    int? Received = null, int? Contact = null, int? Language = null, bool? Named = null, bool? Chosen = null)
{
    public static IEnumerable<string> FieldNames => Fields.Select(known => known.Field);

    /// <summary>The fields in the order of the form, each with what such columns are called.</summary>
    internal static IReadOnlyList<(string Field, Func<ImportColumns, int?> Of, string[] Names)> Fields { get; } =
    [
        ("reason", columns => columns.Reason,
        [
            "reason", "text", "мәтін", "текст", "тэкст", "негіздеме", "обоснован", "абгрунтаван", "содержан", "мазмұн", "змест",
            "обращен", "өтініш", "зварот",
        ]),
        ("wording", columns => columns.Wording,
            ["wording", "редакц", "рэдакц", "формулиров", "ұсынылатын", "предлагаем"]),
        ("provision", columns => columns.Provision,
            ["provision", "article", "статья", "бап", "артыкул", "норма", "eid"]),
        ("kind", columns => columns.Kind, ["kind", "вид", "түрі", "від", "type", "тип", "тып"]),
        ("number", columns => columns.Number, ["number", "code", "номер", "нөмір", "нумар", "№", "рег", "id"]),
        ("received", columns => columns.Received, ["received", "date", "дата", "күні", "submitted"]),
        ("contact", columns => columns.Contact, ["mail", "почта", "пошта", "contact", "контакт", "байланыс"]),
        ("language", columns => columns.Language, ["language", "язык", "тіл", "мова"]),
    ];

    /// <summary>What the names of the columns tell: the first that fits and is not taken.</summary>
    internal static ImportColumns Guess(IReadOnlyList<string> header)
    {
        var taken = new HashSet<int>();
        var found = Fields.ToDictionary(field => field.Field, field => Find(field.Names), StringComparer.Ordinal);
        return new ImportColumns(
            found["reason"], found["wording"], found["provision"], found["kind"], found["number"], found["received"],
            found["contact"], found["language"]);

        int? Find(string[] names)
        {
            foreach (var name in names)
            {
                for (var i = 0; i < header.Count; i++)
                {
                    if (IsIn(header[i], name) && taken.Add(i))
                        return i;
                }
            }

            return null;
        }
    }

    /// <summary>As <see cref="Query"/> writes it.</summary>
    internal static ImportColumns Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new ImportColumns(
            Of("reason"), Of("wording"), Of("provision"), Of("kind"), Of("number"), Of("received"), Of("contact"),
            Of("language"), values.ContainsKey("named"), Chosen: true);

        int? Of(string field) => values.TryGetValue(field, out var column)
            ? int.Parse(column.ToString(), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A short name is a word of its own: "рег" is not in "регион".</summary>
    private static bool IsIn(string header, string name) => name.Length > 4
        ? header.Contains(name, StringComparison.OrdinalIgnoreCase)
        : header.Split([' ', '.', '_', '-', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => word.Equals(name, StringComparison.OrdinalIgnoreCase)
                || (name == "mail" && word.Equals("email", StringComparison.OrdinalIgnoreCase)));

    /// <summary>What the form and the links of the page carry on.</summary>
    internal string Query
    {
        get
        {
            var query = new QueryBuilder { { "chosen", "true" } };
            foreach (var (name, of, _) in Fields)
            {
                if (of(this) is { } column)
                    query.Add(name, column.ToString(CultureInfo.InvariantCulture));
            }

            if (Named == true)
                query.Add("named", "true");
            return query.ToQueryString().ToString();
        }
    }
}
