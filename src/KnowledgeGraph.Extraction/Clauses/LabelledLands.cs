using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// Reads the items of a list of terms that name who gets it before a colon and the lands behind: "Prussia: Posen, Danzig and the
/// Rhineland", "To Austria: Lombardy". Nothing else says that the lands pass, so only a list of terms is read so, and not one of losses or zones.
/// </summary>
internal static class LabelledLands
{
    /// <summary>Before which token the colon stands.</summary>
    private const int LongestLabel = 6;

    /// <summary>Whether a sentence in which no word sets off a rule may be such an item.</summary>
    public static bool May(Sentence sentence) =>
        sentence.Block.Kind == Structure.BlockKind.Item && sentence.Mentions.Count > 1 && Colon(sentence) is > 0 and var colon && sentence.Mentions[0].Last < colon && VerblessNotes.Gains(sentence.Mentions[0]);

    /// <summary>Gives what stands behind the label of an item the verb that it leaves out.</summary>
    public static void Read(Sentence sentence)
    {
        if (!sentence.IsTerm || !May(sentence) || Label(sentence) is not { } label || (label.Receiver.Preposition is null && Parts(sentence)))
        {
            return;
        }

        for (var i = sentence.Clauses.Count - 1; i > 0; i--)
        {
            var clause = sentence.Clauses[i];
            if (clause.Kind != ClauseKind.Main || clause.Predicates.Count > 0 || clause.Nodes.Exists(node => node.Kind is NodeKind.Verb or NodeKind.Negator) || !clause.StandsBehind(label.Clause))
            {
                continue;
            }

            if (Lands(sentence, clause) is { } lands)
            {
                Pass(sentence, clause, lands, label.Receiver);
            }
        }
    }

    /// <summary>What a clause without a verb holds, where all of it is lands.</summary>
    private static Phrase? Lands(Sentence sentence, Clause clause)
    {
        Phrase? lands = null;
        foreach (var node in clause.Nodes)
        {
            if (node.Phrase is not { Items.Count: > 0 } phrase)
            {
                continue;
            }

            if (phrase.Preposition is not null || !phrase.Items.TrueForAll(item => IsLand(sentence, item) || VerblessNotes.IsUnknown(item)))
            {
                return null;
            }

            if (lands is null)
            {
                lands = phrase;
            }
            else
            {
                lands.Items.AddRange(phrase.Items);
                lands.Last = phrase.Last;
            }
        }

        return lands is not null && lands.Items.Exists(item => IsLand(sentence, item)) ? lands : null;
    }

    /// <summary>A land, or a part of one: two fifths of Saxony, most of the Duchy of Warsaw.</summary>
    private static bool IsLand(Sentence sentence, Item item) =>
        VerblessNotes.IsLand(sentence, item)
        || (item.Kind is ItemKind.Noun or ItemKind.Pronoun && item.Attributes.Exists(part => part.Preposition is "of" or "von" && part.Items.TrueForAll(inner => VerblessNotes.IsLand(sentence, inner))));

    private static void Pass(Sentence sentence, Clause clause, Phrase lands, Phrase label)
    {
        var receiver = new Phrase { First = label.First, Last = label.Last };
        receiver.Items.AddRange(label.Items);
        clause.Nodes.RemoveAll(node => node.Phrase is { } phrase && phrase != lands);
        clause.Nodes.Insert(0, new Node { Kind = NodeKind.Phrase, First = label.First, Last = label.Last, Phrase = receiver });
        clause.Predicates.Add(new Predicate { Clause = clause, Lemma = LanguageLexicon.LandsGained, Token = label.Last + 1, Voice = Voice.Active, Polarity = Polarity.Asserted });
    }

    /// <summary>The name before the colon with its clause, where nothing else stands there.</summary>
    private static (Clause Clause, Phrase Receiver)? Label(Sentence sentence)
    {
        var first = sentence.Clauses.Find(clause => clause.Before is null && clause.Kind == ClauseKind.Main);
        return first is { Predicates.Count: 0, Nodes: [{ Phrase: { Items.Count: > 0 } phrase }] } && (phrase.Preposition is null || sentence.Lexicon.Words.Cue("note-receivers", phrase.Preposition))
            && phrase.Items.TrueForAll(item => item is { Kind: ItemKind.Name, Mention: { } mention } && VerblessNotes.Gains(mention)) ? (first, phrase) : null;
    }

    /// <summary>Whether what introduces the list, or its heading, tells of losses, zones or claims: then who is named before the colon does not get the lands by it.</summary>
    private static bool Parts(Sentence sentence) =>
        sentence.Intro is { } intro && Array.Exists(intro.Tokens, token => sentence.Lexicon.Words.Cue("no-gains", token.Lower));

    private static int Colon(Sentence sentence) =>
        Array.FindIndex(sentence.Tokens, sentence.Borrowed, Math.Min(sentence.Tokens.Length - sentence.Borrowed, LongestLabel), token => token.IsPunctuation(':'));
}
