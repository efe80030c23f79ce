using System.Text.Json;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>What an answer says beside its rows: counters, notifications, the plan, the transaction's id, bookmarks.</summary>
internal sealed class AnswerTail
{
    private readonly List<GraphNotification> _notifications = [];
    private UpdateCounters _counters = UpdateCounters.None;
    private string? _plan;

    /// <summary>The id of the transaction that the answer opened; null where it opened none.</summary>
    public string? Transaction { get; private set; }

    /// <summary>What to wait for in order to see what was committed; empty where nothing was.</summary>
    public IReadOnlyCollection<string> Bookmarks { get; private set; } = [];

    public void Take(string name, JsonElement value)
    {
        switch (name)
        {
            case "counters":
                _counters = Counters(value);
                break;
            case "notifications":
                _notifications.AddRange(value.EnumerateArray().Select(Notification));
                break;
            case "queryPlan" or "profiledQueryPlan":
                _plan = value.GetProperty("arguments").TryGetProperty("string-representation", out var text)
                    ? text.GetProperty("_value").GetString()
                    : value.GetRawText();
                break;
            case "transaction":
                Transaction = value.GetProperty("id").GetString();
                break;
            case "bookmarks":
                Bookmarks = [.. value.EnumerateArray().Select(bookmark => bookmark.GetString()!)];
                break;
        }
    }

    public ResultSummary Summary() => new(_counters, _notifications, _plan);

    private static GraphNotification Notification(JsonElement json) => new(
        json.GetProperty("code").GetString() ?? string.Empty,
        json.TryGetProperty("description", out var description) ? description.GetString() ?? string.Empty : string.Empty);

    private static UpdateCounters Counters(JsonElement json)
    {
        long Get(string name) => json.TryGetProperty(name, out var value) ? value.GetInt64() : 0;
        return new UpdateCounters
        {
            NodesCreated = Get("nodesCreated"),
            NodesDeleted = Get("nodesDeleted"),
            RelationshipsCreated = Get("relationshipsCreated"),
            RelationshipsDeleted = Get("relationshipsDeleted"),
            PropertiesSet = Get("propertiesSet"),
            LabelsAdded = Get("labelsAdded"),
            LabelsRemoved = Get("labelsRemoved"),
            IndexesAdded = Get("indexesAdded"),
            IndexesRemoved = Get("indexesRemoved"),
            ConstraintsAdded = Get("constraintsAdded"),
            ConstraintsRemoved = Get("constraintsRemoved"),
        };
    }
}
