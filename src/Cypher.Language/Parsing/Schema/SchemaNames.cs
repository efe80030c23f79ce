using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Schema;

/// <summary>Reads what all schema commands share: names and what they apply to.</summary>
internal static class SchemaNames
{
    // Name = [Name] ["IF" "NOT" "EXISTS"] before "FOR" or "ON"
    public static (string? Name, bool IfNotExists) ParseNew(TokenReader reader)
    {
        var hasName = reader.AtName() && !reader.AtWords("IF", "NOT") && !(reader.AtWord("FOR") && !reader.AtWord("FOR", 1));
        var name = hasName ? NameParser.ParseName(reader, "a name") : null;
        return (name, TakeIfNotExists(reader));
    }

    private static bool TakeIfNotExists(TokenReader reader)
    {
        if (!reader.TryTakeWords("IF", "NOT"))
        {
            return false;
        }

        reader.ExpectWord("EXISTS");
        return true;
    }

    // Options = "OPTIONS" (Map | Parameter)
    public static Expression? ParseOptions(TokenReader reader) => reader.TryTakeWord("OPTIONS")
        ? PatternParser.ParseProperties(reader) ?? throw reader.Unexpected("a map after `OPTIONS`")
        : null;
}
