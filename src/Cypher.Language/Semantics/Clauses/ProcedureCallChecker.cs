using Cypher.Language.Errors;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks CALL of a procedure.</summary>
internal static class ProcedureCallChecker
{
    public static Scope Check(CheckContext context, ProcedureCallClause clause, Scope scope, bool isStandalone)
    {
        var name = clause.Name.Text;
        var signature = context.Catalogue.Procedure(name)
            ?? throw CheckingErrors.ProcedureNotFound(clause.Name.Span, name, context.Catalogue.NearestProcedure(name));
        context.Procedures.Add(new Mention(signature.Name, clause.Name.Span));
        context.Writes |= signature.Writes;
        if (clause.Arguments is null)
        {
            PassParameters(context, clause, signature, isStandalone);
        }
        else
        {
            CheckArguments(context, clause, clause.Arguments, signature, scope);
        }

        var bound = Bind(clause, signature, scope, isStandalone);
        ExpressionChecker.CheckCondition(context, clause.Yield?.Where, bound, Place.In("WHERE"));
        return bound;
    }

    /// <summary>The columns of a call that is the whole statement.</summary>
    public static IReadOnlyList<string> Columns(CheckContext context, ProcedureCallClause clause) => clause.Yield is { IncludesAll: false } yield
        ? [.. yield.Items.Select(item => item.Variable.Name)]
        : [.. context.Catalogue.Procedure(clause.Name.Text)?.Outputs.Select(output => output.Name) ?? []];

    private static void PassParameters(CheckContext context, ProcedureCallClause clause, ProcedureSignature signature, bool isStandalone)
    {
        if (!isStandalone)
        {
            throw CheckingErrors.NeedsArguments(clause.Name.Span, signature.Name);
        }

        foreach (var input in signature.Inputs.Where(input => !input.IsOptional))
        {
            context.NoteParameter(input.Name, clause.Name.Span);
        }
    }

    private static void CheckArguments(
        CheckContext context, ProcedureCallClause clause, IReadOnlyList<Expression> arguments, ProcedureSignature signature, Scope scope)
    {
        var required = signature.Inputs.Count(input => !input.IsOptional);
        if (arguments.Count < required || arguments.Count > signature.Inputs.Count)
        {
            throw CheckingErrors.WrongArgumentCount(clause.Span, signature.Name, arguments.Count, required, signature.Inputs.Count);
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            var type = ExpressionChecker.Check(context, arguments[i], scope, Place.In("CALL"));
            var allowed = signature.Inputs[i].Type.Kinds;
            allowed |= (allowed & ValueKinds.Float) != ValueKinds.None ? ValueKinds.Integer : ValueKinds.None;
            ExpressionChecker.Demand(
                type, arguments[i], allowed, $"Argument `{signature.Inputs[i].Name}` of `{signature.Name}`", KindNames.Describe(allowed));
        }
    }

    private static Scope Bind(ProcedureCallClause clause, ProcedureSignature signature, Scope scope, bool isStandalone)
    {
        if (clause.Yield is null or { IncludesAll: true })
        {
            if (clause.Yield is not null && !isStandalone)
            {
                throw CheckingErrors.YieldAll(clause.Yield.Span);
            }

            return isStandalone ? signature.Outputs.Aggregate(scope, (all, output) => all.With(output.Name, output.Type)) : scope;
        }

        foreach (var item in clause.Yield.Items)
        {
            var output = signature.Outputs.FirstOrDefault(output => output.Name == item.Field)
                ?? throw CheckingErrors.UnknownField(item.Span, item.Field, signature.Name, signature.Outputs.Select(field => field.Name));
            scope = scope.Contains(item.Variable.Name)
                ? throw CheckingErrors.AlreadyBound(item.Variable.Span, item.Variable.Name)
                : scope.With(item.Variable.Name, clause.IsOptional ? output.Type.OrNull() : output.Type);
        }

        return scope;
    }
}
