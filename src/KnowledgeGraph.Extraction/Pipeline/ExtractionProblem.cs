namespace KnowledgeGraph.Extraction;

/// <summary>Something about a document that kept all or part of it from being read.</summary>
/// <param name="Code">A stable short name, for example <c>binary</c>.</param>
/// <param name="Message">What is wrong, what was expected, what to do.</param>
/// <param name="Start">Where it begins, in UTF-16 code units; 0 where the whole document is meant.</param>
public sealed record ExtractionProblem(string Code, string Message, int Start = 0);
