namespace KnowledgeGraph.Import.Tables;

/// <summary>A record of a CSV file at its place.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, before its line break.</param>
/// <param name="CellStarts">Where its cells begin.</param>
/// <param name="Fault">What is wrong with its quotation marks; null where nothing is.</param>
internal sealed record TableRecord(int Start, int End, IReadOnlyList<int> CellStarts, QuotingFault? Fault);

/// <summary>A quotation mark that is missing or in the wrong place.</summary>
/// <param name="Offset">Where.</param>
/// <param name="Message">What was expected.</param>
internal sealed record QuotingFault(int Offset, string Message);
