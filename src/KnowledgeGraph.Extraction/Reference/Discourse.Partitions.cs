using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Treaties by which some divide among themselves what belongs to another: neither of those who divide it gives anything.</summary>
internal sealed partial class Discourse
{
    /// <summary>How many words a partition may be away from the state that is divided: "die Aufteilung der nordwestlichen Provinzen Persiens".</summary>
    private const int DividedReach = 6;

    /// <summary>In place of the id of a treaty whose name the text does not tell.</summary>
    private const string Unnamed = "";

    private readonly Dictionary<string, EntityReference?> _partitions = new(StringComparer.Ordinal);

    /// <summary>Notes that a sentence calls the treaty in view a partition, and whose lands it divides.</summary>
    public void NotePartition(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length && sentence.Mentions.Count > 0; i++)
        {
            if (sentence.Tokens[i].Lexeme.IsPartition)
            {
                NotePartition(sentence, i);
            }
        }
    }

    private void NotePartition(Sentence sentence, int i)
    {
        var named = sentence.Mentions.Select(mention => mention.As([EntityLabel.Treaty])).FirstOrDefault(treaty => treaty is not null);
        if (named is not null || sentence.Tokens[i].Lexeme.Find(WordClass.Noun) is null || Array.Exists(sentence.Tokens, token => (token.Lexeme.NounClass & Lexicon.NounClass.Treaty) != Lexicon.NounClass.None))
        {
            var treaty = (named ?? Treaty)?.Id ?? Unnamed;
            _partitions[treaty] = DividedBy(sentence, i) is { } state ? EntityReference.To(state, string.Empty) : _partitions.GetValueOrDefault(treaty);
        }
    }

    /// <summary>Whether a treaty divides what belongs to none of its parties.</summary>
    public bool IsPartition(string? treaty) => _partitions.ContainsKey(treaty ?? Unnamed) || (treaty is not null && _gazetteer.Find(treaty)?.Kind is { } kind && kind.StartsWith("partition", StringComparison.Ordinal));

    /// <summary>Who loses under a treaty of partition: whose lands the text says it divides, or whom it has shown to give; null where it tells of nobody.</summary>
    public EntityReference? Divided(string? treaty) =>
        _partitions.GetValueOrDefault(treaty ?? Unnamed) ?? (treaty is not null && _obligors.TryGetValue(treaty, out var obligor) && _gazetteer.Find(treaty)?.Parties.Contains(obligor) != true ? _known[obligor] with { Text = string.Empty } : null)
        ?? (treaty is not null && _gazetteer.Find(treaty) is { } named ? DividedByName(named) : null);

    /// <summary>"Third Partition of Poland": the state that the name of the partition tells, of several so called the one of its time.</summary>
    private EntityReference? DividedByName(Entity partition)
    {
        var at = partition.Name.IndexOf(" of ", StringComparison.Ordinal);
        var year = Lifetimes.YearOf(partition.From);
        return at > 0 && _gazetteer.Names.FindName(partition.Name[(at + 4)..])?.Ends.Select(end => end.Entity).Where(entity => entity.Label == EntityLabel.State && Lifetimes.Distance(entity, year) == 0).Distinct().ToList() is [var state]
            ? EntityReference.To(state, string.Empty) : null;
    }

    private static Entity? DividedBy(Sentence sentence, int partition)
    {
        for (var i = partition + 1; i < sentence.Tokens.Length && i <= partition + DividedReach; i++)
        {
            if (sentence.Tokens[i].Tag is Tag.Comma or Tag.Break or Tag.Verb || (sentence.Tokens[i].Is(WordKind.Preposition) && sentence.Tokens[i].Lower is not ("von" or "of")))
            {
                return null;
            }

            if (sentence.Tokens[i].Mention is { Kind: MentionKind.Name } mention && mention.First == i && mention.As([EntityLabel.State]) is { } state)
            {
                return state;
            }
        }

        return null;
    }
}
