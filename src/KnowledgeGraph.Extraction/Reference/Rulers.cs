using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Titles that name a state by themselves: the Tsar is Russia, the Sultan the Ottoman Empire, the Emperor until 1806 the Holy Roman one.</summary>
internal sealed class Rulers
{
    private readonly GazetteerIndex _gazetteer;

    public Rulers(GazetteerIndex gazetteer) => _gazetteer = gazetteer;

    /// <summary>The state that a title without a country means in the year of the sentence; null where it means none.</summary>
    public Entity? Of(Sentence sentence, string title)
    {
        if (!sentence.Lexicon.Words.GroupOf("rulers").TryGetValue(title, out var state) || _gazetteer.Names.FindName(state) is not { } node)
        {
            return null;
        }

        return node.Ends
            .Select(end => end.Entity)
            .Where(entity => entity.Label == EntityLabel.State && Lifetimes.Distance(entity, sentence.Year) == 0)
            .OrderByDescending(entity => Lifetimes.YearOf(entity.From) ?? 0)
            .FirstOrDefault();
    }
}
