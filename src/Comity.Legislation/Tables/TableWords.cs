namespace Comity.Legislation.Tables;

/// <summary>The headings and set phrases of comparative tables in one language.</summary>
internal sealed record TableWords(string Language)
{
    public required string ComparativeTable { get; init; }

    public required string TableOfProposals { get; init; }

    public required string Ordinal { get; init; }

    public required string Unit { get; init; }

    public required string Current { get; init; }

    public required string CurrentOfAct { get; init; }

    public required string Proposed { get; init; }

    public required string Rationale { get; init; }

    public required string Draft { get; init; }

    public required string Proposal { get; init; }

    public required string Treatment { get; init; }

    /// <summary>In the left cell of a new provision.</summary>
    public required string Absent { get; init; }

    /// <summary>In the right cell of a repealed one.</summary>
    public required string Repealed { get; init; }

    /// <summary>Before where a provision stood and where it stands.</summary>
    public required string Moved { get; init; }

    /// <summary>Before the name of the provision whose words are repeated.</summary>
    public required string Copy { get; init; }

    /// <summary>The phrases in a language, English when there are none in it.</summary>
    public static TableWords In(string language) => _all.TryGetValue(language, out var words) ? words : _all["eng"];

    private static readonly Dictionary<string, TableWords> _all = new TableWords[]
    {
        new("eng")
        {
            ComparativeTable = "Comparative table",
            TableOfProposals = "Table of proposals",
            Ordinal = "No.",
            Unit = "Provision",
            Current = "Text in force",
            CurrentOfAct = "Text of the act",
            Proposed = "Proposed text",
            Rationale = "Reasons",
            Draft = "Draft",
            Proposal = "Proposal and author",
            Treatment = "How it was taken into account",
            Absent = "Absent",
            Repealed = "Repealed",
            Moved = "moved",
            Copy = "copy of",
        },
        new("rus")
        {
            ComparativeTable = "Сравнительная таблица",
            TableOfProposals = "Таблица предложений",
            Ordinal = "№ п/п",
            Unit = "Структурный элемент",
            Current = "Действующая редакция",
            CurrentOfAct = "Редакция законодательного акта",
            Proposed = "Предлагаемая редакция",
            Rationale = "Обоснование",
            Draft = "Редакция проекта",
            Proposal = "Предложение и его автор",
            Treatment = "Как учтено",
            Absent = "Отсутствует",
            Repealed = "Исключить",
            Moved = "перемещение:",
            Copy = "повторяет:",
        },
        new("kaz")
        {
            ComparativeTable = "Салыстырма кесте",
            TableOfProposals = "Ұсыныстар кестесі",
            Ordinal = "р/с №",
            Unit = "Құрылымдық бөлігі",
            Current = "Қолданыстағы редакция",
            CurrentOfAct = "Заңнамалық актінің редакциясы",
            Proposed = "Ұсынылып отырған редакция",
            Rationale = "Негіздеме",
            Draft = "Жобаның редакциясы",
            Proposal = "Ұсыныс және оның авторы",
            Treatment = "Қалай ескерілді",
            Absent = "Жоқ",
            Repealed = "Алып тасталсын",
            Moved = "ауыстырылды:",
            Copy = "қайталайды:",
        },
        new("bel")
        {
            ComparativeTable = "Параўнальная табліца",
            TableOfProposals = "Табліца прапаноў",
            Ordinal = "№ п/п",
            Unit = "Структурны элемент",
            Current = "Дзеючая рэдакцыя",
            CurrentOfAct = "Рэдакцыя заканадаўчага акта",
            Proposed = "Прапанаваная рэдакцыя",
            Rationale = "Абгрунтаванне",
            Draft = "Рэдакцыя праекта",
            Proposal = "Прапанова і яе аўтар",
            Treatment = "Як улічана",
            Absent = "Адсутнічае",
            Repealed = "Выключыць",
            Moved = "перамяшчэнне:",
            Copy = "паўтарае:",
        },
        new("ukr")
        {
            ComparativeTable = "Порівняльна таблиця",
            TableOfProposals = "Таблиця пропозицій",
            Ordinal = "№ з/п",
            Unit = "Структурний елемент",
            Current = "Чинна редакція",
            CurrentOfAct = "Редакція законодавчого акта",
            Proposed = "Запропонована редакція",
            Rationale = "Обґрунтування",
            Draft = "Редакція проєкту",
            Proposal = "Пропозиція та її автор",
            Treatment = "Як враховано",
            Absent = "Відсутнє",
            Repealed = "Виключити",
            Moved = "переміщення:",
            Copy = "повторює:",
        },
        new("fra")
        {
            ComparativeTable = "Tableau comparatif",
            TableOfProposals = "Tableau des propositions",
            Ordinal = "N°",
            Unit = "Disposition",
            Current = "Texte en vigueur",
            CurrentOfAct = "Texte de l’acte",
            Proposed = "Texte proposé",
            Rationale = "Motifs",
            Draft = "Projet",
            Proposal = "Proposition et auteur",
            Treatment = "Suite donnée",
            Absent = "Néant",
            Repealed = "Abrogé",
            Moved = "déplacement :",
            Copy = "reprise :",
        },
        new("deu")
        {
            ComparativeTable = "Synopse",
            TableOfProposals = "Übersicht der Vorschläge",
            Ordinal = "Nr.",
            Unit = "Vorschrift",
            Current = "Geltende Fassung",
            CurrentOfAct = "Fassung des Gesetzes",
            Proposed = "Vorgeschlagene Fassung",
            Rationale = "Begründung",
            Draft = "Entwurf",
            Proposal = "Vorschlag und Urheber",
            Treatment = "Berücksichtigung",
            Absent = "Nicht vorhanden",
            Repealed = "Aufgehoben",
            Moved = "verschoben:",
            Copy = "wiederholt:",
        },
        new("ces")
        {
            ComparativeTable = "Srovnávací tabulka",
            TableOfProposals = "Tabulka připomínek",
            Ordinal = "Č.",
            Unit = "Ustanovení",
            Current = "Platné znění",
            CurrentOfAct = "Znění zákona",
            Proposed = "Navrhované znění",
            Rationale = "Odůvodnění",
            Draft = "Návrh",
            Proposal = "Připomínka a její autor",
            Treatment = "Vypořádání",
            Absent = "Chybí",
            Repealed = "Zrušuje se",
            Moved = "přesun:",
            Copy = "opakuje:",
        },
        new("slk")
        {
            ComparativeTable = "Porovnávacia tabuľka",
            TableOfProposals = "Tabuľka pripomienok",
            Ordinal = "Č.",
            Unit = "Ustanovenie",
            Current = "Platné znenie",
            CurrentOfAct = "Znenie zákona",
            Proposed = "Navrhované znenie",
            Rationale = "Odôvodnenie",
            Draft = "Návrh",
            Proposal = "Pripomienka a jej autor",
            Treatment = "Vyhodnotenie",
            Absent = "Chýba",
            Repealed = "Zrušuje sa",
            Moved = "presun:",
            Copy = "opakuje:",
        },
    }.ToDictionary(words => words.Language, StringComparer.Ordinal);
}
