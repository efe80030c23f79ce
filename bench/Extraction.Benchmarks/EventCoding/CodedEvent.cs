using System.Text.Json;

namespace Extraction.Benchmarks.EventCoding;

/// <summary>A sentence and an event that people have coded in it.</summary>
/// <param name="Id">Its number in its set.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Date">The day by which the set dates it, as it writes that.</param>
/// <param name="Types">The claim types that the code stands for.</param>
/// <param name="Sources">Who does it, by the words or the code; where it is done by several to one another, all of them.</param>
/// <param name="Targets">To whom; empty where the set names nobody.</param>
internal sealed record CodedEvent(string Id, string Text, string Date, IReadOnlyList<string> Types, IReadOnlyList<CodedParty> Sources, IReadOnlyList<CodedParty> Targets);

/// <summary>A party of a coded event.</summary>
/// <param name="Words">The words that stand for it in the sentence; null where only a code is given.</param>
/// <param name="Code">Its code, of which the first three letters tell the country.</param>
internal sealed record CodedParty(string? Words, string Code);

/// <summary>The names that the codes of the sets stand for.</summary>
internal sealed class PartyCodes
{
    private readonly Dictionary<string, string[]> _names;

    public PartyCodes(string path) => _names = File.ReadLines(path).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[1].Split('|'), StringComparer.Ordinal);

    /// <summary>The names of a code or of the country that its first letters tell; none where they are not known.</summary>
    public IReadOnlyList<string> Of(string code) =>
        _names.GetValueOrDefault(code) ?? (code.Length >= PartyMatch.CountryLetters ? _names.GetValueOrDefault(code[..PartyMatch.CountryLetters]) : null) ?? [];
}

/// <summary>Reads the two sets of coded sentences.</summary>
internal static class CodedEvents
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The events of a folder whose codes the mapping knows, and how many sentences there are in all.</summary>
    public static (IReadOnlyList<CodedEvent> Events, int Sentences) Read(string folder, IReadOnlyList<EventMapping> mapping, PartyCodes codes)
    {
        var events = new List<CodedEvent>();
        var sentences = 0;
        // Line breaks stand within strings of this file, which JSON forbids.
        using (var plover = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "plover_PLOVER_GSR_CAMEO.txt")).ReplaceLineEndings(" ").Replace('\t', ' '), Lenient))
        {
            foreach (var record in plover.RootElement.EnumerateArray().Where(record => Text(record, "text").Length > 0))
            {
                sentences++;
                var types = Types(mapping, "plover", Text(record, "event"), Text(record, "eventText"));
                if (types.Count > 0)
                {
                    events.Add(new CodedEvent(Text(record, "id"), Text(record, "text"), Text(record, "date"), types, Parties(record, "source"), Parties(record, "target")));
                }
            }
        }

        foreach (var line in File.ReadLines(Path.Combine(folder, "petrarch2_PETR.UnitTest.records.jsonl")))
        {
            using var record = JsonDocument.Parse(line, Lenient);
            sentences++;
            // What is done by "the Shire" is coded once for each of its three members: one event.
            events.AddRange(Petrarch(record.RootElement, mapping).DistinctBy(coded => string.Join(' ', coded.Types) + Key(codes, coded.Sources) + Key(codes, coded.Targets)));
        }

        return (events, sentences);
    }

    private static IEnumerable<CodedEvent> Petrarch(JsonElement record, IReadOnlyList<EventMapping> mapping)
    {
        foreach (var coded in record.GetProperty("events").EnumerateArray())
        {
            var types = Types(mapping, "petrarch2", Text(coded, "eventcode"), Text(record, "text"));
            if (types.Count > 0)
            {
                yield return new CodedEvent(Text(record, "id"), Text(record, "text"), Text(record, "date"), types, Coded(coded, "sourcecode"), Coded(coded, "targetcode"));
            }
        }
    }

    private static string Key(PartyCodes codes, IReadOnlyList<CodedParty> parties) =>
        "/" + string.Join('/', parties.Select(party => codes.Of(party.Code) is [var name, ..] ? name : party.Code));

    private static List<string> Types(IReadOnlyList<EventMapping> mapping, string set, string code, string words) =>
        [.. mapping.Where(entry => entry.Covers(set, code, words)).SelectMany(entry => entry.Types).Distinct(StringComparer.Ordinal)];

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    private static List<CodedParty> Parties(JsonElement record, string name) =>
        record.TryGetProperty(name, out var parties) && parties.ValueKind == JsonValueKind.Array
            ? [.. parties.EnumerateArray().Where(party => party.ValueKind == JsonValueKind.Object).Select(party => new CodedParty(Text(party, "actorText"), Text(party, "code")))]
            : [];

    private static List<CodedParty> Coded(JsonElement coded, string name) =>
        Text(coded, name) is { Length: >= 3 } code && char.IsAsciiLetterUpper(code[0]) ? [new CodedParty(null, code)] : [];
}
