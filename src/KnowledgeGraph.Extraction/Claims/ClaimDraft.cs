using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Reference;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>The entities found for the roles of one frame.</summary>
internal sealed class ClaimDraft
{
    private readonly Dictionary<Role, List<EntityReference>> _roles = [];

    private List<string> _among = [];

    public ClaimDraft(double confidence) => Confidence = confidence;

    public double Confidence { get; private set; }

    public IReadOnlyList<EntityReference> Get(Role role) => _roles.TryGetValue(role, out var list) ? list : [];

    public void Add(Role role, IReadOnlyList<EntityReference> references)
    {
        if (!_roles.TryGetValue(role, out var list))
        {
            _roles[role] = list = [];
        }

        foreach (var reference in references)
        {
            References.AddNew(list, reference);
        }
    }

    /// <summary>Puts somebody in the place of whoever was found for a role.</summary>
    public void Set(Role role, EntityReference reference) => _roles[role] = [reference];

    /// <summary>What is inferred is less sure than what is said.</summary>
    public void Infer(Role role, IReadOnlyList<EntityReference> references)
    {
        Add(role, references);
        Confidence *= references.Count > 0 ? 0.8 : 1;
    }

    /// <summary>Ids in other roles, which a pronoun in this role cannot mean.</summary>
    public IReadOnlyCollection<string> Ids(Role except)
    {
        if (_roles.Count == 0)
        {
            return [];
        }

        var ids = new List<string>();
        foreach (var (role, references) in _roles)
        {
            if (role != except)
            {
                ids.AddRange(references.ConvertAll(reference => reference.Id));
            }
        }

        return ids;
    }

    /// <summary>"Beide Staaten nahmen Beziehungen auf": one phrase that stands for several who do it to one another.</summary>
    public void Reciprocate()
    {
        if (Get(Role.Object).Count == 0 && Get(Role.Subject).Count > 1)
        {
            var all = _roles[Role.Subject];
            _among = [.. all.Select(side => side.Id)];
            _roles[Role.Subject] = [all[0]];
            Add(Role.Object, [.. all.Skip(1)]);
        }
    }

    /// <summary>Of three or four who ally themselves, each is the ally of each.</summary>
    public void Pair()
    {
        if (_roles.GetValueOrDefault(Role.Subject) is [var first] && _roles.GetValueOrDefault(Role.Object) is { Count: 2 or 3 } others && _among.Contains(first.Id) && others.TrueForAll(other => _among.Contains(other.Id)))
        {
            _roles[Role.Subject] = [first, .. others.SkipLast(1)];
        }
        else
        {
            _among.Clear();
        }
    }

    /// <summary>Whether a pair of those who do it to one another stands in the order of the text, so that none is said twice.</summary>
    public bool InOrder(List<RoleFiller> roles) =>
        _among.Count == 0 || roles.Find(role => role.Role == Role.Subject) is not { } subject || roles.Find(role => role.Role == Role.Object) is not { } target
            || _among.IndexOf(subject.Entity.Id) < _among.IndexOf(target.Entity.Id);

    /// <summary>Of several who do it to one another, the first is the subject.</summary>
    public void SplitSubject()
    {
        if (Get(Role.Subject).Count > 1 && _roles.TryGetValue(Role.Object, out var others) && others.Exists(other => other.Id == _roles[Role.Subject][0].Id))
        {
            var first = _roles[Role.Subject][0];
            _among = [.. _roles[Role.Subject].Concat(others).Select(side => side.Id).Distinct()];
            _roles[Role.Subject] = [first];
            others.RemoveAll(other => other.Id == first.Id);
        }
    }
}
