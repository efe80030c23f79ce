using PropertyGraph;

namespace Cypher.Engine.Execution.Procedures;

/// <summary>What kinds of node and relationship there are, by the labels and properties that they have: every entity is looked at.</summary>
internal static class DerivedSchema
{
    /// <summary>A row for each property of each set of labels; one without a property where none has any.</summary>
    public static IEnumerable<GraphValue[]> OfNodes(ExecutionContext context)
    {
        var kinds = new SortedDictionary<string, (IReadOnlyList<string> Labels, PropertyTally Tally)>(StringComparer.Ordinal);
        foreach (var node in context.Reader.ScanNodes())
        {
            context.Touch();
            var labels = context.Reader.GetLabels(node);
            var name = string.Join(':', labels.Select(Quoted).Prepend(string.Empty));
            if (!kinds.TryGetValue(name, out var kind))
            {
                kinds[name] = kind = (labels, new PropertyTally());
            }

            kind.Tally.Add(context.Reader.GetNodeProperties(node));
        }

        return kinds.SelectMany(kind => kind.Value.Tally.Rows().Select(row => (GraphValue[])
            [new StringValue(kind.Key), new ListValue([.. kind.Value.Labels.Select(label => new StringValue(label))]), .. row]));
    }

    /// <summary>A row for each property of each type of relationship; one without a property where none has any.</summary>
    public static IEnumerable<GraphValue[]> OfRelationships(ExecutionContext context)
    {
        var kinds = new SortedDictionary<string, PropertyTally>(StringComparer.Ordinal);
        foreach (var relationship in context.Reader.ScanRelationships())
        {
            context.Touch();
            if (!kinds.TryGetValue(relationship.Type, out var tally))
            {
                kinds[relationship.Type] = tally = new PropertyTally();
            }

            tally.Add(context.Reader.GetRelationshipProperties(relationship.Id));
        }

        return kinds.SelectMany(kind => kind.Value.Rows().Select(row => (GraphValue[])[new StringValue(":" + Quoted(kind.Key)), .. row]));
    }

    private static string Quoted(string name) => $"`{name}`";

    /// <summary>Which properties the entities of one kind have, and of which types.</summary>
    private sealed class PropertyTally
    {
        private readonly SortedDictionary<string, (HashSet<string> Types, long Count)> _properties = new(StringComparer.Ordinal);
        private long _entities;

        public void Add(IReadOnlyDictionary<string, GraphValue> properties)
        {
            _entities++;
            foreach (var (key, value) in properties)
            {
                var known = _properties.TryGetValue(key, out var tally) ? tally : (Types: new HashSet<string>(StringComparer.Ordinal), Count: 0);
                known.Types.Add(TypeOf(value));
                _properties[key] = (known.Types, known.Count + 1);
            }
        }

        public IEnumerable<GraphValue[]> Rows() => _properties.Count == 0
            ? [[NullValue.Instance, NullValue.Instance, BooleanValue.False]]
            : _properties.Select(property => new GraphValue[]
            {
                new StringValue(property.Key),
                new ListValue([.. property.Value.Types.Select(type => new StringValue(type))]),
                BooleanValue.Of(property.Value.Count == _entities),
            });

        // The names that Neo4j gives types here, and only here.
        private static string TypeOf(GraphValue value) => value switch
        {
            IntegerValue => "Long",
            FloatValue => "Double",
            ZonedDateTimeValue => "DateTime",
            ZonedTimeValue => "Time",
            ListValue { Count: 0 } => "StringArray",
            ListValue list => TypeOf(list[0]) + "Array",
            _ => value.Kind.ToString(),
        };
    }
}
