namespace Extraction.Benchmarks.EventCoding;

/// <summary>Which claim types an event code stands for.</summary>
/// <param name="Set">The collection whose codes are meant.</param>
/// <param name="Code">The code.</param>
/// <param name="Words">Words of which the coded words hold one, where the code is wider than the types; empty for any.</param>
/// <param name="Types">The claim types, any of which will do.</param>
internal sealed record EventMapping(string Set, string Code, IReadOnlyList<string> Words, IReadOnlyList<string> Types)
{
    /// <summary>Reads the mapping: four columns, several values in one parted by a bar.</summary>
    public static IReadOnlyList<EventMapping> Read(string path) =>
    [
        .. File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == 4)
            .Select(cells => new EventMapping(cells[0], cells[1], Values(cells[2]), Values(cells[3]))),
    ];

    /// <summary>Whether it is meant for an event of a set.</summary>
    public bool Covers(string set, string code, string codedWords) =>
        Set == set && Code == code && (Words.Count == 0 || Words.Any(word => codedWords.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static string[] Values(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
