using KnowledgeGraph.Host.Console.Output;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Repl;

/// <summary>What holds from one statement to the next.</summary>
internal sealed class ReplSettings
{
    /// <summary>The values for <c>$parameters</c> in Cypher.</summary>
    public Dictionary<string, GraphValue> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>How rows are written.</summary>
    public OutputFormat Format { get; set; }

    /// <summary>Whether it is over.</summary>
    public bool IsOver { get; set; }
}
