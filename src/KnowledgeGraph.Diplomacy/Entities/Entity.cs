using KnowledgeGraph.Diplomacy.Dates;

namespace KnowledgeGraph.Diplomacy.Entities;

/// <summary>An entity as the gazetteer, or a text that names an unknown one, describes it.</summary>
/// <param name="Id">Stable id: kebab-case slug of the canonical English name.</param>
/// <param name="Label">Its kind.</param>
/// <param name="Name">Its canonical name: English, or the surface form where it is provisional.</param>
public sealed record Entity(string Id, EntityLabel Label, string Name)
{
    /// <summary>Its names and aliases in all languages, the canonical name of each language first.</summary>
    public IReadOnlyList<EntityName> Names { get; init; } = [];

    /// <summary>A finer kind in one English word, for example <c>empire</c>, <c>strait</c>; null where not given.</summary>
    public string? Kind { get; init; }

    /// <summary>Of persons <c>m</c> or <c>f</c>; of others the gender of the German name (<c>m</c>, <c>f</c>, <c>n</c>, <c>pl</c>); null where not given.</summary>
    public string? Gender { get; init; }

    /// <summary>Ids of the members of a fixed coalition.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Of a person, ids of the states he ruled or served, for a text that lets him act for his state; empty where not given.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    /// <summary>Of a treaty or war between two states, their ids, for a text that leaves one of them out; empty where there are more or they are not given.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Of a treaty between many, ids of those who give under it to the others; empty where there is no such side or it is not given.</summary>
    public IReadOnlyList<string> Losers { get; init; } = [];

    /// <summary>Wikidata item, for example <c>Q142</c>; null where not certain.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Correlates of War country code; null where there is none.</summary>
    public int? Cow { get; init; }

    /// <summary>Latitude in degrees, north positive (WGS 84); null where not given.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude in degrees, east positive (WGS 84); null where not given.</summary>
    public double? Longitude { get; init; }

    /// <summary>When it began: birth, founding, signature, outbreak.</summary>
    public HistoricalDate? From { get; init; }

    /// <summary>When it ended: death, dissolution, end.</summary>
    public HistoricalDate? To { get; init; }

    /// <summary>Id of the bibliographic source of these data; null for provisional entities.</summary>
    public string? Source { get; init; }

    /// <summary>Whether no gazetteer knows it: a text named it.</summary>
    public bool Provisional { get; init; }
}

/// <summary>One name of an entity.</summary>
/// <param name="Text">The name in its base form: nominative, without article.</param>
/// <param name="Language">ISO 639-1 code; empty where it belongs to no one language.</param>
/// <param name="Kind">What sort of name it is.</param>
public sealed record EntityName(string Text, string Language, EntityNameKind Kind);

/// <summary>The sorts of name.</summary>
public enum EntityNameKind
{
    /// <summary>The usual name in that language.</summary>
    Canonical,

    /// <summary>Another name or spelling.</summary>
    Alias,

    /// <summary>The adjective: British, britisch (the German one is a stem that is inflected).</summary>
    Adjective,

    /// <summary>The people: Britons, Briten.</summary>
    Demonym,
}
