using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// Cuts the nodes of a sentence into clauses, left to right. A subordinate clause opens at its first word and closes at the comma,
/// the conjunction or the verb that can no longer belong to it.
/// </summary>
internal sealed partial class ClauseBuilder
{
    private readonly Sentence _sentence;
    private readonly List<Node> _nodes;
    private readonly Lookahead _ahead;
    private readonly bool _german;
    private readonly List<Clause> _clauses = [];
    private Clause _current;

    /// <summary>The clause whose verb is being shared out; null where none is.</summary>
    private Clause? _shared;

    /// <summary>The node behind a clause of saying that was put between commas; nodes before it are told.</summary>
    private int _resumeAt;

    public ClauseBuilder(Sentence sentence)
    {
        _sentence = sentence;
        _nodes = sentence.Nodes;
        _german = sentence.Lexicon.IsGerman;
        _ahead = new Lookahead(sentence);
        _current = Open(new Clause(ClauseKind.Main, null));
    }

    public List<Clause> Build()
    {
        for (var i = 0; i < _nodes.Count; i++)
        {
            if (i < _resumeAt)
            {
                continue;
            }

            switch (_nodes[i].Kind)
            {
                case NodeKind.Break:
                    Break(i);
                    break;
                case NodeKind.Comma:
                    Comma(i);
                    break;
                case NodeKind.Coordinator or NodeKind.Contrast:
                    Coordinate(i);
                    break;
                case NodeKind.Subordinator:
                    Subordinate(i);
                    break;
                case NodeKind.Relative:
                    Relative(i);
                    break;
                case NodeKind.Verb:
                    Verb(i);
                    break;
                case NodeKind.Phrase when OmitsRelative(i):
                    OmittedRelative(i);
                    _current.Nodes.Add(_nodes[i]);
                    break;
                default:
                    _current.Nodes.Add(_nodes[i]);
                    break;
            }
        }

        _clauses.RemoveAll(clause => clause.Nodes.Count == 0);
        JoinSubjects();
        return _clauses;
    }

    private Clause Open(Clause clause)
    {
        _clauses.Add(clause);
        return _current = clause;
    }

    private Clause Root()
    {
        var clause = _current;
        while (clause.Parent is not null)
        {
            clause = clause.Parent;
        }

        return clause;
    }

    /// <summary>Semicolon and colon end everything; a bracket or dash is passed over like a comma.</summary>
    private void Break(int i)
    {
        var mark = _sentence.Tokens[_nodes[i].First].Text;
        if (mark == ":" && _current is { Kind: ClauseKind.Main, Nodes: [{ Kind: NodeKind.Verb, Verb: { } label }] } && label.Is(WordForm.Participle))
        {
            // "Signed: Washington, 26 March 1979, by X": the label is the verb of what follows.
            var node = _current.Nodes[0];
            _current.Nodes[0] = new Node { Kind = NodeKind.Verb, First = node.First, Last = node.Last, Verb = label with { Form = WordForm.Participle }, Word = node.Word };
            _current.Kind = ClauseKind.Participle;
            return;
        }

        if (mark == ":" && _german && i + 1 < _nodes.Count && _nodes[i + 1] is { Kind: NodeKind.Verb, Marked: false, Verb: { } told } && told.Is(WordForm.Finite) && _current is { Kind: ClauseKind.Main, Before: null, Nodes: [{ Phrase: { Preposition: null, Items.Count: > 0 } }] })
        {
            // "Istrien, Dalmatien: erhält Österreich": the label is the first phrase of what follows.
            return;
        }

        if (BracketsDate(i) || TellsSum(i, mark))
        {
            // "War indemnity: two million taels",
            // "to bring about the Treaty of Adrianople (24 June 1713) between Russia and the Porte"
            return;
        }

        if (_german && mark is ";" or ":" && ContentGoesOn(i + 1, mark))
        {
            return;
        }

        if (mark is ";" or ":")
        {
            var root = Root();
            if (SharesOut(i + 1, _shared ?? root))
            {
                ShareOut(i + 1, _shared ?? root);
                return;
            }

            if (mark == ";" && !_german && root.HasFinite && GapBehind(i + 1))
            {
                return;
            }

            var note = mark == ";" && !root.HasFinite && LastPhrase(root) is not null && LeadingParticiple(i + 1);
            Open(note ? new Clause(ClauseKind.Participle, root) { Antecedent = FirstPhrase(root) } : new Clause(ClauseKind.Main, null) { Before = root });
        }
        else
        {
            Comma(i);
        }
    }

    private void Comma(int i)
    {
        if ((i + 1 < _nodes.Count && _nodes[i + 1].Phrase is { IsApposition: true }) || (!_german && (OfThem(i + 1) || InfinitiveGoesOn(i + 1))))
        {
            return;
        }

        if (_german && Interposes(i))
        {
            return;
        }

        if (_german && FrontedParticiple(i + 1) is { } fronted)
        {
            // "Im Krimkrieg besiegt, zog sich das Reich zurück": the subject is that of the clause that follows.
            Open(new Clause(ClauseKind.Main, null));
            fronted.Parent = _current;
            return;
        }

        if (!_german && _current is { Kind: ClauseKind.Relative, HasFinite: true } && i + 1 < _nodes.Count && _ahead.Gap(i + 1))
        {
            Gapped(i + 1);
            return;
        }

        if (!_german && TermsGoOn(i + 1))
        {
            return;
        }

        if (_german && VerbFinalGoesOn(i + 1))
        {
            Open(new Clause(_current.Kind, _current.Parent) { Opener = _current.Opener, Start = _current.Start, Antecedent = _current.Antecedent });
            return;
        }

        var next = i + 1;
        if (_current.Kind != ClauseKind.Main && (Complete(_current) || Elliptic(next)) && !ContinuesVerbs(next))
        {
            Pop();
            LeaveFronted(next);
            LeaveRelative(next);
            Resume(next);
        }

        if (next >= _nodes.Count)
        {
            return;
        }

        BehindComma(next);
    }

    /// <summary>The comma ended no clause that was left open: what stands behind it may begin one.</summary>
    private void BehindComma(int next)
    {
        if (SharesOut(next, _shared ?? _current))
        {
            ShareOut(next, _shared ?? _current);
            return;
        }

        if (!_german && _current is { Kind: ClauseKind.Main, HasFinite: true } && VerbPastAdverbs(next) is not null)
        {
            Open(new Clause(ClauseKind.Main, null) { Before = _current });
            return;
        }

        if (_current is { Kind: ClauseKind.Adverbial, HasFinite: false, Parent: { HasFinite: false, Nodes.Count: > 0 } around } && _nodes[next] is { Kind: NodeKind.Verb, Marked: false } waited && waited.Verb!.Is(WordForm.Finite))
        {
            // "Kiew, obgleich westlich gelegen, wird ...", "Austria, though victorious at Custozza, ceded": the verb is that of the clause left open.
            _current = around;
        }
        else if (!_german && _ahead.Gap(next) && _current is { Kind: ClauseKind.Main, HasFinite: true })
        {
            Gapped(next);
        }
        else if (_german && _nodes[next].Kind is not (NodeKind.Subordinator or NodeKind.Relative or NodeKind.Coordinator or NodeKind.Contrast))
        {
            GermanSegment(next);
        }
        else if (!_german && _nodes[next] is { Kind: NodeKind.Verb, Marked: false } verb && (verb.Verb!.Is(WordForm.Past) || !verb.Verb.Is(WordForm.Infinitive)) && _current.HasFinite && _current.Kind is ClauseKind.Main && verb.Verb.Is(WordForm.Finite))
        {
            // "He fought on, lost X, and made peace", "China cedes X, opens Y": one subject for all.
            Open(new Clause(ClauseKind.Main, null) { Before = _current });
        }
        else if (!_german && _nodes[next].Kind is NodeKind.Phrase or NodeKind.Other or NodeKind.Date && _current.Kind == ClauseKind.Main && _current.HasFinite && _ahead.SubjectThenVerb(next))
        {
            Open(new Clause(ClauseKind.Main, null) { Before = _current });
        }
    }

    private void Pop() => _current = _current.Parent ?? _current;

    private void Relative(int i)
    {
        var node = _nodes[i];
        var antecedent = Antecedents.Find(_sentence, _nodes, i);
        if (_current.Kind is ClauseKind.Relative && Complete(_current) && i > 0 && _nodes[i - 1].Kind == NodeKind.Comma)
        {
            Pop();
        }

        var clause = Open(new Clause(ClauseKind.Relative, _current) { Opener = node.Word, Start = node.First, Antecedent = antecedent });
        if (node.Phrase is { Items.Count: > 0 })
        {
            // "whose envoys signed": what is owned stands for itself.
            clause.Nodes.Add(node);
        }
        else if (antecedent is not null && node.Phrase is { } phrase)
        {
            if (!_german && _sentence.Lexicon.Words.Cue("where-relatives", node.Word))
            {
                // "Zenta, where Eugene destroyed the army": at Zenta.
                phrase.Preposition = antecedent.Preposition is { } place && _sentence.Lexicon.Words.Cue("where-asides", place) ? place : "at";
            }

            phrase.Antecedent = antecedent;
            var one = _german && antecedent.Items.Count > 1 && _sentence.Lexicon.Words.Cue("singular-relatives", node.Word);
            phrase.Items.AddRange(one ? [antecedent.Items[^1]] : antecedent.Items);
            if (!_german && phrase.Items.Count > 1)
            {
                // "Minorca, which Spain had taken, and Tobago": what is joined behind is not meant.
                phrase.Items.RemoveAll(item => item.First > node.First);
            }

            phrase.Cases = Antecedents.CasesOf(node.Word, antecedent, _german ? GermanCases.GenderOf(_sentence, antecedent.Head) : '?');
            clause.Nodes.Add(node);
        }
    }

    private void Verb(int i)
    {
        var node = _nodes[i];
        if (!_german && LetDo(node) is { } bidden)
        {
            node = bidden;
        }
        else if (!_german)
        {
            EnglishVerb(i, node);
        }
        else if (_current.Kind == ClauseKind.Participle && node.Verb!.Is(WordForm.Participle))
        {
            node = AsParticiple(node);
        }

        _current.Nodes.Add(node);
    }

    private static Node AsParticiple(Node node) =>
        new() { Kind = NodeKind.Verb, First = node.First, Last = node.Last, Word = node.Word, Verb = node.Verb! with { Form = WordForm.Participle } };

    private void EnglishVerb(int i, Node node)
    {
        var form = node.Verb!;
        if (node.Marked)
        {
            if (_current.Nodes.Exists(other => other.Kind == NodeKind.Verb) || _current.Kind == ClauseKind.Main)
            {
                if (!(_current.Kind is ClauseKind.Infinitive && _current.Nodes.Count == 0))
                {
                    var purpose = i > 1 && _nodes[i - 1].Kind == NodeKind.Other && _nodes.Take(i).Any(other => other.Word == "order");
                    Open(new Clause(purpose ? ClauseKind.Purpose : ClauseKind.Infinitive, _current) { Opener = "to", Antecedent = AdjacentPhrase(i) });
                }
            }

            return;
        }

        var hasVerb = _current.Nodes.Exists(other => other.Kind == NodeKind.Verb);
        if (form.Is(WordForm.Finite) && _current.HasFinite && !InChain(form))
        {
            EnglishSecondFinite(i);
        }
        else if (form.Is(WordForm.Finite) && !form.Is(WordForm.Infinitive) && _current.Kind is ClauseKind.Infinitive or ClauseKind.Participle && Complete(_current) && _current.Parent is { HasFinite: false })
        {
            PopToSubject();
        }
        else if (form.Is(WordForm.PresentParticiple) && (FollowsPreposition(node.First) || !InChain(form)))
        {
            if (Absolute(i) is { } absolute)
            {
                OpenAbsolute(absolute, i);
                return;
            }

            Open(new Clause(ClauseKind.Participle, _current) { Opener = OpenerOf(node.First) });
        }
        else if (form.Is(WordForm.Participle) && !form.Is(WordForm.Finite) && (hasVerb || _current.Kind == ClauseKind.Main) && !InChain(form))
        {
            if (!_german && Absolute(i) is { } owned && (owned == 0 || OfSentenceOpening(owned) || IsOwned(owned)))
            {
                // "Its fleet destroyed, the Porte gave in"
                OpenAbsolute(owned, i);
                return;
            }

            Open(new Clause(ClauseKind.Participle, _current) { Antecedent = Described(_current, i) });
        }
    }

    /// <summary>The word before a gerund: "without", also in "without ever having signed".</summary>
    private string OpenerOf(int gerund)
    {
        var at = gerund - 1;
        while (at > 0 && _sentence.Tokens[at].Tag == Tag.Adverb && _sentence.Tokens[at - 1].Tag == Tag.Preposition)
        {
            at--;
        }

        return at >= 0 ? _sentence.Tokens[at].Lower : string.Empty;
    }

    /// <summary>"was on the verge of declaring war": the gerund is no part of what the helper helps.</summary>
    private bool FollowsPreposition(int gerund) => !_german && gerund > 0 && _sentence.Tokens[gerund - 1].Tag == Tag.Preposition;

    /// <summary>Whether a verb form goes with a helper that the clause already has.</summary>
    private bool InChain(Analysis form)
    {
        var last = _current.Nodes.FindLast(node => node.Kind == NodeKind.Verb);
        if (last is null)
        {
            return false;
        }

        if (!_german && ((form.Is(WordForm.PresentParticiple) && last.Verb!.Lemma == "have") || HasItDone(last, form)))
        {
            return false;
        }

        if (!_german && last.Verb!.Lemma == "be" && form.Lemma is "be" or "have" && form.Is(WordForm.Finite) && !form.Is(WordForm.Infinitive))
        {
            // "Before the year was over British fleets had captured both": no verb goes on so behind "was".
            return false;
        }

        var helper = HelperVerbs.IsHelper(last.Verb!.Lemma) || HelperVerbs.Lasts(_sentence, last.Verb, form) || _sentence.Lexicon.Vocabulary.Modal(last.Verb.Lemma) is not null;
        return helper && (form.Is(WordForm.Participle | WordForm.PresentParticiple | WordForm.Infinitive) || form.Lemma is "be" or "have");
    }
}
