namespace PropertyGraph;

/// <summary>
/// The codes that callers branch on. They are Neo4j's status codes, because its users know them and a server sends them;
/// the embedded engine gives the same code for the same mistake.
/// </summary>
public static class GraphErrorCodes
{
    /// <summary>The text is not Cypher, or breaks one of its static rules.</summary>
    public const string Syntax = "Neo.ClientError.Statement.SyntaxError";

    /// <summary>The text is Cypher and asks for what can have no meaning, for example to merge a property that is null.</summary>
    public const string Semantic = "Neo.ClientError.Statement.SemanticError";

    /// <summary>A value has the wrong type for what is done with it.</summary>
    public const string Type = "Neo.ClientError.Statement.TypeError";

    /// <summary>A value has the right type and cannot be used, for example a negative LIMIT.</summary>
    public const string Argument = "Neo.ClientError.Statement.ArgumentError";

    /// <summary>Arithmetic failed: division by zero, or an integer left its 64 bits.</summary>
    public const string Arithmetic = "Neo.ClientError.Statement.ArithmeticError";

    /// <summary>A file that LOAD CSV names cannot be read, or may not be.</summary>
    public const string ExternalResourceFailed = "Neo.ClientError.Statement.ExternalResourceFailed";

    /// <summary>A parameter of the statement was not given.</summary>
    public const string ParameterMissing = "Neo.ClientError.Statement.ParameterMissing";

    /// <summary>An entity that was deleted in this transaction was used.</summary>
    public const string EntityNotFound = "Neo.ClientError.Statement.EntityNotFound";

    /// <summary>A write was tried in a read transaction.</summary>
    public const string AccessMode = "Neo.ClientError.Statement.AccessMode";

    /// <summary>A constraint would be broken.</summary>
    public const string ConstraintViolation = "Neo.ClientError.Schema.ConstraintValidationFailed";

    /// <summary>An index or constraint of that kind is there already.</summary>
    public const string SchemaRuleAlreadyExists = "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists";

    /// <summary>An index on the same properties is there already.</summary>
    public const string IndexAlreadyExists = "Neo.ClientError.Schema.IndexAlreadyExists";

    /// <summary>An index of that name, for something else, is there already.</summary>
    public const string IndexWithNameAlreadyExists = "Neo.ClientError.Schema.IndexWithNameAlreadyExists";

    /// <summary>A constraint that demands the same is there already.</summary>
    public const string ConstraintAlreadyExists = "Neo.ClientError.Schema.ConstraintAlreadyExists";

    /// <summary>A constraint of that name, for something else, is there already.</summary>
    public const string ConstraintWithNameAlreadyExists = "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists";

    /// <summary>There is no such index or constraint.</summary>
    public const string SchemaRuleNotFound = "Neo.ClientError.Schema.ConstraintDropFailed";

    /// <summary>There is no such procedure.</summary>
    public const string ProcedureNotFound = "Neo.ClientError.Procedure.ProcedureNotFound";

    /// <summary>A limit on time, rows, memory or depth was reached.</summary>
    public const string LimitExceeded = "Neo.ClientError.Transaction.LimitExceeded";

    /// <summary>The transaction took longer than allowed.</summary>
    public const string TransactionTimedOut = "Neo.ClientError.Transaction.TransactionTimedOut";

    /// <summary>The transaction is over, or failed and can only be rolled back.</summary>
    public const string TransactionTerminated = "Neo.ClientError.Transaction.TransactionTerminated";

    /// <summary>Another process or transaction holds the database; trying again may succeed.</summary>
    public const string DatabaseBusy = "Neo.TransientError.General.DatabaseUnavailable";

    /// <summary>The database cannot be opened or reached, or its file is damaged or of another kind.</summary>
    public const string DatabaseUnavailable = "Neo.DatabaseError.General.DatabaseUnavailable";

    /// <summary>The storage failed: disk full, file not writable.</summary>
    public const string StorageFailed = "Neo.DatabaseError.General.StorageFailed";
}
