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

    /// <summary>Whether a treaty is only spoken of beside the one that the text has come to, and does not take its place.</summary>
    private static bool IsInPassing(Discourse discourse, Sentence sentence, Mention mention, Entity treaty) =>
        ((sentence.IsTerm || (sentence.Block.Kind == Structure.BlockKind.Item && discourse.TitleTreaty is not null)) && InTerms(discourse, treaty))
        || (discourse.AnyTreaty is not null && IsCompanion(sentence, mention));

    /// <summary>"The Treaty of Gulistan is declared void", "the Navigation Act is relaxed": an older treaty, or one that nobody knows, of which the terms of another speak.</summary>
    private static bool InTerms(Discourse discourse, Entity treaty) =>
        discourse.AnyTreaty is { } view && view.Id != treaty.Id && (treaty.Provisional || (Lifetimes.YearOf(treaty.From) is { } older && Lifetimes.YearOf(view.From) is { } year && older < year));

    /// <summary>"Together with the Peace of Hubertusburg it ended the war".</summary>
    private static bool IsCompanion(Sentence sentence, Mention treaty)
    {
        var at = treaty.First - 1;
        while (at > 0 && sentence.Tokens[at].Is(Lemmas.WordKind.Determiner))
        {
            at--;
        }

        return at > 0 && sentence.Tokens[at].Is(Lemmas.WordKind.Preposition) && sentence.Lexicon.Words.Cue("beside-treaties", sentence.Tokens[at - 1].Lower);
    }

    private static bool IsCalled(Entity treaty, string noun) => treaty.Name.Contains(noun, StringComparison.OrdinalIgnoreCase);

    private static bool NamesTreaty(Sentence sentence) => sentence.Mentions.Exists(mention => mention.As([EntityLabel.Treaty]) is not null);

    /// <summary>Whether a treaty was made before another, as far as is known of both.</summary>
    private static bool Precedes(Entity treaty, Entity other) =>
        treaty.From is { } made && other.From is { } later && string.CompareOrdinal(made.Edtf, later.Edtf) < 0;
}
