using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// Sets aside what a sentence takes out of what it says, where the word for it stands behind: "all of Lorraine, Nancy excepted", "ganz
/// Lothringen, Saarlouis ausgenommen". Of what stands before such a word nothing else is said.
/// </summary>
internal static class Exceptions
{
    public static void Mark(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 1; i < nodes.Count; i++)
        {
            if (nodes[i].Phrase is null && nodes[i].First == nodes[i].Last && nodes[i - 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items.Count: > 0 } excepted } && (i < 2 || nodes[i - 2].Kind is NodeKind.Comma or NodeKind.Break)
                && (i + 1 >= nodes.Count || nodes[i + 1].Kind is NodeKind.Comma or NodeKind.Break or NodeKind.Other or NodeKind.Coordinator)
                && sentence.Lexicon.Words.Cue("excepting-behind", sentence.Tokens[nodes[i].First].Lower))
            {
                excepted.Preposition = sentence.Tokens[nodes[i].First].Lower;
                nodes.RemoveAt(i);
            }
        }
    }
}
