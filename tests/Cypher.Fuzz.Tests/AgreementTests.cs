using System.Diagnostics;
using System.Globalization;
using Cypher.Engine;
using Cypher.Engine.Functions;
using Cypher.Fuzz.Tests.Generation;
using Cypher.Fuzz.Tests.Running;
using Cypher.Language.Parsing;
using Cypher.Language.Syntax;
using PropertyGraph;

namespace Cypher.Fuzz.Tests;

/// <summary>
/// Two ways to the same answer, over generated queries: if they differ, one of them is wrong. Each test takes a few seconds;
/// AGREEMENT_QUERIES=100000 asks for so many queries however long it takes, AGREEMENT_SEED for other ones.
/// </summary>
public sealed class AgreementTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(6);
    private static readonly string[] Functions = [.. FunctionCatalogue.BuiltIn.All.Select(function => function.Name)];

    [Fact]
    public async Task The_plan_on_a_file_answers_as_the_naive_plan_in_memory()
    {
        using var folder = new TemporaryFolder();
        await using var file = await FuzzDatabase.CreateAsync(folder.File("graph.db"));
        await using var naive = await FuzzDatabase.CreateAsync(path: null, new EmbeddedOptions { PlansNaively = true });
        await CompareAsync(1648, async dice =>
        {
            var query = new QueryGenerator(dice, mayFail: false, Functions).Reading();
            return (query, await AskAsync(file, query), await AskAsync(naive, query));
        });
    }

    [Fact]
    public async Task A_clause_that_takes_its_rows_singly_does_what_it_would_do_with_all_of_them()
    {
        await using var singly = await FuzzDatabase.CreateAsync(path: null);
        await using var together = await FuzzDatabase.CreateAsync(path: null, new EmbeddedOptions { TakesAllRowsFirst = true });
        await CompareAsync(1713, async dice =>
        {
            var query = new QueryGenerator(dice, mayFail: true, Functions).Changing();
            return (
                query,
                await Outcome.OfAsync(singly, query, FuzzDatabase.Parameters, GraphPart.Everything),
                await Outcome.OfAsync(together, query, FuzzDatabase.Parameters, GraphPart.Everything));
        });
    }

    [Fact]
    public async Task A_file_changes_as_memory_does()
    {
        using var folder = new TemporaryFolder();
        await using var file = await FuzzDatabase.CreateAsync(folder.File("graph.db"), new EmbeddedOptions { PlansNaively = true });
        await using var memory = await FuzzDatabase.CreateAsync(path: null, new EmbeddedOptions { PlansNaively = true });
        await CompareAsync(1763, async dice =>
        {
            var query = new QueryGenerator(dice, mayFail: false, Functions).Changing();
            return (
                query,
                await Outcome.OfAsync(file, query, FuzzDatabase.Parameters, GraphPart.EverythingButIds),
                await Outcome.OfAsync(memory, query, FuzzDatabase.Parameters, GraphPart.EverythingButIds));
        });
    }

    [Fact]
    public async Task A_literal_answers_as_a_parameter_with_its_value()
    {
        await using var database = await FuzzDatabase.CreateAsync(path: null);
        await CompareAsync(1814, async dice =>
        {
            var query = new QueryGenerator(dice, mayFail: false, Functions).Reading();
            var (text, parameters) = WithParameters(query);
            return (text, await AskAsync(database, query), await Outcome.OfAsync(database, text, parameters));
        });
    }

    private static Task<Outcome> AskAsync(EmbeddedGraphDatabase database, string query) => Outcome.OfAsync(database, query, FuzzDatabase.Parameters);

    private static async Task CompareAsync(int seed, Func<Dice, Task<(string Query, Outcome One, Outcome Other)>> runBoth)
    {
        seed = (int)(Number("AGREEMENT_SEED") ?? seed);
        var wanted = Number("AGREEMENT_QUERIES") ?? long.MaxValue;
        var (clock, compared, answered, differences) = (Stopwatch.StartNew(), 0L, 0L, new List<string>());
        for (var i = 0; i < wanted && differences.Count < 10 && (wanted < long.MaxValue || clock.Elapsed < Budget); i++)
        {
            var (query, one, other) = await runBoth(new Dice(unchecked((seed * 1_000_003) + i)));
            if (one.IsOverLimit || other.IsOverLimit)
            {
                continue;
            }

            compared++;
            answered += one.Error is null ? 1 : 0;
            if (one.Sorted != other.Sorted)
            {
                differences.Add($"seed {seed}, query {i}: {query}\n--- one\n{one.Sorted}\n--- other\n{other.Sorted}");
            }
        }

        TestContext.Current.SendDiagnosticMessage($"seed {seed}: {compared} compared, {answered} of them answered, {clock.Elapsed.TotalSeconds:0} s");
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        Assert.True(answered > 20, $"only {answered} of {compared} queries were answered");
    }

    private static (string Text, Dictionary<string, GraphValue> Parameters) WithParameters(string query)
    {
        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal);
        var literals = new List<(SyntaxNode Literal, GraphValue Value)>();
        var pending = new Stack<SyntaxNode>([CypherParser.Parse(query)]);
        while (pending.TryPop(out var node))
        {
            if (ValueOf(node) is { } value)
            {
                literals.Add((node, value));
            }

            foreach (var child in SyntaxChildren.Of(node))
            {
                pending.Push(child);
            }
        }

        foreach (var (literal, value) in literals.OrderByDescending(pair => pair.Literal.Span.Start))
        {
            var name = $"literal{parameters.Count}";
            query = $"{query[..literal.Span.Start]}${name}{query[literal.Span.End..]}";
            parameters.Add(name, value);
        }

        return (query, parameters);
    }

    private static GraphValue? ValueOf(SyntaxNode node) => node switch
    {
        IntegerLiteral literal => IntegerValue.Of(literal.Value),
        StringLiteral literal => new StringValue(literal.Value),
        BooleanLiteral literal => literal.Value ? BooleanValue.True : BooleanValue.False,
        NullLiteral => NullValue.Instance,
        _ => null,
    };

    private static long? Number(string variable) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
