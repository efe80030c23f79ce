namespace Architecture.Tests.Sources;

public sealed class CSharpTests(Repository repository)
{
    [Fact]
    public void No_file_is_longer_than_400_lines() => Hold("file-size", CSharpRules.LongFile);

    [Fact]
    public void No_method_is_longer_than_60_lines() => Hold("method-size", CSharpRules.LongMethods);

    [Fact]
    public void No_name_is_empty_of_meaning() => Hold("names", CSharpRules.EmptyWords);

    [Fact]
    public void No_error_is_swallowed() => Hold("swallowed", CSharpRules.SwallowedErrors);

    [Fact]
    public void The_rules_see_what_they_forbid()
    {
        var body = string.Concat(Enumerable.Repeat("        Call();\n", 70));
        var text = $"namespace A.Common;\nclass TableManager\n{{\n    void Long()\n    {{\n{body}    }}\n\n    void Quiet() {{ try {{ }} catch {{ }} }}\n}}\n";
        Assert.Equal([("src/A/X.cs#Long", "73 lines; at most 60")], CSharpRules.LongMethods("src/A/X.cs", text));
        Assert.Equal([("f.cs", "401 lines; at most 400")], CSharpRules.LongFile("f.cs", string.Concat(Enumerable.Repeat("x\n", 401))));
        Assert.Equal(["TableManager", "Common", "Helpers"], CSharpRules.EmptyWords("src/Helpers/X.cs", text).Select(finding => finding.Problem.Split('\'')[1]));
        Assert.Single(CSharpRules.SwallowedErrors("f.cs", text));
    }

    [Fact]
    public void The_rules_let_good_code_pass()
    {
        const string Text = "namespace A;\nclass Commonwealth\n{\n    void Quiet()\n    {\n        try { } catch (System.Exception)\n        {\n            // The file is gone: that is what was wanted.\n        }\n    }\n}\n";
        Assert.Empty(CSharpRules.EmptyWords("src/A/Commonwealth.cs", Text));
        Assert.Empty(CSharpRules.SwallowedErrors("f.cs", Text));
        Assert.Empty(CSharpRules.LongMethods("f.cs", Text));
    }

    private void Hold(string rule, Func<string, string, IEnumerable<(string Subject, string Problem)>> check)
    {
        Assert.NotEmpty(repository.CSharpFiles);
        Findings.AssertNone(repository, rule, repository.CSharpFiles.SelectMany(file => check(file.Path, file.Text)));
    }
}
