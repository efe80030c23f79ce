using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>What verbs the words up to the next comma or conjunction hold.</summary>
internal readonly record struct SegmentView(bool Finite, bool FiniteLast, bool MarkedInfinitive, bool Participle, bool Nonfinite);

/// <summary>Looks ahead from a comma or conjunction.</summary>
internal sealed class Lookahead
{
    private readonly List<Node> _nodes;
    private readonly Vocabulary _vocabulary;
    private readonly bool _german;

    public Lookahead(Sentence sentence)
    {
        _vocabulary = sentence.Lexicon.Vocabulary;
        _nodes = sentence.Nodes;
        _german = sentence.Lexicon.IsGerman;
    }

    public SegmentView Segment(int from)
    {
        var finite = false;
        var last = false;
        var marked = false;
        var participle = false;
        var nonfinite = false;
        for (var i = from; i < _nodes.Count && _nodes[i].Kind is not (NodeKind.Comma or NodeKind.Break or NodeKind.Subordinator or NodeKind.Relative); i++)
        {
            if (i > from && _nodes[i].Kind is NodeKind.Coordinator or NodeKind.Contrast && finite)
            {
                break;
            }

            if (_nodes[i].Kind != NodeKind.Verb)
            {
                last = last && _nodes[i].Kind is NodeKind.Particle or NodeKind.Other;
                continue;
            }

            var verb = _nodes[i].Verb!;
            marked |= _nodes[i].Marked;
            var bare = verb.Is(WordForm.Finite) && !_nodes[i].Marked && !(verb.Is(WordForm.Infinitive) && ModalPending(from, i)) && !(_german && verb.Is(WordForm.Participle) && verb.Is(WordForm.Finite) && HelperInSegment(from, i))
                && !(_german && verb.Is(WordForm.Infinitive) && Helped(i));
            finite |= bare;
            last = bare;
            participle |= verb.Is(WordForm.Participle);
            nonfinite = verb.Is(WordForm.Participle | WordForm.Infinitive) && !_nodes[i].Marked;
        }

        return new SegmentView(finite, last, marked, participle, nonfinite);
    }

    /// <summary>"fallen zu lassen", "abtreten zu müssen": what looks finite is the infinitive of the helper behind it.</summary>
    private bool Helped(int at)
    {
        var next = _nodes.FindIndex(at + 1, node => node.Kind is not NodeKind.Other);
        return next > at && _nodes[next] is { Kind: NodeKind.Verb, Marked: true, Verb: { } helper } && _vocabulary.Modal(helper.Lemma) is not null;
    }

    /// <summary>Whether, after the segment that begins here, another verb follows in the sentence before a semicolon or colon.</summary>
    public bool VerbAfter(int from)
    {
        var i = from;
        while (i < _nodes.Count && _nodes[i].Kind is not (NodeKind.Comma or NodeKind.Break))
        {
            i++;
        }

        // What a relative pronoun or a conjunction opens holds its verb for itself.
        var own = false;
        for (; i < _nodes.Count && _nodes[i].Kind != NodeKind.Break; i++)
        {
            own = _nodes[i].Kind switch { NodeKind.Relative or NodeKind.Subordinator => true, NodeKind.Comma => false, _ => own };
            if (_nodes[i].Kind == NodeKind.Verb && !own)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two bare phrases, the first an actor by name, and no verb before the next comma or conjunction.</summary>
    public bool Gap(int from)
    {
        if (from + 1 < _nodes.Count && _nodes[from].Phrase is { Preposition: "für" or "for" } && _nodes[from + 1].Phrase is { Preposition: null } signer && ItemKinds.IsActor(signer.Head)
            && (from + 2 >= _nodes.Count || _nodes[from + 2].Kind is NodeKind.Other or NodeKind.Break or NodeKind.Comma))
        {
            // "für X unterschrieb A, für Y B"
            return true;
        }

        if (!_german && from + 1 < _nodes.Count && _nodes[from] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Head.Kind: ItemKind.Name } party } && ItemKinds.IsActor(party.Head) && _nodes[from + 1].Phrase is { Preposition: "by" } agent && ItemKinds.IsActor(agent.Head)
            && (from + 2 >= _nodes.Count || _nodes[from + 2].Kind is NodeKind.Other or NodeKind.Break or NodeKind.Comma or NodeKind.Coordinator) && _nodes.Take(from).Any(node => node.Phrase is { Preposition: "by" }))
        {
            // "X was represented by A, Y by B"
            return true;
        }

        if (ShortGap(from) || DateGap(from) || TailGap(from))
        {
            return true;
        }

        if (from + 1 >= _nodes.Count || _nodes[from] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null } first } || !ItemKinds.IsActor(first.Head) || first.Head.Kind != ItemKind.Name)
        {
            return false;
        }

        var bare = 0;
        for (var i = from; i < _nodes.Count && _nodes[i].Kind is not (NodeKind.Comma or NodeKind.Break or NodeKind.Coordinator or NodeKind.Subordinator or NodeKind.Relative); i++)
        {
            if (_nodes[i].Kind is NodeKind.Verb or NodeKind.Particle or NodeKind.Contrast or NodeKind.Negator)
            {
                return false;
            }

            bare += _nodes[i].Kind == NodeKind.Phrase && _nodes[i].Phrase!.Preposition is null ? 1 : 0;
        }

        return bare == 2 && _nodes[from + 1].Kind == NodeKind.Phrase && !_nodes[from + 1].Phrase!.IsApposition;
    }

    /// <summary>"Pakistan ratified the agreement on 15 July, India on 3 August": somebody and a day, where the clause before has a day of its own.</summary>
    public bool DateGap(int from)
    {
        var day = PastRemark(from + 1);
        if (_german || from < 2 || from + 1 >= _nodes.Count || _nodes[from] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Head.Kind: ItemKind.Name } one } || !(ItemKinds.IsActor(one.Head) || AfterLand(from, one.Head))
            || day >= _nodes.Count || _nodes[day].Kind != NodeKind.Date || !(day + 1 >= _nodes.Count || _nodes[day + 1].Kind is NodeKind.Other or NodeKind.Break or NodeKind.Comma or NodeKind.Coordinator)
            || (day + 1 < _nodes.Count && _nodes[day + 1].Kind == NodeKind.Other && day + 2 < _nodes.Count))
        {
            return false;
        }

        var verb = _nodes.FindLastIndex(from - 1, node => node.Kind == NodeKind.Verb);
        return verb >= 0 && _nodes.FindIndex(verb, from - verb, node => node.Kind == NodeKind.Date) >= 0;
    }

    /// <summary>"Braila fell in June and Varna in October": a town or a land where one is the subject of the verb before.</summary>
    private bool AfterLand(int from, Item land)
    {
        var verb = ItemKinds.IsLand(land) ? _nodes.FindLastIndex(from - 1, node => node.Kind == NodeKind.Verb) : -1;
        return verb > 0 && _nodes.FindLastIndex(verb, node => node is { Kind: NodeKind.Phrase, Phrase.Preposition: null }) is >= 0 and var at && _nodes[at].Phrase!.Head is { Kind: ItemKind.Name } subject && ItemKinds.IsLand(subject)
            && !HasObject(verb, from);
    }

    /// <summary>Whether something stands behind a verb to which it is done; what follows a comma or "and" is another conjunct ("A fell on the 9th, B on the 12th and C on the 15th").</summary>
    private bool HasObject(int verb, int from)
    {
        for (var i = verb + 1; i < from && _nodes[i].Kind is not (NodeKind.Comma or NodeKind.Coordinator); i++)
        {
            if (_nodes[i] is { Kind: NodeKind.Phrase, Phrase.Preposition: null })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"declared war on X on 4 August, and on Y on 12 August", "ratified by X in May and by Y in June": somebody else behind the same preposition, and a day of his own.</summary>
    public bool TailGap(int from)
    {
        var next = PastRemark(from + 1);
        if (_german || from < 3 || from + 1 >= _nodes.Count || next >= _nodes.Count || !Ends(next + 1))
        {
            return false;
        }

        var whom = (_nodes[from].Kind, _nodes[next].Kind) switch
        {
            (NodeKind.Phrase, NodeKind.Date) => _nodes[from].Phrase,
            (NodeKind.Date, NodeKind.Phrase) when next == from + 1 => _nodes[next].Phrase,
            _ => null,
        };
        if (whom is not { Preposition: "on" or "against" or "by" or "with", Head.Kind: ItemKind.Name } || !ItemKinds.IsActor(whom.Head))
        {
            return false;
        }

        var date = false;
        var beside = false;
        for (var i = from - 1; i >= 0; i--)
        {
            if (_nodes[i].Kind == NodeKind.Verb)
            {
                return date && beside;
            }

            date |= _nodes[i].Kind == NodeKind.Date;
            beside |= _nodes[i] is { Kind: NodeKind.Phrase, Phrase: { } other } && other.Preposition == whom.Preposition && ItemKinds.IsActor(other.Head);
        }

        return false;
    }

    /// <summary>"Romania, after long hesitation, on 27 August": the place behind a remark between two commas; the place itself where none stands there.</summary>
    private int PastRemark(int at)
    {
        if (at >= _nodes.Count || _nodes[at].Kind != NodeKind.Comma)
        {
            return at;
        }

        var end = at + 1;
        while (end < _nodes.Count && _nodes[end].Kind is NodeKind.Other or NodeKind.Adjective || (end < _nodes.Count && _nodes[end] is { Kind: NodeKind.Phrase, Phrase: { Preposition: not null } remark } && !ItemKinds.IsActor(remark.Head)))
        {
            end++;
        }

        return end > at + 1 && end < _nodes.Count && _nodes[end].Kind == NodeKind.Comma ? end + 1 : at;
    }

    /// <summary>Whether nothing but a day stands at a place that could belong to the conjunct.</summary>
    private bool Ends(int at) => at >= _nodes.Count || _nodes[at].Kind is NodeKind.Other or NodeKind.Break or NodeKind.Comma or NodeKind.Coordinator or NodeKind.Date;

    /// <summary>"France declared war on Prussia, and Britain on France", "on 28 July X declared war on Y, on 1 August Z on W", "X was beaten at Ligny, Y at Waterloo": somebody, and the same preposition with somebody else.</summary>
    public bool ShortGap(int from)
    {
        if (!_german && from > 2 && from + 1 < _nodes.Count && _nodes[from].Kind == NodeKind.Date && _nodes[from - 1].Kind is NodeKind.Comma or NodeKind.Coordinator)
        {
            // The day that leads the conjunct is its own.
            from++;
        }

        if (_german || from < 2 || from + 1 >= _nodes.Count || _nodes[from] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Head.Kind: ItemKind.Name } one } || !ItemKinds.IsActor(one.Head)
            || _nodes[from + 1] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: "on" or "against" or "with" or "at" or "near", Head.Kind: ItemKind.Name } whom } || !(ItemKinds.IsActor(whom.Head) || whom.Preposition is "at" or "near")
            || !Ends(from + 2))
        {
            return false;
        }

        var verb = _nodes.FindLastIndex(from - 1, node => node.Kind == NodeKind.Verb);
        return verb >= 0 && _nodes.FindIndex(verb, from - verb, node => node is { Kind: NodeKind.Phrase } && node.Phrase!.Preposition == whom.Preposition) >= 0;
    }

    /// <summary>"occupied Haiti in 1915 and Cuba in 1917", "beat the French at X and the Austrians at Y": whoever is of a kind with him to whom it was done, by name, suffers it as well.</summary>
    public bool ObjectGap(int from)
    {
        var next = _nodes[from].Kind == NodeKind.Date ? from + 1 : from;
        var verb = _nodes.FindLastIndex(from - 1, node => node.Kind == NodeKind.Verb);
        if (_german || verb < 0 || next >= _nodes.Count || _nodes[next].Phrase is not { Preposition: null, Head: { Kind: ItemKind.Name } one })
        {
            return false;
        }

        var done = _nodes.FindIndex(verb + 1, from - verb - 1, node => node is { Kind: NodeKind.Comma or NodeKind.Coordinator } or { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } });
        return done > 0 && _nodes[done].Kind == NodeKind.Phrase && _nodes[done].Phrase!.Head is { Kind: ItemKind.Name } other && (ItemKinds.IsActor(other) || ItemKinds.IsLand(other))
            && (other.Mention?.Kind != Mentions.MentionKind.Demonym || one.Mention?.Kind == Mentions.MentionKind.Demonym) && (!ItemKinds.IsPerson(one) || ItemKinds.IsPerson(other));
    }

    /// <summary>A phrase that can be a subject, then a finite verb, before anything else.</summary>
    public bool SubjectThenVerb(int from)
    {
        var subject = false;
        for (var i = from; i < _nodes.Count; i++)
        {
            switch (_nodes[i].Kind)
            {
                case NodeKind.Phrase:
                    subject |= _nodes[i].Phrase!.Preposition is null;
                    break;
                case NodeKind.Verb:
                    return subject && _nodes[i].Verb!.Is(WordForm.Finite) && !_nodes[i].Marked;
                case NodeKind.Date or NodeKind.Other or NodeKind.Negator or NodeKind.Adjective:
                    break;
                case NodeKind.Relative when subject:
                    return true;
                case NodeKind.Comma when subject && !_german && (Aside(i) ?? PhraseAside(i)) is { } end:
                    // "and the island of X, captured by Y, had been returned"
                    i = end;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>"... and at Paris, on 3 May, the envoys, A and B, signed": as above, where commas set off what leads the clause or stands beside its subject.</summary>
    public bool FrontedSubjectThenVerb(int from)
    {
        var i = from;
        while (i + 1 < _nodes.Count && (_nodes[i] is { Kind: NodeKind.Phrase, Phrase.Preposition: not null } || _nodes[i].Kind is NodeKind.Date || (_nodes[i].Kind == NodeKind.Comma && i > from)))
        {
            i++;
        }

        if (i == from)
        {
            return false;
        }

        if (SubjectThenVerb(i))
        {
            return true;
        }

        var subject = i;
        while (i < _nodes.Count && _nodes[i].Kind is NodeKind.Phrase or NodeKind.Date or NodeKind.Other or NodeKind.Adjective or NodeKind.Comma)
        {
            i++;
        }

        return _nodes[subject] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null } actor } && (ItemKinds.IsActor(actor.Head) || actor.Head.Mention is { Kind: Mentions.MentionKind.Unknown }) && i < _nodes.Count
            && _nodes[i] is { Kind: NodeKind.Verb, Marked: false } verb && verb.Verb!.Is(WordForm.Finite) && _nodes[i - 1].Kind == NodeKind.Comma;
    }

    /// <summary>The comma that closes a participle and its phrases behind a subject, where a finite verb follows; null elsewhere.</summary>
    private int? Aside(int comma)
    {
        if (comma + 3 < _nodes.Count && _nodes[comma + 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Head.Kind: ItemKind.Name } } && _nodes[comma + 2].Kind == NodeKind.Comma
            && _nodes[comma + 3] is { Kind: NodeKind.Verb, Marked: false } main && main.Verb!.Is(WordForm.Finite))
        {
            // "and the regent, Luisa de Guzmán, had refused"
            return comma + 2;
        }

        if (Described(comma) is { } behind)
        {
            return behind;
        }

        if (comma + 1 >= _nodes.Count || _nodes[comma + 1] is not { Kind: NodeKind.Verb } participle || participle.Verb!.Is(WordForm.Finite) || !participle.Verb.Is(WordForm.Participle))
        {
            return null;
        }

        var end = comma + 2;
        var told = false;
        while (end < _nodes.Count && (_nodes[end].Kind is NodeKind.Phrase or NodeKind.Date or NodeKind.Other or NodeKind.Adjective or NodeKind.Relative || (told && _nodes[end].Kind is NodeKind.Verb or NodeKind.Negator)))
        {
            // "dominated by men who wanted peace": the verb is that of the relative clause.
            told |= _nodes[end].Kind == NodeKind.Relative;
            end++;
        }

        return end + 1 < _nodes.Count && _nodes[end].Kind == NodeKind.Comma && _nodes[end + 1] is { Kind: NodeKind.Verb, Marked: false } verb && verb.Verb!.Is(WordForm.Finite) ? end : null;
    }

    /// <summary>"and Denmark, Russia's ally, in turn declared war": the comma that closes what somebody is, where a finite verb follows, perhaps behind an adverb; null elsewhere.</summary>
    private int? Described(int comma)
    {
        if (_german || comma == 0 || comma + 3 >= _nodes.Count || _nodes[comma - 1] is not { Kind: NodeKind.Phrase, Phrase.Head.Kind: ItemKind.Name } || _nodes[comma + 1] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Noun, IsPlural: false } noun] } } || (noun.Determiner is null && noun.Owners.Count == 0))
        {
            return null;
        }

        var close = comma + 2;
        while (close < _nodes.Count && close < comma + 4 && _nodes[close] is { Kind: NodeKind.Phrase, Phrase.Preposition: not null })
        {
            close++;
        }

        var verb = close + 1;
        while (verb < _nodes.Count && verb < close + 4 && (_nodes[verb].Kind == NodeKind.Other || _nodes[verb] is { Kind: NodeKind.Phrase, Phrase: { Preposition: not null } }))
        {
            verb++;
        }

        return close < _nodes.Count && _nodes[close].Kind == NodeKind.Comma && verb < _nodes.Count && _nodes[verb] is { Kind: NodeKind.Verb, Marked: false } main && main.Verb!.Is(WordForm.Finite) ? close : null;
    }

    /// <summary>"and Congress, at Madison's request, declared war", "and the Sultan, too, recognised it": the comma that closes phrases with prepositions, dates and adverbs before a finite verb; null elsewhere.</summary>
    private int? PhraseAside(int comma)
    {
        var end = comma + 1;
        while (end < _nodes.Count && (_nodes[end].Kind is NodeKind.Date or NodeKind.Other or NodeKind.Adjective || _nodes[end] is { Kind: NodeKind.Phrase, Phrase.Preposition: not null }))
        {
            end++;
        }

        return end > comma + 1 && end + 1 < _nodes.Count && _nodes[end].Kind == NodeKind.Comma && _nodes[end + 1] is { Kind: NodeKind.Verb, Marked: false } verb && verb.Verb!.Is(WordForm.Finite) ? end : null;
    }

    private bool ModalPending(int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (_nodes[i].Kind == NodeKind.Verb)
            {
                return true;
            }
        }

        return false;
    }

    private bool HelperInSegment(int from, int at)
    {
        for (var i = from; i < _nodes.Count && _nodes[i].Kind is not (NodeKind.Comma or NodeKind.Break); i++)
        {
            if (i != at && _nodes[i].Kind == NodeKind.Verb && HelperVerbs.IsHelper(_nodes[i].Verb!.Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
