using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Places that English texts name for the battle fought there, without a preposition: "lost Wagram", "Novara was a disaster"; "the victor of Novi", "the assault on Puebla"; with "in" only such as "Aboukir Bay" that tell more than a town.</summary>
internal sealed class Battlefields
{
    /// <summary>A battle so many years from what the text tells is not meant.</summary>
    private const int Nearest = 2;

    private static readonly EntityLabel[] Places = [EntityLabel.Place, EntityLabel.Territory, EntityLabel.Waterway];

    private readonly GazetteerIndex _gazetteer;

    public Battlefields(GazetteerIndex gazetteer) => _gazetteer = gazetteer;

    public void Mark(Sentence sentence, int year)
    {
        foreach (var mention in sentence.Mentions)
        {
            var before = mention.First > 0 && sentence.Tokens[mention.First - 1] is var word && word.Is(WordKind.Preposition) ? word.Lower : null;
            mention.IsField = mention.Kind is MentionKind.Name or MentionKind.Unknown && (mention.Candidates.Count == 0 || mention.As(Places) is not null)
                && before switch
                {
                    null => Fought(mention.Entity?.Name ?? mention.Text, year),
                    "in" => mention.Last > mention.First && Fought(mention.Text, year),
                    "on" or "of" => Fought(mention.Text, year),
                    _ => false,
                };
        }
    }

    private bool Fought(string place, int year)
    {
        foreach (var battle in _gazetteer.CalledAfter(EntityLabel.Battle, place))
        {
            if (Lifetimes.Distance(battle, year) <= Nearest)
            {
                return true;
            }
        }

        return false;
    }
}
