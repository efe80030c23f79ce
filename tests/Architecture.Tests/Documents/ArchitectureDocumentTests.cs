using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Documents;

/// <summary>docs/architecture.md names, for every invariant, the test that holds it.</summary>
public sealed partial class ArchitectureDocumentTests(Repository repository)
{
    private const string Document = "docs/architecture.md";

    // Two pages.
    private const int LongestDocument = 130;

    [Fact]
    public void Every_invariant_names_a_test_that_exists()
    {
        var tests = TestNames();
        var problems = Invariants().SelectMany(invariant =>
        {
            var named = TestName().Matches(invariant).Select(match => match.Groups["test"].Value).ToList();
            return named.Count == 0 ? [$"names no test: {invariant}"] : named.Where(name => !tests.Contains(name)).Select(name => $"there is no test {name}");
        }).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void There_are_invariants() => Assert.True(Invariants().Count() >= 10);

    [Fact]
    public void The_document_has_two_pages() => Assert.InRange(repository.Read(Document).Split('\n').Length, 40, LongestDocument);

    [Fact]
    public void Every_folder_that_the_map_names_exists()
    {
        var missing = FolderName().Matches(repository.Read(Document)).Select(match => match.Groups["path"].Value)
            .Where(path => !Directory.Exists(Path.Combine(repository.Root, path)) && !File.Exists(Path.Combine(repository.Root, path)));
        Assert.Empty(missing);
    }

    private IEnumerable<string> Invariants() =>
        repository.Read(Document).Split("## Invariants")[1].Split("\n## ")[0].Split("\n- ").Skip(1);

    private HashSet<string> TestNames() =>
        repository.CSharpFiles.Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(file => CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(method => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory"))
            .Select(method => $"{((TypeDeclarationSyntax)method.Parent!).Identifier.Text}.{method.Identifier.Text}")
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"`(?<test>\w+Tests\.\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestName();

    [GeneratedRegex(@"`(?<path>(src|tests|cypher|import|docs|bench)/[\w./-]*)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FolderName();
}
