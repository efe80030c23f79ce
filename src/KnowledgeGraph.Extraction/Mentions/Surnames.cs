using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Generals, admirals and statesmen by their surname alone, though the text has not named them in full: "Roberts entered Pretoria", "Hawke's fleet".</summary>
internal sealed class Surnames
{
    /// <summary>Younger than this nobody leads an army or an embassy of whom a text tells.</summary>
    private const int Youngest = 20;

    /// <summary>Shorter words are no surnames that tell one man from another.</summary>
    private const int Shortest = 4;

    private static readonly HashSet<string> Commanders = new(StringComparer.Ordinal) { "general", "admiral", "field marshal", "marshal", "commodore", "commander", "colonel", "captain" };

    private readonly Dictionary<string, List<Entity>> _bearers = new(StringComparer.Ordinal);

    public Surnames(GazetteerIndex gazetteer)
    {
        foreach (var person in gazetteer.Persons)
        {
            if (person.Serves.Count == 0 || person.From is null || Royals.Reigns(person))
            {
                continue;
            }

            foreach (var key in person.AllNames().Select(Surname).OfType<string>().Distinct())
            {
                if (!_bearers.TryGetValue(key, out var persons))
                {
                    _bearers[key] = persons = [];
                }

                if (!persons.Contains(person))
                {
                    persons.Add(person);
                }
            }
        }
    }

    /// <summary>Those of a surname who were grown in a year and served a state of which the text tells, or else the only one so called if he led armies or fleets.</summary>
    public IReadOnlyList<Entity> Alone(string surname, int year, IReadOnlySet<string> states)
    {
        if (!_bearers.TryGetValue(surname, out var persons))
        {
            return [];
        }

        var living = persons.FindAll(person => Lifetimes.Distance(person, year) <= 1 && year - Lifetimes.YearOf(person.From) >= Youngest);
        var told = living.FindAll(person => person.Serves.Any(states.Contains));
        return told.Count > 0 ? told : living is [{ Kind: { } kind }] && Commanders.Contains(kind) ? living : [];
    }

    /// <summary>"Frederick Roberts, 1st Earl Roberts", "Lord Chelmsford": the last word of the name; null where that is none of his own.</summary>
    private static string? Surname(string name)
    {
        var comma = name.IndexOf(',');
        var words = (comma > 0 ? name[..comma] : name).Split(' ');
        var last = words[^1];
        return words.Length > 1 && last.Length >= Shortest && char.IsUpper(last[0]) && words[^2] is not ("of" or "the") && !RomanNumeral.Is(last) ? Folding.Key(last) : null;
    }
}
