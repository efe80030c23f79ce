namespace Architecture.Tests.Sources;

public sealed class TextTests(Repository repository)
{
    [Fact]
    public void Nothing_is_put_off() => Hold("later", file => TextRules.PutOff(file.Path, file.Text));

    [Fact]
    public void No_check_is_switched_off_in_code() =>
        Hold("silenced", file => file.Path.EndsWith(".cs", StringComparison.Ordinal) ? TextRules.Silenced(file.Path, file.Text) : []);

    [Fact]
    public void No_text_names_a_place_of_one_machine() => Hold("places", file => TextRules.ForeignPlaces(file.Path, file.Text));

    [Fact]
    public void Every_text_has_the_form_that_editorconfig_asks_for() => Hold("form", TextRules.Form);

    [Fact]
    public void Rules_that_editorconfig_switches_off_stand_under_a_reason()
    {
        // A reason is a comment; it holds for the lines down to the next blank line.
        var reason = false;
        var without = new List<string>();
        foreach (var line in repository.Read(".editorconfig").Split('\n'))
        {
            reason = line.StartsWith('#') || (reason && line.Length > 0);
            if (line.EndsWith(".severity = none", StringComparison.Ordinal) && !reason)
            {
                without.Add(line);
            }
        }

        Assert.Empty(without);
    }

    [Fact]
    public void The_rules_see_what_they_forbid()
    {
        Assert.Single(TextRules.PutOff("a.md", "see TO" + "DO below"));
        Assert.Single(TextRules.Silenced("a.cs", "#pragma warning " + "disable CS0168"));
        Assert.Single(TextRules.ForeignPlaces("a.md", "look in /ho" + "me/anna/graph"));
        Assert.Single(TextRules.ForeignPlaces("a.config", "https://packages.example" + "/v3/index.json"));
        Assert.Empty(TextRules.ForeignPlaces("a.config", "https://api.nuget.org/v3/index.json"));
        Assert.Empty(TextRules.PutOff("a.md", "HACKNEY, Todor"));
    }

    private void Hold(string rule, Func<RepositoryFile, IEnumerable<(string Subject, string Problem)>> check)
    {
        var texts = repository.Files.Where(file => file.IsText).ToList();
        Assert.NotEmpty(texts);
        Findings.AssertNone(repository, rule, texts.SelectMany(check));
    }
}
