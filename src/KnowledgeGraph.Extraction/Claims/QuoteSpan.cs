using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>The words that say a claim: the clause of its trigger, widened to the phrases in its roles and to what a right allows, within the sentence.</summary>
internal static class QuoteSpan
{
    public static (int Start, int End) Of(Sentence sentence, Frame frame)
    {
        var first = Math.Min(frame.Trigger, frame.Clause.First);
        var last = Math.Max(frame.Trigger, frame.Clause.Last);
        foreach (var fill in frame.Fills)
        {
            first = Math.Min(first, fill.Phrase.First);
            last = Math.Max(last, fill.Phrase.Last);
        }

        foreach (var content in Entitlement.Of(sentence, frame))
        {
            last = Math.Max(last, content.Last);
        }

        last = Math.Min(last, sentence.Tokens.Length - 1);
        var end = sentence.Tokens[last].End;
        if (last + 1 < sentence.Tokens.Length && last + 2 >= sentence.Tokens.Length && sentence.Tokens[last + 1].IsPunctuation('.'))
        {
            end = sentence.Tokens[last + 1].End;
        }

        // What a list item borrows from the sentence before the list stands elsewhere: the item is quoted.
        return (sentence.Tokens[Math.Max(first, sentence.Borrowed)].Start, end);
    }
}
