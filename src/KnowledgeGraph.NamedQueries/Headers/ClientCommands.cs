namespace KnowledgeGraph.NamedQueries.Headers;

/// <summary>
/// The lines of a query file that are for Neo4j Browser and cypher-shell: <c>:param treaty =&gt; null;</c>. With them a file can be pasted
/// there as it stands; they are no Cypher, and what runs the query here gives it values of its own.
/// </summary>
public static class ClientCommands
{
    private const string Command = ":param ";

    /// <summary>The Cypher of a file: the text in which such lines are blank. Every place in it is the same place in the file.</summary>
    /// <param name="text">The file's text.</param>
    public static string Blank(string text)
    {
        if (!text.Contains(Command, StringComparison.Ordinal))
        {
            return text;
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Command, StringComparison.Ordinal))
            {
                lines[i] = new string(' ', lines[i].Length);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>The names to which a file gives values in such lines.</summary>
    /// <param name="text">The file's text.</param>
    public static IReadOnlyList<string> ParameterNames(string text) =>
    [
        .. text.Split('\n')
            .Where(line => line.StartsWith(Command, StringComparison.Ordinal))
            .Select(line => line[Command.Length..].Split("=>")[0].Trim()),
    ];
}
