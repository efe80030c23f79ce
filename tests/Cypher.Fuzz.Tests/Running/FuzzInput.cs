using Cypher.Fuzz.Tests.Generation;

namespace Cypher.Fuzz.Tests.Running;

/// <summary>The inputs of a run. Each is made from the seed and its number alone, so that one can be made again by itself.</summary>
internal static class FuzzInput
{
    public static string Make(int seed, long number, IReadOnlyList<string> functions)
    {
        var dice = new Dice(unchecked((int)((seed * 1_000_003L) + number)));
        var statement = Generate(dice, functions);
        return dice.Below(10) < 6 ? Mutator.Mutate(dice, statement, () => Generate(dice, functions)) : statement;
    }

    private static string Generate(Dice dice, IReadOnlyList<string> functions) => new QueryGenerator(dice, mayFail: true, functions).Statement();
}
