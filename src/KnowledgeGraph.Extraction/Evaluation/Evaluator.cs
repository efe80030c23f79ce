using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Evaluation;

/// <summary>Precision, recall and F1 of claims against a gold file. Only asserted claims count.</summary>
/// <param name="Type">The claim type, or <c>all</c>.</param>
/// <param name="Right">Asserted claims that the gold file knows.</param>
/// <param name="Asserted">Asserted claims.</param>
/// <param name="Found">Required claims found, with date and qualifiers.</param>
/// <param name="Required">Required claims.</param>
/// <param name="Forbidden">Forbidden readings made.</param>
public sealed record EvaluationScore(string Type, int Right, int Asserted, int Found, int Required, int Forbidden)
{
    /// <summary>The share of asserted claims that are right; 1 where there is none.</summary>
    public double Precision => Asserted == 0 ? 1 : (double)Right / Asserted;

    /// <summary>The share of required claims found; 1 where none is required.</summary>
    public double Recall => Required == 0 ? 1 : (double)Found / Required;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The scores of several texts together.</summary>
    /// <param name="scores">The scores.</param>
    /// <returns>One score for each type, and one called <c>all</c> at the end.</returns>
    public static IReadOnlyList<EvaluationScore> Sum(IEnumerable<EvaluationScore> scores) => [.. scores
        .GroupBy(score => score.Type, StringComparer.Ordinal)
        .OrderBy(group => group.Key == "all" ? 1 : 0)
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new EvaluationScore(
            group.Key, group.Sum(score => score.Right), group.Sum(score => score.Asserted), group.Sum(score => score.Found), group.Sum(score => score.Required), group.Sum(score => score.Forbidden)))];
}

/// <summary>What went wrong, for people.</summary>
/// <param name="Scores">A score for each type that occurs, and one for all.</param>
/// <param name="Mistakes">One line for each claim missed, wrong or forbidden.</param>
public sealed record EvaluationReport(IReadOnlyList<EvaluationScore> Scores, IReadOnlyList<string> Mistakes)
{
    /// <summary>The score of all types together.</summary>
    public EvaluationScore All => Scores[^1];
}

/// <summary>Compares claims with a gold file.</summary>
public static class Evaluator
{
    /// <summary>Compares claims with a gold file.</summary>
    /// <param name="gold">The gold claims.</param>
    /// <param name="result">What was read.</param>
    /// <returns>Scores and mistakes.</returns>
    public static EvaluationReport Evaluate(IReadOnlyList<GoldClaim> gold, ExtractionResult result)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(result);
        var asserted = result.Claims.Where(claim => claim.Polarity == Polarity.Asserted).ToList();
        var required = gold.Where(claim => claim.Expect == "required").ToList();
        var usable = gold.Where(claim => claim.Expect is "required" or "allowed").ToList();
        var right = asserted.Where(claim => usable.Exists(entry => Matches(entry, claim, loose: true))).ToHashSet();
        var found = required.Where(entry => asserted.Exists(claim => Matches(entry, claim, loose: false))).ToHashSet();
        var broken = gold.Where(entry => entry.Expect == "forbidden")
            .SelectMany(entry => asserted.Where(claim => Matches(entry, claim, loose: true) && Anchored(entry, claim)).Select(claim => (entry, claim)))
            .ToList();

        var types = asserted.Select(claim => claim.Type.Name).Concat(required.Select(entry => entry.Type)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var scores = types.Select(type => new EvaluationScore(
            type,
            right.Count(claim => claim.Type.Name == type),
            asserted.Count(claim => claim.Type.Name == type),
            found.Count(entry => entry.Type == type),
            required.Count(entry => entry.Type == type),
            broken.Count(pair => pair.claim.Type.Name == type))).ToList();
        scores.Add(new EvaluationScore("all", right.Count, asserted.Count, found.Count, required.Count, broken.Count));
        var mistakes = required.Where(entry => !found.Contains(entry)).Select(entry => $"missed {entry.Type} {string.Join(", ", entry.Roles.Select(role => $"{role.Key}={role.Value[0][0]}"))} {entry.Date}")
            .Concat(asserted.Where(claim => !right.Contains(claim)).Select(claim => $"wrong {Show(claim)}"))
            .Concat(broken.Select(pair => $"forbidden {Show(pair.claim)}"))
            .ToList();
        return new EvaluationReport(scores, mistakes);
    }

    private static string Show(Claim claim) =>
        $"{claim.Type.Name} {string.Join(", ", claim.Roles.Select(filler => $"{filler.Role.Name()}={filler.Entity.Id}"))} \"{claim.Quotation.Words}\" [{claim.Rule}]";

    private static bool Matches(GoldClaim gold, Claim claim, bool loose)
    {
        if (gold.Type != "*" && gold.Type != claim.Type.Name)
        {
            return false;
        }

        foreach (var (role, wanted) in gold.Roles)
        {
            var have = claim.Roles.Where(filler => filler.Role.Name() == role).Select(filler => filler.Entity).ToList();
            if (!wanted.All(accepted => have.Exists(entity => Accepts(accepted, entity)) || (claim.Qualifiers[role] is { } value && accepted.Any(text => Same(text, value.Text)))))
            {
                return false;
            }
        }

        return loose || ((gold.Date is null || gold.Date == claim.Date?.Edtf) && gold.Qualifiers.All(pair => HasQualifier(claim, pair.Key, pair.Value)));
    }

    private static bool HasQualifier(Claim claim, string name, IReadOnlyList<string> accepted)
    {
        if (claim.Qualifiers[name] is { } value)
        {
            return accepted.Any(text => Same(text, value.Text) || (value.Words is { } words && Same(text, words)) || (value.Number is { } number && decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var wanted) && wanted == number));
        }

        return claim.Roles.Any(filler => filler.Role.Name() == name && Accepts(accepted, filler.Entity));
    }

    private static bool Accepts(IReadOnlyList<string> accepted, EntityReference entity) =>
        accepted.Any(text => Same(text, entity.Id) || Same(text, entity.Name) || Same(text, entity.Text));

    private static bool Same(string left, string right) => string.Equals(Normal(left), Normal(right), StringComparison.Ordinal);

    private static string Normal(string text)
    {
        var words = text.ToLowerInvariant().Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Length > 1 && words[0] is "der" or "die" or "das" or "den" or "dem" or "des" or "the" ? words[1..] : words);
    }

    private static bool Anchored(GoldClaim gold, Claim claim)
    {
        if (gold.Anchor.Length == 0)
        {
            return true;
        }

        var at = claim.Quotation.Source.Text.IndexOf(gold.Anchor, StringComparison.Ordinal);
        return at >= 0 && claim.Quotation.Start < at + gold.Anchor.Length && claim.Quotation.End > at;
    }
}
