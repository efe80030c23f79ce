using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Sentences;

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

    /// <summary>Whether the gazetteer does not know a treaty to be of another time than some years around one.</summary>
    public bool MayBeOfYear(string treaty, int year, int off) => _gazetteer.Find(treaty)?.From is not { } signed || Math.Abs(signed.Year - year) <= off;

    /// <summary>Whether the gazetteer does not know a treaty to be of another time than a date: of two days no more than a month apart, for calendars differ.</summary>
    public bool MayBeOf(string treaty, HistoricalDate date) => _gazetteer.Find(treaty)?.From is not { } signed || AreNear(signed, date);

    /// <summary>Whether two dates may be of one treaty: days no more than a month apart, for calendars differ, or else years.</summary>
    public static bool AreNear(HistoricalDate signed, HistoricalDate told) =>
        signed.Edtf.Length == DayLength && told.Edtf.Length == DayLength ? Math.Abs(DaysOf(signed) - DaysOf(told)) <= MostDaysOff : Math.Abs(signed.Year - told.Year) <= 1;

    /// <summary>Whether a treaty of the gazetteer is known to be of the year of a date, and of its day where both are told.</summary>
    public static bool IsOfDay(Entity treaty, HistoricalDate told) => treaty.From is { } made && made.Year == told.Year && AreNear(made, told);

    private const int DayLength = 10;

    private const int MostDaysOff = 40;

    // Months of one length will do.
    private static int DaysOf(HistoricalDate day) => (int)day.Year * 365 + int.Parse(day.Edtf.AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture) * 30 + int.Parse(day.Edtf.AsSpan(8, 2), System.Globalization.CultureInfo.InvariantCulture);

    private readonly HashSet<(string Party, string Treaty)> _signed = [];

    /// <summary>The treaties of which the text has told who signed them.</summary>
    private readonly HashSet<string> _signedBySome = new(StringComparer.Ordinal);

    /// <summary>Whether the text has told that somebody signed a treaty.</summary>
    public bool HasSigned(string party, string treaty) => _signed.Contains((party, treaty));

    /// <summary>Notes that somebody signed a treaty, as is known of it and as a claim has now said.</summary>
    /// <returns>Whether no claim had said so before.</returns>
    public bool NoteSignature(string party, string treaty) => _signed.Add((party, treaty));

    /// <summary>Notes the day of a treaty that a claim tells.</summary>
    public void NoteDay(Claim signature)
    {
        if (signature.Date is { } date && signature[Role.Object] is { } treaty)
        {
            Date(treaty.Id, date);
        }
    }

    /// <summary>Whether a known state may have signed a treaty: one that the gazetteer holds for a party, where it knows any.</summary>
    public bool MaySign(IReadOnlyList<RoleFiller> roles) =>
        roles is [{ Entity: { Provisional: false } party }, { Entity: { } treaty }] && MaySign(party, treaty);

    /// <summary>Whether somebody may have signed a treaty: whom the gazetteer does not hold for a party gave or received what others settled.</summary>
    public bool MaySign(EntityReference party, EntityReference treaty) =>
        _gazetteer.Find(treaty.Id) is not { Parties.Count: > 0 } known || known.Parties.Contains(party.Id);

    /// <summary>
    /// The states that the gazetteer knows to be parties of a treaty and that the text names, here or before; of two both, where it names one. Empty where the text
    /// has told who of several signed it.
    /// </summary>
    public List<EntityReference> NamedParties(string treaty, Sentence sentence)
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

        var named = parties.FindAll(party => HasSpoken(party.Id) || IsNamed(party.Id, sentence) || TitlePair.Any(side => side.Id == party.Id));
        return parties.Count == 2 && named.Count == 1 ? parties : named;
    }

    /// <summary>Whether a sentence names a state, by itself or by a man who serves it.</summary>
    public static bool IsNamed(string state, Sentence sentence) =>
        sentence.Mentions.Exists(mention => mention.As([EntityLabel.State])?.Id == state || mention.Served?.Id == state || mention.As([EntityLabel.Person])?.Serves.Contains(state) == true);

    private const int MostYearsOff = 3;

    private readonly Dictionary<string, EntityReference> _facing = new(StringComparer.Ordinal);

    /// <summary>Takes note that several signed a treaty with one, who is the other side for each of them.</summary>
    public void Face(string treaty, EntityReference one) => _facing[treaty] = one with { Text = string.Empty };

    /// <summary>The other side of a treaty with more than two parties: with whom all others signed it, or who alone is no ally; null where nobody is known to be it.</summary>
    private EntityReference? Facing(string? treaty, string id)
    {
        if (treaty is null)
        {
            return null;
        }

        if (_facing.TryGetValue(treaty, out var one))
        {
            return one.Id == id ? null : one;
        }

        var known = _parties.TryGetValue(treaty, out var told) && told.Count > 1 ? told : _gazetteer.Find(treaty)?.Parties;
        if (known is not { Count: > 2 } || !known.Contains(id))
        {
            return null;
        }

        string? other = null;
        foreach (var party in known)
        {
            if (party != id && !AreAllies(id, party))
            {
                if (other is not null)
                {
                    return null;
                }

                other = party;
            }
        }

        return other is null ? null : _known.TryGetValue(other, out var spoken) ? spoken with { Text = string.Empty } : _gazetteer.Find(other) is { } entity ? EntityReference.To(entity, string.Empty) : null;
    }
}
