using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>Forms that can be of two classes.</content>
internal sealed partial class EnglishTagger
{
    /// <summary>How many words an object may have.</summary>
    private const int LongestObject = 14;

    /// <summary>"Britain and the United States each renounced control", "Denmark and Poland both declared war", "both recognise it": between the subject and its verb the word says that all did it.</summary>
    private static bool EachDid(Sentence sentence, int i) =>
        i > 2 && i + 2 < sentence.Tokens.Length && sentence.Tokens[i - 1].Tag is Tag.Name or Tag.Noun && sentence.Tokens[i + 1].Lexeme is { Capital: false } verb && verb.Find(WordClass.Verb, WordForm.Past | WordForm.Infinitive) is not null && verb.Find(WordClass.Noun) is null
        && Array.FindLastIndex(sentence.Tokens, i - 1, token => token.Tag == Tag.Verb) <= Array.FindLastIndex(sentence.Tokens, i - 1, token => token.Tag is Tag.Comma or Tag.Break);

    /// <summary>The adjective that a word is before another ("the right bank", "the occupied Morea"), though it could be a noun or a verb; null where it is none.</summary>
    private static Analysis? AsAdjective(Sentence sentence, int i, Analysis? verb, Analysis? noun)
    {
        var token = sentence.Tokens[i];
        var adjective = token.Lexeme.Find(WordClass.Adjective);
        if (adjective is not null && (noun is not null ? LeadsAnother(sentence, i) : verb is not null && LeadsAdjective(sentence, i)))
        {
            return adjective;
        }

        return verb is not null && noun is null && PeopleVerbs.Leads(sentence.Tokens, i, verb) ? adjective ?? new Analysis(token.Lower, WordClass.Adjective, WordForm.None) : null;
    }

    private static bool HasObject(Sentence sentence, int i) =>
        i + 1 < sentence.Tokens.Length && (sentence.Tokens[i + 1].Is(WordKind.Determiner | WordKind.Pronoun) || sentence.Tokens[i + 1].Mention is { Kind: not Mentions.MentionKind.Adjective });

    /// <summary>"right bank", not "right to", "right of".</summary>
    private static bool LeadsNoun(Sentence sentence, int i)
    {
        var next = i + 1 < sentence.Tokens.Length ? sentence.Tokens[i + 1] : null;
        return sentence.Tokens[i].Lexeme.Find(WordClass.Noun) is null || (next is { Lexeme.Kind: WordKind.None } && next.Lexeme.Shape == TokenShape.Word);
    }

    /// <summary>"Open Gyantse and Gartok to trade and pay": what a place is opened to is a noun.</summary>
    private static bool OpenTo(Lexicon.WordLists words, Token[] tokens, int to)
    {
        if (to + 1 >= tokens.Length || !words.Cue("what-opens", tokens[to + 1].Lower) || (to + 2 < tokens.Length && tokens[to + 2].Is(WordKind.Determiner)) || tokens[to + 1].Lexeme.Find(WordClass.Noun) is not { } noun)
        {
            return false;
        }

        var verb = Array.FindLastIndex(tokens, to, token => token.Tag == Tag.Verb);
        if (verb < 0 || !words.Cue("opening-verbs", tokens[verb].Analysis!.Lemma))
        {
            return false;
        }

        tokens[to + 1].Tag = Tag.Noun;
        tokens[to + 1].Analysis = noun;
        return true;
    }

    /// <summary>"A second round of talks": behind an article or an adjective a preposition that is a noun as well is the noun.</summary>
    private static bool IsRound(Sentence sentence, int i, Lexeme lexeme) =>
        i > 0 && lexeme.Find(WordClass.Noun) is not null && sentence.Lexicon.Words.Cue("prepositions-or-nouns", lexeme.Lower) && sentence.Tokens[i - 1].Tag is Tag.Determiner or Tag.Adjective or Tag.Number or Tag.Genitive;

    /// <summary>Whether a verb that takes an infinitive only of its own subject stands behind "and" and before its infinitive.</summary>
    private static bool WantsToDo(Sentence sentence, int i) =>
        i > 1 && i + 1 < sentence.Tokens.Length && sentence.Tokens[i - 1].Tag == Tag.Coordinator && sentence.Tokens[i + 1].Tag == Tag.InfinitiveMarker && sentence.Lexicon.Words.Cue("does-itself", sentence.Tokens[i].Analysis!.Lemma);

    /// <summary>"a newly elected chamber", "the hastily drafted text": an adverb before a participle within a noun phrase.</summary>
    private static bool Qualified(Token[] tokens, int i) =>
        i > 1 && tokens[i - 1].Tag == Tag.Adverb && tokens[i - 2].Tag is Tag.Determiner or Tag.Genitive && !tokens[i - 2].Is(WordKind.Demonstrative);

    private static Tag That(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i + 1 >= tokens.Length)
        {
            return Tag.Pronoun;
        }

        if (i > 0 && tokens[i + 1].Tag == Tag.Preposition && !FollowingClause.BehindTime(tokens, i + 1) && (tokens[i + 1].Lower == "of" || tokens[i - 1].Tag is Tag.Verb or Tag.Preposition or Tag.Coordinator))
        {
            // "annulled that of Wuchale", "won the battle of Novi, Massena that of Zurich": it stands for a noun.
            return Tag.Pronoun;
        }

        if (i > 0 && tokens[i - 1].Tag is Tag.Noun or Tag.Name)
        {
            return tokens[i + 1].Tag is Tag.Verb or Tag.Adverb or Tag.Negator || LacksObject(sentence, i) ? Tag.Relative : Tag.Subordinator;
        }

        if (i > 0 && tokens[i - 1].Tag is Tag.Preposition && tokens[i + 1].Tag is Tag.Noun or Tag.Adjective)
        {
            // "in that same month", "on the strength of that word"
            return Tag.Determiner;
        }

        if (i > 0 && tokens[i - 1].Tag == Tag.Verb && tokens[i + 1] is { Tag: Tag.Verb, Analysis: { } bare } && bare.Is(WordForm.Infinitive) && !bare.Is(WordForm.Past) && tokens[i + 1].Lexeme.Find(WordClass.Noun) is { } told && !FollowingClause.Verb(tokens, i + 2))
        {
            // "undertook to pay that sum to France": a bare form has no subject there.
            tokens[i + 1].Tag = Tag.Noun;
            tokens[i + 1].Analysis = told;
        }

        return tokens[i + 1].Tag == Tag.Noun && (i == 0 || !FollowingClause.Verb(tokens, i + 2)) ? Tag.Determiner : Tag.Subordinator;
    }

    /// <summary>"the US must", "the British have": a helper is never a noun.</summary>
    private static bool Helps(Sentence sentence, Analysis verb) =>
        sentence.Lexicon.Vocabulary.Modal(verb.Lemma) is not null || sentence.Lexicon.Vocabulary.Auxiliary(verb.Lemma) is not null;

    /// <summary>"the forty-second parallel": the second part of an ordinal is no verb.</summary>
    private static bool EndsOrdinal(Sentence sentence, int i) =>
        Hyphens.Joins(sentence.Tokens, i - 1) && sentence.Tokens[i - 2].Lexeme.MaybeNumber && sentence.Lexicon.Words.GroupOf("ordinals").ContainsKey(sentence.Tokens[i].Lower);

    /// <summary>"the stationing of troops": a form in -ing between article and "of" names the deed.</summary>
    private static bool IsGerund(Sentence sentence, int i, Analysis verb) =>
        verb.Is(WordForm.PresentParticiple) && i > 0 && i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].Lower == "of" && sentence.Tokens[i - 1] is { Tag: Tag.Determiner, Lower: not "that" };

    /// <summary>"a separate commercial treaty": what can be verb and adjective is the latter before another adjective and a noun.</summary>
    private static bool LeadsAdjective(Sentence sentence, int i) =>
        i > 0 && i + 2 < sentence.Tokens.Length && sentence.Tokens[i - 1].Tag == Tag.Determiner && sentence.Tokens[i + 1].Lexeme is { Capital: false } next && next.Find(WordClass.Adjective) is not null && next.Find(WordClass.Verb) is null
        && sentence.Tokens[i + 2].Lexeme is { Capital: false } head && head.Find(WordClass.Noun) is not null;

    /// <summary>"an offensive and defensive alliance", "official talks": what can be noun and adjective is the latter before its noun.</summary>
    private static bool LeadsAnother(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i + 1 >= tokens.Length)
        {
            return false;
        }

        if (tokens[i + 1].Is(WordKind.Coordinator) && i + 3 < tokens.Length && tokens[i + 2].Lexeme.Find(WordClass.Adjective) is not null && (tokens[i + 2].Lexeme.Find(WordClass.Noun) is null || (i > 0 && sentence.Lexicon.Words.Cue("of-one", tokens[i - 1].Lower))))
        {
            return tokens[i + 3].Lexeme is { Capital: false } head && head.Find(WordClass.Noun) is not null;
        }

        if (i > 0 && tokens[i - 1].Tag == Tag.Determiner && tokens[i + 1].Mention is { Entity.Label: EntityLabel.Treaty or EntityLabel.War })
        {
            // "the secret Treaty of Dover": no deed stands beside its own name.
            return true;
        }

        return tokens[i + 1].Lexeme is { Capital: false, Kind: WordKind.None } next
            && (next.Find(WordClass.Noun) is null ? LeadsAdjective(sentence, i) : next.Find(WordClass.Verb) is not { } verb || EndsPair(sentence, i) || IsOneOf(sentence, i, verb));
    }

    /// <summary>"a sovereign state": of one, no bare form behind it can say what it does.</summary>
    private static bool IsOneOf(Sentence sentence, int i, Analysis next) =>
        i > 0 && sentence.Lexicon.Words.Cue("of-one", sentence.Tokens[i - 1].Lower) && next.Is(WordForm.Infinitive) && !next.Is(WordForm.Past | WordForm.Participle | WordForm.PresentParticiple);

    /// <summary>"gives up all right, title and claim to Formosa": a bare form behind a noun and "and" is no second verb where the first is none.</summary>
    private static bool ListsNouns(Token[] tokens, int i)
    {
        if (i < 2 || tokens[i - 2].Tag != Tag.Noun || tokens[i].Lexeme.Find(WordClass.Verb) is not { } bare || !bare.Is(WordForm.Infinitive) || bare.Is(WordForm.Past))
        {
            return false;
        }

        var verb = Array.FindLastIndex(tokens, i - 1, token => token.Tag is Tag.Verb or Tag.Break or Tag.Subordinator or Tag.Relative);
        return verb >= 0 && tokens[verb] is { Tag: Tag.Verb, Analysis: { } first } && !first.Is(WordForm.Infinitive);
    }

    /// <summary>"a free and sovereign state": the second of two adjectives behind an article.</summary>
    private static bool EndsPair(Sentence sentence, int i) =>
        i > 2 && sentence.Tokens[i - 1].Tag == Tag.Coordinator && sentence.Tokens[i - 2].Tag == Tag.Adjective && sentence.Lexicon.Words.Cue("of-one", sentence.Tokens[i - 3].Lower);

    /// <summary>"Captured ships are to be restored": at the head of a sentence a participle before a noun whose verb follows tells what was done to it.</summary>
    private static bool LeadsSubject(Token[] tokens, int i)
    {
        if (!(i == 0 || tokens[i - 1].Tag is Tag.Break or Tag.Mark) || i + 2 >= tokens.Length || tokens[i + 1] is not { Tag: Tag.Noun, Lexeme.Capital: false })
        {
            return false;
        }

        var at = i + 2;
        while (at < tokens.Length && tokens[at].Tag is Tag.Preposition or Tag.Determiner or Tag.Noun or Tag.Name or Tag.Adjective or Tag.Adverb or Tag.Genitive)
        {
            at++;
        }

        return at < tokens.Length && tokens[at] is { Tag: Tag.Verb, Analysis: { } verb } && verb.Is(WordForm.Finite);
    }

    /// <summary>"to its ports free of any duties": behind a noun, with what it is free of.</summary>
    private static bool FreeOf(Sentence sentence, int i) =>
        i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].Lower == "of" && sentence.Tokens[i - 1].Tag is Tag.Noun or Tag.Name;

    /// <summary>"the right of free transit"</summary>
    private static bool FollowsPreposition(Sentence sentence, int i) => sentence.Tokens[i - 1].Tag == Tag.Preposition && sentence.Tokens[i - 1].Lower != "to";

    /// <summary>"Both renounce reparations", "all accept": a word of quantity that stands for the subject.</summary>
    private static bool PluralSubject(Sentence sentence, int i) =>
        sentence.Tokens[i - 1].Is(WordKind.Both | WordKind.Quantifier) && sentence.Tokens[i].Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null
        && (i == 1 || sentence.Tokens[i - 2].Tag is Tag.Comma or Tag.Break or Tag.Coordinator or Tag.Date or Tag.Mark);

    /// <summary>"thrown open", "left free": behind a past tense or participle no bare verb stands.</summary>
    private static bool AfterParticiple(Sentence sentence, int i) =>
        sentence.Tokens[i - 1] is { Tag: Tag.Verb, Analysis: { } before } && before.Is(WordForm.Participle | WordForm.Past) && !NounsInARow.TakesBare(sentence, before.Lemma);

    /// <summary>"Threw the Yangtze open to British ships", "left the Straits free for", "with the road open,": what the verb before makes of its object, or how it is.</summary>
    private static bool LeavesIt(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (!sentence.Lexicon.Words.Cue("made-so", tokens[i].Lower) || i + 1 >= tokens.Length || !(tokens[i + 1].Lexeme.Shape == TokenShape.Punctuation || sentence.Lexicon.Vocabulary.Preposition(tokens[i + 1].Lower) is not null))
        {
            return false;
        }

        var at = i - 1;
        while (at > 0 && i - at < LongestObject && tokens[at].Tag is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Determiner or Tag.Number or Tag.Coordinator or Tag.Comma or Tag.Genitive)
        {
            at--;
        }

        return at < i - 1 && (tokens[at] is { Tag: Tag.Verb, Analysis: { } making } ? sentence.Lexicon.Words.Cue("making-so", making.Lemma) : tokens[at].Lower == "with" && tokens[i + 1].Lexeme.Shape == TokenShape.Punctuation);
    }

    /// <summary>"did not throw open Canton": behind the verb that makes it so no second verb stands.</summary>
    private static bool ThrownOpen(Sentence sentence, int i) =>
        sentence.Lexicon.Words.Cue("made-so", sentence.Tokens[i].Lower) && sentence.Tokens[i - 1] is { Tag: Tag.Verb, Analysis: { } making } && sentence.Lexicon.Words.Cue("making-so", making.Lemma);

    /// <summary>"was open", "is now free": after a form of "be" what could be an adjective is one.</summary>
    private static bool AfterBe(Sentence sentence, int i)
    {
        var at = i - 1;
        while (at > 0 && sentence.Tokens[at].Tag is Tag.Adverb or Tag.Negator)
        {
            at--;
        }

        if (at > 1 && sentence.Tokens[at].Tag == Tag.Coordinator && sentence.Tokens[at - 1].Tag == Tag.Adjective)
        {
            // "shall remain free and open"
            at -= 2;
        }

        return sentence.Tokens[at] is { Tag: Tag.Verb, Analysis: { } before } && sentence.Lexicon.Words.Cue("copulas", before.Lemma) || (at == i - 1 && sentence.Tokens[at].Lower == "as");
    }

    /// <summary>A word in -ed that no list knows is a verb, so that clauses are cut in the right places.</summary>
    private static Tag UnknownVerb(Sentence sentence, int i)
    {
        var token = sentence.Tokens[i];
        if (token.Lower.Length < 5 || !token.Lower.EndsWith("ed", StringComparison.Ordinal) || (i > 0 && NounPlace(sentence, i) && !(sentence.Tokens[i - 1] is { Tag: Tag.Verb, Analysis: { } before } && Clauses.HelperVerbs.IsHelper(before.Lemma))))
        {
            return Tag.Other;
        }

        token.Analysis = new Analysis(token.Lower, WordClass.Verb, WordForm.Finite | WordForm.Past | WordForm.Participle);
        return Tag.Verb;
    }

    /// <summary>"ended by the treaty that Russia signed in May": a thing of which nothing can be said in a clause, and behind it a verb whose object it is.</summary>
    private static bool LacksObject(Sentence sentence, int that)
    {
        var tokens = sentence.Tokens;
        var thing = tokens[that - 1];
        var saying = Array.FindLastIndex(tokens, that - 1, token => token.Tag == Tag.Verb);
        if (thing.Tag != Tag.Noun || (thing.Lexeme.NounClass & (NounClass.Treaty | NounClass.Territory | NounClass.Place | NounClass.Port | NounClass.Ship | NounClass.Indemnity)) == NounClass.None
            || (saying >= 0 && sentence.Lexicon.Vocabulary.GovernanceOf(tokens[saying].Analysis!.Lemma) is not (Governance.Unknown or Governance.Negating or Governance.Obtaining)))
        {
            return false;
        }

        var verb = that + 1;
        while (verb < tokens.Length && tokens[verb].Tag is not (Tag.Verb or Tag.Break or Tag.Subordinator or Tag.Relative))
        {
            verb++;
        }

        while (verb + 1 < tokens.Length && tokens[verb].Tag == Tag.Verb && tokens[verb + 1].Tag is Tag.Verb or Tag.Adverb)
        {
            verb++;
        }

        return verb < tokens.Length && tokens[verb] is { Tag: Tag.Verb or Tag.Adverb } && (verb + 1 == tokens.Length || tokens[verb + 1].Tag is Tag.Preposition or Tag.Date or Tag.Comma or Tag.Break or Tag.Mark or Tag.Coordinator);
    }

    /// <summary>"had long refused": before a participle that a helper waits for stands an adverb.</summary>
    private static bool BetweenHelperAndParticiple(Sentence sentence, int i) =>
        i > 0 && i + 1 < sentence.Tokens.Length && sentence.Tokens[i - 1] is { Tag: Tag.Verb, Analysis.Lemma: "have" or "be" }
        && sentence.Tokens[i].Lexeme.Find(WordClass.Verb, WordForm.Participle) is null && sentence.Tokens[i + 1].Lexeme.Find(WordClass.Verb, WordForm.Participle) is not null;

    /// <summary>"Talks opened", "that places taken are restored": a form that could be a verb heads its clause, with no subject before it and another verb behind.</summary>
    private static bool HeadsClause(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i + 1 >= tokens.Length || !(i == 0 || tokens[i - 1].Tag is Tag.Subordinator or Tag.Break or Tag.Date) || tokens[i].Lexeme.Find(WordClass.Verb, WordForm.Past | WordForm.Participle | WordForm.PresentParticiple) is not null
            || tokens[i + 1].Tag is Tag.Date || tokens[i + 1].Is(WordKind.Determiner | WordKind.Pronoun | WordKind.Subordinator | WordKind.Coordinator) || tokens[i + 1].Mention is { Kind: Mentions.MentionKind.Name })
        {
            return false;
        }

        for (var k = i + 1; k < tokens.Length && tokens[k].Lexeme.Shape != TokenShape.Punctuation; k++)
        {
            var lexeme = tokens[k].Lexeme;
            if ((lexeme.Kind & (WordKind.Relative | WordKind.Subordinator)) != WordKind.None)
            {
                return false;
            }

            if (tokens[k].Tag == Tag.Other && lexeme.Find(WordClass.Verb, WordForm.Finite) is { } verb && (lexeme.Find(WordClass.Noun) is null || k == i + 1) && !(lexeme.Find(WordClass.Verb, WordForm.Infinitive) is not null && tokens[k - 1].Lower == "to"))
            {
                // "Troops march on": a plural form before a bare one, a single form before another.
                return !verb.Is(WordForm.Infinitive) || verb.Is(WordForm.Past) || tokens[i].Lower.EndsWith('s');
            }
        }

        return false;
    }

    /// <summary>"Spain found itself forced to cede X": as much as was forced.</summary>
    private static void FoundItself(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i + 2 < tokens.Length && tokens[i + 1].Tag == Tag.Reflexive && sentence.Lexicon.Words.Cue("finding", tokens[i].Analysis!.Lemma)
            && tokens[i + 2].Lexeme.Find(WordClass.Verb, WordForm.Participle) is not null)
        {
            tokens[i].Analysis = tokens[i].Analysis! with { Lemma = "be" };
            tokens[i + 1].Tag = Tag.Adverb;
        }
    }

    /// <summary>"the treaty provided for": a conjunction that is also a verb is one only at the start of a clause, or behind what somebody promised: "agreed to cede X provided that Y".</summary>
    private static bool IsVerbAfterAll(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i == 0 || tokens[i].Lexeme.Find(WordClass.Verb) is null)
        {
            return false;
        }

        if (i + 1 < tokens.Length && tokens[i + 1].Is(WordKind.Preposition))
        {
            return true;
        }

        return tokens[i - 1].Tag == Tag.Comma ? BehindAside(sentence, i) : tokens[i - 1].Tag != Tag.Break && !FollowsPromise(sentence, i);
    }

    /// <summary>"The treaty, signed in February, provided that": the verb of a treaty behind what is said of it between two commas.</summary>
    private static bool BehindAside(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        var open = Array.FindLastIndex(tokens, i - 2, i - 1, token => token.Tag is Tag.Comma or Tag.Break);
        if (open < 1 || tokens[open].Tag == Tag.Break || tokens[open + 1].Tag is not (Tag.Verb or Tag.Relative))
        {
            return false;
        }

        var treaty = false;
        for (var k = open - 1; k >= 0 && tokens[k].Tag is not (Tag.Break or Tag.Comma or Tag.Verb); k--)
        {
            treaty |= (tokens[k].Lexeme.NounClass & NounClass.Treaty) != NounClass.None || tokens[k].Mention?.Entity?.Label == Diplomacy.Entities.EntityLabel.Treaty;
        }

        return treaty;
    }

    /// <summary>Whether somebody who is no treaty has done something before in the same clause.</summary>
    private static bool FollowsPromise(Sentence sentence, int i)
    {
        var verb = false;
        for (var k = i - 1; k >= 0 && sentence.Tokens[k].Tag is not (Tag.Break or Tag.Comma or Tag.Coordinator); k--)
        {
            var token = sentence.Tokens[k];
            if ((token.Lexeme.NounClass & NounClass.Treaty) != NounClass.None || token.Mention?.Entity?.Label == Diplomacy.Entities.EntityLabel.Treaty || sentence.Lexicon.Words.Set("term-heads").Contains(token.Lower))
            {
                return false;
            }

            verb |= token.Tag == Tag.Verb;
        }

        return verb;
    }

    /// <summary>"the former lost it", "the latter Minorca in 1756": one of two, before its verb or, where that is left out, before a place.</summary>
    private static bool StandsAlone(Sentence sentence, int i) =>
        sentence.Tokens[i].Lower is "former" or "latter" && sentence.Tokens[i + 1] is var next
        && ((next.Lexeme.Find(WordClass.Verb, WordForm.Past) is not null && next.Lexeme.Find(WordClass.Noun) is null && !(i + 2 < sentence.Tokens.Length && sentence.Tokens[i + 2].Lexeme is { Capital: false, Kind: WordKind.None } head && head.Find(WordClass.Noun) is not null))
            || (sentence.Tokens[i].Lower == "latter" && next.Mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.Place or EntityLabel.Territory or EntityLabel.Ship }));

    /// <summary>"ceded it to her by the treaty", "gave her the island", "yielded to her Choiseul and Ysabel": nothing is hers, least of all a land that has a name.</summary>
    private static bool OwnsNothing(Sentence sentence, int her)
    {
        if (her + 1 >= sentence.Tokens.Length)
        {
            return false;
        }

        var next = sentence.Tokens[her + 1];
        return next.Lexeme.Shape == TokenShape.Punctuation || next.Is(WordKind.Preposition | WordKind.Coordinator | WordKind.Determiner)
            || (her > 0 && sentence.Lexicon.Words.Cue("before-receivers", sentence.Tokens[her - 1].Lower) && next.Mention is { Kind: MentionKind.Name, Entity.Label: not EntityLabel.Person } land && land.First == her + 1);
    }
}
