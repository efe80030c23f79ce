using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Clauses;

/// <content>English clauses that are marked by order alone: relative ones without a pronoun, verbs behind a comma and an adverb, and what is shared out.</content>
internal sealed partial class ClauseBuilder
{
    /// <summary>"The treaty they signed", "accepted the terms it had refused": a noun directly before the subject of the clause that tells of it.</summary>
    private bool OmitsRelative(int i)
    {
        if (_german || i == 0 || i + 1 >= _nodes.Count || _nodes[i] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Pronoun } subject] } } || !_sentence.Lexicon.Words.Cue("subject-pronouns", subject.Lemma)
            || _nodes[i - 1] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false, Items: [{ Kind: ItemKind.Noun, Determiner: not null, Quantity: null } told] } before } || before.Last != _nodes[i].First - 1)
        {
            return false;
        }

        var next = PastAdverbs(i + 1);
        return next < _nodes.Count && _nodes[next] is { Kind: NodeKind.Verb, Marked: false } verb && verb.Verb!.Is(WordForm.Finite) && !_sentence.Lexicon.Words.Cue("no-antecedents", told.Lemma);
    }

    /// <summary>"Paget, who was ambassador to the Porte, and his colleague Colyer mediated": the two are one subject, though a clause stands between.</summary>
    private void JoinSubjects()
    {
        for (var c = 0; c < _clauses.Count && !_german; c++)
        {
            var nodes = _clauses[c].Nodes;
            if (_clauses[c].Kind is ClauseKind.Main or ClauseKind.Adverbial && nodes.FindIndex(node => node.Kind == NodeKind.Coordinator) is > 0 and var at && at + 2 < nodes.Count && nodes[at + 2].Kind == NodeKind.Verb
                && nodes.FindIndex(node => node.Kind == NodeKind.Verb) == at + 2 && Subject(nodes[PastSeat(nodes, at - 1)]) is { } first && Subject(nodes[at + 1]) is { } second && nodes[at].First > first.Last + 1 && nodes[at].Last == second.First - 1)
            {
                first.Items.AddRange(second.Items);
                first.Last = second.Last;
                nodes.RemoveRange(at, 2);
            }
        }
    }

    /// <summary>"A, the French envoy to Switzerland, and B": before the place of an office stands who holds it.</summary>
    private static int PastSeat(List<Node> nodes, int at) =>
        at > 0 && nodes[at] is { Kind: NodeKind.Phrase, Phrase.Preposition: "to" or "in" or "at" } && nodes[at - 1].Phrase is { Preposition: null, Items: [{ Apposition: not null }] } ? at - 1 : at;

    /// <summary>"declared war on X on 9 March; Y, after long hesitation, on 27 August; and Z in July": behind the semicolon the verb of the clause before counts once more.</summary>
    private bool GapBehind(int next)
    {
        var joined = next < _nodes.Count && _nodes[next].Kind == NodeKind.Coordinator;
        var gap = joined ? next + 1 : next;
        if (gap + 1 >= _nodes.Count || !_ahead.Gap(gap))
        {
            return false;
        }

        _current = Root();
        if (!joined)
        {
            Gapped(next);
        }

        return true;
    }

    /// <summary>"Only when Suvorov had won the battle did the Porte ask for peace": the subject stands behind the helper, and what stands before it belongs to the clause that ends.</summary>
    private bool IsInverted(int i, Clause around)
    {
        var verb = i + 2 < _nodes.Count && _nodes[i + 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } } ? PastAdverbs(i + 2) : _nodes.Count;
        return verb < _nodes.Count && _nodes[verb] is { Kind: NodeKind.Verb, Marked: false, Verb: { } helped } && helped.Is(WordForm.Infinitive | WordForm.Participle)
            && (_nodes[i].Verb!.Lemma == "do" || ((HelperVerbs.IsHelper(_nodes[i].Verb!.Lemma) || _sentence.Lexicon.Vocabulary.Modal(_nodes[i].Verb!.Lemma) is not null)
                && around.Nodes is [{ Kind: NodeKind.Other } opener, ..] && _sentence.Lexicon.Words.Cue("inverting-openers", _sentence.Tokens[opener.First].Lower)));
    }

    /// <summary>A second finite verb: the clause around goes on, or an object clause without "that" began.</summary>
    private void EnglishSecondFinite(int i)
    {
        if (LeaveFrontedBehindAnd())
        {
            return;
        }

        if (_current.Kind is not ClauseKind.Main)
        {
            var parent = _current.Parent;
            while (parent is { HasFinite: true, Parent: not null })
            {
                parent = parent.Parent;
            }

            if (parent is { HasFinite: false })
            {
                if (IsInverted(i, parent))
                {
                    _current = parent;
                    return;
                }

                LeaveSubject(_current, parent);
                return;
            }
        }

        var from = _current.Nodes.FindLastIndex(node => node.Kind == NodeKind.Verb) + 1;
        var moved = _current.Nodes.GetRange(from, _current.Nodes.Count - from);
        _current.Nodes.RemoveRange(from, moved.Count);
        var saying = _current.Nodes.FindLast(node => node.Kind == NodeKind.Verb)!.Verb!.Lemma;
        var reports = _sentence.Lexicon.Vocabulary.GovernanceOf(saying) is not Lexicon.Governance.Unknown && !HasOwnObject(moved);
        var second = Open(reports ? new Clause(ClauseKind.Content, _current) { Opener = "that" } : new Clause(ClauseKind.Main, null) { Before = Root() });
        if (!reports)
        {
            // Two clauses side by side: the second takes what can be its subject, the first keeps the rest.
            var split = moved.FindLastIndex(node => node.Kind is NodeKind.Coordinator or NodeKind.Contrast);
            split = split >= 0 ? split : moved.FindLastIndex(node => node.Phrase is { Preposition: null });
            split = split < 0 ? moved.Count : split;
            second.Before!.Nodes.AddRange(moved.Take(split));
            moved = moved[split..];
        }

        second.Nodes.AddRange(moved);
    }

    /// <summary>"won the battle on 15 September, and in the treaty of X (17 April) China recognised": the first verb has what it needs before "and", so that nothing is told by it.</summary>
    private static bool HasOwnObject(List<Node> moved)
    {
        var and = moved.FindLastIndex(node => node.Kind is NodeKind.Coordinator or NodeKind.Contrast);
        return and > 0 && moved[0] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Head.Kind: not ItemKind.Pronoun } } && moved.FindIndex(and, node => node is { Kind: NodeKind.Phrase, Phrase.Preposition: null }) > 0;
    }

    private static Phrase? Subject(Node node) =>
        node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } phrase } && phrase.Items.TrueForAll(item => ItemKinds.IsActor(item) || item is { Kind: ItemKind.Name, Mention.Candidates.Count: 0 }) ? phrase : null;

    private void OmittedRelative(int i)
    {
        var antecedent = Innermost(_nodes[i - 1].Phrase!);
        var at = _nodes[i].First;
        var phrase = new Phrase { First = at, Last = at, Antecedent = antecedent };
        phrase.Items.AddRange(antecedent.Items);
        var clause = Open(new Clause(ClauseKind.Relative, _current) { Opener = "that", Start = at, Antecedent = antecedent });
        clause.Nodes.Add(new Node { Kind = NodeKind.Relative, First = at, Last = at, Word = "that", Phrase = phrase });
    }

    /// <summary>"a breach of the alliance she had concluded": of a phrase the noun that stands last.</summary>
    private static Phrase Innermost(Phrase phrase)
    {
        while (phrase.Items[^1].Attributes is [.., { Head: { Kind: ItemKind.Noun, Determiner: not null } } inner] && inner.Last == phrase.Last)
        {
            phrase = inner;
        }

        return phrase;
    }

    /// <summary>"occupied the town, then sent an ultimatum": the finite verb behind a comma and adverbs; null where there is none.</summary>
    private Node? VerbPastAdverbs(int from)
    {
        var at = PastAdverbs(from);
        return at > from && at < _nodes.Count && _nodes[at] is { Kind: NodeKind.Verb, Marked: false } verb && verb.Verb!.Is(WordForm.Finite) && (verb.Verb.Is(WordForm.Past) || !verb.Verb.Is(WordForm.Infinitive)) ? verb : null;
    }

    private int PastAdverbs(int at)
    {
        while (at < _nodes.Count && _nodes[at].Kind == NodeKind.Other && _sentence.Tokens[_nodes[at].First].Tag == Tag.Adverb)
        {
            at++;
        }

        return at;
    }

    /// <summary>"ceded X to A, Y to B and Z to C"; "half of it goes to the allies: X to A; Y to B": what follows without a verb is shared out by that of the first.</summary>
    private bool SharesOut(int next, Clause template)
    {
        if (_german || !(template is { Kind: ClauseKind.Main, HasFinite: true } or { Kind: ClauseKind.Infinitive, Parent: not null }) || next + 1 >= _nodes.Count || _nodes[next] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } })
        {
            return false;
        }

        var end = next + 1;
        while (end < _nodes.Count && _nodes[end].Kind is NodeKind.Phrase or NodeKind.Other or NodeKind.Date && !IsEnd(end))
        {
            end++;
        }

        // "defeated the Russians at Narva in 1700 and the Saxons at Riga in 1701": the day behind is that of the conjunct.
        var last = _nodes[end - 1].Kind == NodeKind.Date ? end - 2 : end - 1;
        var verb = template.Nodes.FindLast(node => IsOwnVerb(node, template));
        return IsEnd(end) && last > next && verb is not null && _nodes[last] is { Kind: NodeKind.Phrase, Phrase: { Preposition: "to" or "at" or "near" or "off" } receiver } && (receiver.Preposition == "to" ? end - 1 == last && ItemKinds.MayAct(receiver.Head) : last == next + 1 && ItemKinds.IsActor(_nodes[next].Phrase!.Head))
            && _nodes.GetRange(next + 1, last - next - 1).TrueForAll(node => node.Kind == NodeKind.Other || node.Phrase is { Preposition: not null })
            && template.Nodes.Exists(node => node.First > verb.Last && node.Phrase is { Preposition: { } same } to && same == receiver.Preposition && (same != "to" ? Beaten(template, verb, node) : ItemKinds.MayAct(to.Head)));
    }

    /// <summary>Whether a node is the verb of a clause, and not an infinitive that hangs on it.</summary>
    private static bool IsOwnVerb(Node node, Clause clause) => node.Kind == NodeKind.Verb && (!node.Marked || clause.Kind == ClauseKind.Infinitive);

    /// <summary>Whether somebody stands between an active verb and a place: who was beaten there.</summary>
    private static bool Beaten(Clause template, Node verb, Node place) =>
        template.Nodes.Exists(node => node.First > verb.Last && node.Last < place.First && node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } whom } && ItemKinds.IsActor(whom.Head));

    /// <summary>"had to cede X to A, Y to B, and Z to C": whether the infinitive goes on behind the comma, which then shares out what follows.</summary>
    private bool InfinitiveGoesOn(int next)
    {
        if (_current.Kind != ClauseKind.Infinitive || next >= _nodes.Count || !SharesOut(_nodes[next].Kind == NodeKind.Coordinator ? next + 1 : next, _shared ?? _current))
        {
            return false;
        }

        if (_nodes[next].Kind != NodeKind.Coordinator)
        {
            ShareOut(next, _shared ?? _current);
        }

        return true;
    }

    /// <summary>"let Russia build a railway": the bare form behind who is let do it is as good as an infinitive; null where there is none.</summary>
    private Node? LetDo(Node node)
    {
        if (node.Marked || !node.Verb!.Is(WordForm.Infinitive) || node.Verb.Is(WordForm.Past) || _current.Nodes.Count < 2 || _current.Nodes[^1] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } }
            || _current.Nodes[^2] is not { Kind: NodeKind.Verb, Verb: { } letting } || !_sentence.Lexicon.Words.Cue("letting", letting.Lemma))
        {
            return null;
        }

        Open(new Clause(ClauseKind.Infinitive, _current) { Opener = "to" });
        return new Node { Kind = NodeKind.Verb, First = node.First, Last = node.Last, Word = node.Word, Verb = node.Verb with { Form = WordForm.Infinitive }, Marked = true };
    }

    private bool IsEnd(int i) => i >= _nodes.Count || _nodes[i].Kind is NodeKind.Comma or NodeKind.Break or NodeKind.Coordinator || (_nodes[i].Kind == NodeKind.Other && _sentence.Tokens[_nodes[i].First].Lexeme.Shape == Tokens.TokenShape.Punctuation);

    private void ShareOut(int next, Clause template)
    {
        var verb = template.Nodes.FindLast(node => IsOwnVerb(node, template))!;
        var transitive = template.Nodes.Exists(node => node.First > verb.Last && node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } });
        var end = next + 1;
        while (!IsEnd(end))
        {
            end++;
        }

        // What is shared out is the object of the verb, or stands before it.
        var at = transitive ? Math.Max(_nodes[next].First - 1, 0) : _nodes[end - 1].First;
        var clause = template.Kind == ClauseKind.Infinitive ? new Clause(ClauseKind.Infinitive, template.Parent) { Opener = template.Opener, Before = template, IsShare = true } : new Clause(ClauseKind.Main, null) { Before = template, IsShare = true };
        clause.Nodes.AddRange(template.Nodes.Where(node => IsOwnVerb(node, template) || node.Kind == NodeKind.Particle || (node is { Kind: NodeKind.Other } && node.First > verb.First && _sentence.Lexicon.Words.Cue("with-verbs", _sentence.Tokens[node.First].Lower))).OrderBy(node => node.First)
            .Select(node => Repeated(node, at)));
        Open(clause);
        _shared = template;
    }
}
