using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Explaining;

/// <summary>Writes down which rules were tried.</summary>
internal sealed class Trace
{
    public List<Attempt> Attempts { get; } = [];

    public void Add(Sentence sentence, Rule rule, int trigger, string? failure) =>
        Attempts.Add(new Attempt(sentence, rule, trigger, failure));

    /// <summary>One rule tried.</summary>
    internal sealed record Attempt(Sentence Sentence, Rule Rule, int Trigger, string? Failure);
}
