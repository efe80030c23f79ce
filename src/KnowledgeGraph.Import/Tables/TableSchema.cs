namespace KnowledgeGraph.Import.Tables;

/// <summary>The columns of a kind of table.</summary>
/// <param name="Kind">What the table is called in messages, for example <c>table of claims</c>.</param>
/// <param name="Required">The columns without which no row can be used.</param>
/// <param name="Optional">The other columns.</param>
internal sealed record TableSchema(string Kind, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    public IEnumerable<string> Columns => Required.Concat(Optional);
}
