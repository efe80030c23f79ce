using Cypher.Engine.Evaluation.Expressions;
using Cypher.Engine.Evaluation.Values;
using Cypher.Engine.Execution;
using Cypher.Engine.Functions;
using Cypher.Engine.Functions.Aggregation;
using Cypher.Engine.Planning;
using Cypher.Language.Syntax;
using PropertyGraph;

namespace Cypher.Engine.Evaluation;

/// <summary>Turns the syntax of expressions into expressions that run. One switch; each case holds its compiled children.</summary>
internal sealed class ExpressionCompiler
{
    private readonly FunctionCatalogue _functions;
    private readonly ISubqueryCompiler _subqueries;

    /// <summary>Makes a compiler.</summary>
    /// <param name="functions">The functions that can be called.</param>
    /// <param name="subqueries">Plans what stands inside expressions.</param>
    public ExpressionCompiler(FunctionCatalogue functions, ISubqueryCompiler subqueries)
    {
        _functions = functions;
        _subqueries = subqueries;
    }

    /// <summary>Compiles an expression. What the slots hold computed already (grouping keys, aggregates) is read from there.</summary>
    /// <param name="expression">The syntax.</param>
    /// <param name="slots">The variables in scope.</param>
    /// <returns>The expression, ready to run.</returns>
    /// <exception cref="GraphException">It nests too deep.</exception>
    public CompiledExpression Compile(Expression expression, SlotMap slots)
    {
        StackGuard.Check();
        switch (expression)
        {
            case Variable variable:
                return new SlotExpression(slots.Get(variable.Name));
            case NullLiteral:
                return new LiteralExpression(NullValue.Instance);
            case BooleanLiteral literal:
                return new LiteralExpression(BooleanValue.Of(literal.Value));
            case IntegerLiteral literal:
                return new LiteralExpression(IntegerValue.Of(literal.Value));
            case FloatLiteral literal:
                return new LiteralExpression(new FloatValue(literal.Value));
            case StringLiteral literal:
                return new LiteralExpression(new StringValue(literal.Value));
        }

        return slots.TryFindComputed(expression, out var slot) ? new SlotExpression(slot) : CompileComputed(expression, slots);
    }

    /// <summary>Compiles an aggregate call, to be started once a group.</summary>
    /// <param name="expression">The call of an aggregate function, or <c>count(*)</c>.</param>
    /// <param name="slots">The variables in scope of its arguments.</param>
    /// <returns>The aggregate, ready to run.</returns>
    public CompiledAggregate CompileAggregate(Expression expression, SlotMap slots)
    {
        if (expression is CountAllExpression)
        {
            return new CountAllCall();
        }

        if (expression is FunctionCall call && _functions.Find(call.Name.Text) is { StartAggregation: { } start } function)
        {
            return new AggregateCall(
                start,
                new AggregateSite(function.Name + "()", call.Span),
                call.IsDistinct,
                Compile(call.Arguments[0], slots),
                call.Arguments.Count > 1 ? Compile(call.Arguments[1], slots) : null);
        }

        throw new InvalidOperationException($"{expression} is no aggregate.");
    }

    /// <summary>Whether an expression is itself a call of an aggregate.</summary>
    /// <param name="expression">The syntax.</param>
    /// <returns>True for <c>count(*)</c> and calls of aggregate functions.</returns>
    public bool IsAggregate(Expression expression) =>
        expression is CountAllExpression
        || (expression is FunctionCall call && _functions.Find(call.Name.Text) is { IsAggregate: true });

    private CompiledExpression CompileComputed(Expression expression, SlotMap slots) => expression switch
    {
        Parameter parameter => new ParameterExpression(parameter.Name, parameter.Span),
        PropertyAccess access => new PropertyAccessExpression(Compile(access.Subject, slots), access.Key.Name, access.Span),
        FunctionCall call => CompileCall(call, slots),
        ComparisonExpression comparison => CompileComparison(comparison, slots),
        LogicalExpression logical => CompileLogical(logical, slots),
        UnaryExpression unary => CompileUnary(unary, slots),
        BinaryExpression binary => CompileBinary(binary, slots),
        NullPredicate predicate => new NullPredicateExpression(Compile(predicate.Operand, slots), predicate.IsNegated),
        TypePredicate predicate => new TypePredicateExpression(Compile(predicate.Operand, slots), predicate.Type, predicate.IsNegated),
        NormalizedPredicate predicate => new NormalizedPredicateExpression(Compile(predicate.Operand, slots), Text.NormalForm.Of(predicate.Form), predicate.IsNegated),
        LabelPredicate predicate => new LabelPredicateExpression(Compile(predicate.Subject, slots), predicate.Labels, predicate.Span),
        CaseExpression choice => CompileCase(choice, slots),
        ListLiteral list => CompileList(list, slots),
        MapLiteral map => CompileMap(map, slots),
        MapProjection projection => CompileProjection(projection, slots),
        Subscript subscript => new SubscriptExpression(Compile(subscript.Subject, slots), Compile(subscript.Index, slots), subscript.Span),
        Slice slice => new SliceExpression(
            Compile(slice.Subject, slots), CompileOptional(slice.From, slots), CompileOptional(slice.To, slots), slice.Span),
        ListComprehension comprehension => CompileComprehension(comprehension, slots),
        QuantifierExpression quantifier => CompileQuantifier(quantifier, slots),
        ReduceExpression reduce => CompileReduce(reduce, slots),
        SubqueryExpression { Kind: SubqueryKind.Exists } or PatternExpression => new ExistsExpression(_subqueries.Compile(expression, slots)),
        SubqueryExpression { Kind: SubqueryKind.Count } => new CountExpression(_subqueries.Compile(expression, slots)),
        SubqueryExpression or PatternComprehension => new CollectExpression(_subqueries.Compile(expression, slots)),
        ShortestPathExpression { Pattern.ShortestPath: ShortestPathKind.All } => new CollectExpression(_subqueries.Compile(expression, slots)),
        ShortestPathExpression => new FirstValueExpression(_subqueries.Compile(expression, slots)),
        _ => throw new InvalidOperationException($"{expression} cannot stand here; the checker should have reported it."),
    };

    private CompiledExpression? CompileOptional(Expression? expression, SlotMap slots) =>
        expression is null ? null : Compile(expression, slots);

    private CompiledExpression[] CompileAll(IReadOnlyList<Expression> expressions, SlotMap slots)
    {
        var compiled = new CompiledExpression[expressions.Count];
        for (var i = 0; i < compiled.Length; i++)
        {
            compiled[i] = Compile(expressions[i], slots);
        }

        return compiled;
    }

    private CompiledExpression CompileCall(FunctionCall call, SlotMap slots)
    {
        var function = _functions.Find(call.Name.Text);
        if (function?.Body is null)
        {
            throw new InvalidOperationException($"The function {call.Name.Text} cannot be called here; the checker should have reported it.");
        }

        var arguments = CompileAll(call.Arguments, slots);
        if (call.Arguments is [PatternExpression] && string.Equals(function.Name, PredicateFunctions.Exists, StringComparison.Ordinal))
        {
            // The pattern says by itself whether it matches.
            return arguments[0];
        }

        return string.Equals(function.Name, ScalarFunctions.Coalesce, StringComparison.Ordinal)
            ? new CoalesceExpression(arguments)
            : new FunctionCallExpression(function, arguments, call.Span);
    }

    private CompiledExpression CompileComparison(ComparisonExpression comparison, SlotMap slots)
    {
        var operands = CompileAll(comparison.Operands, slots);
        return operands.Length == 2
            ? new SingleComparisonExpression(operands[0], comparison.Operators[0], operands[1])
            : new ComparisonChainExpression(operands, [.. comparison.Operators]);
    }

    private CompiledExpression CompileLogical(LogicalExpression logical, SlotMap slots)
    {
        var operands = CompileAll(logical.Operands, slots);
        return logical.Operator switch
        {
            LogicalOperator.And => new AndExpression(operands, logical.Span),
            LogicalOperator.Or => new OrExpression(operands, logical.Span),
            _ => new XorExpression(operands, logical.Span),
        };
    }

    private CompiledExpression CompileUnary(UnaryExpression unary, SlotMap slots)
    {
        var operand = Compile(unary.Operand, slots);
        return unary.Operator switch
        {
            UnaryOperator.Not => new NotExpression(operand, unary.Span),
            UnaryOperator.Minus => new SignExpression(operand, Arithmetic.Negate, unary.Span),
            _ => new SignExpression(operand, Arithmetic.Plus, unary.Span),
        };
    }

    private CompiledExpression CompileBinary(BinaryExpression binary, SlotMap slots)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.Matches:
                return new RegexMatchExpression(Compile(binary.Left, slots), Compile(binary.Right, slots), binary.Span);
            case BinaryOperator.In when Compile(binary.Right, slots) is { Constant: ListValue list }
                && ConstantMembershipExpression.TryCreate(Compile(binary.Left, slots), list) is { } membership:
                return membership;
        }

        // a + b + c leans to the left: the chain is taken apart by a loop, however long it is.
        var steps = new List<(BinaryOperation, CompiledExpression, Cypher.Language.Text.SourceSpan)>();
        Expression first = binary;
        while (first is BinaryExpression { Operator: not BinaryOperator.Matches } next && (ReferenceEquals(first, binary) || !slots.TryFindComputed(next, out _)))
        {
            steps.Add((Operations.Of(next.Operator), Compile(next.Right, slots), next.Span));
            first = next.Left;
        }

        steps.Reverse();
        return new BinaryOperatorExpression(Compile(first, slots), [.. steps]);
    }

    private CompiledExpression CompileCase(CaseExpression choice, SlotMap slots)
    {
        var alternatives = new (CompiledExpression, CompiledExpression)[choice.Alternatives.Count];
        for (var i = 0; i < alternatives.Length; i++)
        {
            alternatives[i] = (Compile(choice.Alternatives[i].When, slots), Compile(choice.Alternatives[i].Then, slots));
        }

        var otherwise = CompileOptional(choice.Default, slots) ?? new LiteralExpression(NullValue.Instance);
        return choice.Subject is null
            ? new SearchedCaseExpression(alternatives, otherwise, choice.Span)
            : new SimpleCaseExpression(Compile(choice.Subject, slots), alternatives, otherwise);
    }

    private CompiledExpression CompileList(ListLiteral list, SlotMap slots)
    {
        var items = CompileAll(list.Items, slots);
        return Array.TrueForAll(items, item => item.Constant is not null and not (ListValue or MapValue))
            ? new LiteralExpression(new ListValue(Array.ConvertAll(items, item => item.Constant!)))
            : new ListLiteralExpression(items);
    }

    private MapLiteralExpression CompileMap(MapLiteral map, SlotMap slots) => new(
        [.. map.Entries.Select(entry => entry.Key.Name)],
        [.. map.Entries.Select(entry => Compile(entry.Value, slots))]);

    private MapProjectionExpression CompileProjection(MapProjection projection, SlotMap slots)
    {
        var items = new (string?, CompiledExpression?)[projection.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = projection.Items[i] switch
            {
                ProjectProperty property => (property.Key.Name, null),
                ProjectVariable variable => (variable.Variable.Name, Compile(variable.Variable, slots)),
                ProjectEntry entry => (entry.Key.Name, Compile(entry.Value, slots)),
                _ => (null, null),
            };
        }

        return new MapProjectionExpression(Compile(projection.Subject, slots), items, projection.Span);
    }

    private ListComprehensionExpression CompileComprehension(ListComprehension comprehension, SlotMap slots)
    {
        var list = Compile(comprehension.List, slots);
        var inner = slots.Inner();
        var slot = inner.Define(comprehension.Variable.Name);
        return new ListComprehensionExpression(
            slot, list, CompileOptional(comprehension.Where, inner), CompileOptional(comprehension.Projection, inner), comprehension.Span);
    }

    private QuantifierListExpression CompileQuantifier(QuantifierExpression quantifier, SlotMap slots)
    {
        var list = Compile(quantifier.List, slots);
        var inner = slots.Inner();
        var slot = inner.Define(quantifier.Variable.Name);
        return new QuantifierListExpression(quantifier.Kind, slot, list, Compile(quantifier.Predicate, inner), quantifier.Span);
    }

    private ReduceListExpression CompileReduce(ReduceExpression reduce, SlotMap slots)
    {
        var initial = Compile(reduce.Initial, slots);
        var list = Compile(reduce.List, slots);
        var inner = slots.Inner();
        var accumulator = inner.Define(reduce.Accumulator.Name);
        var slot = inner.Define(reduce.Variable.Name);
        return new ReduceListExpression(accumulator, initial, slot, list, Compile(reduce.Step, inner), reduce.Span);
    }
}
