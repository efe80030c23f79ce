using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Sources;

/// <summary>The rules on C# texts, as functions from a text to what is wrong in it.</summary>
public static class CSharpRules
{
    /// <summary>The longest file, in lines.</summary>
    public const int LongestFile = 400;

    /// <summary>The longest method, in lines from its first attribute or modifier to its closing brace.</summary>
    public const int LongestMethod = 60;

    // Last words that say nothing about what is inside. Before another word they may: helper verbs are a class of verbs.
    private static readonly string[] EmptyNames =
        ["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Common", "Manager", "Managers", "Misc", "Stuff", "Impl"];

    /// <summary>Methods, constructors, accessors, operators and local functions that are too long.</summary>
    public static IEnumerable<(string Subject, string Problem)> LongMethods(string path, string text)
    {
        foreach (var node in Parse(text).DescendantNodes().Where(IsBodied))
        {
            var span = node.SyntaxTree.GetLineSpan(node.Span);
            var length = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
            if (length > LongestMethod)
            {
                yield return ($"{path}#{NameOf(node)}", $"{length} lines; at most {LongestMethod}");
            }
        }
    }

    /// <summary>A file that is too long.</summary>
    public static IEnumerable<(string Subject, string Problem)> LongFile(string path, string text)
    {
        var lines = text.Split('\n').Length - (text.EndsWith('\n') ? 1 : 0);
        if (lines > LongestFile)
        {
            yield return (path, $"{lines} lines; at most {LongestFile}");
        }
    }

    /// <summary>Types, namespaces, files and folders whose name says nothing.</summary>
    public static IEnumerable<(string Subject, string Problem)> EmptyWords(string path, string text)
    {
        var root = Parse(text);
        var names = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text)
            .Concat(root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().SelectMany(space => space.Name.ToString().Split('.')))
            .Concat(path.Split('/', '.'));
        return names.Where(name => EmptyNames.Contains(Words(name).LastOrDefault()))
            .Distinct(StringComparer.Ordinal)
            .Select(name => (path, $"'{name}' does not say what it is"));
    }

    /// <summary>Blocks that catch an error and do nothing, without a word why.</summary>
    public static IEnumerable<(string Subject, string Problem)> SwallowedErrors(string path, string text) =>
        from clause in Parse(text).DescendantNodes().OfType<CatchClauseSyntax>()
        where clause.Block.Statements.Count == 0 && !clause.Block.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
        select (path, $"line {Line(clause)}: an error is caught and forgotten, and no comment says why");

    private static SyntaxNode Parse(string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None)).GetRoot();

    private static bool IsBodied(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        || node is PropertyDeclarationSyntax { ExpressionBody: not null }
        || node is IndexerDeclarationSyntax { ExpressionBody: not null };

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: { } owner } => NameOf(owner),
        _ => node.Kind().ToString(),
    };

    private static int Line(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1;

    // "TableWriter" is Table and Writer; "HTTPManager" is HTTP and Manager.
    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var ends = i == name.Length
                || !char.IsLetter(name[i])
                || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));
            if (ends)
            {
                yield return name[start..i].Trim('_', '-');
                start = i;
            }
        }
    }
}
