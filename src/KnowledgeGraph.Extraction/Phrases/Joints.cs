using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// Tags conjunctions of several words: "A as well as B", "sowohl A als auch B", "nicht nur A, sondern auch B". What joins is a coordinator;
/// the words around it are adverbs, so that "nicht nur" denies nothing and "sondern" opposes nothing.
/// </summary>
internal static class Joints
{
    public static void Mark(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var joining = sentence.Lexicon.Joining;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Lexeme.Kind == Lemmas.WordKind.None)
            {
                continue;
            }

            foreach (var entry in joining.From(tokens[i].Lower))
            {
                if (Stands(tokens, i, entry.Words) && Mark(tokens, i, entry))
                {
                    break;
                }
            }
        }
    }

    private static bool Mark(Token[] tokens, int i, JoiningWords.Entry entry)
    {
        if (entry.Seconds.Length == 0)
        {
            Join(tokens, i, entry.Words.Length);
            return true;
        }

        for (var k = i + entry.Words.Length; k < tokens.Length && tokens[k].Text != ";"; k++)
        {
            if (Array.Find(entry.Seconds, second => Stands(tokens, k, second)) is { } second)
            {
                for (var first = i; first < i + entry.Words.Length; first++)
                {
                    tokens[first].Tag = Tag.Adverb;
                }

                Join(tokens, k, second.Length);
                return true;
            }
        }

        return false;
    }

    private static void Join(Token[] tokens, int at, int length)
    {
        // A comma that belongs to the conjunction stays one: what follows it joins.
        var joint = tokens[at].Tag == Tag.Comma ? at + 1 : at;
        for (var k = joint; k < at + length; k++)
        {
            tokens[k].Tag = k == joint ? Tag.Coordinator : Tag.Adverb;
        }
    }

    private static bool Stands(Token[] tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Length)
        {
            return false;
        }

        for (var k = 0; k < words.Length; k++)
        {
            if (tokens[at + k].Lower != words[k])
            {
                return false;
            }
        }

        return true;
    }
}
