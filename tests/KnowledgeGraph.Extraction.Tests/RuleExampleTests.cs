using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Every example and counterexample of every rule is a test.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string> Languages() => ["de", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_example_gives_the_claims_that_its_rule_promises(string language)
    {
        var failures = new List<string>();
        foreach (var rule in Repository.Lexicon.Value.For(language).Rules)
        {
            foreach (var example in rule.Examples)
            {
                var claims = Asserted(rule, example.Text);
                foreach (var expected in example.Claims.Where(expected => !claims.Exists(claim => Has(claim, expected))))
                {
                    failures.Add($"{rule.File}:{example.Line} {rule.Id}: \"{example.Text}\"\n  wanted {string.Join(", ", expected.Select(pair => $"{pair.Key}={pair.Value}"))}\n  got {string.Join("\n      ", claims.Select(Show))}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_counterexample_gives_an_asserted_claim_of_its_type(string language)
    {
        var failures = new List<string>();
        foreach (var rule in Repository.Lexicon.Value.For(language).Rules)
        {
            failures.AddRange(rule.Counterexamples.Where(text => Asserted(rule, text).Count > 0).Select(text => $"{rule.Id}: \"{text}\""));
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_claim_type_of_the_vocabulary_has_rules(string language)
    {
        var covered = Repository.Lexicon.Value.For(language).Rules.Select(rule => rule.Type).ToHashSet();
        Assert.DoesNotContain(ClaimTypes.All, type => !covered.Contains(type));
    }

    private static List<Claim> Asserted(Rule rule, string text) =>
        [.. Repository.Read(text).Claims.Where(claim => claim.Type == rule.Type && claim.Polarity == Polarity.Asserted)];

    private static bool Has(Claim claim, IReadOnlyDictionary<string, string> expected) => expected.All(pair =>
        pair.Key == "date"
            ? claim.Date?.Edtf == pair.Value
            : claim.Roles.Any(filler => filler.Role.Name() == pair.Key && (filler.Entity.Id == pair.Value || filler.Entity.Name == pair.Value || filler.Entity.Text == pair.Value))
                || claim.Qualifiers[pair.Key]?.Text == pair.Value);

    private static string Show(Claim claim) =>
        $"{string.Join(", ", claim.Roles.Select(filler => $"{filler.Role.Name()}={filler.Entity.Id}"))} {string.Join(", ", claim.Qualifiers.Select(pair => $"{pair.Key}={pair.Value}"))} {claim.Date} [{claim.Rule}]";
}
