using Cypher.Language.Parsing;
using Cypher.Language.Syntax;
using KnowledgeGraph.Diplomacy.Graph;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Import.Tests.Graph;

public sealed class CypherFileTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Repository.Cypher, "*.cypher", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Cypher, path)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_is_Cypher_and_uses_only_words_that_the_heart_knows(string path)
    {
        var words = GraphWords.Of(CypherParser.Parse(File.ReadAllText(Path.Combine(Repository.Cypher, path))));
        Assert.Empty(words.Labels.Except(Names(GraphVocabulary.Labels), StringComparer.Ordinal));
        Assert.Empty(words.Types.Except(Names(GraphVocabulary.RelationshipTypes), StringComparer.Ordinal));
        Assert.Empty(words.Keys.Except(Names(GraphVocabulary.PropertyKeys), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_role_edge_event_label_and_plain_edge_of_the_vocabulary_has_its_line_in_the_writes()
    {
        var roles = GraphWords.Of(CypherParser.Parse(File.ReadAllText(Path.Combine(Repository.Cypher, "writes/event-roles.cypher"))));
        var events = File.ReadAllText(Path.Combine(Repository.Cypher, "writes/events.cypher"));
        var edges = File.ReadAllText(Path.Combine(Repository.Cypher, "writes/event-edges.cypher"));
        foreach (var type in ClaimTypes.All)
        {
            Assert.All(type.Roles, role => Assert.Contains(role.Edge, roles.Types));
            Assert.Contains($"WHEN '{type.Name}' THEN [1] ELSE [] END | SET event:{type.EventLabel})", events);
            Assert.Contains($"WHEN '{type.Name}' THEN [1] ELSE [] END | CREATE (subject)-[:{type.Name} ", edges);
        }
    }

    private static IEnumerable<string> Names(IEnumerable<GraphWord> words) => words.Select(word => word.Name);
}
