using System.Collections.Frozen;

namespace Cypher.Engine.Execution.Procedures;

/// <summary>The procedures of a database, found by name without regard to case.</summary>
internal sealed class ProcedureCatalogue
{
    private readonly FrozenDictionary<string, ProcedureDefinition> _byName;

    public ProcedureCatalogue(IEnumerable<ProcedureDefinition> procedures)
    {
        _byName = procedures.ToFrozenDictionary(procedure => procedure.Name, StringComparer.OrdinalIgnoreCase);
        All = [.. _byName.Values.OrderBy(procedure => procedure.Name, StringComparer.Ordinal)];
    }

    /// <summary>The procedures that every database has.</summary>
    public static ProcedureCatalogue BuiltIn { get; } = new(SchemaProcedures.All);

    /// <summary>All of them by name.</summary>
    public IReadOnlyList<ProcedureDefinition> All { get; }

    /// <summary>These procedures and others besides.</summary>
    /// <param name="procedures">The others.</param>
    /// <returns>A new catalogue.</returns>
    public ProcedureCatalogue With(IEnumerable<ProcedureDefinition> procedures) => new(All.Concat(procedures));

    public ProcedureDefinition? Find(string name) => _byName.GetValueOrDefault(name);
}
