using Cypher.Language.Semantics.Clauses;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics;

/// <summary>Finds the checker of a clause.</summary>
internal static class ClauseChecker
{
    /// <summary>Checks a clause that gives no columns.</summary>
    /// <returns>The variables known after it.</returns>
    public static Scope Check(CheckContext context, Clause clause, Scope scope, QueryFrame frame)
    {
        context.Symbols.NoteScope(clause, scope);
        switch (clause)
        {
            case MatchClause match:
                return MatchChecker.Check(context, match, scope);
            case UnwindClause unwind:
                return UnwindChecker.Check(context, unwind, scope);
            case WithClause with:
                return WithChecker.Check(context, with, scope);
            case LoadCsvClause load:
                return LoadCsvChecker.Check(context, load, scope);
            case CreateClause create:
                return CreateChecker.Check(context, create, scope);
            case MergeClause merge:
                return MergeChecker.Check(context, merge, scope);
            case ProcedureCallClause call:
                return ProcedureCallChecker.Check(context, call, scope, isStandalone: false);
            case SubqueryCallClause call:
                return SubqueryCallChecker.Check(context, call, scope, frame);
            case SetClause set:
                SetChecker.Check(context, set, scope);
                return scope;
            case RemoveClause remove:
                RemoveChecker.Check(context, remove, scope);
                return scope;
            case DeleteClause delete:
                DeleteChecker.Check(context, delete, scope);
                return scope;
            case ForeachClause loop:
                ForeachChecker.Check(context, loop, scope, frame);
                return scope;
            default:
                return scope;
        }
    }
}
