using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>When treaties were signed.</content>
internal sealed partial class Discourse
{
    /// <summary>"On 26 January": a day whose year the text leaves out, and that is that of a treaty, is of the year in which the gazetteer knows the treaty to have been signed.</summary>
    /// <param name="treaty">The treaty.</param>
    /// <param name="date">The date, with the year of what was told before.</param>
    public HistoricalDate InYearOf(string treaty, HistoricalDate date) =>
        _gazetteer.Find(treaty)?.From is { } signed && date.Edtf.Length is 7 or 10 && signed.Year != date.Year
        && (signed.Year > date.Year || signed.Edtf[4..] == date.Edtf[4..]) && Math.Abs(signed.Year - date.Year) <= MostYearsOff
        && HistoricalDate.TryParse(signed.Edtf[..4] + date.Edtf[4..], out var corrected) ? corrected : date;

    /// <summary>The two states that the title names, or that made the treaty it names; empty where it tells of no two.</summary>
    public IReadOnlyList<EntityReference> TitleSides =>
        TitlePair.Count == 2 ? TitlePair : TitleTreaty is { } treaty && StatesOf(treaty.Id) is { Count: 2 } made ? made : [];

    /// <summary>Whether the gazetteer knows a treaty to be of a year.</summary>
    public bool IsOfYear(string treaty, int year) => _gazetteer.Find(treaty)?.From is { } signed && signed.Year == year;

    private const int MostYearsOff = 3;
}
