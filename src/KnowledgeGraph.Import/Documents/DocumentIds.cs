using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Import.Documents;

/// <summary>
/// Gives the passages and claims of one document their ids. They rest on the words and on how often those came before, not on offsets: a
/// sentence put in at the top of a document moves everything behind it and makes nothing of it another claim.
/// </summary>
internal sealed class DocumentIds(string documentId)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public string Passage(string words) => StableId.Passage(documentId, words, Occurrence("passage", words));

    public string Claim(Claim claim, string? sourceId)
    {
        var roles = string.Join(' ', claim.Roles.Select(filler => $"{filler.Role.Name()}={filler.Entity.Id}").Order(StringComparer.Ordinal));
        var content = string.Join('\n', claim.Type.Name, roles, claim.Quotation.Words, claim.Polarity, sourceId);
        return StableId.Claim(documentId, content, Occurrence("claim", content));
    }

    private string Occurrence(string kind, string content)
    {
        var key = kind + content;
        var count = _seen.GetValueOrDefault(key);
        _seen[key] = count + 1;
        return count.ToString();
    }
}
