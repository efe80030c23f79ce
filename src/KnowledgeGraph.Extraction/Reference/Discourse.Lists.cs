using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Who gives and who receives in a list of terms whose later items do not say it again.</content>
internal sealed partial class Discourse
{
    private Sentence? _list;
    private EntityReference? _listGiver;
    private EntityReference? _listTaker;

    /// <summary>"France agreed": "to cede Canada to Great Britain", "to restore Minorca": who alone gave and who alone received by the items before of the same list of terms; null where several did.</summary>
    /// <param name="sentence">The item now told.</param>
    public (EntityReference? Giver, EntityReference? Taker) DealInList(Sentence sentence) =>
        sentence is { IsTerm: true, Intro: { } intro } && intro == _list ? (_listGiver, _listTaker) : default;

    /// <summary>Takes note of what an item of a list of terms tells.</summary>
    /// <param name="claim">What it tells.</param>
    /// <param name="sentence">The item.</param>
    public void NoteDeal(Claim claim, Sentence sentence)
    {
        if (sentence is not { IsTerm: true, Intro: { } intro } || claim is not { Polarity: Polarity.Asserted, Type.Name: "CEDED_TERRITORY_TO" or "RETURNED_TERRITORY_TO" or "LEASED_TERRITORY_TO" or "PAID_INDEMNITY_TO" })
        {
            return;
        }

        var (giver, taker) = (claim[Role.Subject], claim[Role.Object]);
        if (_list != intro)
        {
            (_list, _listGiver, _listTaker) = (intro, Bare(giver), Bare(taker));
            return;
        }

        // Of several who give or receive nobody knows which is meant.
        _listGiver = giver is null || giver.Id == _listGiver?.Id ? _listGiver : null;
        _listTaker = taker is null || taker.Id == _listTaker?.Id ? _listTaker : null;
    }

    private static EntityReference? Bare(EntityReference? side) => side is { Label: EntityLabel.State or EntityLabel.Group } ? side with { Text = string.Empty } : null;
}
