using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Tells offices of which a state has several apart: der Finanzminister is not the minister who was last spoken of, whoever that was.</summary>
internal static class Offices
{
    /// <summary>The office that stands directly before or, after a comma and an article, behind a person's name; null where none does.</summary>
    public static string? Beside(Sentence sentence, Mention person)
    {
        var tokens = sentence.Tokens;
        for (var i = person.First; i <= person.Last; i++)
        {
            // A title that leads the name is part of it.
            if (Of(sentence, i) is { } leading)
            {
                return leading;
            }
        }

        var behind = person.Last + 1 < tokens.Length && tokens[person.Last + 1].IsPunctuation(',') ? person.Last + 2 : -1;
        behind = behind >= 0 && behind < tokens.Length && tokens[behind].Is(WordKind.Article) ? behind + 1 : behind;
        return (person.First > 0 ? Of(sentence, person.First - 1) : null) ?? (behind >= 0 && behind < tokens.Length ? Of(sentence, behind) : null);
    }

    /// <summary>Whether a noun names one of several ministers of a state: Justizminister, der Minister des Inneren.</summary>
    public static bool IsOneOfSeveral(Sentence sentence, Item item)
    {
        if (!sentence.Lexicon.IsGerman || (item.Class & NounClass.Office) == NounClass.None || !sentence.Lexicon.Words.Groups("offices").TryGetValue("minister", out var ministers))
        {
            return false;
        }

        // The first of the group is the word itself: what only ends with it is the minister of something.
        var (name, minister) = (Name(sentence, item.Head), ministers[0].Split(' ')[0]);
        return name == minister ? item.Attributes.Count > 0 : name.EndsWith(minister, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The office by which a noun is remembered: as written where it is a compound that no list knows.</summary>
    public static string Name(Sentence sentence, int token) =>
        sentence.Tokens[token].Lexeme is { Prefix: 0 } lexeme && lexeme.Find(WordClass.Noun) is { } noun ? noun.Lemma : sentence.Tokens[token].Text;

    private static string? Of(Sentence sentence, int token) =>
        sentence.Lexicon.IsGerman && (sentence.Tokens[token].Lexeme.NounClass & NounClass.Office) != NounClass.None ? Name(sentence, token) : null;
}
