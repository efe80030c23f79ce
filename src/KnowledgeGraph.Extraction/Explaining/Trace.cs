using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Explaining;

/// <summary>Writes down which rules were tried in the sentence at a place; those of all sentences of a long text would fill the memory.</summary>
internal sealed class Trace(int offset)
{
    public List<Attempt> Attempts { get; } = [];

    /// <summary>The sentence at the place, or the nearest; null where the text has none or they are not yet known.</summary>
    public Sentence? Watched { get; private set; }

    /// <summary>Looks for the sentence.</summary>
    public void Watch(List<Sentence> sentences) => Watched = sentences.Find(candidate => candidate.Start <= offset && candidate.End > offset)
        ?? sentences.MinBy(candidate => Math.Min(Math.Abs(candidate.Start - offset), Math.Abs(candidate.End - offset)));

    public void Add(Sentence sentence, Rule rule, int trigger, string? failure)
    {
        if (sentence == Watched)
        {
            Attempts.Add(new Attempt(rule, trigger, failure));
        }
    }

    /// <summary>One rule tried.</summary>
    internal sealed record Attempt(Rule Rule, int Trigger, string? Failure);
}
