using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Schema;

/// <summary>Reads DROP INDEX and DROP CONSTRAINT.</summary>
internal static class DropParser
{
    // Drop = "DROP" ("INDEX" | "CONSTRAINT") Name ["IF" "EXISTS"]
    public static Statement Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("DROP");
        var isIndex = reader.TryTakeWord("INDEX");
        if (!isIndex && !reader.TryTakeWord("CONSTRAINT"))
        {
            throw reader.Unexpected("`INDEX` or `CONSTRAINT` after `DROP`");
        }

        var name = NameParser.ParseName(reader, isIndex ? "the index's name" : "the constraint's name");
        var ifExists = reader.TryTakeWords("IF", "EXISTS");
        var span = reader.SpanFrom(start);
        return isIndex ? new DropIndexCommand(span, name, ifExists) : new DropConstraintCommand(span, name, ifExists);
    }
}
