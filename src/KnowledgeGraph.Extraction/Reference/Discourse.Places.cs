using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>In whose part of the world a place lies.</content>
internal sealed partial class Discourse
{
    /// <summary>Farther from the middle of a state its own ports seldom lie, in degrees.</summary>
    private const double FarthestPort = 22;

    /// <summary>How much nearer than the next the nearest must be to be meant.</summary>
    private const double ClearlyNearer = 0.5;

    /// <summary>The one of several states to which a place is clearly nearest, by the coordinates of the gazetteer; null where none is.</summary>
    /// <param name="places">The places, of which the first that is known decides.</param>
    /// <param name="parties">The states.</param>
    public EntityReference? Nearest(IReadOnlyList<EntityReference> places, IReadOnlyList<EntityReference> parties)
    {
        if (places.Select(place => _gazetteer.Find(place.Id)).FirstOrDefault(place => place is { Latitude: not null, Longitude: not null }) is not { } there)
        {
            return null;
        }

        var ranked = parties.Where(party => party.Label == EntityLabel.State)
            .Select(party => (Party: party, Away: Away(there, _gazetteer.Find(party.Id)))).OrderBy(pair => pair.Away).Take(2).ToList();
        return ranked.Count > 0 && ranked[0].Away <= FarthestPort && (ranked.Count == 1 || ranked[0].Away < ranked[1].Away * ClearlyNearer) ? ranked[0].Party : null;
    }

    /// <summary>"The Pescadores were taken": whether a place lies clearly nearer to a state than to its enemies, so that nothing falls to it there.</summary>
    /// <param name="state">The state.</param>
    /// <param name="places">The places.</param>
    public bool IsAtHome(EntityReference state, IReadOnlyList<EntityReference> places) =>
        Opponents(state.Id, several: true) is { Count: > 0 } enemies && Nearest(places, [state, .. enemies])?.Id == state.Id;

    /// <summary>"Kabul was occupied": of the two sides of a war the one that is far from a place that lies near the other; null where no two sides are told, or the place is near neither.</summary>
    /// <param name="places">The places.</param>
    /// <param name="year">The year of the sentence.</param>
    public EntityReference? Invader(IReadOnlyList<EntityReference> places, int? year)
    {
        IReadOnlyList<EntityReference>[] pairs = [LastFoes, War is { Parties.Count: 2 } war && Lifetimes.Distance(war, year) == 0 ? [.. war.Parties.Select(_gazetteer.Find).OfType<Entity>().Select(side => EntityReference.To(side, string.Empty))] : [], Belligerents(), TitlePair, MainPair];
        foreach (var pair in pairs)
        {
            if (pair is [{ Label: EntityLabel.State } one, { Label: EntityLabel.State } another] && Nearest(places, pair) is { } home)
            {
                return home.Id == one.Id ? another : one;
            }
        }

        return null;
    }

    /// <summary>How far apart two entities are, in degrees of a great circle's arc as a map without distortion at the place would show it.</summary>
    private static double Away(Entity there, Entity? state)
    {
        if (state is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return double.MaxValue;
        }

        var east = Math.IEEERemainder(longitude - there.Longitude!.Value, 360) * Math.Cos(there.Latitude!.Value * Math.PI / 180);
        var north = latitude - there.Latitude.Value;
        return Math.Sqrt((east * east) + (north * north));
    }
}
