using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>German: capitals tell nouns; what is left is told by lists, endings and the verb at the end of the clause.</summary>
internal sealed partial class GermanTagger : Tagger
{
    private const WordForm FiniteForms = WordForm.Finite;

    protected override Tag Word(Sentence sentence, int i)
    {
        var token = sentence.Tokens[i];
        var lexeme = token.Lexeme;
        if (lexeme.Capital && i > 0 && !lexeme.Is(WordKind.Pronoun | WordKind.Determiner) && !AfterColon(sentence, i) && !OpensStretch(sentence, i))
        {
            return Choose(token, WordClass.Noun) || lexeme.Find(WordClass.Adjective) is null ? Tag.Noun : Tag.Adjective;
        }

        if (Closed(sentence, i, lexeme) is { } closed)
        {
            return closed;
        }

        if (lexeme.Capital && HeadsNote(sentence, i))
        {
            // "Vernichtende Niederlage Italiens": at the start of a note the capital tells nothing of a declined word before a noun.
            token.Analysis = lexeme.Find(WordClass.Adjective) ?? lexeme.Find(WordClass.Verb, WordForm.Declined);
            return Tag.Adjective;
        }

        if (lexeme.Capital && lexeme.Find(WordClass.Noun) is not null)
        {
            Choose(token, WordClass.Noun);
            return Tag.Noun;
        }

        if (lexeme.Find(WordClass.Verb) is { } verb && verb.Is(WordForm.PresentParticiple) && !verb.Is(WordForm.Finite | WordForm.Declined))
        {
            return Tag.Adverb;
        }

        if (Choose(token, WordClass.Verb))
        {
            return Tag.Verb;
        }

        if (Choose(token, WordClass.Adjective))
        {
            return Tag.Adjective;
        }

        if (lexeme.Capital)
        {
            return Tag.Noun;
        }

        var ending = Ending(lexeme.Lower);
        return ending != Tag.Other ? ending : Attributive(sentence, i) ? Tag.Adjective : UnknownVerb(token);
    }

    /// <summary>"den größten Teil": between determiner and noun stands an adjective.</summary>
    private static bool Attributive(Sentence sentence, int i) =>
        i > 0 && i + 1 < sentence.Tokens.Length && sentence.Tokens[i - 1].Tag is Tag.Determiner or Tag.Adjective && sentence.Tokens[i + 1].Lexeme.Capital && sentence.Tokens[i].Lower.EndsWith('e') | sentence.Tokens[i].Lower.EndsWith('n') | sentence.Tokens[i].Lower.EndsWith('r') | sentence.Tokens[i].Lower.EndsWith('s');

    private static bool HeadsNote(Sentence sentence, int i)
    {
        var lexeme = sentence.Tokens[i].Lexeme;
        var next = i + 1 < sentence.Tokens.Length ? sentence.Tokens[i + 1] : null;
        if (next is not { Mention: null, Lexeme: { Capital: true, Shape: TokenShape.Word } } || next.Lexeme.Find(WordClass.Noun) is null)
        {
            return false;
        }

        var listed = lexeme.Find(WordClass.Noun) is { } noun && sentence.Lexicon.Forms.NounClasses.ContainsKey(noun.Lemma) && string.Equals(noun.Lemma, lexeme.Text, StringComparison.Ordinal);
        return !listed && (lexeme.Find(WordClass.Adjective) is not null || lexeme.Find(WordClass.Verb, WordForm.Declined) is not null || Ending(lexeme.Lower) == Tag.Adjective
            || lexeme.Lower.EndsWith("ende", StringComparison.Ordinal) || lexeme.Lower.EndsWith("endes", StringComparison.Ordinal) || lexeme.Lower.EndsWith("ender", StringComparison.Ordinal));
    }

    protected override void Settle(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Tag == Tag.Verb)
            {
                SettleVerb(tokens, i);
            }
            else if (token.Tag == Tag.Preposition && i + 2 < tokens.Length && tokens[i + 2].Tag is Tag.Name or Tag.Noun or Tag.Determiner && sentence.Lexicon.Words.Cue("before-others", token.Lower) && sentence.Lexicon.Words.Cue("others", tokens[i + 1].Lower))
            {
                // "besetzten unter anderem Pskow": says only that there were more.
                token.Tag = tokens[i + 1].Tag = Tag.Adverb;
            }
            else if (token.Lower == "zu" && token.Tag == Tag.Preposition && i + 1 < tokens.Length && tokens[i + 1].Tag == Tag.Verb && tokens[i + 1].Analysis!.Is(WordForm.Infinitive))
            {
                token.Tag = Tag.InfinitiveMarker;
                tokens[i + 1].Analysis = tokens[i + 1].Lexeme.Find(WordClass.Verb, WordForm.Infinitive);
            }
            else if (i > 0 && token.Is(WordKind.Prefix) && tokens[i - 1].Tag == Tag.Verb && !(i + 1 < tokens.Length && tokens[i + 1].Tag == Tag.Date) && !LeadsNoun(tokens, i) && ClumsyPrefix(sentence, tokens[i - 1], token))
            {
                token.Tag = Tag.Particle;
            }
            else if (i > 1 && token.Is(WordKind.Prefix) && !token.Is(WordKind.Preposition) && token.Tag is Tag.Adverb or Tag.Other && i + 1 < tokens.Length && tokens[i + 1].Tag == Tag.Preposition && FiniteOf(tokens, i) is { } split && ClumsyPrefix(sentence, split, token))
            {
                // "gibt Keelung zurück an China"
                token.Tag = Tag.Particle;
            }
            else if (token is { Tag: Tag.Determiner, Lower: "ihr" } && (i + 1 >= tokens.Length || tokens[i + 1].Tag is Tag.Preposition or Tag.Adverb or Tag.Date or Tag.Verb or Tag.Determiner or Tag.Comma or Tag.Negator or Tag.Particle or Tag.Mark or Tag.Break or Tag.Coordinator))
            {
                // "wird ihr auf dreißig Jahre verpachtet": without a noun it owns nothing.
                token.Tag = Tag.Pronoun;
            }
            else if (token.Is(WordKind.Prefix) && (token.Tag is Tag.Preposition or Tag.Adverb or Tag.Other || token.Lower == "ein") && EndsClause(tokens, i + 1))
            {
                token.Tag = Tag.Particle;
            }
        }

        SettleSides(tokens);
        SettleUntil(tokens);
        SettleHitherto(tokens);
        SettleDemonstratives(tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Tag is Tag.Determiner or Tag.Pronoun && CanBeRelative(tokens, i) && (tokens[i].Lower.StartsWith("welche", StringComparison.Ordinal) || ((EndsWithVerb(tokens, i) || EndsLate(tokens, i)) && !SetOffParticiple(tokens, i) && !ClosesAside(sentence, i) && !EndsInfinitive(sentence, i) && !Shares(sentence, i) && !ResumesBehindSaying(sentence, i))))
            {
                tokens[i].Tag = Tag.Relative;
            }
        }
    }

    /// <summary>"24. Juni – Bei X ...", "• Gegen X ...": a word of grammar with a capital where something new begins.</summary>
    private static bool OpensStretch(Sentence sentence, int i) =>
        sentence.Tokens[i].Lexeme.Kind is not WordKind.None and not WordKind.Function && (i == sentence.Borrowed || sentence.Tokens[i - 1].Text is "–" or "—" or ")" or "." or "-");

    private static bool AfterColon(Sentence sentence, int i) => sentence.Tokens[i - 1].Text is ":" or "„" or "\"" or "“" or "»";

    private static Tag? Closed(Sentence sentence, int i, Lexeme lexeme)
    {
        var kind = lexeme.Kind;
        if (lexeme.Lower == "als" && i > 0 && sentence.Tokens[i - 1].Lexeme.Shape == TokenShape.Punctuation && EndsInMarked(sentence, i))
        {
            // "blieb nichts übrig, als Norwegen abzutreten": before an infinitive it leads no phrase.
            return Tag.Adverb;
        }

        if ((kind & WordKind.Subordinator) != WordKind.None && IsSubordinator(sentence, i, lexeme))
        {
            return Tag.Subordinator;
        }

        if ((kind & WordKind.Determiner) != WordKind.None)
        {
            // "eine solche Zusage": behind an article it is none.
            return (kind & WordKind.Article) == WordKind.None && i > 0 && sentence.Tokens[i - 1] is { Tag: Tag.Determiner, Lower: "ein" or "eine" or "einen" or "einem" or "einer" or "eines" } ? Tag.Adjective : Tag.Determiner;
        }

        return (kind & WordKind.Contrast) != WordKind.None ? Tag.Contrast
            : (kind & WordKind.Coordinator) != WordKind.None && !StillAdverb(sentence, i) ? Tag.Coordinator
            : (kind & WordKind.Negator) != WordKind.None ? Tag.Negator
            : (kind & WordKind.Preposition) != WordKind.None ? Tag.Preposition
            : (kind & WordKind.Reflexive) != WordKind.None ? Tag.Reflexive
            : (kind & WordKind.Pronoun) != WordKind.None ? Tag.Pronoun
            : (kind & WordKind.Relative) != WordKind.None ? Tag.Relative
            : (kind & WordKind.Quantifier) != WordKind.None && !lexeme.Capital && i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].Is(WordKind.Reflexive) && lexeme.Find(WordClass.Verb, WordForm.Finite) is not null ? null
            : (kind & (WordKind.Quantifier | WordKind.Both | WordKind.Number | WordKind.Direction)) != WordKind.None ? Tag.Adjective
            : (kind & WordKind.Prefix) != WordKind.None ? Tag.Adverb
            : (kind & WordKind.Adverb) != WordKind.None ? Tag.Adverb
            : null;
    }

    /// <summary>"Spanien erklärte noch 1683 den Krieg": without a denial before it "noch" joins nothing.</summary>
    private static bool StillAdverb(Sentence sentence, int i)
    {
        var words = sentence.Lexicon.Words;
        return words.Cue("denying-seconds", sentence.Tokens[i].Lower) && Array.FindIndex(sentence.Tokens, 0, i, token => words.Cue("denying-firsts", token.Lower)) < 0;
    }

    /// <summary>während, als, bis and seit are also prepositions or particles: a clause must follow, with its verb at the end.</summary>
    private static bool IsSubordinator(Sentence sentence, int i, Lexeme lexeme)
    {
        if (lexeme.Lower is "als")
        {
            var starts = i == 0 || sentence.Tokens[i - 1].Lexeme.Shape == TokenShape.Punctuation || sentence.Tokens[i - 1].Is(WordKind.Coordinator | WordKind.Adverb);
            return starts && (EndsWithVerb(sentence.Tokens, i) || EndsFirstClause(sentence, i));
        }

        if (i + 1 < sentence.Tokens.Length && sentence.Lexicon.Words.Cue("concessive-pairs", lexeme.Lower + " " + sentence.Tokens[i + 1].Lower) && !EndsWithVerb(sentence.Tokens, i))
        {
            // "ratifizierte den Vertrag, wenn auch mit knapper Mehrheit": without a verb it is no condition.
            return false;
        }

        if (i + 1 < sentence.Tokens.Length && lexeme.Lower is "damit" or "da" or "seitdem" or "so" && !sentence.Tokens[i + 1].Lexeme.Capital && sentence.Tokens[i + 1].Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null)
        {
            // "und damit war der Krieg zu Ende"
            return false;
        }

        if (lexeme.Lower is "damit" && i > 0 && sentence.Tokens[i - 1].Is(WordKind.Coordinator) && !EndsWithVerb(sentence.Tokens, i))
        {
            // "erkannte die Grenze und damit die Abtretung an": no clause of its own follows.
            return false;
        }

        if (lexeme.Lower is "damit" or "da" or "seitdem" && i > 0 && sentence.Tokens[i - 1] is { Lexeme.Shape: TokenShape.Word } before && !before.Is(WordKind.Coordinator | WordKind.Adverb))
        {
            // "von da an", "verlor damit Finnland": within a clause it opens none.
            return false;
        }

        if ((lexeme.Kind & WordKind.Preposition) == WordKind.None)
        {
            return true;
        }

        if (lexeme.Lower == "wie" && !(i > 0 && sentence.Tokens[i - 1].IsPunctuation(',')))
        {
            return false;
        }

        var next = i + 1 < sentence.Tokens.Length ? sentence.Tokens[i + 1] : null;
        return next is not null && next.Tag != Tag.Date && !next.Is(WordKind.Preposition) && (EndsWithVerb(sentence.Tokens, i) || LeadsSubject(sentence, i, next));
    }

    private static Tag Ending(string lower)
    {
        foreach (var ending in new[] { "liche", "lichen", "licher", "liches", "ische", "ischen", "ischer", "isches", "ige", "igen", "iger", "iges", "sche", "schen", "ere", "eren", "erer", "same", "samen", "bare", "baren" })
        {
            if (lower.Length > ending.Length + 2 && lower.EndsWith(ending, StringComparison.Ordinal))
            {
                return Tag.Adjective;
            }
        }

        return Tag.Other;
    }

    /// <summary>A declined participle within an open noun phrase is an attribute: die unterzeichneten Verträge.</summary>
    private static void SettleVerb(Token[] tokens, int i)
    {
        var token = tokens[i];
        if (Attributed(tokens, i))
        {
            // "des umkämpften Gebietes": no list knows the participle, but no finite verb stands there.
            token.Tag = Tag.Adjective;
            token.Analysis = token.Analysis! with { Form = WordForm.Participle | WordForm.Declined };
            return;
        }

        if (token.Analysis!.Is(WordForm.Finite) && token.Lexeme.Find(WordClass.Adjective) is { } adjective && i + 1 < tokens.Length && tokens[i + 1].Tag is Tag.Noun or Tag.Adjective && FiniteOf(tokens, i) is not null)
        {
            // "sicherte ihnen gleiche Rechte zu": the clause has its verb.
            token.Tag = Tag.Adjective;
            token.Analysis = adjective;
            return;
        }

        if ((token.Analysis!.Is(WordForm.Infinitive) || (i > 0 && tokens[i - 1].Lower is "einen" or "keinen" or "seinen" or "ihren")) && !token.Lexeme.Capital && i > 0 && tokens[i - 1].Tag == Tag.Determiner && tokens[i - 1].Lower is not ("die" or "das" or "der") && i + 1 < tokens.Length && tokens[i + 1].Tag == Tag.Noun)
        {
            // "um einen billigen Frieden", "einen breiten Streifen": what looks like a verb is none between an article and its noun.
            token.Tag = Tag.Adjective;
            return;
        }

        if (!token.Analysis!.Is(WordForm.Declined))
        {
            return;
        }

        var finite = token.Lexeme.Find(WordClass.Verb, FiniteForms) ?? (token.Analysis.Is(FiniteForms) ? token.Analysis : null);
        var open = false;
        for (var k = i - 1; k >= 0 && tokens[k].Tag is not (Tag.Verb or Tag.Comma or Tag.Break or Tag.Subordinator); k--)
        {
            if (tokens[k].Tag is Tag.Noun or Tag.Name or Tag.Pronoun or Tag.Date || tokens[k].Is(WordKind.Currency))
            {
                // "für sieben Millionen Dollar verkaufte Russland": a sum is whole, and opens no phrase.
                break;
            }

            if (tokens[k].Tag is Tag.Determiner or Tag.Preposition or Tag.Adjective)
            {
                open = true;
                break;
            }
        }

        var headFollows = i + 1 < tokens.Length && tokens[i + (i + 2 < tokens.Length && tokens[i + 1].Text is "„" or "»" ? 2 : 1)].Tag is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Number;
        open |= OpenBefore(tokens, i);
        if (headFollows && open && (finite is null || tokens[i + 1].Tag is Tag.Noun or Tag.Adjective || open))
        {
            token.Tag = Tag.Adjective;
            token.Analysis = token.Lexeme.Find(WordClass.Verb, WordForm.Declined) ?? token.Analysis;
        }
        else if (finite is null && headFollows)
        {
            token.Tag = Tag.Adjective;
        }
    }

    /// <summary>A determiner whose noun has not come: das 1871 von Frankreich abgetretene Elsass, alle im Krieg eroberten Inseln, die den Briten gewährten Rechte.</summary>
    private static bool OpenBefore(Token[] tokens, int i)
    {
        for (var k = i - 1; k >= 0 && i - k < 20; k--)
        {
            if (tokens[k].Tag == Tag.Comma && k > 0 && tokens[k - 1].Tag == Tag.Name && AttributeReader.NamedNext(tokens, k + 1, i))
            {
                continue;
            }

            if (tokens[k].Tag is Tag.Verb or Tag.Comma or Tag.Break or Tag.Subordinator)
            {
                return false;
            }

            if (tokens[k].Tag == Tag.Determiner || (tokens[k].Tag == Tag.Adjective && tokens[k].Is(WordKind.Quantifier)))
            {
                var next = k + 1;
                while (next < i && tokens[next].Tag == Tag.Adjective)
                {
                    next++;
                }

                if (next < i && (tokens[next].Tag is Tag.Preposition or Tag.Date or Tag.Adverb || (tokens[next].Tag is Tag.Determiner or Tag.Pronoun && i + 1 < tokens.Length && tokens[i + 1].Tag is Tag.Noun or Tag.Name && !(k > 0 && tokens[k - 1].Tag == Tag.Comma))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool EndsClause(Token[] tokens, int at) =>
        at >= tokens.Length || tokens[at].Tag is Tag.Comma or Tag.Break or Tag.Coordinator or Tag.Contrast or Tag.Subordinator || (tokens[at].Tag == Tag.Mark && tokens[at].Text is not ("„" or "»" or "\"" or "'" or "‚"));

    private static bool CanBeRelative(Token[] tokens, int i)
    {
        if (tokens[i].Lower is not ("der" or "die" or "das" or "den" or "dem" or "denen" or "deren" or "dessen" or "welcher" or "welche" or "welches" or "welchem" or "welchen"))
        {
            return false;
        }

        var before = i > 0 && tokens[i - 1].Tag == Tag.Preposition ? i - 2 : i - 1;
        return before >= 0 && tokens[before].Tag is Tag.Comma;
    }

    /// <summary>Whether the words up to the next comma end in a finite verb.</summary>
    private static bool EndsWithVerb(Token[] tokens, int i)
    {
        var end = i + 1;
        while (end < tokens.Length && !IsStop(tokens, end))
        {
            end++;
        }

        for (var k = end - 1; k > i && k >= end - 2; k--)
        {
            if (!tokens[k].Lexeme.Capital && (tokens[k].Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null || MaybeVerb(tokens[k].Lexeme)))
            {
                return tokens[k - 1].Lower != "zu";
            }

            if (tokens[k].Lexeme.Shape == TokenShape.Word)
            {
                return FiniteBefore(tokens, i, end);
            }
        }

        return false;
    }

    /// <summary>A word that no list holds, with the ending of a past tense.</summary>
    private static bool MaybeVerb(Lexeme lexeme) =>
        lexeme is { Shape: TokenShape.Word, Kind: WordKind.None, Analyses.Length: 0 } && (lexeme.Lower.EndsWith("te", StringComparison.Ordinal) || lexeme.Lower.EndsWith("ten", StringComparison.Ordinal));

    /// <summary>In "..., die China besiegte und Russland half" the first verb stands before the conjunction.</summary>
    private static bool FiniteBefore(Token[] tokens, int i, int end)
    {
        for (var k = i + 2; k + 1 < end; k++)
        {
            if (tokens[k + 1].Is(WordKind.Coordinator) && !tokens[k].Lexeme.Capital && tokens[k].Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStop(Token[] tokens, int at) =>
        tokens[at].Lexeme.Shape == TokenShape.Punctuation && tokens[at].Text[0] is ',' or ';' or ':' or ')' or '.' or '–' or '!' or '?'
        && !(tokens[at].Text[0] is '.' or '–' && at + 1 < tokens.Length);
}
