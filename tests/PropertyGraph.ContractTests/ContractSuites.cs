using System.Reflection;

namespace PropertyGraph.ContractTests;

/// <summary>Finds suites of the contract that a database does not run.</summary>
public static class ContractSuites
{
    /// <summary>The suites that an assembly does not run for a backend.</summary>
    /// <typeparam name="TBackend">The kind of database.</typeparam>
    /// <param name="assembly">The test assembly.</param>
    /// <returns>The names of the suites; none where all are run.</returns>
    public static IReadOnlyList<string> MissingFor<TBackend>(Assembly assembly)
        where TBackend : IContractBackend, new()
    {
        var suites = typeof(ContractSuites).Assembly.GetTypes().Where(IsSuite).ToList();
        Assert.NotEmpty(suites);
        var run = assembly.GetTypes().Where(type => !type.IsAbstract).Select(type => type.BaseType).ToHashSet();
        return [.. suites.Where(suite => !run.Contains(suite.MakeGenericType(typeof(TBackend)))).Select(suite => suite.Name)];
    }

    private static bool IsSuite(Type type) =>
        type is { IsAbstract: true, IsGenericTypeDefinition: true, BaseType.IsGenericType: true }
        && type.BaseType.GetGenericTypeDefinition() == typeof(ContractSuite<>);
}
