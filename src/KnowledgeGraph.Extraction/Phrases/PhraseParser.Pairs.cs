using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>What begins a pair of its own behind "and" or a comma: X an Belgien sowie Y an Polen.</content>
internal sealed partial class PhraseParser
{
    /// <summary>Whether an item after "and" or a comma has something of its own behind it, with which it forms the next pair.</summary>
    private bool BeginsPair(Phrase phrase, Item item, int to)
    {
        if (!_sentence.Lexicon.IsGerman && phrase.Preposition is "from" or "to" or "by" && phrase.Head.Kind == ItemKind.Name && ItemKinds.IsActor(phrase.Head) && ItemKinds.IsLand(item) && item.Mention?.As(States) is null)
        {
            // "X from Romania as well as Kars from the Ottoman Empire": a land is no second giver, unless it is a state as well (Sardinia, Tunis).
            return true;
        }

        var after = item.End + 1;
        if (_sentence.Lexicon.IsGerman && phrase is { Preposition: not null, First: > 0 } && ItemKinds.IsActor(phrase.Head) && ItemKinds.IsLand(item) && IsLand(phrase.First - 1) && Repeats(phrase.Preposition, after, to))
        {
            // "Eupen an Belgien sowie Posen und einen Teil Westpreußens an Polen"
            return true;
        }

        if (item.Kind != ItemKind.Name || after >= to)
        {
            return false;
        }

        if (phrase.Preposition is null && item.Mention?.As([Diplomacy.Entities.EntityLabel.State]) is not null && !ItemKinds.IsActor(phrase.Head) && _tokens[after].Tag is Tag.Determiner or Tag.Name or Tag.Number)
        {
            // "and Savoy the island of Sicily": a second subject with an object of its own.
            return true;
        }

        var named = _tokens[after].Tag == Tag.Determiner && after + 1 < to ? after + 1 : after;
        if (phrase is { Preposition: null, Head.Kind: ItemKind.Name } && ItemKinds.IsPerson(item) && !ItemKinds.IsPerson(phrase.Head) && _tokens[named].Mention is { Kind: Mentions.MentionKind.Name } own && own.First == named && own.As([Diplomacy.Entities.EntityLabel.State]) is not null)
        {
            // "Metternich represented Austria, Talleyrand France and Hardenberg Prussia", "A vertrat England, B Frankreich und C Russland"
            return true;
        }

        // "Florida an Großbritannien und Frankreich Kanada an ...": the land after it is its own.
        return phrase is { Preposition: not null, First: > 0 } && ItemKinds.IsActor(item) && IsLand(after) && IsLand(phrase.First - 1);
    }

    /// <summary>Whether the same preposition stands once more before the clause ends.</summary>
    private bool Repeats(string preposition, int at, int to)
    {
        while (at < to && _tokens[at].Tag is not (Tag.Verb or Tag.Comma or Tag.Break))
        {
            if (_tokens[at].Tag == Tag.Preposition && _sentence.Lexicon.Vocabulary.Preposition(_tokens[at].Lower) == preposition)
            {
                return true;
            }

            at++;
        }

        return false;
    }
}
