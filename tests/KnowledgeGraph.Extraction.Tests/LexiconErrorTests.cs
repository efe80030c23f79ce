using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>A mistake in a rule file is reported with file, line and a suggestion.</summary>
public sealed class LexiconErrorTests
{
    private const string Sound = """
        type: RATIFIED
        rules:
          - id: ratify
            verbs: [ratify]
            roles:
              subject: [subject]
              object: [direct]
            examples:
              - text: China ratified the Treaty of Aigun.
                claims: [{subject: qing-china}]
        """;

    [Fact]
    public void A_sound_file_gives_its_rules() => Assert.Equal("en/ratified#ratify", Assert.Single(Read(Sound)).Id);

    [Theory]
    [InlineData("    verbs:", "    verb:", 4, "Unknown key 'verb'. Did you mean 'verbs'?")]
    [InlineData("subject: [subject]", "subjekt: [subject]", 6, "Unknown key 'subjekt'. Did you mean 'subject'?")]
    [InlineData("[direct]", "[dirct]", 7, "'dirct' is neither a place in the sentence nor a preposition of this language. Did you mean 'direct'?")]
    [InlineData("type: RATIFIED", "type: RATIFYED", 1, "Unknown claim type 'RATIFYED'. Did you mean 'RATIFIED'?")]
    [InlineData("      object: [direct]", "", 3, "RATIFIED needs the role 'object'")]
    [InlineData("rules:", "anywhere: [subjekt]\nrules:", 2, "RATIFIED has no role 'subjekt'. Did you mean 'subject'?")]
    [InlineData("- id: ratify", "- id: [a", 0, "This is not YAML")]
    public void A_mistake_names_its_line_and_what_was_meant(string old, string wrong, int line, string message)
    {
        var problem = Assert.Throws<LexiconException>(() => Read(Sound.Replace(old, wrong)));

        Assert.Contains(message, problem.Message);
        Assert.InRange(problem.Line, line, line + 3);
    }

    [Fact]
    public void A_rule_without_an_example_is_refused()
    {
        var problem = Assert.Throws<LexiconException>(() => Read(Sound[..Sound.IndexOf("    examples", StringComparison.Ordinal)]));

        Assert.Contains("at least one example", problem.Message);
    }

    private static IReadOnlyList<Rule> Read(string yaml)
    {
        var words = new WordLists();
        words.Add(YamlFile.Read("en/words/test.yaml", new StringReader("prepositions: [of, by]\n")));
        return new RuleReader(YamlFile.Read("en/ratified.yaml", new StringReader(yaml)), "en", words).Read();
    }
}
