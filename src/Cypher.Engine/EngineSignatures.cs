using Cypher.Engine.Execution.Procedures;
using Cypher.Engine.Functions;
using Cypher.Language.Semantics;

namespace Cypher.Engine;

/// <summary>What the engine can call, for those who check query texts before any database sees them.</summary>
public static class EngineSignatures
{
    /// <summary>The signatures of all functions and procedures that are built in.</summary>
    public static SignatureCatalogue BuiltIn { get; } = new(CheckerSignatures.Of(FunctionCatalogue.BuiltIn), ProcedureSignatures.Of(ProcedureCatalogue.BuiltIn));
}
