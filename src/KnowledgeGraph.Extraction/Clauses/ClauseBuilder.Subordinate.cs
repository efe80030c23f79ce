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

        if (_current.Kind is not ClauseKind.Main && Complete(_current) && i > 0 && _nodes[i - 1].Kind is NodeKind.Comma)
        {
            Pop();
        }

        var kind = _sentence.Lexicon.Vocabulary.Subordinator(word) switch
        {
            "content" when Factual(i) => ClauseKind.Adverbial,
            "condition" when i > 0 && i + 1 < _nodes.Count && _sentence.Lexicon.Words.Cue("concessive-pairs", word + " " + _nodes[i + 1].Word) => ClauseKind.Adverbial,
            "condition" => ClauseKind.Condition,
            null when _sentence.Lexicon.Vocabulary.Modal(word) is not null => ClauseKind.Condition,
            "content" => ClauseKind.Content,
            "purpose" => ClauseKind.Purpose,
            "comparison" => ClauseKind.Comparison,
            _ => ClauseKind.Adverbial,
        };
        Open(new Clause(kind, _current) { Opener = word, Start = _nodes[i].First, Antecedent = LastPhrase(_current) });
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
