using System.Diagnostics;
using Cypher.Engine;
using Cypher.Engine.Functions;
using Cypher.Language;
using Cypher.Language.Errors;
using Cypher.Language.Parsing;
using Cypher.Language.Printing;
using Cypher.Language.Semantics;
using PropertyGraph;

namespace Cypher.Fuzz.Tests.Running;

/// <summary>
/// Gives inputs to parser, checker, printer, planner and engine, and notes whatever is neither a result nor an error with a
/// known code.
/// </summary>
/// <param name="seed">The seed of all inputs.</param>
/// <param name="runEvery">Which inputs are also run: one of so many. The others are only read, checked and printed.</param>
/// <param name="databases">The databases that take turns.</param>
internal sealed class FuzzWorker(int seed, int runEvery, EmbeddedGraphDatabase[] databases)
{
    private static readonly HashSet<string> KnownCodes =
        [.. typeof(GraphErrorCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    private readonly SignatureCatalogue _signatures = new(CheckerSignatures.Of(FunctionCatalogue.BuiltIn), []);
    private readonly string[] _functions = [.. FunctionCatalogue.BuiltIn.All.Select(function => function.Name)];
    private readonly List<string> _findings = [];
    private long _current = -1;
    private long _startedAt;

    public IReadOnlyList<string> Findings => _findings;

    public long Inputs { get; private set; }

    public long Compiled { get; private set; }

    public long Run { get; private set; }

    public long Answered { get; private set; }

    public TimeSpan Slowest { get; private set; }

    /// <summary>The input that is being worked on, and for how long: to be asked from another thread.</summary>
    public (long Number, TimeSpan For) Current => (Volatile.Read(ref _current), Stopwatch.GetElapsedTime(Volatile.Read(ref _startedAt)));

    public async Task WorkAsync(long number)
    {
        var query = FuzzInput.Make(seed, number, _functions);
        var started = Stopwatch.GetTimestamp();
        Volatile.Write(ref _startedAt, started);
        Volatile.Write(ref _current, number);
        try
        {
            Check(query);
            if (number % runEvery == 0)
            {
                await ExecuteAsync(databases[number / runEvery % databases.Length], query);
            }
        }
        catch (Exception problem)
        {
            _findings.Add($"seed {seed}, input {number}: {problem}\n{query}");
        }

        Inputs++;
        var took = Stopwatch.GetElapsedTime(started);
        Slowest = took > Slowest ? took : Slowest;
    }

    private void Check(string query)
    {
        CheckedQuery compiled;
        try
        {
            compiled = CypherLanguage.Compile(query, _signatures);
        }
        catch (CypherException problem)
        {
            Hold(problem.Error.Span.Start >= 0 && problem.Error.Span.Start <= problem.Error.Span.End && problem.Error.Span.End <= query.Length, "a place outside the text");
            Hold(Enum.IsDefined(problem.Error.Detail) && Enum.IsDefined(problem.Error.Kind) && problem.Error.Message.Length > 0, "an error without a detail");
            ErrorRenderer.Render(problem.Error, query);
            return;
        }

        Compiled++;
        var printed = CypherPrinter.Print(compiled.Statement);
        var again = CypherPrinter.Print(CypherParser.Parse(printed));
        Hold(printed == again, $"printed as\n{printed}\nand that as\n{again}");
    }

    private async Task ExecuteAsync(EmbeddedGraphDatabase database, string query)
    {
        Run++;
        try
        {
            await using var transaction = await database.BeginTransactionAsync(AccessMode.Write);
            await using var result = await transaction.RunAsync(query, FuzzDatabase.Parameters);
            await foreach (var row in result.ReadAsync())
            {
                _ = row.Values.Sum(value => value.ToString()!.Length);
            }

            await result.ConsumeAsync();
            Answered++;
        }
        catch (GraphException problem)
        {
            Hold(KnownCodes.Contains(problem.Error.Code), $"the code {problem.Error.Code}: {problem}");
            Hold(problem.Error.Message.Length > 0, "an error without a message");
        }
    }

    private static void Hold(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
