namespace KnowledgeGraph.Host.Console.Completion;

/// <summary>What a word can become.</summary>
/// <param name="Text">The whole word.</param>
/// <param name="Detail">What it is, in a few words; empty for nothing to say.</param>
internal sealed record Candidate(string Text, string Detail);
