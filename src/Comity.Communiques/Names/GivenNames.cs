namespace Comity.Communiques.Names;

/// <summary>Given names that are one name in several languages, as Владимир, Уладзімір and Володимир are; two that are known and
/// not one tell people apart, however alike they sound.</summary>
internal static class GivenNames
{
    /// <summary>One name a line, in the forms of the languages; what only its letters tell apart is there once.</summary>
    private const string Table = """
        Александр Аляксандр Олександр Alexander Alaksandar Oleksandr
        Алексей Аляксей Олексій Alexei Aleksy
        Анатолий Анатоль Анатолій
        Андрей Андрэй Андрій Andrzej
        Антон Антоній
        Аркадий Аркадзь Аркадій
        Артур
        Артём Артем Арцём
        Богдан Багдан
        Борис Барыс
        Вадим Вадзім
        Валентин Валянцін Валентина Валянціна
        Валерий Валеры Валерій Валерия
        Василий Васіль Василь
        Виктор Віктар Віктор Victor
        Виталий Віталь Віталій
        Владимир Уладзімір Володимир Wolodymyr
        Владислав Уладзіслаў
        Вячеслав Вячаслаў В'ячеслав Wiaczesław
        Геннадий Генадзь Геннадій
        Георгий Георгій Георги Heorhij
        Григорий Рыгор Григорій
        Денис Дзяніс
        Дмитрий Дзмітрый Зміцер Дмитро
        Евгений Яўген Яўгеній Євген Євгеній Евгения Яўгенія Евгени
        Егор Ягор Єгор
        Иван Іван Ян
        Игорь Ігар Ігор Ihar
        Илья Ілля
        Кирилл Кірыл Кирило
        Константин Канстанцін Кастусь Костянтин
        Леонид Леанід Леонід
        Максим Максім
        Марат
        Михаил Міхаіл Михайло Міхась Michael
        Николай Мікалай Микола Миколай Nicholas
        Олег Алег
        Павел Павло Paul
        Пётр Пятро Петро Піотр Peter
        Роман Раман
        Руслан
        Сергей Сяргей Сергій Siarhiej
        Станислав Станіслаў
        Степан Сцяпан Стефан
        Тимур Цімур
        Тарас
        Фёдор Фёдар Федір
        Эдуард Едуард
        Юрий Юры Юрась Юрій
        Юлия Юлія
        Яков Якаў Яків
        Ярослав Яраслаў
        Анна Ганна
        Анастасия Настасся Анастасія
        Вера Віра
        Галина Галіна
        Екатерина Кацярына Катерина Катерына
        Елена Алена Олена
        Ирина Ірына Ірина
        Лариса Ларыса
        Людмила Людміла
        Любовь Любоў Любов
        Мария Марыя Марія
        Надежда Надзея Надія
        Наталья Наталля Наталія
        Оксана Аксана
        Ольга Вольга
        Светлана Святлана Світлана
        Софья Соф'я Софія
        Татьяна Таццяна Тетяна
        Тамара
        Ерлан
        Нұрлан
        Нұрсұлтан
        Қасым-Жомарт
        Бақыт
        Айдар
        Асқар
        Арман
        Ерболат
        Жақып
        Кәрім
        Қайрат
        Мұрат
        Мұхтар
        Мәулен
        Серік
        Берік
        Болат
        Талғат
        Қанат
        Данияр
        Ермек
        Дариға
        Гүлнәр
        Әділбек
        Әлихан
        Дәурен
        Самат
        Санжар
        Сайран
        Темір
        Тимурлан
        Аслан
        Рустам
        Шухрат
        Эмомали
        """;

    private static readonly Dictionary<string, int> _classes = Read();

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan =
        _classes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Which of the known names it is; -1 where it is none of them.</summary>
    /// <param name="readings">How it may sound.</param>
    public static int ClassOf(string[] readings)
    {
        Span<char> key = stackalloc char[Sounds.Longest];
        foreach (var reading in readings)
            if (_bySpan.TryGetValue(key[..KeyOf(reading, key)], out var one))
                return one;
        return -1;
    }

    /// <summary>What is left of a name when its ending goes: a father's in a patronymic has it no more.</summary>
    private static int KeyOf(string reading, Span<char> key)
    {
        var length = 0;
        foreach (var sound in reading)
        {
            var same = sound switch { 'o' => 'a', 'h' => 'g', _ => sound };
            if (same != 'j' && (length == 0 || key[length - 1] != same))
                key[length++] = same;
        }

        while (length > 2 && key[length - 1] is 'a' or 'e' or 'i' or 'u')
            length--;
        return length;
    }

    private static Dictionary<string, int> Read()
    {
        Span<char> key = stackalloc char[Sounds.Longest];
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = Table.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            foreach (var form in lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                foreach (var reading in Sounds.Readings(form.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)))
                    classes.TryAdd(key[..KeyOf(reading, key)].ToString(), i);
        return classes;
    }
}
