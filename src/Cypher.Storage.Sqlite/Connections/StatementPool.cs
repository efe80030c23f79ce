namespace Cypher.Storage.Sqlite.Connections;

/// <summary>
/// The prepared statements of one SQL text on one connection. Usually one; more while sequences of the same kind are
/// read inside each other.
/// </summary>
internal sealed class StatementPool
{
    private readonly DatabaseConnection _connection;
    private readonly string _sql;
    private readonly Stack<Statement> _idle = new();

    public StatementPool(DatabaseConnection connection, string sql)
    {
        _connection = connection;
        _sql = sql;
    }

    public Statement Rent()
    {
        var statement = _idle.TryPop(out var idle) ? idle : _connection.Prepare(_sql, this);
        statement.IsRented = true;
        return statement;
    }

    public void Return(Statement statement) => _idle.Push(statement);
}
