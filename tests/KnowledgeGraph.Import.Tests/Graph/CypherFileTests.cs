using Cypher.Engine;
using Cypher.Language;
using Cypher.Language.Parsing;
using Cypher.Language.Syntax;
using KnowledgeGraph.Diplomacy.Graph;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.NamedQueries.Headers;

namespace KnowledgeGraph.Import.Tests.Graph;

public sealed class CypherFileTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Repository.Cypher, "*.cypher", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Cypher, path)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_is_Cypher_and_uses_only_words_that_the_heart_knows(string path)
    {
        foreach (var statement in Statements(path))
        {
            var words = GraphWords.Of(CypherParser.Parse(statement));
            Assert.Empty(words.Labels.Except(Names(GraphVocabulary.Labels), StringComparer.Ordinal));
            Assert.Empty(words.Types.Except(Names(GraphVocabulary.RelationshipTypes), StringComparer.Ordinal));
            Assert.Empty(words.Keys.Except(Names(GraphVocabulary.PropertyKeys), StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void Every_named_query_gives_Neo4j_Browser_a_value_for_each_parameter_it_uses(string path)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Cypher, path));
        var used = CypherLanguage.Compile(ClientCommands.Blank(text), EngineSignatures.BuiltIn).ParameterNames;
        Assert.Equal(used.Order(StringComparer.Ordinal), ClientCommands.ParameterNames(text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("writes/event-roles.cypher", "load/13-event-roles.cypher")]
    [InlineData("writes/events.cypher", "load/12-events.cypher")]
    [InlineData("writes/entities.cypher", "load/03-entities.cypher")]
    [InlineData("writes/event-edges.cypher", "load/15-event-edges.cypher")]
    public void What_loads_without_this_program_knows_the_same_labels_and_types_as_the_writes(string write, string load)
    {
        var written = GraphWords.Of(CypherParser.Parse(Assert.Single(Statements(write))));
        var loaded = GraphWords.Of(CypherParser.Parse(Assert.Single(Statements(load))));
        Assert.Equal(written.Labels, loaded.Labels);
        Assert.Equal(written.Types, loaded.Types);
    }

    [Fact]
    public void What_loads_without_this_program_begins_with_the_same_schema() =>
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Repository.Cypher, "schema")).Order(StringComparer.Ordinal).Select(file => WithoutComments(File.ReadAllText(file))),
            Statements("load/01-schema.cypher").Select(WithoutComments));

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

    public static TheoryData<string> Queries => [.. Files.Select(row => row.Data).Where(path => path.StartsWith("queries", StringComparison.Ordinal))];

    // A file of cypher/load may hold several statements, each with its semicolon at the end of a line.
    private static string[] Statements(string path) =>
        ClientCommands.Blank(File.ReadAllText(Path.Combine(Repository.Cypher, path)))
            .Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string WithoutComments(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal))).Trim();

    private static IEnumerable<string> Names(IEnumerable<GraphWord> words) => words.Select(word => word.Name);
}
