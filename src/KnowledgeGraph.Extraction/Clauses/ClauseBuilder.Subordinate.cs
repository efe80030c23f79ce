using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Clauses;

/// <content>Clauses that a conjunction opens.</content>
internal sealed partial class ClauseBuilder
{
    private void Subordinate(int i)
    {
        var word = _nodes[i].Word;
        if (_current is { Kind: ClauseKind.Condition, Nodes.Count: 0 } && _sentence.Lexicon.Vocabulary.Subordinator(word) == "content")
        {
            // "provided that": one conjunction.
            return;
        }

        if (SetsOff(i) is { } emphasized)
        {
            Emphasize(i, emphasized);
            return;
        }

        if (_current.Kind is not ClauseKind.Main && Complete(_current) && i > 0 && _nodes[i - 1].Kind is NodeKind.Comma)
        {
            Pop();
        }

        var kind = _sentence.Lexicon.Vocabulary.Subordinator(word) switch
        {
            "content" when Factual(i) => ClauseKind.Adverbial,
            "condition" when i > 0 && i + 1 < _nodes.Count && _sentence.Lexicon.Words.Cue("concessive-pairs", word + " " + _nodes[i + 1].Word) => ClauseKind.Adverbial,
            "condition" => ClauseKind.Condition,
            null when _sentence.Lexicon.Vocabulary.Modal(word) is not null || _sentence.Lexicon.Words.Cue("inverting-helpers", word) => ClauseKind.Condition,
            "content" => ClauseKind.Content,
            "purpose" => ClauseKind.Purpose,
            "comparison" => ClauseKind.Comparison,
            _ => ClauseKind.Adverbial,
        };
        Open(new Clause(kind, _current) { Opener = word, Start = _nodes[i].First, Antecedent = LastPhrase(_current) });
    }

    /// <summary>"ward bestimmt: daß X abtrete; endlich, daß Y zahle": what the colon or semicolon parts hangs on the verb before it; the clause of this verb is then the current one.</summary>
    private bool ContentGoesOn(int next, string mark)
    {
        while (next < _nodes.Count && _nodes[next].Kind is NodeKind.Other or NodeKind.Comma or NodeKind.Coordinator)
        {
            next++;
        }

        if (next >= _nodes.Count || _nodes[next].Kind != NodeKind.Subordinator || _sentence.Lexicon.Vocabulary.Subordinator(_nodes[next].Word) != "content")
        {
            return false;
        }

        var host = mark == ":" ? Root() : _clauses.FindLast(clause => clause.Kind == ClauseKind.Content)?.Parent;
        if (host is not { HasFinite: true })
        {
            return false;
        }

        _current = host;
        return true;
    }

    /// <summary>"dass X das Land abtrete, Y aber die Festung zurückgebe": behind the comma stands another subject with its object, and the verb last as in the clause before.</summary>
    private bool VerbFinalGoesOn(int next)
    {
        if (_current.Kind is not (ClauseKind.Content or ClauseKind.Adverbial or ClauseKind.Condition) || !Complete(_current) || next >= _nodes.Count || _nodes[next] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } })
        {
            return false;
        }

        var (phrases, at) = (0, next);
        while (at < _nodes.Count && _nodes[at].Kind is NodeKind.Phrase or NodeKind.Other or NodeKind.Contrast or NodeKind.Date or NodeKind.Adjective or NodeKind.Negator)
        {
            phrases += _nodes[at].Kind == NodeKind.Phrase ? 1 : 0;
            at++;
        }

        return phrases > 1 && at < _nodes.Count && _nodes[at] is { Kind: NodeKind.Verb } && _ahead.Segment(next) is { Finite: true, FiniteLast: true };
    }

    /// <summary>"It was Silesia that Austria ceded", "it was to Prussia that she ceded it": who or what is set off before "that"; null where nothing is.</summary>
    private Phrase? SetsOff(int i) =>
        !_german && _nodes[i].Word == "that" && _current is { Kind: ClauseKind.Main, Nodes: [{ Phrase.Items: [{ Kind: ItemKind.Pronoun, Lemma: "it" }] }, { Kind: NodeKind.Verb, Verb.Lemma: "be" }, .. var rest] } && rest.Count > 0
        && rest[^1] is { Kind: NodeKind.Phrase, Phrase: { Items.Count: > 0, IsApposition: false, Head: { } head } told } && told.Last == _nodes[i].First - 1 && (head.Kind == ItemKind.Name || (told.Preposition is not null && ItemKinds.IsActor(head)))
        && rest.TrueForAll(node => node.Phrase == told || node.Kind == NodeKind.Other) ? told : null;

    /// <summary>Opens the clause behind "that" with what was set off, which stands there as a relative pronoun would.</summary>
    private void Emphasize(int i, Phrase emphasized)
    {
        var told = new Phrase { First = _nodes[i].First, Last = _nodes[i].First, Preposition = emphasized.Preposition, Antecedent = emphasized };
        told.Items.AddRange(emphasized.Items);
        var clause = Open(new Clause(ClauseKind.Relative, _current) { Opener = "that", Start = _nodes[i].First, Antecedent = emphasized });
        clause.Nodes.Add(new Node { Kind = NodeKind.Relative, First = _nodes[i].First, Last = _nodes[i].First, Word = "that", Phrase = told });
    }

    /// <summary>"so dass", "dadurch, dass", "danach, dass": what follows happened.</summary>
    private bool Factual(int i)
    {
        var at = _nodes[i].First - 1;
        var word = at >= 0 ? _sentence.Tokens[at].Lower : string.Empty;
        word = word == "," && at > 0 ? _sentence.Tokens[at - 1].Lower : word;
        return word is "so" or "dadurch" || (!_german && word.Length > 0 && _current.Nodes.Exists(node => node.Kind == NodeKind.Other && node.First == node.Last && _sentence.Lexicon.Words.Cue("before-results", node.Word)));
    }
}
