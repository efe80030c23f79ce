using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// Puts names for lands that an English clause describes and the clause around it then names: "the territories that Sweden ceded to Russia were
/// Livonia and Ingria", "the lands lost by Turkey included Kars", "ceded three districts: Kars, Ardahan and Batum".
/// </summary>
internal static class Equations
{
    public static void Name(Sentence sentence)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Kind is ClauseKind.Relative or ClauseKind.Participle && clause.Antecedent is { Items: [var described] } antecedent && Unnamed(described))
            {
                Equate(sentence, clause, antecedent);
            }
            else if (clause is { Predicates.Count: 0, Before.Predicates.Count: > 0, First: > 0 } && sentence.Tokens[clause.First - 1].IsPunctuation(':'))
            {
                List(clause, clause.Before);
            }
        }
    }

    private static void Equate(Sentence sentence, Clause clause, Phrase described)
    {
        if (clause.Parent is not { Predicates: [{ Voice: Lexicon.Voice.Active } equating] } around || !sentence.Lexicon.Words.Cue("equating-verbs", equating.Lemma) || around.Nodes.Exists(node => node.Kind == NodeKind.Negator)
            || Behind(around, equating.Token) is not { } names || !Lands(names))
        {
            return;
        }

        Call(described, names);
        if (clause.Nodes.Find(node => node.Kind == NodeKind.Relative)?.Phrase is { Items.Count: > 0 } pronoun)
        {
            Call(pronoun, names);
        }
    }

    private static void List(Clause list, Clause before)
    {
        if (list.Bare is [var names, ..] && names.First == list.First && Lands(names) && Behind(before, before.Predicates[0].Token) is { Items: [var counted] } described && Unnamed(counted))
        {
            Call(described, names);
        }
    }

    private static Phrase? Behind(Clause clause, int token)
    {
        foreach (var phrase in clause.Bare)
        {
            if (phrase.First > token)
            {
                return phrase;
            }
        }

        return null;
    }

    private static void Call(Phrase described, Phrase names)
    {
        described.Items.Clear();
        described.Items.AddRange(names.Items);
    }

    private static bool Unnamed(Item item) => item is { Kind: ItemKind.Noun, Mention: null, IsPlural: true } && ItemKinds.IsLand(item) && !OfNamed(item);

    private static bool Lands(Phrase phrase) =>
        phrase.Items.TrueForAll(item => item.Kind == ItemKind.Name || (ItemKinds.IsLand(item) && OfNamed(item))) && phrase.Items.Exists(ItemKinds.IsLand);

    private static bool OfNamed(Item item) => item.Attributes.Exists(attribute => attribute.Items.Exists(inner => inner.Kind == ItemKind.Name));
}
