using Cypher.Engine.Execution.Procedures;
using Cypher.Engine.Functions;
using Cypher.Engine.Storage;
using Cypher.Language.Errors;
using Cypher.Language.Syntax;
using PropertyGraph;

namespace Cypher.Engine.Planning;

/// <summary>From a text to a statement that runs: read, check, plan. A text that came before is not planned again.</summary>
internal sealed class StatementCompiler(EmbeddedOptions options, ProcedureCatalogue procedures)
{
    private readonly PlanCache _cache = new(options.PlanCacheSize);

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

        var compiled = Plan(Check(text), text, statistics);
        _cache.Add(text, compiled, statistics);
        return compiled;
    }

    private static CypherStatement Check(string text)
    {
        try
        {
            return Language.Parsing.CypherParser.Parse(text);
        }
        catch (CypherException problem)
        {
            throw CompileErrors.From(problem.Error);
        }
    }

    private CompiledStatement Plan(CypherStatement statement, string text, IStorageReader statistics)
    {
        var writes = true;
        var planning = new PlanningContext(FunctionCatalogue.BuiltIn)
        {
            QueryText = text,
            Statistics = statistics,
            NodeIndexes = [.. statistics.GetIndexes().Where(index => index.EntityKind == SchemaEntityKind.Node && index.Properties.Count == 1)],
            Procedures = procedures,
            StatementWrites = writes,
        };
        var (query, width) = StatementPlanner.Plan(statement.Body, planning);
        return new CompiledStatement
        {
            Plan = query.Source,
            Columns = [.. query.Columns.Select(column => column.Name)],
            ColumnSlots = [.. query.Columns.Select(column => column.Slot)],
            Width = width,
            Mode = statement.Mode,
            Writes = query.Source.Writes,
            Parameters = [],
        };
    }
}
