using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>What "and" and "but" join: two clauses, two verbs of one subject, two objects of one verb.</summary>
internal sealed partial class ClauseBuilder
{
    private void Coordinate(int i)
    {
        var next = i + 1;
        while (next < _nodes.Count && (_nodes[next].Kind is NodeKind.Other or NodeKind.Negator or NodeKind.Date || (!_german && next > i + 1 && _nodes[next].Kind == NodeKind.Comma && _nodes[next - 1].Kind == NodeKind.Date)))
        {
            // "and in 1743, at Turku, they ceded": the day that leads the conjunct may be set off.
            next++;
        }

        if (next >= _nodes.Count || _nodes[next].Kind is NodeKind.Subordinator or NodeKind.Relative)
        {
            CloseFor(next);
            return;
        }

        if (_nodes[i].Kind == NodeKind.Coordinator && next == i + 1 && SharesOut(next, _shared ?? _current))
        {
            ShareOut(next, _shared ?? _current);
            return;
        }

        var segment = _ahead.Segment(i + 1);
        if (!_german && _ahead.Gap(next) && _current.HasFinite)
        {
            Gapped(next);
            return;
        }

        if (_german)
        {
            GermanCoordinate(i, segment);
        }
        else
        {
            EnglishCoordinate(i, next);
        }
    }

    /// <summary>"that ... and that ...": the second conjunct hangs where the first does.</summary>
    private void CloseFor(int next)
    {
        if (next < _nodes.Count && _current.Parent is not null && Complete(_current))
        {
            Pop();
        }
    }

    /// <summary>"Britain obtained Gibraltar, and Savoy Sicily": the verb of the first counts for the second.</summary>
    private void Gapped(int next)
    {
        var tail = _ahead.TailGap(next);
        var also = _ahead.AlsoGap(next);
        var more = !tail && (also || _ahead.ShortGap(next) || _ahead.DateGap(next)) && _ahead.ObjectGap(next);
        var two = TakesTwo(_current) || tail || more;
        var clause = new Clause(_current.Kind, _current.Parent) { Opener = _current.Opener, Before = two ? _current : null };
        var same = !more && (tail || also || _ahead.ShortGap(next) || _ahead.DateGap(next));
        var subject = same && !tail && _nodes[next].Kind == NodeKind.Date ? next + 1 : next;
        var at = two ? _nodes[next].First - 1 : _nodes[subject].Last + (same ? 1 : 0);
        foreach (var node in _current.Nodes.Where(node => node.Kind is NodeKind.Verb or NodeKind.Particle).OrderBy(node => node.First))
        {
            clause.Nodes.Add(Repeated(node, at));
        }

        if (same && _current.Nodes.FindLast(node => node.Kind == NodeKind.Verb) is { } verb)
        {
            // "declared war on X, and Y on Z": what was declared is the same; "did so in May, and Y in June".
            var dated = also || _ahead.DateGap(next);
            clause.Nodes.AddRange(_current.Nodes.Where(node => node is { Kind: NodeKind.Other } && _sentence.Lexicon.Words.Cue("repeated-words", node.Word)).Select(node => new Node { Kind = NodeKind.Other, First = at, Last = at, Word = node.Word }).ToList());
            clause.Nodes.AddRange(_current.Nodes.Where(node => node is { Kind: NodeKind.Phrase, Phrase: { Items.Count: > 0 } told } && node.First >= verb.First && (told.Preposition is null || (dated && ItemKinds.IsActor(told.Head))))
                .Select(node => new Node { Kind = NodeKind.Phrase, First = at, Last = at, Phrase = node.Phrase!.Again(at + 1) }).ToList());
        }

        Open(clause);
    }

    /// <summary>"promised Britain four million and France two million": whom and what stand behind the verb, and so they do where it is left out.</summary>
    private static bool TakesTwo(Clause clause)
    {
        var verb = clause.Nodes.FindLast(node => node is { Kind: NodeKind.Verb, Marked: false });
        var behind = verb is null ? [] : clause.Nodes.FindAll(node => node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } } && node.First > verb.First);
        return behind.Count == 2 && ItemKinds.IsActor(behind[0].Phrase!.Head) && behind[1].First == behind[0].Last + 1;
    }

    /// <summary>A verb or its particle where the second clause leaves it out.</summary>
    private static Node Repeated(Node node, int at) => new() { Kind = node.Kind, First = at, Last = at, Verb = node.Verb, Word = node.Word, Marked = node.Marked };

    private void GermanCoordinate(int i, SegmentView segment)
    {
        if (_current.Kind == ClauseKind.Participle && _german && segment.Participle && _current.Nodes.Exists(node => node.Kind == NodeKind.Verb))
        {
            Open(new Clause(ClauseKind.Participle, _current.Parent) { Antecedent = _current.Antecedent });
        }
        else if (segment.MarkedInfinitive && !segment.Finite && _current.Kind is ClauseKind.Infinitive or ClauseKind.Purpose && Complete(_current))
        {
            Open(new Clause(_current.Kind, _current.Parent) { Opener = _current.Opener, Before = _current, Antecedent = _current.Antecedent });
        }
        else if ((segment is { Nonfinite: true, OwnFinite: false } && _current.Kind == ClauseKind.Main && HasModal(_current)) || (segment is { FiniteLast: true, Participle: true } && _current.Kind == ClauseKind.Main && HelpsParticiple(_current)))
        {
            var more = new Clause(ClauseKind.Main, null) { Before = _current };
            CopyHelper(_current, more);
            Open(more);
        }
        else if (segment.Finite && _current.HasFinite && !(segment.Nonfinite && OnlyHelpers(_current)))
        {
            if (_current.Kind == ClauseKind.Main || segment.FiniteLast)
            {
                var copy = new Clause(_current.Kind, _current.Parent) { Opener = _current.Opener, Before = _current, Antecedent = _current.Antecedent };
                CopyRelative(_current, copy);
                Open(copy);
            }
            else
            {
                var root = Root();
                Open(new Clause(ClauseKind.Main, null) { Before = root });
            }
        }
        else if (segment.Finite && _current.Kind is ClauseKind.Infinitive or ClauseKind.Purpose && Complete(_current))
        {
            Pop();
            Open(new Clause(_current.Kind, _current.Parent) { Opener = _current.Opener, Before = _current });
        }
        else if ((_nodes[i].Kind == NodeKind.Coordinator || HelpsParticiple(_current)) && segment.Participle && _current.HasFinite && (HelpsParticiple(_current) || _current.Nodes.Exists(node => node.Kind == NodeKind.Verb && !node.Verb!.Is(WordForm.Finite))))
        {
            // "wurde besetzt und später abgetreten": the helper counts for both, also where the first participle might be a finite form.
            var copy = new Clause(_current.Kind, _current.Parent) { Opener = _current.Opener, Before = _current, Antecedent = _current.Antecedent };
            CopyHelper(_current, copy);
            Open(copy);
        }
        else if (_nodes[i].Kind == NodeKind.Coordinator && _current.HasFinite && !OnlyHelpers(_current) && OpensPastAside(i + 1))
        {
            var root = _current.Kind == ClauseKind.Main ? _current : Root();
            Open(new Clause(ClauseKind.Main, null) { Before = root });
        }
        else
        {
            _current.Nodes.Add(_nodes[i]);
        }
    }

    private static void CopyRelative(Clause from, Clause to)
    {
        if (from.Kind == ClauseKind.Relative && from.Opener != "where" && from.Nodes.Find(node => node.Kind == NodeKind.Relative) is { } relative && (relative.Phrase!.Cases & Cases.Dative) == Cases.None)
        {
            to.Nodes.Add(relative);
        }
    }

    private void CopyHelper(Clause from, Clause to)
    {
        foreach (var node in from.Nodes.Where(node => node.Kind is NodeKind.Verb or NodeKind.Negator
            && (node.Verb is null || HelperVerbs.IsHelper(node.Verb.Lemma) || (_german && _sentence.Lexicon.Vocabulary.Modal(node.Verb.Lemma) is not null))))
        {
            to.Nodes.Add(node);
        }
    }

    private void EnglishCoordinate(int i, int next)
    {
        var node = _nodes[next];
        if (node.Kind == NodeKind.Verb)
        {
            EnglishVerbConjunct(node);
        }
        else if (_current.HasFinite && VerbPast(next) is { } later)
        {
            // "and in reprisal takes Boquerón": between the two verbs stands what is no subject.
            EnglishVerbConjunct(later);
        }
        else if (node.Kind == NodeKind.Phrase && (_ahead.SubjectThenVerb(next) || _ahead.FrontedSubjectThenVerb(next)) && (Root().HasFinite || _current.HasFinite))
        {
            while (_current.Kind is ClauseKind.Relative or ClauseKind.Infinitive or ClauseKind.Participle or ClauseKind.Adverbial && _current.Parent is not null)
            {
                Pop();
            }

            var hangs = _current.Kind is ClauseKind.Content or ClauseKind.Condition;
            Open(new Clause(hangs ? _current.Kind : ClauseKind.Main, hangs ? _current.Parent : null) { Opener = hangs ? _current.Opener : string.Empty, Before = hangs ? null : _current });
        }
        else
        {
            _current.Nodes.Add(_nodes[i]);
        }
    }

    /// <summary>The finite verb that follows prepositional phrases, dates and adverbs alone; null where something else comes first.</summary>
    private Node? VerbPast(int from)
    {
        for (var i = from; i < _nodes.Count; i++)
        {
            var node = _nodes[i];
            if (node is { Kind: NodeKind.Verb, Marked: false } && node.Verb!.Is(WordForm.Finite))
            {
                return i > from ? node : null;
            }

            if (!(node.Phrase is { Preposition: not null } && node.Kind == NodeKind.Phrase) && node.Kind is not (NodeKind.Date or NodeKind.Other or NodeKind.Comma))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"and ceded", "and to pay", "and forced to": a second verb with the subject, and perhaps the helpers, of the first.</summary>
    private void EnglishVerbConjunct(Node verb)
    {
        var form = verb.Verb!;
        if (verb.Marked || (form.Is(WordForm.Infinitive) && !form.Is(WordForm.Past) && _current.Kind is ClauseKind.Infinitive or ClauseKind.Purpose))
        {
            while (_current.Kind is not (ClauseKind.Infinitive or ClauseKind.Purpose) && _current.Parent is not null)
            {
                Pop();
            }

            var infinitive = _current.Kind is ClauseKind.Infinitive or ClauseKind.Purpose;
            Open(new Clause(infinitive ? _current.Kind : ClauseKind.Infinitive, infinitive ? _current.Parent : _current) { Before = infinitive ? _current : null, Antecedent = _current.Antecedent, Opener = "to" });
            return;
        }

        while (_current.Kind is ClauseKind.Infinitive or ClauseKind.Participle or ClauseKind.Purpose && _current.Parent is not null && !form.Is(WordForm.PresentParticiple))
        {
            Pop();
        }

        if (_current is { Kind: ClauseKind.Content, Parent: { } saying } && form.Is(WordForm.Finite) && !SameTense(_current, form) && SameTense(saying, form))
        {
            // "He demands that X be given up and threatens war": the tense is that of the verb of saying.
            Pop();
        }

        if (_current.Kind is ClauseKind.Relative or ClauseKind.Adverbial && _current.Parent is { HasFinite: false } && form.Is(WordForm.Finite))
        {
            _current.Nodes.Add(new Node { Kind = NodeKind.Coordinator, First = verb.First, Last = verb.First });
        }

        var copy = new Clause(_current.Kind, _current.Parent) { Opener = _current.Opener, Before = _current, Antecedent = _current.Antecedent };
        CopyRelative(_current, copy);
        var needsHelper = !form.Is(WordForm.Finite) || (form.Is(WordForm.Participle) && SharesHelper(form)) || (form.Is(WordForm.Infinitive) && !form.Is(WordForm.Past) && _current.Nodes.Exists(node => node.Verb is { } helper && _sentence.Lexicon.Vocabulary.Modal(helper.Lemma) is not null));
        if (needsHelper && !(form.Is(WordForm.Finite) && form.Is(WordForm.Past) && (TakesObject(verb) || ActsItself(verb))))
        {
            CopyHelper(_current, copy);
        }

        Open(copy);
    }

    /// <summary>"was signed and replaced the Treaty of X": what an object follows is no second passive.</summary>
    private bool TakesObject(Node verb)
    {
        var next = _nodes.IndexOf(verb) + 1;
        return next > 0 && next < _nodes.Count && _nodes[next] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null } };
    }

    /// <summary>"was beaten at Cana and sued for peace", "was defeated and agreed to cede X": such a verb is no second passive, unless it says by whom.</summary>
    private bool ActsItself(Node verb)
    {
        if (!_sentence.Lexicon.Words.Cue("own-conjuncts", verb.Verb!.Lemma))
        {
            return false;
        }

        var next = _nodes.IndexOf(verb) + 1;
        return next <= 0 || next >= _nodes.Count || !(_nodes[next] is { Kind: NodeKind.Phrase, Phrase.Preposition: "by" });
    }

    /// <summary>Whether a verb form is past where that of a clause is, or in the present of the third person where that is.</summary>
    private static bool SameTense(Clause clause, Analysis form) => clause.Nodes.Find(node => node is { Kind: NodeKind.Verb, Marked: false } && node.Verb!.Is(WordForm.Finite))?.Verb is { } finite
        && finite.Is(WordForm.Past) == form.Is(WordForm.Past) && finite.Is(WordForm.Infinitive) == form.Is(WordForm.Infinitive);

    private bool SharesHelper(Analysis form) =>
        form.Is(WordForm.Participle) && _current.Nodes.FindLast(node => node.Kind == NodeKind.Verb) is { } last && !last.Verb!.Is(WordForm.Finite)
        && _current.Nodes.Exists(node => node.Verb is { Lemma: "be" });

    private Phrase? AdjacentPhrase(int i)
    {
        for (var k = i - 1; k >= 0; k--)
        {
            if (_nodes[k].Kind == NodeKind.Phrase)
            {
                return _nodes[k].Phrase;
            }

            if (_nodes[k].Kind is not NodeKind.Other || _nodes[k].Word is not ("to" or "not" or ""))
            {
                return null;
            }
        }

        return null;
    }

    private static Phrase? LastPhrase(Clause clause) => clause.Nodes.FindLast(node => node.Kind == NodeKind.Phrase)?.Phrase;
}
