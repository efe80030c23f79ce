using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Csv;

/// <summary>Finds the file that LOAD CSV names, and refuses whatever is not in the import folder.</summary>
internal static class ImportFolder
{
    private const string FileScheme = "file://";

    /// <summary>The path of a file.</summary>
    /// <param name="folder">The import folder; null where none is configured.</param>
    /// <param name="address">The address as written: a path below the folder, with or without the scheme for files before it.</param>
    /// <param name="place">Where it is written.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="GraphException">Reading files is not allowed, or not this one.</exception>
    public static string Resolve(string? folder, string address, SourceSpan place)
    {
        if (folder is null)
        {
            throw ExecutionErrors.FileRefused(address, "no import folder is configured", place);
        }

        var name = address;
        if (address.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase))
        {
            name = Uri.UnescapeDataString(address[FileScheme.Length..]);
        }
        else if (address.Contains("://", StringComparison.Ordinal))
        {
            throw ExecutionErrors.FileRefused(address, "only files of the import folder can be read", place);
        }

        if (name.Contains('\0', StringComparison.Ordinal))
        {
            throw ExecutionErrors.FileRefused(address, "it is no file name", place);
        }

        var root = Path.GetFullPath(folder);
        var path = Path.GetFullPath(Path.Combine(root, name.TrimStart('/', '\\')));
        return IsBelow(path, root) && !LeadsElsewhere(path, root)
            ? path
            : throw ExecutionErrors.FileRefused(address, "it is outside of the import folder", place);
    }

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // A link in the folder must not be a way out of it.
    private static bool LeadsElsewhere(string path, string root)
    {
        for (var step = path; step is not null && IsBelow(step, root); step = Path.GetDirectoryName(step))
        {
            if (new FileInfo(step).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}
