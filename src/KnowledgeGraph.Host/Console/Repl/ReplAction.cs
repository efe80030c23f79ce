using System.CommandLine;
using System.Text;
using KnowledgeGraph.Host.Console.Completion;
using KnowledgeGraph.Host.Console.Cypher;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Errors;

namespace KnowledgeGraph.Host.Console.Repl;

/// <summary>
/// Reads statements and runs them until the end of the input. Ctrl-C ends the statement that runs. At a keyboard an error is told and
/// the next statement is read; from a pipe the first error ends it all, with its exit code.
/// </summary>
internal sealed class ReplAction(ConsoleSession session)
{
    private readonly ReplSettings _settings = new();
    private HashSet<string> _queries = new(StringComparer.Ordinal);

    public bool MayWrite { get; init; }

    public OutputFormat Format { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        _settings.Format = Format;
        _queries = [.. Names()];
        var isInteractive = session.Terminal.Keyboard is not null;
        var input = Input();

        // Between two statements nothing runs that Ctrl-C could end, and it must not end the program.
        using var diversion = isInteractive ? session.Terminal.Interruption.Divert(() => { }) : null;
        if (isInteractive)
        {
            session.Note($"{session.Terminal.ShownPath(session.Database)}. :help tells what can be typed, :quit ends.");
        }

        while (await input.ReadAsync(cancellation) is { } text)
        {
            var exitCode = await RunAllAsync(text, isInteractive, cancellation);
            await session.Terminal.Output.FlushAsync(cancellation);
            if (_settings.IsOver || (!isInteractive && exitCode != ExitCodes.Ok))
            {
                return isInteractive ? ExitCodes.Ok : exitCode;
            }
        }

        return ExitCodes.Ok;
    }

    private bool IsWhole(string text) => StatementEnd.IsWhole(text, _queries.Contains);

    private IStatementInput Input() => session.Terminal.Keyboard is { } keyboard
        ? new LineEditor(keyboard, session.Terminal, History.Open(session), new ReplCompletions(session).Of, IsWhole)
        : new PipedInput(new StreamReader(session.Terminal.OpenInput(), Encoding.UTF8), IsWhole);

    // Several statements may stand in one text, each ended by its semicolon.
    private async Task<int> RunAllAsync(string text, bool isInteractive, CancellationToken cancellation)
    {
        var exitCode = ExitCodes.Ok;
        for (var rest = text.Trim(); rest.Length > 0 && !_settings.IsOver && exitCode == ExitCodes.Ok;)
        {
            var isLine = rest[0] == ':' || StatementEnd.IsCall(rest, _queries.Contains);
            var end = isLine ? rest.IndexOf('\n', StringComparison.Ordinal) : StatementEnd.Find(rest);
            var statement = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? string.Empty : rest[(end + 1)..].Trim();
            if (statement.Length > 0)
            {
                exitCode = await RunOneAsync(isLine ? statement.TrimEnd(';') : statement, isLine, isInteractive, cancellation);
            }
        }

        return exitCode;
    }

    private async Task<int> RunOneAsync(string statement, bool isLine, bool isInteractive, CancellationToken cancellation)
    {
        var words = isLine && statement[0] != ':' ? Call(statement) : [];
        var inner = session.With(words);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var diversion = isInteractive ? session.Terminal.Interruption.Divert(stop.Cancel) : null;
        try
        {
            if (words.Count > 0)
            {
                return await InvokeAsync(inner, stop.Token);
            }

            return isLine
                ? await new ReplDirectives(session, _settings).RunAsync(statement, stop.Token)
                : await new CypherAction(inner) { Text = statement, MayWrite = MayWrite, Values = _settings.Parameters, Format = _settings.Format }.RunAsync(stop.Token);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested && error is not IOException)
        {
            await session.Terminal.Output.FlushAsync(CancellationToken.None);
            return ErrorReport.Write(error, inner, stop.IsCancellationRequested);
        }
    }

    private List<string> Call(string statement)
    {
        List<string> words = ["query", .. ShellWords.Whole(statement)];
        return _settings.Format == OutputFormat.Table || words.Contains("--format", StringComparer.Ordinal)
            ? words
            : [.. words, "--format", RowWriter.Formats.First(pair => pair.Format == _settings.Format).Word];
    }

    // The same way that a command line goes, so that the same is allowed and the same is said.
    private static Task<int> InvokeAsync(ConsoleSession inner, CancellationToken cancellation)
    {
        var parsed = CommandTree.Create(inner).Parse([.. inner.Arguments], KgConsole.Parser);
        if (UsageErrors.Find(parsed, inner.Arguments) is { } mistake)
        {
            throw mistake;
        }

        return parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = inner.Terminal.Output,
                Error = inner.Terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            },
            cancellation);
    }

    private IEnumerable<string> Names()
    {
        try
        {
            return QueryCatalogue.Open(Path.Combine(ConsoleSession.Existing(session.CypherFolder, "--cypher-folder"), "queries")).Names;
        }
        catch (NamedQueryException mistake)
        {
            throw ConsoleException.Failed(mistake.Error.Message);
        }
    }
}
