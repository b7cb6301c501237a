using Comity.Language;
using CsCheck;

namespace Comity.Engines.Specs.Language;

public class LanguageDetectorSpecs
{
    [Theory]
    [InlineData("eng", "Each member of the committee has one vote, and nobody may vote for an absent colleague.")]
    [InlineData("rus", "Каждый член комитета имеет один голос, и никто не может голосовать за отсутствующего коллегу.")]
    [InlineData("kaz", "Комитеттің әрбір мүшесінің бір дауысы бар және ешкім орнында жоқ әріптесі үшін дауыс бере алмайды.")]
    [InlineData("bel", "Кожны член камітэта мае адзін голас, і ніхто не можа галасаваць за калегу, якога няма ў зале.")]
    [InlineData("ukr", "Кожен член комітету має один голос, і ніхто не може голосувати за колегу, якого немає в залі.")]
    [InlineData("fra", "Chaque membre de la commission dispose d'une voix et nul ne peut voter pour un collègue absent.")]
    [InlineData("deu", "Jedes Mitglied des Ausschusses hat eine Stimme, und niemand darf für einen abwesenden Kollegen stimmen.")]
    [InlineData("ces", "Každý člen výboru má jeden hlas a nikdo nesmí hlasovat za kolegu, který není přítomen v sále.")]
    [InlineData("slk", "Každý člen výboru má jeden hlas a nikto nesmie hlasovať za kolegu, ktorý nie je prítomný v sále.")]
    [InlineData("est", "Igal komisjoni liikmel on üks hääl ning keegi ei tohi hääletada kolleegi eest, kes saalis ei viibi.")]
    [InlineData("ita", "Ogni membro della commissione ha un voto e nessuno può votare al posto di un collega che è assente.")]
    [InlineData("spa", "Cada miembro de la comisión tiene un voto y nadie puede votar por un colega que no esté en la sala.")]
    [InlineData("pol", "Każdy członek komisji ma jeden głos i nikt nie może głosować za kolegę, którego nie ma na sali.")]
    [InlineData("lit", "Kiekvienas komiteto narys turi vieną balsą ir niekas negali balsuoti už kolegą, kurio nėra salėje.")]
    [InlineData("lav", "Katram komisijas loceklim ir viena balss, un neviens nedrīkst balsot par kolēģi, kura nav zālē.")]
    [InlineData("fin", "Jokaisella valiokunnan jäsenellä on yksi ääni, eikä kukaan saa äänestää poissa olevan puolesta.")]
    [InlineData("kir", "Комитеттин ар бир мүчөсүнүн бир добушу бар жана эч ким жок кесиптеши үчүн добуш бере албайт.")]
    [InlineData("uzb", "Qo‘mitaning har bir a’zosi bitta ovozga ega va hech kim yo‘q hamkasbi uchun ovoz bera olmaydi.")]
    [InlineData("por", "Cada membro da comissão tem um voto e ninguém pode votar por um colega que não esteja na sala.")]
    [InlineData("nld", "Elk lid van de commissie heeft één stem en niemand mag stemmen voor een collega die er niet is.")]
    [InlineData("ron", "Fiecare membru al comisiei are un vot și nimeni nu poate vota pentru un coleg care nu este în sală.")]
    [InlineData("hun", "A bizottság minden tagjának egy szavazata van, és senki sem szavazhat a távol lévő társa helyett.")]
    [InlineData("tur", "Komisyonun her üyesinin bir oyu vardır ve hiç kimse başkasının yerine oy kullanamaz.")]
    [InlineData("swe", "Varje ledamot av utskottet har en röst, och ingen får rösta för en kollega som inte är i salen.")]
    [InlineData("tgk", "Ҳар як узви кумита як овоз дорад ва ҳеҷ кас наметавонад ба ҷойи ҳамкори ғоиб овоз диҳад.")]
    public void One_sentence_tells_its_language(string code, string sentence)
    {
        var detected = LanguageDetector.Detect(sentence);
        var script = code is "rus" or "kaz" or "bel" or "ukr" or "kir" or "tgk" ? "Cyrl" : "Latn";
        Assert.Equal((code, script), (detected.Code, detected.Script));
        Assert.True(detected.Confidence > 0.9);
    }

    [Theory]
    [InlineData("und", "Zyyy", "")]
    [InlineData("und", "Zyyy", "§ 17 (1) — 2026")]
    [InlineData("und", "Latn", "OK")]
    [InlineData("und", "Grek", "Κάθε μέλος της επιτροπής έχει μία ψήφο και κανείς δεν ψηφίζει για άλλον.")]
    [InlineData("und", "Arab", "لكل عضو في اللجنة صوت واحد ولا يجوز لأحد أن يصوت عن زميله")]
    [InlineData("und", "Latn", "Đối với mỗi thành viên của ủy ban, chỉ có một phiếu và không ai được bỏ phiếu thay người khác.")]
    public void What_does_not_tell_is_undetermined(string code, string script, string text)
    {
        var detected = LanguageDetector.Detect(text);
        Assert.Equal((code, script), (detected.Code, detected.Script));
    }

    [Fact]
    public void Kazakh_names_do_not_make_a_russian_text_kazakh()
    {
        const string text = "Депутаты Мәжіліса Қайрат Әлімұлы и Гүлнұр Өтегенқызы внесли проект закона, который комитет "
            + "рассмотрит на заседании в городе Өскемен, если за это проголосует большинство его членов.";
        Assert.Equal("rus", LanguageDetector.Detect(text).Code);
    }

    [Fact]
    public void Russian_terms_do_not_make_a_kazakh_text_russian()
    {
        const string text = "Комитет мүшелері бюджет туралы заң жобасын қарайды, депутат Иванов Сергей Петрович пен министр "
            + "Сидорова Анна Викторовна оның тұжырымдамасын таныстырады және сұрақтарға жауап береді.";
        Assert.Equal("kaz", LanguageDetector.Detect(text).Code);
    }

    [Fact]
    public void The_language_with_most_words_wins()
    {
        const string kazakh = "Осы заң жарияланған күнінен бастап қолданысқа енгізіледі және барлық аумақта бірдей қолданылады. ";
        const string russian = "Настоящий закон вступает в силу со дня опубликования и применяется на всей территории. ";
        Assert.Equal("kaz", LanguageDetector.Detect(kazakh + kazakh + kazakh + russian).Code);
        Assert.Equal("rus", LanguageDetector.Detect(kazakh + russian + russian + russian).Code);
    }

    [Fact]
    public void Detecting_any_utf16_never_fails_and_never_wavers()
    {
        Gen.Char.Array[0, 200].Sample(units =>
        {
            var first = LanguageDetector.Detect(units);
            Assert.Equal(first, LanguageDetector.Detect(units));
            Assert.InRange(first.Confidence, 0, 1);
        });
    }

    [Fact]
    public void Every_real_law_tells_its_language()
    {
        var root = RealMaterial.Path("laws");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".txt" or ".md" && !file.Contains(".source.", StringComparison.Ordinal))
            .ToList();
        Assert.All(files, file =>
        {
            var name = Path.GetFileName(file);
            var expected = file.Contains("sk-350", StringComparison.Ordinal) ? "slk"
                : name.Contains("-be", StringComparison.Ordinal) ? "bel"
                : name.Contains("-kk", StringComparison.Ordinal) ? "kaz"
                : name.Contains("-uk", StringComparison.Ordinal) ? "ukr"
                : name.Contains("-de", StringComparison.Ordinal) ? "deu"
                : name.Contains("-en", StringComparison.Ordinal) ? "eng"
                : "rus";
            var detected = LanguageDetector.Detect(File.ReadAllText(file));
            Assert.Equal((name, expected), (name, detected.Code));
            Assert.True(detected.Confidence > 0.99, name);
        });
        Assert.NotEmpty(files);
    }
}
