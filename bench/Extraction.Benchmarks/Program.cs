using System.Globalization;
using Extraction.Benchmarks;
using Extraction.Benchmarks.EventCoding;
using Extraction.Benchmarks.Growth;

const string Usage = """
    usage: Extraction.Benchmarks FOLDER [SECONDS] [IMPORT-FOLDER]        the texts of a folder: rate, memory, cost of each stage
           Extraction.Benchmarks growth [CHARACTERS] [IMPORT-FOLDER] [SHAPE]  hostile texts of two sizes: what a character costs
           Extraction.Benchmarks events FOLDER [IMPORT-FOLDER] [list] [even|odd]  sentences with coded events: found, missed and why; all, or every second one
    """;
if (args.Length == 0)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

if (args[0] == "events" && args.Length > 1)
{
    var data = Path.Combine(AppContext.BaseDirectory, "EventCoding");
    var score = new EventScore(await StandingPipeline.MakeAsync(args.Length > 2 ? args[2] : "import"), new PartyCodes(Path.Combine(data, "codes.csv")), Console.Out);
    int? half = args.Contains("even") ? 0 : args.Contains("odd") ? 1 : null;
    return await score.RunAsync(args[1], Path.Combine(data, "mapping.csv"), half, args.Contains("list"));
}

var number = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : (int?)null;
var import = args.Length > 2 ? args[2] : "import";
return args[0] == "growth"
    ? await GrowthRun.RunAsync(await StandingPipeline.MakeAsync(import), number ?? 100_000, args.Length > 3 ? args[3] : null, Console.Out)
    : await ReadingRate.MeasureAsync(args[0], TimeSpan.FromSeconds(number ?? 30), import, Console.Out);
