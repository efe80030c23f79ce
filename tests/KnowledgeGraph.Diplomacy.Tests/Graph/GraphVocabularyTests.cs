using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Graph;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Tests.Graph;

public sealed class GraphVocabularyTests
{
    [Fact]
    public void Every_word_of_the_graph_stands_once_and_has_a_meaning()
    {
        foreach (var words in new[] { GraphVocabulary.Labels, GraphVocabulary.RelationshipTypes, GraphVocabulary.PropertyKeys })
        {
            Assert.Equal(words.Count, words.Select(word => word.Name).Distinct(StringComparer.Ordinal).Count());
            Assert.All(words, word => Assert.EndsWith(".", word.Meaning));
        }
    }

    [Fact]
    public void The_graph_has_a_word_for_everything_that_claims_can_say()
    {
        var labels = GraphVocabulary.Labels.Select(word => word.Name).ToHashSet(StringComparer.Ordinal);
        var types = GraphVocabulary.RelationshipTypes.Select(word => word.Name).ToHashSet(StringComparer.Ordinal);
        var keys = GraphVocabulary.PropertyKeys.Select(word => word.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(Enum.GetNames<EntityLabel>(), name => Assert.Contains(name, labels));
        Assert.All(ClaimTypes.All, type => Assert.Contains(type.EventLabel, labels));
        Assert.All(ClaimTypes.All, type => Assert.Contains(type.Name, types));
        Assert.All(ClaimTypes.All.SelectMany(type => type.Roles), role => Assert.Contains(role.Edge, types));
        Assert.All(ClaimTypes.All.SelectMany(type => type.Qualifiers), name => Assert.Contains(name, keys));
        Assert.Contains(Qualifiers.Right, keys);
    }

    [Fact]
    public void The_page_on_the_graph_says_what_the_vocabulary_says()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "KnowledgeGraph.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        var path = Path.Combine(root.FullName, "docs", "graph-model.md");
        if (Environment.GetEnvironmentVariable("KG_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(path, GraphModelPage.Write());
        }

        Assert.Equal(GraphModelPage.Write(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
