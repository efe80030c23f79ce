using Cypher.Engine.Planning.Analysis;
using Cypher.Language.Syntax;
using PropertyGraph;

namespace Cypher.Engine.Planning;

/// <summary>
/// Which place of a row each variable in scope has. Every variable of a query, in all its scopes and subqueries, has
/// a place of its own in one wide row, so that an operator or an expression only ever writes places it owns and a row
/// can be changed in place. Built while planning; not changed while a plan runs.
/// </summary>
internal sealed class SlotMap
{
    // A lone surrogate: the lexer accepts none in a name.
    private const string AnonymousPrefix = "\uDFFF";

    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _anonymous = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Computed> _computed = new(StringComparer.Ordinal);
    private readonly SlotMap? _outer;
    private readonly Counter _counter;
    private readonly SlotMap? _given;

    private SlotMap(SlotMap? outer, Counter counter, SlotMap? given = null)
    {
        _outer = outer;
        _counter = counter;
        _given = given;
    }

    /// <summary>How many places a row of the query needs, as far as they are known by now.</summary>
    public int Width => _counter.Next;

    /// <summary>Starts the row of a query.</summary>
    /// <returns>A scope without variables.</returns>
    public static SlotMap ForQuery() => new(null, new Counter());

    /// <summary>An inner scope (comprehension, subquery): sees everything of this one; what it defines ends with it.</summary>
    /// <returns>The inner scope.</returns>
    public SlotMap Inner() => new(this, _counter, _given);

    /// <summary>A scope that sees nothing of this one but shares its rows, as after WITH. In a subquery it still sees what the subquery was given.</summary>
    /// <returns>The next scope.</returns>
    public SlotMap Next() => new(_given, _counter, _given);

    /// <summary>A scope that sees nothing at all but shares this one's rows.</summary>
    /// <returns>The scope.</returns>
    public SlotMap Unrelated() => new(null, _counter);

    /// <summary>The first scope of a subquery, in which some variables are seen to its end, also after WITH.</summary>
    /// <param name="given">The scope of these variables: an outer one, or a new one.</param>
    /// <returns>The scope.</returns>
    public SlotMap Subquery(SlotMap given) => new(given, _counter, given);

    /// <summary>Gives a variable a new place; it hides an outer variable of the same name.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <returns>Its place.</returns>
    public int Define(string variable)
    {
        var slot = _counter.Next++;
        _slots[variable] = slot;
        return slot;
    }

    /// <summary>Lets a variable of this scope share a place that exists already.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <param name="slot">The place.</param>
    public void Alias(string variable, int slot) => _slots[variable] = slot;

    /// <summary>A new place without a name.</summary>
    /// <returns>The place.</returns>
    public int DefineHidden() => _counter.Next++;

    /// <summary>Finds a variable here or in the outer scopes.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <param name="slot">Its place.</param>
    /// <returns>False where it is not in scope.</returns>
    public bool TryFind(string variable, out int slot)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._slots.TryGetValue(variable, out slot) || scope._anonymous.TryGetValue(variable, out slot))
            {
                return true;
            }
        }

        slot = -1;
        return false;
    }

    /// <summary>Gives something without a variable a name that no query can write, and a place.</summary>
    /// <returns>The name.</returns>
    public string NameAnonymous()
    {
        var slot = _counter.Next++;
        var name = $"{AnonymousPrefix}{slot}";
        _anonymous.Add(name, slot);
        return name;
    }

    /// <summary>Whether a name stands for something without a variable.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True for a name made by <see cref="NameAnonymous"/>.</returns>
    public static bool IsAnonymous(string name) => name.StartsWith(AnonymousPrefix, StringComparison.Ordinal);

    /// <summary>The place of a variable that the checker has found to be in scope.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <returns>Its place.</returns>
    /// <exception cref="GraphException">It is not in scope, and the checker could not know (the columns of SHOW are the engine's).</exception>
    public int Get(string variable) =>
        TryFind(variable, out var slot)
            ? slot
            : throw CompileErrors.UndefinedVariable(variable);

    /// <summary>
    /// Says that the value of an expression stands in a place already (a grouping key, an aggregate, a column), so that
    /// the expression compiler reads it there instead of computing it.
    /// </summary>
    /// <param name="expression">The expression.</param>
    /// <param name="slot">The place.</param>
    public void SetComputed(Expression expression, int slot) =>
        _computed[ExpressionKey.Of(expression)] = new Computed(slot, Mentions.Of(expression));

    /// <summary>
    /// Finds the place of an expression that is computed already. The expression compiler asks this first, for every
    /// expression that is not a variable or a literal.
    /// </summary>
    /// <param name="expression">The expression.</param>
    /// <param name="slot">The place.</param>
    /// <returns>False where it has to be computed.</returns>
    public bool TryFindComputed(Expression expression, out int slot)
    {
        slot = -1;
        string? key = null;
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._computed.Count == 0)
            {
                continue;
            }

            key ??= ExpressionKey.Of(expression);
            if (scope._computed.TryGetValue(key, out var computed))
            {
                slot = computed.Slot;
                return !IsHidden(computed, scope);
            }
        }

        return false;
    }

    /// <summary>The variables in scope, inner ones first, hidden ones left out.</summary>
    /// <returns>Names and places.</returns>
    public IReadOnlyDictionary<string, int> Visible()
    {
        var visible = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            foreach (var (name, slot) in scope._slots)
            {
                visible.TryAdd(name, slot);
            }
        }

        return visible;
    }

    /// <summary>The variables of this scope that are not given to a subquery from outside: what <c>*</c> stands for.</summary>
    /// <returns>Names and places.</returns>
    public IReadOnlyDictionary<string, int> VisibleHere()
    {
        var given = _given?.Visible();
        return given is null
            ? Visible()
            : Visible().Where(pair => !(given.TryGetValue(pair.Key, out var slot) && slot == pair.Value)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The places that expressions in this scope may read, those of computed expressions included.</summary>
    /// <returns>The places.</returns>
    public IEnumerable<int> SlotsInUse()
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            foreach (var slot in scope._slots.Values.Concat(scope._computed.Values.Select(computed => computed.Slot)))
            {
                yield return slot;
            }
        }
    }

    /// <summary>The places of expressions that are computed already, in this scope and those around it.</summary>
    /// <returns>The places.</returns>
    public IEnumerable<int> ComputedSlots()
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            foreach (var computed in scope._computed.Values)
            {
                yield return computed.Slot;
            }
        }
    }

    // [x IN list | x.a] means another x than the column x.a outside.
    private bool IsHidden(Computed computed, SlotMap owner)
    {
        for (var scope = this; scope != owner; scope = scope!._outer)
        {
            if (computed.Variables.Any(scope!._slots.ContainsKey))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Remembers that the node in a place has a label (or is null), for estimates only.</summary>
    /// <param name="slot">The place.</param>
    /// <param name="label">The label.</param>
    public void NoteLabel(int slot, string label)
    {
        if (!_counter.Labels.TryGetValue(slot, out var labels))
        {
            _counter.Labels[slot] = labels = [];
        }

        labels.Add(label);
    }

    /// <summary>The labels that the node in a place is known to have.</summary>
    /// <param name="slot">The place.</param>
    /// <returns>The labels; none where nothing is known.</returns>
    public IReadOnlyCollection<string> LabelsOf(int slot) => _counter.Labels.TryGetValue(slot, out var labels) ? labels : [];

    private sealed record Computed(int Slot, IReadOnlySet<string> Variables);

    private sealed class Counter
    {
        public int Next { get; set; }

        public Dictionary<int, HashSet<string>> Labels { get; } = [];
    }
}
