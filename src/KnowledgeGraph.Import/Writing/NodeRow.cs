using KnowledgeGraph.Diplomacy.Identity;
using PropertyGraph;

namespace KnowledgeGraph.Import.Writing;

/// <summary>A node to be written, with the relationships that belong to it.</summary>
internal sealed class NodeRow
{
    /// <summary>Makes a row whose fingerprint covers its properties and all that is said beside them.</summary>
    /// <param name="id">The node's id.</param>
    /// <param name="properties">The properties without id and fingerprint.</param>
    /// <param name="extras">Other columns of the write, such as the label.</param>
    /// <param name="related">Rows of other writes that belong to the node, by the name of the write.</param>
    public NodeRow(string id, RowBuilder properties, RowBuilder extras, params IReadOnlyList<(string Write, MapValue Row)> related)
    {
        Id = id;
        Related = related;
        var content = properties.Build();
        Fingerprint = StableId.Fingerprint(
            [id, content.ToString(), extras.Build().ToString(), .. related.Select(pair => pair.Write + pair.Row.ToString())]);
        Row = extras.Set("id", id).Set("properties", properties.Set("id", id).Set("fingerprint", Fingerprint).Build()).Build();
    }

    public string Id { get; }

    public string Fingerprint { get; }

    public MapValue Row { get; }

    public IReadOnlyList<(string Write, MapValue Row)> Related { get; }
}
