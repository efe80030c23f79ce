using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>What the words around one decide: prefixes that stand too early, sides told apart, participles that open no relative clause.</summary>
internal sealed partial class GermanTagger
{
    private static readonly string[] Inseparable = ["be", "ent", "ver", "zer"];

    /// <summary>A word in -te or -ten that no list knows is read as a past tense, so that clauses are cut in the right places.</summary>
    private static Tag UnknownVerb(Token token)
    {
        var lower = token.Lower;
        if (lower.Length > 6 && lower.EndsWith('t') && !lower.EndsWith("et", StringComparison.Ordinal) && BeginsInseparable(lower))
        {
            // "verbürgt", "entlehnt": third person or participle of a verb that no list holds.
            token.Analysis = new Analysis(lower[..^1] + "en", WordClass.Verb, WordForm.Finite | WordForm.Participle | WordForm.Singular);
            return Tag.Verb;
        }

        if (lower.Length > 7 && (lower.EndsWith("tes", StringComparison.Ordinal) || lower.EndsWith("ter", StringComparison.Ordinal) || lower.EndsWith("tem", StringComparison.Ordinal)) && (BeginsInseparable(lower) || lower.StartsWith("ge", StringComparison.Ordinal)))
        {
            // "ein auf 24 Stunden befristetes Ultimatum": a participle of a verb that no list holds.
            token.Analysis = new Analysis(lower[..^3] + "en", WordClass.Verb, WordForm.Participle | WordForm.Declined);
            return Tag.Adjective;
        }

        if (lower.Length < 6 || !(lower.EndsWith("te", StringComparison.Ordinal) || lower.EndsWith("ten", StringComparison.Ordinal)))
        {
            return Tag.Other;
        }

        var number = lower.EndsWith('n') ? WordForm.Plural : WordForm.Singular;
        token.Analysis = new Analysis(lower, WordClass.Verb, WordForm.Finite | WordForm.Past | WordForm.Declined | number);
        return Tag.Verb;
    }

    private static bool BeginsInseparable(string lower) => Array.Exists(Inseparable, prefix => lower.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>"dürfen den Jangtse bis Chongqing befahren": while a modal verb still waits for its infinitive, "bis" and a name open no clause.</summary>
    private static void SettleUntil(Token[] tokens)
    {
        var until = Array.FindIndex(tokens, token => token.Lower == "bis" && token.Tag == Tag.Subordinator);
        if (until <= 0 || until + 2 >= tokens.Length || tokens[until + 1].Tag is not (Tag.Name or Tag.Noun))
        {
            return;
        }

        var verbs = tokens[..until].Where(token => token.Tag == Tag.Verb).ToList();
        if (verbs is [{ Analysis.Lemma: "dürfen" or "können" or "müssen" or "sollen" or "wollen" }] && Array.FindIndex(tokens, until + 2, token => token.Tag == Tag.Verb) is var infinitive and > 0 && tokens[infinitive].Lexeme.Find(WordClass.Verb, WordForm.Infinitive) is { } reading)
        {
            tokens[until].Tag = Tag.Preposition;
            tokens[infinitive].Analysis = reading;
        }
    }

    /// <summary>"zwischen X auf der einen und Y auf der anderen Seite": words that tell the sides apart and nothing else.</summary>
    private static void SettleSides(Token[] tokens)
    {
        var between = Array.FindIndex(tokens, token => token.Lower == "zwischen");
        between = between < 0 && SideAt(tokens, "einen") is > 0 and var one && SideAt(tokens, "anderen") > one ? 0 : between;
        for (var i = between + 1; between >= 0 && i + 2 < tokens.Length; i++)
        {
            if (tokens[i].Lower == "auf" && tokens[i + 1].Lower == "der" && tokens[i + 2].Lower is "einen" or "anderen")
            {
                var last = i + 3 < tokens.Length && tokens[i + 3].Lower == "seite" ? i + 3 : i + 2;
                for (var k = i; k <= last; k++)
                {
                    tokens[k].Tag = Tag.Adverb;
                }
            }
        }
    }

    /// <summary>Where "auf der einen" or "auf der anderen" stands; -1 where it does not.</summary>
    private static int SideAt(Token[] tokens, string which)
    {
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (tokens[i].Lower == "auf" && tokens[i + 1].Lower == "der" && tokens[i + 2].Lower == which)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"schließen ein Bündnis": before a noun it is its article.</summary>
    private static bool LeadsNoun(Token[] tokens, int i) => tokens[i].Tag == Tag.Determiner && i + 1 < tokens.Length && tokens[i + 1].Tag is Tag.Noun or Tag.Adjective;

    /// <summary>"das bis dahin dänische Holstein": how long something was so, within the phrase of what it was.</summary>
    private static void SettleHitherto(Token[] tokens)
    {
        for (var i = 1; i + 2 < tokens.Length; i++)
        {
            if (tokens[i] is { Lower: "bis", Tag: Tag.Preposition or Tag.Subordinator } && tokens[i + 1].Tag == Tag.Adverb && tokens[i - 1].Tag == Tag.Determiner && tokens[i + 2].Tag is Tag.Adjective or Tag.Adverb or Tag.Preposition)
            {
                tokens[i].Tag = Tag.Adverb;
            }
        }
    }

    /// <summary>"Russland werde, so drohte der Zar, die Walachei besetzen": behind a clause of saying goes on what waits for its infinitive or participle.</summary>
    private static bool ResumesBehindSaying(Sentence sentence, int i)
    {
        var (tokens, words) = (sentence.Tokens, sentence.Lexicon.Words);
        var comma = i < 4 ? -1 : Array.FindLastIndex(tokens, i - 2, static token => token.Tag == Tag.Comma);
        if (comma < 1 || tokens[i - 1].Tag != Tag.Comma)
        {
            return false;
        }

        var saying = Array.FindIndex(tokens, comma + 1, i - comma - 2, token => token.Tag == Tag.Verb && words.Cue("interposed-verbs", token.Analysis!.Lemma));
        var waits = Array.FindLastIndex(tokens, comma - 1, static token => token.Tag is Tag.Verb or Tag.Comma or Tag.Break);
        return saying > 0 && waits >= 0 && tokens[waits] is { Tag: Tag.Verb, Analysis: { } helper } && (sentence.Lexicon.Vocabulary.Auxiliary(helper.Lemma) is not null || sentence.Lexicon.Vocabulary.Modal(helper.Lemma) is not null) && EndsNonfinite(tokens, i);
    }

    /// <summary>Whether the last word before the next comma may be an infinitive or a participle.</summary>
    private static bool EndsNonfinite(Token[] tokens, int i)
    {
        var end = i + 1;
        while (end < tokens.Length && !IsStop(tokens, end))
        {
            end++;
        }

        return end - 1 > i && tokens[end - 1].Lexeme is var last && !last.Capital && (last.Find(WordClass.Verb, WordForm.Infinitive) ?? last.Find(WordClass.Verb, WordForm.Participle)) is not null;
    }

    /// <summary>"tritt ab an Japan", "erkennt an die Unabhängigkeit": a prefix too early, if only with it the verb says something that rules know.</summary>
    private static bool ClumsyPrefix(Sentence sentence, Token verb, Token prefix)
    {
        var lexicon = sentence.Lexicon;
        foreach (var reading in verb.Lexeme.Analyses)
        {
            var joined = prefix.Lower + reading.Lemma;
            if (reading.Class == WordClass.Verb && reading.Is(WordForm.Finite) && lexicon.Forms.SeparableVerbs.Contains(joined) && lexicon.VerbRules(joined).Length > 0
                && (lexicon.VerbRules(reading.Lemma).Length == 0 || !prefix.Is(WordKind.Preposition)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"... wurden fünf Häfen, nämlich A, B und C, dem Handel erschlossen": behind examples the clause goes on, whose helper waits for its participle.</summary>
    private static bool ClosesAside(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        var aside = -1;
        for (var k = i - 1; k > 0 && i - k < 30 && tokens[k].Tag is not (Tag.Break or Tag.Subordinator or Tag.Relative); k--)
        {
            if (tokens[k - 1].Tag == Tag.Comma && sentence.Lexicon.Words.Set("elaborators").Contains(tokens[k].Lower))
            {
                aside = k;
            }

            if (tokens[k].Tag == Tag.Verb)
            {
                return aside > 0 && sentence.Lexicon.Vocabulary.Auxiliary(tokens[k].Analysis!.Lemma) is not null && EndsInParticiple(tokens, i);
            }
        }

        return false;
    }

    private static bool EndsInParticiple(Token[] tokens, int i)
    {
        var end = i + 1;
        while (end < tokens.Length && !IsStop(tokens, end))
        {
            end++;
        }

        return tokens[end - 1].Lexeme.Find(WordClass.Verb, WordForm.Participle) is not null;
    }

    /// <summary>The finite verb of the clause up to a token; null where none stands before it.</summary>
    private static Token? FiniteOf(Token[] tokens, int i)
    {
        for (var k = i - 1; k >= 0 && i - k < 16 && tokens[k].Tag is not (Tag.Break or Tag.Subordinator or Tag.Relative); k--)
        {
            if (tokens[k].Tag == Tag.Verb)
            {
                return tokens[k];
            }
        }

        return null;
    }

    /// <summary>"..., durch den die Krone auf Neuholland, ihre Kolonie, verzichtete.": an apposition stands between the pronoun and the only verb, which closes the sentence.</summary>
    private static bool EndsLate(Token[] tokens, int i)
    {
        var comma = tokens[i - 1].Tag == Tag.Preposition ? i - 2 : i - 1;
        var dated = comma == i - 1 && BeforeDate(tokens, i);
        if (i + 1 >= tokens.Length || (comma == i - 1 && !dated && !OpensLate(tokens, i)) || (!dated && tokens[i + 1].Tag is not (Tag.Determiner or Tag.Name) && FiniteOf(tokens, comma) is null))
        {
            return false;
        }

        var verb = -1;
        var commas = 0;
        for (var k = i + 1; k < tokens.Length && tokens[k].Tag is not Tag.Break; k++)
        {
            if (tokens[k].Tag == Tag.Mark)
            {
                continue;
            }

            if (verb >= 0 && tokens[k].Tag == Tag.Comma)
            {
                break;
            }

            if (tokens[k].Tag is Tag.Subordinator or Tag.Relative || (verb >= 0 && tokens[k].Tag is not Tag.Verb))
            {
                return false;
            }

            commas += tokens[k].Tag == Tag.Comma ? 1 : 0;
            verb = tokens[k].Tag == Tag.Verb ? k : verb;
        }

        return commas > 0 && verb > 0 && tokens[verb].Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null
            && (!dated || FiniteOf(tokens, comma) is not null || (verb + 2 < tokens.Length && tokens[verb + 1].Tag == Tag.Comma && tokens[verb + 2].Tag == Tag.Verb));
    }

    /// <summary>"Frankreich, das im Februar England, im März auch Spanien den Krieg erklärt hatte, stand allein": before a date it is no article.</summary>
    private static bool BeforeDate(Token[] tokens, int i) =>
        i + 2 < tokens.Length && (tokens[i + 1].Tag == Tag.Date || (tokens[i + 1].Tag == Tag.Preposition && tokens[i + 2].Tag == Tag.Date));

    /// <summary>"..., den Graf X und Y unterzeichneten", "..., den außer ihm A, B und C schlossen": before a name that takes no article, before another article, or before a preposition and a name, it is no article.</summary>
    private static bool OpensLate(Token[] tokens, int i)
    {
        if (tokens[i + 1].Tag == Tag.Preposition)
        {
            return tokens[i].Lower == "den" && i + 2 < tokens.Length && tokens[i + 2].Tag is Tag.Name or Tag.Pronoun;
        }

        if (tokens[i + 1].Tag == Tag.Determiner)
        {
            // "der Akte, der das Deutsche Reich, England und Frankreich beitraten": of two articles the first is a pronoun.
            return true;
        }

        var named = tokens[i + 1].Tag == Tag.Name ? tokens[i + 1].Mention : null;
        if (tokens[i].Lower is "dem" or "der" && named is { Kind: Mentions.MentionKind.Name } && named.First == named.Last)
        {
            // "dem Schweden, Dänemark und Preußen beitraten": a country of no gender takes no article, unless its people are called the same.
            return named.As([Diplomacy.Entities.EntityLabel.State]) is { Gender: null or "" or "n" } && (tokens[i].Lower == "dem" || !tokens[i + 1].Lower.EndsWith('n'));
        }

        return (tokens[i].Lower switch
        {
            "den" => named?.As([Diplomacy.Entities.EntityLabel.Person, Diplomacy.Entities.EntityLabel.State]),
            "die" or "das" => named?.As([Diplomacy.Entities.EntityLabel.Person]),
            _ => null,
        }) is not null;
    }

    /// <summary>"Als Graf X, der Leiter der Delegation, am 7. Mai kam, blieb er sitzen.": behind an apposition the first clause ends in its verb, and the other begins with its own.</summary>
    private static bool EndsFirstClause(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i > 0 && tokens[i - 1].Lexeme.Shape != TokenShape.Punctuation)
        {
            return false;
        }

        for (var k = i + 2; k + 2 < tokens.Length && !tokens[k].IsPunctuation(';') && !tokens[k].IsPunctuation(':'); k++)
        {
            if (!tokens[k].Lexeme.Capital && tokens[k].Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null && !tokens[k].Is(WordKind.Preposition | WordKind.Article))
            {
                return tokens[k + 1].IsPunctuation(',') && !tokens[k + 2].Lexeme.Capital && tokens[k + 2].Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null;
            }
        }

        return false;
    }

    /// <summary>"während Juromenha, Arronches und Portalegre an Portugal fielen": a word that as a preposition takes another case opens a clause, however many commas stand before its verb.</summary>
    private static bool LeadsSubject(Sentence sentence, int i, Token next)
    {
        if (!sentence.Lexicon.Words.Cue("never-before-nominatives", sentence.Tokens[i].Lower) || (i > 0 && sentence.Tokens[i - 1].Lexeme.Shape != TokenShape.Punctuation))
        {
            return false;
        }

        return sentence.Lexicon.Words.Cue("nominatives", next.Lower)
            || (next.Mention is { Kind: Mentions.MentionKind.Name or Mentions.MentionKind.Unknown } name && name.First == i + 1 && !next.Lower.EndsWith('s'));
    }

    /// <summary>"verspricht, auf die Räumung des Landes hinzuwirken": an infinitive with the marker inside closes no relative clause.</summary>
    private static bool EndsInfinitive(Sentence sentence, int i)
    {
        var end = Array.FindIndex(sentence.Tokens, i, token => token.Lexeme.Shape == TokenShape.Punctuation && token.Text is "," or "." or ";" or ":");
        var last = end > i ? sentence.Tokens[end - 1] : null;
        if (last is null || last.Lexeme.Capital || !last.Lower.EndsWith('n'))
        {
            return false;
        }

        var at = last.Lower.IndexOf("zu", 1, StringComparison.Ordinal);
        return at > 1 && last.Lower.Length > at + 5 && sentence.Lexicon.Words.Set("prefixes").Contains(last.Lower[..at]) && !last.Lower.EndsWith("ten", StringComparison.Ordinal);
    }

    /// <summary>Whether the words up to the next mark end in an infinitive with its marker.</summary>
    private static bool EndsInMarked(Sentence sentence, int i)
    {
        var end = Array.FindIndex(sentence.Tokens, i, token => token.Lexeme.Shape == TokenShape.Punctuation);
        return end > i + 1 && (sentence.Tokens[end - 1].Lexeme.Find(WordClass.Verb, WordForm.ZuInfinitive) is not null || (sentence.Tokens[end - 2].Lower == "zu" && sentence.Tokens[end - 1].Lexeme.Find(WordClass.Verb, WordForm.Infinitive) is not null));
    }

    /// <summary>Whether what looks like a past tense stands between an article that opens no clause and a noun.</summary>
    private static bool Attributed(Token[] tokens, int i) =>
        i > 1 && i + 1 < tokens.Length && tokens[i - 1].Lower is "des" or "dem" or "eines" or "einem" or "einer" && tokens[i - 2].Tag != Tag.Comma && tokens[i - 1].Tag == Tag.Determiner
        && (tokens[i].Lower.EndsWith("ten", StringComparison.Ordinal) || tokens[i].Lower.EndsWith("enen", StringComparison.Ordinal)) && tokens[i + 1].Tag is Tag.Noun && !tokens[i].Lexeme.Capital;

    /// <summary>"Kars, von den Russen besetzt, wird ...": after von and a name, what could be a participle without helper is one.</summary>
    private static bool SetOffParticiple(Token[] tokens, int i)
    {
        if (i < 2 || tokens[i - 1].Lower is not ("von" or "durch") || i + 2 >= tokens.Length || tokens[i + 1].Tag is not (Tag.Name or Tag.Noun or Tag.Adjective))
        {
            return false;
        }

        var end = Array.FindIndex(tokens, i, token => token.Tag is Tag.Comma or Tag.Break or Tag.Mark);
        return end > i + 2 && tokens[end - 1].Lexeme.Find(WordClass.Verb, WordForm.Participle) is { } participle && !participle.Is(WordForm.Declined)
            && !tokens[(i + 1)..(end - 1)].Any(token => token.Tag == Tag.Verb);
    }

    /// <summary>"Im Oktober eroberte dieser Eriwan", "erhielt von dieser Nisch": a town takes no demonstrative, so the word stands alone.</summary>
    private static void SettleDemonstratives(Token[] tokens)
    {
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Tag == Tag.Determiner && (tokens[i].Lower is "dieser" or "diese" or "dieses" or "ihr" && tokens[i - 1].Tag == Tag.Verb || tokens[i].Lower is "dieser" or "diesem" && tokens[i - 1].Lower is "von" or "an") && tokens[i + 1] is { Tag: Tag.Name, Mention: { Kind: Mentions.MentionKind.Name or Mentions.MentionKind.Unknown } name }
                && name.First == i + 1 && !(tokens[i].Lower == "dieses" && name.Entity?.Label == Diplomacy.Entities.EntityLabel.Territory) && (name.Kind == Mentions.MentionKind.Unknown ? tokens[i].Lower == "ihr" : name.As([Diplomacy.Entities.EntityLabel.Place, Diplomacy.Entities.EntityLabel.State, Diplomacy.Entities.EntityLabel.Territory]) is { Gender: null or "" or "n" }))
            {
                tokens[i].Tag = Tag.Pronoun;
            }
            else if (tokens[i] is { Tag: Tag.Determiner, Lower: "diese" } && tokens[i - 1].Tag == Tag.Verb && i + 2 < tokens.Length && Disagrees(tokens[i + 1], tokens[i + 2]))
            {
                tokens[i].Tag = Tag.Pronoun;
            }
        }
    }

    /// <summary>"nahm diese diplomatische Beziehungen auf", "gewährte diese freien Handel": an adjective and a noun that cannot stand behind "diese", because before a plural the adjective would end in -en and otherwise not.</summary>
    private static bool Disagrees(Token adjective, Token noun) =>
        adjective.Tag == Tag.Adjective && noun.Tag == Tag.Noun && !adjective.Lexeme.Capital && (noun.Lexeme.Find(WordClass.Noun, WordForm.Plural) is not null
            ? adjective.Lower.EndsWith('e') && noun.Lower.EndsWith("en", StringComparison.Ordinal) && noun.Lexeme.Find(WordClass.Noun, WordForm.Plural) == noun.Lexeme.Find(WordClass.Noun)
            : adjective.Lower.EndsWith("en", StringComparison.Ordinal));

    /// <summary>"Den Russen wurde Kars, den Briten Zypern überlassen", "X musste Kars, die Türken mussten ...": where a helper before the comma still waits for its verb, and the last word can be that verb, an article before a noun opens no clause.</summary>
    private static bool Shares(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (tokens[i].Tag != Tag.Determiner || i + 1 >= tokens.Length || !tokens[i + 1].Lexeme.Capital)
        {
            return false;
        }

        var waiting = Array.FindLastIndex(tokens, i, token => token.Tag is Tag.Verb or Tag.Break or Tag.Subordinator);
        if (waiting < 0 || tokens[waiting].Tag != Tag.Verb || tokens[waiting].Analysis is not { } helper || !(Clauses.HelperVerbs.IsHelper(helper.Lemma) || sentence.Lexicon.Vocabulary.Modal(helper.Lemma) is not null))
        {
            return false;
        }

        var end = i + 1;
        while (end < tokens.Length && tokens[end].Tag is not (Tag.Break or Tag.Verb) && !tokens[end].IsPunctuation('.'))
        {
            end++;
        }

        return end < tokens.Length && (tokens[end].Lexeme.Find(WordClass.Verb, WordForm.Infinitive) ?? tokens[end].Lexeme.Find(WordClass.Verb, WordForm.Participle)) is { } verb && !verb.Is(WordForm.Declined) && (end + 1 == tokens.Length || tokens[end + 1].Lexeme.Shape == TokenShape.Punctuation);
    }
}
