using System.Collections.Frozen;
using Cypher.Language.Errors;

namespace Cypher.Language.Semantics;

/// <summary>The functions and procedures that queries may call. It never changes and may be shared.</summary>
public sealed class SignatureCatalogue
{
    private readonly FrozenDictionary<string, FunctionSignature> _functions;
    private readonly FrozenDictionary<string, ProcedureSignature> _procedures;

    /// <summary>Makes a catalogue.</summary>
    /// <param name="functions">The functions; no two of one name.</param>
    /// <param name="procedures">The procedures; no two of one name.</param>
    public SignatureCatalogue(IEnumerable<FunctionSignature> functions, IEnumerable<ProcedureSignature> procedures)
    {
        _functions = functions.ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);
        _procedures = procedures.ToFrozenDictionary(procedure => procedure.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Finds a function.</summary>
    /// <param name="name">The name; case does not matter.</param>
    /// <returns>The function, or null.</returns>
    public FunctionSignature? Function(string name) => _functions.GetValueOrDefault(name);

    /// <summary>Finds a procedure.</summary>
    /// <param name="name">The name; case does not matter.</param>
    /// <returns>The procedure, or null.</returns>
    public ProcedureSignature? Procedure(string name) => _procedures.GetValueOrDefault(name);

    /// <summary>The function that a reader most likely meant.</summary>
    internal string? NearestFunction(string written) => NearestName.Find(written, _functions.Values.Select(function => function.Name));

    /// <summary>The procedure that a reader most likely meant.</summary>
    internal string? NearestProcedure(string written) => NearestName.Find(written, _procedures.Values.Select(procedure => procedure.Name));
}
