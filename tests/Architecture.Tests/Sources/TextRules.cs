using System.Text.RegularExpressions;

namespace Architecture.Tests.Sources;

/// <summary>The rules on every committed text.</summary>
public static partial class TextRules
{
    // In pieces, so that this file keeps its own rule.
    private static readonly string[] LaterWords = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "XX" + "X"];

    private static readonly string[] SilencedCode =
    [
        "NotImplemented" + "Exception", "#pragma warning " + "disable", "#nullable " + "disable", "Suppress" + "Message", "Sk" + "ip = \"", "Sk" + "ip=\"",
    ];

    /// <summary>Words that put work off.</summary>
    public static IEnumerable<(string Subject, string Problem)> PutOff(string path, string text) =>
        Numbered(text).SelectMany(line => LaterWords
            .Where(word => Regex.IsMatch(line.Text, $@"\b{word}\b", RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(word => (path, $"line {line.Number}: '{word}'; do it, or write an issue")));

    /// <summary>Code that switches a check off or is not there yet.</summary>
    public static IEnumerable<(string Subject, string Problem)> Silenced(string path, string text) =>
        Numbered(text).SelectMany(line => SilencedCode
            .Where(word => line.Text.Contains(word, StringComparison.Ordinal))
            .Select(word => (path, $"line {line.Number}: {word}")));

    /// <summary>Places of one machine: folders outside the project, and feeds of packages other than the public one.</summary>
    public static IEnumerable<(string Subject, string Problem)> ForeignPlaces(string path, string text) =>
        Numbered(text).SelectMany(line => MachinePath().Matches(line.Text).Concat(Feed().Matches(line.Text))
            .Select(match => (path, $"line {line.Number}: '{match.Value.Trim()}' is a place of one machine")));

    /// <summary>What .editorconfig asks of every text: UTF-8 without mark, LF, no trailing blanks, a last line end; no tabs in C#.</summary>
    public static IEnumerable<(string Subject, string Problem)> Form(RepositoryFile file)
    {
        if (file.Path.EndsWith("packages.lock.json", StringComparison.Ordinal))
        {
            // Written by the restore, in its own form.
            yield break;
        }

        // Blanks are markup in Markdown and part of the expected text in a case.
        var mayEndInBlanks = file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Path.EndsWith(".case", StringComparison.Ordinal);
        var isSolution = file.Path.EndsWith(".sln", StringComparison.Ordinal);
        if (file.Bytes is [0xEF, 0xBB, 0xBF, ..] && !isSolution)
        {
            yield return (file.Path, "begins with a byte order mark");
        }

        if (file.Text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            yield return (file.Path, "is not UTF-8, or holds the replacement character");
        }

        if (file.Text.Length > 0 && !file.Text.EndsWith('\n'))
        {
            yield return (file.Path, "does not end with a line end");
        }

        foreach (var (number, line) in Numbered(file.Text))
        {
            if (line.EndsWith('\r') && !isSolution)
            {
                yield return (file.Path, $"line {number}: CR LF; lines end with LF");
            }
            else if (!mayEndInBlanks && !isSolution && line.TrimEnd(' ', '\t').Length != line.Length)
            {
                yield return (file.Path, $"line {number}: blanks at the end");
            }

            if (file.Path.EndsWith(".cs", StringComparison.Ordinal) && line.Contains('\t', StringComparison.Ordinal))
            {
                yield return (file.Path, $"line {number}: a tab");
            }
        }
    }

    private static IEnumerable<(int Number, string Text)> Numbered(string text) => text.Split('\n').Select((line, index) => (index + 1, line));

    [GeneratedRegex(@"(?<![\w.~/-])/(wo" + @"rk/|home/\w|root/|Users/\w|mnt/\w|tmp/\w)|\b[A-Z]:\\(Users|work|src)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"https?://(?!api\.nuget\.org/)[^\s""'<>]+/(v3/)?index\.json", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Feed();
}
