using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <content>Pieces of English names: initials behind a title, titles behind a name.</content>
internal sealed partial class UnknownNames
{
    /// <summary>"Rami Mehmed Efendi", "Count Mercy-Argenteau": the title, or the second surname, behind a name that the gazetteer knows without it.</summary>
    public static void Entitle(Sentence sentence, Document document)
    {
        for (var m = 0; m < sentence.Mentions.Count; m++)
        {
            var mention = sentence.Mentions[m];
            if (mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.Person } && (RankBefore(sentence, mention), Behind(sentence, mention)) is var (first, end) && (first < mention.First || end > mention.Last))
            {
                Widen(sentence, document, mention, first, end);
                m = -1;
            }
        }
    }

    /// <summary>"Non-aggression pact": what a hyphen joins to a common noun is no name.</summary>
    private static bool IsPrefix(Sentence sentence, int i) =>
        i + 2 < sentence.Tokens.Length && Tokens.Hyphens.Joins(sentence.Tokens, i + 1) && !sentence.Tokens[i + 2].Lexeme.Capital && sentence.Lexicon.Words.Cue("name-prefixes", sentence.Tokens[i].Lower);

    /// <summary>Lets a name stand for more words than it did.</summary>
    private static void Widen(Sentence sentence, Document document, Mention mention, int first, int last) =>
        MentionStage.Cover(sentence, new Mention { First = first, Last = last, Kind = mention.Kind, Candidates = mention.Candidates, Text = MentionStage.Words(sentence, document, first, last) });

    /// <summary>"at Lule Burgas", "at Laing's Nek": a place called by two names of which only the second is known, or by whose it once was, is one behind a preposition that tells where.</summary>
    public static void JoinPlaces(Sentence sentence, Document document)
    {
        for (var m = 0; m < sentence.Mentions.Count; m++)
        {
            var mention = sentence.Mentions[m];
            if (mention is { Kind: MentionKind.Unknown, Candidates.Count: 0, First: > 0 } && sentence.Lexicon.Words.Cue("where-named", sentence.Tokens[mention.First - 1].Lower) && PlaceEnd(sentence, mention) is { } end)
            {
                Widen(sentence, document, mention, mention.First, end);
                m = -1;
            }
            else if (mention is { Kind: MentionKind.Unknown, Candidates.Count: 0, First: > 0 } && sentence.Tokens[mention.First - 1] is { Mention: { Kind: MentionKind.Name } opener, Lower: var word } && opener.First == opener.Last && sentence.Lexicon.Words.Cue("opens-names", word))
            {
                // "off Cape Angamos": another cape than the one that needs no name.
                Widen(sentence, document, mention, opener.First, mention.Last);
                m = -1;
            }
        }
    }

    /// <summary>Where the name of a place ends that goes on behind a name that nobody knows; null where it does not.</summary>
    private static int? PlaceEnd(Sentence sentence, Mention mention)
    {
        var (tokens, at) = (sentence.Tokens, mention.Last + 1);
        if (at < tokens.Length && tokens[at] is { Mention: { Kind: MentionKind.Name, Entity.Label: EntityLabel.Place } town } && town.First == at)
        {
            return town.Last;
        }

        if (at < tokens.Length && tokens[at] is { Mention: null, Lexeme.Capital: true } last && last.Is(WordKind.Title) && !(at + 1 < tokens.Length && tokens[at + 1].Lexeme is { Capital: true, Shape: Tokens.TokenShape.Word }))
        {
            // "at Wad Ras": what else is a title ends the name.
            return at;
        }

        return at + 1 < tokens.Length && tokens[at].Lower is "'s" or "’s" && tokens[at + 1] is { Lexeme: { Capital: true, Shape: Tokens.TokenShape.Word } } ground && !ground.Is(WordKind.Title) && ground.Mention is null or { Kind: MentionKind.Unknown, Candidates.Count: 0 }
            ? ground.Mention?.Last ?? at + 1 : null;
    }

    /// <summary>"Vice-Admiral Boscawen": the first half of a rank of which the gazetteer knows the second as part of the name.</summary>
    private static int RankBefore(Sentence sentence, Mention mention)
    {
        var (tokens, hyphen) = (sentence.Tokens, mention.First - 1);
        return hyphen > 0 && tokens[mention.First].Is(WordKind.Title) && Tokens.Hyphens.Joins(tokens, hyphen) && tokens[hyphen - 1] is { Mention: null, Lexeme.Capital: true } rank && rank.Is(WordKind.Title) ? hyphen - 1 : mention.First;
    }

    /// <summary>The end of a name with what stands behind it: a title, or, of a name of several words, a hyphen or the "and" of Spanish surnames and a word with a capital.</summary>
    private static int Behind(Sentence sentence, Mention mention)
    {
        var (tokens, at) = (sentence.Tokens, mention.Last + 1);
        if (at < tokens.Length && tokens[at] is { Mention: null } title && sentence.Lexicon.Words.Set("titles-behind").Contains(title.Text))
        {
            return at;
        }

        return mention.Last > mention.First && at + 1 < tokens.Length && tokens[at + 1] is { Mention: null, Lexeme: { Capital: true, Shape: Tokens.TokenShape.Word } } && (Tokens.Hyphens.Joins(tokens, at) || tokens[at].Text == "y") ? at + 1 : mention.Last;
    }

    /// <summary>"President Franklin D. Roosevelt": the last token of an initial, and of the surname behind it; null where none stands there.</summary>
    private static (int Read, int Last)? EnglishPart(Sentence sentence, int i)
    {
        var last = Initial(sentence, i) ? i + (Initial(sentence, i + 2) ? 1 : 2) : -1;
        return last > 0 ? (last, last) : null;
    }
}
