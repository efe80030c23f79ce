using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import;

/// <summary>What an import did.</summary>
/// <param name="Files">What became of each file that was written, in the order of writing.</param>
/// <param name="Problems">What could not be used, in the order in which it was met.</param>
/// <param name="Aborted">Whether nothing was written because of the problems (strict imports only).</param>
public sealed record ImportReport(IReadOnlyList<FileReport> Files, IReadOnlyList<Problem> Problems, bool Aborted = false)
{
    /// <summary>All nodes touched.</summary>
    public ImportCounts Total => Files.Select(file => file.Total).Aggregate(default(ImportCounts), ImportCounts.Add);

    /// <summary>All nodes of one kind touched.</summary>
    /// <param name="kind">Picks the kind from a file's report.</param>
    /// <returns>The sum over all files.</returns>
    public ImportCounts Sum(Func<FileReport, ImportCounts> kind) => Files.Select(kind).Aggregate(default(ImportCounts), ImportCounts.Add);
}

/// <summary>What became of one file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Kind">What it holds.</param>
public sealed record FileReport(string Path, FileKind Kind)
{
    /// <summary>Entities, those included that a document named and that were not in the graph yet.</summary>
    public ImportCounts Entities { get; init; }

    /// <summary>Sources, those included that a document cites and that were not in the graph yet.</summary>
    public ImportCounts Sources { get; init; }

    /// <summary>The document itself.</summary>
    public ImportCounts Documents { get; init; }

    /// <summary>Passages.</summary>
    public ImportCounts Passages { get; init; }

    /// <summary>Claims.</summary>
    public ImportCounts Claims { get; init; }

    /// <summary>Facts.</summary>
    public ImportCounts Events { get; init; }

    /// <summary>All nodes touched.</summary>
    public ImportCounts Total => Entities + Sources + Documents + Passages + Claims + Events;
}
