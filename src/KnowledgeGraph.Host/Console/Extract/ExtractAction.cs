using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Extract;

/// <summary>Extracts claims and writes them in the order of the texts.</summary>
internal sealed class ExtractAction(ConsoleSession session)
{
    private static readonly string[] Columns = ["type", "roles", "date", "polarity", "start", "end", "quote"];

    public IReadOnlyList<string> Files { get; init; } = [];

    public bool IsStrict { get; init; }

    public OutputFormat Format { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var pipeline = await TextReading.PipelineAsync(session, cancellation);
        var claims = new List<(string File, Claim Claim)>();
        var problems = 0;
        foreach (var file in Files)
        {
            var result = pipeline.Extract(await TextReading.TextAsync(session, file, cancellation));
            cancellation.ThrowIfCancellationRequested();
            claims.AddRange(result.Claims.Select(claim => (file, claim)));
            problems += result.Problems.Count;
            foreach (var problem in result.Problems)
            {
                session.Problem($"{file}:{problem.Start}: {problem.Code}: {problem.Message}");
            }
        }

        Write(claims);
        session.Note(claims.Count == 1 ? "1 claim" : $"{claims.Count} claims");
        return IsStrict && problems > 0 ? ExitCodes.Problems : ExitCodes.Ok;
    }

    // Of several files each claim says which one it was read from; offsets alone would not tell.
    private void Write(List<(string File, Claim Claim)> claims)
    {
        var isOne = Files.Count == 1;
        if (Format == OutputFormat.JsonLines)
        {
            foreach (var (file, claim) in claims)
            {
                ClaimWriter.Write([claim], session.Terminal.Output, isOne ? null : file);
            }

            return;
        }

        RowOutput.Write(session, Format, isOne ? Columns : ["file", .. Columns], claims.Select(read => isOne ? Row(read.Claim) : [new StringValue(read.File), .. Row(read.Claim)]));
    }

    private static GraphValue[] Row(Claim claim) =>
    [
        new StringValue(claim.Type.Name),
        new StringValue(string.Join(", ", claim.Roles.Select(filler => $"{filler.Role.Name()}: {filler.Entity.Name}"))),
        claim.Date is { } date ? new StringValue(date.Edtf) : NullValue.Instance,
        new StringValue(claim.Polarity.ToString().ToLowerInvariant()),
        IntegerValue.Of(claim.Quotation.Start),
        IntegerValue.Of(claim.Quotation.End),
        new StringValue(claim.Quotation.Words),
    ];
}
