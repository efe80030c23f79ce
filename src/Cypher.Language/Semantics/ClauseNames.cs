using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics;

/// <summary>How messages name clauses, and which of them change the graph.</summary>
internal static class ClauseNames
{
    public static string Of(Clause clause) => clause switch
    {
        MatchClause match => match.IsOptional ? "OPTIONAL MATCH" : "MATCH",
        UnwindClause => "UNWIND",
        WithClause => "WITH",
        ReturnClause => "RETURN",
        FinishClause => "FINISH",
        CreateClause => "CREATE",
        MergeClause => "MERGE",
        SetClause => "SET",
        RemoveClause => "REMOVE",
        DeleteClause delete => delete.IsDetach ? "DETACH DELETE" : "DELETE",
        ForeachClause => "FOREACH",
        LoadCsvClause => "LOAD CSV",
        _ => "CALL",
    };

    public static bool IsUpdate(Clause clause) =>
        clause is CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause;
}
