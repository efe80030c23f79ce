using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// Whether "he", "this government" or "the party" of a sentence can be anybody known. Where a text names states and their people in every other
/// sentence, it can. Where it speaks mostly of other things, as the minutes of a cabinet do, a pronoun some sentences behind the last name means
/// somebody of those things, and to take it for the last name would make facts of nothing.
/// </summary>
internal sealed class Acquaintance
{
    /// <summary>Of so many sentences behind the last name a pronoun may still mean whom it names.</summary>
    private const int Reach = 3;

    private readonly bool _rare;
    private int _last = -Reach - 1;

    public Acquaintance(Document document)
    {
        var naming = document.Sentences.Count(Names);
        _rare = naming > 0 && naming * 2 < document.Sentences.Count;
    }

    /// <summary>Whether somebody known is near a sentence; the sentences are asked in their order.</summary>
    public bool IsNear(Sentence sentence, int at)
    {
        if (_rare && Names(sentence))
        {
            _last = at;
        }

        return !_rare || at - _last <= Reach;
    }

    private static bool Names(Sentence sentence) =>
        sentence.Mentions.Exists(mention => mention.Entity?.Label is EntityLabel.State or EntityLabel.Group or EntityLabel.Person);
}
