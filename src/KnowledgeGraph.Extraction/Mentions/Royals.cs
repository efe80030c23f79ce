using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Monarchs by title and first name alone, as those who write of one reign call them: "König Ferdinand", "Zar Peter", "Queen Anne".</summary>
internal sealed class Royals
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "König", "Königs", "Königin", "Kaiser", "Kaisers", "Kaiserin", "Zar", "Zaren", "Zarin", "Sultan", "Sultans", "Schah", "Papst", "Kurfürst", "Kurfürsten", "Fürst", "Fürsten", "Emir", "Prinzregent",
        "King", "Queen", "Emperor", "Empress", "Tsar", "Czar", "Tsarina", "Shah", "Pope", "Elector", "Prince",
    };

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "king", "queen", "emperor", "empress", "tsar", "sultan", "shah", "pope", "prince", "elector", "ruler", "emir", "regent" };

    /// <summary>Younger than this nobody reigns of whom a text tells.</summary>
    private const int Youngest = 12;

    private readonly Dictionary<string, List<Entity>> _byFirstName = new(StringComparer.Ordinal);

    // "Victor Emmanuel II" by both his forenames.
    private readonly Dictionary<string, List<Entity>> _byTwoNames = new(StringComparer.Ordinal);

    public Royals(GazetteerIndex gazetteer)
    {
        foreach (var person in gazetteer.Persons.Where(person => person.Kind is { } kind && Kinds.Contains(kind) && person.Serves.Count > 0))
        {
            foreach (var key in person.AllNames().Select(name => Folding.Key(name.Split(' ')[0])).Distinct())
            {
                Add(_byFirstName, key, person);
            }

            foreach (var key in person.AllNames().Select(TwoNames).OfType<string>().Distinct())
            {
                Add(_byTwoNames, key, person);
            }
        }
    }

    private static void Add(Dictionary<string, List<Entity>> persons, string key, Entity person)
    {
        if (!persons.TryGetValue(key, out var bearers))
        {
            persons[key] = bearers = [];
        }

        bearers.Add(person);
    }

    /// <summary>Whether a person lived in a year and was old enough to reign.</summary>
    private static bool WasGrown(Entity person, int year) => person.From is not null && Lifetimes.Distance(person, year) == 0 && year - Lifetimes.YearOf(person.From) >= Youngest;

    private static bool IsCrowned(Entity person) => person.Kind is "king" or "queen" or "emperor" or "empress" or "tsar";

    /// <summary>"Victor Emmanuel II", "Frederick William I of Prussia": both names before the number, or all that he is called; null where these are not two.</summary>
    private static string? TwoNames(string name)
    {
        var words = name.Split(' ');
        var from = Titles.Contains(words[0]) ? 1 : 0;
        return words.Length >= from + 2 && (words.Length == from + 2 || Numbers.RomanNumeral.Is(words[from + 2].TrimEnd('.', ',')))
            && !Numbers.RomanNumeral.Is(words[from + 1].TrimEnd('.', ',')) && char.IsUpper(words[from + 1][0]) ? Folding.Key(words[from]) + " " + Folding.Key(words[from + 1]) : null;
    }

    /// <summary>"Now Victor Emmanuel ceded Savoy": the one monarch of two forenames who was grown in a year and reigned over a state of which the text tells, or else the only crowned head so called; null where none or several did.</summary>
    /// <param name="first">The key of the first name.</param>
    /// <param name="second">The key of the second.</param>
    /// <param name="year">The year.</param>
    /// <param name="states">The states of which the text tells.</param>
    public Entity? Alone(string first, string second, int year, IReadOnlySet<string> states)
    {
        if (!_byFirstName.ContainsKey(first) || !_byTwoNames.TryGetValue(first + " " + second, out var persons))
        {
            return null;
        }

        var living = persons.FindAll(person => WasGrown(person, year));
        var told = living.FindAll(person => person.Serves.Any(states.Contains));
        living = told.Count > 0 ? told : living;
        return living is [var one] ? one : living.FindAll(IsCrowned) is [var crowned] ? crowned : null;
    }

    /// <summary>"Now Milan sued for peace": the one monarch of that name who was grown in a year and reigned over a state of which the text tells, or else the only crowned head so called; null where none or several did.</summary>
    /// <param name="name">The name, perhaps in the genitive.</param>
    /// <param name="year">The year.</param>
    /// <param name="states">The states of which the text tells.</param>
    public Entity? Alone(string name, int year, IReadOnlySet<string> states)
    {
        if (!_byFirstName.TryGetValue(Folding.Key(name), out var persons))
        {
            return null;
        }

        var living = persons.FindAll(person => IsForename(person, Folding.Key(name)) && WasGrown(person, year));
        if (living.FindAll(person => person.Serves.Any(states.Contains)) is { Count: > 0 } told)
        {
            living = told;
        }
        else if (living is not [var only] || !IsCrowned(only))
        {
            // Of a state of which the text does not tell, only the one crowned head so called.
            return null;
        }

        // Of several so called, one who reigns is meant before generals and ministers, whom nobody calls by the forename.
        var reigning = living.Count > 1 ? living.FindAll(Reigns) : living;
        if (reigning.Count > 1)
        {
            // "Frederick" of Prussia, and not Frederick Augustus of Saxony.
            reigning = reigning.FindAll(person => StandsAlone(person, Folding.Key(name)));
        }

        return reigning.Count == 1 ? reigning[0] : null;
    }

    /// <summary>"Milan", "Tipu Sultan", "Charles XII": the first of his usual name, or one that stands by itself or before a number, and not the first word of a byname.</summary>
    private static bool IsForename(Entity person, string key) => Folding.Key(person.Name.Split(' ')[0]) == key || StandsAlone(person, key);

    private static bool StandsAlone(Entity person, string key) => person.AllNames().Select(name => name.Split(' ')).Any(words => Folding.Key(words[0]) == key && (words.Length == 1 || Numbers.RomanNumeral.Is(words[1].TrimEnd('.'))));

    /// <summary>Whether a person is known as one who reigned over a state.</summary>
    public static bool Reigns(Entity person) => person.Kind is { } kind && Kinds.Contains(kind) && person.Serves.Count > 0;

    /// <summary>Whether a word is the title of one who reigns.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>The one monarch of that name who lived and was grown in a year; empty where none or several did, or no year is known.</summary>
    public IReadOnlyList<Entity> Of(string title, string name, int? year)
    {
        if (year is not { } known || !Titles.Contains(title) || !(_byFirstName.TryGetValue(Folding.Key(name), out var persons) || _byFirstName.TryGetValue(Folding.Key(name.TrimEnd('s')), out persons)))
        {
            return [];
        }

        var living = persons.FindAll(person => WasGrown(person, known));
        return living.Count == 1 ? living : [];
    }
}
