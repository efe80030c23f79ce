using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>Checks calls of functions against the catalogue.</summary>
internal static class FunctionCallChecker
{
    public static StaticType Check(CheckContext context, Expression expression, Scope scope, Place place)
    {
        if (expression is CountAllExpression)
        {
            CheckAggregation(expression, "count(*)", place);
            return new StaticType(ValueKinds.Integer);
        }

        var call = (FunctionCall)expression;
        var name = call.Name.Text;
        var signature = context.Catalogue.Function(name)
            ?? throw CheckingErrors.UnknownFunction(call.Name.Span, name, context.Catalogue.NearestFunction(name));
        if (call.Arguments.Count < signature.MinimumArguments || call.Arguments.Count > (signature.MaximumArguments ?? int.MaxValue))
        {
            throw CheckingErrors.WrongArgumentCount(
                call.Span, signature.Name, call.Arguments.Count, signature.MinimumArguments, signature.MaximumArguments);
        }

        if (signature.IsAggregate)
        {
            CheckAggregation(call, $"{signature.Name}()", place);
        }
        else if (call.IsDistinct)
        {
            throw CheckingErrors.DistinctWithoutAggregation(call.Span, signature.Name);
        }

        if (!signature.IsDeterministic && place.Aggregation == AggregationRule.Inside)
        {
            throw CheckingErrors.RandomInAggregation(call.Span, $"{signature.Name}()");
        }

        CheckArguments(context, call, signature, scope, signature.IsAggregate ? place.InsideAggregation : place.Value);
        return signature.Result;
    }

    private static void CheckArguments(CheckContext context, FunctionCall call, FunctionSignature signature, Scope scope, Place place)
    {
        // exists((a)-->(b)) asks whether the pattern matches, as the pattern alone does.
        var takesPattern = call.Name.Text.Equals("exists", StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var argument = call.Arguments[i];
            var isPattern = takesPattern && argument is PatternExpression;
            var type = ExpressionChecker.Check(context, argument, scope, isPattern ? place.Condition : place);
            var allowed = i < signature.ArgumentKinds.Count ? signature.ArgumentKinds[i] : ValueKinds.Any;
            ExpressionChecker.Demand(type, argument, allowed, $"Argument {i + 1} of `{signature.Name}`", KindNames.Describe(allowed));
        }
    }

    private static void CheckAggregation(Expression call, string name, Place place)
    {
        switch (place.Aggregation)
        {
            case AggregationRule.Inside:
                throw CheckingErrors.NestedAggregation(call.Span, name);
            case AggregationRule.Forbidden:
                throw CheckingErrors.MisplacedAggregation(call.Span, name, place.Name);
        }
    }
}
