using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>What the verb that governs a noun tells of who does it.</content>
internal static partial class NounArguments
{
    /// <summary>"In return for a compensation": whether the phrase tells what was given in turn.</summary>
    private static bool InTurn(Sentence sentence, Clause clause, Phrase phrase) =>
        clause.Phrases.Any(other => other is { Preposition: "in", Items: [{ Kind: ItemKind.Noun } turn] } && other.Last == phrase.First - 1 && sentence.Lexicon.Words.Cue("in-turn", turn.Lemma));

    /// <summary>Whom a verb of forcing is done to: the actor among the bare phrases that is not its subject; null where there is none.</summary>
    private static Phrase? Forced(Clause clause, Phrase? surface)
    {
        foreach (var phrase in clause.Bare)
        {
            if (phrase != surface && (phrase.Cases & Cases.Accusative) != Cases.None && Fit.Score(phrase, Actors) > 1)
            {
                return phrase;
            }
        }

        return null;
    }

    private static void Govern(Sentence sentence, Clause clause, Phrase phrase, Predicate governor, Arguments arguments)
    {
        var surface = Subjects.Own(sentence, clause, governor) ?? Subjects.Implied(sentence, clause);
        if (sentence.Lexicon.IsGerman && phrase.Preposition == "zu" && sentence.Lexicon.Words.Cue("forcing-to", governor.Lemma) && (governor.Voice == Voice.Passive ? surface : Forced(clause, surface)) is { } forced && Fit.Score(forced, Actors) > 0)
        {
            // "Russland zwang Schweden zur Abtretung Finnlands", "der Vertrag verpflichtete China zur Öffnung": who is forced does it, for whoever forces him.
            arguments.Actor = arguments.Giver = forced;
            arguments.Taker = surface is not null && surface != forced && Fit.Score(surface, Actors) > 1 ? surface : null;
            return;
        }

        if (surface is null || surface == phrase || Fit.Score(surface, Actors) == 0)
        {
            return;
        }

        arguments.Actor = surface;
        if (phrase.Preposition is "mit" or "durch" && governor.Voice == Voice.Active && sentence.Lexicon.Words.Cue("done-with", governor.Lemma))
        {
            // "antwortete mit der Besetzung", "eröffnete den Krieg mit der Einnahme": who answers or opens so did what the noun says.
            arguments.Taker = arguments.Giver = surface;
            return;
        }

        switch (sentence.Lexicon.Vocabulary.GovernanceOf(governor.Lemma))
        {
            case Governance.Committing when phrase.Preposition == "for" && !sentence.Lexicon.IsGerman && governor.Voice == Voice.Active:
                // "acknowledged X in return for a compensation": that for which it was done, somebody else gives.
                arguments.Taker = InTurn(sentence, clause, phrase) ? surface : null;
                break;
            case Governance.Committing when surface.Items.Count > 1 && sentence.Lexicon.Words.Cue("agreeing-together", governor.Lemma):
                // "China and France agreed on the opening of ten ports": which of them gives, the verb does not say.
                break;
            case Governance.Committing when governor.Voice == Voice.Active || governor.Lemma is "force" or "oblige" or "compel" or "zwingen" or "verpflichten" or "nötigen":
                arguments.Giver = surface;
                break;
            case Governance.Obtaining when governor.Voice == Voice.Active:
                arguments.Taker = surface;
                break;
        }
    }
}
