using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Reads one item of a noun phrase: determiner, adjectives, head, genitives and of-phrases.</summary>
internal sealed partial class ItemParser
{
    private readonly Sentence _sentence;
    private readonly Token[] _tokens;
    private readonly AttributeReader _attributes;
    private ItemDraft? _spare;

    public ItemParser(Sentence sentence, int depth)
    {
        _sentence = sentence;
        _tokens = sentence.Tokens;
        _attributes = new AttributeReader(sentence, depth);
    }

    /// <summary>Whether the subject of the clause is still to come; see <see cref="PhraseParser.SubjectToCome"/>.</summary>
    public bool SubjectToCome
    {
        get => _attributes.SubjectToCome;
        set => _attributes.SubjectToCome = value;
    }

    public Item? Parse(int i, int to)
    {
        // What owns another item is read while its own draft is still in use.
        var draft = _spare ?? new ItemDraft();
        _spare = null;
        draft.Begin(i);
        var item = Parse(draft, i, to);
        _spare = draft;
        return item;
    }

    private Item? Parse(ItemDraft draft, int i, int to)
    {
        if (IsTheOther(i, to))
        {
            draft.Determiner = _tokens[i].Lower;
            return Simple(draft, i + 1, ItemKind.Pronoun, _tokens[i + 1].Lower);
        }

        var share = _sentence.Lexicon.IsGerman ? -1 : Shares.End(_sentence, i, to);
        var at = share >= 0 ? share : Lead(draft, i, to);
        if (at >= to || draft.Closed)
        {
            return Headless(draft, at, to);
        }

        var item = _tokens[at].Tag switch
        {
            _ when share >= 0 => Part(draft, share),
            Tag.Pronoun when at == i || (at == i + 1 && _tokens[at].Lower is "former" or "latter") => Simple(draft, at, ItemKind.Pronoun, _tokens[at].Lower),
            Tag.Name when IsElided(draft, at) || FollowsSum(draft, at) => Headless(draft, at, to),
            Tag.Name => Name(draft, at, to),
            Tag.Noun => Noun(draft, at, to),
            Tag.Other when IsNominal(at, to) => Noun(draft, at, to),
            _ => Headless(draft, at, to),
        };
        if (item is not null && (item.Kind != ItemKind.Pronoun || _sentence.Lexicon.Words.Cue("standing-for-nouns", item.Lemma)))
        {
            _attributes.Read(item, to);
            Bearer(item, to);
        }

        return item;
    }

    /// <summary>Determiner, adjectives, numbers; returns the token after them.</summary>
    private int Lead(ItemDraft draft, int i, int to)
    {
        var at = !_sentence.Lexicon.IsGerman && i + 1 < to && _tokens[i].Is(WordKind.Quantifier | WordKind.Both) && _tokens[i + 1].Tag == Tag.Determiner ? i + 1 : i;
        if (_tokens[at].Tag == Tag.Determiner)
        {
            draft.Determiner = _tokens[at].Lower;
            // "her troops": before a noun the pronoun tells whose.
            draft.Possessive = _tokens[at].Is(WordKind.Possessive) || (!_sentence.Lexicon.IsGerman && _tokens[at].Is(WordKind.Pronoun)) ? _tokens[at].Lower : null;
            at++;
            at += at + 1 < to && OpensQuotation(_sentence, at) ? 1 : 0;
        }

        if ((draft.Determiner is null ? HeadlineEnd(i, to) : _sentence.Lexicon.IsGerman ? _attributes.ExtendedEnd(at, to) : null) is { } participle)
        {
            draft.Extended = (at, participle);
            draft.Modifiers.Add(participle);
            at = participle + (participle + 2 < to && OpensQuotation(_sentence, participle + 1) ? 2 : 1);
        }

        while (at < to)
        {
            if (_tokens[at].Tag == Tag.Adjective)
            {
                draft.Closed = IsHead(draft, at, to);
                at = Adjective(draft, at);
                if (draft.Closed)
                {
                    break;
                }
            }
            else if (LateParticiple(draft, at, to) is { } behind)
            {
                at = behind;
            }
            else if (_tokens[at].Tag == Tag.Number)
            {
                draft.Quantity = QuantityAt(at) ?? draft.Quantity;
                at = Math.Max(draft.Quantity?.Last ?? at, at) + 1;
            }
            else if (IsBetweenAdjectives(draft, at, to) || ((at == i + 1 || (at > i && _tokens[at - 1].Tag is Tag.Coordinator or Tag.Comma)) && Qualifies(draft, at, to)) || CountsMore(draft, at, to) || CountsOf(draft, at, to) || (_tokens[at].Tag == Tag.Date && draft.Determiner is not null && !DayBeforeName(at) && at + 1 < to && _tokens[at + 1].Tag is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Date))
            {
                at++;
            }
            else if ((_tokens[at].Tag == Tag.Other || IsMore(draft, at)) && !_sentence.Lexicon.IsGerman && !EndsBeforeName(draft, at, to) && at + 1 < to && _tokens[at + 1].Tag is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Other && IsNominal(at + 1, to))
            {
                draft.Modifiers.Add(at++);
            }
            else if (_tokens[at].Tag == Tag.Other && _sentence.Lexicon.IsGerman && at + 1 < to && _tokens[at + 1].Tag is Tag.Noun or Tag.Name or Tag.Adjective && _tokens[at].Lower.Length > 3)
            {
                draft.Modifiers.Add(at++);
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private Quantity? QuantityAt(int at) => _sentence.Quantities.Find(quantity => quantity.First <= at && quantity.Last >= at);

    /// <summary>"Ein erster, in Rio unterschriebener Vertrag": the token behind a participle with phrases of its own that follows what else describes the noun; null where there is none.</summary>
    private int? LateParticiple(ItemDraft draft, int at, int to)
    {
        // "alle im Krieg eroberten Inseln": such a word leads as an article does.
        var all = draft.Determiner is null && at > draft.First && _tokens[draft.First].Is(WordKind.Quantifier);
        if (!_sentence.Lexicon.IsGerman || draft.Extended.Participle != 0 || (draft.Determiner is null && !all))
        {
            return null;
        }

        if (_tokens[at].Tag == Tag.Preposition && (all || draft.Modifiers.Count > 0) && _attributes.ExtendedEnd(at, to) is { } late)
        {
            // "die übrigen von den Briten besetzten Kolonien"
            draft.Extended = (at, late);
            draft.Modifiers.Add(late);
            return late + 1;
        }

        var comma = _tokens[at].Tag == Tag.Comma ? at : _tokens[at].Tag == Tag.Other && !_tokens[at].Lexeme.Capital ? at + 1 : -1;
        if (comma < 0 || comma + 1 >= to || _tokens[comma].Tag != Tag.Comma || _tokens[comma + 1].Tag != Tag.Preposition || (comma == at && draft.Modifiers.Count == 0) || _attributes.ExtendedEnd(comma + 1, to) is not { } participle)
        {
            return null;
        }

        if (comma > at)
        {
            draft.Modifiers.Add(at);
        }

        draft.Extended = (comma + 1, participle);
        draft.Modifiers.Add(participle);
        return participle + 1;
    }

    /// <summary>"The early hours of the 30th Hitler signed": the day dates no name.</summary>
    private bool DayBeforeName(int at) =>
        !_sentence.Lexicon.IsGerman && _sentence.Dates.Find(date => date.First <= at && date.Last >= at) is { Date.Edtf.Length: 10 } day && day.Last + 1 < _tokens.Length && _tokens[day.Last + 1].Tag is Tag.Name or Tag.Determiner;

    /// <summary>"Beneath this beam Spain signed": an unknown word after a determiner is a noun, and the name after it another phrase.</summary>
    private bool EndsBeforeName(ItemDraft draft, int at, int to) =>
        draft.Determiner is not null && !_tokens[at].Lexeme.Capital && at + 1 < to && _tokens[at + 1].Tag == Tag.Name
        && (_tokens[at + 1].Mention is not { } mention || mention.Last + 1 >= to || _tokens[mention.Last + 1].Tag != Tag.Noun);

    /// <summary>"von den Verbündeten Sewastopol": a coalition that is written like a noun, before a name of its own; "auf polnischer X": the side is understood.</summary>
    private bool IsHead(ItemDraft draft, int at, int to) =>
        (!_sentence.Lexicon.IsGerman && draft.Determiner == "the" && _tokens[at].Mention is { Kind: MentionKind.Adjective, Entity.Label: EntityLabel.State } people && people.Last + 1 < to && _tokens[people.Last + 1].Tag == Tag.Number
            && _sentence.Quantities.Exists(quantity => quantity.First == people.Last + 1 && quantity.Currency is not null))
        || (_sentence.Lexicon.IsGerman && draft.Determiner is null && at > 0 && _tokens[at - 1].Lower == "auf" && _tokens[at] is { Mention: { Kind: MentionKind.Adjective, Entity.Label: EntityLabel.State } } side && side.Lower.EndsWith("er", StringComparison.Ordinal) && at + 1 < to && _tokens[at + 1].Tag == Tag.Name)
        || _sentence.Lexicon.IsGerman && draft.Determiner is not null && at > 0 && _tokens[at] is { Lexeme.Capital: true, Mention: { Kind: MentionKind.Adjective, Entity.Label: EntityLabel.Group } mention }
        && mention.Last + 1 < to && _tokens[mention.Last + 1].Tag == Tag.Name;

    private bool AdjectivesEndInNoun(int at, int to)
    {
        while (at < to && (_tokens[at].Tag is Tag.Adjective or Tag.Adverb || _tokens[at].Text == "-" || (_tokens[at].Tag is Tag.Coordinator or Tag.Comma && at + 1 < to && _tokens[at + 1].Tag == Tag.Adjective)))
        {
            at++;
        }

        return at < to && (_tokens[at].Tag is Tag.Noun or Tag.Other || (_tokens[at] is { Tag: Tag.Name, Lexeme.Capital: false } && !_sentence.Lexicon.IsGerman));
    }

    private bool IsNominal(int at, int to) =>
        at < to && (_tokens[at].Tag is Tag.Noun or Tag.Name or Tag.Adjective || (_tokens[at].Tag == Tag.Other && !_sentence.Lexicon.IsGerman && _tokens[at].Lexeme.Shape == TokenShape.Word));

    private Item Name(ItemDraft draft, int at, int to)
    {
        var mention = _tokens[at].Mention;
        var last = mention?.Last ?? at;
        if (last + 1 < to && _tokens[last + 1].Tag == Tag.Genitive)
        {
            return Owned(draft, at, last + 2, to, mention);
        }

        if (_sentence.Lexicon.IsGerman && mention is not null && (OwnsNext(draft, mention, to) ?? HyphenOwner(mention, to)) is { } owned)
        {
            return Owned(draft, at, owned, to, mention);
        }

        if (mention is { Kind: MentionKind.Demonym } && last + 1 < to && _tokens[last + 1].Mention is { } person && person.First == last + 1 && (person.As([EntityLabel.Person]) is not null || (person.Kind == MentionKind.Unknown && (_sentence.Lexicon.IsGerman ? draft.Determiner is "der" or "dem" or "den" or "des" : IsOneOfPeople(draft, mention)))))
        {
            // "der Venezianer Alvise Contarini"
            draft.Owners.Add(mention);
            return Name(draft, last + 1, to);
        }

        if (mention is not null && GroupOfLands(draft, mention, to))
        {
            return Name(draft, mention.Last + 1, to);
        }

        // "Qing government", "Ussuri region", "Liaodong Peninsula": an English name before its noun.
        if (!_sentence.Lexicon.IsGerman && last + 1 < to && _tokens[last + 1].Tag == Tag.Noun && mention is not null && _tokens[last + 1].Analysis is { Class: WordClass.Noun } && !AskedOf(draft, mention) && !IsMade(draft, mention) && !OpensNext(mention))
        {
            var noun = Noun(draft, last + 1, to);
            if ((noun.Class & (NounClass.Organ | NounClass.Office | NounClass.State | NounClass.People | NounClass.Treaty | NounClass.Right | NounClass.Port | NounClass.Indemnity | NounClass.Ground)) != NounClass.None || noun.Class == NounClass.None)
            {
                noun.Owners.Add(mention);
            }
            else
            {
                noun.Mention ??= mention;
            }

            return noun;
        }

        var item = Simple(draft, at, ItemKind.Name, string.Empty);
        item.Last = item.End = last;
        item.Mention = mention;
        item.IsPlural = (SaysNumber(mention) is { } many ? many : mention?.Entity?.Gender == "pl") || mention?.Kind == MentionKind.Demonym || IsPeople(draft, mention);
        item.Class = _tokens[last].Lexeme.NounClass & (NounClass.Treaty | NounClass.War | NounClass.Battle);
        return item;
    }

    private Item Noun(ItemDraft draft, int at, int to)
    {
        if (!_sentence.Lexicon.IsGerman)
        {
            while (at + 1 < to && _tokens[at + 1].Tag is Tag.Noun or Tag.Other && IsNominal(at + 1, to) && !(_tokens[at + 1].Lexeme.Capital && !_tokens[at].Lexeme.Capital) && !Receives(draft, at))
            {
                draft.Modifiers.Add(at++);
            }

            if (at + 2 < to && _tokens[at].Tag is Tag.Noun or Tag.Other && _tokens[at + 1].IsPunctuation('-') && _tokens[at + 1].Start == _tokens[at].End && _tokens[at + 2].Start == _tokens[at + 1].End && (_tokens[at + 2].Lexeme.NounClass & NounClass.Office) != NounClass.None)
            {
                // "vice-president", "minister-president"
                draft.Modifiers.Add(at);
                at += 2;
            }

            if (at + 1 < to && _tokens[at + 1].Tag == Tag.Genitive)
            {
                return Owned(draft, at, at + 2, to, null);
            }
        }

        var item = Common(draft, at);
        if (item.Quantity is { Currency: not null } && item.Class == NounClass.None)
        {
            return item;
        }

        if (!_sentence.Lexicon.IsGerman && at + 1 < to && (_tokens[at + 1].Tag == Tag.Number || (_tokens[at + 1].Mention is null && RomanNumeral.CountsArticles(_tokens[at + 1].Text))) && _sentence.Lexicon.Words.Set("term-heads").Contains(_tokens[at].Lower))
        {
            // "Under Article XI the Black Sea was neutralised"
            item.Last = item.End = at + 1;
            return item;
        }

        // "Region Ussuri", "Kaiser Wilhelm", "the frigate Diana": a name beside its noun.
        var beside = at + 1;
        if (beside < to && _tokens[beside].Text is "\"" or "„" or "“" or "»" or "'" or "‘" or "‚")
        {
            beside++;
        }

        if (beside == at + 1 && CallsParty(draft, item, beside, to))
        {
            return Name(draft, beside, to);
        }

        if (beside < to && _tokens[beside].Mention is { Kind: MentionKind.Name or MentionKind.Unknown or MentionKind.Composed } mention && mention.First == beside && (Beside(item, mention) || CallsAlly(item, mention)) && !OnItsSide(draft, item, mention))
        {
            LeadName(item, mention);
            item.Last = item.End = mention.Last;
            if (item.Last + 1 < to && _tokens[item.Last + 1].Text is "\"" or "”" or "“" or "«" or "'" or "’" or "‘")
            {
                item.Last = ++item.End;
            }
        }

        return item;
    }

    private static bool SingularDeterminer(string? determiner) => determiner is not ("die" or "diese" or "jene" or "keine" or "seine" or "ihre" or "unsere" or "welche" or "solche" or "deren" or "dessen");

    private bool Beside(Item item, Mention mention)
    {
        var genitive = _sentence.Lexicon.IsGerman && mention.Kind == MentionKind.Name && GermanCases.IsGenitive(_sentence, new Item { Kind = ItemKind.Name, First = mention.First, Last = mention.Last, Head = mention.First, Mention = mention });
        if (genitive)
        {
            return false;
        }

        if (_sentence.Lexicon.IsGerman && item.IsPlural && (item.Both || item.Quantity is { Currency: null }) && mention.Entity?.Label == EntityLabel.State && (item.Class & (NounClass.State | NounClass.Parties | NounClass.Organ | NounClass.Group)) != NounClass.None
            && !(mention.Last + 1 < _tokens.Length && _tokens[mention.Last + 1].Tag is Tag.Comma or Tag.Coordinator))
        {
            // "erklärten die drei Mächte Frankreich den Krieg": one name says not who several are.
            return false;
        }

        if (_sentence.Lexicon.IsGerman && item.First > 0 && item.Determiner is "den" or "die" && _tokens[item.First - 1].Lower == "für" && Royals.IsTitle(_tokens[item.Head].Text) && mention.As([EntityLabel.Person]) is { } man && !Royals.Reigns(man))
        {
            // "für den Kaiser Qiying und Yilibu"
            return false;
        }

        if (mention.As([EntityLabel.Person]) is not null && item.Class == NounClass.None && mention.Kind == MentionKind.Name && _tokens[item.Head].Lexeme.Find(WordClass.Noun) is null)
        {
            // "der Nuntius Fabio Chigi": what stands before a person's name is a title, known or not.
            return true;
        }

        if ((item.Class & (NounClass.Organ | NounClass.State)) != NounClass.None && mention.Entity?.Label == EntityLabel.State && mention.Kind == MentionKind.Name)
        {
            // "besetzten deutsche Truppen Luxemburg": whose they are was told before them; "erklärten die drei Mächte Frankreich den Krieg": one name is none of several powers.
            return !(item.IsPlural && (item.Class & NounClass.State) != NounClass.None && !(mention.Last + 1 < _tokens.Length && _tokens[mention.Last + 1].Tag is Tag.Comma or Tag.Coordinator))
                && !(_sentence.Lexicon.IsGerman && item.Owners.Count > 0 && (item.Class & NounClass.State) == NounClass.None);
        }

        var label = NounClasses.Label(item.Class);
        if (_sentence.Lexicon.IsGerman && label is EntityLabel.Battle or EntityLabel.War)
        {
            // "nahm nach langer Belagerung Isfahan": battles are called after a place by a preposition.
            return false;
        }

        if (_sentence.Lexicon.IsGerman && item.IsPlural && mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.State } && _sentence.Lexicon.Words.Cue("realms", item.Lemma))
        {
            // "die Herzogtümer Parma und Piacenza": lands that the gazetteer calls states.
            return true;
        }

        return label is not null && (mention.Kind == MentionKind.Unknown || mention.Candidates.Any(entity => NamesKind(label.Value, entity.Label, item.Class)));
    }

    private Item Simple(ItemDraft draft, int head, ItemKind kind, string lemma)
    {
        var item = new Item
        {
            Kind = kind,
            First = draft.First,
            Last = head,
            Head = head,
            End = head,
            Lemma = lemma,
            Determiner = draft.Determiner,
            Possessive = draft.Possessive,
            Quantity = draft.Quantity,
        };
        if (draft.Owners.Count > 0)
        {
            item.Owners.AddRange(draft.Owners);
        }

        if (draft.Modifiers.Count > 0)
        {
            item.Modifiers.AddRange(draft.Modifiers);
        }

        item.Both = AnyBoth(draft) || _tokens[draft.First].Is(WordKind.Both) || (!_sentence.Lexicon.IsGerman && draft.Quantity is { Currency: null, Value: 2 });
        if (draft.Extended is var (from, participle) && participle > 0)
        {
            item.Extended = (from, participle);
        }

        return item;
    }
}
