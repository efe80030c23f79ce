using KnowledgeGraph.Extraction.Lemmas;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>Whether what stands behind "and" is the subject of another clause.</content>
internal sealed partial class PhraseParser
{
    private bool BeginsClause(Item item, int to, bool afterVerb)
    {
        var after = item.End + 1;
        while (after < to && (_tokens[after].Tag is Tag.Adverb or Tag.Date || (_tokens[after].Tag == Tag.Reflexive && !_sentence.Lexicon.IsGerman)))
        {
            // "broke off relations with Turkey, and Menshikov himself was recalled"
            after++;
        }

        if (afterVerb && _sentence.Lexicon.IsGerman)
        {
            after = PastPlaces(after, to);
        }

        if (afterVerb && after < to && _tokens[after].Tag == Tag.Comma && !_sentence.Lexicon.IsGerman)
        {
            return VerbBehindAside(after) || (item.Kind == ItemKind.Name && VerbBehindApposition(after));
        }

        if (afterVerb && after < to && _tokens[after].Tag == Tag.Coordinator && !_sentence.Lexicon.IsGerman && BehindComma(item) && VerbBehindPair(after, to))
        {
            return true;
        }

        if (afterVerb && after < to && _tokens[after].Tag == Tag.Preposition && !_sentence.Lexicon.IsGerman && VerbBehindAdverbial(after, to))
        {
            return true;
        }

        if (after < to && !_sentence.Lexicon.IsGerman && GoesOnWithParticiple(item, after))
        {
            return true;
        }

        return afterVerb && after < to && _tokens[after].Tag == Tag.Verb && _tokens[after].Analysis!.Is(WordForm.Finite)
            && !(_sentence.Lexicon.IsGerman && _tokens[after].Analysis!.Is(WordForm.Participle | WordForm.Infinitive) && EndsClause(after + 1, to));
    }

    /// <summary>"with Prussia ceding Danzig and Russia recognising the kingdom": behind one participle with a subject of its own another.</summary>
    private bool GoesOnWithParticiple(Item item, int at)
    {
        if (_tokens[at] is not { Tag: Tag.Verb, Analysis: { } form } || !form.Is(WordForm.PresentParticiple) || at + 1 >= _tokens.Length || _tokens[at + 1].Tag is Tag.Comma or Tag.Break || !ItemKinds.IsActor(item))
        {
            return false;
        }

        var first = Array.FindLastIndex(_tokens, item.First - 1, token => token.Tag == Tag.Verb);
        return first > 0 && _tokens[first].Analysis!.Is(WordForm.PresentParticiple) && _tokens[first - 1].Tag is Tag.Name or Tag.Noun or Tag.Pronoun;
    }

    /// <summary>"went to Peking, and Japan and China established": behind a comma, "and" and a name, another and a name a finite verb has both as its subject.</summary>
    private bool VerbBehindPair(int coordinator, int to)
    {
        var second = coordinator + 1;
        while (second < to && _tokens[second].Tag is Tag.Determiner)
        {
            second++;
        }

        var verb = second < to && _tokens[second].Mention is { Kind: Mentions.MentionKind.Name or Mentions.MentionKind.Demonym } name && name.First == second ? name.Last + 1 : to;
        while (verb < to && _tokens[verb].Tag is Tag.Adverb or Tag.Date)
        {
            verb++;
        }

        return verb < to && _tokens[verb] is { Tag: Tag.Verb, Analysis: { } finite } && finite.Is(WordForm.Finite);
    }

    /// <summary>Whether "and" and a comma stand before an item.</summary>
    private bool BehindComma(Item item) =>
        item is { Kind: ItemKind.Name, First: > 1 } && _tokens[item.First - 1].Tag == Tag.Coordinator && _tokens[item.First - 2].Tag == Tag.Comma;

    /// <summary>
    /// "ceded Lombardy to France, and France in turn handed it to Sardinia", "and the tsar for his part promised": behind phrases that say when, where
    /// or in return for what a finite verb follows, whose subject is what stands behind "and". What could be a participle tells so only behind
    /// such words as say nothing else.
    /// </summary>
    private bool VerbBehindAdverbial(int at, int to)
    {
        var words = _sentence.Lexicon.Words;
        var own = true;
        while (at < to && _tokens[at].Tag == Tag.Preposition)
        {
            var noun = at + 1;
            while (noun < to && _tokens[noun].Tag is Tag.Determiner or Tag.Adjective or Tag.Number)
            {
                noun++;
            }

            if (noun >= to || _tokens[noun].Tag is not (Tag.Noun or Tag.Date or Tag.Name))
            {
                return false;
            }

            own &= _tokens[noun].Tag == Tag.Date || words.Cue("own-sides", _tokens[noun].Lower) || words.Cue("in-turn", _tokens[noun].Lower) || words.Cue("times-of-clauses", _tokens[noun].Lower);
            var between = _tokens[at].Lower == "between";
            at = (_tokens[noun].Mention is { } named && named.First == noun ? named.Last : noun) + 1;
            if (between && at + 1 < to && _tokens[at].Tag == Tag.Coordinator && _tokens[at + 1].Mention is { } other && other.First == at + 1)
            {
                // "and relations between Brazil and Britain were renewed"
                at = other.Last + 1;
            }

            while (at < to && _tokens[at].Tag is Tag.Adverb or Tag.Date)
            {
                at++;
            }
        }

        return at < to && _tokens[at] is { Tag: Tag.Verb, Analysis: { } verb } && verb.Is(WordForm.Finite) && (own || !verb.Is(WordForm.Participle | WordForm.Infinitive));
    }

    /// <summary>"und die neue Regierung in Stockholm bat": past what says where, in a few words, behind the subject of the next clause.</summary>
    private int PastPlaces(int at, int to)
    {
        var end = at;
        while (end < to && end - at < LongestPlace && _tokens[end].Tag == Tag.Preposition)
        {
            end++;
            while (end < to && _tokens[end].Tag is Tag.Determiner or Tag.Adjective or Tag.Date)
            {
                end++;
            }

            if (end >= to || _tokens[end].Tag is not (Tag.Name or Tag.Noun))
            {
                return at;
            }

            end = _tokens[end].Mention is { } name && name.First == end ? name.Last + 1 : end + 1;
        }

        return end < to && _tokens[end].Tag == Tag.Verb ? end : at;
    }

    /// <summary>"and Trondheim, conquered two years before, was given back": a participle between two commas, and behind it the helper of the verb whose subject the name is.</summary>
    private bool VerbBehindAside(int comma)
    {
        var tokens = _sentence.Tokens;
        if (comma + 1 >= tokens.Length || tokens[comma + 1].Lexeme.Find(WordClass.Verb, WordForm.Participle) is null)
        {
            return false;
        }

        for (var i = comma + 2; i + 1 < tokens.Length && tokens[i].Tag is not (Tag.Break or Tag.Coordinator or Tag.Relative or Tag.Subordinator); i++)
        {
            if (tokens[i].Tag == Tag.Comma)
            {
                return tokens[i + 1] is { Tag: Tag.Verb, Analysis: { Lemma: { } lemma } verb } && verb.Is(WordForm.Finite) && (lemma is "be" or "have" || _sentence.Lexicon.Vocabulary.Modal(lemma) is not null);
            }
        }

        return false;
    }

    /// <summary>"and Denmark, Russia's ally, in turn declared war": a noun with an article or an owner between two commas, and behind it a finite verb.</summary>
    private bool VerbBehindApposition(int comma)
    {
        var tokens = _sentence.Tokens;
        if (comma + 2 >= tokens.Length || !(tokens[comma + 1].Tag == Tag.Determiner || (tokens[comma + 1].Tag == Tag.Name && tokens[comma + 2].Tag == Tag.Genitive)))
        {
            return false;
        }

        var noun = false;
        for (var i = comma + 2; i + 1 < tokens.Length && i - comma < LongestApposition && tokens[i].Tag is not (Tag.Verb or Tag.Break or Tag.Coordinator or Tag.Relative or Tag.Subordinator); i++)
        {
            noun |= tokens[i].Tag == Tag.Noun;
            if (tokens[i].Tag == Tag.Comma)
            {
                return noun && VerbAt(i + 1);
            }
        }

        return false;
    }

    /// <summary>Whether a finite verb stands at a place, or behind "in turn", "too" and the like.</summary>
    private bool VerbAt(int at)
    {
        var tokens = _sentence.Tokens;
        var end = Math.Min(at + 3, tokens.Length);
        while (at < end && (tokens[at].Tag is Tag.Adverb || (tokens[at].Lower == "in" && at + 1 < end && tokens[at + 1].Lower == "turn") || tokens[at].Lower == "turn"))
        {
            at++;
        }

        return at < tokens.Length && tokens[at] is { Tag: Tag.Verb, Analysis: { } verb } && verb.Is(WordForm.Finite);
    }

    private const int LongestApposition = 9;

    private const int LongestPlace = 6;
}
