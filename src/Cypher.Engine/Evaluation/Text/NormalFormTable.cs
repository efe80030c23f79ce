using System.Collections.Frozen;
using System.Globalization;

namespace Cypher.Engine.Evaluation.Text;

/// <summary>
/// What Unicode says of taking characters apart, read from <c>normal-forms.txt</c> when it is first asked for. The program runs without the
/// culture data of the machine, and without them .NET knows no normal forms.
/// </summary>
internal sealed class NormalFormTable
{
    private readonly FrozenDictionary<int, int> _classes;

    private NormalFormTable(Stream data)
    {
        var classes = new Dictionary<int, int>();
        var canonical = new Dictionary<int, int[]>();
        var compatible = new Dictionary<int, int[]>();
        var pairs = new Dictionary<(int, int), int>();
        var section = string.Empty;
        using var lines = new StreamReader(data);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                section = line;
            }
            else if (section == "[classes]")
            {
                ReadClass(line, classes);
            }
            else if (section.Length > 0)
            {
                ReadParts(line, section == "[compatible]" ? compatible : canonical, section == "[canonical]" ? pairs : null);
            }
        }

        _classes = classes.ToFrozenDictionary();
        Canonical = canonical.ToFrozenDictionary();
        Compatible = compatible.ToFrozenDictionary();
        Pairs = pairs.ToFrozenDictionary();
    }

    /// <summary>The table.</summary>
    public static NormalFormTable Instance { get; } = new(typeof(NormalFormTable).Assembly.GetManifestResourceStream("normal-forms.txt")!);

    /// <summary>The parts of characters that can be written in another way.</summary>
    public FrozenDictionary<int, int[]> Canonical { get; }

    /// <summary>The parts of characters that only look different.</summary>
    public FrozenDictionary<int, int[]> Compatible { get; }

    /// <summary>What two characters become together.</summary>
    public FrozenDictionary<(int First, int Second), int> Pairs { get; }

    /// <summary>The class by which marks of one letter are ordered; 0 for what is no mark.</summary>
    public int ClassOf(int character) => _classes.GetValueOrDefault(character);

    // 230=300-314;33D-344
    private static void ReadClass(string line, Dictionary<int, int> classes)
    {
        var (rank, ranges) = Split(line);
        foreach (var range in ranges.Split(';'))
        {
            var dash = range.IndexOf('-', StringComparison.Ordinal);
            var last = Number(dash < 0 ? range : range[(dash + 1)..]);
            for (var character = Number(dash < 0 ? range : range[..dash]); character <= last; character++)
            {
                classes[character] = int.Parse(rank, CultureInfo.InvariantCulture);
            }
        }
    }

    // C0=41 300;C1=41 301
    private static void ReadParts(string line, Dictionary<int, int[]> parts, Dictionary<(int First, int Second), int>? pairs)
    {
        foreach (var entry in line.Split(';'))
        {
            var (character, into) = Split(entry);
            int[] taken = [.. into.Split(' ').Select(Number)];
            parts[Number(character)] = taken;
            if (pairs is not null && taken is [var first, var second])
            {
                pairs[(first, second)] = Number(character);
            }
        }
    }

    private static (string Left, string Right) Split(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return (text[..at], text[(at + 1)..]);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
