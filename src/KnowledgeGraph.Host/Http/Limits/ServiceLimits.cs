namespace KnowledgeGraph.Host.Http.Limits;

/// <summary>What one request, and all together, may use.</summary>
internal sealed class ServiceLimits
{
    /// <summary>How long a request may take; a query's own shorter limit wins. Over it: 408.</summary>
    public TimeSpan Time { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most rows of one answer. A page that asks for more gets this many and says so.</summary>
    public int Rows { get; set; } = 10_000;

    /// <summary>The most bytes of one answer's body. Over it: 413.</summary>
    public int ResponseBytes { get; set; } = 16 << 20;

    /// <summary>The most bytes of one request's body. Over it: 413.</summary>
    public int RequestBytes { get; set; } = 1 << 20;

    /// <summary>How many requests may be at the database at once.</summary>
    public int Concurrency { get; set; } = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>How many more may wait for their turn. Over it: 503.</summary>
    public int Waiting { get; set; } = 512;

    /// <summary>How many requests one caller may have under way, waiting ones included. Over it: 429.</summary>
    public int PerCaller { get; set; } = 256;

    /// <summary>How many bytes of finished answers are kept while the graph stays as it is; 0 for none.</summary>
    public int CacheBytes { get; set; } = 32 << 20;

    /// <summary>From which time on a named query is logged as slow, with its plan.</summary>
    public TimeSpan Slow { get; set; } = TimeSpan.FromSeconds(1);
}
