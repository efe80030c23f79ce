using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>A rule that fired: its trigger and the phrases in its roles, not yet resolved to entities.</summary>
internal sealed class Frame
{
    public required Rule Rule { get; init; }

    public required Clause Clause { get; init; }

    /// <summary>The predicate, or the one that governs the trigger noun; null where there is none.</summary>
    public Predicate? Predicate { get; init; }

    /// <summary>The token of the trigger.</summary>
    public required int Trigger { get; init; }

    public List<RoleFill> Fills { get; } = [];

    public required Polarity Polarity { get; init; }

    /// <summary>How many of its conditions and roles the words themselves meet: the better of two rules of one type wins.</summary>
    public int Weight { get; set; }

    /// <summary>Whether a role is filled by a phrase that stands in none of its places; such a reading gives way to any other of its type.</summary>
    public bool IsStray { get; init; }

    /// <summary>Where qualifiers are read: for each, the phrases in question; none where the whole clause is.</summary>
    public Dictionary<string, List<Phrase>> QualifierPhrases { get; } = new(StringComparer.Ordinal);

    /// <summary>Tokens from which amounts are taken where a sentence shares out several; null for all.</summary>
    public (int From, int To)? Window { get; set; }

    /// <summary>A reading by the same rule at the same place, without any role: what shares out several fills each with its own.</summary>
    public Frame Part() => new() { Rule = Rule, Clause = Clause, Predicate = Predicate, Trigger = Trigger, Polarity = Polarity, Weight = Weight };

    public IEnumerable<RoleFill> In(Role role) => Fills.Where(fill => fill.Role == role);
}

/// <summary>A phrase in a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Phrase">The phrase.</param>
/// <param name="OfOwner">Whether the state that owns the phrase is meant.</param>
internal sealed record RoleFill(Role Role, Phrase Phrase, bool OfOwner);
