using Cypher.Language.Errors;
using KnowledgeGraph.Host.Console.Completion;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Queries;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.Host.Console.Status;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Repl;

/// <summary>Runs the lines that begin with a colon.</summary>
internal sealed class ReplDirectives(ConsoleSession session, ReplSettings settings)
{
    private const string Arrow = "=>";

    /// <summary>The directives with what they do, for help and completion.</summary>
    public static IReadOnlyList<(string Name, string Usage, string Meaning)> All { get; } =
    [
        (":help", ":help", "tells what can be typed"),
        (":queries", ":queries [NAME]", "lists the named queries, or describes one"),
        (":param", ":param NAME => EXPRESSION", "gives $NAME a value in Cypher; :param alone lists them, :param NAME takes one away"),
        (":format", ":format FORMAT", "writes rows as table, json, jsonl, csv or markdown"),
        (":status", ":status", "says which database answers and what it holds"),
        (":quit", ":quit", "ends; so does Ctrl-D"),
    ];

    /// <summary>Runs one.</summary>
    /// <exception cref="ConsoleException">There is no such line.</exception>
    public async Task<int> RunAsync(string line, CancellationToken cancellation)
    {
        var blank = line.AsSpan().IndexOfAny(' ', '\t');
        var name = blank < 0 ? line : line[..blank];
        var rest = blank < 0 ? string.Empty : line[blank..].Trim();
        switch (name)
        {
            case ":help":
                return Help();
            case ":queries":
                return new QueriesAction(session) { Name = rest.Length == 0 ? null : rest, Format = settings.Format }.Run();
            case ":status":
                return await new StatusAction(session) { Format = settings.Format }.RunAsync(cancellation);
            case ":format":
                return Format(rest);
            case ":param" or ":params":
                return await ParameterAsync(rest, cancellation);
            case ":quit" or ":exit":
                settings.IsOver = true;
                return ExitCodes.Ok;
            default:
                var near = NearestName.Find(name, All.Select(known => known.Name)) is { } meant ? $" Did you mean {meant}?" : string.Empty;
                throw ConsoleException.Usage($"There is no {name}.{near}", null, ":help tells what can be typed.");
        }
    }

    private int Help()
    {
        var output = session.Terminal.Output;
        output.WriteLine("A named query with its parameters, on one line:  who-gained-what treaty=\"Treaty of Aigun\" --cite");
        output.WriteLine("Cypher on as many lines as it takes, ended by a semicolon:  MATCH (s:State) RETURN count(s);");
        var widest = All.Max(known => known.Usage.Length);
        foreach (var (_, usage, meaning) in All)
        {
            output.WriteLine($"  {usage.PadRight(widest)}  {meaning}");
        }

        output.WriteLine("Tab completes, the up arrow brings back what was typed before, Ctrl-C ends what runs.");
        return ExitCodes.Ok;
    }

    private int Format(string word)
    {
        foreach (var (name, format) in RowWriter.Formats)
        {
            if (name == word)
            {
                settings.Format = format;
                return ExitCodes.Ok;
            }
        }

        throw ConsoleException.Usage($"There is no format '{word}'; there are {string.Join(", ", RowWriter.Formats.Select(pair => pair.Word))}.");
    }

    private async Task<int> ParameterAsync(string text, CancellationToken cancellation)
    {
        if (text.Length == 0)
        {
            RowOutput.Write(session, settings.Format, ["parameter", "value"], settings.Parameters.Select(pair => new[] { new StringValue(pair.Key), pair.Value }));
            return ExitCodes.Ok;
        }

        var arrow = text.IndexOf(Arrow, StringComparison.Ordinal);
        var name = (arrow < 0 ? text : text[..arrow]).Trim().TrimStart('$');
        if (name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c == '_'))
        {
            throw ConsoleException.Usage($"'{name}' is no name of a parameter.", null, "A parameter is given as :param NAME => EXPRESSION, for example :param year => 1858.");
        }

        if (arrow >= 0)
        {
            settings.Parameters[name] = await ValueAsync(text[(arrow + Arrow.Length)..].Trim().TrimEnd(';'), cancellation);
        }
        else if (!settings.Parameters.Remove(name))
        {
            throw ConsoleException.Usage($"There is no parameter {name}.", null, "A parameter is given as :param NAME => EXPRESSION, for example :param year => 1858.");
        }

        return ExitCodes.Ok;
    }

    // The database itself reads the expression: all that Cypher can write is a value.
    private async Task<GraphValue> ValueAsync(string expression, CancellationToken cancellation)
    {
        await using var database = Backends.Open(session, OpenMode.Existing);
        try
        {
            var rows = await database.QueryAsync($"RETURN {expression} AS value", settings.Parameters, cancellation);
            return rows[0][0];
        }
        catch (GraphException failure)
        {
            throw ConsoleException.Usage($"'{expression}' is no value: {failure.Error.Message}", null, "Texts stand in quotes: :param name => 'Aigun'.");
        }
    }
}
