using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>What verbs the words up to the next comma or conjunction hold.</summary>
internal readonly record struct SegmentView(bool Finite, bool FiniteLast, bool MarkedInfinitive, bool Participle, bool Nonfinite)
{
    /// <summary>Whether a verb can be nothing but finite: "wurde", not "zulassen", which also ends what a modal verb before it began.</summary>
    public bool OwnFinite { get; init; }
}

/// <summary>Looks ahead from a comma or conjunction.</summary>
internal sealed partial class Lookahead
{
    private readonly List<Node> _nodes;
    private readonly Vocabulary _vocabulary;
    private readonly Lexicon.WordLists _words;
    private readonly bool _german;

    public Lookahead(Sentence sentence)
    {
        _words = sentence.Lexicon.Words;
        _vocabulary = sentence.Lexicon.Vocabulary;
        _nodes = sentence.Nodes;
        _german = sentence.Lexicon.IsGerman;
    }

    public SegmentView Segment(int from)
    {
        var finite = false;
        var own = false;
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
            own |= bare && !verb.Is(WordForm.Infinitive | WordForm.Participle);
            last = bare;
            participle |= verb.Is(WordForm.Participle);
            nonfinite = verb.Is(WordForm.Participle | WordForm.Infinitive) && !_nodes[i].Marked;
        }

        return new SegmentView(finite, last, marked, participle, nonfinite) { OwnFinite = own };
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
