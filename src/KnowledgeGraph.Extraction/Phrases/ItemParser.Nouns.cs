using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>What a common noun tells by itself: its class, its number, and whose it is by its own form.</content>
internal sealed partial class ItemParser
{
    private Item Common(ItemDraft draft, int at)
    {
        var analysis = _tokens[at].Lexeme.Find(WordClass.Noun);
        var item = Simple(draft, at, ItemKind.Noun, analysis?.Lemma ?? _tokens[at].Text);
        if (_tokens[at].Owner is { } ruled)
        {
            item.Owners.Add(ruled);
        }

        item.Class = _tokens[at].Lexeme.NounClass;
        item.IsPlural = analysis is not null && analysis.Is(WordForm.Plural) && !(analysis.Is(WordForm.Singular) && SingularDeterminer(draft.Determiner));
        if (item.IsPlural && !_sentence.Lexicon.IsGerman && _sentence.Lexicon.Words.Cue("men-of-somebody", item.Lemma))
        {
            item.Class |= NounClass.Organ;
        }

        if (!_sentence.Lexicon.IsGerman && draft.Determiner is "the" or "this" or "that" && _sentence.Lexicon.Words.Cue("told-places", item.Lemma) && !(at + 1 < _tokens.Length && _tokens[at + 1].Lower == "of"))
        {
            // "captured the place": a town of which was told; not "took the place of" and "took place".
            item.Class |= NounClass.Place;
        }

        return item;
    }

    /// <summary>"Die Schweden baten um Frieden": with an article a land of no gender is its people, who are called the same.</summary>
    private bool IsPeople(ItemDraft draft, Mention? mention) =>
        _sentence.Lexicon.IsGerman && draft.Determiner == "die" && draft.Modifiers.Count == 0 && mention is { Kind: MentionKind.Name, Entity: { Label: EntityLabel.State, Gender: null or "" or "n" } } && mention.First == mention.Last && mention.Text.EndsWith('n');

    /// <summary>"die Salomoninseln Choiseul und Santa Isabel": a group of lands whose name is a compound, before the names of those of it that are meant.</summary>
    private bool GroupOfLands(ItemDraft draft, Mention mention, int to) =>
        _sentence.Lexicon.IsGerman && draft.Determiner is not null && mention.First == mention.Last && mention.Last + 1 < to && _sentence.Lexicon.Words.EndsInCue("groups-of-lands", _tokens[mention.First].Lower)
        && _tokens[mention.Last + 1].Mention is { Kind: MentionKind.Name or MentionKind.Unknown } part && part.First == mention.Last + 1 && (part.Kind == MentionKind.Unknown || part.As([EntityLabel.Territory, EntityLabel.Place]) is not null && part.As([EntityLabel.State]) is null);

    /// <summary>"mit »ernsten Folgen«", "eine „Schutzherrschaft“": a mark of quotation behind a preposition or an article parts it from nothing.</summary>
    public static bool OpensQuotation(Sentence sentence, int at) =>
        sentence.Lexicon.IsGerman && sentence.Tokens[at].Text is "»" or "„" or "“" or "\"" or "‚" && sentence.Tokens[at + 1].Tag is Tag.Noun or Tag.Adjective or Tag.Name or Tag.Determiner or Tag.Number;
}
