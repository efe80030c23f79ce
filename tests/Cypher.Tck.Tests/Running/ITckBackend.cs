using Cypher.Tck.Tests.Suite;
using PropertyGraph;

namespace Cypher.Tck.Tests.Running;

/// <summary>A kind of database that the suite can run on.</summary>
internal interface ITckBackend
{
    /// <summary>The name, for reports.</summary>
    string Name { get; }

    /// <summary>Makes an empty database.</summary>
    /// <param name="procedures">The procedures that it must have besides its own.</param>
    /// <returns>The database; dispose it.</returns>
    IGraphDatabase Create(IReadOnlyList<ProcedureStep> procedures);
}
