using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>English: the word before tells whether a form is a noun or a verb, a past tense or a participle.</summary>
internal sealed partial class EnglishTagger : Tagger
{
    protected override Tag Word(Sentence sentence, int i)
    {
        var token = sentence.Tokens[i];
        var lexeme = token.Lexeme;
        if (lexeme.Lower is "'s" or "’s")
        {
            return Tag.Genitive;
        }

        if (lexeme.Analyses.Length == 0 && DayWords.TellWhen(sentence, i))
        {
            return Tag.Adverb;
        }

        if (lexeme.Capital && i > 0 && lexeme.Is(WordKind.Month) && sentence.Tokens[i - 1].Tag == Tag.Preposition)
        {
            // "In May Sardinia ceded Savoy", in a year that nothing tells.
            return Tag.Adverb;
        }

        if (lexeme.Capital && i > 0 && i != sentence.Borrowed && (lexeme.Kind & ~WordKind.Currency) == WordKind.None && sentence.Tokens[i - 1].Text is not (":" or "\"" or "“" or "•"))
        {
            return Choose(token, WordClass.Noun) ? Tag.Noun : Tag.Name;
        }

        if (Closed(sentence, i, lexeme) is { } closed)
        {
            return closed;
        }

        return Open(sentence, i, token, lexeme);
    }

    /// <summary>"The Ottomans' defeat", "the rebels' victory": the apostrophe of a plural, and not the end of what single quotes hold.</summary>
    protected override bool OwnsBehind(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        return tokens[i].Text is "'" or "’" && i > 0 && i + 1 < tokens.Length && tokens[i - 1].End == tokens[i].Start && tokens[i].End < tokens[i + 1].Start
            && tokens[i - 1].Lower.EndsWith('s') && tokens[i - 1].Tag is Tag.Noun or Tag.Name or Tag.Other or Tag.Adjective && tokens[i + 1].Lexeme.Shape == TokenShape.Word
            && !Array.Exists(tokens[..i], token => token.Text is "'" or "‘" && token.Tag != Tag.Genitive);
    }

    /// <summary>"made themselves masters of the Palatinate"</summary>
    private static bool FollowsReflexive(Sentence sentence, int i) =>
        i > 1 && sentence.Tokens[i - 1].Tag == Tag.Reflexive && i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].Lower == "of";

    /// <summary>The tag of a word of an open class.</summary>
    private static Tag Open(Sentence sentence, int i, Token token, Lexeme lexeme)
    {
        var verb = lexeme.Find(WordClass.Verb);
        var noun = lexeme.Find(WordClass.Noun);
        if (verb is not null && PeopleVerbs.At(sentence, i, verb))
        {
            token.Analysis = verb;
            return Tag.Verb;
        }

        if (AsAdjective(sentence, i, verb, noun) is { } adjective)
        {
            token.Analysis = adjective;
            return Tag.Adjective;
        }

        if (verb is not null && noun is not null && (HeadsClause(sentence, i) || FollowsReflexive(sentence, i)))
        {
            token.Analysis = noun;
            return Tag.Noun;
        }

        if (verb is not null && noun is null && (IsGerund(sentence, i, verb) || (verb.Is(WordForm.PresentParticiple) && Gerunds.LeadsSubject(sentence, i))))
        {
            token.Analysis = new Analysis(token.Lower, WordClass.Noun, WordForm.Singular);
            return Tag.Noun;
        }

        if (verb is not null && BetweenHelperAndParticiple(sentence, i))
        {
            return Tag.Adverb;
        }

        if (verb is not null && noun is null && i > 0 && (sentence.Tokens[i - 1].Tag is Tag.Determiner or Tag.Adjective or Tag.Genitive or Tag.Number || (FollowsPreposition(sentence, i) && verb.Is(WordForm.Infinitive))) && !verb.Is(WordForm.Past | WordForm.Participle | WordForm.PresentParticiple)
            && sentence.Tokens[i - 1].Lower is not "that" && !PluralSubject(sentence, i) && !Helps(sentence, verb) && NounPlace(sentence, i))
        {
            return Tag.Noun;
        }

        if (verb is not null && lexeme.Find(WordClass.Adjective) is not null && Attribute(sentence, i, verb))
        {
            Choose(token, WordClass.Adjective);
            return Tag.Adjective;
        }

        if (verb is not null && (noun is null || (i > 0 && PluralSubject(sentence, i) && verb.Is(WordForm.Infinitive) && HasObject(sentence, i)) || !NounPlace(sentence, i)))
        {
            token.Analysis = verb;
            return Tag.Verb;
        }

        if (noun is not null)
        {
            token.Analysis = noun;
            return Tag.Noun;
        }

        return Choose(token, WordClass.Adjective) ? Tag.Adjective
            : lexeme.Lower.EndsWith("ly", StringComparison.Ordinal) ? Tag.Adverb : UnknownVerb(sentence, i);
    }

    /// <summary>Whether what could be a verb is an adjective: before a noun, after a form of "be" or a preposition.</summary>
    private static bool Attribute(Sentence sentence, int i, Analysis verb) =>
        (i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].Lexeme is { Capital: false } next && next.Find(WordClass.Noun) is not null && (i == 0 || sentence.Tokens[i - 1].Lower is not ("to" or "not")))
        || (i > 0 && !verb.Is(WordForm.Past | WordForm.Participle | WordForm.PresentParticiple) && (FreeOf(sentence, i) || AfterBe(sentence, i) || FollowsPreposition(sentence, i) || AfterParticiple(sentence, i) || LeavesIt(sentence, i) || ThrownOpen(sentence, i)));

    protected override void Settle(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        NoSooner.Settle(sentence);
        FixedWords.Settle(sentence);
        InvertedConditions.Settle(sentence);
        SetOff.Settle(sentence);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Tag == Tag.Reflexive && i > 0 && i + 1 < tokens.Length && tokens[i - 1].Tag == Tag.Preposition && tokens[i + 1].Tag == Tag.Coordinator)
            {
                // "renounced for himself and his heirs all title": one of two for whom it is done.
                tokens[i].Tag = Tag.Pronoun;
            }
            else if (tokens[i].Tag == Tag.Preposition && sentence.Lexicon.Words.Cue("with-of", tokens[i].Lower) && !(i + 1 < tokens.Length && tokens[i + 1].Lower == "of"))
            {
                // "Instead Poland won": without "of" it governs nothing.
                tokens[i].Tag = Tag.Adverb;
            }
            else if (tokens[i].Tag == Tag.Preposition && sentence.Lexicon.Words.Cue("before-shares", tokens[i].Lower) && (Shares.End(sentence, i + 1, tokens.Length) > 0 || Shares.Counts(sentence, i + 1)))
            {
                // "about two-thirds of Moldavia", "over half of it", "about 3,000 soldiers joined"
                tokens[i].Tag = Tag.Adverb;
            }
            else if (tokens[i].Tag == Tag.Preposition)
            {
                SettlePreposition(sentence.Lexicon.Words, tokens, i);
            }
            else if (tokens[i].Tag == Tag.Subordinator && tokens[i].Is(WordKind.Preposition) && !FollowingClause.Begins(tokens, i))
            {
                tokens[i].Tag = Tag.Preposition;
            }
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            switch (tokens[i].Tag)
            {
                case Tag.Verb:
                    SettleVerb(sentence, i);
                    FoundItself(sentence, i);
                    break;
                case Tag.Preposition when FollowingClause.Reason(sentence, i):
                    tokens[i].Tag = Tag.Subordinator;
                    break;
                case Tag.Subordinator or Tag.Relative or Tag.Determiner when tokens[i].Lower == "that":
                    tokens[i].Tag = That(sentence, i);
                    break;
            }
        }
    }

    private static Tag? Closed(Sentence sentence, int i, Lexeme lexeme)
    {
        var kind = lexeme.Kind;
        if (lexeme.Lower == "her" && OwnsNothing(sentence, i))
        {
            return Tag.Pronoun;
        }

        if (lexeme.Lower == "her" || (kind & WordKind.Possessive) != WordKind.None)
        {
            return Tag.Determiner;
        }

        if (lexeme.Lower == "yet" && i > 0 && (sentence.Tokens[i - 1].Tag is Tag.Negator or Tag.Verb || sentence.Tokens[i - 1].Lower == "as"))
        {
            // "not yet restored", "had yet to ratify"
            return Tag.Adverb;
        }

        if (EndsOrdinal(sentence, i) || lexeme.Lower is "first" or "next" or "only" or "then" or "second" or "last" or "former" or "latter" && i > 0 && sentence.Tokens[i - 1].Tag is Tag.Determiner or Tag.Genitive && i + 1 < sentence.Tokens.Length && Attributive(sentence.Tokens[i + 1]) && !StandsAlone(sentence, i))
        {
            // "the first American consul", "the then foreign minister"
            return Tag.Adjective;
        }

        if ((lexeme.Lower is "each" or "both" && EachDid(sentence, i)) || ((kind & WordKind.Subordinator) != WordKind.None && (kind & WordKind.Adverb) != WordKind.None && i > 0 && (sentence.Tokens[i - 1].Tag == Tag.Preposition || (i + 1 < sentence.Tokens.Length && sentence.Lexicon.Words.Cue("again-behind-once", sentence.Tokens[i + 1].Lower)))))
        {
            // "at once", "was once more in French hands"
            return Tag.Adverb;
        }

        return (kind & WordKind.Subordinator) != WordKind.None && !IsVerbAfterAll(sentence, i) ? Tag.Subordinator
            // "neither of the two powers": nobody, and no article of a noun.
            : (kind & WordKind.Determiner) != WordKind.None ? (kind & WordKind.Negator) != WordKind.None && i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].Lower == "of" ? Tag.Negator : Tag.Determiner
            : (kind & WordKind.Contrast) != WordKind.None && i > 0 && sentence.Lexicon.Words.Cue("before-nearly", sentence.Tokens[i - 1].Lower) ? Tag.Adverb
            // "would rather have lost Galicia": it prefers, and sets nothing off.
            : (kind & WordKind.Contrast) != WordKind.None && i > 0 && sentence.Lexicon.Words.Cue("preferred", lexeme.Lower) && sentence.Lexicon.Words.Cue("before-preferred", sentence.Tokens[i - 1].Lower) ? Tag.Adverb
            : (kind & WordKind.Contrast) != WordKind.None ? Tag.Contrast
            : (kind & WordKind.Coordinator) != WordKind.None ? Tag.Coordinator
            : (kind & WordKind.Negator) != WordKind.None ? Tag.Negator
            : (kind & WordKind.Preposition) != WordKind.None && !IsRound(sentence, i, lexeme) ? Tag.Preposition
            : (kind & WordKind.Reflexive) != WordKind.None ? Tag.Reflexive
            : (kind & WordKind.Pronoun) != WordKind.None ? Tag.Pronoun
            : (kind & WordKind.Relative) != WordKind.None ? Tag.Relative
            : (kind & (WordKind.Quantifier | WordKind.Both | WordKind.Number)) != WordKind.None ? Tag.Adjective
            : (kind & WordKind.Direction) != WordKind.None && lexeme.Find(WordClass.Verb) is null && LeadsNoun(sentence, i) ? Tag.Adjective
            : (kind & WordKind.Adverb) != WordKind.None ? Tag.Adverb
            : null;
    }

    private static bool Attributive(Token token) =>
        token.Mention is not null || token.Lexeme.Find(WordClass.Noun) is not null || token.Lexeme.Find(WordClass.Adjective) is not null;

    /// <summary>After an article, an adjective or a preposition stands a noun, not a verb.</summary>
    private static bool NounPlace(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i == 0 || tokens[i - 1].Tag == Tag.Break)
        {
            return HeadsNote(tokens, i);
        }

        var before = tokens[i - 1];
        if (before.Tag is Tag.Genitive or Tag.Determiner or Tag.Adjective or Tag.Number)
        {
            return before.Tag != Tag.Determiner || before.Lower is not "that";
        }

        if ((before.Lower == "as" || before.Tag is Tag.Coordinator or Tag.Comma) && i + 1 < tokens.Length && tokens[i + 1].Lower == "of")
        {
            // "marched as allies of France", "Ingria and part of Karelia"
            return true;
        }

        if (before.Tag == Tag.Coordinator && ListsNouns(tokens, i))
        {
            return true;
        }

        if (before.Tag == Tag.Other && i > 1 && tokens[i - 2].Tag is Tag.Determiner or Tag.Genitive && !before.Lower.EndsWith('s'))
        {
            // "a fresh offer": before a bare form a single subject cannot stand; "conducted the exploratory talks": nor behind a verb or preposition.
            return (i > 2 && tokens[i - 3].Tag is Tag.Verb or Tag.Preposition && tokens[i].Lexeme.Find(WordClass.Verb, WordForm.Past | WordForm.Participle | WordForm.PresentParticiple) is null) || tokens[i].Lexeme.Find(WordClass.Verb) is { } bare && bare.Is(WordForm.Infinitive) && !bare.Is(WordForm.Past | WordForm.Participle | WordForm.PresentParticiple);
        }

        if (before.Tag == Tag.Adverb && before.Lower is "first" or "next" or "only" or "once" && i > 1 && tokens[i - 2].Tag is Tag.Determiner or Tag.Genitive)
        {
            return true;
        }

        if (before.Tag == Tag.Adverb && i > 1 && tokens[i - 2].Tag == Tag.Determiner)
        {
            // "the first state", "its only demand"
            return tokens[i].Lexeme.Find(WordClass.Verb, WordForm.Past | WordForm.Participle) is null;
        }

        if (before.Tag == Tag.Preposition)
        {
            return AfterPreposition(sentence, i);
        }

        // "peace terms", "the Chatalja lines", "flag riots of": a noun after a noun or a name.
        if (before.Tag is Tag.Noun or Tag.Name)
        {
            return NounsInARow.At(sentence, i);
        }

        // "signed peace", "sought aid": a noun after a transitive verb; "may trade": a verb after a modal one.
        return before.Tag == Tag.Verb && sentence.Lexicon.Vocabulary.Modal(before.Analysis!.Lemma) is null && before.Analysis!.Is(WordForm.Finite | WordForm.Infinitive | WordForm.Participle | WordForm.PresentParticiple)
            && tokens[i].Lexeme.Find(WordClass.Verb, WordForm.Past | WordForm.Participle | WordForm.PresentParticiple) is null;
    }

    /// <summary>A noun, but for "to pay" and "by signing the treaty": what has an object is a verb.</summary>
    private static bool AfterPreposition(Sentence sentence, int i)
    {
        var lexeme = sentence.Tokens[i].Lexeme;
        return !(lexeme.Find(WordClass.Verb, WordForm.PresentParticiple) is not null && HasObject(sentence, i) && !Gerunds.LeadsSubject(sentence, i))
            && (sentence.Tokens[i - 1].Lower != "to" || lexeme.Find(WordClass.Verb, WordForm.Infinitive) is null || (sentence.Lexicon.Words.Cue("nouns-behind-to", lexeme.Lower) && !HasObject(sentence, i)));
    }

    /// <summary>"Cession of X", "Opening of Canton", "Transfer to Japan of Y", "Return by Z": nothing stands before that could be the subject of a verb.</summary>
    private static bool HeadsNote(Token[] tokens, int i)
    {
        var verb = tokens[i].Lexeme.Find(WordClass.Verb);
        if (i + 1 >= tokens.Length || tokens[i].Analysis is not null || (verb?.Is(WordForm.Past | WordForm.Participle) ?? false) || (tokens[i + 1].Lower != "of" && (verb?.Is(WordForm.PresentParticiple) ?? false)))
        {
            return false;
        }

        // "returns to China" may be a verb without subject; "return to China of" is none.
        var third = verb is not null && verb.Is(WordForm.Finite) && !verb.Is(WordForm.Infinitive);
        return tokens[i + 1].Lower is "of" or "by" or "between" or ":" || (!third && tokens[i + 1].Is(WordKind.Preposition));
    }

    /// <summary>"to" before an infinitive; "up", "back" and the like after a verb, which belong to it.</summary>
    private static void SettlePreposition(Lexicon.WordLists words, Token[] tokens, int i)
    {
        if (tokens[i].Lower == "to")
        {
            SettleTo(words, tokens, i);
        }
        else if (i > 0 && tokens[i - 1].Tag == Tag.Verb && i + 1 < tokens.Length && (tokens[i + 1].Tag is Tag.Determiner or Tag.Name or Tag.Adjective or Tag.Preposition or Tag.Noun or Tag.Mark or Tag.Comma || words.Cue("subject-pronouns", tokens[i + 1].Lower))
            && tokens[i].Lower is "up" or "back" or "off" or "away" or "out" or "down" or "over")
        {
            tokens[i].Tag = Tag.Adverb;
        }
    }

    private static void SettleTo(Lexicon.WordLists words, Token[] tokens, int i)
    {
        var at = i + 1;
        while (at < tokens.Length && (tokens[at].Tag is Tag.Adverb || tokens[at].Lower is "not"))
        {
            at++;
        }

        if (at < tokens.Length && tokens[at].Tag == Tag.Verb && tokens[at].Lexeme.Find(WordClass.Verb, WordForm.Infinitive) is { } infinitive && !OpenTo(words, tokens, i))
        {
            tokens[i].Tag = Tag.InfinitiveMarker;
            tokens[at].Analysis = infinitive with { Form = WordForm.Infinitive };
        }
    }

    /// <summary>Past or participle: after a form of be or have a participle; before a noun in an open phrase an attribute.</summary>
    private static void SettleVerb(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        var token = tokens[i];
        var analysis = token.Analysis!;
        if ((token.Lexeme.Find(WordClass.Verb, WordForm.Participle) ?? Guessed(analysis)) is { } participle)
        {
            if (analysis.Is(WordForm.Past) && WantsToDo(sentence, i))
            {
                // "was horrified and refused to ratify": nobody is refused to do something.
                token.Analysis = analysis with { Form = analysis.Form & ~WordForm.Participle };
                return;
            }

            if (AfterAuxiliary(tokens, i))
            {
                token.Analysis = participle with { Form = WordForm.Participle };
                return;
            }

            // "a hard-pressed Sultan": the second part of a compound is no verb.
            var open = i > 0 && (tokens[i - 1].Tag is Tag.Determiner or Tag.Adjective or Tag.Genitive || Qualified(tokens, i) || (i > 1 && Hyphens.Joins(tokens, i - 1)) || (tokens[i - 1].Lower == "of" && !analysis.Is(WordForm.PresentParticiple))) || LeadsSubject(tokens, i);
            if (open && i + 1 < tokens.Length && tokens[i + 1].Tag is Tag.Noun or Tag.Adjective or Tag.Name or Tag.Other && !(i > 0 && analysis.Is(WordForm.Past) && (PeopleVerbs.Past(tokens, i) || PluralSubject(sentence, i))))
            {
                token.Tag = Tag.Adjective;
                return;
            }

            if (analysis.Is(WordForm.Past) && (ReducedRelative.Fronted(tokens, i) || ReducedRelative.Bracketed(tokens, i) || ReducedRelative.At(sentence, i)))
            {
                token.Analysis = participle with { Form = WordForm.Participle };
            }
        }
        else if (analysis.Is(WordForm.PresentParticiple) && i + 1 < tokens.Length && (tokens[i + 1].Lexeme.NounClass & Lexicon.NounClass.Right) != Lexicon.NounClass.None)
        {
            token.Tag = Tag.Adjective;
        }
        else if (analysis.Is(WordForm.PresentParticiple) && i > 0 && tokens[i - 1].Tag is Tag.Determiner && i + 1 < tokens.Length
            && (tokens[i + 1].Tag is Tag.Noun or Tag.Name || (tokens[i + 1] is { Tag: Tag.Adjective, Mention.Kind: Mentions.MentionKind.Adjective } && i + 2 < tokens.Length && tokens[i + 2].Tag is Tag.Noun)))
        {
            // "a crushing defeat", "the advancing Russian army"
            token.Tag = Tag.Adjective;
        }
    }

    private static Analysis? Guessed(Analysis analysis) => analysis.Is(WordForm.Participle) ? analysis : null;
}
