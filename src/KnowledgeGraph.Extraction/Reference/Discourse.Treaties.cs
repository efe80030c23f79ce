using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>When the text has come to the treaty of its title, whatever older one it named on the way.</content>
internal sealed partial class Discourse
{
    /// <summary>The last treaty of the text that a noun can mean and to which a state is known to be a party; null where none is.</summary>
    /// <param name="party">The state.</param>
    /// <param name="noun">The noun.</param>
    public Entity? TreatyWith(string party, string noun)
    {
        for (var i = Topics.Treaties.Count - 1; i >= 0; i--)
        {
            var treaty = Topics.Treaties[i].Treaty;
            if (Topics.Suits(treaty, noun) && ((_parties.TryGetValue(treaty.Id, out var parties) && parties.Contains(party)) || treaty.Parties.Contains(party)))
            {
                return treaty;
            }
        }

        return null;
    }

    /// <summary>"At Karlowitz the Morea went to Venice": who gives under a treaty between many to everybody else, by the gazetteer; null where it names nobody, or him who receives.</summary>
    private EntityReference? Loser(string treaty, string? receiver) =>
        _gazetteer.Find(treaty) is { Losers: [var loser] } && loser != receiver && _gazetteer.Find(loser) is { } state ? EntityReference.To(state, string.Empty) : null;

    /// <summary>The last treaty of the text but one, or the last where that is another; null where it has told of no other.</summary>
    public Entity? TreatyBefore(string later)
    {
        for (var i = Topics.Treaties.Count - 1; i >= 0; i--)
        {
            if (Topics.Treaties[i].Treaty is { } treaty && treaty.Id != later)
            {
                return treaty;
            }
        }

        return null;
    }

    /// <summary>Takes note of a treaty of the gazetteer that the text tells of without naming it.</summary>
    public void Spoken(string treaty)
    {
        if (_gazetteer.Find(treaty) is { } known)
        {
            Spoken(known);
        }
    }

    /// <summary>The war that a treaty is known to have ended; null where none is known.</summary>
    public Entity? WarEndedBy(string treaty) => _gazetteer.Find(treaty) is { } known ? _gazetteer.WarEndedBy(known) : null;

    private int? _told;
    private string? _day;
    private bool _inTerms;

    // The year of the entry of a chronicle to which the sentence belongs.
    private int? _entry;
    private int _block = -1;

    /// <summary>Takes note of the time of which a sentence tells and of whether it is one of a treaty's terms.</summary>
    public void Reach(Sentence sentence)
    {
        _told = sentence.Year;
        if (sentence.BlockIndex != _block)
        {
            _block = sentence.BlockIndex;
            _entry = sentence.Lexicon.IsGerman || sentence.Dates is not [{ First: 0 } opening, ..] || opening.Last + 1 >= sentence.Tokens.Length || !sentence.Tokens[opening.Last + 1].IsPunctuation(':') ? null : opening.Year;
        }

        _inTerms = sentence.IsTerm && sentence.Intro?.Mentions.Exists(mention => mention.Entity?.Label == EntityLabel.Treaty) != true;
        _day = sentence.Dates.Find(date => date is { Of: null, IsAside: false, Date.Edtf.Length: 10 })?.Date.Edtf ?? _day;
    }

    /// <summary>"1719: Peace of Stockholm. 1720: Prussia receives Stettin": the entry of another year in a chronicle tells nothing of what a treaty brought that is not that of its title.</summary>
    private bool IsOfEarlierEntry =>
        _entry is { } year && _treaty is { } last && last.Id != TitleTreaty?.Id && (DateOf(last.Id)?.Year ?? Lifetimes.YearOf(last.From)) is { } made && made < year;

    /// <summary>Whether a treaty is older than that of the title and the text no longer tells of its time.</summary>
    private bool IsPassed(Entity treaty)
    {
        if (TitleTreaty is not { From.Edtf: { } signed } title || title.Id == treaty.Id || treaty.From?.Edtf is not { } older || string.CompareOrdinal(older, signed) >= 0)
        {
            return false;
        }

        var (toTitle, toOther) = (Lifetimes.Distance(title, _told), Lifetimes.Distance(treaty, _told));
        return toTitle == 0 ? _inTerms || toOther > 0 || string.CompareOrdinal(_day, signed) >= 0 : toTitle == 1 && toOther > 1;
    }
}
