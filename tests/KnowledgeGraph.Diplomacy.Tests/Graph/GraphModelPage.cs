using System.Text;
using KnowledgeGraph.Diplomacy.Facts;
using KnowledgeGraph.Diplomacy.Graph;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Tests.Graph;

/// <summary>Writes docs/graph-model.md from the vocabulary.</summary>
internal static class GraphModelPage
{
    private const string Introduction = """
        # The graph

        This page is written from `GraphVocabulary` and `ClaimTypes`; a test compares it with them. To write it anew, run the tests of
        KnowledgeGraph.Diplomacy with the environment variable `KG_WRITE_GOLDEN=1`.

        ## How it hangs together

        ```
        (:Name {key})-[:NAMES]->(:Entity:State {id, name, …})            found by any name in any language
        (:Entity:Group)-[:HAS_MEMBER]->(:Entity:State)

        (:Event:Cession {id, type, date, …})-[:FROM]->(:State)           a fact: one node a happening
                                            -[:TO]->(:State)
                                            -[:OF]->(:Territory)
                                            -[:UNDER]->(:Treaty)
        (:State)-[:CEDED_TERRITORY_TO {event, date, treaty, territory}]->(:State)      the same, as one plain edge

        (:Claim {id, type, quote, …})-[:SUPPORTS]->(:Event)              why we say so
                                     -[:CONCERNS {role}]->(:Entity)
                                     -[:CITES {locator}]->(:Source)
                                     -[:READ_IN]->(:Passage)-[:PART_OF]->(:Document)
        (:Passage)-[:MENTIONS {text, start, end}]->(:Entity)
        ```

        Claims hold what one passage says and never overwrite each other. Events follow from the asserted claims alone: an event is gone when its
        last claim goes. Plain edges follow from events and are never the only holder of anything.

        ## When two claims speak of one happening

        1. They agree in type, subject, object, parties, territory that passes, port or place, and kind and place of a right. In alliances,
           condominiums, talks and the start of relations the two sides may change places.
        2. They do not name different treaties, wars or offices, nor demand or renounce different things; one of them may leave it out.
        3. Their dates are compatible, or one has none. Dates are compatible when they share a day; `~` widens a date by one unit of its precision.
        4. Contradicting dates, amounts, counts and terms are a disagreement about one happening if two different witnesses give them (the sources
           that the claims cite, or else their documents) and it is clear that it is one: both name the same treaty, or the type happens only once
           (a party signs a treaty once), or the dates lie within {0} days. One witness that gives two dates or amounts speaks of two happenings.

        The event takes the most precise date, among equally precise ones the one that most claims give, and lists in `disputed` what the claims
        disagree about. Each claim keeps its own date.

        ## Dates

        `date` is EDTF (ISO 8601-2), always Gregorian; `written` keeps the source's own form where it was another. `earliestDay` and `latestDay`
        are Julian day numbers: integers that compare alike on every database, know no time zone and no smallest year, and can be absent
        where an interval is open. A date that was written old style is converted before it is stored.

        """;

    public static string Write()
    {
        var page = new StringBuilder(Introduction.Replace("{0}", HappeningRules.DaysOfDoubt.ToString(), StringComparison.Ordinal));
        Events(page);
        Table(page, "Labels", GraphVocabulary.Labels);
        Table(page, "Relationship types", GraphVocabulary.RelationshipTypes);
        Table(page, "Property keys", GraphVocabulary.PropertyKeys);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Events(StringBuilder page)
    {
        page.AppendLine().AppendLine("## Events").AppendLine();
        page.AppendLine("A role in [brackets] is optional. PLOVER and CAMEO are codes of event data sets, COW is the `procedure` of the Correlates of War");
        page.AppendLine("project's territorial changes.").AppendLine();
        page.AppendLine("Of the two sides of a cession, return, lease, indemnity, port or right one may be missing: \"in 1719 Bremen was ceded to Hanover\" says who gained it and");
        page.AppendLine("not who gave it, and is kept as just that. Such an event has no edge for the missing side, and no plain edge between states is projected from");
        page.AppendLine("it; a passage that names both sides tells of the same event.").AppendLine();
        page.AppendLine("| claim type | event label | role edges | details | PLOVER | CAMEO | COW |").AppendLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var type in ClaimTypes.All)
        {
            var roles = type.Roles.Select(role =>
            {
                var text = $"`{role.Edge}` {string.Join(" or ", role.Labels.Distinct().Select(label => label.ToString()))}{(role.Maximum > 1 ? " (two or more)" : string.Empty)}";
                return role.Minimum == 0 ? $"[{text}]" : text;
            });
            page.AppendLine(
                $"| {type.Name} | {type.EventLabel} | {string.Join(", ", roles)} | {string.Join(", ", type.Qualifiers)} | {type.Codes.Plover} | {type.Codes.Cameo} | {type.Codes.CowProcedure} |");
        }

        page.AppendLine();
    }

    private static void Table(StringBuilder page, string title, IReadOnlyList<GraphWord> words)
    {
        page.AppendLine($"## {title}").AppendLine().AppendLine("| word | meaning |").AppendLine("| --- | --- |");
        foreach (var word in words)
        {
            page.AppendLine($"| `{word.Name}` | {word.Meaning} |");
        }

        page.AppendLine();
    }
}
