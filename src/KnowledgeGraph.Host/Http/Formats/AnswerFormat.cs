namespace KnowledgeGraph.Host.Http.Formats;

/// <summary>How rows are sent.</summary>
internal enum AnswerFormat
{
    /// <summary>One JSON object with the rows and what is to be known of them.</summary>
    Json,

    /// <summary>One JSON object a line, as the rows come.</summary>
    JsonLines,

    /// <summary>RFC 4180.</summary>
    Csv,

    /// <summary>A Markdown table.</summary>
    Markdown,
}
