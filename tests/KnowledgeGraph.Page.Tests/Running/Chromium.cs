namespace KnowledgeGraph.Page.Tests.Running;

/// <summary>The browser that the tests drive: the one in CHROMIUM, or the first on the path.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>What to do where there is none.</summary>
    public const string Missing = "No Chromium was found: install it (on Debian: apt-get install chromium), or name it in the variable CHROMIUM.";

    /// <summary>
    /// Switches: no sandbox, because the tests may run as root in a container; and nothing that calls home, because a test that
    /// counts requests to other machines must not count the browser's own.
    /// </summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    /// <summary>Its path, or null.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
