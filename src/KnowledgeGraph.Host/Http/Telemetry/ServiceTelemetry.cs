using System.Diagnostics;
using System.Diagnostics.Metrics;
using KnowledgeGraph.NamedQueries.Catalogue;

namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>What the service measures and traces, under the name that collectors subscribe to.</summary>
internal sealed class ServiceTelemetry : IDisposable
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "KnowledgeGraph.Service";

    private readonly Meter _meter = new(Name);
    private readonly ActivitySource _activities = new(Name);
    private readonly UpDownCounter<long> _active;
    private readonly Histogram<double> _requestTime;
    private readonly Histogram<double> _storeTime;
    private readonly Histogram<double> _queryTime;
    private readonly Histogram<long> _queryRows;
    private readonly Counter<long> _cacheRequests;

    /// <summary>Makes the instruments.</summary>
    public ServiceTelemetry()
    {
        _active = _meter.CreateUpDownCounter<long>("kg.requests.active", "{request}", "Requests under way");
        _requestTime = _meter.CreateHistogram<double>("kg.request.duration", "s", "Time of a request, by route and status");
        _storeTime = _meter.CreateHistogram<double>("kg.store.duration", "s", "Time that a request spent in the database");
        _queryTime = _meter.CreateHistogram<double>("kg.query.duration", "s", "Time of a named query, by query");
        _cacheRequests = _meter.CreateCounter<long>("kg.cache.requests", "{request}", "Requests for rows that could be answered by what was answered before, by whether they were");
        _queryRows = _meter.CreateHistogram<long>("kg.query.rows", "{row}", "Rows of an answer, by query");
    }

    /// <summary>Begins to trace a request; null where nobody listens.</summary>
    public Activity? StartRequest(string method)
    {
        _active.Add(1);
        return _activities.StartActivity(method, ActivityKind.Server);
    }

    /// <summary>Notes a request that was answered.</summary>
    public void RequestDone(string route, int status, TimeSpan time, TimeSpan store)
    {
        _active.Add(-1);
        var tags = new TagList { { "http.route", route }, { "http.response.status_code", status } };
        _requestTime.Record(time.TotalSeconds, tags);
        if (store > TimeSpan.Zero)
        {
            _storeTime.Record(store.TotalSeconds, tags);
        }
    }

    /// <summary>Notes a request that could be answered by what was answered before.</summary>
    public void CacheAsked(bool isHit) => _cacheRequests.Add(1, KeyValuePair.Create<string, object?>("kg.cache.result", isHit ? "hit" : "miss"));

    /// <summary>Begins to trace a named query; null where nobody listens.</summary>
    public Activity? StartQuery(NamedQuery query)
    {
        var activity = _activities.StartActivity("query " + query.Name);
        activity?.SetTag("kg.query", query.Name);
        activity?.SetTag("kg.revision", query.Header.Revision);
        return activity;
    }

    /// <summary>Notes a named query that was answered.</summary>
    public void QueryDone(NamedQuery query, TimeSpan time, long rows)
    {
        var tag = KeyValuePair.Create<string, object?>("kg.query", query.Name);
        _queryTime.Record(time.TotalSeconds, tag);
        _queryRows.Record(rows, tag);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _meter.Dispose();
        _activities.Dispose();
    }
}
