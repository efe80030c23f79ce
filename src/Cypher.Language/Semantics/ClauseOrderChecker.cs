using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics;

/// <summary>Checks which clauses may follow each other, and with which a query may end.</summary>
internal static class ClauseOrderChecker
{
    public static void Check(CheckContext context, SingleQuery query, QueryFrame frame)
    {
        Clause? lastUpdate = null;
        for (var i = 0; i < query.Clauses.Count; i++)
        {
            var clause = query.Clauses[i];
            if (i > 0 && query.Clauses[i - 1] is ReturnClause or FinishClause)
            {
                throw CheckingErrors.ClauseAfterEnd(clause.Span, ClauseNames.Of(query.Clauses[i - 1]), ClauseNames.Of(clause));
            }

            var needsWith = lastUpdate is not null && clause is MatchClause or UnwindClause or LoadCsvClause;
            if (needsWith && lastUpdate is not null && !context.IsFreeOrder)
            {
                throw CheckingErrors.NeedsWith(clause.Span, ClauseNames.Of(lastUpdate), ClauseNames.Of(clause));
            }

            lastUpdate = ClauseNames.IsUpdate(clause) ? clause : clause is WithClause ? null : lastUpdate;
            if (frame.ReadingPlace is not null && ClauseNames.IsUpdate(clause))
            {
                throw CheckingErrors.UpdateInExpression(clause.Span, ClauseNames.Of(clause), frame.ReadingPlace);
            }
        }

        var last = query.Clauses[^1];
        if (!MayEnd(last, isAlone: query.Clauses.Count == 1, frame))
        {
            throw CheckingErrors.EndsWithReading(last.Span, ClauseNames.Of(last));
        }
    }

    private static bool MayEnd(Clause last, bool isAlone, QueryFrame frame) => last switch
    {
        ReturnClause or FinishClause => true,
        ProcedureCallClause call => isAlone || call.Yield is null || frame.MayEndAnywhere,
        SubqueryCallClause call => frame.MayEndAnywhere || !EndsWithReturn(call.Body),
        _ => ClauseNames.IsUpdate(last) || frame.MayEndAnywhere,
    };

    private static bool EndsWithReturn(Query query) => query.First.Clauses[^1] is ReturnClause;
}
