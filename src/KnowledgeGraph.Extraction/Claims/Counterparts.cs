using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>With whom the sentence tells that somebody made a treaty, fought a war, or came to terms: he is the other side of what is given, paid or got by it.</summary>
internal static class Counterparts
{
    private static readonly EntityLabel[] Actors = [EntityLabel.State, EntityLabel.Group];

    /// <summary>"By the treaty of 1858 with Japan", "under the terms of its armistice with Romania", "in the war against Russia", "came to terms with Britain": the other side; null where none is told.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="other">The side that is known.</param>
    public static Entity? Of(Sentence sentence, string? other)
    {
        foreach (var clause in sentence.Clauses)
        {
            for (var i = 1; i < clause.Nodes.Count; i++)
            {
                if (clause.Nodes[i].Phrase is not { Preposition: { } preposition, Items: [{ Kind: ItemKind.Name, Mention: { } side }] } || !sentence.Lexicon.Words.Cue("before-counterparts", preposition)
                    || side.As(Actors) is not { } partner || partner.Id == other)
                {
                    continue;
                }

                if ((other is null || clause.Kind != ClauseKind.Main) && !(clause.Nodes[i - 1].Phrase is { Preposition: { } ground, Items: [{ } told] } && ItemKinds.IsTreaty(told) && sentence.Lexicon.Words.Cue("before-telling-treaties", ground)))
                {
                    // "made peace with Russia, ceding X", "when peace with Russia had freed his hands": not without the one side is the other known, nor by what is told beside.
                    continue;
                }

                if (preposition == "with" && clause.Nodes[i - 1].Verb is { } settling && sentence.Lexicon.Words.Cue("settling-verbs", settling.Lemma))
                {
                    return partner;
                }

                if (preposition == "by" && clause.Nodes[i - 1].Verb is { } suffered && sentence.Lexicon.Words.Cue("suffered-from", suffered.Lemma) && clause.Kind == ClauseKind.Main && clause.Bare.Count == 0)
                {
                    // "After defeat by Chile, Peru surrendered X"
                    return partner;
                }

                var made = clause.Nodes[clause.Nodes[i - 1].Kind == NodeKind.Date && i > 1 ? i - 2 : i - 1].Phrase;
                if (made is { Items: [{ } dealing] } && Joins(sentence, made.Preposition, Innermost(dealing), preposition))
                {
                    return partner;
                }
            }
        }

        return null;
    }

    /// <summary>"the terms of its armistice": the last noun of a phrase, beside which what follows stands.</summary>
    private static Item Innermost(Item item) => item.Attributes is [{ Items: [{ } inner] }] ? Innermost(inner) : item;

    private static bool Joins(Sentence sentence, string? led, Item dealing, string preposition)
    {
        if (preposition == "with" && ItemKinds.IsTreaty(dealing))
        {
            return (led is null || sentence.Lexicon.Words.Cue("before-dealings", led)) && !sentence.Lexicon.Words.Cue("friendly-dealings", dealing.Lemma);
        }

        return (dealing.Class & NounClass.War) != NounClass.None ? led is not null && preposition != "by" && sentence.Lexicon.Words.Cue("before-dealings", led)
            : preposition == "by" ? sentence.Lexicon.Words.Cue("suffered-from", dealing.Lemma) : preposition == "with" && sentence.Lexicon.Words.Cue("settlings", dealing.Lemma);
    }
}
