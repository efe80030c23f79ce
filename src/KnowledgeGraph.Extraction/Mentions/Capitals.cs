using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>"Berlin rejected", "Tokyo demanded": a capital without preposition may stand for its state. The place stays the first reading.</summary>
internal sealed class Capitals
{
    private readonly GazetteerIndex _gazetteer;

    public Capitals(GazetteerIndex gazetteer) => _gazetteer = gazetteer;

    public void Widen(Sentence sentence, int year)
    {
        var capitals = sentence.Lexicon.Words.GroupOf("capitals");
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Entity is not { Label: EntityLabel.Place } || !capitals.TryGetValue(mention.Text, out var state) || (mention.First > 0 && sentence.Tokens[mention.First - 1].Lower is "in" or "nach" or "aus" or "bei" or "vor" or "um" or "at" or "near" or "to" or "of" or "from" or "into" or "auf" or "bis" or "über" or "through" or "around"))
            {
                continue;
            }

            var meant = _gazetteer.Names.FindName(state)?.Ends.Select(end => end.Entity)
                .Where(entity => entity.Label == EntityLabel.State && Lifetimes.Distance(entity, year) == 0)
                .FirstOrDefault();
            if (meant is not null)
            {
                mention.Candidates = [.. mention.Candidates, meant];
            }
        }
    }
}
