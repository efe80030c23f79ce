using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Structure;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// Ties list items to the sentence that introduces them, and tells what lays down terms of a treaty: a list under a treaty, a section
/// called "Terms", what follows "Contents:" within a paragraph.
/// </summary>
internal static class TermLists
{
    /// <summary>How many sentences before the list may name the treaty.</summary>
    private const int Reach = 3;

    /// <summary>Before which token the colon of a label must stand.</summary>
    private const int LongestLabel = 5;

    /// <summary>How many words a title has.</summary>
    private const int LongestTitle = 14;

    public static void Mark(Document document)
    {
        Sentence? intro = null;
        var isTerm = false;
        var first = -1;
        var section = false;
        var labelled = -1;

        var lent = false;

        // Under a heading for terms a paragraph behind their list tells what came of them.
        var listed = false;

        // "Its chief provisions may be summarised as follows." and lists with introductions of their own: "Spain undertook".
        var announced = false;

        // "Treaty of Shimonoseki. Signed on 17 April 1895 by Japan and China.": under such a title a list tells the terms, unless another heading parts them.
        var titled = document.Sentences.Count > 1 && IsTreatyTitle(document);
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];

            // "France agreed" over its items is no heading of a new section.
            var completed = i + 1 < document.Sentences.Count && document.Sentences[i + 1].Borrowed > 0;
            var heads = sentence.Block.Kind == BlockKind.Heading && !completed;
            section = heads ? HeadsTerms(sentence, sentence.Tokens.Length) : section;
            listed = !heads && (listed || sentence.Block.Kind == BlockKind.Item);
            titled &= i == 0 || !heads;
            announced = Announces(sentence) || (announced && (sentence.Block.Kind == BlockKind.Item || (completed && IsAlone(document, i))));
            labelled = Label(sentence) ? sentence.BlockIndex : labelled;
            if (sentence.Block.Kind != BlockKind.Item)
            {
                first = -1;
                sentence.IsTerm = sentence.IsArticle || (sentence.Block.Kind == BlockKind.Paragraph && ((section && !listed) || labelled == sentence.BlockIndex));
                continue;
            }

            if (first < 0)
            {
                first = i;
                intro = i > 0 ? document.Sentences[i - 1] : null;
                isTerm = section || announced || Introduced(document, i) || (sentence.Borrowed > 0 && (lent || Continued(document, i))) || (titled && sentence.EntryDate is null && !sentence.Dates.Exists(date => date.First <= 1));
            }

            // "I. Romania" and its items, "II. Hungary" and its items: where the first of such lists told terms, the next ones do.
            lent |= isTerm && sentence.Borrowed > 0;
            sentence.Intro = intro;
            sentence.IsTerm = isTerm || sentence.IsArticle || labelled == sentence.BlockIndex;
        }
    }

    /// <summary>"The main terms were as follows.": the lists that follow tell terms, whatever introduces each of them.</summary>
    private static bool Announces(Sentence sentence) =>
        sentence.Block.Kind == BlockKind.Paragraph && Array.Exists(sentence.Tokens, token => sentence.Lexicon.Words.Set("announcers").Contains(token.Lower)) && HeadsTerms(sentence, sentence.Tokens.Length);

    /// <summary>Whether a sentence is all that its block holds.</summary>
    private static bool IsAlone(Document document, int at) =>
        (at == 0 || document.Sentences[at - 1].BlockIndex != document.Sentences[at].BlockIndex)
        && (at + 1 == document.Sentences.Count || document.Sentences[at + 1].BlockIndex != document.Sentences[at].BlockIndex);

    /// <summary>Whether a text is called after a treaty and nothing else: its first block names one, and is short.</summary>
    private static bool IsTreatyTitle(Document document) =>
        document.Sentences[0] is { Tokens.Length: <= LongestTitle, Block.Kind: BlockKind.Heading or BlockKind.Paragraph } title && document.Sentences[1].BlockIndex != title.BlockIndex
        && title.Mentions.Exists(mention => mention.Entity?.Label == EntityLabel.Treaty && mention.First <= 1) && !title.Tokens[^1].IsPunctuation('.');

    /// <summary>Whether the block before a list speaks of a treaty or its terms.</summary>
    private static bool Introduced(Document document, int item)
    {
        for (var k = item - 1; k >= Math.Max(0, item - Reach) && document.Sentences[k].BlockIndex == document.Sentences[item - 1].BlockIndex; k--)
        {
            if (NamesTreaty(document.Sentences[k]) || HeadsTerms(document.Sentences[k], document.Sentences[k].Tokens.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"..., signed on 10 February 1947. I. Romania" and a list, "II. Hungary" and the next: whether what stands before the introduction names a treaty, or is an item of its terms.</summary>
    private static bool Continued(Document document, int item)
    {
        var before = item - 2;
        while (before > 0 && document.Sentences[before].Block.Kind == BlockKind.Heading)
        {
            before--;
        }

        return before >= 0 && (document.Sentences[before].IsTerm || Introduced(document, before + 1));
    }

    /// <summary>"Terms: ...", "Hauptinhalt: ...", "Terms as follows.": the sentence and the rest of its block say what was agreed.</summary>
    private static bool Label(Sentence sentence)
    {
        var colon = Array.FindIndex(sentence.Tokens, 0, Math.Min(sentence.Tokens.Length, LongestLabel + 1), token => token.IsPunctuation(':'));
        return (colon > 0 && HeadsTerms(sentence, colon)) || (sentence.Tokens.Length <= LongestLabel && HeadsTerms(sentence, 1));
    }

    private static bool HeadsTerms(Sentence sentence, int until)
    {
        var heads = sentence.Lexicon.Words.Set("term-heads");
        return sentence.Tokens[..until].Any(token => heads.Contains(token.Lower));
    }

    /// <summary>Marks the sentences that tell, after one that names or makes a treaty, what was to be done under it.</summary>
    public static void MarkFollowing(Document document)
    {
        // Where the last sentence before this one stands that names a treaty.
        var named = -1;
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            var before = i > 0 && document.Sentences[i - 1].BlockIndex == sentence.BlockIndex ? document.Sentences[i - 1] : null;

            // The rest of an entry that names a treaty tells its terms.
            var entry = !sentence.Lexicon.IsGerman && sentence.EntryDate is not null && named >= i - Reach && named >= 0 && document.Sentences[named].BlockIndex == sentence.BlockIndex;
            sentence.FollowsTerms = entry || (before is not null && (before.FollowsTerms && !MentionsTreaty(before) ? NamesTreaty(sentence) || Commits(sentence) : NamesTreaty(before) || Commits(before)));
            named = MentionsTreaty(sentence) ? i : named;
        }
    }

    private static bool Commits(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Lexeme.Commits)
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesTreaty(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Lexeme.TellsOfTreaty)
            {
                return true;
            }
        }

        return MentionsTreaty(sentence);
    }

    private static bool MentionsTreaty(Sentence sentence)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Entity?.Label == EntityLabel.Treaty)
            {
                return true;
            }
        }

        return false;
    }
}
