using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Evaluation.Expressions;
using Cypher.Engine.Evaluation.Values;
using PropertyGraph;

namespace Cypher.Engine.Functions;

/// <summary>Functions that give one value of an entity, a path or several values.</summary>
internal static class ScalarFunctions
{
    /// <summary>The function whose arguments are computed only as far as needed; the compiler has an expression for it.</summary>
    public const string Coalesce = "coalesce";

    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        Define(Coalesce, "coalesce(value :: ANY, ...) :: ANY", FirstNotNull, "The first value that is not null; null where all are.",
            "RETURN coalesce(null, 'Wien', 'Berlin')", "'Wien'") with { NullGivesNull = false },
        Define("elementId", "elementId(entity :: NODE | RELATIONSHIP) :: STRING", ElementId, "The identity of a node or relationship: an opaque text.",
            "CREATE (n) RETURN size(elementId(n)) > 0", "true"),
        Define("endNode", "endNode(relationship :: RELATIONSHIP) :: NODE", EndNode, "The node that a relationship enters.",
            "CREATE ()-[r:SIGNED]->(:Treaty {year: 1815}) RETURN endNode(r).year", "1815"),
        Define("id", "id(entity :: NODE | RELATIONSHIP) :: INTEGER", Id, "The number of a node or relationship in its store. Prefer elementId().",
            "CREATE (n) RETURN id(n) >= 0", "true"),
        Define("labels", "labels(node :: NODE) :: LIST<STRING>", Labels, "The labels of a node.",
            "CREATE (n:Treaty) RETURN labels(n)", "['Treaty']"),
        Define("length", "length(path :: PATH) :: INTEGER", Length, "The number of relationships of a path.",
            "CREATE p = ()-[:A]->()-[:B]->() RETURN length(p)", "2"),
        Define("nullIf", "nullIf(value :: ANY, other :: ANY) :: ANY", NullIf, "Null where the two values are equal, else the first one.",
            "RETURN nullIf('unknown', 'unknown')", "null") with { NullGivesNull = false },
        Define("properties", "properties(entity :: NODE | RELATIONSHIP | MAP) :: MAP", Properties, "All properties as a map.",
            "CREATE (n:Treaty {year: 1815}) RETURN properties(n)", "{year: 1815}"),
        Define("randomUUID", "randomUUID() :: STRING", RandomUuid, "A random identifier (UUID, version 4).",
            "RETURN size(randomUUID())", "36") with { IsDeterministic = false, IsRandom = true },
        Define("startNode", "startNode(relationship :: RELATIONSHIP) :: NODE", StartNode, "The node that a relationship leaves.",
            "CREATE (:State {name: 'Prussia'})-[r:SIGNED]->() RETURN startNode(r).name", "'Prussia'"),
        Define("timestamp", "timestamp() :: INTEGER", Timestamp, "Milliseconds from 1970-01-01T00:00Z to the start of the statement.",
            "RETURN timestamp() = timestamp()", "true"),
        Define("type", "type(relationship :: RELATIONSHIP) :: STRING", Type, "The type of a relationship.",
            "CREATE ()-[r:SIGNED]->() RETURN type(r)", "'SIGNED'"),
        Define("valueType", "valueType(value :: ANY) :: STRING", ValueType, "The type of a value as text.",
            "RETURN valueType([1, 'a'])", "'LIST<STRING NOT NULL | INTEGER NOT NULL> NOT NULL'") with { NullGivesNull = false },
    ];

    private static FunctionDefinition Define(
        string name, string signature, FunctionBody body, string summary, string example, string result) => new()
        {
            Name = name,
            Category = FunctionCategory.Scalar,
            Signature = signature,
            Body = body,
            Summary = summary,
            Example = example,
            ExampleResult = result,
        };

    private static GraphValue FirstNotNull(FunctionInvocation call)
    {
        for (var i = 0; i < call.Count; i++)
        {
            if (!call[i].IsNull)
            {
                return call[i];
            }
        }

        return NullValue.Instance;
    }

    private static StringValue ElementId(FunctionInvocation call) => new(call[0] switch
    {
        NodeValue node => node.ElementId,
        RelationshipValue relationship => relationship.ElementId,
        _ => throw call.Invalid(0, "a node or relationship"),
    });

    private static IntegerValue Id(FunctionInvocation call) => IntegerValue.Of(call[0] switch
    {
        StoredNode node => node.Id,
        StoredRelationship relationship => relationship.Id,
        _ => throw call.Invalid(0, "a node or relationship"),
    });

    private static ListValue Labels(FunctionInvocation call) =>
        call[0] is NodeValue node
            ? new ListValue([.. EntityContent.Labels(call.Context, node).Select(label => new StringValue(label))])
            : throw call.Invalid(0, "a node");

    private static IntegerValue Length(FunctionInvocation call) =>
        call[0] is PathValue path ? IntegerValue.Of(path.Relationships.Count) : throw call.Invalid(0, "a path");

    private static GraphValue NullIf(FunctionInvocation call) =>
        ValueEquality.AreEqual(call[0], call[1]) is true ? NullValue.Instance : call[0];

    private static GraphValue Properties(FunctionInvocation call) => call[0] is MapValue map
        ? map
        : new MapValue(PropertyReader.All(call.Context, call[0], call.Name, call.Place));

    private static StringValue RandomUuid(FunctionInvocation call)
    {
        Span<byte> bytes = stackalloc byte[16];
        call.Context.Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new StringValue(new Guid(bytes, bigEndian: true).ToString());
    }

    private static StoredNode StartNode(FunctionInvocation call) =>
        call[0] is StoredRelationship relationship
            ? new StoredNode(relationship.Record.Start, relationship.Reader)
            : throw call.Invalid(0, "a relationship");

    private static StoredNode EndNode(FunctionInvocation call) =>
        call[0] is StoredRelationship relationship
            ? new StoredNode(relationship.Record.End, relationship.Reader)
            : throw call.Invalid(0, "a relationship");

    private static IntegerValue Timestamp(FunctionInvocation call) =>
        IntegerValue.Of(call.Context.Clock.Statement.ToUnixTimeMilliseconds());

    private static StringValue Type(FunctionInvocation call) =>
        call[0] is RelationshipValue relationship ? new StringValue(relationship.Type) : throw call.Invalid(0, "a relationship");

    private static StringValue ValueType(FunctionInvocation call) => new(TypeNames.OfValue(call[0]));
}
