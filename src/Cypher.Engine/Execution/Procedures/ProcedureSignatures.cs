using Cypher.Language.Semantics;

namespace Cypher.Engine.Execution.Procedures;

/// <summary>Tells the checker of the language what it must know of procedures.</summary>
internal static class ProcedureSignatures
{
    public static IEnumerable<ProcedureSignature> Of(ProcedureCatalogue procedures) => procedures.All.Select(Of);

    private static ProcedureSignature Of(ProcedureDefinition procedure) => new(
        procedure.Name,
        [.. procedure.Inputs.Select(Field)],
        [.. procedure.Outputs.Select(Field)]);

    private static ProcedureField Field(ProcedureColumn column) =>
        new(column.Name, new StaticType(Kinds(column.Type.TrimEnd('?')))) { IsOptional = column.Default is not null };

    private static ValueKinds Kinds(string type) => ValueKinds.Null | type switch
    {
        "BOOLEAN" => ValueKinds.Boolean,
        "INTEGER" => ValueKinds.Integer,
        "FLOAT" => ValueKinds.Float,
        "NUMBER" => ValueKinds.Number,
        "STRING" => ValueKinds.String,
        "MAP" => ValueKinds.Map,
        "NODE" => ValueKinds.Node,
        "RELATIONSHIP" => ValueKinds.Relationship,
        "PATH" => ValueKinds.Path,
        _ when type.StartsWith("LIST", StringComparison.Ordinal) => ValueKinds.List,
        _ => ValueKinds.Any,
    };
}
