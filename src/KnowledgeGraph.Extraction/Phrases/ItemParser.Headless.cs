using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>Phrases without a noun: "the British", "both", "most of Artois".</content>
internal sealed partial class ItemParser
{
    /// <summary>"Secretary of State John Hay", "Minister of War Okubo": the name behind an office of several words.</summary>
    private void Bearer(Item item, int to)
    {
        if (!_sentence.Lexicon.IsGerman && item is { Kind: ItemKind.Noun, Mention: null, Determiner: null, Attributes: [{ Preposition: "of", Items: [{ Kind: ItemKind.Noun, Mention: null }] }] } && (item.Class & NounClass.Office) != NounClass.None && _tokens[item.Head].Lexeme.Capital
            && item.End + 1 < to && _tokens[item.End + 1].Mention is { Kind: MentionKind.Name or MentionKind.Unknown } name && name.First == item.End + 1 && (name.Candidates.Count == 0 || name.As([EntityLabel.Person]) is not null))
        {
            item.Mention = name;
            item.Last = item.End = name.Last;
        }
    }

    /// <summary>"Den Vertrag von Locarno", "die Verträge von Rastatt": the text tells whether it speaks of one, whatever the usual name is; null where it does not.</summary>
    private bool? SaysNumber(Mention? mention)
    {
        if (_sentence.Lexicon.IsGerman && mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.Group } && mention.Last < _tokens.Length
            && _tokens[mention.Last].Lexeme.Find(WordClass.Noun) is { } body && body.Is(WordForm.Singular) && !body.Is(WordForm.Plural))
        {
            // "der Entente", though its usual name is in the plural
            return false;
        }

        if (!_sentence.Lexicon.IsGerman || mention is null || mention.Last == mention.First || (_tokens[mention.First].Lexeme.NounClass & NounClass.Treaty) == NounClass.None || _tokens[mention.First].Lexeme.Find(WordClass.Noun) is not { } head)
        {
            return null;
        }

        return !head.Is(WordForm.Singular) && _tokens[mention.First].Lexeme.Find(WordClass.Noun, WordForm.Singular) is null;
    }

    /// <summary>See <see cref="AttributeReader.HeadlineEnd"/>.</summary>
    public int? HeadlineEnd(int i, int to) => _sentence.Lexicon.IsGerman ? _attributes.HeadlineEnd(i, to) : null;

    /// <summary>No head followed: "the British", "beide", "dieser" stand alone.</summary>
    private Item? Headless(ItemDraft draft, int at, int to)
    {
        if (!_sentence.Lexicon.IsGerman && draft.Owners.Count == 1 && draft.Determiner is null && draft.First > 0 && _tokens[draft.First - 1].Tag == Tag.Comma && at < to && _sentence.Lexicon.Words.Cue("spans-of-time", _tokens[at].Lower))
        {
            // "Minorca, British since 1708, was yielded": whose it was, and nobody who acts.
            return null;
        }

        if (!_sentence.Lexicon.IsGerman && draft.Owners.Count == 1 && draft.Determiner is null && BelongedBefore(_sentence, draft.First))
        {
            // "The Ionian Islands, formerly Venetian, pass to France"
            return null;
        }

        if (draft.Owners.Count > 0 && draft.LastOwner == at - 1 && (draft.Determiner is not null || _tokens[draft.Owners[^1].First].Lexeme.Capital || (draft.First > 0 && (_tokens[draft.First - 1].Lower is "als" or "as" || (_sentence.Lexicon.IsGerman && _tokens[draft.First - 1].Tag == Tag.Preposition)))))
        {
            var mention = draft.Owners[^1];
            var item = Simple(draft, draft.LastOwner, ItemKind.Name, string.Empty);
            item.Owners.Remove(mention);
            item.Mention = mention;
            item.IsPlural = true;
            return item;
        }

        if (draft.Quantity is { Value: 2, Currency: null } && draft.Quantity.Last == at - 1 && !_sentence.Lexicon.IsGerman && _tokens[draft.First].Is(WordKind.Article) && at == draft.First + 2)
        {
            // "mediated between the two"
            return Simple(draft, at - 1, ItemKind.Pronoun, "both");
        }

        if (draft.Quantity is { Value: > 2 and < 8, Currency: null } && draft.Quantity.Last == at - 1 && !_sentence.Lexicon.IsGerman && _tokens[draft.First].Is(WordKind.Article | WordKind.Quantifier) && at == draft.First + 2)
        {
            // "all three declared war": those named together
            return Simple(draft, at - 1, ItemKind.Pronoun, "all");
        }

        if (draft.Quantity is not null && draft.Quantity.Last == at - 1)
        {
            return Simple(draft, at - 1, ItemKind.Quantity, string.Empty);
        }

        if (!_sentence.Lexicon.IsGerman && at < to && _tokens[at].Lower == "of" && at - 1 >= draft.First && _tokens[at - 1].Is(WordKind.Quantifier))
        {
            // "most of Artois", "all of Bessarabia": a part of what follows.
            return Part(draft, at - 1);
        }

        var both = at - 1 >= draft.First && _tokens[at - 1].Is(WordKind.Both);
        if (both || (draft.Determiner is not null && at == draft.First + 1 && _sentence.Lexicon.IsGerman && !_tokens[draft.First].Is(WordKind.Possessive)) || (at == draft.First + 1 && (_tokens[draft.First].Is(WordKind.Demonstrative) || (_tokens[draft.First].Lower == "each" && at < to && _tokens[at].Tag == Tag.Verb))))
        {
            return Simple(draft, at - 1, ItemKind.Pronoun, _tokens[at - 1].Lower);
        }

        return null;
    }

    /// <summary>"Each granted the other freedom of trade", "granted each other": the two words stand for the other of two, if the sentence tells what each did and no noun follows that says who.</summary>
    private bool IsTheOther(int i, int to)
    {
        if (_sentence.Lexicon.IsGerman || i + 1 >= to || _tokens[i + 1].Lower != "other" || !(_tokens[i].Lower == "the" ? EachBefore(i) : _tokens[i].Lower == "each" && i + 2 < to && (_tokens[i + 2].Lexeme.NounClass & NounClass.Right) != NounClass.None))
        {
            return false;
        }

        return i + 2 >= _tokens.Length || _tokens[i + 2].Tag is not (Tag.Noun or Tag.Name or Tag.Number or Tag.Genitive) || _tokens[i + 2].Lexeme.NounClass is NounClass.Right or NounClass.None;
    }

    private bool EachBefore(int i)
    {
        while (--i >= 0)
        {
            if (_tokens[i].Lower == "each")
            {
                return true;
            }
        }

        return false;
    }

    private Item Part(ItemDraft draft, int last)
    {
        var part = Simple(draft, last, ItemKind.Noun, "part");
        part.Class = NounClass.Territory;
        return part;
    }

    /// <summary>"On her side France restored", "for its part Spain": whose side it is, is told by the possessive, and the state begins what follows.</summary>
    private bool OnItsSide(ItemDraft draft, Item item, Mention mention) =>
        !_sentence.Lexicon.IsGerman && draft.Determiner is not null && mention.Entity?.Label == EntityLabel.State && _sentence.Lexicon.Words.Cue("own-sides", item.Lemma);

    /// <summary>"Four further towns": the adverb between a number and what it counts.</summary>
    private bool CountsMore(ItemDraft draft, int at, int to) =>
        !_sentence.Lexicon.IsGerman && _tokens[at].Tag == Tag.Adverb && draft.Quantity is { Currency: null } counted && counted.Last == at - 1 && at + 1 < to && _tokens[at + 1].Tag == Tag.Noun;

    /// <summary>"A ninety-nine-year lease": the hyphen between a number and the noun that it counts, before another noun.</summary>
    private bool CountsOf(ItemDraft draft, int at, int to) =>
        !_sentence.Lexicon.IsGerman && _tokens[at].IsPunctuation('-') && draft.Quantity is { Currency: null } counted && counted.Last == at - 1 && _tokens[at].Start == _tokens[at - 1].End
        && at + 2 < to && _tokens[at + 1].Start == _tokens[at].End && _tokens[at + 1].Tag is Tag.Noun or Tag.Other && _tokens[at + 2].Tag is Tag.Noun or Tag.Adjective;

    /// <summary>"Misiones, hitherto Brazilian": whether the adjective at a token tells between commas whose the land before it was.</summary>
    public static bool BelongedBefore(Sentence sentence, int adjective) =>
        adjective > 2 && sentence.Tokens[adjective - 2].Tag == Tag.Comma && sentence.Lexicon.Words.Set("apposition-adverbs").Contains(sentence.Tokens[adjective - 1].Lower);

    /// <summary>The hyphen or "und" between two adjectives: russische und chinesische Schiffe.</summary>
    private bool IsBetweenAdjectives(ItemDraft draft, int at, int to) =>
        draft.Modifiers.Count > 0 && at + 2 < to && (_tokens[at + 1].Tag == Tag.Adjective || (!_sentence.Lexicon.IsGerman && _tokens[at + 1].Tag == Tag.Adverb && _tokens[at + 2].Tag == Tag.Adjective))
        && (_tokens[at].Text == "-" || ((_tokens[at].Tag is Tag.Coordinator or Tag.Comma) && AdjectivesEndInNoun(at + 1, to)))
        && !(draft.Determiner is "the" && _tokens[at].Tag == Tag.Coordinator && _tokens[at + 1].Mention is not null && !AdjectivesEndInNoun(at + 1, to));

    /// <summary>"a newly elected chamber", "an independent and perpetually neutral state": the adverb before an adjective.</summary>
    private bool Qualifies(ItemDraft draft, int at, int to) =>
        !_sentence.Lexicon.IsGerman && _tokens[at].Tag == Tag.Adverb && draft.Determiner is not null && at + 1 < to && _tokens[at + 1].Tag == Tag.Adjective;

    /// <summary>"No further claim", "the then king": an adverb that stands as an adjective behind the article.</summary>
    private bool IsMore(ItemDraft draft, int at) =>
        _tokens[at].Tag == Tag.Adverb && draft is { Determiner: not null, Modifiers.Count: 0 } && _tokens[at - 1].Tag == Tag.Determiner && _sentence.Lexicon.Words.Cue("adverbs-as-adjectives", _tokens[at].Lower);

    /// <summary>"Its neighbour Bulgaria": the name says all.</summary>
    private bool CallsParty(ItemDraft draft, Item item, int beside, int to) =>
        !_sentence.Lexicon.IsGerman && beside < to && (item.Class & NounClass.Parties) != NounClass.None && !item.IsPlural && draft.Owners.Count == 0
        && _tokens[beside].Mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.State } called && called.First == beside;

    /// <summary>"Its ally Bavaria", "the allies Denmark, Saxony and Russia": the name says who it is; one name is none of several allies.</summary>
    private bool CallsAlly(Item item, Mention mention) =>
        !_sentence.Lexicon.IsGerman && _sentence.Lexicon.Words.Cue("allies-by-name", item.Lemma) && mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.State }
        && (!item.IsPlural || (mention.Last + 1 < _tokens.Length && _tokens[mention.Last + 1].Tag is Tag.Comma or Tag.Coordinator));

    /// <summary>"für 15 Millionen Dollar Louisiana": the sum counts nothing that is called by a name.</summary>
    private bool FollowsSum(ItemDraft draft, int at) =>
        draft.Quantity is { Currency: not null } sum && sum.Last == at - 1;

    /// <summary>"auf russischer Seite A, auf polnischer B": the adjective stands for a noun said before and not for what the man B is.</summary>
    private bool IsElided(ItemDraft draft, int at) =>
        _sentence.Lexicon.IsGerman && draft.Determiner is null && draft.Owners.Count > 0 && draft.LastOwner == at - 1 && draft.First > 0 && _tokens[draft.First - 1].Tag == Tag.Preposition
        && _tokens[at - 1].Lower.EndsWith("er", StringComparison.Ordinal) && _tokens[at].Mention is { } name && (name.Kind == MentionKind.Unknown || name.As([EntityLabel.Person]) is not null);
}
