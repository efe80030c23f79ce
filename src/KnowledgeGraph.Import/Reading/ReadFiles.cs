namespace KnowledgeGraph.Import.Reading;

/// <summary>The files of one import, sorted by what they are.</summary>
internal sealed class ReadFiles
{
    public List<TextFile> Sources { get; } = [];

    public List<TextFile> Gazetteers { get; } = [];

    public List<TextFile> Claims { get; } = [];

    public List<TextBytes> Texts { get; } = [];

    public bool IsEmpty => Sources.Count + Gazetteers.Count + Claims.Count + Texts.Count == 0;
}

/// <summary>A text before it is decoded.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record TextBytes(string Path, byte[] Bytes);
