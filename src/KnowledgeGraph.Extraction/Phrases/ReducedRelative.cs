using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>English: "the treaty signed in 1858 ended the war": a form that could be a past tense and is a participle behind its noun.</summary>
internal static partial class ReducedRelative
{
    /// <summary>"The treaty signed by Russia ended the war": a participle after its noun, with the finite verb still to come.</summary>
    public static bool At(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        var follows = i + 1 < tokens.Length && (tokens[i + 1].Tag is Tag.Preposition or Tag.Date or Tag.Comma || tokens[i + 1].Lower is "to" || TimeBefore(sentence, i + 1));
        var before = BeforeAdverbs(tokens, i);
        var comma = i > 0 && tokens[before].Tag == Tag.Comma;
        if (!follows || i == 0 || !(tokens[before].Tag is Tag.Noun or Tag.Name or Tag.Comma || IsPeople(tokens, before)) || (tokens[i + 1].Tag == Tag.Comma && (comma || Compared(tokens, i + 2))))
        {
            // "Adams, the Secretary of State, refused, and replied": what stands alone between two commas is a verb.
            return false;
        }

        if (ByAgent(sentence, i) || (!comma && IsOfGround(sentence, before, i)))
        {
            return true;
        }

        if (sentence.Lexicon.Words.Cue("without-passive", tokens[i].Analysis!.Lemma))
        {
            // "Perry appeared off Uraga, demanded": nothing is done to whoever appears.
            return false;
        }

        if (comma && (WillsTo(sentence, i) || (ClosesApposition(tokens, before) && Conjoined(tokens, i))))
        {
            // "The king, Frederick VI, asked for an armistice and sent an envoy": the verb of the king.
            return false;
        }

        if (comma ? GivesTo(sentence, i) : MakesTreaty(tokens, i) || SignsItself(sentence, before, i))
        {
            return false;
        }

        if (FiniteBefore(tokens, i, before, comma) is not { } finiteBefore)
        {
            return false;
        }

        if (!comma && !finiteBefore && BehindOpening(tokens, i))
        {
            return true;
        }

        if (!comma && (finiteBefore ? SubjectOfMain(tokens, i) : VerbOfPair(tokens, i)))
        {
            return false;
        }

        if (finiteBefore)
        {
            return comma || tokens[before].Tag == Tag.Noun || tokens[before].Tag == Tag.Name;
        }

        var subordinate = !comma && Subordinate(tokens, i);
        return !(subordinate && (SubjectBehindDate(tokens, i) || PronounSubjectFollows(sentence, i))) && FiniteFollows(sentence, tokens, i, comma, !comma && Acts(tokens, before), subordinate);
    }

    /// <summary>"Li signed with Itō a treaty": whoever has a name and opens the clause signs, and is not signed.</summary>
    private static bool SignsItself(Sentence sentence, int before, int i) =>
        sentence.Tokens[before].Mention is { First: var first } name && name.As([EntityLabel.Treaty]) is null && sentence.Lexicon.Words.Cue("own-deeds", sentence.Tokens[i].Analysis!.Lemma)
        && (first == 0 || sentence.Tokens[first - 1].Tag is Tag.Comma or Tag.Break or Tag.Date or Tag.Subordinator or Tag.Adverb);

    /// <summary>Whether the clause has had its finite verb before the participle; null where what looks like a participle is the verb of a relative clause.</summary>
    private static bool? FiniteBefore(Token[] tokens, int i, int before, bool comma)
    {
        var finiteBefore = false;
        for (var k = i - 1; k >= 0 && tokens[k].Tag is not (Tag.Break or Tag.Subordinator or Tag.Relative or Tag.Contrast) && (tokens[k].Tag != Tag.Coordinator || JoinsNouns(tokens, k)); k--)
        {
            if (!finiteBefore && !comma && tokens[k].Tag == Tag.Comma && ClosesFronted(tokens, k))
            {
                // "When Sweden attacked, Denmark appealed to France": the verb before is that of another clause.
                break;
            }

            if (tokens[k].Is(WordKind.Relative) && tokens[k].Is(WordKind.Possessive))
            {
                if (!finiteBefore && !comma && (tokens[before].Tag == Tag.Name || Array.FindIndex(tokens, k, i - k, token => token.Tag == Tag.Determiner) >= 0))
                {
                    // "whose independence Hungary recognised in 1920": the verb of the relative clause.
                    return null;
                }

                break;
            }

            finiteBefore |= Finite(tokens, k);
            if (k > 1 && !finiteBefore && k < i && tokens[k - 1].Tag == Tag.Relative && !comma)
            {
                // "the treaty which Russia ratified that year ended": the verb of the relative clause.
                return null;
            }
        }

        return finiteBefore;
    }

    /// <summary>"The treaty signed by Russia", but not "Hanover fought by the side of Austria".</summary>
    private static bool ByAgent(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        var at = i + 2 < tokens.Length && tokens[i + 2].Tag == Tag.Determiner ? i + 3 : i + 2;
        return tokens[i + 1].Lower == "by" && !DoesBy(tokens, i + 2) && !sentence.Lexicon.Words.Cue("without-passive", tokens[i].Analysis!.Lemma) && !(at < tokens.Length && sentence.Lexicon.Words.Cue("no-agents", tokens[at].Lower));
    }

    /// <summary>"The Tsar answered by sending an army": how he did it, and nobody who did something to him.</summary>
    private static bool DoesBy(Token[] tokens, int at) =>
        at < tokens.Length && tokens[at].Lexeme.Find(WordClass.Verb, WordForm.PresentParticiple) is not null && tokens[at].Mention is null;

    /// <summary>Whether a word is a finite verb as far as is known yet; between an article and a noun none is ("the exhausted enemies").</summary>
    private static bool Finite(Token[] tokens, int k) =>
        tokens[k].Tag == Tag.Verb && tokens[k].Analysis!.Is(WordForm.Finite)
            && !(k > 0 && k + 1 < tokens.Length && tokens[k - 1].Is(WordKind.Article) && tokens[k + 1].Tag is Tag.Noun or Tag.Name or Tag.Adjective);

    private static int BeforeAdverbs(Token[] tokens, int i)
    {
        var before = i - 1;
        while (before > 0 && tokens[before].Tag is Tag.Adverb or Tag.Negator)
        {
            before--;
        }

        return before;
    }

    /// <summary>"A Japanese accused of a crime is tried": an adjective that stands for its people.</summary>
    private static bool IsPeople(Token[] tokens, int at) =>
        tokens[at] is { Tag: Tag.Adjective, Mention: { Kind: Mentions.MentionKind.Adjective, First: > 0 } people } && tokens[people.First - 1].Is(WordKind.Article);

    /// <summary>Whether somebody stands before the verb who can do something himself, and not a treaty or a town.</summary>
    private static bool Acts(Token[] tokens, int at) =>
        tokens[at].Mention is { } mention ? mention.Candidates.Count == 0 || mention.Candidates.Any(entity => entity.Label is EntityLabel.State or EntityLabel.Group or EntityLabel.Person)
            : (tokens[at].Lexeme.NounClass & (NounClass.Organ | NounClass.Office | NounClass.Person | NounClass.State | NounClass.Group | NounClass.People | NounClass.Parties)) != NounClass.None;

    /// <summary>"Since Spain hesitated for two years, ...": the first verb of a clause that a conjunction opened.</summary>
    private static bool Subordinate(Token[] tokens, int i)
    {
        for (var k = i - 1; k >= 0 && tokens[k].Tag is not (Tag.Comma or Tag.Break or Tag.Verb); k--)
        {
            if (tokens[k].Tag == Tag.Subordinator)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"After Cornwallis surrendered at Yorktown in October 1781 the Commons voted": behind a date the subject of the next verb begins.</summary>
    private static bool SubjectBehindDate(Token[] tokens, int i)
    {
        for (var k = i + 2; k < tokens.Length && tokens[k].Tag is not (Tag.Break or Tag.Comma or Tag.Verb); k++)
        {
            if (tokens[k - 1].Tag == Tag.Date && tokens[k].Tag is Tag.Determiner or Tag.Name or Tag.Pronoun)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"... in October 1781 the Commons voted": of a sentence that a conjunction opens, and no comma parts, the subject that begins behind a date or another noun has the main verb.</summary>
    private static bool SubjectOfMain(Token[] tokens, int i)
    {
        var k = i - 1;
        while (k > 0 && tokens[k].Tag is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Number or Tag.Determiner)
        {
            k--;
        }

        return (tokens[k].Tag == Tag.Date || BesideAnother(tokens, k + 1, i)) && k < i - 1 && tokens[0].Tag == Tag.Subordinator && !Array.Exists(tokens[..i], token => token.Tag is Tag.Comma or Tag.Break or Tag.Coordinator);
    }

    /// <summary>"When Bonaparte crossed the Alps into Styria the Austrians asked": an article behind a noun opens another phrase, which goes up to the verb.</summary>
    private static bool BesideAnother(Token[] tokens, int from, int verb)
    {
        for (var k = verb - 1; k > from; k--)
        {
            if (tokens[k].Tag == Tag.Determiner)
            {
                return tokens[k - 1].Tag is Tag.Noun or Tag.Name;
            }
        }

        return false;
    }

    /// <summary>Whether a finite verb is still to come for which the noun can be the subject.</summary>
    private static bool FiniteFollows(Sentence sentence, Token[] tokens, int i, bool comma, bool acts, bool subordinate)
    {
        var open = true;
        var agent = false;
        var treaty = (tokens[BeforeAdverbs(tokens, i)].Lexeme.NounClass & NounClass.Treaty) != NounClass.None;
        for (var k = i + 1; k < tokens.Length && tokens[k].Tag is not Tag.Break; k++)
        {
            // "The peace signed at X by A and B brought": "and" joins those who signed.
            agent |= tokens[k].Lower == "by" || (treaty && tokens[k].Lower is "with" or "between");
            open &= tokens[k].Tag is not (Tag.Subordinator or Tag.Relative or Tag.Contrast) && (comma || tokens[k].Tag != Tag.Coordinator || (agent && JoinsNouns(tokens, k))) && !(subordinate && tokens[k].Tag == Tag.Comma);
            // "on whose return London had insisted": the verb is that of a relative clause.
            open &= !(tokens[k].Is(WordKind.Relative) && tokens[k].Is(WordKind.Possessive));
            if (Finite(tokens, k) && tokens[k - 1].Tag != Tag.InfinitiveMarker && !OfInfinitive(sentence, tokens, i, k) && !(!comma && Agent(tokens, k)))
            {
                // "Kuroda landed at the fort, demanded an apology and left": verbs in a row have one subject.
                return open && !(acts && tokens[k - 1].Tag == Tag.Comma);
            }
        }

        return false;
    }

    /// <summary>"negotiated with five men led by X": what an agent follows is done to the noun before it.</summary>
    private static bool Agent(Token[] tokens, int k) =>
        k + 1 < tokens.Length && tokens[k + 1].Lower == "by" && tokens[k - 1].Tag is Tag.Noun or Tag.Name && tokens[k].Lexeme.Find(WordClass.Verb, WordForm.Participle) is not null;

    /// <summary>"The treaty, which France and Japan signed at Paris, came into force": the verb of the relative clause, whose subjects are joined by "and".</summary>
    private static bool VerbOfPair(Token[] tokens, int i)
    {
        var joined = false;
        for (var k = i - 1; k > 0 && i - k < 12; k--)
        {
            if (tokens[k].Tag == Tag.Relative)
            {
                return joined && k < i - 1;
            }

            joined |= tokens[k].Tag == Tag.Coordinator;
            if (tokens[k].Tag is not (Tag.Coordinator or Tag.Name or Tag.Noun or Tag.Pronoun or Tag.Adjective or Tag.Determiner or Tag.Number or Tag.Adverb or Tag.Comma) && !tokens[k].IsPunctuation('-'))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Ratified by the Senate in July, the convention was replaced": at the head of a sentence, with the subject of another verb behind a comma.</summary>
    public static bool Fronted(Token[] tokens, int i)
    {
        if (!(i == 0 || tokens[i - 1].Tag == Tag.Break) || i + 1 >= tokens.Length || tokens[i + 1].Tag is not (Tag.Preposition or Tag.Date or Tag.Adverb or Tag.InfinitiveMarker or Tag.Adjective or Tag.Comma))
        {
            return false;
        }

        for (var k = i + 1; k + 1 < tokens.Length && tokens[k].Tag is not (Tag.Break or Tag.Relative or Tag.Subordinator); k++)
        {
            if (tokens[k].Tag == Tag.Verb && !tokens[k].Analysis!.Is(WordForm.Participle | WordForm.PresentParticiple) && tokens[k - 1].Tag != Tag.InfinitiveMarker)
            {
                return false;
            }

            if (tokens[k].Tag == Tag.Comma && tokens[k + 1].Tag is Tag.Determiner or Tag.Name or Tag.Noun or Tag.Adjective or Tag.Pronoun or Tag.Number && VerbOfSubject(tokens, k + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool VerbOfSubject(Token[] tokens, int from)
    {
        for (var k = from + 1; k < tokens.Length && tokens[k].Tag is not (Tag.Break or Tag.Comma or Tag.Subordinator); k++)
        {
            if (tokens[k].Tag is Tag.Relative || Finite(tokens, k))
            {
                return tokens[k - 1].Tag is not (Tag.Coordinator or Tag.InfinitiveMarker);
            }
        }

        return false;
    }

    /// <summary>"conquered two years before", "retaken a few months earlier": how long ago it was.</summary>
    private static bool TimeBefore(Sentence sentence, int from)
    {
        for (var k = from; k + 1 < sentence.Tokens.Length && k < from + 4; k++)
        {
            var lower = sentence.Tokens[k + 1].Lower;
            if (sentence.Tokens[k].Lexeme.Find(WordClass.Noun) is { } noun && sentence.Lexicon.Words.Cue("no-antecedents", noun.Lemma))
            {
                return sentence.Lexicon.Words.Cue("time-before", lower);
            }
        }

        return false;
    }

    private static bool JoinsNouns(Token[] tokens, int k) =>
        k > 0 && k + 1 < tokens.Length && tokens[k - 1].Tag is Tag.Noun or Tag.Name && tokens[k + 1].Tag is Tag.Name or Tag.Noun or Tag.Determiner;

    /// <summary>"The king, Frederick VI, ...", "the troops, led by X, ...", "Kemal, who led them, ...", "Italy, wishing to please Berlin, ...", "Austria, when the talks had failed, ...": between this comma and the one before stands what is told beside of the subject.</summary>
    private static bool ClosesApposition(Token[] tokens, int comma)
    {
        for (var k = comma - 1; k > 0 && comma - k < 16; k--)
        {
            if (tokens[k].Tag == Tag.Comma)
            {
                var beside = k < comma - 1 && (tokens[k + 1].Is(WordKind.Relative) || (tokens[k + 1].Tag == Tag.Preposition && tokens[k + 2].Is(WordKind.Relative)) || (tokens[k + 1].Tag == Tag.Verb && tokens[k + 1].Analysis!.Is(WordForm.Participle | WordForm.PresentParticiple)) || tokens[k + 1].Tag == Tag.Subordinator || Nominal(tokens, k + 1, comma));
                return beside && tokens[k - 1].Tag is Tag.Noun or Tag.Name && !FiniteBefore(tokens, k);
            }

            if (tokens[k].Tag is Tag.Break || (tokens[k].Tag == Tag.Subordinator && tokens[k - 1].Tag != Tag.Comma))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"recognised X, ceded to it the southern half of Y and granted": what has an object behind whom it is given to is the next verb of the subject.</summary>
    private static bool GivesTo(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i + 3 >= tokens.Length || tokens[i + 1].Lower != "to" || tokens[i + 2].Tag is not (Tag.Pronoun or Tag.Name))
        {
            return false;
        }

        var at = i + 3;
        while (at < tokens.Length && tokens[i + 2].Mention is { } name && at <= name.Last)
        {
            at++;
        }

        return at + 1 < tokens.Length && tokens[at].Is(WordKind.Article | WordKind.Possessive)
            && !(tokens[at + 1].Lexeme.Find(WordClass.Noun) is { } noun && sentence.Lexicon.Words.Cue("no-antecedents", noun.Lemma));
    }

    private static bool Nominal(Token[] tokens, int from, int to) => tokens[from..to].All(token =>
        token.Tag is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Determiner or Tag.Genitive or Tag.Preposition or Tag.Other or Tag.Number or Tag.Mark or Tag.Coordinator or Tag.Adverb);

    private static bool FiniteBefore(Token[] tokens, int to)
    {
        for (var k = to - 1; k >= 0 && tokens[k].Tag is not (Tag.Break or Tag.Coordinator or Tag.Contrast or Tag.Comma or Tag.Relative or Tag.Subordinator); k--)
        {
            if (Finite(tokens, k))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether no other verb of the subject is still to come but one joined by "and".</summary>
    private static bool Conjoined(Token[] tokens, int i)
    {
        for (var k = i + 1; k < tokens.Length && tokens[k].Tag is not (Tag.Break or Tag.Subordinator or Tag.Relative); k++)
        {
            if (tokens[k].Tag is Tag.Coordinator or Tag.Contrast || (tokens[k].Is(WordKind.Relative) && tokens[k].Is(WordKind.Possessive)))
            {
                return true;
            }

            if (Finite(tokens, k) && tokens[k - 1].Tag != Tag.InfinitiveMarker)
            {
                return false;
            }
        }

        return true;
    }
}
