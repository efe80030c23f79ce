using KnowledgeGraph.Diplomacy.Claims;

namespace KnowledgeGraph.Diplomacy.Graph;

/// <summary>The property keys of the graph.</summary>
internal static class GraphProperties
{
    public static IReadOnlyList<GraphWord> All { get; } =
    [
        // Of all nodes that are imported.
        new("id", "The stable id: a slug of the English name for entities, made from content for the rest."),
        new("fingerprint", "SHA-256 of all that was written; an import leaves a node alone whose fingerprint is the same."),

        // Of entities, sources and names.
        new("name", "The canonical name: English, or the words of the text where it is provisional."),
        new("name_en", "The usual English name."),
        new("name_de", "The usual German name."),
        new("name_fr", "The usual French name."),
        new("name_ru", "The usual Russian name."),
        new("names", "All names and aliases in all languages."),
        new("aliases", "The names that are not the usual one of a language."),
        new("kind", "Of an entity a finer kind such as empire or strait; of a document text or table; of a source its form; of NAMES name or alias."),
        new("wikidata", "The item of Wikidata, for example Q142."),
        new("cow", "The country code of the Correlates of War project."),
        new("latitude", "Degrees, north positive."),
        new("longitude", "Degrees, east positive."),
        new("from", "When the entity began, in EDTF."),
        new("to", "When the entity ended, in EDTF."),
        new("provisional", "True where no gazetteer knows the entity: a text names it."),
        new("source", "The id of the source of an entity's data."),
        new("key", "Of a name its folded form; of a claim and an event what all claims of one happening have in common."),
        new("author", "Who wrote or edited the source."),
        new("title", "The title of a document or source."),
        new("publisher", "Who published the source, and where."),
        new("url", "Where the source is on the web."),

        // Of events and claims.
        new("type", "The claim type, for example CEDED_TERRITORY_TO."),
        new("date", "When it happened, in EDTF."),
        new("written", "The date in the source's own words, where they are not EDTF."),
        new("earliestDay", "The Julian day number of the first day of the date; absent where it has none."),
        new("latestDay", "The Julian day number of the last day of the date; absent where it has none."),
        new("year", "The Gregorian year of the date's first day; of a source the year or years of publication."),
        new("disputed", "What the claims of an event disagree about: date, or a detail."),
        new("polarity", "How it is said: asserted, negated, hypothetical or reported. Only asserted claims support events."),
        new("confidence", "How sure the reading is, above 0 and at most 1."),
        new("quote", "The words that say it."),
        new("start", "The first UTF-16 code unit in the document."),
        new("end", "One past the last UTF-16 code unit in the document."),
        new("rule", "The rule or table that read it."),
        new("statement", "The sentence of a table's row, where the quote is the raw row."),
        new("locator", "Where in the source: article, chapter or page."),
        new("role", "In which role a claim is about an entity."),
        new("text", "The words that stand for the entity, where the sentence leaves it out those by which the text last named it; of a passage its words."),
        new("event", "Of a plain edge the id of the event it shows."),
        new("treaty", "Of a plain edge the id of the treaty."),
        new("territory", "Of a plain edge the id of the territory."),

        // Of documents and passages.
        new("language", "ISO 639-1 code."),
        new("hash", "SHA-256 of the text of a document."),
        new("path", "The file name of a document, by which it is known."),
        new("length", "The length of a document in UTF-16 code units."),
        new("index", "The position of a passage in its document, from 0."),

        // Of events and claims: the details.
        new(Qualifiers.Amount, "How much was paid, in whole units of the currency."),
        new(Qualifiers.Currency, "The currency, lower-case English singular."),
        new(Qualifiers.Count, "How many, for example ports."),
        new(Qualifiers.Years, "For how many years."),
        new(Qualifiers.Right, "Which right was granted."),
        new(Qualifiers.Where, "Where a right holds, in words."),
        new(Qualifiers.As, "As what something was recognised."),
        new(Qualifiers.Office, "The office in which somebody represented a state."),
        new(Qualifiers.Outcome, "The outcome of talks: success or failure."),
        new(Qualifiers.What, "What was demanded, rejected, threatened or renounced, in words."),
    ];
}
