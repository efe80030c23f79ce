using System.Collections.Frozen;
using System.Text;
using Cypher.Language.Lexing;
using Cypher.Language.Parsing;

namespace Cypher.Language.Printing;

/// <summary>Writes names, with backticks where a plain word would be read as something else.</summary>
internal static class NamePrinter
{
    private static readonly FrozenSet<string> SpecialForms = new[]
    {
        "NULL", "TRUE", "FALSE", "CASE", "NOT", "EXISTS", "COUNT", "COLLECT", "ALL", "ANY", "NONE", "SINGLE", "REDUCE", "FILTER", "EXTRACT",
        "SHORTESTPATH", "ALLSHORTESTPATHS", "SHORTEST",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> CallableForms =
        new[] { "EXISTS", "COUNT", "COLLECT" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes a label, type or property key, where every word is allowed.</summary>
    public static string Key(string name) => CharacterClass.IsPlainWord(name) ? name : Quote(name);

    /// <summary>Writes a variable.</summary>
    public static string Variable(string name) => IsKeyword(name) ? Quote(name) : Key(name);

    /// <summary>Writes a parameter with its dollar sign.</summary>
    public static string Parameter(string name) => "$" + (name.Length > 0 && CharacterClass.IsPlainWord("_" + name) ? name : Quote(name));

    /// <summary>Writes the name of a function or procedure.</summary>
    public static void Qualified(StringBuilder output, string name)
    {
        if (!name.Contains('.', StringComparison.Ordinal))
        {
            output.Append(IsKeyword(name) && !CallableForms.Contains(name) ? Quote(name) : Key(name));
            return;
        }

        output.AppendJoin('.', name.Split('.').Select(Key));
    }

    private static bool IsKeyword(string name) => Words.Keywords.Contains(name) || SpecialForms.Contains(name);

    private static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
