using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

internal sealed partial class ClaimStage
{
    /// <summary>
    /// "Treaty of Berlin", its background with the peace that it undid, "Principal provisions:" and a list: the terms are those of the treaty
    /// that the title names, unless the list's introduction, or a later treaty, has come between.
    /// </summary>
    private static void Resume(Discourse discourse, Sentence sentence, Sentence? before)
    {
        if (!sentence.IsTerm || before is { IsTerm: true } || discourse.TitleTreaty is not { } title || discourse.AnyTreaty is not { } last || last.Id == title.Id)
        {
            return;
        }

        if (Precedes(last, title) && !NamesTreaty(sentence) && !(sentence.Intro is { } intro && NamesTreaty(intro)))
        {
            discourse.Spoken(title);
        }
    }

    private static bool IsCalled(Entity treaty, string noun) => treaty.Name.Contains(noun, StringComparison.OrdinalIgnoreCase);

    private static bool NamesTreaty(Sentence sentence) => sentence.Mentions.Exists(mention => mention.As([EntityLabel.Treaty]) is not null);

    /// <summary>Whether a treaty was made before another, as far as is known of both.</summary>
    private static bool Precedes(Entity treaty, Entity other) =>
        treaty.From is { } made && other.From is { } later && string.CompareOrdinal(made.Edtf, later.Edtf) < 0;
}
