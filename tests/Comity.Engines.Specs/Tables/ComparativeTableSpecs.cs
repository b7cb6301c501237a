using Comity.Engines.Specs.Provisions;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Legislation.Tables;
using static Comity.Engines.Specs.Provisions.Sketch;

namespace Comity.Engines.Specs.Tables;

public sealed class ComparativeTableSpecs
{
    private static readonly string _long = string.Join(' ', Enumerable.Range(1, 90).Select(i => $"слово{i}"));

    [Fact]
    public void Only_what_changed_has_a_row()
    {
        var table = Table("two-column", [Article("1", "Хлеб бесплатен."), Article("2", "Соль платная.")],
            [Article("1", "Хлеб бесплатен."), Article("2", "Соль теперь бесплатная.")]);

        var row = Assert.Single(table.Rows);
        Assert.Equal(ChangeClass.Modified, row.Class);
        Assert.Equal("2.\nСоль платная.", row.Cells[0].Text);
        Assert.Equal("2.\nСоль теперь бесплатная.", row.Cells[1].Text);
        Assert.Contains(row.Cells[1].Blocks[1],
            span => span.Kind == DifferenceKind.Inserted && span.Text.StartsWith("теперь", StringComparison.Ordinal));
        Assert.DoesNotContain(row.Cells[0].Blocks.SelectMany(block => block), span => span.Kind == DifferenceKind.Inserted);
    }

    [Fact]
    public void New_and_repealed_provisions_have_the_set_phrase_of_the_profile()
    {
        var table = Table("kz", [Article("1", "Хлеб бесплатен."), Article("2", "Соль продают на рынке по пятницам.")],
            [Article("1", "Хлеб бесплатен."), Article("2", "Никто не обязан петь громче своего соседа.")]);

        Assert.Equal(2, table.Rows.Count);
        var @new = table.Rows.Single(row => row.Class == ChangeClass.New);
        Assert.Equal("Жоқ\nОтсутствует", @new.Cells[2].Text);
        Assert.All(@new.Cells[3].Blocks.SelectMany(block => block), span => Assert.Equal(DifferenceKind.Inserted, span.Kind));
        var repealed = table.Rows.Single(row => row.Class == ChangeClass.Repealed);
        Assert.Equal("Алып тасталсын\nИсключить", repealed.Cells[3].Text);
        Assert.Equal("2-бап\nстатья 2", repealed.Cells[1].Text);
    }

    [Fact]
    public void A_renumbered_article_says_what_it_was()
    {
        var table = Table("kz-ru", [Article("7", _long)], [Article("9", _long)]);

        var row = Assert.Single(table.Rows);
        Assert.Equal(ChangeClass.Renumbered, row.Class);
        Assert.Equal("статья 9\n(бывшая статья 7)", row.Cells[1].Text);
        Assert.Equal("1", row.Cells[0].Text);
    }

    [Fact]
    public void What_only_a_typesetter_sees_is_no_change() =>
        Assert.Empty(Table("kz", [Article("1", "Хлеб - «всему»  голова.")],
            [Article("1", "Хлеб – \u201Cвсему\u201D голова.")]).Rows);

    [Fact]
    public void Where_something_was_inserted_the_old_text_shows_the_place()
    {
        static Provision[] Version(string changed) =>
            [Unit(UnitKind.Article, "1", _long, Unit(UnitKind.Alinea, "", changed), Unit(UnitKind.Alinea, "", _long))];
        var (old, @new) = (Version("Хлеб раздают детям."), Version("Хлеб раздают всем детям."));
        Assert.Equal("1.\n…\nХлеб раздают детям.\n…", Assert.Single(Table("two-column", old, @new).Rows).Cells[0].Text);
    }

    [Fact]
    public void Without_a_column_of_units_the_new_text_says_what_it_was()
    {
        var row = Assert.Single(Table("two-column", [Article("7", _long)], [Article("9", _long)]).Rows);
        Assert.StartsWith("(бывшая статья 7)\n9.", row.Cells[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_unchanged_stretches_are_shortened_and_changes_never_are()
    {
        var row = Assert.Single(Table("two-column", [Article("1", _long + " конец.")], [Article("1", _long + " начало.")]).Rows);
        Assert.Contains(" … ", row.Cells[1].Text, StringComparison.Ordinal);
        Assert.EndsWith("начало.", row.Cells[1].Text, StringComparison.Ordinal);
        Assert.EndsWith("конец.", row.Cells[0].Text, StringComparison.Ordinal);
        Assert.InRange(row.Cells[1].Text.Length, 1, _long.Length / 2);
    }

    [Fact]
    public void At_paragraph_level_the_cell_quotes_the_article_and_the_unit_is_named()
    {
        Provision[] Version(string word, string heading = "О хлебе") =>
        [
            new()
            {
                Kind = UnitKind.Article,
                Number = "1",
                Designation = "Статья 1.",
                Heading = heading,
                Children =
                [
                    Unit(UnitKind.Paragraph, "1", "Хлеб пекут утром."),
                    Unit(UnitKind.Paragraph, "2", $"Хлеб раздают {word} детям."),
                ],
            },
        ];
        var table = Table("kz-ru", Version("всем"), Version("только"), ComparisonLevel.Paragraph);
        var headings = Table("kz-ru", Version("всем"), Version("всем", "О хлебе и соли"), ComparisonLevel.Paragraph);

        Assert.Equal("заголовок статьи 1", Assert.Single(headings.Rows).Cells[1].Text);
        var row = Assert.Single(table.Rows);
        Assert.Equal("пункт 2 статьи 1", row.Cells[1].Text);
        Assert.Equal("Статья 1. О хлебе\n2. Хлеб раздают всем детям.", row.Cells[2].Text);
    }

    [Fact]
    public void A_changed_chapter_heading_has_a_row_before_its_articles()
    {
        Provision[] Version(string heading, string word) =>
        [
            new()
            {
                Kind = UnitKind.Chapter,
                Number = "1",
                Designation = "Глава 1.",
                Heading = heading,
                Children =
                [
                    Article("1", $"Хлеб раздают {word} детям по утрам."),
                    Article("2", "Соль продают на рынке по пятницам."),
                ],
            },
        ];
        var table = Table("kz-ru", Version("Хлеб", "всем"), Version("Хлеб и соль", "только"));
        Assert.Equal("глава 1 статья 1", string.Join(' ', table.Rows.Select(row => row.Cells[1].Text)));
    }

    [Fact]
    public void A_chapter_with_text_of_its_own_has_one_row_for_its_heading_and_its_text()
    {
        static Provision[] Version(string heading, string number = "1") =>
        [
            new()
            {
                Kind = UnitKind.Chapter, Number = number, Designation = $"Глава {number}.", Heading = heading,
                Text = "Здесь сказано о хлебе.",
                Children = [Article("1", "Хлеб раздают всем детям по утрам.")],
            },
        ];
        var row = Assert.Single(Table("kz-ru", Version("Хлеб"), Version("Хлеб и соль")).Rows);
        Assert.Equal("Глава 1. Хлеб и соль\nЗдесь сказано о хлебе.", row.Cells[3].Text);
        row = Assert.Single(Table("kz-ru", Version("Хлеб"), Version("Хлеб", "2")).Rows);
        Assert.Equal((ChangeClass.Renumbered, "глава 2\n(бывшая глава 1)"), (row.Class, row.Cells[1].Text));
    }

    [Fact]
    public void A_page_of_a_table_has_the_rows_of_the_whole_with_their_numbers()
    {
        var comparison = Comparer.Compare(
            Law(Article("1", "Хлеб раздают всем."), Article("2", "Соль – на рынке."), Article("3", _long), Article("4", "Мёд.")),
            Law(Article("1", "Хлеб раздают детям."), Article("2", "Соль - на рынке."), Article("3", _long),
                Article("4", "Воск.")));
        var profile = TableProfile.Find("kz-ru", "rus")!;
        foreach (var withIdentical in (bool[])[false, true])
        {
            var whole = ComparativeTable.From(comparison, profile, withIdentical);
            var plan = ComparativeTable.Plan(comparison, profile, withIdentical);
            Assert.Equal(whole.Rows.Select(row => row.Cells[0].Text), plan.Select(row => $"{row.Ordinal}"));
            Assert.Equal(whole.Rows.Select(row => row.Class), plan.Select(row => (ChangeClass?)row.Source.Class));
            Assert.Equal(
                whole.Rows.Skip(1).Select(row => (row.Id, row.Cells[0].Text, row.Cells[3].Text)),
                ComparativeTable.From(comparison, profile, plan.Skip(1)).Rows
                    .Select(row => (row.Id, row.Cells[0].Text, row.Cells[3].Text)));
        }
    }

    [Fact]
    public void Rows_keep_their_ids_when_the_same_texts_are_compared_again()
    {
        Provision[] old = [Article("1", "Хлеб раздают всем детям по утрам."), Article("2", "Соль продают на рынке по пятницам.")];
        Provision[] @new =
            [Article("1", "Хлеб раздают только детям по утрам."), Article("2", "Соль продают на рынке по субботам.")];
        var (first, second) = (Table("kz", old, @new), Table("kz-ru", old, @new));
        Assert.Equal(first.Rows.Select(row => row.Id), second.Rows.Select(row => row.Id), StringComparer.Ordinal);
        Assert.All(first.Rows, row => Assert.Matches("^[a-z0-9]{19}$", row.Id));
        Assert.Equal(2, first.Rows.Select(row => row.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Proposals_to_a_draft_stand_beside_it_with_their_treatment()
    {
        var draft = Law(Article("1", "Хлеб бесплатен."));
        var table = ComparativeTable.From(draft, [new TreatedProposal("art_1", "Добавить соль.", "А. Житель", "Учтено")],
            TableProfile.Find("treatment", "rus")!);

        var cells = Assert.Single(table.Rows).Cells.Select(cell => cell.Text);
        Assert.Equal("1|статья 1|1.\nХлеб бесплатен.|Добавить соль.\nА. Житель|Учтено", string.Join('|', cells));
        Assert.Throws<ArgumentException>(() =>
            ComparativeTable.From(draft, [new TreatedProposal("art_9", "", "", "")], TableProfile.Find("treatment", "rus")!));
    }

    [Fact]
    public void A_comparison_in_the_form_of_proposals_leaves_the_treatment_to_a_person()
    {
        var row = Assert.Single(Table("treatment", [Article("1", _long)], [Article("1", _long + " новое.")]).Rows);
        Assert.EndsWith("новое.", row.Cells[3].Text, StringComparison.Ordinal);
        Assert.Empty(row.Cells[4].Blocks);
    }

    [Fact]
    public void Every_named_profile_fills_the_width_in_every_language()
    {
        foreach (var name in TableProfile.Names)
        {
            foreach (var language in (string[])["eng", "rus", "kaz", "bel", "ukr", "fra", "deu", "ces", "slk", "est"])
            {
                var profile = TableProfile.Find(name, language)!;
                Assert.Equal(100, profile.Columns.Sum(column => column.Width));
                Assert.All(profile.Columns, column => Assert.Equal(profile.Languages.Count, column.Labels.Count));
                Assert.Equal(profile.Languages.Count, profile.Captions.Count);
            }
        }
        Assert.Null(TableProfile.Find("nonsense", "eng"));
    }

    [Theory]
    [InlineData("fra", "Texte en vigueur")]
    [InlineData("deu", "Geltende Fassung")]
    [InlineData("ukr", "Чинна редакція")]
    [InlineData("est", "Text in force")]
    public void The_table_of_two_columns_is_in_the_language_of_the_texts_where_it_has_phrases(string language, string label) =>
        Assert.Equal(label, TableProfile.Find("two-column", language)!.Columns[0].Labels[0]);

    internal static ComparativeTable Table(
        string profile, Provision[] old, Provision[] @new, ComparisonLevel level = ComparisonLevel.Article) =>
        ComparativeTable.From(
            Comparer.Compare(Law(old), Law(@new), new ComparisonOptions { Level = level }), TableProfile.Find(profile, "rus")!);

    internal static Provision Article(string number, string text) => Sketch.Unit(UnitKind.Article, number, text);
}
