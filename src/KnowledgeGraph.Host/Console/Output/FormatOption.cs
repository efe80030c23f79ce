using System.CommandLine;
using System.CommandLine.Parsing;
using Cypher.Language.Errors;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>The option <c>--format</c>.</summary>
internal static class FormatOption
{
    /// <summary>Makes the option.</summary>
    /// <param name="formats">The formats that the command writes; the first is the default.</param>
    public static Option<OutputFormat> Create(params IReadOnlyList<OutputFormat> formats)
    {
        var words = RowWriter.Formats.Where(entry => formats.Count == 0 || formats.Contains(entry.Format)).ToList();
        var option = new Option<OutputFormat>("--format", "-f")
        {
            Description = $"How rows are written: {string.Join(", ", words.Select(entry => entry.Word))}. Default: table.",
            HelpName = "FORMAT",
            CustomParser = result => Parse(result, words),
        };
        option.CompletionSources.Add([.. words.Select(entry => entry.Word)]);
        return option;
    }

    private static OutputFormat Parse(ArgumentResult result, List<(string Word, OutputFormat Format)> words)
    {
        var typed = result.Tokens[0].Value;
        foreach (var (word, format) in words)
        {
            if (string.Equals(word, typed, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        var names = words.Select(entry => entry.Word).ToList();
        var near = NearestName.Find(typed, names) is { } name ? $" Did you mean '{name}'?" : string.Empty;
        result.AddError($"There is no format '{typed}'; there are {string.Join(", ", names)}.{near}");
        return default;
    }
}
