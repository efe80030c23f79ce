namespace KnowledgeGraph.NamedQueries.Parameters;

/// <summary>
/// What the runner must know of diplomacy to read the words of a call, handed in by the host, because this project
/// knows no diplomacy.
/// </summary>
/// <param name="FoldName">The forms under which a name can be looked up, the best first.</param>
/// <param name="ReadDate">Reads an EDTF date: its canonical text and the Julian day numbers of its first and last day; an error text where it is none.</param>
public sealed record WordReaders(Func<string, IReadOnlyList<string>> FoldName, Func<string, DateReading> ReadDate);

/// <summary>A date that was read, or why it was not.</summary>
/// <param name="Edtf">The canonical text; null where it was not read.</param>
/// <param name="EarliestDay">The Julian day number of its first day; null where it is open.</param>
/// <param name="LatestDay">The Julian day number of its last day; null where it is open.</param>
/// <param name="Problem">Why it was not read; null where it was.</param>
public sealed record DateReading(string? Edtf, long? EarliestDay, long? LatestDay, string? Problem);
