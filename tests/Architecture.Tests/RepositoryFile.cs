using System.Text;

namespace Architecture.Tests;

/// <summary>One file of the project.</summary>
public sealed class RepositoryFile
{
    private static readonly string[] TextExtensions =
    [
        ".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".json", ".jsonl", ".yml", ".yaml", ".case", ".cypher", ".csv", ".txt", ".sh",
        ".editorconfig", ".gitignore", ".gitattributes", ".feature", "",
    ];

    private readonly Lazy<byte[]> _bytes;
    private readonly Lazy<string> _text;

    /// <summary>Names a file.</summary>
    public RepositoryFile(string root, string fullPath)
    {
        Path = System.IO.Path.GetRelativePath(root, fullPath).Replace('\\', '/');
        _bytes = new Lazy<byte[]>(() => File.ReadAllBytes(fullPath));
        _text = new Lazy<string>(() => Encoding.UTF8.GetString(_bytes.Value));
    }

    /// <summary>The path from the root, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The bytes.</summary>
    public IReadOnlyList<byte> Bytes => _bytes.Value;

    /// <summary>The text.</summary>
    public string Text => _text.Value;

    /// <summary>Whether people read it as text and it is not broken on purpose.</summary>
    public bool IsText =>
        TextExtensions.Contains(System.IO.Path.GetExtension(Path)) && !Path.Contains("/Broken/", StringComparison.Ordinal);

    /// <summary>The lines, without their ends.</summary>
    public IReadOnlyList<string> Lines => Text.Split('\n');

    /// <inheritdoc/>
    public override string ToString() => Path;
}
