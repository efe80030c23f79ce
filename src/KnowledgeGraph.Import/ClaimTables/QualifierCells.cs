using System.Globalization;
using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Tables;

namespace KnowledgeGraph.Import.ClaimTables;

/// <summary>Reads the cells of a row that hold details.</summary>
internal sealed class QualifierCells(ProblemLog problems)
{
    private static readonly string[] Numbers = [Qualifiers.Amount, Qualifiers.Count, Qualifiers.Years];

    private static readonly string[] Outcomes = ["success", "failure"];

    private static readonly string[] All =
    [
        Qualifiers.Amount, Qualifiers.As, Qualifiers.Count, Qualifiers.Currency, Qualifiers.Office, Qualifiers.Outcome,
        Qualifiers.Right, Qualifiers.What, Qualifiers.Where, Qualifiers.Years,
    ];

    /// <summary>The details; null, with a problem, where one cell cannot be used.</summary>
    public QualifierSet? Read(TableRow row, ClaimType type, IReadOnlyList<RoleFiller> roles)
    {
        var qualifiers = QualifierSet.Empty;
        foreach (var name in All)
        {
            var isEntity = name == Qualifiers.Where && roles.Any(filler => filler.Role == Role.Where);
            if (!row.Has(name) || isEntity)
            {
                continue;
            }

            if (!type.Qualifiers.Contains(name, StringComparer.Ordinal))
            {
                var known = type.Qualifiers.Count == 0 ? "it takes no details" : $"it takes {string.Join(", ", type.Qualifiers)}";
                problems.Add(ProblemCode.UnknownRole, row.File, row.Offset(name), $"{type.Name} takes no '{name}'; {known}. The row was left out.");
                return null;
            }

            if (Value(row, name) is not { } value)
            {
                return null;
            }

            qualifiers = qualifiers.With(name, value);
        }

        return qualifiers;
    }

    private QualifierValue? Value(TableRow row, string name)
    {
        var text = row[name];
        if (Numbers.Contains(name, StringComparer.Ordinal))
        {
            return Number(row, name, text);
        }

        return name switch
        {
            Qualifiers.Right => Word(row, name, text, Rights.All),
            Qualifiers.Outcome => Word(row, name, text, Outcomes),
            Qualifiers.Currency => QualifierValue.Of(text.ToLowerInvariant()),
            _ => QualifierValue.Of(text),
        };
    }

    private QualifierValue? Number(TableRow row, string name, string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return QualifierValue.Of(number);
        }

        problems.Add(
            ProblemCode.BadValue,
            row.File,
            row.Offset(name),
            $"'{text}' ({name}) is no number above 0 in digits alone, such as 4000000. The row was left out.");
        return null;
    }

    private QualifierValue? Word(TableRow row, string name, string text, IReadOnlyList<string> words)
    {
        if (words.Contains(text, StringComparer.Ordinal))
        {
            return QualifierValue.Of(text);
        }

        problems.Add(
            ProblemCode.BadValue,
            row.File,
            row.Offset(name),
            $"'{text}' is no {name}; expected is {string.Join(", ", words)}. The row was left out.",
            NearestName.Find(text, words));
        return null;
    }
}
