using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Facts;

/// <summary>How two claims with the same key stand to each other.</summary>
internal enum AgreementKind
{
    /// <summary>They speak of two happenings.</summary>
    Distinct,

    /// <summary>They speak of one happening and disagree about it.</summary>
    Disagree,

    /// <summary>They speak of one happening.</summary>
    Agree,
}

/// <summary>Compares two claims with the same key by the rule of <see cref="HappeningRules"/>.</summary>
internal static class Agreement
{
    public static AgreementKind Between(Testimony first, Testimony second)
    {
        if (HappeningRules.Context(first.Type).Any(role => Differ(first[role], second[role]))
            || HappeningRules.Distinguishing.Any(name => Differ(Words(first, name), Words(second, name))))
        {
            return AgreementKind.Distinct;
        }

        var detailsDiffer = HappeningRules.Disputable.Any(name => Differ(first.Qualifiers[name]?.Text, second.Qualifiers[name]?.Text));
        var datesConflict = first.Date is { } a && second.Date is { } b && !a.IsCompatibleWith(b);
        if (!detailsDiffer && !datesConflict)
        {
            return AgreementKind.Agree;
        }

        var sameWitness = string.Equals(first.Witness, second.Witness, StringComparison.Ordinal);
        return !sameWitness && (!datesConflict || AreTied(first, second)) ? AgreementKind.Disagree : AgreementKind.Distinct;
    }

    private static bool AreTied(Testimony first, Testimony second) =>
        HappeningRules.HappensOnce(first.Type)
        || (first[Role.Treaty] is { } treaty && string.Equals(treaty, second[Role.Treaty], StringComparison.Ordinal))
        || first.Date!.DaysApart(second.Date!) <= HappeningRules.DaysOfDoubt;

    private static string? Words(Testimony testimony, string name) =>
        testimony.Qualifiers[name] is { } value ? NameKey.Of(value.Text) : null;

    private static bool Differ(string? first, string? second) =>
        first is not null && second is not null && !string.Equals(first, second, StringComparison.Ordinal);
}
