using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>German: "das Acre-Gebiet", "Staats-Flandern", "Alt-Livland": a hyphen makes one name of a land and what tells which of it or what it is.</summary>
internal static class HyphenedLands
{
    private static readonly EntityLabel[] Lands = [EntityLabel.Territory, EntityLabel.Place];

    public static void Find(Sentence sentence, Document document)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < sentence.Mentions.Count; i++)
        {
            var land = sentence.Mentions[i];
            if (land.Kind != MentionKind.Name || land.As(Lands) is not { } known)
            {
                continue;
            }

            var first = Hyphens.Joins(tokens, land.First - 1) && Tells(tokens[land.First - 2]) ? land.First - 2 : land.First;
            var last = Hyphens.Joins(tokens, land.Last + 1) && IsLand(tokens[land.Last + 2]) ? land.Last + 2 : land.Last;
            if (first == land.First && last == land.Last)
            {
                continue;
            }

            // What is a part of it, or the country around a town, is no state.
            MentionStage.Cover(sentence, new Mention { First = first, Last = last, Kind = MentionKind.Name, Candidates = [known], Text = MentionStage.Words(sentence, document, first, last), Year = land.Year });
            i = -1;
        }
    }

    /// <summary>Whether a word before the hyphen tells which part of the land is meant: Alt-, Rot-, Staats-, Nord-.</summary>
    private static bool Tells(Token token) =>
        token is { Mention: null or { Kind: MentionKind.Unknown, Candidates.Count: 0 }, Lexeme: { Capital: true, Shape: TokenShape.Word } lexeme } && (lexeme.Find(WordClass.Noun) ?? lexeme.Find(WordClass.Adjective)) is not null && (lexeme.NounClass & (NounClass.Treaty | NounClass.War | NounClass.Battle | NounClass.Office)) == NounClass.None;

    private static bool IsLand(Token token) =>
        token is { Mention: null, Lexeme: { Capital: true } lexeme } && (lexeme.NounClass & NounClass.Territory) != NounClass.None;
}
