using System.Collections;
using System.Globalization;
using System.Text;
using Cypher.Language.Syntax;
using Cypher.Language.Text;

namespace Cypher.Language.Tests;

/// <summary>Writes a tree as indented lines without places: what a reader compares, and what makes two trees the same.</summary>
internal static class TreeOutline
{
    /// <summary>Writes a tree.</summary>
    /// <param name="root">The root.</param>
    /// <param name="withAliases">Whether to tell a column's alias from a column's name; printing adds aliases that keep names.</param>
    public static string Of(SyntaxNode root, bool withAliases = true)
    {
        var output = new StringBuilder();
        Write(output, root, string.Empty, 0, withAliases);
        return output.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder output, SyntaxNode node, string role, int depth, bool withAliases)
    {
        output.Append(' ', depth * 2).Append(role.Length == 0 ? string.Empty : role + ": ").Append(node.GetType().Name);
        var below = new List<(string Role, SyntaxNode Node)>();
        foreach (var property in node.GetType().GetProperties().Where(property => property.Name != "Span" && property.Name != "EqualityContract")
            .OrderBy(property => property.MetadataToken))
        {
            switch (property.GetValue(node))
            {
                case null:
                    break;
                case SyntaxNode when !withAliases && property.Name == "Alias":
                    break;
                case SyntaxNode child:
                    below.Add((property.Name, child));
                    break;
                case IEnumerable<SyntaxNode> children:
                    output.Append(property.PropertyType.IsGenericType && !children.Any() ? $" {property.Name}=[]" : string.Empty);
                    below.AddRange(children.Select(child => (property.Name, child)));
                    break;
                case var value:
                    output.Append(' ').Append(property.Name).Append('=').Append(Text(value));
                    break;
            }
        }

        output.Append('\n');
        foreach (var (childRole, child) in below)
        {
            Write(output, child, childRole, depth + 1, withAliases);
        }
    }

    private static string Text(object value) => value switch
    {
        string text => $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IEnumerable many => "[" + string.Join(' ', many.Cast<object>()) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
