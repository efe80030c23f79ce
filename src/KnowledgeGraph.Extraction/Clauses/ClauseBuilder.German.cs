using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>What follows a comma in German.</summary>
internal sealed partial class ClauseBuilder
{
    /// <summary>After a comma: an infinitive group, a participle, a new main clause, or more of the clause before.</summary>
    private void GermanSegment(int next)
    {
        var segment = _ahead.Segment(next);
        if (_current.Kind == ClauseKind.Main && LastPhrase(_current) is { } noted && (!ItemKinds.IsActor(noted.Head) || Represents(next)) && LeadingParticiple(next))
        {
            Open(new Clause(ClauseKind.Participle, _current) { Antecedent = Represents(next) ? LastActors(_current) ?? noted : noted });
        }
        else if (Postposed(next, segment) && LastPhrase(_current) is { } described)
        {
            Open(new Clause(ClauseKind.Participle, _current) { Antecedent = described });
        }
        else if (ClosesBehind(next) || (segment.MarkedInfinitive && !segment.Finite && ListsOn(next)))
        {
            // The clause goes on with the next pair of its list.
        }
        else if (segment.MarkedInfinitive && !segment.Finite)
        {
            var opener = _sentence.Tokens[_nodes[next].First].Lower;
            var kind = opener == "um" && !AsksFor(next) ? ClauseKind.Purpose : ClauseKind.Infinitive;
            Open(new Clause(kind, _current) { Opener = opener is "um" or "ohne" or "statt" or "anstatt" ? opener : string.Empty, Antecedent = LastPhrase(_current) });
        }
        else if (segment is { FiniteLast: true, Participle: true } && HelpsParticiple(_current))
        {
            // "wurden bei X zurückgeschlagen, bei Y besiegt": one helper for both.
            var more = new Clause(_current.Kind, _current.Parent) { Opener = _current.Opener, Before = _current, Antecedent = _current.Antecedent };
            CopyHelper(_current, more);
            Open(more);
        }
        else if (segment is { Nonfinite: true, OwnFinite: false } && _current.Kind == ClauseKind.Main && HasModal(_current))
        {
            // "musste X anerkennen, Y zulassen": one modal verb for all.
            var more = new Clause(ClauseKind.Main, null) { Before = _current };
            CopyHelper(_current, more);
            Open(more);
        }
        else if (segment.Finite && _current.HasFinite && _current.Kind == ClauseKind.Main && !(segment.Nonfinite && OnlyHelpers(_current)))
        {
            Open(new Clause(ClauseKind.Main, null) { Before = _current });
        }
    }

    /// <summary>"Frankreich, so verlangte Bismarck, solle das Elsass abtreten": who speaks is told between commas, and the clause around goes on behind them.</summary>
    private bool Interposes(int comma)
    {
        if (InterposesAs(comma))
        {
            return true;
        }

        var verb = comma + 1;
        var so = verb < _nodes.Count && _nodes[verb].Kind == NodeKind.Other && _sentence.Lexicon.Words.Cue("before-interposed", _nodes[verb].Word);
        verb += so ? 1 : 0;
        if (verb + 2 >= _nodes.Count || !(so || !_current.HasFinite || OnlyHelpers(_current)) || _current.Nodes.Count == 0 || _nodes[verb] is not { Kind: NodeKind.Verb, Marked: false, Verb: { } saying } || !saying.Is(WordForm.Finite) || !_sentence.Lexicon.Words.Cue("interposed-verbs", saying.Lemma)
            || _nodes[verb + 1] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items.Count: > 0 } speaker } || !(so || ItemKinds.IsActor(speaker.Head)))
        {
            return false;
        }

        var end = verb + 2;
        while (end < _nodes.Count && (_nodes[end].Kind is NodeKind.Date or NodeKind.Other || _nodes[end] is { Kind: NodeKind.Phrase, Phrase.Preposition: not null }))
        {
            end++;
        }

        if (end + 1 >= _nodes.Count || _nodes[end].Kind != NodeKind.Comma || !(so || Reports(_nodes[end + 1]) || _current.Nodes.Exists(Reports)))
        {
            return false;
        }

        var around = _current;
        var said = Open(new Clause(ClauseKind.Main, null));
        said.Nodes.AddRange(_nodes.GetRange(comma + 1, end - comma - 1));
        if (around is { Kind: ClauseKind.Main, Parent: null, Before: null } && (around.HasFinite || _nodes[end + 1].Kind == NodeKind.Verb))
        {
            // What is said hangs on the verb of saying as it does behind it.
            (around.Kind, around.Parent) = (ClauseKind.Content, said);
        }

        _current = around;
        _resumeAt = end + 1;
        return true;
    }

    /// <summary>"Preußen solle, wie er verlangte, Schlesien abtreten": who wants or says it is told by a clause with its verb last, behind which the helper still waits for its infinitive.</summary>
    private bool InterposesAs(int comma)
    {
        if (comma + 4 >= _nodes.Count || _current.Nodes.Count == 0 || !OnlyHelpers(_current) || _nodes[comma + 1].Kind != NodeKind.Subordinator || !_sentence.Lexicon.Words.Cue("interposed-openers", _nodes[comma + 1].Word))
        {
            return false;
        }

        var end = comma + 2;
        while (end < _nodes.Count && _nodes[end].Kind is NodeKind.Phrase or NodeKind.Date or NodeKind.Other)
        {
            end++;
        }

        if (end + 2 >= _nodes.Count || _nodes[end] is not { Kind: NodeKind.Verb, Verb: { } saying } || !saying.Is(WordForm.Finite) || !_sentence.Lexicon.Words.Cue("interposed-verbs", saying.Lemma) || _nodes[end + 1].Kind != NodeKind.Comma)
        {
            return false;
        }

        var around = _current;
        Open(new Clause(ClauseKind.Adverbial, around) { Opener = _nodes[comma + 1].Word, Start = _nodes[comma + 1].First }).Nodes.AddRange(_nodes.GetRange(comma + 2, end - comma - 1));
        (_current, _resumeAt) = (around, end + 2);
        return true;
    }

    /// <summary>
    /// "und im Frieden von Nystad, der den Krieg beendete, verzichtete Schweden", "und mit dem Vertrag von Ried (8. Oktober 1813) schloss sich Bayern an": a new
    /// clause whose verb and subject stand behind a relative clause or a bracket. Without a subject behind it the verb is one more of the subject before.
    /// </summary>
    private bool OpensPastAside(int from)
    {
        var at = from;
        while (at < _nodes.Count && (_nodes[at].Kind is NodeKind.Date or NodeKind.Other || _nodes[at] is { Kind: NodeKind.Phrase, Phrase.Preposition: not null }))
        {
            at++;
        }

        if (at == from || at + 1 >= _nodes.Count || _nodes[from].Kind != NodeKind.Phrase)
        {
            return false;
        }

        var aside = _nodes[at].Kind == NodeKind.Break && _sentence.Tokens[_nodes[at].First].Text == "(" ? NodeKind.Break
            : _nodes[at].Kind == NodeKind.Comma && _nodes[at + 1].Kind == NodeKind.Relative ? NodeKind.Comma
            : NodeKind.Other;
        var verb = aside == NodeKind.Other ? 0 : _nodes.FindIndex(at + 1, node => node.Kind == aside) + 1;
        if (verb == 0 || verb >= _nodes.Count || _nodes[verb] is not { Kind: NodeKind.Verb, Marked: false, Verb: { } finite } || !finite.Is(WordForm.Finite))
        {
            return false;
        }

        var subject = verb + 1;
        while (subject < _nodes.Count && _nodes[subject].Kind is NodeKind.Other or NodeKind.Date)
        {
            subject++;
        }

        return subject < _nodes.Count && _nodes[subject] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null } doer } && (doer.Cases & Cases.Nominative) != Cases.None;
    }

    private static bool Reports(Node node) => node is { Kind: NodeKind.Verb, Marked: false, Verb: { } verb } && (verb.Is(WordForm.Report) || verb.Is(WordForm.Unreal));

    /// <summary>"tritt Venetien an Italien, Tirol an Bayern ab und zahlt": the verb that waits for its prefix has it behind the comma, before a conjunction.</summary>
    private bool ClosesBehind(int next)
    {
        var at = next;
        while (at < _nodes.Count && _nodes[at].Kind is NodeKind.Phrase or NodeKind.Other or NodeKind.Date)
        {
            at++;
        }

        return at > next && at + 1 < _nodes.Count && _nodes[at].Kind == NodeKind.Particle && _nodes[at + 1].Kind is NodeKind.Coordinator or NodeKind.Comma or NodeKind.Break
            && _current is { Kind: ClauseKind.Main, HasFinite: true } && !_current.Nodes.Exists(node => node.Kind == NodeKind.Particle);
    }

    /// <summary>"hatte X an A, Y an B und Z an C zu zahlen": what stands behind the comma is another of the same, given to another by the same preposition.</summary>
    private bool ListsOn(int next)
    {
        if (next + 1 >= _nodes.Count || _nodes[next] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null } more } || _nodes[next + 1] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: { } preposition } receiver } || !ItemKinds.IsActor(receiver.Head))
        {
            return false;
        }

        return _current is { Kind: ClauseKind.Main, HasFinite: true } && OnlyHelpers(_current) && _current.Nodes.FindLast(node => node.Kind == NodeKind.Phrase)?.Phrase is { } before && before.Preposition == preposition && ItemKinds.IsActor(before.Head)
            && _current.Nodes.FindLast(node => node is { Kind: NodeKind.Phrase, Phrase.Preposition: null })?.Phrase is { } given && ItemKinds.Same(given.Head, more.Head);
    }

    /// <summary>"Der Frieden, unterzeichnet am 18. November von A und B, beendete ...": a participle with nothing but prepositions and dates behind it, which is then marked as one.</summary>
    private bool LeadingParticiple(int at)
    {
        if (!_german || at >= _nodes.Count || _nodes[at] is not { Kind: NodeKind.Verb, Marked: false, Verb: { } verb } || !verb.Is(WordForm.Participle) || verb.Is(WordForm.Declined))
        {
            return false;
        }

        var i = at + 1;
        while (i < _nodes.Count && (_nodes[i].Kind is NodeKind.Date or NodeKind.Other or NodeKind.Coordinator || (_nodes[i] is { Kind: NodeKind.Phrase, Phrase: { } phrase } && (phrase.Preposition is not null || phrase.Cases == Cases.Genitive || phrase.Head.Determiner == "des"))))
        {
            i++;
        }

        if (i == at + 1 || (i < _nodes.Count && _nodes[i].Kind is not (NodeKind.Comma or NodeKind.Break)))
        {
            return false;
        }

        _nodes[at] = new Node { Kind = NodeKind.Verb, First = _nodes[at].First, Last = _nodes[at].Last, Verb = verb with { Form = WordForm.Participle }, Word = _nodes[at].Word };
        return true;
    }

    /// <summary>"Vertreten durch A": a participle that is said of whoever acts.</summary>
    private bool Represents(int next) => next < _nodes.Count && _nodes[next] is { Kind: NodeKind.Verb, Verb: { } verb } && _sentence.Lexicon.Words.Cue("of-actors", verb.Lemma);

    /// <summary>The states or persons last named in a clause, also as owners of something: "unter Vermittlung Englands und Hollands, vertreten durch"; null where none are.</summary>
    private static Phrase? LastActors(Clause clause)
    {
        for (var i = clause.Nodes.Count - 1; i >= 0; i--)
        {
            if (clause.Nodes[i].Phrase is { Items.Count: > 0 } phrase && (phrase.Items.TrueForAll(ItemKinds.IsActor) ? phrase : phrase.Items[^1].Attributes.Find(attribute => attribute.Items.TrueForAll(ItemKinds.IsActor))) is { } actors && actors.Head.Kind == ItemKind.Name)
            {
                // What governs the actors says nothing of the participle.
                var bare = new Phrase { First = actors.First, Last = actors.Last, Cases = Cases.All };
                bare.Items.AddRange(actors.Items);
                return bare;
            }
        }

        return null;
    }

    /// <summary>The clause so far, made a participle, if it is nothing but one with prepositions and dates before it and a finite verb follows; null elsewhere.</summary>
    private Clause? FrontedParticiple(int next)
    {
        if (_current is not { Kind: ClauseKind.Main, Parent: null, Before: null } || _current.Nodes.Count < 2 || next >= _nodes.Count || _nodes[next] is not { Kind: NodeKind.Verb, Marked: false, Verb: { } verb } || !verb.Is(WordForm.Finite)
            || _current.Nodes[^1] is not { Kind: NodeKind.Verb, Marked: false, Verb: { } last } node || !last.Is(WordForm.Participle) || last.Is(WordForm.Declined)
            || !_current.Nodes.TrueForAll(other => other == node || other.Kind is NodeKind.Date or NodeKind.Other || other.Phrase is { Preposition: not null }))
        {
            return null;
        }

        var participle = _current;
        participle.Nodes[^1] = AsParticiple(node);
        participle.Kind = ClauseKind.Participle;
        participle.Opener = ",";
        return participle;
    }

    /// <summary>"Kiew, obgleich westlich des Flusses gelegen, wird ...": a clause without finite verb, before the verb of the clause around it.</summary>
    private bool Elliptic(int next) =>
        _german && _current is { Kind: ClauseKind.Adverbial, HasFinite: false, Parent: { Kind: ClauseKind.Main, HasFinite: false } } && _current.Nodes is [.., { Kind: NodeKind.Verb, Verb: { } last }] && last.Is(WordForm.Participle)
        && next < _nodes.Count && _nodes[next] is { Kind: NodeKind.Verb, Marked: false, Verb: { } verb } && verb.Is(WordForm.Finite);

    /// <summary>"Die Konvention, von Bismarck und Blome paraphiert, suchte ...": a participle at the end of what stands between commas.</summary>
    private bool Postposed(int next, SegmentView segment)
    {
        if (!segment.Participle || segment.MarkedInfinitive || !(segment.Finite ? segment.FiniteLast : segment.Nonfinite) || _nodes[next].Kind == NodeKind.Verb || _current.Kind is not (ClauseKind.Main or ClauseKind.Adverbial or ClauseKind.Content))
        {
            return false;
        }

        // "..., Preußen besetzt": with nothing but a subject before it, the verb is finite.
        if (segment.Finite && next + 1 < _nodes.Count && _nodes[next + 1].Kind == NodeKind.Verb && _nodes[next].Phrase is { Preposition: null })
        {
            return false;
        }

        var waits = !_current.HasFinite || (OnlyHelpers(_current) && _current.HasFinite);
        return (waits && _ahead.VerbAfter(next)) || (!waits && !HelpsParticiple(_current) && !HasModal(_current));
    }

    private static Phrase? FirstPhrase(Clause clause) => clause.Nodes.Find(node => node is { Kind: NodeKind.Phrase, Phrase.Items.Count: > 0 })?.Phrase;

    /// <summary>"um Frieden zu bitten": of verbs that ask for something "um" is the preposition.</summary>
    private bool AsksFor(int um)
    {
        var verb = _nodes.FindIndex(um + 1, node => node.Kind is NodeKind.Verb or NodeKind.Comma or NodeKind.Break);
        return verb > 0 && _nodes[verb] is { Kind: NodeKind.Verb, Marked: true, Verb: { } asked } && _sentence.Lexicon.Words.Cue("asking-with-um", asked.Lemma);
    }

    /// <summary>"würden sie, ..., Russland nicht erlauben": the verb that the helper helps is still to come.</summary>
    private bool OnlyHelpers(Clause clause) => clause.Nodes.TrueForAll(node =>
        node.Kind != NodeKind.Verb || HelperVerbs.IsHelper(node.Verb!.Lemma) || _sentence.Lexicon.Vocabulary.Modal(node.Verb.Lemma) is not null);

    private static bool HelpsParticiple(Clause clause) =>
        clause.Nodes.Exists(node => node.Verb is { } verb && verb.Is(WordForm.Finite) && HelperVerbs.IsHelper(verb.Lemma))
        && clause.Nodes.Exists(node => node.Verb is { } verb && verb.Is(WordForm.Participle) && !HelperVerbs.IsHelper(verb.Lemma));

    private bool HasModal(Clause clause) => !OnlyHelpers(clause) && clause.Nodes.Exists(node => node.Verb is { } verb && verb.Is(WordForm.Finite) && _sentence.Lexicon.Vocabulary.Modal(verb.Lemma) is not null);
}
