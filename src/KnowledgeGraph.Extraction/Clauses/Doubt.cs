using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// Finds words within a clause by which the text does not itself say what the clause says: allegedly, according to reports, so the
/// older historians; nearly; before they could; and what stands in quotation marks.
/// </summary>
internal static class Doubt
{
    /// <summary>How many tokens a word held up to mockery has at most, the closing mark among them.</summary>
    private const int MockedWords = 4;

    public static Polarity Of(Sentence sentence, Predicate predicate)
    {
        var clause = predicate.Clause;
        if (sentence.Quoted.Count > 0 && !sentence.IsTerm && IsQuoted(sentence, predicate))
        {
            return Polarity.Reported;
        }

        if (clause.Opener is "bevor" or "ehe" or "before" && predicate.Modality == "possibility")
        {
            return Polarity.Hypothetical;
        }

        var (unreal, doubting) = (sentence.Lexicon.Words.Set("unreal-adverbs"), sentence.Lexicon.Words.Set("doubting-adverbs"));
        foreach (var node in clause.Nodes)
        {
            if (node.Kind == NodeKind.Other && unreal.Contains(node.Word) && (sentence.Lexicon.IsGerman || (node.Last + 1 < sentence.Tokens.Length && sentence.Tokens[node.Last + 1].Tag == Tag.Verb)))
            {
                return Polarity.Hypothetical;
            }

            if (node.Kind == NodeKind.Other && doubting.Contains(node.Word))
            {
                return Polarity.Reported;
            }

            if (node.Phrase is { } phrase && IsSource(sentence, phrase))
            {
                return Polarity.Reported;
            }
        }

        return clause.Parent is null && (sentence.Attributed ??= Attributed(sentence)) ? Polarity.Reported : Polarity.Asserted;
    }

    /// <summary>In quotation marks with its subject; of "X »befreite« die Stadt" the marks mock the word, and the deed was done.</summary>
    private static bool IsQuoted(Sentence sentence, Predicate predicate) => sentence.Quoted.Exists(range => range.First <= predicate.Token && range.Last >= predicate.Token
        && !(range.Last - range.First <= MockedWords && range.First > predicate.Clause.First && range.Last < sentence.Tokens.Length - 1 && predicate.Clause.Phrases.Any(phrase => phrase.Preposition is null && (phrase.Last < range.First || phrase.First > range.Last))));

    /// <summary>"Laut Zeitungsberichten", "nach Ansicht des Zaren", "according to rumours".</summary>
    private static bool IsSource(Sentence sentence, Phrase phrase) =>
        phrase.Preposition is "laut" or "nach" or "aus" or "to" or "in"
        && phrase.Items.Count > 0 && phrase.Antecedent is null
        && (phrase.Preposition is not "to" || (phrase.First > 0 && sentence.Tokens[phrase.First - 1].Lower == "according"))
        && sentence.Lexicon.Vocabulary.NounGovernanceOf(phrase.Head.Lemma) == Governance.Reporting
        && (phrase.Preposition is not "in" || phrase.Head.Attributes.Count > 0);

    /// <summary>"..., so die ältere Forschung, ..."; "..., hieß es": who says so stands between commas.</summary>
    private static bool Attributed(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var reporting = sentence.Clauses.Where(clause => clause.Start >= 0 && Reports(sentence, clause)).Select(clause => clause.Start).ToHashSet();
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i - 1].Tag != Tag.Comma)
            {
                continue;
            }

            var so = tokens[i].Lower == "so" && tokens[i + 1].Tag is Tag.Determiner or Tag.Name or Tag.Adjective or Tag.Noun && ClosesSoon(tokens, i + 1) && !SaysTreaty(sentence, i + 1);
            var said = (tokens[i].Lower is "hieß" or "heißt" && tokens[i + 1].Lower == "es")
                || (tokens[i].Lower == "wie" && reporting.Contains(i));
            if (so || said)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"..., so der Wortlaut des Vertrags, ...": what a treaty says is no hearsay.</summary>
    private static bool SaysTreaty(Sentence sentence, int from)
    {
        for (var i = from; i < sentence.Tokens.Length && sentence.Tokens[i].Tag is not (Tag.Comma or Tag.Break); i++)
        {
            if ((sentence.Tokens[i].Lexeme.NounClass & NounClass.Treaty) != NounClass.None || sentence.Lexicon.Words.Cue("source-texts", sentence.Tokens[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A phrase without a verb up to the next comma or the end.</summary>
    private static bool ClosesSoon(Tokens.Token[] tokens, int from)
    {
        for (var i = from; i < tokens.Length && i < from + 9; i++)
        {
            switch (tokens[i].Tag)
            {
                case Tag.Verb or Tag.Subordinator or Tag.Break:
                    return false;
                case Tag.Comma:
                    return true;
            }
        }

        return tokens.Length <= from + 9;
    }

    private static bool Reports(Sentence sentence, Clause clause) =>
        clause.Predicates.Exists(predicate => sentence.Lexicon.Vocabulary.GovernanceOf(predicate.Lemma) == Governance.Reporting);
}
