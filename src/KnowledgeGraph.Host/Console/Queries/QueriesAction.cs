using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Query;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Parameters;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Queries;

/// <summary>Lists the catalogue. A file that is wrong is reported, never left out in silence.</summary>
internal sealed class QueriesAction(ConsoleSession session)
{
    private static readonly string[] ListColumns = ["query", "topic", "summary"];
    private static readonly string[] ParameterColumns = ["parameter", "type", "required", "default", "values", "example", "meaning"];

    public string? Name { get; init; }

    public OutputFormat Format { get; init; }

    public int Run()
    {
        try
        {
            var catalogue = QueryCatalogue.Open(Path.Combine(ConsoleSession.Existing(session.CypherFolder, "--cypher-folder"), "queries"));
            return Name is { } name ? Describe(catalogue.Get(name)) : List(catalogue);
        }
        catch (NamedQueryException mistake)
        {
            throw CallErrors.Of(mistake.Error, Name ?? string.Empty, []);
        }
    }

    private int List(QueryCatalogue catalogue)
    {
        var (queries, errors) = catalogue.GetAll();
        RowOutput.Write(session, Format, ListColumns, queries.OrderBy(query => query.Topic, StringComparer.Ordinal).ThenBy(query => query.Name, StringComparer.Ordinal)
            .Select(query => new GraphValue[] { Text(query.Name), Text(query.Topic), Text(query.Header.Summary) }));
        foreach (var error in errors)
        {
            session.Problem(CallErrors.InFile(error));
        }

        session.Note("kg queries NAME describes one.");
        return errors.Count == 0 ? ExitCodes.Ok : ExitCodes.Failed;
    }

    private int Describe(NamedQuery query)
    {
        if (Format == OutputFormat.Table)
        {
            var output = session.Terminal.Output;
            output.WriteLine($"{query.Name}: {query.Header.Summary}");
            if (query.Header.Description.Length > 0)
            {
                output.WriteLine(query.Header.Description);
            }

            output.WriteLine();
        }

        if (query.Header.Parameters.Count > 0 || Format != OutputFormat.Table)
        {
            RowOutput.Write(session, Format, ParameterColumns, query.Header.Parameters.Select(Row));
        }

        session.Note($"kg query {query.Name}{string.Concat(query.Header.Parameters.Where(parameter => parameter.Example is not null).Take(1).Select(parameter => $" {parameter.Name}=\"{parameter.Example}\""))}");
        return ExitCodes.Ok;
    }

    private static GraphValue[] Row(ParameterDefinition parameter) =>
    [
        Text(parameter.Name),
        Text((parameter.Label is { } label ? $"{parameter.Type.Name()} ({label})" : parameter.Type.Name()) + (parameter.IsList ? ", several" : string.Empty)),
        BooleanValue.Of(parameter.IsRequired),
        parameter.Default is { } value ? Text(value) : NullValue.Instance,
        new ListValue([.. parameter.Enum.Select(Text)]),
        parameter.Example is { } example ? Text(example) : NullValue.Instance,
        Text(parameter.Doc),
    ];

    private static StringValue Text(string text) => new(text);
}
