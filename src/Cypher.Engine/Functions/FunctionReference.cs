using System.Globalization;
using System.Text;

namespace Cypher.Engine.Functions;

/// <summary>Writes the reference page of functions from the catalogue.</summary>
internal static class FunctionReference
{
    /// <summary>The page in Markdown.</summary>
    /// <param name="catalogue">The functions.</param>
    /// <returns>The text of the page, with a line break at its end.</returns>
    public static string Write(FunctionCatalogue catalogue)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Functions

            The engine has {catalogue.All.Count} functions. This page is written from its catalogue, and a test runs every example.
            Where a signature does not say otherwise, null for an argument gives null. Names may be spelled in any case.
            `all`, `any`, `none`, `single` and `reduce` belong to the language and are not listed.

            """);
        foreach (var category in catalogue.All.GroupBy(function => function.Category))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {category.Key}\n\n| function | what it gives | example | result |\n|---|---|---|---|\n");
            foreach (var function in category)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{Cell(function.Signature)}` | {Cell(function.Summary)} | `{Cell(function.Example)}` | `{Cell(function.ExampleResult)}` |\n");
            }
        }

        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
