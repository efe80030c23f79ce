using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Phrases that say where a battle was fought: the place stands for the battle.</summary>
internal static class Ground
{
    private static readonly EntityLabel[] Lands = [EntityLabel.Place, EntityLabel.Territory, EntityLabel.Waterway, EntityLabel.Battle];

    /// <summary>"at Blenheim", "bei Kunersdorf", "before the lines of Chatalja", "on the Plains of Abraham".</summary>
    public static bool IsBattlefield(Phrase phrase, ReadOnlySpan<EntityLabel> labels)
    {
        if (!labels.Contains(EntityLabel.Battle) || phrase.Preposition is null)
        {
            return false;
        }

        foreach (var item in phrase.Items)
        {
            if (Of(phrase, item) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name by which a phrase tells where was fought; null where the item tells none.</summary>
    public static Mention? Of(Phrase phrase, Item item) => item.Kind switch
    {
        ItemKind.Name => item.Mention is { } mention && Placed(phrase, item, mention) ? mention : null,
        ItemKind.Noun => Within(phrase, item),
        _ => null,
    };

    /// <summary>"entered the bay of Navarino and destroyed the fleet": the town of the waters into which somebody comes; null where the item is no such ground.</summary>
    public static Mention? Entered(Phrase phrase, Item item) =>
        phrase.Preposition is null && item.Kind == ItemKind.Noun && (item.Class & NounClass.Ground) != NounClass.None ? Town(item) : null;

    private static bool Placed(Phrase phrase, Item item, Mention mention)
    {
        if (mention.Candidates.Count > 0 && mention.As(Lands) is null)
        {
            return false;
        }

        switch (phrase.Preposition)
        {
            case "at" or "bei" or "near" or "off" or "vor" or "before" or "outside" or "above":
                return true;
            case "von" or "of":
                // "the victories of Chorrillos and Miraflores"; one name that nobody knows is rather the victor's.
                return phrase.Items.TrueForAll(other => other.Mention is { Kind: not MentionKind.Adjective, Entity: null or { Label: EntityLabel.Place } }) && (phrase.Items.Count > 1 || mention.Candidates.Count > 0 || mention.IsField);
            case "on" or "an" or "upon":
                // "on the Alma", "an der Bregalniza", "on Majuba Hill"; a name without an article is hardly a river.
                return mention.IsField || mention.Entity is { Label: EntityLabel.Waterway, Kind: not ("sea" or "ocean") } || (item.Class & NounClass.Waterway) != NounClass.None
                    || (mention is { Kind: MentionKind.Unknown, Candidates.Count: 0 } && (phrase.Preposition == "an" || item.Determiner == "the"));
            case "in":
                // "im Öresund", "in the Downs": narrow waters, and no sea; "in Aboukir Bay", where the gazetteer knows of a battle in that year.
                return mention.IsField || mention.Entity is { Label: EntityLabel.Waterway, Kind: "strait" or "straits" or "bay" or "fjord" or "lagoon" or "estuary" }
                    || (mention is { Kind: MentionKind.Unknown, Candidates.Count: 0 } && item.Determiner == "the");
            default:
                return false;
        }
    }

    /// <summary>"the Chatalja lines", "the walls of Vienna", "die Höhen von Spichern": the town or the water of which such ground is called.</summary>
    private static Mention? Within(Phrase phrase, Item item)
    {
        var narrow = phrase.Preposition is "on" or "upon" or "auf" or "in" or "into" or "unter" or "under" or "along" or "an" or "beneath";
        if (!narrow && phrase.Preposition is not ("at" or "bei" or "near" or "off" or "vor" or "before" or "outside"))
        {
            return null;
        }

        var wanted = narrow ? NounClass.Ground : NounClass.Ground | NounClass.Place | NounClass.Port | NounClass.Waterway | NounClass.Territory;
        if ((item.Class & wanted) == NounClass.None)
        {
            return null;
        }

        return Town(item);
    }

    /// <summary>The town or the water of which ground is called.</summary>
    private static Mention? Town(Item item)
    {
        if (item.Mention is { } own)
        {
            return Town(own) ? own : null;
        }

        foreach (var attribute in item.Attributes)
        {
            foreach (var inner in attribute.Items)
            {
                if (inner is { Kind: ItemKind.Name, Mention: { } named } && Town(named))
                {
                    return named;
                }
            }
        }

        return item.Owners.Find(Town);
    }

    private static bool Town(Mention mention) =>
        mention.Kind is not (MentionKind.Adjective or MentionKind.Demonym) && (mention.Candidates.Count == 0 || mention.As([EntityLabel.Place, EntityLabel.Waterway, EntityLabel.Battle]) is not null);
}
