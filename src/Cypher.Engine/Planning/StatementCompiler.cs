using Cypher.Engine.Execution.Procedures;
using Cypher.Engine.Functions;
using Cypher.Engine.Storage;
using Cypher.Language;
using Cypher.Language.Errors;
using Cypher.Language.Semantics;
using PropertyGraph;

namespace Cypher.Engine.Planning;

/// <summary>From a text to a statement that runs: read, check, plan. A text that came before is not planned again.</summary>
internal sealed class StatementCompiler(EmbeddedOptions options, ProcedureCatalogue procedures)
{
    private readonly PlanCache _cache = new(options.PlanCacheSize);
    private readonly SignatureCatalogue _signatures = new(CheckerSignatures.Of(FunctionCatalogue.BuiltIn), ProcedureSignatures.Of(procedures));

    /// <summary>Compiles a statement.</summary>
    /// <param name="text">The Cypher text.</param>
    /// <param name="statistics">The graph as it is now.</param>
    /// <returns>The statement.</returns>
    /// <exception cref="GraphException">The text is not Cypher, or breaks one of its static rules.</exception>
    public CompiledStatement Compile(string text, IStorageReader statistics)
    {
        if (_cache.Find(text, statistics) is { } known)
        {
            return known;
        }

        var compiled = Plan(Check(text), statistics);
        _cache.Add(text, compiled, statistics);
        return compiled;
    }

    private CheckedQuery Check(string text)
    {
        try
        {
            return CypherLanguage.Compile(text, _signatures);
        }
        catch (CypherException problem)
        {
            throw CompileErrors.From(problem.Error);
        }
    }

    private CompiledStatement Plan(CheckedQuery query, IStorageReader statistics)
    {
        var planning = new PlanningContext(FunctionCatalogue.BuiltIn)
        {
            Query = query,
            Statistics = statistics,
            IsNaive = options.PlansNaively,
            TakesAllRowsFirst = options.PlansNaively || options.TakesAllRowsFirst,
            NodeIndexes = options.PlansNaively
                ? []
                : [.. statistics.GetIndexes().Where(index => index.EntityKind == SchemaEntityKind.Node && index.Properties.Count == 1)],
            Procedures = procedures,
        };
        var (planned, width) = StatementPlanner.Plan(query.Statement.Body, planning);
        return new CompiledStatement
        {
            Plan = planned.Source,
            Subplans = [.. planning.Subplans.DistinctBy(subplan => subplan.Text)],
            Columns = [.. planned.Columns.Select(column => column.Name)],
            ColumnSlots = [.. planned.Columns.Select(column => column.Slot)],
            Width = width,
            Mode = query.Statement.Mode,
            Writes = query.Writes,
            Parameters = query.ParameterNames,
        };
    }
}
