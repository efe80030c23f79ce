using System.CommandLine.Parsing;
using System.Globalization;

namespace KnowledgeGraph.Host.Console.Session;

/// <summary>Reads a whole number above zero from the command line.</summary>
internal static class PositiveNumber
{
    /// <summary>The number; an error on the command line where it is none.</summary>
    public static int? Parse(ArgumentResult result)
    {
        var typed = result.Tokens[0].Value;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        result.AddError($"'{typed}' is not a whole number from 1 to {int.MaxValue}.");
        return null;
    }
}
