using KnowledgeGraph.Diplomacy.Entities;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Who holds which office, and who acts for whom.</content>
internal sealed partial class Discourse
{
    /// <summary>To whom the text last gave which office: "Finanzminister Baumgartner".</summary>
    public Dictionary<string, Entity> OfficeHolders { get; } = new(StringComparer.Ordinal);

    /// <summary>Who is known to act for a state; null where nobody is.</summary>
    public EntityReference? EnvoyOf(string state) => _envoys.GetValueOrDefault(state);

    /// <summary>The state that the gazetteer lets a person serve, of several the one of the year told; null where it knows none.</summary>
    public EntityReference? ServedBy(string person) =>
        _gazetteer.Find(person)?.Serves.Select(_gazetteer.Find).OfType<Entity>().OrderBy(state => Mentions.Lifetimes.Distance(state, Year)).FirstOrDefault() is { } state
            ? new EntityReference(state.Id, state.Name, state.Label, string.Empty, state.Provisional)
            : null;

    /// <summary>The state for which a person is known to act; null where none is.</summary>
    public EntityReference? PrincipalOf(string person) => _principals.GetValueOrDefault(person);
}
