using System.Collections.Immutable;
using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics;

/// <summary>The variables that are known at a place of a query. It never changes; every declaration gives a new scope.</summary>
public sealed class Scope
{
    /// <summary>No variable is known.</summary>
    public static readonly Scope Empty = new(ImmutableDictionary<string, StaticType>.Empty, ImmutableHashSet<string>.Empty);

    private readonly ImmutableDictionary<string, StaticType> _variables;
    private readonly ImmutableHashSet<string> _outer;

    private Scope(ImmutableDictionary<string, StaticType> variables, ImmutableHashSet<string> outer)
    {
        _variables = variables;
        _outer = outer;
    }

    /// <summary>The names, in ordinal order: the order in which <c>*</c> gives them.</summary>
    public IEnumerable<string> Names => _variables.Keys.Where(name => !_outer.Contains(name)).Order(StringComparer.Ordinal);

    /// <summary>Every name, those of an enclosing query too.</summary>
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
    internal Scope With(string name, StaticType type) => new(_variables.SetItem(name, type), _outer);

    /// <summary>Whether a variable belongs to an enclosing query, stays known throughout and cannot be named anew.</summary>
    internal bool IsOuter(string name) => _outer.Contains(name);

    /// <summary>The scope in which a subquery begins that sees all variables.</summary>
    internal Scope AsOuter() => new(_variables, [.. _variables.Keys]);

    /// <summary>The scope after a projection: only the variables of enclosing queries remain.</summary>
    internal Scope OuterOnly() => new(_variables.RemoveRange(_variables.Keys.Where(name => !_outer.Contains(name))), _outer);

    /// <summary>The type of a variable that must be known.</summary>
    /// <exception cref="CypherException">It is not.</exception>
    internal StaticType Require(Variable variable) =>
        TypeOf(variable.Name) ?? throw CheckingErrors.UndefinedVariable(variable.Span, variable.Name, _variables.Keys);
}
