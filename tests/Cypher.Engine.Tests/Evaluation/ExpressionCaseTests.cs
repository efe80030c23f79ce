using System.Text;
using PropertyGraph;

namespace Cypher.Engine.Tests.Evaluation;

/// <summary>
/// Runs the files in <c>Cases</c>. A line is an expression, <c>=></c> and the value it gives, or <c>!!</c> and the kind and
/// detail of the error it raises.
/// </summary>
public class ExpressionCaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Evaluation", "Cases");

    public static TheoryData<string> Files { get; } = [.. Directory.EnumerateFiles(Folder, "*.case").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_expression_gives_what_its_case_says(string file)
    {
        var report = new StringBuilder();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            number++;
            if (line.Length > 0 && !line.StartsWith('#') && Check(line) is { } surprise)
            {
                report.AppendLine($"{file}:{number}: {line}").AppendLine($"    {surprise}");
            }
        }

        Assert.True(report.Length == 0, report.ToString());
    }

    private static string? Check(string line)
    {
        var isError = !line.Contains(" => ", StringComparison.Ordinal);
        var parts = line.Split(isError ? " !! " : " => ", 2);
        var expected = parts[1].Trim();
        string actual;
        try
        {
            actual = ExpressionHarness.Evaluate(parts[0]).ToString();
        }
        catch (GraphException error)
        {
            actual = $"{error.Error.Kind} {error.Error.Detail}";
            if (!isError)
            {
                return $"raised {actual}: {error.Error.Message}";
            }
        }

        return string.Equals(actual, expected, StringComparison.Ordinal) ? null : "got " + actual;
    }
}
