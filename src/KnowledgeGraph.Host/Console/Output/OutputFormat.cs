namespace KnowledgeGraph.Host.Console.Output;

/// <summary>How rows are written.</summary>
internal enum OutputFormat
{
    /// <summary>Columns for people.</summary>
    Table,

    /// <summary>One JSON array of objects.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>RFC 4180.</summary>
    Csv,

    /// <summary>A Markdown table.</summary>
    Markdown,
}
