using System.Globalization;

namespace Cypher.Engine.Evaluation.Entities;

/// <summary>Element ids as users see them: opaque strings that tell nodes from relationships.</summary>
internal static class ElementIds
{
    private const char NodePrefix = 'n';
    private const char RelationshipPrefix = 'r';

    /// <summary>The element id of a node.</summary>
    /// <param name="id">Its id in storage.</param>
    /// <returns>For example <c>n12</c>.</returns>
    public static string OfNode(long id) => string.Create(CultureInfo.InvariantCulture, $"{NodePrefix}{id}");

    /// <summary>The element id of a relationship.</summary>
    /// <param name="id">Its id in storage.</param>
    /// <returns>For example <c>r12</c>.</returns>
    public static string OfRelationship(long id) => string.Create(CultureInfo.InvariantCulture, $"{RelationshipPrefix}{id}");

    /// <summary>Reads the element id of a node.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The id in storage.</param>
    /// <returns>False where the text is no such id.</returns>
    public static bool TryParseNode(string text, out long id) => TryParse(text, NodePrefix, out id);

    /// <summary>Reads the element id of a relationship.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The id in storage.</param>
    /// <returns>False where the text is no such id.</returns>
    public static bool TryParseRelationship(string text, out long id) => TryParse(text, RelationshipPrefix, out id);

    private static bool TryParse(string text, char prefix, out long id)
    {
        id = -1;
        return text.Length > 1
            && text[0] == prefix
            && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
