using System.Text;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Query;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Paging;
using KnowledgeGraph.NamedQueries.Provenance;
using KnowledgeGraph.NamedQueries.Running;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.VerifyCitation;

/// <summary>Reads a citation line, asks again, and compares.</summary>
internal sealed class VerifyCitationAction(ConsoleSession session)
{
    private const int ShownBefore = 40;
    private const int ShownAfter = 40;
    private static readonly string[] Columns = ["what", "cited", "now", "same"];

    /// <summary>The line; several words where it was not quoted.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The address of the service that is asked; null for the database here.</summary>
    public string? Server { get; init; }

    public OutputFormat Format { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var cited = Parse(await ReadLineAsync(cancellation));
        try
        {
            await using var door = QueryDoors.Open(session, Server);
            var options = Options(cited);
            var arguments = cited.Parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);
            var answer = await door.RunAsync(cited.Query, arguments, options, cancellation);
            return Write(new CitationVerdict(cited, answer.Provenance!));
        }
        catch (NamedQueryException mistake)
        {
            throw ConsoleException.Failed($"What the citation names cannot be asked again: {mistake.Message}");
        }
    }

    // A page is asked for again as the page that it was: so many rows behind its cursor.
    private static NamedQueryOptions Options(AnswerProvenance cited)
    {
        var rows = (int)Math.Clamp(cited.Rows, 1, int.MaxValue - 1);
        return new NamedQueryOptions
        {
            MaximumRows = cited.IsTruncated || cited.After is not null ? rows : null,
            Page = cited.After is { } after ? new PageRequest(rows, after) : null,
        };
    }

    private int Write(CitationVerdict verdict)
    {
        if (Format is OutputFormat.Table or OutputFormat.Markdown)
        {
            session.Terminal.Output.WriteLine(verdict.Summary());
            session.Terminal.Output.WriteLine();
        }
        else
        {
            session.Note(verdict.Summary());
        }

        var (cited, now) = (verdict.Cited, verdict.Now);
        RowOutput.Write(session, Format, Columns,
        [
            Row("result", cited.Result, now.Result, verdict.IsSameResult),
            Row("rows", Rows(cited), Rows(now), Rows(cited) == Rows(now)),
            Row("graph", cited.Snapshot, now.Snapshot, verdict.IsSameGraph),
            Row("query", $"{cited.Query}/{cited.Revision}", $"{now.Query}/{now.Revision}", verdict.IsSameRevision),
            Row("program", cited.Tool, now.Tool, verdict.IsSameTool),
        ]);
        return verdict.IsSameResult ? ExitCodes.Ok : ExitCodes.Different;
    }

    private static string Rows(AnswerProvenance provenance) => $"{(provenance.IsTruncated ? "first " : string.Empty)}{provenance.Rows}";

    private static GraphValue[] Row(string what, string cited, string now, bool isSame) =>
        [new StringValue(what), new StringValue(cited), new StringValue(now), BooleanValue.Of(isSame)];

    private async Task<string> ReadLineAsync(CancellationToken cancellation)
    {
        if (Words is not ["-"])
        {
            return string.Join(' ', Words);
        }

        using var reader = new StreamReader(session.Terminal.OpenInput(), Encoding.UTF8);
        return (await reader.ReadToEndAsync(cancellation)).Trim();
    }

    private static AnswerProvenance Parse(string line)
    {
        try
        {
            return CitationLine.Read(line);
        }
        catch (CitationFormatException mistake)
        {
            var from = Math.Max(0, mistake.Position - ShownBefore);
            var before = (from > 0 ? "…" : string.Empty) + ValueText.OneLine(line[from..mistake.Position]);
            var after = ValueText.OneLine(line.Substring(mistake.Position, Math.Min(ShownAfter, line.Length - mistake.Position)));
            throw ConsoleException.Usage($"{mistake.Message}\n  {before}{after}\n  {new string(' ', TextWidth.Of(before))}^");
        }
    }
}
