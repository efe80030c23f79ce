using KnowledgeGraph.Diplomacy.Entities;
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

    /// <summary>The state that a title stands for; null where the text has spoken of none that fits.</summary>
    public Entity? Of(Sentence sentence, string title, IReadOnlyCollection<string> taken)
    {
        var groups = sentence.Lexicon.Words.Groups("title-kinds");
        bool Bears(string? kind) => kind is not null && groups.TryGetValue(kind, out var titles) && titles.Contains(title);
        if (!groups.Values.Any(titles => titles.Contains(title)))
        {
            return null;
        }

        foreach (var spoken in _discourse.Actors)
        {
            var state = spoken.Label == EntityLabel.State ? spoken : spoken.Label == EntityLabel.Person ? _rulers.Of(sentence, spoken) : null;
            if (state is null || taken.Contains(state.Id))
            {
                continue;
            }

            // A king of the gazetteer may have been a duke in the year of which the text tells: then his land was a duchy.
            var bears = spoken.Label == EntityLabel.Person && (!Crowned.Contains(spoken.Kind ?? string.Empty) || state.Kind is null || !groups.ContainsKey(state.Kind)) ? Bears(spoken.Kind) : Bears(state.Kind);
            if (bears)
            {
                return state;
            }
        }

        return null;
    }

    private static readonly string[] Crowned = ["king", "queen", "ruler", "regent"];
}
