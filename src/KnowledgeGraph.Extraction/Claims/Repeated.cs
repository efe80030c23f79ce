using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>"England had done so in March", "Sweden followed suit", "Austria followed in May", "Mexiko folgte im Juni": somebody does what the clause before tells.</summary>
internal static class Repeated
{
    /// <summary>One frame, of the rule that read the clause before, for each clause that says no more than that somebody did the same, with the claims of that rule.</summary>
    public static IEnumerable<(Frame Frame, List<Claim> Claims)> In(Sentence sentence, List<(Frame Frame, Claim Claim)> told, List<(Frame Frame, Claim Claim)> before)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause is { Kind: ClauseKind.Main or ClauseKind.Adverbial, Predicates: [.., { Polarity: Polarity.Asserted, Voice: Voice.Active } predicate] } && Repeats(sentence, clause, predicate) && Doer(sentence, clause, predicate) is { } doer
                && (Last(told.FindAll(one => one.Frame.Trigger < predicate.Token && one.Frame.Clause != clause)) ?? (clause == sentence.Clauses[0] ? Last(before) : null)) is { } source)
            {
                var frame = new Frame { Rule = source.Frame.Rule, Clause = clause, Predicate = predicate, Trigger = predicate.Token, Polarity = Polarity.Asserted };
                frame.Fills.Add(new RoleFill(Role.Subject, doer, OfOwner: false));
                yield return (frame, source.Claims);
            }
        }
    }

    /// <summary>Whether a short sentence may say no more than that somebody did the same: "Peru folgte im April."</summary>
    public static bool MaySay(Sentence sentence) =>
        sentence.Tokens.Length <= Battlefield.LongestNote && Array.Exists(sentence.Tokens, token => token.Lexeme.Find(Lemmas.WordClass.Verb) is { } verb && sentence.Lexicon.Words.Cue("following-verbs", verb.Lemma));

    /// <summary>Whether the sentence has a verb that may say so.</summary>
    public static bool Any(Sentence sentence)
    {
        foreach (var clause in sentence.Clauses)
        {
            foreach (var predicate in clause.Predicates)
            {
                if (sentence.Lexicon.Words.Cue("repeating-verbs", predicate.Lemma) || sentence.Lexicon.Words.Cue("following-verbs", predicate.Lemma))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a verb and the words around it say that the same was done: did so, did the same, followed suit, followed.</summary>
    private static bool Repeats(Sentence sentence, Clause clause, Predicate predicate)
    {
        var words = sentence.Lexicon.Words;
        if (words.Cue("repeating-verbs", predicate.Lemma))
        {
            return clause.Nodes.Exists(node => (node.Kind is NodeKind.Other or NodeKind.Adjective && words.Cue("repeated-words", node.Word)) || (node is { Kind: NodeKind.Phrase } && node.First == node.Last && words.Cue("repeated-words", sentence.Tokens[node.First].Lower)));
        }

        if (sentence.Lexicon.IsGerman)
        {
            // "Auf Karl folgte Bernadotte", "folgte mit der Ratifikation" tell of something else.
            return words.Cue("following-verbs", predicate.Lemma) && !clause.Phrases.Any(phrase => phrase.Preposition is not null && !Subjects.TimeNoun(phrase))
                && clause.Bare.Count(phrase => !Subjects.TimeNoun(phrase) && !(phrase.Items is [{ Kind: ItemKind.Noun } thing] && words.Cue("followed-things", thing.Lemma))) == 1;
        }

        return words.Cue("following-verbs", predicate.Lemma)
            && clause.Bare.TrueForAll(phrase => phrase.First < predicate.Token || Subjects.TimeNoun(phrase) || phrase.Items is [{ Kind: ItemKind.Noun } followed] && words.Cue("followed-things", followed.Lemma));
    }

    /// <summary>Who does it, by name; null where none is told.</summary>
    private static Phrase? Doer(Sentence sentence, Clause clause, Predicate predicate)
    {
        var subject = Subjects.Own(sentence, clause, predicate) ?? clause.Bare.Find(phrase => phrase.First > predicate.Token);
        return subject is not null && subject.Items.TrueForAll(item => ItemKinds.IsActor(item) || item.Mention?.As([EntityLabel.State, EntityLabel.Group]) is not null || (item.Class & (NounClass.Office | NounClass.Organ)) != NounClass.None) ? subject : null;
    }

    /// <summary>The reading that stands last, with all its claims, if it is one that several can do alike; null where none does.</summary>
    private static (Frame Frame, List<Claim> Claims)? Last(List<(Frame Frame, Claim Claim)> told)
    {
        var done = told.FindAll(one => one.Claim.Polarity == Polarity.Asserted && (!one.Frame.Rule.IsNominal || one.Claim.Type.Name == "GAINED_INDEPENDENCE_FROM")
            && one.Claim.Type.Name is "SIGNED" or "RATIFIED" or "DECLARED_WAR_ON" or "RECOGNIZED" or "REJECTED" or "BROKE_RELATIONS_WITH" or "ESTABLISHED_RELATIONS_WITH" or "SUED_FOR_PEACE" or "ALLIED_WITH" or "DEMANDED" or "THREATENED" or "GAINED_INDEPENDENCE_FROM");
        if (done.Count == 0)
        {
            return null;
        }

        var frame = done.MaxBy(one => one.Frame.Trigger).Frame;
        return (frame, done.FindAll(one => one.Frame == frame).ConvertAll(one => one.Claim));
    }
}
