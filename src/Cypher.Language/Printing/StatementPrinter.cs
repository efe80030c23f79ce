using System.Text;
using Cypher.Language.Syntax;

namespace Cypher.Language.Printing;

/// <summary>Writes statements with what stands before them.</summary>
internal static class StatementPrinter
{
    public static void Print(StringBuilder output, CypherStatement statement)
    {
        if (statement.Version is not null || statement.Options.Count > 0)
        {
            output.Append("CYPHER ").Append(statement.Version is null ? string.Empty : statement.Version + " ");
            foreach (var option in statement.Options)
            {
                output.Append(NamePrinter.Key(option.Name)).Append('=').Append(option.Value).Append(' ');
            }
        }

        output.Append(statement.Mode == StatementMode.Run ? string.Empty : statement.Mode.ToString().ToUpperInvariant() + " ");
        Print(output, statement.Body);
    }

    public static void Print(StringBuilder output, Statement statement)
    {
        switch (statement)
        {
            case Query query:
                QueryPrinter.Print(output, query, "\n");
                break;
            case CreateIndexCommand command:
                PrintCreateIndex(output, command);
                break;
            case CreateConstraintCommand command:
                PrintCreateConstraint(output, command);
                break;
            case DropIndexCommand command:
                output.Append("DROP INDEX ").Append(NamePrinter.Variable(command.Name)).Append(command.IfExists ? " IF EXISTS" : string.Empty);
                break;
            case DropConstraintCommand command:
                output.Append("DROP CONSTRAINT ").Append(NamePrinter.Variable(command.Name)).Append(command.IfExists ? " IF EXISTS" : string.Empty);
                break;
            case ShowCommand command:
                PrintShow(output, command);
                break;
        }
    }

    private static void PrintCreateIndex(StringBuilder output, CreateIndexCommand command)
    {
        var kind = command.Kind == IndexKind.Range ? string.Empty : command.Kind.ToString().ToUpperInvariant() + " ";
        output.Append("CREATE ").Append(kind).Append("INDEX ");
        PrintName(output, command.Name, command.IfNotExists);
        PrintTarget(output, command.Target);
        output.Append(" ON ").Append(command.Kind switch
        {
            IndexKind.Lookup => $"EACH {(command.Target.IsRelationship ? "type" : "labels")}({NamePrinter.Variable(command.Target.Variable.Name)})",
            IndexKind.Fulltext => $"EACH [{Properties(command.Target, command.Keys)}]",
            _ => $"({Properties(command.Target, command.Keys)})",
        });
        ClausePrinter.PrintPart(output, " OPTIONS ", command.Options);
    }

    private static void PrintCreateConstraint(StringBuilder output, CreateConstraintCommand command)
    {
        output.Append("CREATE CONSTRAINT ");
        PrintName(output, command.Name, command.IfNotExists);
        PrintTarget(output, command.Target);
        output.Append(" REQUIRE (").Append(Properties(command.Target, command.Keys)).Append(") IS ").Append(command.Kind switch
        {
            ConstraintKind.Unique => "UNIQUE",
            ConstraintKind.NotNull => "NOT NULL",
            ConstraintKind.Key => command.Target.IsRelationship ? "RELATIONSHIP KEY" : "NODE KEY",
            _ => $":: {command.PropertyType}",
        });
        ClausePrinter.PrintPart(output, " OPTIONS ", command.Options);
    }

    private static void PrintName(StringBuilder output, string? name, bool ifNotExists) => output
        .Append(name is null ? string.Empty : NamePrinter.Variable(name) + " ")
        .Append(ifNotExists ? "IF NOT EXISTS " : string.Empty);

    private static void PrintTarget(StringBuilder output, SchemaTarget target)
    {
        var labels = target.Labels.Count == 0 ? string.Empty : ":" + string.Join('|', target.Labels.Select(label => NamePrinter.Key(label.Name)));
        var element = NamePrinter.Variable(target.Variable.Name) + labels;
        output.Append("FOR ").Append(target.IsRelationship ? $"()-[{element}]-()" : $"({element})");
    }

    private static string Properties(SchemaTarget target, IReadOnlyList<PropertyKey> keys) =>
        string.Join(", ", keys.Select(key => $"{NamePrinter.Variable(target.Variable.Name)}.{NamePrinter.Key(key.Name)}"));

    private static void PrintShow(StringBuilder output, ShowCommand command)
    {
        output.Append("SHOW ").Append(command.Kind is null ? string.Empty : command.Kind + " ").Append(command.Target.ToString().ToUpperInvariant());
        if (command.Yield is not null)
        {
            output.Append(' ');
            CallPrinter.Print(output, command.Yield);
        }

        ClausePrinter.PrintPart(output, " WHERE ", command.Where);
        if (command.Return is not null)
        {
            output.Append(' ');
            ClausePrinter.Print(output, command.Return);
        }
    }
}
