using System.Globalization;
using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction;

namespace Extraction.Benchmarks.EventCoding;

/// <summary>
/// Reads sentences in which people have coded events and tells how many of the events that are claim types of ours are found with the right
/// parties, how many of the claims made of those types are coded, and why the others are missed.
/// </summary>
internal sealed class EventScore(ExtractionPipeline pipeline, PartyCodes codes, TextWriter output)
{
    private readonly PartyMatch _parties = new(pipeline, codes);
    private readonly Dictionary<string, int> _causes = new(StringComparer.Ordinal);

    /// <summary>Reads the sentences of a folder and writes the figures.</summary>
    /// <param name="folder">The two sets.</param>
    /// <param name="mappingFile">Which code stands for which types.</param>
    /// <param name="half">0 or 1 for every second sentence only, so that one half can be read and the other kept to judge by; null for all.</param>
    /// <param name="listMisses">Whether to write every event that is missed.</param>
    public async Task<int> RunAsync(string folder, string mappingFile, int? half, bool listMisses)
    {
        var mapping = EventMapping.Read(mappingFile);
        var (all, sentences) = CodedEvents.Read(folder, mapping, codes);
        var events = all.GroupBy(coded => coded.Text).Where((_, index) => half is null || index % 2 == half).ToList();
        var tallies = new SortedDictionary<string, (int Coded, int Found, int Claims, int Right)>(StringComparer.Ordinal);
        foreach (var sentence in events)
        {
            var claims = pipeline.Extract(Dated(sentence.First())).Claims;
            foreach (var coded in sentence)
            {
                var found = claims.Any(claim => Says(claim, coded));
                Count(tallies, coded.Types[0], (1, found ? 1 : 0, 0, 0));
                if (!found)
                {
                    await MissAsync(coded, claims, listMisses);
                }
            }

            foreach (var claim in claims.Where(claim => mapping.Any(entry => entry.Types.Contains(claim.Type.Name))))
            {
                Count(tallies, claim.Type.Name, (0, 0, 1, sentence.Any(coded => Says(claim, coded)) ? 1 : 0));
            }
        }

        await ReportAsync(tallies, events.Sum(sentence => sentence.Count()), sentences);
        return 0;
    }

    /// <summary>The sentence under its date, as a message of a news agency stands: which state a name means depends on the time.</summary>
    private static SourceText Dated(CodedEvent coded) =>
        DateOnly.TryParseExact(coded.Date.Replace("-", string.Empty, StringComparison.Ordinal), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new SourceText(coded.Id, day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) + "\n\n" + coded.Text)
            : new SourceText(coded.Id, coded.Text);

    private static void Count(SortedDictionary<string, (int Coded, int Found, int Claims, int Right)> tallies, string type, (int Coded, int Found, int Claims, int Right) more)
    {
        var known = tallies.GetValueOrDefault(type);
        tallies[type] = (known.Coded + more.Coded, known.Found + more.Found, known.Claims + more.Claims, known.Right + more.Right);
    }

    /// <summary>The type fits, a source does it, and where a target is coded, it is in another role, or one of those that do it to one another.</summary>
    private bool Says(Claim claim, CodedEvent coded)
    {
        if (!coded.Types.Contains(claim.Type.Name) || !claim.Roles.Any(filler => filler.Role is Role.Subject && _parties.IsOneOf(filler.Entity, coded.Sources)))
        {
            return false;
        }

        // A signature names the treaty and who signed: the other party has a claim of its own.
        return coded.Targets.Count == 0 || claim.Type.Name == "SIGNED" || claim.Roles.Any(filler => filler.Role is not Role.Subject && _parties.IsOneOf(filler.Entity, coded.Targets));
    }

    private async Task MissAsync(CodedEvent coded, IReadOnlyList<Claim> claims, bool list)
    {
        var cause = Cause(coded, claims);
        _causes[cause] = _causes.GetValueOrDefault(cause) + 1;
        if (list)
        {
            await output.WriteLineAsync($"missed {coded.Id} {string.Join('|', coded.Types)}: {cause}\n    {coded.Text}\n    coded: {Parties(coded.Sources)} -> {Parties(coded.Targets)}");
            foreach (var claim in claims.Where(claim => coded.Types.Contains(claim.Type.Name)))
            {
                await output.WriteLineAsync($"    made: {string.Join(", ", claim.Roles.Select(filler => $"{filler.Role.Name()} {filler.Entity.Name}"))}");
            }
        }
    }

    private static string Parties(IEnumerable<CodedParty> parties) => string.Join(", ", parties.Select(party => $"{party.Words} ({party.Code})"));

    private string Cause(CodedEvent coded, IReadOnlyList<Claim> claims)
    {
        if (claims.FirstOrDefault(claim => coded.Types.Contains(claim.Type.Name)) is { } same)
        {
            return same.Roles.Any(filler => filler.Role is Role.Subject && _parties.IsOneOf(filler.Entity, coded.Sources)) ? "the type is found with another target or none" : "the type is found with another subject";
        }

        var text = Dated(coded);
        var start = text.Text.IndexOf(coded.Text, StringComparison.Ordinal) + coded.Text.TakeWhile(letter => !char.IsLetterOrDigit(letter)).Count();
        var tried = pipeline.Explain(text, start).Missed.FirstOrDefault(attempt => coded.Types.Any(type => attempt.Contains(type.Replace('_', '-').ToLowerInvariant() + "#", StringComparison.Ordinal)));
        return tried is not null ? $"a rule was tried: {tried[(tried.IndexOf("\":", StringComparison.Ordinal) + 3)..]}"
            : claims.Count > 0 ? "no rule of the type; a claim of another type is made"
            : "no rule of the type is set off";
    }

    private async Task ReportAsync(SortedDictionary<string, (int Coded, int Found, int Claims, int Right)> tallies, int coded, int sentences)
    {
        await output.WriteLineAsync($"{sentences} sentences; {coded} coded events are claim types of ours");
        await output.WriteLineAsync($"{"type",-28} {"coded",6} {"found",6} {"recall",7}   {"claims",6} {"coded",6} {"share",6}");
        foreach (var (type, (events, found, claims, right)) in tallies)
        {
            await output.WriteLineAsync($"{type,-28} {events,6} {found,6} {Share(found, events),7}   {claims,6} {right,6} {Share(right, claims),6}");
        }

        var all = tallies.Values;
        await output.WriteLineAsync($"{"all",-28} {coded,6} {all.Sum(tally => tally.Found),6} {Share(all.Sum(tally => tally.Found), coded),7}   {all.Sum(tally => tally.Claims),6} {all.Sum(tally => tally.Right),6} {Share(all.Sum(tally => tally.Right), all.Sum(tally => tally.Claims)),6}");
        await output.WriteLineAsync("why events are missed:");
        foreach (var (cause, times) in _causes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(12))
        {
            await output.WriteLineAsync($"{times,6} {cause}");
        }
    }

    private static string Share(int part, int whole) => whole == 0 ? "-" : (part / (double)whole).ToString("F2", CultureInfo.InvariantCulture);
}
