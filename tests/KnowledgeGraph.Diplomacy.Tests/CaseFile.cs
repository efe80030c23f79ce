namespace KnowledgeGraph.Diplomacy.Tests;

/// <summary>Reads case files: one case a line, <c>#</c> begins a comment line.</summary>
internal static class CaseFile
{
    public static IEnumerable<string> Lines(string path) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, path)).Where(line => line.Length > 0 && !line.StartsWith('#'));
}
