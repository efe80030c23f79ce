using KnowledgeGraph.Host.Console.Session;
using Microsoft.Extensions.Configuration;
using PropertyGraph.Neo4j;

namespace KnowledgeGraph.Host;

/// <summary>
/// Who asks a server: from the environment, a file that it names, or user secrets. Never from an option or an address, which other users
/// of the machine can read. The names are those that Neo4j's own tools use.
/// </summary>
internal sealed class ServerCredentials(ConsoleSession session)
{
    /// <summary>The id under which <c>dotnet user-secrets</c> keeps what this program reads.</summary>
    public const string SecretsId = "knowledge-graph-kg";

    private const string UserName = "NEO4J_USER";
    private const string PasswordName = "NEO4J_PASSWORD";
    private const string PasswordFileName = "NEO4J_PASSWORD_FILE";
    private const string DefaultUser = "neo4j";

    private readonly Lazy<IConfiguration> _secrets = new(() => new ConfigurationBuilder().AddUserSecrets(SecretsId).Build());

    /// <summary>The credentials; null where nobody gave a password, as for a server that asks for none.</summary>
    public Neo4jCredentials? Find() =>
        Password() is { Length: > 0 } password ? new Neo4jCredentials(Variable(UserName) ?? Secret(UserName) ?? DefaultUser, password) : null;

    private string? Password() => Variable(PasswordFileName) is { } file
        ? File.ReadAllText(InputFiles.Existing(session, file)).TrimEnd('\r', '\n')
        : Variable(PasswordName) ?? Secret(PasswordName);

    private string? Variable(string name) => session.Terminal.Variable(name) is { Length: > 0 } value ? value : null;

    private string? Secret(string name) => _secrets.Value[name] is { Length: > 0 } value ? value : null;
}
