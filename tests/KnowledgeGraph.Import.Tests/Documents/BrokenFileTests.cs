using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Import.Tests.Documents;

/// <summary>
/// Each file in Broken/ is imported; what was imported and every problem stand in <c>problems.golden</c>. After an intended change run with
/// the environment variable KG_WRITE_GOLDEN=1 and read the difference.
/// </summary>
public sealed class BrokenFileTests
{
    private const string Golden = "problems.golden";

    [Fact]
    public async Task Of_each_broken_file_the_sound_rest_is_imported_and_each_problem_is_told_with_its_place()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Broken");
        var seen = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => Path.GetFileName(path) != Golden).Order(StringComparer.Ordinal))
        {
            await using var bench = new ImportBench();
            var report = await bench.ImportAsync(path);
            seen.Append(CultureInfo.InvariantCulture, $"== {Path.GetFileName(path)}: {report.Sum(file => file.Claims).Created} claims");
            seen.Append(CultureInfo.InvariantCulture, $", {report.Files.Where(file => file.Kind == Reading.FileKind.Gazetteer).Sum(file => file.Entities.Created)} entities");
            seen.AppendLine(CultureInfo.InvariantCulture, $", {report.Files.Where(file => file.Kind == Reading.FileKind.Sources).Sum(file => file.Sources.Created)} sources");
            foreach (var problem in report.Problems)
            {
                seen.AppendLine(problem.ToString().Replace(folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal));
            }
        }

        Golds.Compare(Path.Combine("Broken", Golden), seen.ToString());
    }

    [Fact]
    public async Task A_strict_import_writes_nothing_where_there_is_a_problem()
    {
        await using var bench = new ImportBench(strict: true);
        var report = await bench.ImportAsync(Path.Combine(AppContext.BaseDirectory, "Broken", "cell-count.csv"));
        Assert.True(report.Aborted);
        Assert.NotEmpty(report.Problems);
        Assert.Equal(["0"], await bench.QueryAsync("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_file_that_is_too_large_says_how_large_it_may_be()
    {
        await using var bench = new ImportBench(maximumBytes: 100_000);
        var report = await bench.ImportAsync(bench.Write("large.csv", new byte[200_000]));
        Assert.EndsWith(
            "FileTooLarge: The file has 200,000 bytes; at most 100,000 are read. Split it into parts, or raise the limit.",
            Assert.Single(report.Problems, problem => problem.File.EndsWith("large.csv", StringComparison.Ordinal)).ToString());
    }

    [Fact]
    public async Task A_file_that_is_not_there_names_the_nearest()
    {
        await using var bench = new ImportBench();
        bench.Write("aigun.csv", "x");
        var problem = Assert.Single((await bench.ImportAsync(Path.Combine(bench.Folder, "aigum.csv"))).Problems);
        Assert.Equal("aigun.csv", problem.Nearest);
    }
}
