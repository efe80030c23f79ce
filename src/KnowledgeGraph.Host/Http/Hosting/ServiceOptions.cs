using KnowledgeGraph.Host.Http.Limits;

namespace KnowledgeGraph.Host.Http.Hosting;

/// <summary>What the service is to serve and how. Checked when it starts.</summary>
internal sealed class ServiceOptions
{
    /// <summary>Where it listens.</summary>
    public ListenAddress Listen { get; set; } = ListenAddress.Default;

    /// <summary>Whether statements of one's own are answered, which may only read.</summary>
    public bool AllowsCypher { get; set; }

    /// <summary>The key that callers show; null where anybody on this machine may call.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The folder of the Cypher texts.</summary>
    public string CypherFolder { get; set; } = string.Empty;

    /// <summary>The folder of the page.</summary>
    public string PageFolder { get; set; } = string.Empty;

    /// <summary>Whether the log is written as JSON, one object a line.</summary>
    public bool LogsJson { get; set; }

    /// <summary>What one request may use.</summary>
    public ServiceLimits Limits { get; set; } = new();

    /// <summary>Gives another object the same values.</summary>
    public void CopyTo(ServiceOptions other)
    {
        other.Listen = Listen;
        other.AllowsCypher = AllowsCypher;
        other.ApiKey = ApiKey;
        other.CypherFolder = CypherFolder;
        other.PageFolder = PageFolder;
        other.LogsJson = LogsJson;
        other.Limits = Limits;
    }
}
