using System.ComponentModel;
using System.Diagnostics;

namespace Architecture.Tests;

/// <summary>The files of the project, found by walking up from the test assembly to the solution.</summary>
public sealed class Repository
{
    private static readonly string[] NotOurs = [".git", "bin", "obj", "TestResults", "artifacts", "node_modules", ".vs", ".idea"];
    private readonly Lazy<IReadOnlyList<RepositoryFile>> _files;
    private readonly Lazy<IReadOnlyList<ProjectFile>> _projects;

    /// <summary>Finds the solution.</summary>
    public Repository()
    {
        Root = FindRoot();
        _files = new Lazy<IReadOnlyList<RepositoryFile>>(() => [.. (Tracked(Root) ?? Walk(Root)).Order(StringComparer.Ordinal).Select(path => new RepositoryFile(Root, path))]);
        _projects = new Lazy<IReadOnlyList<ProjectFile>>(() =>
            [.. Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => ProjectFile.Parse(file.Path, file.Text))]);
    }

    /// <summary>The folder that holds the solution.</summary>
    public string Root { get; }

    /// <summary>
    /// Every file that git knows, in ordinal order of its path: scratch files on somebody's desk are nobody's business. Where there is no
    /// git, every file that no tool made.
    /// </summary>
    public IReadOnlyList<RepositoryFile> Files => _files.Value;

    /// <summary>Every C# file of <c>src</c>, <c>tests</c> and <c>bench</c>.</summary>
    public IEnumerable<RepositoryFile> CSharpFiles => Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>Every project.</summary>
    public IReadOnlyList<ProjectFile> Projects => _projects.Value;

    /// <summary>The projects under <c>src</c>.</summary>
    public IEnumerable<ProjectFile> SourceProjects => Projects.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal));

    /// <summary>The text of one file.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds KnowledgeGraph.sln.");
    }

    private static IReadOnlyList<string>? Tracked(string root)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", root, "ls-files", "-z"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var names = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0
                ? [.. names.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(name => Path.Combine(root, name)).Where(File.Exists)]
                : null;
        }
        catch (Win32Exception)
        {
            // There is no git on this machine: the sources came as an archive.
            return null;
        }
    }

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            // In a worktree of git, .git is a file.
            if (!NotOurs.Contains(Path.GetFileName(file)))
            {
                yield return file;
            }
        }

        foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner))))
        {
            foreach (var file in Walk(inner))
            {
                yield return file;
            }
        }
    }
}
