using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>"The cession was still outstanding", "ein Bündnis war im Gespräch": what is said to be so of a happening that has not come, or never came.</summary>
internal static class PendingStates
{
    /// <summary>Whether the clause says of its subject that it is yet to come, or open.</summary>
    public static bool Any(Sentence sentence, Phrase subject, Predicate governor) => Says(sentence, subject, governor, "state-verbs", "pending-states");

    /// <summary>"The cession remained on paper", "the treaty proved a dead letter", "die Abtretung ist gegenstandslos": whether the clause says that nothing came of its subject.</summary>
    public static bool IsDead(Sentence sentence, Phrase subject, Predicate governor) =>
        governor.Voice == Lexicon.Voice.Active && Says(sentence, subject, governor, "dead-letter-verbs", "dead-letters");

    private static bool Says(Sentence sentence, Phrase subject, Predicate governor, string verbs, string states)
    {
        if (!sentence.Lexicon.Words.Cue(verbs, governor.Lemma))
        {
            return false;
        }

        var clause = governor.Clause;
        foreach (var state in sentence.Lexicon.Words.CueWords(states))
        {
            // German lets the clause end behind its verb: "stand ... bevor".
            for (var i = clause.First; i <= clause.Last + 1 && i < sentence.Tokens.Length; i++)
            {
                if ((i < subject.First || i > subject.Last) && Stands(sentence, i, state) && !IsEnabled(sentence, i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"Was only possible because", "was made possible by": what could be done for a reason was done.</summary>
    private static bool IsEnabled(Sentence sentence, int at) =>
        at > 0 && sentence.Lexicon.Words.Cue("enabled-states", sentence.Tokens[at].Lower) && sentence.Lexicon.Words.Cue("before-enabled-states", sentence.Tokens[at - 1].Lower);

    /// <summary>Whether the words of an expression stand from a token on.</summary>
    private static bool Stands(Sentence sentence, int at, ReadOnlySpan<char> words)
    {
        foreach (var part in words.Split(' '))
        {
            if (at >= sentence.Tokens.Length || !words[part].SequenceEqual(sentence.Tokens[at].Lower))
            {
                return false;
            }

            at++;
        }

        return true;
    }
}
