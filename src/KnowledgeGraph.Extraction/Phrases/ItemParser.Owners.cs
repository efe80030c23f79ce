using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Names that own what follows them: Pakistans Präsident, US-Präsident, Russia's fleet.</summary>
internal sealed partial class ItemParser
{
    /// <summary>"Pakistans Präsident", "Karl Gustavs erste Forderung": a genitive before its noun; gives the token after it. In "die Häfen Brasiliens allen Nationen" a phrase of its own begins.</summary>
    private int? OwnsNext(ItemDraft draft, Mention mention, int to)
    {
        var next = mention.Last + 1;
        if (draft.Determiner is not null || next >= to || _tokens[next].Lower is "allen" or "allem" || mention.Kind is MentionKind.Adjective or MentionKind.Demonym
            || !GermanCases.IsGenitive(_sentence, new Item { Kind = ItemKind.Name, First = mention.First, Last = mention.Last, Head = mention.First, Mention = mention }))
        {
            return null;
        }

        var at = next;
        while (at < to && _tokens[at].Tag == Tag.Adjective)
        {
            at++;
        }

        return at < to && (_tokens[at].Tag == Tag.Noun || (at == next && _tokens[at].Mention?.As([EntityLabel.Person]) is not null && _tokens[at].Lexeme.Find(WordClass.Noun) is not null)) ? next : null;
    }

    /// <summary>"US-Präsident Carter", "NATO-Staaten": a name joined to a noun by a hyphen.</summary>
    private int? HyphenOwner(Mention mention, int to)
    {
        var hyphen = mention.Last + 1;
        return hyphen + 1 < to && _tokens[hyphen].IsPunctuation('-') && _tokens[hyphen].Start == _tokens[mention.Last].End && _tokens[hyphen + 1].Start == _tokens[hyphen].End
            && mention.As([EntityLabel.State, EntityLabel.Group]) is not null && _tokens[hyphen + 1].Tag is Tag.Noun or Tag.Name
            ? hyphen + 1
            : null;
    }

    /// <summary>Russia's fleet: the name owns what follows.</summary>
    private Item Owned(ItemDraft draft, int first, int at, int to, Mention? owner)
    {
        var inner = at < to ? Parse(at, to) : null;
        if (inner is null || inner.Kind == ItemKind.Pronoun)
        {
            var alone = Simple(draft, first, ItemKind.Name, string.Empty);
            alone.Last = alone.End = at - 1;
            alone.Mention = owner;
            return alone;
        }

        var item = new Item { Kind = inner.Kind, First = draft.First, Last = inner.Last, Head = inner.Head, End = inner.End, Lemma = inner.Lemma, Class = inner.Class, Mention = inner.Mention, Quantity = inner.Quantity, IsPlural = inner.IsPlural };
        item.Owners.AddRange(inner.Owners);
        if (owner is not null)
        {
            item.Owners.Add(owner);
        }
        else if (_tokens[first] is { Mention: null } title && (title.Lexeme.Find(WordClass.Noun)?.Lemma ?? title.Lower) is var whose && ((title.Lexeme.NounClass & NounClass.Office) != NounClass.None || _sentence.Lexicon.Words.Cue("no-state", whose)))
        {
            item.Title = whose;
        }

        item.Attributes.AddRange(inner.Attributes);
        item.Modifiers.AddRange(inner.Modifiers);
        return item;
    }

    /// <summary>"appointed Sava Vladislavich envoy", "made Shafirov chancellor": behind a person's name and without an article an office is what he is made.</summary>
    private bool IsMade(ItemDraft draft, Mention person) =>
        draft is { Determiner: null, Modifiers.Count: 0 } && (_tokens[person.Last + 1].Lexeme.NounClass & NounClass.Office) != NounClass.None && _tokens[person.Last + 1].Lexeme.Find(WordClass.Noun) is { } office && office.Is(WordForm.Singular)
        && (person.As([EntityLabel.Person]) is not null || person is { Kind: MentionKind.Unknown } && person.Last > person.First)
        && draft.First > 0 && _tokens[draft.First - 1].Lexeme.Find(WordClass.Verb) is { } verb && _sentence.Lexicon.Words.Cue("makers-of-officers", verb.Lemma);

    /// <summary>"Under the mediation of the Baron de Breteuil peace was made": what is never called after a man begins a phrase of its own.</summary>
    private bool OpensNext(Mention man) => man.As([EntityLabel.Person]) is not null && _sentence.Lexicon.Words.Cue("never-called-after-men", _tokens[man.Last + 1].Lower);

    /// <summary>"the missionary William Richards", "a merchant named X": lets a noun lead a name; one of a people who has a name is a person.</summary>
    private void LeadName(Item item, Mention name)
    {
        item.Mention = name;
        if (!_sentence.Lexicon.IsGerman && !item.IsPlural && (item.Class & NounClass.People) != NounClass.None && name.Entity?.Label is null or EntityLabel.Person)
        {
            item.Class = (item.Class & ~NounClass.People) | NounClass.Person;
        }
    }

    /// <summary>"the Spaniard Palanca": one of a people and not all of it, as in "gave the Turks Belgrade" or "the French Tonkin".</summary>
    private bool IsOneOfPeople(ItemDraft draft, Mention people) =>
        draft.Determiner == "the" && _sentence.Lexicon.Words.Cue("one-of-people", people.Text);

    /// <summary>"obtained from China permission to", "granted to Russia freedom of trade": behind verb and preposition stands of whom or to whom it is, and then what.</summary>
    private bool AskedOf(ItemDraft draft, Mention state) =>
        draft is { Determiner: null, Modifiers.Count: 0 } && state is { Kind: MentionKind.Name, First: > 1 } && state.Entity?.Label == EntityLabel.State && _tokens[state.First - 1].Lower is "from" or "of" or "to" && _tokens[state.First - 2].Tag == Tag.Verb
        && (IsAsked(state.Last + 1) || (_tokens[state.Last + 1].Tag is Tag.Noun or Tag.Other && state.Last + 2 < _tokens.Length && _tokens[state.Last + 2].Tag == Tag.Noun && IsAsked(state.Last + 2)));

    private bool IsAsked(int at) =>
        _tokens[at] is { Analysis: { } what } next && ((next.Lexeme.NounClass & (NounClass.Right | NounClass.Indemnity)) != NounClass.None || _sentence.Lexicon.Words.Cue("what-is-given", what.Lemma));

    /// <summary>Whether "both" stands before the head.</summary>
    private bool AnyBoth(ItemDraft draft)
    {
        foreach (var token in draft.Modifiers)
        {
            if (_tokens[token].Is(WordKind.Both))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"granted British subjects extraterritoriality", "British ships access": people or ships in the plural behind an adjective of theirs lead no other noun.</summary>
    private bool Receives(ItemDraft draft, int at) => draft.Owners.Count > 0 && (_tokens[at].Lexeme.NounClass & (NounClass.People | NounClass.Ship)) != NounClass.None
        && _tokens[at].Lexeme.Find(WordClass.Noun) is { } people && people.Is(WordForm.Plural) && !people.Is(WordForm.Singular);

    /// <summary>Whether a noun of one kind can lead a name of another: die Region Ussuri, der General Gordon.</summary>
    private static bool NamesKind(EntityLabel noun, EntityLabel name, NounClass nounClass) =>
        noun == name
        || (noun is EntityLabel.Territory or EntityLabel.Place && name is EntityLabel.Territory or EntityLabel.Place or EntityLabel.Waterway)
        || (noun == EntityLabel.Waterway && name is EntityLabel.Territory or EntityLabel.Place)
        || (noun == EntityLabel.State && name is EntityLabel.Territory && (nounClass & NounClass.Territory) != NounClass.None);

    /// <summary>Takes in an adjective: of a state it tells whose the noun is, unless it only tells an origin.</summary>
    private int Adjective(ItemDraft draft, int at)
    {
        if (_tokens[at].Mention is { Kind: MentionKind.Adjective } mention && mention.First <= at)
        {
            if (mention.Candidates.Count > 0)
            {
                draft.Owners.Add(mention);
                draft.LastOwner = mention.Last;
            }

            draft.Modifiers.Add(at);
            return mention.Last + 1;
        }

        draft.Modifiers.Add(at);
        return at + 1;
    }
}
