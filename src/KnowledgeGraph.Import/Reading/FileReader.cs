using System.Globalization;
using KnowledgeGraph.Import.Problems;

namespace KnowledgeGraph.Import.Reading;

/// <summary>Opens files, and says of those that hold no text what they hold instead.</summary>
internal sealed class FileReader(long maximumBytes, ProblemLog problems)
{
    /// <summary>Reads the bytes of a file; null, with a problem, where it cannot be used at all.</summary>
    public async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > maximumBytes)
            {
                problems.Add(ProblemCode.FileTooLarge, path, TooLarge(length));
                return null;
            }

            var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            return IsText(path, bytes) ? bytes : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCode.FileNotReadable, path, $"The file cannot be read: {exception.Message}");
            return null;
        }
    }

    /// <summary>Decodes a table; null, with a problem, where it is empty or no text.</summary>
    public TextFile? Table(string path, byte[] bytes)
    {
        if (TableDecoder.IsBinary(bytes))
        {
            AddNotText(path, "binary data");
            return null;
        }

        var (text, bad) = TableDecoder.Decode(bytes);
        if (!string.IsNullOrWhiteSpace(text))
        {
            return new TextFile(path, text, bad);
        }

        problems.Add(ProblemCode.FileEmpty, path, "The file is empty: there is nothing to import.");
        return null;
    }

    private bool IsText(string path, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            problems.Add(ProblemCode.FileEmpty, path, "The file is empty: there is nothing to import.");
            return false;
        }

        if (TableDecoder.FormatOf(bytes) is { } kind)
        {
            AddNotText(path, kind);
            return false;
        }

        return true;
    }

    private void AddNotText(string path, string kind) => problems.Add(
        ProblemCode.FileNotText, path, $"The file is {kind}, not text. Save its text as UTF-8 (.txt), or its table as CSV, and import that.");

    private string TooLarge(long length) => string.Create(
        CultureInfo.InvariantCulture,
        $"The file has {length:N0} bytes; at most {maximumBytes:N0} are read. Split it into parts, or raise the limit.");
}
