using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The infinitives that say what somebody has a right to: "the right | to trade on the Amur", "das Recht, | auf dem Jangtse zu fahren", and "the privilege | of residing at X".</summary>
internal static class Entitlement
{
    /// <summary>The infinitives behind a trigger, where the rule reads a right from the words.</summary>
    public static IEnumerable<Clause> Of(Sentence sentence, Frame frame) =>
        frame.Rule.Qualifiers.TryGetValue(Qualifiers.Right, out var right) && right.Literal is null ? After(sentence, frame.Clause, frame.Trigger) : [];

    /// <summary>The phrases with prepositions in the infinitives behind nouns that are rights: where a right holds stands with what it allows.</summary>
    public static IEnumerable<Phrase> Within(Sentence sentence, Clause clause, IEnumerable<Item> nouns) =>
        nouns.FirstOrDefault(noun => (noun.Class & NounClass.Right) != NounClass.None) is { } right
            ? After(sentence, clause, right.Head).SelectMany(content => content.Phrases).Where(phrase => phrase is { Preposition: not null, Items.Count: > 0 })
            : [];

    /// <summary>"allowed the French to preach throughout Annam": where it is allowed stands with what is allowed.</summary>
    public static IEnumerable<Phrase> Where(Sentence sentence, Predicate allowing) =>
        After(sentence, allowing.Clause, allowing.Token).SelectMany(content => content.Phrases)
            .Where(phrase => phrase is { Preposition: { } preposition, Items.Count: > 0 } && sentence.Lexicon.Words.Cue("where-rights-hold", preposition));

    private static IEnumerable<Clause> After(Sentence sentence, Clause clause, int token) =>
        sentence.Clauses.Where(other => other.Parent == clause && other.First > token && (other.Kind == ClauseKind.Infinitive || (other.Kind == ClauseKind.Participle && sentence.Lexicon.Words.Cue("openers-of-rights", other.Opener))));
}
