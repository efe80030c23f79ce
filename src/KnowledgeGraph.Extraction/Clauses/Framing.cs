using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Structure;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>How everything from a token on is said, by what stands before a colon, over a list, or at the end of a note.</summary>
/// <param name="From">The first token that it frames.</param>
/// <param name="Polarity">How that is said.</param>
internal sealed record Framing(int From, Polarity Polarity);

/// <summary>
/// Finds what frames a sentence: "Japanese proposal: Manchuria for Russia", "Verlangt wurden:" and its list, "evacuation of the port
/// promised, not carried out". In notes without verbs nothing else tells that it did not happen.
/// </summary>
internal static class Framings
{
    /// <summary>How long the remark at the end of a note is that takes it back.</summary>
    private const int LongestRemark = 4;

    private const int LongestLabel = 8;

    public static Framing? Of(Sentence sentence)
    {
        // What the parties of a treaty declare in it they agree on: "They declared the following:".
        if (sentence.Borrowed == 0 && sentence.Intro is { } intro && Introduced(intro) is { } said && !(sentence.IsTerm && said == Polarity.Reported) && !(said == Polarity.Negated && intro.Block.Kind == BlockKind.Heading && Narrates(sentence)))
        {
            return new Framing(0, said);
        }

        return Label(sentence) ?? Revoked(sentence);
    }

    /// <summary>"What was not obtained" - "Poland had opened by demanding Livonia": a sentence in the past tells what was done, whatever its heading denies.</summary>
    private static bool Narrates(Sentence sentence) =>
        !sentence.Lexicon.IsGerman && sentence.Clauses.Exists(clause => clause is { Kind: ClauseKind.Main, HasFinite: true } && clause.Predicates.Exists(predicate => predicate.Past && DoneBy(clause, predicate.Token)));

    /// <summary>What the sentence or heading before a list says of its items.</summary>
    private static Polarity? Introduced(Sentence intro)
    {
        var opens = intro.Tokens.Length > 0 && intro.Tokens[^1].IsPunctuation(':');
        if (!opens && intro.Block.Kind != BlockKind.Heading)
        {
            return null;
        }

        if (intro.Clauses.FindLast(clause => clause.Kind == ClauseKind.Main && clause.Predicates.Count > 0) is not { } clause)
        {
            return Words(intro, 0, intro.Tokens.Length);
        }

        var predicate = clause.Predicates[^1];
        if (predicate.Modality is "permission" or "possibility" && !clause.Negated && clause.Bare.Exists(phrase => TermHead(intro, phrase.Head)))
        {
            // "The chief articles may be summed up thus:"
            return null;
        }

        return predicate.Polarity != Polarity.Asserted ? predicate.Polarity : Said(intro.Lexicon.Vocabulary.GovernanceOf(predicate.Lemma));
    }

    private static bool TermHead(Sentence sentence, Phrases.Item head) =>
        (head.Class & NounClass.Treaty) != NounClass.None || sentence.Lexicon.Words.Set("term-heads").Contains(sentence.Tokens[head.Head].Lower);

    /// <summary>"British demand: ...": a label without verb before a colon.</summary>
    private static Framing? Label(Sentence sentence)
    {
        var colon = Array.FindIndex(sentence.Tokens, 0, Math.Min(sentence.Tokens.Length, LongestLabel + 1), token => token.IsPunctuation(':'));
        return colon > 0 && !Verbal(sentence, colon) && Words(sentence, sentence.Borrowed, colon) is { } said ? new Framing(colon + 1, said) : null;
    }

    /// <summary>Whether somebody who acts stands before a verb.</summary>
    private static bool DoneBy(Clause clause, int verb) => clause.Bare.Exists(phrase => phrase.Last < verb && Phrases.ItemKinds.IsActor(phrase.Head));

    /// <summary>Whether a clause with a finite verb begins before a mark.</summary>
    private static bool Verbal(Sentence sentence, int mark) => sentence.Clauses.Exists(clause => clause.HasFinite && clause.First < mark);

    /// <summary>"..., not carried out", "... - abgelehnt": a remark at the end of a note without finite verb.</summary>
    private static Framing? Revoked(Sentence sentence)
    {
        var last = sentence.Tokens.Length - 1;
        while (last >= 0 && sentence.Tokens[last].Lexeme.Shape == TokenShape.Punctuation)
        {
            last--;
        }

        var mark = last < 0 ? -1 : Array.FindLastIndex(sentence.Tokens, last, token => token.Text is "," or ":" or "–" or "—" or "(" or ";" or "-");
        if (mark < 2 || last - mark > LongestRemark || sentence.Tokens[(mark + 1)..(last + 1)].Any(token => token.Mention is not null) || sentence.Clauses.Exists(clause => clause.HasFinite && clause.First <= mark && clause.Predicates.Exists(predicate => !predicate.MaybePassive)))
        {
            return null;
        }

        if (sentence.Clauses.Exists(clause => clause.First < mark && clause.Predicates.Find(predicate => predicate.Token > mark) is { } verb && clause.Bare.Exists(phrase => phrase.Last < mark && (Phrases.ItemKinds.IsActor(phrase.Head) || phrase.Head.Mention is { Kind: Mentions.MentionKind.Unknown } || clause.Bare.Exists(other => other.First > verb.Token)))))
        {
            // "On July 26 Spain, through an envoy, asked for peace", "Paris, which held Malta, declined the offer": the verb of a subject before the mark.
            return null;
        }

        if (sentence.Clauses.Exists(clause => clause.First <= mark && clause.Predicates.Exists(predicate => predicate.Token < mark && DoneBy(clause, predicate.Token)
            && (clause.Bare.Exists(phrase => phrase.First > predicate.Token) || sentence.Clauses.Exists(remark => (remark.Kind == ClauseKind.Relative || remark.HasFinite) && remark.First > mark)))))
        {
            // "Britain demanded an indemnity of China, which refused": a sentence with a verb of its own, though the form may be a participle.
            return null;
        }

        if (sentence.Clauses.Exists(clause => clause.First > mark && clause.HasFinite && clause.Bare.Count > 0
            && clause.Predicates.Exists(predicate => predicate.Token > clause.Bare[0].Last && sentence.Lexicon.Vocabulary.GovernanceOf(predicate.Lemma) == Governance.Reporting)))
        {
            // "..., officials said": a sentence of its own, which tells who says so.
            return null;
        }

        if (sentence.Clauses.Exists(clause => clause.First > mark && clause.Before is { } before && before.Bare.Exists(phrase => Phrases.ItemKinds.IsActor(phrase.Head) || phrase.Head.Mention is { Kind: Mentions.MentionKind.Unknown })))
        {
            // "The kings met twice, and achieved nothing": one more thing that they did.
            return null;
        }

        var verbal = sentence.Tokens[(mark + 1)..(last + 1)].Any(token => token.Lexeme.Find(WordClass.Verb, WordForm.Participle) is not null);
        return verbal && Words(sentence, mark + 1, last + 1) is not null and not Polarity.Asserted ? new Framing(0, Polarity.Negated) : null;
    }

    private static Polarity? Words(Sentence sentence, int from, int to)
    {
        var vocabulary = sentence.Lexicon.Vocabulary;
        for (var i = from; i < to; i++)
        {
            var lexeme = sentence.Tokens[i].Lexeme;
            if (lexeme.Is(WordKind.Negator))
            {
                return Polarity.Negated;
            }

            // Talks are no proposal: what was signed in their course was signed.
            var noun = lexeme.Find(WordClass.Noun);
            if (noun is not null && !sentence.Lexicon.NounRules(noun.Lemma).Any(rule => rule.Type.Name == "NEGOTIATED_WITH") && Said(vocabulary.NounGovernanceOf(noun.Lemma)) is { } named)
            {
                return named;
            }

            if (noun is null && lexeme.Find(WordClass.Verb, WordForm.Participle) is { } verb && Said(vocabulary.GovernanceOf(verb.Lemma)) is { } done)
            {
                return done;
            }
        }

        return null;
    }

    private static Polarity? Said(Governance governance) => governance switch
    {
        Governance.Hypothetical => Polarity.Hypothetical,
        Governance.Negating => Polarity.Negated,
        Governance.Reporting => Polarity.Reported,
        _ => null,
    };
}
