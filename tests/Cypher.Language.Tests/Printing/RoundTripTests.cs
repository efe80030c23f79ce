using Cypher.Language.Errors;
using Cypher.Language.Parsing;
using Cypher.Language.Printing;
using Cypher.Language.Tests.CaseFiles;
using Cypher.Language.Tests.Tck;

namespace Cypher.Language.Tests.Printing;

public sealed class RoundTripTests
{
    [Fact]
    public void Printed_queries_of_the_suite_parse_to_the_same_tree() =>
        AssertSameTrees(TckSuite.Scenarios.SelectMany(scenario => scenario.Queries));

    [Fact]
    public void Printed_queries_of_the_cases_parse_to_the_same_tree() => AssertSameTrees(Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.case", SearchOption.AllDirectories)
        .SelectMany(file => CaseFile.Read(file).Cases.Select(one => one.Query)));

    private static void AssertSameTrees(IEnumerable<string> queries)
    {
        var failures = new List<string>();
        foreach (var query in queries.Distinct())
        {
            if (TryParse(query) is not { } tree)
            {
                continue;
            }

            var printed = CypherPrinter.Print(tree);
            var again = TryParse(printed);
            if (again is null || TreeOutline.Of(tree, withAliases: false) != TreeOutline.Of(again, withAliases: false))
            {
                failures.Add($"{query}\nprinted as\n{printed}");
            }
            else if (CypherPrinter.Print(again) != printed)
            {
                failures.Add($"{printed}\nprinted again as\n{CypherPrinter.Print(again)}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}\n" + string.Join("\n\n", failures.Take(20)));
    }

    private static Syntax.CypherStatement? TryParse(string query)
    {
        try
        {
            return CypherParser.Parse(query);
        }
        catch (CypherException)
        {
            return null;
        }
    }
}
