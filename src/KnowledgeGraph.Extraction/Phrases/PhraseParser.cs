using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Reads one noun phrase with its preposition and its coordinated items.</summary>
internal sealed partial class PhraseParser
{
    private const int DeepestAttribute = 6;

    private readonly Sentence _sentence;
    private readonly Token[] _tokens;
    private readonly ItemParser _items;
    private readonly int _depth;

    public PhraseParser(Sentence sentence, int depth)
    {
        _sentence = sentence;
        _tokens = sentence.Tokens;
        _depth = depth;
        _items = new ItemParser(sentence, depth);
    }

    /// <summary>
    /// Whether the subject of the clause is still to come, so that the last names before its verb are that subject and not the end of
    /// a list: "Having defeated Denmark, Prussia and Austria signed".
    /// </summary>
    public bool SubjectToCome { get; set; }

    /// <summary>Reads a phrase; null where none begins here.</summary>
    /// <param name="i">The first token.</param>
    /// <param name="to">One past the last token that may belong.</param>
    /// <param name="afterVerb">Whether the finite verb of the clause came before: then a verb after "and X" begins a new clause.</param>
    public Phrase? Parse(int i, int to, bool afterVerb)
    {
        if (_depth > DeepestAttribute)
        {
            return null;
        }

        _items.SubjectToCome = SubjectToCome || (afterVerb && !_sentence.Lexicon.IsGerman);
        var phrase = new Phrase { First = i };
        var at = i;
        if (_tokens[at].Tag == Tag.Preposition && !BeginsHeadline(i, to))
        {
            phrase.Preposition = _sentence.Lexicon.Vocabulary.Preposition(_tokens[at].Lower);
            at++;
            if (at < to && _tokens[at].Lower is "then" or "now")
            {
                // "By then it had won": the adverb stands for the time.
                return null;
            }

            while (at < to && (_tokens[at].Tag is Tag.Adverb || (at + 1 < to && ItemParser.OpensQuotation(_sentence, at))))
            {
                at++;
            }
        }

        if (at >= to || _items.Parse(at, to) is not { } first)
        {
            return null;
        }

        phrase.Items.Add(first);
        phrase.Last = first.End;
        Coordinate(phrase, to, afterVerb);
        if (_sentence.Lexicon.IsGerman)
        {
            foreach (var item in phrase.Items)
            {
                item.Cases = GermanCases.Of(_sentence, item);
                item.IsThing = item.Kind == ItemKind.Pronoun && _sentence.Lexicon.Words.Set("thing-pronouns").Contains(item.Lemma);
            }

            phrase.Cases = Shared(phrase.Items) is var all && all != Cases.None ? all : phrase.Head.Cases;
        }

        return phrase;
    }

    /// <summary>Whether a noun without article begins here, with what describes it before it: "am 8. Mai 1852 unterzeichnetes Abkommen".</summary>
    public bool BeginsHeadline(int i, int to) => _items.HeadlineEnd(i, to) is not null;

    /// <summary>The cases in which all items can be.</summary>
    private static Cases Shared(List<Item> items)
    {
        var shared = Cases.All;
        foreach (var item in items)
        {
            shared &= item.Cases;
        }

        return shared;
    }

    private void Coordinate(Phrase phrase, int to, bool afterVerb)
    {
        while (true)
        {
            var at = PastSide(PastBracket(phrase.Last + 1, to), to);
            var pending = new List<Item>();
            var closed = Conjuncts(phrase, pending, ref at, to, afterVerb);
            var bareList = pending.Count > 1 && phrase.Head.Kind == ItemKind.Name && pending.TrueForAll(item => item.Kind == ItemKind.Name) && EndsList(at, to);
            if (!closed && !bareList)
            {
                return;
            }

            phrase.Items.AddRange(pending);
            phrase.Last = pending[^1].End;
        }
    }

    /// <summary>Reads what a comma or a conjunction adds to a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="pending">What is added: the members of the phrase where the list has an end.</param>
    /// <param name="at">The token behind the phrase; in the end the one behind what was read.</param>
    /// <param name="to">One past the last token that may belong.</param>
    /// <param name="afterVerb">Whether the finite verb of the clause came before.</param>
    /// <returns>Whether a conjunction ends the list.</returns>
    private bool Conjuncts(Phrase phrase, List<Item> pending, ref int at, int to, bool afterVerb)
    {
        var closed = false;
        while (at < to && !closed)
        {
            var comma = _tokens[at].Tag == Tag.Comma;
            var coordinator = _tokens[at].Tag == Tag.Coordinator;
            if (!comma && !coordinator)
            {
                break;
            }

            at++;
            if (comma && _depth > 0 && pending.Count == 0 && at < to && _tokens[at].Tag == Tag.Coordinator && _sentence.Lexicon.IsGerman)
            {
                // "Kaunitz, der Staatskanzler Österreichs, und Brühl": a comma before "und" closes what was set off, and joins no two genitives.
                break;
            }

            if (comma && at < to && (_tokens[at].Tag == Tag.Coordinator || _sentence.Lexicon.Words.Set("list-adverbs").Contains(_tokens[at].Lower)))
            {
                coordinator = true;
                at++;
            }

            if (coordinator && RestEnd(phrase, at, to, afterVerb) is { } rest)
            {
                // "Prussia, Bavaria and others": nothing is named behind it.
                phrase.Items.AddRange(pending);
                pending.Clear();
                phrase.Last = rest;
                return false;
            }

            if ((!coordinator && pending.Count == 0 && ClosesAside(phrase)) || Next(phrase, at, to) is not { } item || (comma && coordinator && pending.Count == 0 && ClosesSeat(phrase, item)) || (coordinator && pending.Count == 0 && Resumes(phrase, item)) || (coordinator && !AnswersHelper(phrase, item) && !(OtherSide(phrase) && pending.Count == 0 && (phrase.Head.Kind == ItemKind.Name || !phrase.Head.IsPlural)) && BeginsClause(item, to, afterVerb || (SubjectToCome && phrase.Preposition is not ("between" or "zwischen")))))
            {
                // "auf Belgien, Holland und seine Eroberungen": what belongs to somebody ends a list of names as well.
                closed = coordinator && pending.Count > 0 && phrase.Preposition is not null && _sentence.Lexicon.IsGerman && at < to && _tokens[at].Is(WordKind.Possessive);
                break;
            }

            var last = pending.Count > 0 ? pending[^1] : phrase.Items[^1];
            if (comma && !coordinator && (Appositions.Describes(last, item) || (!_sentence.Lexicon.IsGerman && (Appositions.DescribesState(_sentence, last, item) || Appositions.DescribesLand(_sentence, last, item)))))
            {
                // "Antonelli, Rome's envoy, and Menelik": what the man is, not another man.
                last.Apposition = item;
                phrase.Last = pending.Count == 0 ? item.End : phrase.Last;
                at = PastBracket(item.End + 1, to);
                continue;
            }

            pending.Add(item);
            closed = coordinator || AtLastSide(item.End + 1, to);
            at = PastBracket(item.End + 1, to);
        }

        return closed;
    }

    /// <summary>In a list an item may be followed by a remark in brackets: Tamsui (once ...), Hankou.</summary>
    private int PastBracket(int at, int to)
    {
        if (at + 1 < to && _tokens[at].IsPunctuation('.') && _tokens[at + 1].Tag is Tag.Coordinator or Tag.Comma && RomanNumeral.Is(_tokens[at - 1].Text))
        {
            // "Menelik II. und Antonelli"
            return at + 1;
        }

        if (at >= to || !_tokens[at].IsPunctuation('('))
        {
            return at;
        }

        for (var i = at + 1; i < to && i < at + 12; i++)
        {
            if (_tokens[i].IsPunctuation(')'))
            {
                return i + 1 < to && _tokens[i + 1].Tag is Tag.Comma or Tag.Coordinator ? i + 1 : at;
            }
        }

        return at;
    }

    private bool EndsClause(int at, int to) =>
        at >= to || _tokens[at].Tag is Tag.Break or Tag.Mark or Tag.Comma or Tag.Coordinator or Tag.Subordinator or Tag.Contrast;

    private bool EndsList(int at, int to) => at >= to || _tokens[at].Tag is Tag.Break or Tag.Mark;

    private Item? Next(Phrase phrase, int at, int to)
    {
        while (at < to && (_tokens[at].Tag == Tag.Adverb || _tokens[at].Lower is "both" || DatesOffice(at, to)))
        {
            at++;
        }

        at = PastTimeOfOffice(at, to);
        if (at < to && _tokens[at].Tag == Tag.Preposition && phrase.Preposition is not null
            && _sentence.Lexicon.Vocabulary.Preposition(_tokens[at].Lower) == phrase.Preposition)
        {
            at++;
        }

        var item = at >= to || _tokens[at].Tag is not (Tag.Determiner or Tag.Adjective or Tag.Noun or Tag.Name or Tag.Number or Tag.Other) ? null : _items.Parse(at, GenitiveEnd(phrase, at) ?? to);
        if (item is null || (_sentence.Lexicon.IsGerman && ElidedNouns.Before(item)) || (_depth > 0 && phrase.Preposition == "of" && (item.Kind == ItemKind.Name ? ItemKinds.IsPerson(item) && !ItemKinds.IsPerson(phrase.Head) : item.Owners.Count > 0 && (item.Class & Lexicon.NounClass.Office) != Lexicon.NounClass.None && phrase.Head.Kind == ItemKind.Name && !_sentence.Lexicon.IsGerman)) || !(ItemKinds.Alike(phrase.Head, item) || OtherSide(phrase) || IsClaimed(phrase, item)) || !Governs(phrase.Preposition, item.Determiner))
        {
            return null;
        }

        if (!_sentence.Lexicon.IsGerman && (NamedBefore(phrase, item) || Apart(phrase, item, at) || OutOfAttribute(phrase, item) || ActsForNext(phrase, item, to) || GivenToAnother(phrase, item, at, to)))
        {
            return null;
        }

        if (_sentence.Lexicon.IsGerman && _depth == 0 && phrase.Preposition is null && item.Determiner is not null && phrase.Head is { Determiner: not null, Kind: not ItemKind.Pronoun } && (GermanCases.Of(_sentence, phrase.Head) & GermanCases.Of(_sentence, item)) == Cases.None)
        {
            // "Bessarabien der Sowjetunion und die Süddobrudscha Bulgarien": what stands in another case is another part of the clause.
            return null;
        }

        if (ActsForAnother(phrase, item) || BeginsPair(phrase, item, to) || (_sentence.Lexicon.IsGerman && _depth > 0 && phrase.Preposition is null && (!MayBeGenitive(phrase, item) || OutOfGenitive(phrase, item))))
        {
            return null;
        }

        // "to Y and Z to W": Z begins the next pair.
        var after = ItemKinds.IsLand(item) && ItemKinds.IsActor(phrase.Head) ? PastNames(item.End + 1, to) : item.End + 1;
        var samePreposition = phrase.Preposition is not null && after < to && _tokens[after].Tag == Tag.Preposition
            && _sentence.Lexicon.Vocabulary.Preposition(_tokens[after].Lower) == phrase.Preposition && !LeadsDate(after + 1, to);
        return samePreposition ? null : item;
    }

    /// <summary>"Genoa to Sardinia and Lombardy and Venetia to Austria": behind the names that are joined to a land.</summary>
    private int PastNames(int at, int to)
    {
        while (at + 1 < to && _tokens[at].Tag is Tag.Coordinator or Tag.Comma && _tokens[at + 1] is { Tag: Tag.Name, Mention: { } next } && next.First == at + 1)
        {
            at = next.Last + 1;
        }

        return at;
    }

    /// <summary>"between the Porte and its two enemies", "zwischen der Pforte und ihrem Gegner": behind "between" whatever comes after "and" is the other side.</summary>
    private static bool OtherSide(Phrase phrase) => phrase is { Preposition: "between" or "zwischen", Items.Count: 1 };

    /// <summary>"ein Teil Oberschlesiens und die Grafschaft Glatz": what has no form of the genitive stands beside the head and not within it.</summary>
    private bool MayBeGenitive(Phrase phrase, Item item) =>
        item.Determiner is not ("die" or "das" or "den" or "dem" or "ein" or "eine" or "einen" or "einem")
        && !(item is { Kind: ItemKind.Name, Determiner: null, Mention.Entity: { Provisional: false } } && ItemKinds.IsLand(item) && phrase.Head is { Kind: ItemKind.Name, Determiner: null } && GermanCases.IsGenitive(_sentence, phrase.Head)
            && !GermanCases.IsGenitive(_sentence, item) && _tokens[item.Last].Lower[^1] is not ('s' or 'x' or 'z' or 'ß'));

    /// <summary>"im Namen der Republik und Graf Cobenzl": a man whose name shows no genitive is not one of those to whom something belongs.</summary>
    private bool OutOfGenitive(Phrase phrase, Item item) =>
        item is { Kind: ItemKind.Name, Determiner: null } && (ItemKinds.IsPerson(item) || item.Mention is { Kind: Mentions.MentionKind.Unknown } and { Last: var last } && last > item.Mention.First) && !ItemKinds.IsPerson(phrase.Head)
        && !GermanCases.IsGenitive(_sentence, item) && _tokens[item.Last].Text[^1] != 's';

    /// <summary>"A, for X, and B, for Y", "A für X sowie B für Y": the man is none of those for whom another acts.</summary>
    private static bool ActsForAnother(Phrase phrase, Item item) =>
        (phrase.Preposition is "für" or "namens" || (phrase is { Preposition: "als", Head: { Kind: ItemKind.Noun, Mention: null } } && (phrase.Head.Class & Lexicon.NounClass.Office) != Lexicon.NounClass.None) || (phrase is { Preposition: "for", Head.Kind: ItemKind.Name } && ItemKinds.IsActor(phrase.Head)))
        && !ItemKinds.IsPerson(phrase.Head) && (ItemKinds.IsPerson(item) || item is { Kind: ItemKind.Name, Mention.Kind: Mentions.MentionKind.Unknown });

    /// <summary>
    /// "restored to the French, to the fury of Boston, and Madras to the British", "Genoa to the king of Sardinia and Lombardy to Austria": a land that
    /// somebody else receives is no part of the remark, or of the title, before it.
    /// </summary>
    private bool GivenToAnother(Phrase phrase, Item item, int at, int to)
    {
        var after = item.End + 1;
        var joined = phrase.Last == at - 2 && _tokens[at - 1].Tag == Tag.Coordinator;
        after = joined ? PastNames(after, to) : after;
        if (_sentence.Lexicon.IsGerman || _depth == 0 || phrase.Preposition != "of" || !(joined || (phrase.Last == at - 3 && _tokens[at - 2].Tag == Tag.Comma))
            || item.Kind != ItemKind.Name || !ItemKinds.IsLand(item) || after >= to || _tokens[after].Lower != "to")
        {
            return false;
        }

        for (var i = phrase.First - 1; i > 0 && _tokens[i].Tag != Tag.Verb; i--)
        {
            if (_tokens[i].Lower == "to" && (joined || _tokens[i - 1].Tag == Tag.Comma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an item after "and" belongs to something else than the phrase before.</summary>
    private bool Apart(Phrase phrase, Item item, int at)
    {
        if (_depth > 0 && phrase is { Preposition: "of", Head.Kind: ItemKind.Name } && item is { Kind: ItemKind.Noun, Determiner: "the" } && (item.Class & (Lexicon.NounClass.Organ | Lexicon.NounClass.Office | Lexicon.NounClass.Place | Lexicon.NounClass.Territory)) != Lexicon.NounClass.None
            && item.Attributes.Exists(attribute => attribute.Preposition == "of" && attribute.Head.Kind == ItemKind.Name))
        {
            // "the Empress of Russia and the Crown of Sweden": who is named with a land of his own is not part of what belongs to the other.
            return true;
        }

        if (phrase is { Preposition: "to" or "off" or "near", Head.Kind: ItemKind.Name } && item is { Kind: ItemKind.Name } && at > 1 && _tokens[at - 1].Tag is Tag.Coordinator or Tag.Adverb && phrase.Last == at - 3
            && (ItemKinds.IsLand(item) || item.Mention is { Kind: Mentions.MentionKind.Unknown }) && _tokens[at - 2].Tag == Tag.Comma)
        {
            // "the Morea to Venice, and Santa Maura with it": what follows the comma is given too.
            return true;
        }

        if (phrase is { Preposition: null, Head: { Kind: ItemKind.Name, Determiner: null } } && ItemKinds.IsLand(phrase.Head) && item is { Kind: ItemKind.Name, Determiner: not null, Mention.Kind: Mentions.MentionKind.Demonym })
        {
            // "opened Busan, and the Japanese living there": a people is no town.
            return true;
        }

        return false;
    }

    /// <summary>"Perry, for the United States, and Hayashi, for Japan": the name begins the next pair.</summary>
    private bool ActsForNext(Phrase phrase, Item item, int to) =>
        phrase.Preposition == "for" && item.End + 2 < to && _tokens[item.End + 1].Tag == Tag.Comma && _tokens[item.End + 2].Lower == "for";

    /// <summary>"the Empress of Russia and the Crown of Sweden", "the fortress of X, and the town of Y": what has an of-phrase of its own stands beside what the first one belongs to.</summary>
    private bool OutOfAttribute(Phrase phrase, Item item) =>
        _depth > 0 && (OutOfPlace(phrase, item) || (item is { Kind: ItemKind.Pronoun, Attributes.Count: > 0 } && _sentence.Lexicon.Words.Cue("standing-for-nouns", item.Lemma))) || _depth > 0 && phrase is { Preposition: "of", Head.Kind: ItemKind.Name } && item.Determiner is not null
        && (item.Kind == ItemKind.Noun ? item.Attributes.Count > 0 || _tokens[item.First - 1].Tag == Tag.Coordinator && _tokens[item.First - 2].Tag == Tag.Comma : item.Mention is { } named && (LedByLand(named.First) || BesideRuler(phrase, item, named) || OutOfRiver(phrase, item, named)));

    /// <summary>"several islands in the Gulf of Finland and part of the peninsula": what has an of-phrase of its own stands beside a land, and not within where that land lies.</summary>
    private bool OutOfPlace(Phrase phrase, Item item) =>
        phrase is { Preposition: { } preposition, First: > 0, Head.Kind: ItemKind.Name } && (preposition == "of" ? item.Determiner is null : _sentence.Lexicon.Words.Cue("places-of-lands", preposition))
        && item.Kind == ItemKind.Noun && (item.Attributes is [{ Preposition: "of", Head.Kind: ItemKind.Name }, ..] || (preposition != "of" && item is { Determiner: "the", Mention: not null })) && (item.Class & Lexicon.NounClass.Territory) != Lexicon.NounClass.None
        && (_tokens[phrase.First - 1].Lexeme.NounClass & (Lexicon.NounClass.Territory | Lexicon.NounClass.Place)) != Lexicon.NounClass.None;

    /// <summary>"the delta of the Danube and the northern Dobruja": a land with an article of its own is no second river of the mouth, the bank or the delta.</summary>
    private bool OutOfRiver(Phrase phrase, Item item, Mentions.Mention land) =>
        item.Determiner == "the" && phrase.Head.Mention?.Entity?.Label == EntityLabel.Waterway && land.Entity?.Label is EntityLabel.Territory or EntityLabel.Place
        && phrase.First > 0 && (_tokens[phrase.First - 1].Lexeme.NounClass & Lexicon.NounClass.Territory) != Lexicon.NounClass.None;

    /// <summary>"the island of Formosa": a name that begins with a common noun for a land.</summary>
    private bool LedByLand(int at) =>
        _tokens[at].Lexeme is { Capital: false } noun && (noun.NounClass & (Lexicon.NounClass.Territory | Lexicon.NounClass.Place)) != Lexicon.NounClass.None;

    /// <summary>"unter Vermittlung Preußens und Österreichs Verhandlungen ...": of two genitives the second owns nothing either; one past it, null elsewhere.</summary>
    private int? GenitiveEnd(Phrase phrase, int at)
    {
        bool Genitive(Mentions.Mention? mention, int first) => mention is { Kind: Mentions.MentionKind.Name } && mention.First == first
            && GermanCases.IsGenitive(_sentence, new Item { Kind = ItemKind.Name, First = first, Last = mention.Last, Head = first, Mention = mention });
        return _depth > 0 && _sentence.Lexicon.IsGerman && phrase is { Preposition: null, Head: { Kind: ItemKind.Name, Mention: { } head } } && Genitive(head, phrase.Head.First)
            && at < _tokens.Length && _tokens[at].Mention is { } next && Genitive(next, at) ? next.Last + 1 : null;
    }

    /// <summary>"mit Wiborg sowie das Gebiet": after mit no accusative stands, after durch no dative.</summary>
    private bool Governs(string? preposition, string? determiner) => !_sentence.Lexicon.IsGerman || preposition switch
    {
        "mit" or "von" or "zu" or "aus" or "bei" or "nach" or "seit" or "gegenüber" or "samt" => determiner is not ("das" or "ein" or "eine" or "einen" or "die"),
        "für" or "durch" or "gegen" or "ohne" or "um" or "ausgenommen" => determiner is not ("dem" or "einem" or "einer" or "der"),
        _ => true,
    };

    private bool IsLand(int at) => _tokens[at].Mention?.As([Diplomacy.Entities.EntityLabel.Territory, Diplomacy.Entities.EntityLabel.Place]) is not null;

    /// <summary>"Not until 1884 did Chile and Peru ratify": the helper before the subject waits for the verb behind it.</summary>
    private bool AnswersHelper(Phrase phrase, Item item)
    {
        if (_sentence.Lexicon.IsGerman || phrase.Preposition is not null || phrase.First == 0 || item.End + 1 >= _tokens.Length
            || _tokens[phrase.First - 1] is not { Tag: Tag.Verb, Analysis.Lemma: { } helper } || _tokens[item.End + 1] is not { Tag: Tag.Verb, Analysis: { } verb })
        {
            return false;
        }

        return helper == "do" || _sentence.Lexicon.Vocabulary.Modal(helper) is not null ? verb.Is(WordForm.Infinitive) && !verb.Is(WordForm.Past)
            : helper == "have" && verb.Is(WordForm.Participle) && (phrase.First == 1 || _tokens[phrase.First - 2].Tag is Tag.Adverb or Tag.Negator or Tag.Comma or Tag.Date);
    }
}
