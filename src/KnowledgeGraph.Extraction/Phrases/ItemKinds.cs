using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Which items can be coordinated: actors with actors, lands with lands, treaties with treaties.</summary>
internal static class ItemKinds
{
    private static readonly EntityLabel[] Treaties = [EntityLabel.Treaty];

    private static readonly EntityLabel[] States = [EntityLabel.State];

    public static bool Alike(Item left, Item right)
    {
        var first = Group(left);
        var second = Group(right);
        if (left.Kind == ItemKind.Quantity || right.Kind == ItemKind.Quantity)
        {
            return left.Kind == right.Kind;
        }

        return first == second || first == 0 || second == 0 || (first is 1 or 2 && second is 1 or 2 && (left.Kind == ItemKind.Name && right.Kind == ItemKind.Name || (left is { Kind: ItemKind.Name, Mention.Entity.Label: EntityLabel.State } && second == 2)));
    }

    /// <summary>Whether two items are of one kind, so that one can stand where the other did.</summary>
    public static bool Same(Item left, Item right)
    {
        var first = left.Quantity is not null ? 7 : left.Kind == ItemKind.Pronoun ? 1 : Group(left);
        var second = right.Quantity is not null ? 7 : right.Kind == ItemKind.Pronoun ? 1 : Group(right);
        return first == second || ((first == 0 || second == 0) && first + second < 3) || (MaybeLand(left) && MaybeLand(right));
    }

    /// <summary>Finland, Savoy: names of states that are names of lands too.</summary>
    private static bool MaybeLand(Item item) =>
        item.Kind == ItemKind.Name && item.Mention?.Kind == Mentions.MentionKind.Name && item.Mention.As([EntityLabel.Territory, EntityLabel.Place]) is not null;

    public static bool IsActor(Item item) => Group(item) == 1;

    /// <summary>"A, the ambassador of X": whether commas tell whose office somebody holds.</summary>
    public static bool HoldsOffice(Item item) => item.Apposition is { } office && (office.Class & NounClass.Office) != NounClass.None && office.Owners.Count + office.Attributes.Count > 0;

    /// <summary>Whether it is an actor or, as Savoy or Sardinia, a land whose name is that of a state too.</summary>
    public static bool MayAct(Item item) =>
        IsActor(item) || (item.Kind == ItemKind.Name && item.Mention?.As([EntityLabel.State]) is not null);

    public static bool IsPerson(Item item) => item.Mention?.Entity?.Label == EntityLabel.Person;

    /// <summary>The state that an item names by itself; null where it names none.</summary>
    public static Entity? StateOf(Item item) => item.Kind == ItemKind.Name ? item.Mention?.As(States) : null;

    public static bool IsLand(Item item) => Group(item) == 2;

    /// <summary>"The treaty", "the Treaty of Nystad": whether it is one by its noun or by its name.</summary>
    public static bool IsTreaty(Item item) => (item.Class & NounClass.Treaty) != NounClass.None || item.Mention?.As(Treaties) is not null;

    /// <summary>Whether it is a treaty, a war or battle, or a ship.</summary>
    public static bool IsThing(Item item) => Group(item) is 3 or 4 or 5;

    /// <summary>1 actor, 2 land, 3 treaty, 4 fighting, 5 ship; 0 anything.</summary>
    private static int Group(Item item)
    {
        if (item is { Kind: ItemKind.Noun, IsPlural: true, Mention.Entity.Label: EntityLabel.State } && (item.Class & (NounClass.Territory | NounClass.State)) == NounClass.Territory)
        {
            // "die Herzogtümer Parma und Piacenza": lands, though the gazetteer calls them states.
            return 2;
        }

        var label = item.Mention?.Entity?.Label ?? (item.Mention is null || item is { Kind: ItemKind.Noun, Mention.Candidates.Count: 0 } ? NounClasses.Label(item.Class) : null);
        return label switch
        {
            EntityLabel.State or EntityLabel.Group or EntityLabel.Person => 1,
            EntityLabel.Territory or EntityLabel.Place or EntityLabel.Waterway => 2,
            EntityLabel.Treaty => 3,
            EntityLabel.War or EntityLabel.Battle => 4,
            EntityLabel.Ship => 5,
            _ => item.Kind == ItemKind.Noun ? (item.Class & NounClass.Organ) != NounClass.None ? 1 : 6 : 0,
        };
    }
}
