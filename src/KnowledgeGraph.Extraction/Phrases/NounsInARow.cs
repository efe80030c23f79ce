using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// English: a form that is a noun as well as a verb ("lines", "riots", "force"), standing behind a noun or a name: whether it goes on with
/// that noun or says what it does.
/// </summary>
internal static class NounsInARow
{
    /// <summary>Whether the word is the head of the nouns before it.</summary>
    public static bool At(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        var verb = tokens[i].Lexeme.Find(WordClass.Verb);
        if (verb is null || tokens[i].Lexeme.Find(WordClass.Verb, WordForm.Past | WordForm.Participle | WordForm.PresentParticiple) is not null)
        {
            return false;
        }

        if (i + 1 < tokens.Length && tokens[i + 1].Lower == "of" && !(sentence.Lexicon.Words.Cue("asked-of", verb.Lemma) && Plural(tokens, i - 1) && Before(tokens, i - 1).Finite is null))
        {
            // Hardly a verb that could be a noun takes "of", but for "Austria and Prussia demand of Denmark that".
            return true;
        }

        if (i + 1 < tokens.Length && verb.Is(WordForm.Singular) && !verb.Is(WordForm.Infinitive) && tokens[i + 1].Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null && (tokens[i + 1].Lexeme.Find(WordClass.Noun) is null || tokens[i].Lexeme.NounClass != Lexicon.NounClass.None))
        {
            // "merchant ships gain", "customs posts were": the verb is still to come.
            return true;
        }

        if (Plural(tokens, i - 1))
        {
            return BehindPlace(tokens, i) || (tokens[i - 1].Mention is { First: > 0 } one && sentence.Lexicon.Words.Cue("of-one", tokens[one.First - 1].Lower));
        }

        var run = i - 1;
        while (run > 0 && tokens[run - 1].Tag is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Determiner or Tag.Number or Tag.Genitive or Tag.Mark && tokens[run].Tag is not Tag.Determiner)
        {
            run--;
        }

        if (tokens[i - 1].Tag == Tag.Noun && tokens[run].Lower is "a" or "an" or "every" && verb.Is(WordForm.Singular) && tokens[i].Lexeme.Find(WordClass.Noun) is { } several && several.Is(WordForm.Plural) && !several.Is(WordForm.Singular))
        {
            // "A Spanish force lands in Sardinia": of one there are not several.
            return false;
        }

        var bare = verb.Is(WordForm.Infinitive);
        if (bare && run > 0 && tokens[run - 1].Tag == Tag.Preposition && tokens[run].Tag == Tag.Determiner && i + 1 < tokens.Length && tokens[i + 1].Lexeme.Shape == TokenShape.Punctuation)
        {
            // "and, on the Luxembourg border, Thionville": a preposition before, and nothing behind that a verb could go on with.
            return true;
        }

        var (finite, that) = Before(tokens, run);
        return bare ? !that && !(finite is { } helper && TakesBare(sentence, tokens[helper].Analysis!.Lemma))
            : finite is not null ? run > 0 && tokens[run - 1].Tag is Tag.Preposition or Tag.Verb
            : tokens[i - 1].Tag == Tag.Noun && i + 1 < tokens.Length && tokens[i + 1].Lexeme.Kind != WordKind.None && !tokens[i + 1].Is(WordKind.Determiner) && Later(tokens, i);
    }

    /// <summary>"made Turkey cede", "would Prussia attack", "let Britain lease": verbs after which a bare infinitive stands.</summary>
    public static bool TakesBare(Sentence sentence, string lemma) =>
        HelperVerbs.IsHelper(lemma) || sentence.Lexicon.Vocabulary.Modal(lemma) is not null || sentence.Lexicon.Words.Cue("before-bare-infinitive", lemma);

    /// <summary>The finite verb that stands before in the same clause, and whether the clause began with a conjunction that takes a subjunctive.</summary>
    private static (int? Finite, bool That) Before(Token[] tokens, int run)
    {
        for (var k = run - 1; k >= 0; k--)
        {
            switch (tokens[k].Tag)
            {
                case Tag.Verb when tokens[k].Analysis!.Is(WordForm.Finite):
                    return (k, false);
                case Tag.Subordinator or Tag.Relative:
                    return (null, true);
                case Tag.Determiner when tokens[k].Lower == "that":
                    return (null, true);
                case Tag.Break or Tag.Contrast or Tag.Coordinator:
                    return (null, tokens[k].Tag == Tag.Coordinator);
            }
        }

        return (null, false);
    }

    /// <summary>Whether the noun or name is plural, or the last of several joined by "and": then a bare form is its verb.</summary>
    private static bool Plural(Token[] tokens, int at)
    {
        if (tokens[at].Tag == Tag.Noun)
        {
            return tokens[at].Analysis?.Is(WordForm.Plural) ?? tokens[at].Lower.EndsWith('s');
        }

        var mention = tokens[at].Mention;
        var first = mention?.First ?? at;
        return mention?.Kind == MentionKind.Demonym || mention?.Entity?.Gender == "pl" || mention?.Entity?.Label == Diplomacy.Entities.EntityLabel.Group || tokens[at].Lower.EndsWith('s') || (first > 0 && tokens[first - 1].Tag == Tag.Coordinator);
    }

    /// <summary>"the Misiones dispute between", "after the Arcos raid,": behind an article the name of a place, though it ends in -s, leads a noun where no object follows.</summary>
    private static bool BehindPlace(Token[] tokens, int i) =>
        i > 1 && i + 1 < tokens.Length && tokens[i - 1].Mention is { Kind: MentionKind.Name or MentionKind.Unknown } place && place.First == place.Last && place.Entity is null or { Label: Diplomacy.Entities.EntityLabel.Place or Diplomacy.Entities.EntityLabel.Territory, Gender: not "pl" }
        && tokens[place.First - 1].Lower == "the" && (tokens[i + 1].Is(WordKind.Preposition) || tokens[i + 1].Lexeme.Shape == TokenShape.Punctuation) && tokens[i + 1].Lower != "that";

    /// <summary>Whether a finite verb is still to come; one behind "and" is the second of whatever the first was.</summary>
    private static bool Later(Token[] tokens, int i)
    {
        for (var k = i + 1; k < tokens.Length && tokens[k].Lexeme.Shape != TokenShape.Punctuation; k++)
        {
            if (tokens[k].Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null && !tokens[k - 1].Is(WordKind.Coordinator))
            {
                return true;
            }
        }

        return false;
    }
}
