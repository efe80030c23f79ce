using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Treaties that a clause brings in by itself: not the one that the text spoke of before.</content>
internal sealed partial class Resolver
{
    /// <summary>"By another treaty, made in 1679, Denmark returned Wismar", "A later agreement opened Shanghai", "a protocol in which Peru ceded Jaén": the treaty by which something is done and which the clause itself introduces; null where it introduces none.</summary>
    public EntityReference? Opened(Sentence sentence, Frame frame)
    {
        var clause = frame.Clause;
        if (sentence.Lexicon.IsGerman)
        {
            return null;
        }

        if (clause is { Kind: ClauseKind.Relative, Antecedent.Head: { } described } && Opens(sentence, described))
        {
            return Opening(sentence, frame, described);
        }

        foreach (var phrase in clause.Phrases)
        {
            if (phrase.Items is [{ } item] && Opens(sentence, item)
                && (phrase.Preposition is { } preposition ? sentence.Lexicon.Words.Cue("by-treaties", preposition) : phrase.Last < frame.Trigger))
            {
                return Opening(sentence, frame, item);
            }
        }

        return null;
    }

    /// <summary>How many years the text may have gone on without a date.</summary>
    private const int LongestStep = 40;

    /// <summary>"In 1813 Persia signed the Treaty of Gulistan. At Turkmenchay the Shah lost Erivan": the one treaty of him who gives that is called after the town and of a later year than the last one told; null where none is or several are.</summary>
    private Entity? LaterAt(Mention place, Frame frame, HistoricalDate told, IEnumerable<string> sides)
    {
        if (place.First != 1 || frame.Rule.Type.FindRole(Role.Treaty) is null)
        {
            return null;
        }

        Entity? only = null;
        foreach (var treaty in _gazetteer.CalledAfter(EntityLabel.Treaty, place))
        {
            if (treaty.From is { } made && made.Year > told.Year && made.Year <= told.Year + LongestStep && sides.Any(treaty.Parties.Contains))
            {
                if (only is not null)
                {
                    return null;
                }

                only = treaty;
            }
        }

        return only;
    }

    private EntityReference? Opening(Sentence sentence, Frame frame, Item item) =>
        (OfItsOwnDay(sentence, item) ?? AtPlace(sentence, item) ?? OwnTreaty(sentence, item, definite: false) ?? ByItsDate(sentence, frame, item)) is { } treaty
            ? Reference(treaty, WithoutDeterminer(sentence, item, KindEnd(sentence, item))) : null;

    /// <summary>"A treaty, signed on 14 November 1860": the one known to have been signed on the day told beside the noun; null where none is.</summary>
    private Entity? OfItsOwnDay(Sentence sentence, Item item) =>
        sentence.Dates.Find(date => date.First > item.Last && date.First <= item.Last + FarthestDay && date.Date.Edtf.Length == 10) is { } day ? _gazetteer.SignedOn(day.Date.Edtf) : null;

    /// <summary>How many words lie at most between a treaty and its day.</summary>
    private const int FarthestDay = 6;

    /// <summary>Whether a noun introduces a treaty: "a convention", "another treaty", "the next armistice".</summary>
    private static bool Opens(Sentence sentence, Item item) =>
        item is { Kind: ItemKind.Noun, IsPlural: false, Mention: null } && (item.Class & NounClass.Treaty) != NounClass.None
        && (item.Determiner is "a" or "an" || IsAnother(sentence, item));

    /// <summary>"Another treaty", "the next armistice", "a second convention": not the one spoken of.</summary>
    private static bool IsAnother(Sentence sentence, Item item) =>
        item.Determiner == "another" || item.Modifiers.Exists(token => sentence.Lexicon.Words.Cue("another-treaty", sentence.Tokens[token].Lower));

    /// <summary>Whether the text says of a treaty that it was made with somebody who is no party to another.</summary>
    private bool Excludes(Sentence sentence, Item item, Entity treaty) => Partner(sentence, item) is { } partner && Excludes(partner, treaty);

    private bool Excludes(Mention partner, Entity treaty) =>
        !partner.Candidates.Any(candidate => treaty.Parties.Contains(candidate.Id))
        && _discourse.Parties(treaty.Id) is { Count: > 1 } parties && !parties.Any(party => partner.Candidates.Any(candidate => candidate.Id == party.Id));

    /// <summary>"The treaty with England", where the one spoken of was made with others: the one that the text made with that partner, or one that it describes; null where the one spoken of is meant.</summary>
    private Entity? WithOthers(Sentence sentence, Item item)
    {
        if (sentence.Lexicon.IsGerman || item.IsPlural || _discourse.AnyTreaty is not { } last || Partner(sentence, item) is not { } partner || !Excludes(partner, last))
        {
            return null;
        }

        return _discourse.TreatyWith(partner.Candidates[0].Id, item.Lemma) ?? _document.Provisional.Get(EntityLabel.Treaty, WithoutDeterminer(sentence, item, partner.Last));
    }

    /// <summary>The state with which a treaty is said to have been made: "a convention with Saxony"; null where none is told.</summary>
    private static Mention? Partner(Sentence sentence, Item item)
    {
        var at = item.Last + 1;
        if (at + 1 >= sentence.Tokens.Length || sentence.Tokens[at].Lower != "with")
        {
            return null;
        }

        at += sentence.Tokens[at + 1].Is(Lemmas.WordKind.Article) && at + 2 < sentence.Tokens.Length ? 2 : 1;
        return sentence.Tokens[at].Mention is { Kind: MentionKind.Name } named && named.As([EntityLabel.State]) is not null ? named : null;
    }

    /// <summary>"Treaty of Neuilly. Signed on 27 November 1919. It gave ...": whether the sentence before tells no more than that what stands over it was signed.</summary>
    private bool FollowsSignature(Sentence sentence)
    {
        if (_discourse.Sentence == 0 || _document.Sentences[_discourse.Sentence - 1] is not { } before || before.Lexicon != sentence.Lexicon || before.Mentions.Exists(mention => mention.As(StatesAndGroups) is { Label: EntityLabel.State }))
        {
            return false;
        }

        foreach (var frame in before.Frames)
        {
            if (frame is { Rule.Type.Name: "SIGNED", Trigger: 0 })
            {
                return true;
            }
        }

        return false;
    }
}
