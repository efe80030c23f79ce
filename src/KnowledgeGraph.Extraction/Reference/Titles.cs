using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>
/// "Der König", "der Herzog": titles of which there are many. They mean the state of the ruler last spoken of who bears the title, or that of the
/// last named whose rulers bear it.
/// </summary>
internal sealed class Titles
{
    private readonly Discourse _discourse;
    private readonly Rulers _rulers;

    public Titles(Discourse discourse, Rulers rulers)
    {
        _discourse = discourse;
        _rulers = rulers;
    }

    /// <summary>
    /// The state that a title stands for: that of the monarch last spoken of who bears it, or else that of the actor last spoken of whose rulers bear it;
    /// null where the text has spoken of none.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="title">The title.</param>
    /// <param name="taken">The ids that other roles have.</param>
    /// <param name="monarchs">Whether only monarchs count, because a person could be meant who is none.</param>
    /// <param name="fits">Which states can be meant; all where it is null.</param>
    public Entity? Of(Sentence sentence, string title, IReadOnlyCollection<string> taken, bool monarchs, Func<Entity, bool>? fits = null)
    {
        var groups = sentence.Lexicon.Words.Groups("title-kinds");
        if (!groups.Values.Any(titles => titles.Contains(title)))
        {
            return null;
        }

        var actors = _discourse.Actors.Where(Royals.Reigns);
        actors = monarchs ? actors : actors.Concat(_discourse.Actors);
        return actors.Select(spoken => Borne(sentence, groups, title, spoken)).FirstOrDefault(state => state is not null && !taken.Contains(state.Id) && fits?.Invoke(state) != false);
    }

    /// <summary>The state of an actor, if its ruler bears a title; null where he does not.</summary>
    private Entity? Borne(Sentence sentence, IReadOnlyDictionary<string, IReadOnlyList<string>> groups, string title, Entity spoken)
    {
        var state = spoken.Label == EntityLabel.State ? spoken : spoken.Label == EntityLabel.Person ? _rulers.Of(sentence, spoken) : null;

        // A king of the gazetteer may have been a duke in the year of which the text tells: then his land was a duchy.
        var kind = spoken.Label == EntityLabel.Person && (!Crowned.Contains(spoken.Kind ?? string.Empty) || state?.Kind is null || !groups.ContainsKey(state.Kind)) ? spoken.Kind : state?.Kind;
        return kind is not null && groups.TryGetValue(kind, out var titles) && titles.Contains(title) ? state : null;
    }

    /// <summary>Whether a monarch's title can mean a person: the king is neither an emperor nor an envoy.</summary>
    public static bool CanMean(Sentence sentence, string title, Entity person)
    {
        var groups = sentence.Lexicon.Words.Groups("title-kinds");
        return person.Kind is not { } kind || !groups.Values.Any(titles => titles.Contains(title)) || (groups.TryGetValue(kind, out var own) ? own.Contains(title) : Crowned.Contains(kind));
    }

    private static readonly string[] Crowned = ["king", "queen", "ruler", "regent"];
}
