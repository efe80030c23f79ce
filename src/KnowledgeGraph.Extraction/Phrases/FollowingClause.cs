using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>English: whether what follows a word that can be a conjunction is a clause.</summary>
internal static class FollowingClause
{
    /// <summary>"lost that war, and": where no finite verb follows before the next comma, "that" begins no clause.</summary>
    public static bool Verb(Token[] tokens, int from)
    {
        for (var k = from; k < tokens.Length && tokens[k].Tag is not (Tag.Comma or Tag.Break or Tag.Mark); k++)
        {
            if (tokens[k].Tag == Tag.Verb && tokens[k].Analysis!.Is(WordForm.Finite))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"demanded that within ten days Serbia accept": whether a preposition tells when or where, and a subject with its verb follows at once.</summary>
    public static bool BehindTime(Token[] tokens, int preposition)
    {
        var k = preposition + 1;
        while (k < tokens.Length && tokens[k].Tag is Tag.Determiner or Tag.Number or Tag.Adjective or Tag.Date)
        {
            k++;
        }

        k += k < tokens.Length && tokens[k].Tag == Tag.Noun ? 1 : 0;
        if (k == preposition + 1 || k + 1 >= tokens.Length || tokens[k].Tag is not (Tag.Name or Tag.Determiner or Tag.Pronoun))
        {
            return false;
        }

        while (k < tokens.Length && tokens[k].Tag is Tag.Name or Tag.Determiner or Tag.Pronoun or Tag.Adjective or Tag.Noun)
        {
            k++;
        }

        return k < tokens.Length && tokens[k].Tag == Tag.Verb && tokens[k].Analysis!.Is(WordForm.Finite);
    }

    /// <summary>before, after, since, as, until: a clause follows where a finite verb comes before the next comma.</summary>
    public static bool Begins(Token[] tokens, int i)
    {
        var nouns = 0;
        var described = false;
        for (var k = i + 1; k < tokens.Length && tokens[k].Tag is not (Tag.Comma or Tag.Break); k++)
        {
            if (tokens[k].Tag == Tag.Verb)
            {
                return nouns > 0 && !Inverted(tokens, k) && tokens[k].Analysis!.Is(WordForm.Finite) && (k == 0 || tokens[k - 1].Tag != Tag.InfinitiveMarker) && (!described || (Told(tokens, i) && (!tokens[k].Analysis!.Is(WordForm.Participle) || Clauses.HelperVerbs.IsHelper(tokens[k].Analysis!.Lemma) || GivesReason(tokens, i, k))));
            }

            if (tokens[k].Tag == Tag.Preposition && nouns > 0 && tokens[i].Lower != "as")
            {
                // "declared war after Cossacks in pursuit of the rebels had burned the town"
                described = true;
                continue;
            }

            if ((described && tokens[k].Tag is Tag.Coordinator or Tag.Contrast) || tokens[k].Tag is Tag.Preposition or Tag.Relative or Tag.Subordinator || (tokens[k].Tag == Tag.Coordinator && k + 1 < tokens.Length && tokens[k + 1].Tag == Tag.Verb))
            {
                // "appeared before the town and threatened": the verb goes on with the one before.
                return false;
            }

            nouns += tokens[k].Tag is Tag.Noun or Tag.Name or Tag.Pronoun ? 1 : 0;
            if (nouns > 0 && i > 0 && tokens[i - 1].Tag is not (Tag.Comma or Tag.Coordinator) && k + 1 < tokens.Length && tokens[k + 1].Tag == Tag.Comma && PastAside(tokens, k + 1) is { } verb)
            {
                return tokens[verb].Analysis!.Is(WordForm.Finite);
            }
        }

        return false;
    }

    /// <summary>"only when the fleet lay before Nanking did China sue for peace": the helper before its subject is that of the clause that follows.</summary>
    private static bool Inverted(Token[] tokens, int helper)
    {
        var verb = helper + 1;
        while (verb < tokens.Length && tokens[verb].Tag is Tag.Name or Tag.Noun or Tag.Determiner or Tag.Pronoun or Tag.Adjective)
        {
            verb++;
        }

        return tokens[helper].Analysis!.Lemma == "do" && verb > helper + 1 && verb < tokens.Length && tokens[verb] is { Tag: Tag.Verb, Analysis: { } helped } && helped.Is(WordForm.Infinitive);
    }

    /// <summary>", since the planters of its islands feared the competition": behind a comma one subject, however described, and a verb with its object.</summary>
    private static bool GivesReason(Token[] tokens, int i, int verb)
    {
        if (i == 0 || tokens[i - 1].Tag != Tag.Comma || !TakesWhatFollows(tokens, verb))
        {
            return false;
        }

        for (var k = i + 2; k < verb; k++)
        {
            var behindNoun = tokens[k - 1].Tag is Tag.Noun or Tag.Name or Tag.Pronoun;
            if (behindNoun && (tokens[k].Tag is Tag.Determiner or Tag.Pronoun || (tokens[k].Tag == Tag.Name && (tokens[k].Mention is null || tokens[k].Mention != tokens[k - 1].Mention))))
            {
                // "after the fall of Kars Russia took": the subject is another.
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a verb has told before what was done, so that one behind can only belong to a clause of its own.</summary>
    private static bool Told(Token[] tokens, int i)
    {
        for (var k = i - 1; k >= 0 && tokens[k].Tag is not Tag.Break; k--)
        {
            if (tokens[k].Tag == Tag.Verb && tokens[k].Analysis!.Is(WordForm.Finite))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"before China, in June 1885, gave way": the verb behind an aside between two commas that says when or where; null where none stands there.</summary>
    private static int? PastAside(Token[] tokens, int comma)
    {
        var end = comma + 1;
        if (end >= tokens.Length || tokens[end].Tag is not (Tag.Preposition or Tag.Date or Tag.Adverb))
        {
            return null;
        }

        while (end < tokens.Length && tokens[end].Tag is Tag.Preposition or Tag.Date or Tag.Adverb or Tag.Determiner or Tag.Noun or Tag.Name or Tag.Number or Tag.Adjective)
        {
            end++;
        }

        return end + 1 < tokens.Length && tokens[end].Tag == Tag.Comma && tokens[end + 1].Tag == Tag.Verb ? end + 1 : null;
    }

    /// <summary>
    /// "..., for Prussia rejected the terms": one subject and its finite verb say why. Not "for services rendered", "for lands taken by X", where
    /// the verb describes the noun, nor "for the first time Russia", "for Russia Witte signed", "for his part renounced",
    /// where the subject is another.
    /// </summary>
    public static bool Reason(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i == 0 || tokens[i - 1].Tag is not (Tag.Comma or Tag.Break) || !sentence.Lexicon.Words.Cue("causal-prepositions", tokens[i].Lower))
        {
            return false;
        }

        for (var k = i + 1; k < tokens.Length && tokens[k].Tag is not (Tag.Comma or Tag.Break or Tag.Mark); k++)
        {
            if (tokens[k].Tag == Tag.Verb)
            {
                return k > i + 1 && tokens[k].Analysis!.Is(WordForm.Finite) && (!tokens[k].Analysis!.Is(WordForm.Participle) || TakesWhatFollows(tokens, k));
            }

            var opens = tokens[k].Tag == Tag.Determiner || (tokens[k].Tag is Tag.Name or Tag.Pronoun && tokens[k].Mention is null == (tokens[k - 1].Mention is null) && tokens[k].Mention != tokens[k - 1].Mention);
            opens |= tokens[k].Mention is { } named && named.First == k && tokens[k - 1].Tag == Tag.Noun;
            if (sentence.Lexicon.Words.Cue("own-sides", tokens[k].Lower) || tokens[k].Tag is Tag.Relative or Tag.Subordinator or Tag.Contrast or Tag.Date or Tag.InfinitiveMarker || (tokens[k].Tag == Tag.Preposition && tokens[k].Lower != "of") || (opens && k > i + 1 && tokens[k - 1].Tag is Tag.Noun or Tag.Name or Tag.Pronoun))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a form that could be a participle has an object, or the name or pronoun of a subject before it.</summary>
    private static bool TakesWhatFollows(Token[] tokens, int verb)
    {
        var next = verb + 1 < tokens.Length ? tokens[verb + 1] : null;
        return next is { Tag: Tag.Determiner or Tag.Name or Tag.Noun or Tag.Adjective or Tag.Pronoun or Tag.InfinitiveMarker or Tag.Reflexive or Tag.Verb }
            || (tokens[verb - 1].Tag is Tag.Name or Tag.Pronoun && next?.Lower != "by");
    }
}
