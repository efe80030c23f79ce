using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>"England had done so in March", "Sweden followed suit", "Austria followed in May", "Bolivia too.", "Mexiko folgte im Juni": somebody does what the clause before tells.</summary>
internal static class Repeated
{
    /// <summary>One frame, of the rule that read the clause before, for each clause that says no more than that somebody did the same, with the claims of that rule.</summary>
    public static IEnumerable<(Frame Frame, List<Claim> Claims)> In(Sentence sentence, List<(Frame Frame, Claim Claim)> told, List<(Frame Frame, Claim Claim)> before)
    {
        var opens = true;
        foreach (var clause in sentence.Clauses)
        {
            if (Of(sentence, clause) is not { } again)
            {
                opens &= clause.Predicates.Count == 0;
                continue;
            }

            // What was only asked for, or had not been done, is done by whoever "did so".
            var source = Last(told.FindAll(one => one.Frame.Trigger < again.Token && one.Frame.Clause != clause), again.DoesSo);
            source ??= opens || clause == sentence.Clauses[0] ? Last(before, again.DoesSo) : null;
            if (source is { } done && !(sentence.Lexicon.IsGerman && done.Frame.Rule.Reciprocal && done.Frame.In(Role.Subject).Any(fill => fill.Phrase.Items.Count > 1)))
            {
                // "nahmen Bonn und Prag Beziehungen auf, zehn Tage darauf folgten Ungarn und Bulgarien": with which of the two nobody tells.
                var frame = new Frame { Rule = done.Frame.Rule, Clause = clause, Predicate = again.Predicate, Trigger = again.Token, Polarity = Polarity.Asserted };
                frame.Fills.Add(new RoleFill(Role.Subject, again.Doer, OfOwner: false));
                yield return (frame, done.Claims);
            }
        }
    }

    /// <summary>Whether a sentence without a trigger may say no more than that somebody did the same: "Peru folgte im April.", "So did Prussia in July."</summary>
    public static bool MaySay(Sentence sentence)
    {
        var words = sentence.Lexicon.Words;
        var isShort = sentence.Tokens.Length <= Battlefield.LongestNote;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var lexeme = sentence.Tokens[i].Lexeme;
            if (lexeme.Find(WordClass.Verb) is { } verb && words.Cue("following-verbs", verb.Lemma) && (isShort || FollowsThing(sentence, i)))
            {
                return true;
            }

            if (!sentence.Lexicon.IsGerman && (words.Cue("repeated-words", lexeme.Lower) ? IsDone(sentence, i) : isShort && words.Cue("also-words", lexeme.Lower)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence has a verb, or instead of one a word, that may say so.</summary>
    public static bool Any(Sentence sentence)
    {
        var words = sentence.Lexicon.Words;
        foreach (var clause in sentence.Clauses)
        {
            foreach (var predicate in clause.Predicates)
            {
                if (words.Cue("repeating-verbs", predicate.Lemma) || words.Cue("following-verbs", predicate.Lemma))
                {
                    return true;
                }
            }

            if (clause.Predicates.Count == 0 && IsNote(sentence, clause))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"followed suit", "followed the example": whether a verb is followed by what is meant to be done again.</summary>
    private static bool FollowsThing(Sentence sentence, int verb)
    {
        for (var i = Math.Max(0, verb - 4); i < sentence.Tokens.Length && i < verb + 6; i++)
        {
            if (sentence.Lexicon.Words.Cue("followed-things", sentence.Tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"did so", "so did": whether a form of to do stands beside a word.</summary>
    private static bool IsDone(Sentence sentence, int at)
    {
        for (var i = Math.Max(0, at - 2); i < sentence.Tokens.Length && i < at + 2; i++)
        {
            if (sentence.Tokens[i].Lexeme.Find(WordClass.Verb) is { } verb && sentence.Lexicon.Words.Cue("repeating-verbs", verb.Lemma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a clause says of who did the same; null where it says something else.</summary>
    private static Doing? Of(Sentence sentence, Clause clause)
    {
        if (clause is { Kind: ClauseKind.Participle, Predicates: [{ Voice: Voice.Passive, Polarity: Polarity.Asserted } led] } && !sentence.Lexicon.IsGerman && sentence.Lexicon.Words.Cue("following-verbs", led.Lemma) && By(clause) is { } next)
        {
            // "France declared war, followed by Britain in May"
            return new Doing(next, led, led.Token, DoesSo: false);
        }

        if (clause.Kind is not (ClauseKind.Main or ClauseKind.Adverbial))
        {
            return null;
        }

        if (clause.Predicates.Count == 0)
        {
            return IsNote(sentence, clause) ? new Doing(clause.Bare[0], null, clause.Bare[0].First, DoesSo: false) : null;
        }

        var predicate = clause.Predicates[^1];
        if (predicate.Polarity != Polarity.Asserted)
        {
            return null;
        }

        if (predicate.Voice == Voice.Passive)
        {
            return FollowedBy(sentence, clause, predicate) is { } follower ? new Doing(follower, predicate, predicate.Token, DoesSo: false) : null;
        }

        if (!Repeats(sentence, clause, predicate) || IsCondition(sentence, clause))
        {
            return null;
        }

        var does = !sentence.Lexicon.IsGerman && clause.Nodes.Exists(node => node.Kind == NodeKind.Other && sentence.Lexicon.Words.Cue("does-so", node.Word));
        var doer = Doer(sentence, clause, predicate);
        if (doer is null && does && Subjects.Surface(sentence, clause) is { } meant && (IsActor(meant) || meant.Items is [{ Kind: ItemKind.Pronoun }]))
        {
            // "was to occupy Hanover and did so in April", "She did so in 1840"
            doer = meant;
        }

        return doer is null ? null : new Doing(doer, predicate, predicate.Token, does);
    }

    /// <summary>"Bolivia too.", "Britain also, on 16 July": somebody, and a word that says that it holds of him as well.</summary>
    private static bool IsNote(Sentence sentence, Clause clause)
    {
        if (sentence.Lexicon.IsGerman || clause.Kind != ClauseKind.Main || clause.Bare is not [{ } who] || !IsActor(who) || clause.Nodes[0].First != who.First)
        {
            return false;
        }

        var also = false;
        foreach (var node in clause.Nodes)
        {
            if (!(node.Kind is NodeKind.Date or NodeKind.Other || node.Phrase == who || node.Phrase is { Preposition: "in" or "at" or "on" }))
            {
                return false;
            }

            also |= node.Kind == NodeKind.Other && node.First <= who.Last + 2 && sentence.Lexicon.Words.Cue("also-words", node.Word);
        }

        return also;
    }

    /// <summary>"Its example was followed by Brazil", "In this it was imitated by Saxony": who followed; null where something else is told to have followed.</summary>
    private static Phrase? FollowedBy(Sentence sentence, Clause clause, Predicate predicate)
    {
        var words = sentence.Lexicon.Words;
        return !sentence.Lexicon.IsGerman && words.Cue("following-verbs", predicate.Lemma) && Subjects.Own(sentence, clause, predicate) is { } led && (IsActor(led) || led.Items is [{ Kind: ItemKind.Noun } thing] && words.Cue("followed-things", thing.Lemma))
            ? By(clause) : null;
    }

    private static Phrase? By(Clause clause) => clause.Nodes.Find(node => node.Phrase is { Preposition: "by", Items.Count: > 0 } by && IsActor(by))?.Phrase;

    /// <summary>Whether a verb and the words around it say that the same was done: did so, did the same, followed suit, followed.</summary>
    private static bool Repeats(Sentence sentence, Clause clause, Predicate predicate)
    {
        var words = sentence.Lexicon.Words;
        if (words.Cue("repeating-verbs", predicate.Lemma))
        {
            return clause.Nodes.Exists(node => (node.Kind is NodeKind.Other or NodeKind.Adjective && words.Cue("repeated-words", node.Word)) || (node is { Kind: NodeKind.Phrase } && node.Last - node.First < 2 && words.Cue("repeated-words", sentence.Tokens[node.Last].Lower)))
                || (!sentence.Lexicon.IsGerman && clause is { Kind: ClauseKind.Adverbial, Opener: "as" } && predicate.Lemma == "do" && clause.Bare.TrueForAll(phrase => phrase.First < predicate.Token));
        }

        if (sentence.Lexicon.IsGerman)
        {
            // "Auf Karl folgte Bernadotte", "folgte mit der Ratifikation" tell of something else.
            return words.Cue("following-verbs", predicate.Lemma) && !clause.Phrases.Any(phrase => phrase.Preposition is not null && !Subjects.TimeNoun(phrase))
                && clause.Bare.Count(phrase => !Subjects.TimeNoun(phrase) && !IsFollowed(phrase) && !(phrase.Items is [{ Kind: ItemKind.Noun } thing] && words.Cue("followed-things", thing.Lemma))) == 1;
        }

        // "agreed as follows": nobody follows.
        return words.Cue("following-verbs", predicate.Lemma) && sentence.Lexicon.Vocabulary.Subordinator(sentence.Tokens[Math.Max(0, predicate.Token - 1)].Lower) is null
            && clause.Bare.TrueForAll(phrase => phrase.First < predicate.Token || Subjects.TimeNoun(phrase) || (phrase.Items is [{ Kind: ItemKind.Noun } followed] && words.Cue("followed-things", followed.Lemma)));
    }

    /// <summary>"Ihm folgte Italien": whom somebody follows, and not who follows.</summary>
    private static bool IsFollowed(Phrase phrase) => phrase.Items is [{ Kind: ItemKind.Pronoun }] && (phrase.Cases & Cases.Nominative) == Cases.None;

    /// <summary>"had France done so": the helper before its subject.</summary>
    private static bool IsCondition(Sentence sentence, Clause clause) =>
        !sentence.Lexicon.IsGerman && clause.Nodes.Find(node => node.Kind == NodeKind.Verb) is { Verb.Lemma: "have" } helper && clause.Bare is [{ } subject, ..] && helper.First < subject.First;

    /// <summary>Who does it, by name; null where none is told.</summary>
    private static Phrase? Doer(Sentence sentence, Clause clause, Predicate predicate)
    {
        var subject = Subjects.Own(sentence, clause, predicate) ?? clause.Bare.Find(phrase => phrase.First > predicate.Token);
        return subject is not null && IsActor(subject) ? subject : null;
    }

    private static bool IsActor(Phrase phrase) =>
        phrase.Items.TrueForAll(item => ItemKinds.IsActor(item) || item.Mention?.As([EntityLabel.State, EntityLabel.Group]) is not null || (item.Class & (NounClass.Office | NounClass.Organ | NounClass.Parties | NounClass.State)) != NounClass.None);

    /// <summary>The reading that stands last, with all its claims, if it is one that several can do alike; null where none does.</summary>
    private static (Frame Frame, List<Claim> Claims)? Last(List<(Frame Frame, Claim Claim)> told, bool undone)
    {
        var done = told.FindAll(one => one.Claim.Polarity == Polarity.Asserted ? (!one.Frame.Rule.IsNominal || one.Claim.Type.Name == "GAINED_INDEPENDENCE_FROM") && MayShare(one.Claim)
            : undone && !one.Frame.Rule.IsNominal && one.Claim[Role.Object] is not { Provisional: true } && (one.Claim.Polarity == Polarity.Hypothetical || (one.Claim.Polarity == Polarity.Negated && one.Frame.Clause.Negated)));
        if (done.Count == 0)
        {
            return null;
        }

        var frame = done.MaxBy(one => one.Frame.Trigger).Frame;
        return (frame, done.FindAll(one => one.Frame == frame).ConvertAll(one => one.Claim));
    }

    private static bool MayShare(Claim claim) =>
        claim.Type.Name is "SIGNED" or "RATIFIED" or "DECLARED_WAR_ON" or "RECOGNIZED" or "REJECTED" or "BROKE_RELATIONS_WITH" or "ESTABLISHED_RELATIONS_WITH" or "SUED_FOR_PEACE" or "ALLIED_WITH" or "DEMANDED" or "THREATENED" or "GAINED_INDEPENDENCE_FROM" or "RENOUNCED";

    /// <summary>Who did the same, and how it is told: by a verb, or by none.</summary>
    private sealed record Doing(Phrase Doer, Predicate? Predicate, int Token, bool DoesSo);
}
