using System.Diagnostics;
using System.Globalization;
using Cypher.Fuzz.Tests.Running;

namespace Cypher.Fuzz.Tests;

/// <summary>
/// Generated and damaged statements: no input may end or hang the process, and what comes out is a result or an error with a
/// known code. By default as many as ten seconds allow; FUZZ_INPUTS=10000000 asks for so many however long it takes,
/// FUZZ_SEED for other ones, FUZZ_FIRST for a later part of them, FUZZ_RUN_EVERY for how many are run and not only read. docs/fuzzing.md says what was run.
/// </summary>
public sealed class FuzzTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);

    // A statement stops by itself after a tenth of a second; the rest is for a machine that many share.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Any_input_gives_a_result_or_an_error_with_a_known_code()
    {
        var wanted = Number("FUZZ_INPUTS") ?? long.MaxValue;
        var seed = (int)(Number("FUZZ_SEED") ?? 1792);
        var first = Number("FUZZ_FIRST") ?? 0;
        using var folder = new TemporaryFolder();
        await using var memory = await FuzzDatabase.CreateAsync(path: null);
        await using var file = await FuzzDatabase.CreateAsync(folder.File("graph.db"));
        var worker = new FuzzWorker(seed, (int)(Number("FUZZ_RUN_EVERY") ?? 4), [memory, memory, memory, file]);
        var clock = Stopwatch.StartNew();
        var work = Task.Run(async () =>
        {
            for (var i = first; worker.Inputs < wanted && worker.Findings.Count < 20 && (wanted < long.MaxValue || clock.Elapsed < Budget); i++)
            {
                await worker.WorkAsync(i);
            }
        });
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(1))) != work)
        {
            var (number, took) = worker.Current;
            Assert.True(took < Hang, $"seed {seed}, input {number} takes longer than {Hang}");
        }

        await work;
        TestContext.Current.SendDiagnosticMessage(
            $"seed {seed}: {worker.Inputs} inputs, {worker.Compiled} of them valid, {worker.Run} run, {worker.Answered} answered, the slowest in {worker.Slowest.TotalMilliseconds:0} ms, {clock.Elapsed.TotalSeconds:0} s");
        Assert.True(worker.Findings.Count == 0, string.Join("\n\n", worker.Findings));
        Assert.True(worker.Answered > 0);
    }

    private static long? Number(string variable) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
