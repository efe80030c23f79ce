using System.Collections.Frozen;

namespace Cypher.Engine.Functions;

/// <summary>All functions of the engine, found by name in any spelling of its case.</summary>
internal sealed class FunctionCatalogue
{
    private readonly FrozenDictionary<string, FunctionDefinition> _byName;

    /// <summary>Makes a catalogue.</summary>
    /// <param name="functions">The functions; no two of one name.</param>
    public FunctionCatalogue(IEnumerable<FunctionDefinition> functions)
    {
        _byName = functions.ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);
        All = [.. _byName.Values.OrderBy(function => function.Category).ThenBy(function => function.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The functions that every database has.</summary>
    public static FunctionCatalogue BuiltIn { get; } = new(
    [
        .. ScalarFunctions.All,
        .. PredicateFunctions.All,
        .. ListFunctions.All,
        .. StringFunctions.All,
        .. ConversionFunctions.All,
        .. MathematicalFunctions.All,
        .. TrigonometricFunctions.All,
        .. TemporalFunctions.All,
        .. DurationFunctions.All,
        .. AggregateFunctions.All,
    ]);

    /// <summary>The functions by category and name.</summary>
    public IReadOnlyList<FunctionDefinition> All { get; }

    /// <summary>Finds a function.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <returns>The function, or null where there is none.</returns>
    public FunctionDefinition? Find(string name) => _byName.GetValueOrDefault(name);
}
