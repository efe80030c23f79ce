using Cypher.Language.Syntax;
using Cypher.Language.Text;

namespace Cypher.Language.Semantics;

/// <summary>What all checkers of one query share: the catalogue, and what they find out.</summary>
internal sealed class CheckContext(SignatureCatalogue catalogue, bool isFreeOrder)
{
    public SignatureCatalogue Catalogue { get; } = catalogue;

    /// <summary>Whether reading may follow writing without WITH, as from Cypher 25.</summary>
    public bool IsFreeOrder { get; } = isFreeOrder;

    public QuerySymbols Symbols { get; } = new();

    public List<Mention> Parameters { get; } = [];

    public List<Mention> Procedures { get; } = [];

    public List<Mention> Labels { get; } = [];

    public List<Mention> RelationshipTypes { get; } = [];

    public List<PropertyMention> PropertyKeys { get; } = [];

    public bool Writes { get; set; }

    public void NoteLabels(LabelExpression? labels, bool isRelationship)
    {
        if (labels is LabelName name)
        {
            (isRelationship ? RelationshipTypes : Labels).Add(new Mention(name.Name, name.Span));
        }

        if (labels is null)
        {
            return;
        }

        foreach (var child in SyntaxChildren.Of(labels))
        {
            NoteLabels((LabelExpression)child, isRelationship);
        }
    }

    public void NoteKey(PropertyKey key, bool isOfEntity) => PropertyKeys.Add(new PropertyMention(key.Name, key.Span, isOfEntity));

    public void NoteKeys(Expression? properties)
    {
        foreach (var entry in (properties as MapLiteral)?.Entries ?? [])
        {
            NoteKey(entry.Key, isOfEntity: true);
        }
    }

    public void NoteParameter(string name, SourceSpan span) => Parameters.Add(new Mention(name, span));

    public CheckedParts Finish(IReadOnlyList<string> columns) => new(
        columns, [.. Parameters], Writes, [.. Procedures], new QueryVocabulary([.. Labels], [.. RelationshipTypes], [.. PropertyKeys]), Symbols);
}
