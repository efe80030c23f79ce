using System.CommandLine.Parsing;
using System.Globalization;

namespace KnowledgeGraph.Host.Console.Session;

/// <summary>Reads a whole number from the command line.</summary>
internal static class WholeNumber
{
    /// <summary>The number; an error on the command line where it is none.</summary>
    /// <param name="result">What was typed.</param>
    /// <param name="least">The smallest number allowed, 0 or more.</param>
    public static int? Parse(ArgumentResult result, int least)
    {
        var typed = result.Tokens[0].Value;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        result.AddError($"'{typed}' is not a whole number from {least} to {int.MaxValue}.");
        return null;
    }
}
