using KnowledgeGraph.Diplomacy.Sources;

namespace KnowledgeGraph.Import.Reading;

/// <summary>A file that was read and decoded.</summary>
/// <param name="path">The path as given, for messages.</param>
/// <param name="text">The text; bytes that are not UTF-8 stand as U+FFFD. A byte order mark is no part of it.</param>
/// <param name="badOffsets">Where those stand.</param>
internal sealed class TextFile(string path, string text, IReadOnlyList<int> badOffsets)
{
    public string Path { get; } = path;

    public string FileName { get; } = System.IO.Path.GetFileName(path);

    public string Text => Source.Text;

    public SourceText Source { get; } = new(System.IO.Path.GetFileName(path), text);

    public IReadOnlyList<int> BadOffsets { get; } = badOffsets;

    public LineMap Lines { get; } = new(text);
}
