namespace Comity.Legislation.Provisions;

/// <summary>What a provision is called in Akoma Ntoso 3.0, whatever its own country calls it.</summary>
/// <remarks>
/// The order is the order of nesting: a kind may contain any kind that follows it among the hierarchical ones.
/// <code>
/// Kazakhstan   Раздел → Title   Глава → Chapter   Параграф → Section   Статья → Article   1. → Paragraph   1) → Point
/// Russia       Раздел → Title   Глава → Chapter   Параграф → Section   Статья → Article   1. → Paragraph   а) → Point
/// Germany      Teil → Part      Abschnitt → Section   § → Article      (1) → Paragraph    1. → Point
/// </code>
/// </remarks>
public enum UnitKind
{
    /// <summary>The whole act; the root of the tree.</summary>
    Act,

    /// <summary>The title page: name of the act, dates, editorial heads. Its children are <see cref="Alinea"/>s.</summary>
    Preface,

    /// <summary>The words before the first numbered provision. Its children are <see cref="Alinea"/>s.</summary>
    Preamble,

    /// <summary>Livre, book.</summary>
    Book,

    /// <summary>Часть (of a code), Teil, part.</summary>
    Part,

    /// <summary>Раздел, бөлім, раздзел, розділ, Titre, Titel, title.</summary>
    Title,

    /// <summary>Подраздел, sous-titre.</summary>
    Subtitle,

    /// <summary>Глава, тарау, глава, Chapitre, Kapitel, chapter.</summary>
    Chapter,

    /// <summary>Sous-chapitre, Unterkapitel.</summary>
    Subchapter,

    /// <summary>Параграф as a grouping, Abschnitt, Section.</summary>
    Section,

    /// <summary>Sous-section, Unterabschnitt.</summary>
    Subsection,

    /// <summary>A grouping of articles that has a heading and no number.</summary>
    Division,

    /// <summary>The basic unit: статья, бап, артыкул, стаття, Article, Artikel, §, Section of a common-law act.</summary>
    Article,

    /// <summary>Пункт «1.», тармақ, часть «1.» of a Russian article, Absatz, odsek, (1).</summary>
    Paragraph,

    /// <summary>A paragraph inside a paragraph: «1.1.».</summary>
    Subparagraph,

    /// <summary>Подпункт «1)», тармақша, литера «а)», (a), (i); may nest.</summary>
    Point,

    /// <summary>A dash or bullet without a number.</summary>
    Indent,

    /// <summary>An unnumbered part of a provision: one block of text (часть, бөлік, абзац, alinéa).</summary>
    Alinea,

    /// <summary>An editorial note (Сноска, Ескерту, Footnote): kept, shown, never compared as law.</summary>
    Note,

    /// <summary>Place, date and signature after the last provision. Its children are <see cref="Alinea"/>s.</summary>
    Conclusions,

    /// <summary>Приложение, қосымша, дадатак, annex, schedule.</summary>
    Attachment,
}

/// <summary>What kinds have in common.</summary>
public static class UnitKinds
{
    /// <summary>Whether a provision of this kind only groups others: books to divisions, and attachments, whose contents are
    /// provisions like those of the act.</summary>
    public static bool IsGrouping(this UnitKind kind) =>
        kind is (>= UnitKind.Book and < UnitKind.Article) or UnitKind.Attachment;
}
