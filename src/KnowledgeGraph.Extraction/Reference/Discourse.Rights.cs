using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>The rights last granted, which "the same rights" and "similar privileges" take up.</content>
internal sealed partial class Discourse
{
    /// <summary>For how many sentences rights can be taken up.</summary>
    private const int RightsReach = 3;

    private readonly List<string> _rights = [];

    private (EntityReference? Giver, string? Taker, int Sentence)? _granted;

    /// <summary>The rights that were last granted, not long ago.</summary>
    public IReadOnlyList<string> LastRights => _granted is { } last && Sentence - last.Sentence <= RightsReach ? _rights : [];

    /// <summary>Who last granted rights, not long ago; null where nobody did, or where he is the one who receives them now.</summary>
    /// <param name="taker">Who receives rights now.</param>
    public EntityReference? LastGranter(string? taker) =>
        _granted is { Giver: { } giver } last && Sentence - last.Sentence <= RightsReach && giver.Id != taker ? giver with { Text = string.Empty } : null;

    private void NoteRight(Claim claim)
    {
        if (claim.Type.Name != "GRANTED_RIGHT_TO" || claim.Polarity != Polarity.Asserted || claim.Qualifiers[Qualifiers.Right] is not { Text: { Length: > 0 } right })
        {
            return;
        }

        // Several rights granted at once are taken up together.
        if (_granted is not { } last || last.Sentence != Sentence || last.Taker != claim[Role.Object]?.Id)
        {
            _rights.Clear();
        }

        if (!_rights.Contains(right))
        {
            _rights.Add(right);
        }

        _granted = (claim[Role.Subject] ?? _granted?.Giver, claim[Role.Object]?.Id, Sentence);
    }
}
