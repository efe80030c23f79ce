using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Extraction;

namespace Extraction.Benchmarks.EventCoding;

/// <summary>Whether an entity of a claim is a party of a coded event.</summary>
internal sealed class PartyMatch(ExtractionPipeline pipeline, PartyCodes codes)
{
    /// <summary>How many letters of a code tell the country.</summary>
    public const int CountryLetters = 3;

    private readonly Dictionary<string, HashSet<string>> _named = new(StringComparer.Ordinal);

    /// <summary>Whether the entity is one of the parties: by the entity that the coded words name, by the state that the code stands for, by a name in common, or by the letters of the code.</summary>
    public bool IsOneOf(EntityReference entity, IReadOnlyList<CodedParty> parties) => parties.Any(party => Is(entity, party));

    private bool Is(EntityReference entity, CodedParty party)
    {
        if (codes.Of(party.Code).Any(name => Named(name).Contains(entity.Id) || string.Equals(name, entity.Name, StringComparison.OrdinalIgnoreCase) || Names(name).Intersect(Names(entity.Name), StringComparer.OrdinalIgnoreCase).Any()))
        {
            return true;
        }

        if (party.Words is null or "")
        {
            return Spells(entity.Name, party.Code) || Spells(entity.Text, party.Code);
        }

        return Named(party.Words).Contains(entity.Id) || Names(party.Words).Intersect(Names(entity.Text).Concat(Names(entity.Name)), StringComparer.OrdinalIgnoreCase).Any();
    }

    /// <summary>"Gondor" is GON: the sets have no list of their codes for the countries that they invent.</summary>
    private static bool Spells(string name, string code) =>
        name.Split(' ').Any(word => word.Length >= CountryLetters && word.StartsWith(code[..CountryLetters], StringComparison.OrdinalIgnoreCase));

    private HashSet<string> Named(string words)
    {
        if (!_named.TryGetValue(words, out var named))
        {
            var read = pipeline.Extract(new SourceText("party", "1 January 2000\n\n" + words + " signed a treaty."));
            _named[words] = named = read.Mentions.Select(mention => mention.Entity.Id).ToHashSet(StringComparer.Ordinal);
        }

        return named;
    }

    private static IEnumerable<string> Names(string words) => words
        .Split([' ', ',', '.', '(', ')', '\'', '’', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length > 3 && char.IsUpper(word[0]));
}
