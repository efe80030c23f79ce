using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Lays out the phrases around a trigger noun: genitives, owners, the prepositional phrases after it, the verb that governs it.</summary>
internal static class NounArguments
{
    private static readonly EntityLabel[] Actors = [EntityLabel.State, EntityLabel.Group, EntityLabel.Person];

    public static Arguments Of(Sentence sentence, Clause clause, Phrase phrase, Item item, Predicate? governor)
    {
        var self = new Phrase { First = item.First, Last = item.End, Preposition = phrase.Preposition, Cases = phrase.Cases };
        self.Items.Add(item);
        var arguments = new Arguments { Self = self };
        arguments.Genitives.AddRange(item.Attributes);
        var nodes = clause.Nodes.OrderBy(node => node.First).ToList();
        Following(sentence, nodes, item, arguments);
        Beside(nodes, phrase, self, arguments);
        arguments.Subject = arguments.Prepositional.Find(other => other.Preposition is "by" or "durch" or "seitens" && Fit.Score(other, Actors) > 0);
        if (governor is not null)
        {
            Govern(sentence, clause, phrase, governor, arguments);
        }

        return arguments;
    }

    /// <summary>The predicate that governs a noun phrase: the nearest verb of the clause.</summary>
    public static Predicate? Governor(Clause clause, Phrase phrase)
    {
        Predicate? best = null;
        foreach (var predicate in clause.Predicates)
        {
            if (best is null || Math.Abs(predicate.Token - phrase.First) < Math.Abs(best.Token - phrase.First))
            {
                best = predicate;
            }
        }

        return best;
    }

    private static void Following(Sentence sentence, List<Node> nodes, Item item, Arguments arguments)
    {
        foreach (var node in nodes)
        {
            if (node.Phrase is not { Preposition: { } preposition, Items.Count: > 0 } other || node.First <= item.Head)
            {
                continue;
            }

            arguments.Prepositional.Add(other);
            if (sentence.Lexicon.IsGerman && preposition == "von" && node.First == item.End + 1)
            {
                arguments.Genitives.Add(other);
            }
        }

        // What stands before the noun belongs to it only where nothing follows it: "mit China über den Vertrag verhandeln".
        foreach (var node in nodes)
        {
            if (node.Phrase is { Preposition: not null, Items.Count: > 0 } other && node.Last < item.First)
            {
                arguments.Prepositional.Add(other);
            }
        }
    }

    /// <summary>A name set off by commas, or directly before or after.</summary>
    private static void Beside(List<Node> nodes, Phrase phrase, Phrase self, Arguments arguments)
    {
        var at = nodes.FindIndex(node => node.Phrase == phrase);
        if (at < 0)
        {
            return;
        }

        foreach (var next in new[] { at + 1, at - 1 })
        {
            if (next >= 0 && next < nodes.Count && nodes[next].Phrase is { Preposition: null } beside && beside.Head.Kind == ItemKind.Name)
            {
                arguments.Appositions.Add(beside);
            }
        }

        if (self.Head.Mention?.As([EntityLabel.Person]) is not null || (self.Head.Mention is { Kind: Mentions.MentionKind.Unknown } && self.Head.Kind == ItemKind.Noun))
        {
            arguments.Appositions.Insert(0, self);
        }
    }

    private static void Govern(Sentence sentence, Clause clause, Phrase phrase, Predicate governor, Arguments arguments)
    {
        var surface = Subjects.Own(sentence, clause, governor) ?? Subjects.Implied(sentence, clause);
        if (surface is null || surface == phrase || Fit.Score(surface, Actors) == 0)
        {
            return;
        }

        arguments.Actor = surface;

        switch (sentence.Lexicon.Vocabulary.GovernanceOf(governor.Lemma))
        {
            case Governance.Committing when governor.Voice == Voice.Active || governor.Lemma is "force" or "oblige" or "compel" or "zwingen" or "verpflichten" or "nötigen":
                arguments.Giver = surface;
                break;
            case Governance.Obtaining when governor.Voice == Voice.Active:
                arguments.Taker = surface;
                break;
        }
    }
}
