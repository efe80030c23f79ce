using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>English: "the Irish-born admiral", "a British-built cruiser": where somebody or something comes from, and not whose he or it is.</summary>
internal static class Origins
{
    public static void Find(Sentence sentence)
    {
        for (var k = sentence.Mentions.Count - 1; k >= 0; k--)
        {
            var land = sentence.Mentions[k];
            var ending = land.Last + 2;
            if (ending < sentence.Tokens.Length && Hyphens.Joins(sentence.Tokens, land.Last + 1) && sentence.Lexicon.Words.Cue("origin-endings", sentence.Tokens[ending].Lower))
            {
                MentionStage.Cover(sentence, new Mention { First = land.First, Last = ending, Kind = MentionKind.Adjective, Candidates = [], Text = $"{land.Text}-{sentence.Tokens[ending].Text}" });
                k = Math.Min(k, sentence.Mentions.Count);
            }
        }
    }
}
