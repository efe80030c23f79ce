using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Host.Http.Hosting;

/// <summary>Checks the options when the service starts, so that it never begins to serve with limits that make no sense or doors left open.</summary>
internal sealed class ServiceOptionsValidation : IValidateOptions<ServiceOptions>
{
    private const int ShortestKey = 16;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ServiceOptions options)
    {
        var problems = new List<string>();
        if (!options.Listen.IsLoopback && options.ApiKey is null)
        {
            problems.Add($"Listening on {options.Listen.Address} lets other machines in: set an API key in the variable KG_API_KEY, or a file with it in KG_API_KEY_FILE.");
        }

        if (options.ApiKey is { } key && (key.Length < ShortestKey || key.Any(c => c is <= ' ' or > '~')))
        {
            problems.Add($"The API key must have at least {ShortestKey} characters, all of them printable ASCII without blanks.");
        }

        var limits = options.Limits;
        foreach (var (variable, value, least) in (ReadOnlySpan<(string, long, long)>)
        [
            ("SECONDS", (long)limits.Time.TotalSeconds, 1),
            ("ROWS", limits.Rows, 1),
            ("RESPONSE_BYTES", limits.ResponseBytes, 1024),
            ("REQUEST_BYTES", limits.RequestBytes, 1024),
            ("CONCURRENCY", limits.Concurrency, 1),
            ("WAITING", limits.Waiting, 0),
            ("PER_CALLER", limits.PerCaller, 1),
            ("CACHE_BYTES", limits.CacheBytes, 0),
        ])
        {
            if (value < least)
            {
                problems.Add($"The limit KG_LIMIT_{variable} is {value}, but must be at least {least}.");
            }
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
