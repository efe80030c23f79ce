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

    /// <summary>Whether the gazetteer does not know a treaty to be of another time than a year.</summary>
    public bool MayBeOfYear(string treaty, int year) => _gazetteer.Find(treaty)?.From is not { } signed || Math.Abs(signed.Year - year) <= 1;

    private readonly HashSet<(string Party, string Treaty)> _signed = [];

    /// <summary>The treaties of which the text has told who signed them.</summary>
    private readonly HashSet<string> _signedBySome = new(StringComparer.Ordinal);

    /// <summary>Whether the text has told that somebody signed a treaty.</summary>
    public bool HasSigned(string party, string treaty) => _signed.Contains((party, treaty));

    /// <summary>Notes that somebody signed a treaty, as is known of it and as a claim has now said.</summary>
    /// <returns>Whether no claim had said so before.</returns>
    public bool NoteSignature(string party, string treaty) => _signed.Add((party, treaty));

    /// <summary>
    /// The states that the gazetteer knows to be parties of a treaty and that the text names, here or before; of two both, where it names one. Empty where the text
    /// has told who of several signed it.
    /// </summary>
    public List<EntityReference> NamedParties(string treaty)
    {
        var parties = new List<EntityReference>();
        foreach (var known in _gazetteer.Find(treaty)?.Parties ?? [])
        {
            if (_gazetteer.Find(known) is { Label: EntityLabel.State } party)
            {
                parties.Add(EntityReference.To(party, string.Empty));
            }
        }

        if (parties.Count > 2 && _signedBySome.Contains(treaty))
        {
            return [];
        }

        var named = parties.FindAll(party => HasSpoken(party.Id) || TitlePair.Any(side => side.Id == party.Id));
        return parties.Count == 2 && named.Count == 1 ? parties : named;
    }

    private const int MostYearsOff = 3;
}
