using Cypher.Language.Errors;
using KnowledgeGraph.Host.Console.Errors;

namespace KnowledgeGraph.Host.Console.Session;

/// <summary>Files that are named on the command line.</summary>
internal static class InputFiles
{
    /// <summary>The full path of a file that is there.</summary>
    /// <exception cref="ConsoleException">It is not there; the message names a file of a similar name beside it.</exception>
    public static string Existing(ConsoleSession session, string typed)
    {
        var path = session.Terminal.FullPath(typed);
        if (File.Exists(path))
        {
            return path;
        }

        throw Directory.Exists(path)
            ? ConsoleException.Failed($"{typed} is a folder; a file was expected.", typed)
            : Missing(path, typed);
    }

    /// <summary>The full path of a file or folder that is there.</summary>
    /// <exception cref="ConsoleException">It is not there; the message names one of a similar name beside it.</exception>
    public static string ExistingOrFolder(ConsoleSession session, string typed)
    {
        var path = session.Terminal.FullPath(typed);
        return File.Exists(path) || Directory.Exists(path) ? path : throw Missing(path, typed);
    }

    private static ConsoleException Missing(string path, string typed)
    {
        var folder = Path.GetDirectoryName(path);
        var near = folder is not null && Directory.Exists(folder)
            ? NearestName.Find(Path.GetFileName(path), Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)))
            : null;
        return ConsoleException.Failed($"There is no file {typed}.{(near is null ? string.Empty : $" Did you mean {near}?")}", typed);
    }
}
