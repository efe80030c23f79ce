using Extraction.Benchmarks;

// FOLDER with *.txt [seconds to measure] [folder of the standing data]: megabytes of text read a second by one thread, and the memory at its peak.
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: Extraction.Benchmarks FOLDER [SECONDS] [IMPORT-FOLDER]");
    return 2;
}

var seconds = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 30;
return await ReadingRate.MeasureAsync(args[0], TimeSpan.FromSeconds(seconds), args.Length > 2 ? args[2] : "import", Console.Out);
