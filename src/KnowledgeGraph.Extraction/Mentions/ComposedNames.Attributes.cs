using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <content>What stands before the noun of an English treaty and belongs to its name.</content>
internal sealed partial class ComposedNames
{
    /// <summary>"the protectorate treaty of 17 November 1905": the noun between the article and the head belongs to what the day names.</summary>
    private static int Attributed(Sentence sentence, int head)
    {
        var tokens = sentence.Tokens;
        return !sentence.Lexicon.IsGerman && head > 1 && tokens[head - 1] is { Mention: null, Lexeme: { Capital: false, Shape: TokenShape.Word } noun } && noun.Find(WordClass.Noun, WordForm.Singular) is not null
            && (tokens[head - 2].Is(WordKind.Determiner) || tokens[head - 2].Lexeme.Find(WordClass.Adjective) is not null) ? head - 1 : head;
    }

    /// <summary>"Supplementary Convention on the Abolition of Slavery", "Final Protocol of Locarno": where a title begins whose adjectives are written with capitals; the head where none stand before it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="head">The noun.</param>
    /// <param name="past">Whether the town where it was made may stand there too: "the Havana Convention on Asylum".</param>
    private static int Entitled(Sentence sentence, int head, bool past)
    {
        var tokens = sentence.Tokens;
        var first = head;
        if (sentence.Lexicon.IsGerman || !tokens[head].Lexeme.Capital)
        {
            return first;
        }

        while (first > 0 && tokens[first - 1] is { Lexeme: { Capital: true, Shape: TokenShape.Word } word } before && !before.Is(WordKind.Determiner | WordKind.Preposition | WordKind.NotName | WordKind.Subordinator | WordKind.Number | WordKind.Coordinator)
            && before.Mention is null or { Kind: MentionKind.Unknown } && (sentence.Lexicon.Words.Cue("treaty-title-words", before.Lower) || (word.Find(WordClass.Verb) is null && (word.Find(WordClass.Adjective) is not null || (first > 1 && word.Analyses.Length == 0)))))
        {
            first--;
        }

        return past && first > 0 && tokens[first - 1].Mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.Place } town ? town.First : first;
    }

    /// <summary>"That of 1 October 1800", "the second, of 5 June 1892": a treaty without a noun, which the gazetteer knows by its day.</summary>
    private void Counted(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (sentence.Lexicon.IsGerman || at + 2 >= tokens.Length || tokens[at].Mention is not null || !sentence.Lexicon.Words.Cue("treaties-by-number", tokens[at].Lower))
        {
            return;
        }

        var of = at + (tokens[at + 1].IsPunctuation(',') ? 2 : 1);
        if (tokens[of].Lower == "of" && sentence.Dates.Find(date => date.First == of + 1 || date.First == of) is { Date.Edtf.Length: 10 } day && _gazetteer.SignedOn(day.Date.Edtf) is { } signed)
        {
            Compose(sentence, at, at, tokens[at].Text, signed);
        }
    }

    /// <summary>"General Act of the Brussels Conference": the last token of what a treaty is called after, with the meeting that made it.</summary>
    private static int OfMeeting(Sentence sentence, Named name)
    {
        var next = name.Last + 1;
        return !sentence.Lexicon.IsGerman && next < sentence.Tokens.Length && sentence.Tokens[next].Lexeme.Capital && sentence.Lexicon.Words.Cue("treaty-making-meetings", sentence.Tokens[next].Lower) ? next : name.Last;
    }

    /// <summary>"The Vivanco–Pareja Treaty": called after the two men who made it.</summary>
    private bool AfterTwo(Sentence sentence, int head, int at)
    {
        var tokens = sentence.Tokens;
        if (sentence.Lexicon.IsGerman || at < 2 || !tokens[head].Lexeme.Capital || !(tokens[at - 1].IsPunctuation('–') || tokens[at - 1].IsPunctuation('-')) || tokens[at - 1].End != tokens[at].Start || tokens[at - 1].Start != tokens[at - 2].End
            || !IsMan(tokens[at]) || !IsMan(tokens[at - 2]))
        {
            return false;
        }

        var text = MentionStage.Words(sentence, _document, at - 2, head);
        Compose(sentence, at - 2, head, text, _document.Provisional.Get(EntityLabel.Treaty, text));
        return true;
    }

    /// <summary>"The Pan-American Convention", "the Anglo-Zulu Treaty": an adjective in two parts is part of the title, and nothing after which it is called.</summary>
    private bool Adjectival(Sentence sentence, int at, int head, Named two)
    {
        if (!(sentence.Tokens[at].Mention is { Kind: MentionKind.Adjective } || sentence.Tokens[at].Lexeme.Find(WordClass.Adjective) is not null) || _gazetteer.CalledAfter(EntityLabel.Treaty, two.Text).Count > 0)
        {
            return false;
        }

        var text = MentionStage.Words(sentence, _document, at - 2, head);
        Compose(sentence, at - 2, head, text, _document.Provisional.Get(EntityLabel.Treaty, text));
        return true;
    }

    private static bool IsMan(Token token) =>
        token.Lexeme is { Capital: true, Shape: TokenShape.Word } && token.Mention is null or { Kind: MentionKind.Unknown } or { Kind: MentionKind.Name, Entity.Label: EntityLabel.Person };

    /// <summary>"The Neutrality Treaty", "a Security Treaty": called by what it is about; of a longer name spoken of before, the end.</summary>
    private bool Subjected(Sentence sentence, int head, int at)
    {
        var tokens = sentence.Tokens;
        var first = head;
        while (at >= 0 && tokens[at].Lexeme is { Capital: true, Shape: TokenShape.Word } && tokens[at].Mention is null && !tokens[at].Is(WordKind.Determiner | WordKind.Preposition | WordKind.NotName | WordKind.Subordinator | WordKind.Number)
            && (!tokens[at].Is(WordKind.Title) || (tokens[at + 1].Lexeme.NounClass & NounClass.Treaty) != NounClass.None))
        {
            first = at--;
        }

        if (first == head)
        {
            return false;
        }

        var text = MentionStage.Words(sentence, _document, first, head);
        var earlier = _document.Sentences.TakeWhile(other => other != sentence).Append(sentence).SelectMany(other => other.Mentions)
            .Select(mention => mention.As([EntityLabel.Treaty])).OfType<Entity>().FirstOrDefault(treaty => treaty.Name.EndsWith(text, StringComparison.OrdinalIgnoreCase));
        Compose(sentence, first, head, text, earlier ?? _document.Provisional.Get(EntityLabel.Treaty, text));
        return true;
    }
}
