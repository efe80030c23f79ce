using PropertyGraph.Neo4j.Errors;
using Driver = global::Neo4j.Driver;

namespace PropertyGraph.Neo4j.Bolt;

/// <summary>Turns the driver's exceptions into the same errors that the Query API gives.</summary>
internal static class BoltErrors
{
    public static GraphException Convert(Driver.Neo4jException exception, Neo4jOptions options) => exception switch
    {
        Driver.AuthenticationException => ConnectionErrors.Unauthorized(options, exception.Message.TrimEnd('.')),
        Driver.SecurityException when exception.InnerException is System.Security.Authentication.AuthenticationException =>
            ConnectionErrors.Tls(options, exception),
        Driver.ServiceUnavailableException => ConnectionErrors.UnreachableOverBolt(options, exception),
        _ => new GraphException(
            ServerErrors.Error(options, exception.Code ?? "Neo.DatabaseError.General.UnknownError", exception.Message, exception.IsRetriable), exception),
    };
}
