using System.Text.RegularExpressions;
using KnowledgeGraph.Page.Tests.Running;

namespace KnowledgeGraph.Page.Tests;

/// <summary>What the files of the page may not hold. These need no browser.</summary>
public sealed partial class PageFileTests
{
    private const int MostLines = 400;

    [Fact]
    public void No_script_makes_elements_from_text_or_text_into_code()
    {
        string[] ways = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "createContextualFragment", "DOMParser", "setHTMLUnsafe", "eval(", "new Function"];
        Assert.Empty(Files("*.js").SelectMany(file => ways.Where(way => File.ReadAllText(file).Contains(way, StringComparison.Ordinal)).Select(way => $"{file}: {way}")));
    }

    [Fact]
    public void The_document_has_no_script_or_style_of_its_own_and_no_handler()
    {
        var text = File.ReadAllText(Path.Combine(SourceTree.Page, "index.html"));
        Assert.DoesNotMatch(InlineCode(), text);
        Assert.Matches("<html lang=\"en\">", text);
    }

    [Fact]
    public void Nothing_comes_from_another_machine()
    {
        Assert.Empty(Files("*").SelectMany(file => Elsewhere().Matches(File.ReadAllText(file)).Select(match => $"{file}: {match.Value}")));
    }

    [Fact]
    public void Every_file_is_used_and_none_is_long()
    {
        var all = Files("*").ToDictionary(file => "/page/" + Path.GetRelativePath(SourceTree.Page, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        Assert.True(all.Count > 20);
        Assert.DoesNotContain(all.Keys, name => name != "/page/index.html" && !all.Any(other => other.Key != name && other.Value.Contains($"\"{name}\"", StringComparison.Ordinal)));
        Assert.Empty(all.Where(file => file.Value.Split('\n').Length > MostLines).Select(file => file.Key));
    }

    [Fact]
    public void The_page_lies_beside_the_program()
    {
        foreach (var file in Files("*"))
        {
            var copy = Path.Combine(KgServer.PageBesideProgram, Path.GetRelativePath(SourceTree.Page, file));
            Assert.True(File.Exists(copy), $"{copy} is missing.");
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(copy));
        }
    }

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(SourceTree.Page, pattern, SearchOption.AllDirectories);

    [GeneratedRegex(@"<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=|javascript:", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"(https?:)?//(?!www\.w3\.org/2000/svg)[a-z0-9-]+\.[a-z]{2,}|@import|\burl\((?!#)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Elsewhere();
}
