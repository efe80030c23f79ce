using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Claims;

/// <content>Treaties that a note names by no more than where and when they were made.</content>
internal sealed partial class ClaimStage
{
    /// <summary>Behind the day a heading of more words says more than who made the treaty.</summary>
    private const int LongestSides = 12;

    /// <summary>"(4) SALBAI, 17 May 1782. Signed by ...": the treaty that was made where and when a heading tells, if the gazetteer knows one or what follows says that something was signed.</summary>
    private void TakeUpHeading(Document document, Discourse discourse, int at)
    {
        var sentence = document.Sentences[at];
        if (sentence.Lexicon.IsGerman || sentence.Dates is not [{ First: > 1, Of: null, Date: { } day } date] || sentence.Mentions is not [{ First: 0 } place, ..] || place.Last + 2 != date.First || !sentence.Tokens[date.First - 1].IsPunctuation(',')
            || !(place.Kind == MentionKind.Unknown || place.Entity?.Label is EntityLabel.Place or EntityLabel.Territory or EntityLabel.Waterway) || !Ends(sentence, date.Last + 1))
        {
            return;
        }

        var sides = SidesBehind(sentence, date.Last);
        if (_gazetteer.CalledAfter(EntityLabel.Treaty, place).FirstOrDefault(treaty => Discourse.IsOfDay(treaty, day)) is { } known)
        {
            discourse.Spoken(known);
            discourse.Contract(known.Id, sides);
            return;
        }

        if (at + 1 < document.Sentences.Count && document.Sentences[at + 1] is { Tokens: [{ } opening, ..] } next && next.BlockIndex == sentence.BlockIndex && ((opening.Lexeme.Find(WordClass.Verb) is { } verb && sentence.Lexicon.Words.Cue("making-treaties", verb.Lemma)) || sentence.Lexicon.Words.Cue("before-two", opening.Lower) || sides.Count == 2))
        {
            var text = $"Treaty of {place.Entity?.Name ?? place.Text}";
            var signed = document.Provisional.Get(EntityLabel.Treaty, text, $"{Folding.Slug(text)}-{day.Year}");
            discourse.Spoken(signed);
            discourse.Date(signed.Id, day);
            discourse.Contract(signed.Id, sides);
        }
    }

    /// <summary>Whether a heading ends behind its date, or goes on with no more than the two who made the treaty: "Athens, 14 November 1913, between Greece and Turkey."</summary>
    private static bool Ends(Sentence sentence, int at) =>
        at >= sentence.Tokens.Length || (at + 1 == sentence.Tokens.Length && sentence.Tokens[at].Lexeme.Shape != TokenShape.Word)
        || (sentence.Tokens[at].Lexeme.Shape != TokenShape.Word && sentence.Tokens.Length - at < LongestSides && (sentence.Tokens[at].IsPunctuation('(') || sentence.Lexicon.Words.Cue("before-two", sentence.Tokens[at + 1].Lower)) && SidesBehind(sentence, at).Count == 2);

    /// <summary>The states that a heading names behind its date.</summary>
    private static List<EntityReference> SidesBehind(Sentence sentence, int date)
    {
        var sides = new List<EntityReference>();
        foreach (var mention in sentence.Mentions)
        {
            if (mention.First > date && mention.As([EntityLabel.State]) is { } state)
            {
                References.AddNew(sides, EntityReference.To(state, string.Empty));
            }
        }

        return sides;
    }
}
