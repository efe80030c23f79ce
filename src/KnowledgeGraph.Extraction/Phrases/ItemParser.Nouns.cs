using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
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

        return item;
    }

    /// <summary>"mit »ernsten Folgen«", "eine „Schutzherrschaft“": a mark of quotation behind a preposition or an article parts it from nothing.</summary>
    public static bool OpensQuotation(Sentence sentence, int at) =>
        sentence.Lexicon.IsGerman && sentence.Tokens[at].Text is "»" or "„" or "“" or "\"" or "‚" && sentence.Tokens[at + 1].Tag is Tag.Noun or Tag.Adjective or Tag.Name or Tag.Determiner or Tag.Number;
}
