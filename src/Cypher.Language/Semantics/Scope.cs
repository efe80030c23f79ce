using System.Collections.Immutable;
using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics;

/// <summary>The variables that are known at a place of a query. It never changes; every declaration gives a new scope.</summary>
public sealed class Scope
{
    private static readonly ImmutableDictionary<string, StaticType> Nothing = ImmutableDictionary.Create<string, StaticType>(StringComparer.Ordinal);

    /// <summary>No variable is known.</summary>
    public static readonly Scope Empty = new(Nothing, Nothing, null);

    private readonly ImmutableDictionary<string, StaticType> _variables;
    private readonly ImmutableDictionary<string, StaticType> _outer;
    private readonly HiddenScope? _hidden;

    private Scope(ImmutableDictionary<string, StaticType> variables, ImmutableDictionary<string, StaticType> outer, HiddenScope? hidden)
    {
        _variables = variables;
        _outer = outer;
        _hidden = hidden;
    }

    /// <summary>The names, in ordinal order: the order in which <c>*</c> gives them.</summary>
    public IEnumerable<string> Names => _variables.Keys.Where(name => !_outer.ContainsKey(name)).Order(StringComparer.Ordinal);

    /// <summary>Every name in ordinal order, those of an enclosing query too.</summary>
    public IEnumerable<string> AllNames => _variables.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether a variable is known.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(string name) => _variables.ContainsKey(name);

    /// <summary>What is known of a variable.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Its type, or null where there is no such variable.</returns>
    public StaticType? TypeOf(string name) => _variables.TryGetValue(name, out var type) ? type : null;

    /// <summary>The scope with one more variable, or with another type for it.</summary>
    internal Scope With(string name, StaticType type) => new(_variables.SetItem(name, type), _outer, _hidden);

    /// <summary>Whether a variable belongs to an enclosing query, stays known throughout and cannot be named anew.</summary>
    internal bool IsOuter(string name) => _outer.ContainsKey(name);

    /// <summary>The scope in which a subquery begins that sees all variables.</summary>
    internal Scope AsOuter() => new(_variables, _variables, _hidden);

    /// <summary>The scope after a projection: only the variables of enclosing queries remain.</summary>
    internal Scope OuterOnly() => Hiding(new Scope(_outer, _outer, null), HiddenBy.Projection);

    /// <summary>The scope of a subquery that knows some of these variables; the others are remembered for messages.</summary>
    internal Scope HidingForSubquery(Scope start) => Hiding(start, HiddenBy.Subquery);

    /// <summary>The type of a variable that must be known.</summary>
    /// <exception cref="CypherException">It is not.</exception>
    internal StaticType Require(Variable variable)
    {
        if (TypeOf(variable.Name) is { } type)
        {
            return type;
        }

        for (var hidden = _hidden; hidden is not null; hidden = hidden.Scope._hidden)
        {
            if (hidden.Scope.Contains(variable.Name))
            {
                throw CheckingErrors.HiddenVariable(variable.Span, variable.Name, hidden.By);
            }
        }

        throw CheckingErrors.UndefinedVariable(variable.Span, variable.Name, _variables.Keys);
    }

    private Scope Hiding(Scope start, HiddenBy by) => new(start._variables, start._outer, new HiddenScope(this, by));

    private sealed record HiddenScope(Scope Scope, HiddenBy By);
}

/// <summary>Why a variable that was known before is not known any more.</summary>
internal enum HiddenBy
{
    /// <summary>WITH did not project it.</summary>
    Projection,

    /// <summary>A subquery did not import it.</summary>
    Subquery,
}
