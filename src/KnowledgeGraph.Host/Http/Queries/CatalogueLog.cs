using KnowledgeGraph.NamedQueries.Catalogue;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Host.Http.Queries;

/// <summary>Logs what a change of the query files brought.</summary>
internal sealed partial class CatalogueLog(ILogger<CatalogueLog> log)
{
    /// <summary>Logs how many queries are served, and each broken file.</summary>
    public void Write(CatalogueState state)
    {
        LogServed(log, state.Queries.Count);
        foreach (var (name, errors) in state.Errors)
        {
            foreach (var error in errors)
            {
                LogBroken(log, name, state.Queries.ContainsKey(name) ? "the last good version goes on serving" : "it is not served", error.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} named queries are served")]
    private static partial void LogServed(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The file of query {Query} is broken; {Consequence}. {Problem}")]
    private static partial void LogBroken(ILogger log, string query, string consequence, string problem);
}
