using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// Chooses among persons who bear the same name: a surname is that of the one whom the text names in full, and of two rulers who lived at the time
/// "King William I" is the one whose state the text speaks of most.
/// </summary>
internal sealed class Preferences
{
    private const int FarAway = 200;

    private readonly HashSet<string> _named;
    private readonly Dictionary<string, int> _realms = new(StringComparer.Ordinal);

    /// <param name="named">Whom the text names in full.</param>
    public Preferences(HashSet<string> named) => _named = named;

    /// <summary>Counts how often the text speaks of which state.</summary>
    public void Count(Sentence sentence)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Entity is { Label: EntityLabel.State } state)
            {
                _realms[state.Id] = _realms.GetValueOrDefault(state.Id) + 1;
            }
        }
    }

    /// <summary>Puts the likeliest of several persons first, and of several treaties of one name, where no year tells them apart, that between states of which the text speaks.</summary>
    public void Apply(Sentence sentence)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Candidates.Count < 2)
            {
                continue;
            }

            if (mention.Entity!.Label == EntityLabel.Treaty && (mention.Year ?? sentence.Year) is null)
            {
                // Of a congress the gazetteer may know no parties: it is likelier than what was made between others.
                mention.Candidates = [.. mention.Candidates.OrderByDescending(treaty => treaty.Parties.Count(_realms.ContainsKey)).ThenByDescending(treaty => _realms.Count > 0 && treaty.Parties.Count == 0).ThenBy(treaty => treaty.Parties.Any(_realms.ContainsKey) ? treaty.Parties.Count : 0)];
            }
            else if (mention.Entity.Label == EntityLabel.Treaty)
            {
                OfDay(sentence, mention, (mention.Year ?? sentence.Year)!.Value);
            }
            else if (mention.Entity.Label == EntityLabel.Person)
            {
                var rulers = !sentence.Lexicon.IsGerman && mention.Candidates.All(Royals.Reigns);
                var chosen = mention.Candidates.OrderByDescending(candidate => _named.Contains(candidate.Id));
                mention.Candidates = [.. rulers ? Reigning(chosen, mention.Year ?? sentence.Year ?? Lifetimes.MiddleYear) : chosen];
            }
        }
    }

    /// <summary>"The Treaty of Madrid of 5 October 1750": of two of one name and year that of the day told, or else that between more states of which the text speaks.</summary>
    private void OfDay(Sentence sentence, Mention mention, int year)
    {
        if (Lifetimes.Distance(mention.Candidates[1], year) == Lifetimes.Distance(mention.Entity!, year))
        {
            mention.Candidates = [.. mention.Candidates.OrderBy(treaty => Lifetimes.Distance(treaty, year)).ThenByDescending(treaty => sentence.Dates.Exists(date => date.Date.Edtf == treaty.From?.Edtf)).ThenByDescending(treaty => treaty.Parties.Count(_realms.ContainsKey))];
        }
    }

    private IOrderedEnumerable<Entity> Reigning(IOrderedEnumerable<Entity> rulers, int year) =>
        rulers.ThenBy(ruler => Math.Min(Lifetimes.Distance(ruler, year), FarAway)).ThenByDescending(ruler => ruler.Serves.Sum(state => _realms.GetValueOrDefault(state)));
}
