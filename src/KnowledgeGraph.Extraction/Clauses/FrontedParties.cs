using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// English: "restores to France Martinique and Tobago, and to the Batavian Republic Demerara": what follows the second preposition is given
/// to the second receiver, in a clause of its own that shares subject and verb.
/// </summary>
internal static class FrontedParties
{
    private const string Cue = "fronted-parties";

    public static void Split(Sentence sentence)
    {
        if (sentence.Lexicon.IsGerman)
        {
            return;
        }

        for (var i = 0; i < sentence.Clauses.Count; i++)
        {
            var clause = sentence.Clauses[i];
            if (clause.Nodes.Count > 5 && clause.Nodes.FindLastIndex(node => node.Kind == NodeKind.Coordinator) is > 2 and var joint && Conjunct(sentence, clause, joint) is { } conjunct)
            {
                sentence.Clauses.Add(conjunct);
                i--;
            }
        }
    }

    private static Clause? Conjunct(Sentence sentence, Clause clause, int joint)
    {
        var nodes = clause.Nodes;
        var verb = nodes.FindIndex(node => node.Kind == NodeKind.Verb);
        if (verb < 0 || joint + 2 >= nodes.Count || nodes[joint + 1].Phrase is not { Preposition: { } preposition } second || !sentence.Lexicon.Words.Cue(Cue, preposition)
            || nodes[joint + 2].Phrase is not { Preposition: null, Items.Count: > 0 } given || given.First != second.Last + 1 || !Fits(given))
        {
            return null;
        }

        var first = nodes.FindIndex(verb, joint - verb, node => node.Phrase?.Preposition == preposition);
        if (first < 0 || !nodes.Exists(node => node.Phrase is { Preposition: null } own && Fits(own) && node.First > nodes[verb].First && node.Last < second.First))
        {
            return null;
        }

        var copy = new Clause(clause.Kind, clause.Parent) { Opener = clause.Opener, Start = clause.Start, Antecedent = clause.Antecedent, Before = clause.Before, IsGapped = true };
        copy.Nodes.AddRange(nodes.Where(node => node.First < nodes[verb].First || node.Kind == NodeKind.Verb || (node.Kind == NodeKind.Other && node.First < nodes[joint].First)));
        copy.Nodes.AddRange(nodes.Skip(joint + 1).Where(node => !copy.Nodes.Contains(node)));
        nodes.RemoveRange(joint, nodes.Count - joint);
        return copy;
    }

    /// <summary>A land or a sum.</summary>
    private static bool Fits(Phrase phrase) =>
        phrase.Items.Exists(item => item.Quantity?.Currency is not null || (item.Kind == ItemKind.Name && item.Mention is { Candidates.Count: 0 } or { Entity.Label: not Diplomacy.Entities.EntityLabel.Person }) || (item.Class & (NounClass.Territory | NounClass.Place | NounClass.Port)) != NounClass.None);
}
