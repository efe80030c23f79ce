using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Import.Problems;

namespace KnowledgeGraph.Import.Reading;

/// <summary>Finds the files that the given paths mean: files as they are, folders with the texts and tables below them.</summary>
internal static class FileFinder
{
    /// <summary>A folder that holds a file of this name is left out, with all below it: it holds what is not to be imported.</summary>
    private const string LeftOut = ".no-import";

    private static readonly string[] Extensions = [".csv", ".tsv", ".txt", ".md"];

    public static IReadOnlyList<string> Find(IEnumerable<string> paths, ProblemLog problems)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var files = FilesBelow(path).Where(IsMeant).Order(StringComparer.Ordinal).ToList();
                found.AddRange(files);
                if (files.Count == 0)
                {
                    problems.Add(ProblemCode.FileNotReadable, path, $"The folder holds no file ending in {string.Join(", ", Extensions)}.");
                }
            }
            else if (File.Exists(path))
            {
                found.Add(path);
            }
            else
            {
                problems.Add(new Problem(ProblemCode.FileNotReadable, path, 0, 0, "There is no such file or folder.") { Nearest = Nearest(path) });
            }
        }

        return [.. found.DistinctBy(Path.GetFullPath, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> FilesBelow(string folder) => File.Exists(Path.Combine(folder, LeftOut))
        ? []
        : Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).SelectMany(FilesBelow));

    /// <summary>Of a folder the files that hold data; not the README that explains them.</summary>
    private static bool IsMeant(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
        && !Path.GetFileName(path).StartsWith("README", StringComparison.OrdinalIgnoreCase);

    private static string? Nearest(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is null || !Directory.Exists(folder))
        {
            return null;
        }

        var names = Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)!);
        return NearestName.Find(Path.GetFileName(path), names);
    }
}
