using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>Where a list of names ends or is interrupted.</content>
internal sealed partial class PhraseParser
{
    private static readonly EntityLabel[] People = [EntityLabel.Person];

    private static readonly EntityLabel[] States = [EntityLabel.State];

    /// <summary>"received from the Ottomans, at Passarowitz, the Banat and Serbia": what says where between two commas, where what the verb gives is still to come.</summary>
    private bool ClosesAside(Phrase phrase)
    {
        if (_sentence.Lexicon.IsGerman || phrase.First < 2 || phrase.Preposition is null || _tokens[phrase.First - 1].Tag != Tag.Comma)
        {
            return false;
        }

        if (_tokens[phrase.First - 2].Tag == Tag.Verb && phrase.Head is { Kind: ItemKind.Noun, Mention: null })
        {
            // "lost, among other lands, Kiev and Smolensk"
            return true;
        }

        if (phrase.Head.Kind != ItemKind.Name || !_sentence.Lexicon.Words.Cue("where-asides", phrase.Preposition))
        {
            return false;
        }

        if (_tokens[phrase.First - 2].Tag == Tag.Coordinator)
        {
            return true;
        }

        var verb = Array.FindLastIndex(_tokens, phrase.First - 1, token => token.Tag == Tag.Verb);
        return verb >= 0 && _tokens[verb + 1].Lower is "from" or "to";
    }

    /// <summary>"von Russland einerseits und der Türkei andererseits": the word behind the first side, where the other is still to come.</summary>
    private int PastSide(int at, int to)
    {
        if (at + 1 < to && _tokens[at].Tag == Tag.Adverb && _sentence.Lexicon.Words.Cue("first-sides", _tokens[at].Lower) && _tokens[at + 1].Tag is Tag.Comma or Tag.Coordinator)
        {
            for (var i = at + 2; i < to && _tokens[i].Tag is not (Tag.Verb or Tag.Break); i++)
            {
                if (AtLastSide(i, to))
                {
                    return at + 1;
                }
            }
        }

        return at;
    }

    /// <summary>"all title to Libya, Eritrea and Somaliland": of what somebody claims a land is one more, though the first is called a state.</summary>
    private bool IsClaimed(Phrase phrase, Item item) =>
        !_sentence.Lexicon.IsGerman && phrase is { Preposition: "to", First: > 0, Head.Kind: ItemKind.Name } && item.Kind == ItemKind.Name && ItemKinds.IsLand(item) && _tokens[phrase.First - 1].Analysis is { } claim && _sentence.Lexicon.Words.Cue("claims-to", claim.Lemma);

    /// <summary>"Prussia, Bavaria and others signed": the last token of the rest of a list of names, of whom the text tells no more; null where a new clause begins.</summary>
    private int? RestEnd(Phrase phrase, int at, int to, bool afterVerb)
    {
        var end = at < to && _tokens[at].Tag is Tag.Adjective or Tag.Determiner ? at + 1 : at;
        return end < to && phrase.Head.Kind == ItemKind.Name && _sentence.Lexicon.Words.Cue("rests-of-lists", _tokens[end].Lower) && !(afterVerb && end + 1 < to && _tokens[end + 1].Tag == Tag.Verb) ? end : null;
    }

    /// <summary>"war on Bolivia and Peru on 5 April", "in Spain and Portugal in 1808": behind the preposition stands when it was, and no next pair.</summary>
    private bool LeadsDate(int at, int to)
    {
        while (at < to && _tokens[at].Tag == Tag.Determiner)
        {
            at++;
        }

        return at < to && _tokens[at].Tag == Tag.Date;
    }

    private bool AtLastSide(int at, int to) => at < to && _tokens[at].Tag == Tag.Adverb && _sentence.Lexicon.Words.Cue("last-sides", _tokens[at].Lower);

    /// <summary>"Lord Cowley, ambassador in Paris, and Farrukh Khan": where somebody held his office is no part of the list that goes on behind the comma.</summary>
    private bool ClosesSeat(Phrase phrase, Item item) =>
        !_sentence.Lexicon.IsGerman && phrase is { Preposition: "in" or "at" or "to" or "near" or "of" or "from", Items: [{ Kind: ItemKind.Name, Mention: { } seat }] } && seat.As(People) is null && (seat.Candidates.Count > 0 || phrase.Preposition is "in" or "at")
        && item is { Kind: ItemKind.Name, Mention: { } next } && (next.Candidates.Count == 0 ? next.Last > next.First : next.Entity?.Label == EntityLabel.Person);

    /// <summary>"represented by Clarendon, and Russia by Orlov": who stands before the same preposition begins the next pair.</summary>
    private bool Resumes(Phrase phrase, Item item) =>
        !_sentence.Lexicon.IsGerman && phrase.Preposition == "by" && item is { Kind: ItemKind.Name, Mention: { } state } && state.As([EntityLabel.State]) is not null && item.End + 1 < _tokens.Length && _tokens[item.End + 1] is { Tag: Tag.Preposition, Lower: "by" };

    /// <summary>"gave Lombardy to France, and France handed it to Sardinia": nobody stands twice in one list.</summary>
    private static bool NamedBefore(Phrase phrase, Item item) =>
        item is { Kind: ItemKind.Name, Owners.Count: 0, Mention.Entity: { Provisional: false } again } && phrase.Items.Exists(named => named is { Kind: ItemKind.Name, Owners.Count: 0 } && named.Mention?.Entity == again);

    /// <summary>"the King of Poland and the Republic of Venice": a state with an article and a noun of its own stands beside the ruler and is none of his lands.</summary>
    private bool BesideRuler(Phrase phrase, Item item, Mentions.Mention named) =>
        item.Determiner == "the" && named.Last > named.First && (_tokens[named.First].Lexeme.NounClass & NounClass.State) != NounClass.None && phrase.Head.Determiner is null
        && phrase.First > 0 && (_tokens[phrase.First - 1].Lexeme.NounClass & NounClass.Office) != NounClass.None;

    /// <summary>"Hussein, then vice-president of Iraq", "Pitt, later prime minister": when somebody had the office.</summary>
    private bool DatesOffice(int at, int to) =>
        !_sentence.Lexicon.IsGerman && at > 0 && _tokens[at - 1].Tag == Tag.Comma && _sentence.Lexicon.Words.Set("apposition-adverbs").Contains(_tokens[at].Lower)
        && at + 1 < to && (_tokens[at + 1].Tag is Tag.Noun or Tag.Adjective or Tag.Other or Tag.Determiner);

    /// <summary>"Kossuth, by then governor of Hungary", "at that time ambassador", "from 1923 minister": behind the phrase that tells between a name and an office when he held it; the token itself where none does.</summary>
    private int PastTimeOfOffice(int at, int to)
    {
        if (_sentence.Lexicon.IsGerman || at < 2 || at >= to || _tokens[at - 1].Tag != Tag.Comma || _tokens[at - 2].Mention is null || _tokens[at].Tag is not (Tag.Preposition or Tag.Date or Tag.Other))
        {
            return at;
        }

        var behind = at;
        while (behind < to && behind < at + 4 && (_tokens[behind].Tag is Tag.Preposition or Tag.Date or Tag.Adverb or Tag.Determiner || TellsTime(_tokens[behind])))
        {
            behind++;
            if (behind < to && (_tokens[behind - 1].Tag == Tag.Date || TellsTime(_tokens[behind - 1])) && LeadsOffice(behind, to))
            {
                return behind;
            }
        }

        return at;
    }

    /// <summary>The word that ends "by then", "at that time".</summary>
    private bool TellsTime(Token token) =>
        _sentence.Lexicon.Words.Set("apposition-adverbs").Contains(token.Lower) || _sentence.Lexicon.Words.Cue("times-of-office", token.Lower);

    /// <summary>Whether an office follows, behind its adjectives or its article at most.</summary>
    private bool LeadsOffice(int at, int to)
    {
        while (at < to && _tokens[at].Tag is Tag.Determiner or Tag.Adjective)
        {
            at++;
        }

        return at < to && ((_tokens[at].Lexeme.NounClass & NounClass.Office) != NounClass.None || (at + 1 < to && _tokens[at].Tag is Tag.Noun && (_tokens[at + 1].Lexeme.NounClass & NounClass.Office) != NounClass.None));
    }
}
