namespace Cypher.Engine.Functions;

/// <summary>
/// Reads signatures as the catalogue writes them: <c>name(a :: TYPE, b :: TYPE | TYPE[, c :: TYPE]) :: TYPE</c>. What stands
/// in brackets may be left out; <c>...</c> at the end means any number of further arguments.
/// </summary>
internal sealed record SignatureText(
    string Name,
    IReadOnlyList<SignatureText.Parameter> Parameters,
    bool IsVariadic,
    IReadOnlyList<string> ResultTypes)
{
    /// <summary>The fewest arguments.</summary>
    public int MinArity => Parameters.Count(parameter => !parameter.IsOptional);

    /// <summary>The most arguments; null for no limit.</summary>
    public int? MaxArity => IsVariadic ? null : Parameters.Count;

    /// <summary>Reads a signature.</summary>
    /// <exception cref="FormatException">It is not written as it must be: a mistake in the catalogue.</exception>
    public static SignatureText Parse(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.LastIndexOf(") :: ", StringComparison.Ordinal);
        if (open <= 0 || close < open)
        {
            throw new FormatException($"'{text}' is no signature: expected name(arguments) :: TYPE.");
        }

        var parameters = new List<Parameter>();
        var isVariadic = false;
        var brackets = 0;
        foreach (var part in text[(open + 1)..close].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // The bracket that makes a parameter optional stands before the comma in front of it.
            var isOptional = brackets > 0 || part.StartsWith('[');
            brackets += part.Count(character => character == '[') - part.Count(character => character == ']');
            var parameter = part.Trim('[', ']', ' ');
            if (parameter == "...")
            {
                isVariadic = true;
                continue;
            }

            var colons = parameter.IndexOf(" :: ", StringComparison.Ordinal);
            parameters.Add(colons > 0
                ? new Parameter(parameter[..colons], Types(parameter[(colons + 4)..]), isOptional)
                : throw new FormatException($"'{parameter}' in '{text}' is no parameter: expected name :: TYPE."));
        }

        return new SignatureText(text[..open], parameters, isVariadic, Types(text[(close + 5)..]));
    }

    private static string[] Types(string text) => text.Split(" | ", StringSplitOptions.TrimEntries);

    /// <summary>One parameter.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Types">The types it takes.</param>
    /// <param name="IsOptional">Whether it may be left out.</param>
    internal sealed record Parameter(string Name, IReadOnlyList<string> Types, bool IsOptional);
}
