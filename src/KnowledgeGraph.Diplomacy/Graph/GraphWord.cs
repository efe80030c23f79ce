namespace KnowledgeGraph.Diplomacy.Graph;

/// <summary>A word of the graph: a label, a relationship type or a property key.</summary>
/// <param name="Name">The word.</param>
/// <param name="Meaning">What it says, in one sentence.</param>
public sealed record GraphWord(string Name, string Meaning);
