using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>"Treaty of Apia, 24 January 1879 (Germany and Samoa)": between whom a treaty is, told in brackets behind its name and day.</summary>
internal static class PartiesInBrackets
{
    private static readonly EntityLabel[] Parties = [EntityLabel.State, EntityLabel.Group];

    /// <summary>The states that a bracket behind a treaty names, and nothing besides; null where it does not name two.</summary>
    public static Phrase? Of(Sentence sentence, Item treaty)
    {
        if (sentence.Lexicon.IsGerman || !ItemKinds.IsTreaty(treaty))
        {
            return null;
        }

        var tokens = sentence.Tokens;
        var at = treaty.End + 1;
        while (at < tokens.Length && (tokens[at].Tag is Tag.Comma or Tag.Date || InDate(sentence, at)))
        {
            at++;
        }

        if (at >= tokens.Length || !tokens[at].IsPunctuation('('))
        {
            return null;
        }

        var phrase = new Phrase { First = at + 1, Last = at + 1 };
        for (at++; at < tokens.Length && tokens[at].Text is not (")" or ";"); at++)
        {
            if (tokens[at].Mention is { } mention && mention.As(Parties) is not null)
            {
                phrase.Items.Add(new Item { Kind = ItemKind.Name, First = mention.First, Last = mention.Last, Head = mention.First, End = mention.Last, Mention = mention });
                phrase.Last = at = mention.Last;
            }
            else if (!(tokens[at].Tag is Tag.Comma or Tag.Coordinator || tokens[at].Is(WordKind.Article) || tokens[at].Lexeme.Shape == Tokens.TokenShape.Punctuation))
            {
                return null;
            }
        }

        return phrase.Items.Count > 1 && at < tokens.Length ? phrase : null;
    }

    private static bool InDate(Sentence sentence, int token)
    {
        foreach (var date in sentence.Dates)
        {
            if (date.First <= token && token <= date.Last)
            {
                return true;
            }
        }

        return false;
    }
}
