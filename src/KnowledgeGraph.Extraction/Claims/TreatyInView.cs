using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>Says under which treaty something happened: one named in the sentence, the one whose terms are listed, or the one in view.</summary>
internal static class TreatyInView
{
    private static readonly EntityLabel[] Treaties = [EntityLabel.Treaty];

    public static EntityReference? Of(Sentence sentence, Frame frame, Discourse discourse)
    {
        var speaksOfTreaty = sentence.IsTerm || sentence.Tokens.Any(token => (token.Lexeme.NounClass & NounClass.Treaty) != NounClass.None);
        var view = discourse.Treaty ?? (speaksOfTreaty ? discourse.AnyTreaty ?? (sentence.IsTerm ? discourse.TitleTreaty : null) : null);
        if (view is not { } treaty || (discourse.Sentence > 0 && !speaksOfTreaty && NewWar(sentence)))
        {
            return null;
        }

        discourse.Touch(treaty.Id);
        return EntityReference.To(treaty, string.Empty);
    }

    /// <summary>The treaty that the sentence, or the one that introduces its list, names; null where none does.</summary>
    public static EntityReference? Named(Sentence sentence, Frame frame)
    {
        var named = Nearest(sentence, frame) ?? sentence.Intro?.Mentions.FindLast(mention => mention.As(Treaties) is not null);
        return named?.As(Treaties) is { } entity ? EntityReference.To(entity, named.Text) : null;
    }

    /// <summary>A sentence that dates itself anew tells of something else.</summary>
    private static bool NewWar(Sentence sentence) => sentence.Dates.Exists(date => date is { Of: null, Completed: false, IsAside: false });

    private static Mention? Nearest(Sentence sentence, Frame frame)
    {
        var (clause, trigger) = (frame.Clause.First, frame.Trigger);
        Mention? best = null;
        foreach (var mention in sentence.Mentions.Where(mention => mention.As(Treaties) is not null && !IsSettledElsewhere(sentence, frame.Clause, mention)))
        {
            var nearer = best is null || (Parted(sentence, mention, trigger), Math.Abs(mention.First - trigger)).CompareTo((Parted(sentence, best, trigger), Math.Abs(best.First - trigger))) < 0;
            best = mention.First <= trigger || mention.First >= clause ? (nearer ? mention : best) : best;
        }

        return best;
    }

    /// <summary>"Denmark restored Wismar, and the Treaty of Roskilde was confirmed": what another clause does to a treaty is not done by it.</summary>
    private static bool IsSettledElsewhere(Sentence sentence, Clause own, Mention treaty)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause != own && clause.Predicates.Exists(predicate => sentence.Lexicon.Words.Cue("done-to-treaties", predicate.Lemma))
                && clause.Bare.Exists(phrase => phrase.Items.Exists(item => item.Mention == treaty)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In the Moscow Treaty they renounced X; in the Warsaw Treaty it recognised Y": a treaty beyond a semicolon is not the one by which something is done.</summary>
    private static bool Parted(Sentence sentence, Mention mention, int trigger) =>
        sentence.IsParted(Math.Min(mention.First, trigger), Math.Max(mention.First, trigger));
}
