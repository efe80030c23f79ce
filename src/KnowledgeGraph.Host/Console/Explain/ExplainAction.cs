using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Extract;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Explain;

/// <summary>Explains one sentence.</summary>
internal sealed class ExplainAction(ConsoleSession session)
{
    public string File { get; init; } = string.Empty;

    public int At { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var text = await TextReading.TextAsync(session, File, cancellation);
        if (At >= text.Text.Length)
        {
            throw ConsoleException.Usage($"{File} has places 0 to {text.Text.Length - 1}; there is no place {At}.", At.ToString());
        }

        var pipeline = await TextReading.PipelineAsync(session, cancellation);
        session.Terminal.Output.WriteLine(pipeline.Explain(text, At).ToString().TrimEnd('\n'));
        return ExitCodes.Ok;
    }
}
