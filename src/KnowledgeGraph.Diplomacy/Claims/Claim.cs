using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Claims;

/// <summary>
/// What one passage of one document says: one type, its roles, its qualifiers, and the exact span it was read from.
/// Claims never overwrite each other: two sources that disagree give two claims.
/// </summary>
public sealed class Claim
{
    /// <summary>Makes a claim, if the vocabulary allows it.</summary>
    /// <param name="type">What is said.</param>
    /// <param name="roles">Who and what it is said of.</param>
    /// <param name="quotation">The words that say it.</param>
    /// <param name="rule">The rule or table that read it, for example <c>de/ceded-territory-to#abtreten</c>.</param>
    /// <param name="language">ISO 639-1 code of the language of the words.</param>
    /// <exception cref="ClaimException">A required role is missing, or a filler's kind does not fit its role.</exception>
    public Claim(ClaimType type, IReadOnlyList<RoleFiller> roles, Quotation quotation, string rule, string language)
    {
        ClaimRules.Check(type, roles);
        Type = type;
        Roles = roles;
        Quotation = quotation;
        Rule = rule;
        Language = language;
    }

    /// <summary>What is said.</summary>
    public ClaimType Type { get; }

    /// <summary>Who and what it is said of; a role such as <c>parties</c> may come several times.</summary>
    public IReadOnlyList<RoleFiller> Roles { get; }

    /// <summary>The words that say it, at their place.</summary>
    public Quotation Quotation { get; }

    /// <summary>The rule or table that read it.</summary>
    public string Rule { get; }

    /// <summary>ISO 639-1 code of the language of the words.</summary>
    public string Language { get; }

    /// <summary>Amounts, rights and other details that are not entities, by the names of <see cref="Qualifiers"/>.</summary>
    public QualifierSet Qualifiers { get; init; } = QualifierSet.Empty;

    /// <summary>When it happened, as far as the source says; null where it does not.</summary>
    public HistoricalDate? Date { get; init; }

    /// <summary>How the source says it.</summary>
    public Polarity Polarity { get; init; } = Polarity.Asserted;

    /// <summary>How sure the reading is, above 0 and at most 1; says nothing about whether the source is right.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The entity in a role that comes once.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The first entity in that role, or null.</returns>
    public EntityReference? this[Role role]
    {
        get
        {
            // Asked for very often while a text is read: no delegate is made for it.
            for (var i = 0; i < Roles.Count; i++)
            {
                if (Roles[i].Role == role)
                {
                    return Roles[i].Entity;
                }
            }

            return null;
        }
    }
}

/// <summary>One entity in one role of a claim.</summary>
/// <param name="Role">The role.</param>
/// <param name="Entity">The entity.</param>
public sealed record RoleFiller(Role Role, EntityReference Entity);
