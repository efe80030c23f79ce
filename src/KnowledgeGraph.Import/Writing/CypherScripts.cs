using System.Collections.Concurrent;

namespace KnowledgeGraph.Import.Writing;

/// <summary>The Cypher texts of the folder <c>cypher/</c>, read when they are first needed.</summary>
public sealed class CypherScripts
{
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly string _folder;

    /// <summary>Points to a folder.</summary>
    /// <param name="folder">The folder <c>cypher</c>, with <c>schema</c>, <c>writes</c> and <c>lookups</c> in it.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or it is another one.</exception>
    public CypherScripts(string folder)
    {
        foreach (var part in (string[])["schema", "writes", "lookups"])
        {
            if (!Directory.Exists(Path.Combine(folder, part)))
            {
                throw new DirectoryNotFoundException($"'{folder}' is not the folder of Cypher files: it has no folder '{part}'.");
            }
        }

        _folder = folder;
    }

    /// <summary>The statements that make constraints and indexes, each of which may be run again.</summary>
    internal IReadOnlyList<string> Schema =>
        [.. Directory.EnumerateFiles(Path.Combine(_folder, "schema"), "*.cypher").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    internal string Write(string name) => Text(Path.Combine("writes", name + ".cypher"));

    internal string Lookup(string name) => Text(Path.Combine("lookups", name + ".cypher"));

    private string Text(string path) => _texts.GetOrAdd(path, static (key, folder) => File.ReadAllText(Path.Combine(folder, key)), _folder);
}
