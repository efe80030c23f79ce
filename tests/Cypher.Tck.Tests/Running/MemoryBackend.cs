using Cypher.Engine;
using Cypher.Engine.Execution.Procedures;
using Cypher.Engine.Storage.Memory;
using Cypher.Tck.Tests.Suite;
using PropertyGraph;

namespace Cypher.Tck.Tests.Running;

/// <summary>The engine over storage in memory.</summary>
internal sealed class MemoryBackend : ITckBackend
{
    public string Name => "in-memory";

    public IGraphDatabase Create(IReadOnlyList<ProcedureStep> procedures) => new EmbeddedGraphDatabase(
        new MemoryGraphStorage(),
        EmbeddedOptions.Default,
        TimeProvider.System,
        ProcedureCatalogue.BuiltIn.With(procedures.Select(TestProcedures.Define)));
}
