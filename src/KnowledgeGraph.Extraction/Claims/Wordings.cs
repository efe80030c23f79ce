using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>
/// By which words a text last named each entity. A role that a sentence leaves out is told with them, so that a reader of the claim finds
/// the entity again in the text.
/// </summary>
internal sealed class Wordings
{
    private readonly Document _document;
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private int _read;

    public Wordings(Document document) => _document = document;

    /// <summary>The roles, each entity that a sentence leaves out with the words by which the text last named it up to there.</summary>
    public List<RoleFiller> Complete(List<RoleFiller> roles, int sentence)
    {
        for (var i = 0; i < roles.Count; i++)
        {
            if (roles[i].Entity.Text.Length == 0)
            {
                roles[i] = roles[i] with { Entity = Complete(roles[i].Entity, sentence) };
            }
        }

        return roles;
    }

    private EntityReference Complete(EntityReference entity, int sentence)
    {
        for (; _read <= sentence && _read < _document.Sentences.Count; _read++)
        {
            foreach (var mention in _document.Sentences[_read].Mentions.Where(mention => mention.Kind != MentionKind.Adjective))
            {
                foreach (var candidate in mention.Candidates)
                {
                    _words[candidate.Id] = mention.Text;
                }
            }
        }

        return _words.TryGetValue(entity.Id, out var words) ? entity with { Text = words } : entity;
    }
}
