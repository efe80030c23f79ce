using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Facts;

/// <summary>Makes one fact of the claims of one happening.</summary>
internal static class FactMaker
{
    public static IEnumerable<Fact> Make(string key, IReadOnlyList<Happening> happenings)
    {
        var drafts = happenings.Select(happening => Draft(key, happening.Members)).ToList();
        return Identified(drafts).OrderBy(fact => fact.Date?.EarliestDay ?? long.MaxValue).ThenBy(fact => fact.Id, StringComparer.Ordinal);
    }

    /// <summary>
    /// Ids rest on the key and the year, so that a fact keeps its id when a better source gives the day. Only where one year holds
    /// several such happenings, all they have decides, and at last their order.
    /// </summary>
    private static IEnumerable<Fact> Identified(List<Fact> drafts) =>
        drafts
            .GroupBy(draft => StableId.Event(draft.Key, draft.Date?.Year.ToString()), StringComparer.Ordinal)
            .SelectMany(year => year.Count() == 1
                ? [year.First() with { Id = year.Key }]
                : year.GroupBy(Everything, StringComparer.Ordinal).SelectMany(same => same
                    .OrderBy(draft => draft.ClaimIds[0], StringComparer.Ordinal)
                    .Select((draft, i) => draft with { Id = StableId.Event(draft.Key, same.Key, i == 0 ? null : i.ToString()) })));

    private static string Everything(Fact draft)
    {
        var roles = draft.Roles.Select(filler => $"{filler.Role.Name()}={filler.EntityId}");
        var qualifiers = draft.Qualifiers.Select(pair => $"{pair.Key}={pair.Value.Text}");
        var content = string.Join('\n', [draft.Date?.Edtf ?? string.Empty, .. roles, .. qualifiers]);
        return content;
    }

    private static Fact Draft(string key, IReadOnlyList<Testimony> claims)
    {
        var type = claims[0].Type;
        return new Fact(string.Empty, key, type, Roles(type, claims), [.. claims.Select(claim => claim.ClaimId).Order(StringComparer.Ordinal)])
        {
            Date = Date(claims),
            Qualifiers = Details(claims),
            Disputed = Disputed(claims),
        };
    }

    private static List<RoleEntity> Roles(ClaimType type, IReadOnlyList<Testimony> claims)
    {
        // Of types with two equal sides the claims may name them either way round: the order of most claims counts.
        var model = claims
            .GroupBy(claim => (claim[Role.Subject], claim[Role.Object]))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Item1, StringComparer.Ordinal)
            .First().First();
        return
        [
            .. type.Roles.SelectMany(definition =>
            {
                var own = model.Roles.Where(filler => filler.Role == definition.Role).ToList();
                var fillers = own.Count > 0
                    ? own
                    : claims.SelectMany(claim => claim.Roles.Where(filler => filler.Role == definition.Role)).Take(1);
                return fillers.Distinct().OrderBy(filler => filler.EntityId, StringComparer.Ordinal);
            }),
        ];
    }

    private static HistoricalDate? Date(IReadOnlyList<Testimony> claims) =>
        claims
            .Select(claim => claim.Date)
            .OfType<HistoricalDate>()
            .GroupBy(date => date)
            .OrderBy(group => group.Key.Days ?? long.MaxValue)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key.Qualifier)
            .ThenBy(group => group.Key.EarliestDay ?? long.MinValue)
            .ThenBy(group => group.Key.Edtf, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;

    private static QualifierSet Details(IReadOnlyList<Testimony> claims) =>
        new(claims
            .SelectMany(claim => claim.Qualifiers)
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, Prevailing(group.Select(pair => pair.Value)))));

    private static QualifierValue Prevailing(IEnumerable<QualifierValue> values) =>
        values
            .GroupBy(value => value.Text, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().First();

    private static List<string> Disputed(IReadOnlyList<Testimony> claims)
    {
        var names = HappeningRules.Disputable
            .Where(name => claims.Select(claim => claim.Qualifiers[name]?.Text).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1)
            .ToList();
        var dates = claims.Select(claim => claim.Date).OfType<HistoricalDate>().Distinct().ToList();
        if (dates.Any(first => dates.Any(second => !first.IsCompatibleWith(second))))
        {
            names.Add("date");
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }
}
