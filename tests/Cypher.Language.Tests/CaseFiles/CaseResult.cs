using System.Text;
using Cypher.Language.Errors;
using Cypher.Language.Parsing;
using Cypher.Language.Printing;
using Cypher.Language.Semantics;

namespace Cypher.Language.Tests.CaseFiles;

/// <summary>What a case shows, by the folder it lies in.</summary>
internal static class CaseResult
{
    public static string Of(string folder, string query)
    {
        try
        {
            return folder switch
            {
                "Trees" => TreeOutline.Of(CypherParser.Parse(query)),
                "Printing" => CypherPrinter.Print(CypherParser.Parse(query)),
                "Checks" => Summary(CypherLanguage.Compile(query, Catalogue)),
                _ => throw new InvalidOperationException($"Cases/{folder} is not known. Cases lie in Trees, Printing or Checks."),
            };
        }
        catch (CypherException problem)
        {
            return $"{problem.Error.Kind}: {problem.Error.Detail}\n{ErrorRenderer.Render(problem.Error, query)}";
        }
    }

    private static SignatureCatalogue Catalogue { get; } = TestCatalogue.With(
    [
        new ProcedureSignature("db.labels", [], [new ProcedureField("label", new StaticType(ValueKinds.String))]),
        new ProcedureSignature(
            "test.my.proc",
            [new ProcedureField("name", new StaticType(ValueKinds.String)), new ProcedureField("id", new StaticType(ValueKinds.Integer))],
            [new ProcedureField("city", new StaticType(ValueKinds.String)), new ProcedureField("country_code", new StaticType(ValueKinds.Integer))]),
    ]);

    private static string Summary(CheckedQuery query)
    {
        var output = new StringBuilder(query.Writes ? "writes" : "reads only");
        Append(output, "columns", query.Columns);
        Append(output, "parameters", query.ParameterNames);
        Append(output, "procedures", query.Procedures.Select(procedure => procedure.Name));
        Append(output, "labels", query.Vocabulary.Labels.Select(label => label.Name));
        Append(output, "types", query.Vocabulary.RelationshipTypes.Select(type => type.Name));
        Append(output, "keys", query.Vocabulary.PropertyKeys.Select(key => key.IsOfEntity ? key.Name : key.Name + "?"));
        return output.ToString();
    }

    private static void Append(StringBuilder output, string what, IEnumerable<string> names)
    {
        var text = string.Join(" | ", names);
        if (text.Length > 0)
        {
            output.Append('\n').Append(what).Append(": ").Append(text);
        }
    }
}
