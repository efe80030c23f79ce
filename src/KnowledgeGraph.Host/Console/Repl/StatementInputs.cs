using System.Text;

namespace KnowledgeGraph.Host.Console.Repl;

/// <summary>Where statements come from.</summary>
internal interface IStatementInput
{
    /// <summary>Reads the next one, whole.</summary>
    /// <returns>The text; null at the end.</returns>
    Task<string?> ReadAsync(CancellationToken cancellation);
}

/// <summary>Reads statements from a file or a pipe. What is not ended at its end is a statement all the same.</summary>
internal sealed class PipedInput(TextReader reader, Func<string, bool> isWhole) : IStatementInput
{
    /// <inheritdoc/>
    public async Task<string?> ReadAsync(CancellationToken cancellation)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            text.Append(text.Length > 0 ? "\n" : string.Empty).Append(line);
            if (isWhole(text.ToString()))
            {
                return text.ToString();
            }
        }

        return text.Length > 0 ? text.ToString() : null;
    }
}
