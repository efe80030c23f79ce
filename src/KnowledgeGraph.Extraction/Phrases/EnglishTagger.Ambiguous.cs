using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>Forms that can be of two classes.</content>
internal sealed partial class EnglishTagger
{
    private static bool HasObject(Sentence sentence, int i) =>
        i + 1 < sentence.Tokens.Length && (sentence.Tokens[i + 1].Is(WordKind.Determiner | WordKind.Pronoun) || sentence.Tokens[i + 1].Mention is { Kind: not Mentions.MentionKind.Adjective });

    /// <summary>"an offensive and defensive alliance", "official talks": what can be noun and adjective is the latter before its noun.</summary>
    private static bool LeadsAnother(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i + 1 >= tokens.Length)
        {
            return false;
        }

        if (tokens[i + 1].Is(WordKind.Coordinator) && i + 3 < tokens.Length && tokens[i + 2].Lexeme.Find(WordClass.Adjective) is not null && tokens[i + 2].Lexeme.Find(WordClass.Noun) is null)
        {
            return tokens[i + 3].Lexeme is { Capital: false } head && head.Find(WordClass.Noun) is not null;
        }

        return tokens[i + 1].Lexeme is { Capital: false, Kind: WordKind.None } next && next.Find(WordClass.Noun) is not null && next.Find(WordClass.Verb) is null;
    }

    /// <summary>"the right of free transit"</summary>
    private static bool FollowsPreposition(Sentence sentence, int i) => sentence.Tokens[i - 1].Tag == Tag.Preposition && sentence.Tokens[i - 1].Lower != "to";

    /// <summary>"Both renounce reparations", "all accept": a word of quantity that stands for the subject.</summary>
    private static bool PluralSubject(Sentence sentence, int i) =>
        sentence.Tokens[i - 1].Is(WordKind.Both | WordKind.Quantifier) && sentence.Tokens[i].Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null
        && (i == 1 || sentence.Tokens[i - 2].Tag is Tag.Comma or Tag.Break or Tag.Coordinator or Tag.Date or Tag.Mark);

    /// <summary>"was open", "is now free": after a form of "be" what could be an adjective is one.</summary>
    private static bool AfterBe(Sentence sentence, int i)
    {
        var at = i - 1;
        while (at > 0 && sentence.Tokens[at].Tag is Tag.Adverb or Tag.Negator)
        {
            at--;
        }

        return sentence.Tokens[at] is { Tag: Tag.Verb, Analysis.Lemma: "be" } || (at == i - 1 && sentence.Tokens[at].Lower == "as");
    }

    /// <summary>A word in -ed that no list knows is a verb, so that clauses are cut in the right places.</summary>
    private static Tag UnknownVerb(Sentence sentence, int i)
    {
        var token = sentence.Tokens[i];
        if (token.Lower.Length < 5 || !token.Lower.EndsWith("ed", StringComparison.Ordinal) || (i > 0 && NounPlace(sentence, i)))
        {
            return Tag.Other;
        }

        token.Analysis = new Analysis(token.Lower, WordClass.Verb, WordForm.Finite | WordForm.Past | WordForm.Participle);
        return Tag.Verb;
    }
}
