using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <content>Which German words with a capital are names, though every noun has one.</content>
internal sealed partial class UnknownNames
{
    /// <summary>"Nach dem Sieg Scotts": of a word in the German genitive the name without its ending; empty of any other word.</summary>
    private static ReadOnlySpan<char> Genitive(Sentence sentence, int i) =>
        sentence.Lexicon.IsGerman && sentence.Tokens[i].Lexeme is { Analyses.Length: 0, Key: { Length: > 3 } key } && key.EndsWith('s') ? key.AsSpan(..^1) : default;

    private const NounClass Named = NounClass.Place | NounClass.Territory | NounClass.Port | NounClass.Waterway | NounClass.Ship | NounClass.Office;

    private static bool IsDoubtful(Sentence sentence, int i)
    {
        var before = i > 0 ? sentence.Tokens[i - 1] : null;
        var led = before is not null && (before.Is(WordKind.Determiner | WordKind.Quantifier | WordKind.Number) || before.Lexeme.Find(WordClass.Adjective) is not null
            || (before.Lexeme.Shape == TokenShape.Word && !before.Lexeme.Capital && before.Lexeme.Kind == WordKind.None && before.Lexeme.Find(WordClass.Verb, WordForm.Finite) is null));
        if (before is not null && (before.Lexeme.NounClass & Named) != NounClass.None && before.Lexeme.Capital && before.Lexeme.Find(WordClass.Noun)?.Is(WordForm.Plural) is not true)
        {
            // "die Insel Alsen", "der Geschäftsträger Varenne": after what names are led by.
            return false;
        }

        if (before is { Mention: { Kind: MentionKind.Demonym } people } && people.First == i - 1 && i > 1 && sentence.Lexicon.Words.Cue("before-one-of-people", sentence.Tokens[i - 2].Lower))
        {
            // "der Franzose Lagarde", "den Briten Rodd"
            return false;
        }

        var text = sentence.Tokens[i].Text;
        var shape = sentence.Tokens[i].Lexeme.NameShape;
        var town = (shape & NameShape.Townlike) != NameShape.None;
        if (OnRiver(sentence, i))
        {
            return sentence.Lexicon.Words.Set("bare-nouns").Contains(text);
        }

        if ((shape & (NameShape.Compass | NameShape.Watery)) != NameShape.None || ((shape & NameShape.Foreign) != NameShape.None && !(led && before!.Is(WordKind.Article))))
        {
            return false;
        }

        led &= !(town || Listed(sentence, i)) || before is { Lower: "einem" or "einen" or "eines" or "einer" or "ein" or "eine" } || (before is not null && before.Is(WordKind.Both));
        if (before is { Lower: "bei" } && text.Length > 4 && !text.EndsWith("en", StringComparison.Ordinal))
        {
            // "bei Roßbeeke": where something was, as a bare word behind it hardly ever says else.
            return sentence.Lexicon.Words.Set("bare-nouns").Contains(text);
        }

        led |= text.EndsWith("lingen", StringComparison.Ordinal);
        led |= sentence.Lexicon.Words.Set("bare-nouns").Contains(text);
        return led || (text.EndsWith("en", StringComparison.Ordinal) && !town) || text.EndsWith("er", StringComparison.Ordinal) || text.EndsWith("e", StringComparison.Ordinal);
    }

    /// <summary>"schlug die Franzosen an der Katzbach": where a sentence tells of a battle, an unknown word behind "an der" is the river.</summary>
    private static bool OnRiver(Sentence sentence, int i) =>
        i > 1 && sentence.Tokens[i - 1].Lower == "der" && sentence.Tokens[i - 2].Lower == "an" && sentence.Tokens[i].Lexeme is { NounClass: NounClass.None, Analyses.Length: 0, Text.Length: > 3 }
        && Array.Exists(sentence.Tokens, token => (token.Lexeme.NounClass & NounClass.Battle) != NounClass.None || (token.Lexeme.Find(WordClass.Verb) is { } word && sentence.Lexicon.Words.Cue("defeating-verbs", word.Lemma)) || (token.Lexeme.Find(WordClass.Noun) is { } noun && sentence.Lexicon.Words.Cue("victory-nouns", noun.Lemma)));

    /// <summary>"Mehmed Sadik": behind a forename a word is a name, though it ends as nouns do.</summary>
    private static bool FollowsForename(Sentence sentence, int i) =>
        sentence.Lexicon.IsGerman && i > 0 && sentence.Tokens[i].Lexeme is { Shape: TokenShape.Word, Capital: true, Kind: WordKind.None, NounClass: NounClass.None, Analyses.Length: 0, Text.Length: > 3 }
        && sentence.Lexicon.Words.Set("forenames").Contains(sentence.Tokens[i - 1].Text);

    /// <summary>"bei Leuthen": a place that the gazetteer knows from the battle or the treaty called after it.</summary>
    private bool NamesBattle(Sentence sentence, int i) =>
        i > 0 && sentence.Tokens[i - 1].Is(WordKind.Preposition | WordKind.Coordinator) && (_gazetteer.CalledAfter(EntityLabel.Battle, sentence.Tokens[i].Text).Count > 0 || _gazetteer.CalledAfter(EntityLabel.Treaty, sentence.Tokens[i].Text).Count > 0);

    /// <summary>"die Stadt Konstanz", "die Insel Fehmanz": behind what places are led by a word is a name, though it ends as nouns do.</summary>
    private static bool FollowsPlace(Sentence sentence, int i) =>
        sentence.Lexicon.IsGerman && i > 1 && sentence.Tokens[i].Lexeme is { Shape: TokenShape.Word, Capital: true, Kind: WordKind.None, NounClass: NounClass.None, Analyses.Length: 0, Text.Length: > 3 }
        && sentence.Tokens[i - 1].Lexeme is { Capital: true } led && (led.NounClass & (NounClass.Place | NounClass.Territory | NounClass.Port)) != NounClass.None && led.Find(WordClass.Noun)?.Is(WordForm.Plural) is not true;

    /// <summary>"Christian von Bunsen" is no Christian who reigned: a particle and a surname follow.</summary>
    private static bool Forenames(Sentence sentence, int i) =>
        sentence.Lexicon.IsGerman && i + 2 < sentence.Tokens.Length && sentence.Tokens[i + 1].Is(WordKind.NameParticle) && !sentence.Tokens[i + 1].Is(WordKind.Article)
        && sentence.Tokens[i + 2].Lexeme is { Capital: true, Shape: TokenShape.Word } next && (sentence.Tokens[i + 2].Mention is { } mention ? mention.As([EntityLabel.Person]) is not null : next.Find(WordClass.Noun) is null);

    /// <summary>"Kurfürst Friedrich Wilhelm ... Friedrich Wilhelm": who is called by two forenames is meant by both.</summary>
    private static bool BeginsWithForename(Sentence sentence, int i, Entity known)
    {
        if (!sentence.Lexicon.IsGerman || i == 0 || sentence.Tokens[i - 1] is not { Mention: null, Lexeme: { Capital: true, Shape: TokenShape.Word } } forename || !sentence.Lexicon.Words.Set("forenames").Contains(forename.Text))
        {
            return false;
        }

        var both = $"{forename.Text} {sentence.Tokens[i].Text}";
        return Bears(known.Name) || known.Names.Any(name => Bears(name.Text));

        bool Bears(string name) => both.StartsWith(name, StringComparison.Ordinal) || name.Contains(both, StringComparison.Ordinal);
    }

    /// <summary>"Ludwig XIV. ... durfte Ludwig Straßburg behalten": what stands behind the ruler's name is a land, and no surname.</summary>
    private static bool BeforeLand(Sentence sentence, int i) =>
        sentence.Lexicon.IsGerman && sentence.Tokens[i + 1].Mention is { } land && land.First == i + 1 && land.Candidates.Count > 0 && land.As([EntityLabel.Person]) is null;

    /// <summary>"Für den Kaiser Qiying und Yilibu", "für den Sultan von Galib Efendi": behind an article a ruler's title stands alone before the name of one who does not reign.</summary>
    private static bool ForRuler(Sentence sentence, int title)
    {
        var next = title + 1 < sentence.Tokens.Length && sentence.Tokens[title + 1].Lower == "von" ? title + 2 : title + 1;
        return sentence.Lexicon.IsGerman && title > 1 && next < sentence.Tokens.Length && sentence.Tokens[title - 1].Lower is "den" or "die" && sentence.Tokens[title - 2].Lower == "für" && Royals.IsTitle(sentence.Tokens[title].Text)
            && sentence.Tokens[next].Mention?.As([EntityLabel.Person]) is { } person && !Royals.Reigns(person);
    }

    /// <summary>"Botschafter Ludwigs XV.": the ruler in the genitive is whom the other serves.</summary>
    private static bool OfRuler(Sentence sentence, int title) =>
        sentence.Lexicon.IsGerman && title + 1 < sentence.Tokens.Length && !Royals.IsTitle(sentence.Tokens[title].Text) && sentence.Tokens[title + 1].Mention is { } ruler && ruler.Last > ruler.First && ruler.As([EntityLabel.Person]) is not null
        && RomanNumeral.Is(sentence.Tokens[ruler.Last].Text) && (sentence.Tokens[title + 2].Text is "'" or "’" || (sentence.Tokens[title + 1].Text.EndsWith('s') && sentence.Lexicon.Words.Set("forenames").Contains(sentence.Tokens[title + 1].Text[..^1])));

    /// <summary>"Der Staatskanzler Maria Theresias", "der Gesandte Napoleons": without a numeral the ending alone tells that the ruler is whom the other serves.</summary>
    private static bool OfNamedRuler(Sentence sentence, int title) =>
        sentence.Lexicon.IsGerman && title + 1 < sentence.Tokens.Length && !Royals.IsTitle(sentence.Tokens[title].Text) && sentence.Tokens[title + 1].Mention is { Kind: MentionKind.Name } ruler && sentence.Tokens[ruler.Last].Text is { Length: > 3 } name && name.EndsWith('s')
        && ruler.As([EntityLabel.Person]) is { } man && Royals.Reigns(man) && sentence.Lexicon.Words.Set("forenames").Contains(name[..^1]);

    /// <summary>"Le Kef", "La Goletta", "Los Castillejos": an article of another language with which a name begins.</summary>
    private static bool Opens(Sentence sentence, int i) =>
        i > 0 && i + 1 < sentence.Tokens.Length && sentence.Lexicon.IsGerman && sentence.Tokens[i] is { Mention: null, Lexeme: { Capital: true, Text.Length: 2 or 3 } } article
        && ((article.Text.Length == 2 && article.Is(WordKind.NameParticle) && !article.Is(WordKind.Preposition | WordKind.Article)) || sentence.Lexicon.Words.Cue("foreign-articles", article.Text))
        && IsNameWord(sentence, i + 1);
}
