using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Who fights whom and who stands together.</summary>
internal sealed partial class Discourse
{
    /// <summary>The sides of the war told, with a coalition by its own name.</summary>
    public IReadOnlyList<EntityReference> Belligerents()
    {
        var sides = _enemies.Keys.ToList();
        var coalition = _states.FindLast(state => state.Label == EntityLabel.Group && state.Kind == "coalition");
        var allied = sides.Where(side => sides.Exists(other => other != side && _enemies[side].SetEquals(_enemies[other]))).ToList();
        if (coalition is not null && allied.Count > 1 && sides.Count > allied.Count)
        {
            // The text calls several states that fight together by one name.
            return [.. sides.Except(allied).Select(side => _known[side]), new EntityReference(coalition.Id, coalition.Name, coalition.Label, string.Empty, coalition.Provisional)];
        }

        return sides.Count >= 2 ? [.. sides.Select(side => _known[side])] : [];
    }

    /// <summary>Who allies himself with one of those who did last joins them.</summary>
    private void Ally(EntityReference subject, EntityReference target)
    {
        if (Sentence != _allied && !_allies.Exists(ally => ally.Id == target.Id || ally.Id == subject.Id))
        {
            _allies.Clear();
        }

        _allied = Sentence;
        _allies.AddRange(new[] { subject, target }.Where(side => !_allies.Exists(ally => ally.Id == side.Id)).Select(side => side with { Text = string.Empty }));
    }

    private void Enemies(string left, string right)
    {
        if (left == right)
        {
            return;
        }

        Side(left).Add(right);
        Side(right).Add(left);
    }

    private HashSet<string> Side(string id) =>
        _enemies.TryGetValue(id, out var side) ? side : _enemies[id] = new HashSet<string>(StringComparer.Ordinal);
}
