using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <content>Words that name a treaty only together with a town.</content>
internal sealed partial class ComposedNames
{
    private static readonly EntityLabel[] Towns = [EntityLabel.Place, EntityLabel.Territory];

    /// <summary>"Die Erklärung von Taschkent", "die Moskauer Erklärung": what else may be any statement is a treaty where it is called after a town.</summary>
    private static bool Declares(Sentence sentence, int head)
    {
        var tokens = sentence.Tokens;
        if (!sentence.Lexicon.IsGerman || !tokens[head].Lexeme.Capital)
        {
            return false;
        }

        // Nearly every noun is asked: what stands beside it is seen at once, the list only then.
        var beside = (head + 2 < tokens.Length && tokens[head + 1].Lower == "von" && tokens[head + 2].Mention is { Kind: MentionKind.Name } town && town.As(Towns) is not null)
            || (head > 0 && tokens[head - 1] is { Lexeme.Capital: true, Text.Length: > 4 } before && before.Text.EndsWith("er", StringComparison.Ordinal));
        return beside && sentence.Lexicon.Words.Cue("treaties-by-town", tokens[head].Text);
    }

    /// <summary>"Basel, Friede von": a headword that puts the town first.</summary>
    private bool Inverted(Sentence sentence, int head, EntityLabel label, int? year)
    {
        var tokens = sentence.Tokens;
        if (!sentence.Lexicon.IsGerman || head < 2 || head + 1 >= tokens.Length || !tokens[head - 1].IsPunctuation(',') || !Links(label, tokens[head + 1].Lower) || (head + 2 < tokens.Length && tokens[head + 2].Lexeme.Shape != TokenShape.Punctuation)
            || tokens[head - 2].Mention is not { First: 0, Kind: MentionKind.Name or MentionKind.Unknown } town)
        {
            return false;
        }

        var known = _gazetteer.CalledAfter(label, town.Text).OrderBy(candidate => Lifetimes.Distance(candidate, year)).FirstOrDefault();
        var text = $"{tokens[head].Text} {tokens[head + 1].Text} {town.Text}";
        MentionStage.Cover(sentence, new Mention
        {
            First = 0,
            Last = head + 1,
            Kind = MentionKind.Composed,
            Text = text,
            Candidates = [known is not null && Lifetimes.Distance(known, year) <= Farthest ? known : _document.Provisional.Get(label, text)],
        });
        return true;
    }

    private static bool Links(EntityLabel label, string word) => label switch
    {
        EntityLabel.Treaty => word is "of" or "von" or "zu" or "zum" or "vom",
        EntityLabel.Battle => word is "of" or "at" or "von" or "bei" or "um" or "near" or "vor" or "beim" or "for",
        _ => word is "of" or "von",
    };

    /// <summary>"Die Utrechter Verträge von 1713": several that the gazetteer knows as one, of the year told.</summary>
    private bool IsKnownPlural(Token[] tokens, int head, int at, EntityLabel label, int? year) =>
        tokens[head].Lexeme.Prefix == 0 && year is not null && tokens[at].Text is { Length: > 4 } town && town.EndsWith("er", StringComparison.Ordinal)
        && _gazetteer.CalledAfter(label, town[..^2]).Any(treaty => Lifetimes.Distance(treaty, year) <= 1);
}
