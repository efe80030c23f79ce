using KnowledgeGraph.Diplomacy.Entities;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>The classes into which the lexicon sorts nouns, by what a phrase with such a head can stand for.</summary>
[Flags]
internal enum NounClass
{
    /// <summary>A noun of no class.</summary>
    None = 0,

    /// <summary>Treaty, convention, peace.</summary>
    Treaty = 1,

    /// <summary>War, campaign.</summary>
    War = 1 << 1,

    /// <summary>Battle, siege.</summary>
    Battle = 1 << 2,

    /// <summary>Province, island, bank.</summary>
    Territory = 1 << 3,

    /// <summary>City, fort.</summary>
    Place = 1 << 4,

    /// <summary>Port, harbour.</summary>
    Port = 1 << 5,

    /// <summary>River, strait.</summary>
    Waterway = 1 << 6,

    /// <summary>Frigate, steamer.</summary>
    Ship = 1 << 7,

    /// <summary>Empire, kingdom, power: stands for a state.</summary>
    State = 1 << 8,

    /// <summary>Government, army, fleet: with "Russian" it stands for Russia.</summary>
    Organ = 1 << 9,

    /// <summary>Coalition, allies.</summary>
    Group = 1 << 10,

    /// <summary>Foreigners, merchants, missionaries: subjects of whatever states.</summary>
    People = 1 << 11,

    /// <summary>Envoy, minister, general: who represents a state.</summary>
    Office = 1 << 12,

    /// <summary>Diplomat, man: stands for a person spoken of.</summary>
    Person = 1 << 13,

    /// <summary>Indemnity, compensation: what is paid.</summary>
    Indemnity = 1 << 14,

    /// <summary>Right, privilege, concession.</summary>
    Right = 1 << 15,

    /// <summary>Belligerents, both powers, the parties.</summary>
    Parties = 1 << 16,

    /// <summary>Lines, walls, heights: ground on which is fought.</summary>
    Ground = 1 << 17,
}

/// <summary>Names and meanings of the classes.</summary>
internal static class NounClasses
{
    /// <summary>The names as files write them.</summary>
    public static IReadOnlyCollection<string> Names { get; } =
        [.. Enum.GetNames<NounClass>().Skip(1).Select(name => name.ToLowerInvariant()), "money", "rights"];

    /// <summary>Reads a name; null for an unknown one.</summary>
    public static NounClass? Find(string name) => Enum.TryParse<NounClass>(name, ignoreCase: true, out var value) ? value : null;

    /// <summary>The kind of entity that a name led by such a noun denotes (the province of X); null where it denotes none.</summary>
    public static EntityLabel? Label(NounClass classes) => classes switch
    {
        _ when (classes & NounClass.Treaty) != NounClass.None => EntityLabel.Treaty,
        _ when (classes & NounClass.War) != NounClass.None => EntityLabel.War,
        _ when (classes & NounClass.Battle) != NounClass.None => EntityLabel.Battle,
        _ when (classes & NounClass.Ship) != NounClass.None => EntityLabel.Ship,
        _ when (classes & NounClass.Territory) != NounClass.None => EntityLabel.Territory,
        _ when (classes & (NounClass.Port | NounClass.Place)) != NounClass.None => EntityLabel.Place,
        _ when (classes & NounClass.Waterway) != NounClass.None => EntityLabel.Waterway,
        _ when (classes & NounClass.State) != NounClass.None => EntityLabel.State,
        _ when (classes & (NounClass.Office | NounClass.Person)) != NounClass.None => EntityLabel.Person,
        _ when (classes & (NounClass.Group | NounClass.People)) != NounClass.None => EntityLabel.Group,
        _ => null,
    };
}
