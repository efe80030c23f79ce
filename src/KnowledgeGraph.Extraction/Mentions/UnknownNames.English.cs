using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <content>Pieces of English names: initials behind a title, titles behind a name.</content>
internal sealed partial class UnknownNames
{
    /// <summary>"Rami Mehmed Efendi": the title behind a name that the gazetteer knows without it.</summary>
    public static void Entitle(Sentence sentence)
    {
        for (var m = 0; m < sentence.Mentions.Count; m++)
        {
            var mention = sentence.Mentions[m];
            if (mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.Person } && mention.Last + 1 < sentence.Tokens.Length && sentence.Tokens[mention.Last + 1] is { Mention: null } title && sentence.Lexicon.Words.Set("titles-behind").Contains(title.Text))
            {
                MentionStage.Cover(sentence, new Mention { First = mention.First, Last = mention.Last + 1, Kind = mention.Kind, Candidates = mention.Candidates, Text = $"{mention.Text} {title.Text}" });
                m = -1;
            }
        }
    }

    /// <summary>"President Franklin D. Roosevelt": the last token of an initial, and of the surname behind it; null where none stands there.</summary>
    private static (int Read, int Last)? EnglishPart(Sentence sentence, int i)
    {
        var last = Initial(sentence, i) ? i + (Initial(sentence, i + 2) ? 1 : 2) : -1;
        return last > 0 ? (last, last) : null;
    }
}
