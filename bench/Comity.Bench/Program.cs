using System.Globalization;
using BenchmarkDotNet.Running;
using Comity.Bench;
using Comity.Bench.Communiques;
using Comity.Bench.Deliberation;
using Comity.Bench.Fuzzing;
using Comity.Bench.Intake;

const string Usage = """
    comity bench align DIR [--level paragraph] [--errors]   score the alignment on set files
    comity bench transfers FILE                             renumbered provisions found, words falsely changed
    comity bench adversarial                                texts made to be slow: one article of a megabyte, 20,000 equal ones
    comity bench memory FILE                                what a law weighs once it is read
    comity bench beside OLD NEW [MOVED.tsv]                 two texts through this, git, DiffPlex and xmldiff in one run
    comity bench duplicates [FILE]                          near-duplicates: scores on a labelled file, growth to a million
    comity bench opinions [DIR]                             opinion maps: up to a million people, beside numpy and scikit-learn
    comity bench names PAIRS.tsv                            pairs of names and look-ups, beside ICU and Jaro–Winkler
    comity bench log verify ENTRIES                         a log of so many entries, checked whole
    comity bench log append ENTRIES [POSTGRES]              64 callers that wait for each entry to be durable
    comity bench intake [SECONDS]                           supports over HTTP on PostgreSQL, beside pgbench
    comity bench closing [MINUTES] [sqlite|postgresql]      100 supports and 50 readers a second
    comity bench killed [TIMES] [sqlite|postgresql]         killed again and again while supports come in
    comity bench triage TEXTS.jsonl [POSTGRES]              the secretariat's pages with 10,000 proposals
    comity bench fuzz [SECONDS [SEED]]                      damaged texts through the reader, led by the branches they reach
    comity bench micro                                      BenchmarkDotNet on the inner loops
    """;

switch (args)
{
    case ["align", var folder, .. var rest] when Directory.Exists(folder):
        return AlignCommand.Run(folder, rest is ["--level", "paragraph", ..] or [_, "--level", "paragraph"],
            rest.Contains("--errors"));
    case ["transfers", var file] when File.Exists(file):
        return TransfersCommand.Run(file);
    case ["adversarial"]:
        return AdversarialCommand.Run();
    case ["duplicates"]:
        return DuplicatesCommand.Run(null);
    case ["duplicates", var file] when File.Exists(file):
        return DuplicatesCommand.Run(file);
    case ["opinions"]:
        return OpinionsCommand.Run(null);
    case ["opinions", var folder] when Directory.Exists(folder):
        return OpinionsCommand.Run(folder);
    case ["names", var pairs] when File.Exists(pairs):
        return NamesCommand.Run(pairs);
    case ["triage", var texts, .. var postgres] when File.Exists(texts):
        return await TriageCommand.RunAsync(texts, postgres.FirstOrDefault());
    case ["fuzz", .. var rest]:
        return FuzzCommand.Run(rest);
    case ["log", "verify", var entries] when int.TryParse(entries, CultureInfo.InvariantCulture, out var count):
        return await LogCommand.VerifyAsync(count);
    case ["log", "append", var entries, .. { Length: <= 1 } postgres]
        when int.TryParse(entries, CultureInfo.InvariantCulture, out var count):
        return await LogCommand.AppendAsync(count, postgres is [var connection] ? connection : null);
    case ["intake", .. { Length: <= 1 } rest] when IsCount(rest, 20, out var seconds):
        return await IntakeCommand.RunAsync(seconds);
    case ["closing", .. { Length: <= 2 } rest] when IsCount(rest, 10, out var minutes):
        return await ClosingHourCommand.RunAsync(minutes, rest.Contains("postgresql"));
    case ["killed", .. { Length: <= 2 } rest] when IsCount(rest, 100, out var times):
        return await KilledCommand.RunAsync(times, rest.Contains("postgresql"));
    case ["memory", var file] when File.Exists(file):
        return MemoryCommand.Run(file);
    case ["beside", var old, var @new, .. var moved] when File.Exists(old) && File.Exists(@new):
        return BesideCommand.Run(old, @new, moved.FirstOrDefault());
    case ["micro", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(AlignmentSet).Assembly).Run(rest.Length > 0 ? rest : ["--filter", "*"]);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static bool IsCount(string[] rest, int usual, out int count)
{
    count = usual;
    return rest is not [var text, ..] || int.TryParse(text, CultureInfo.InvariantCulture, out count);
}
