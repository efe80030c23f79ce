using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Claims;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Which treaty is meant by "the treaty", "an armistice with X", "the protocol of 12 August".</summary>
internal sealed partial class Resolver
{
    /// <summary>"The Chinese commissioners signed the treaty; it gave ...": nobody, where the pronoun takes up the treaty of which the clause before tells and that clause names no state by itself; null elsewhere.</summary>
    private IEnumerable<EntityReference>? OfSignedTreaty(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels)
    {
        if (sentence.Lexicon.IsGerman || item.Lemma != "it" || !labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Territory) || labels.Contains(EntityLabel.Treaty))
        {
            return null;
        }

        if (FollowsSignature(sentence))
        {
            return [];
        }

        var told = sentence.Clauses.FindLast(clause => clause is { Kind: Clauses.ClauseKind.Main, Predicates.Count: > 0 } && clause.Last < item.First)
            ?? (_discourse.Sentence > 0 && _document.Sentences[_discourse.Sentence - 1] is var before && before.Lexicon == sentence.Lexicon ? before.Clauses.FindLast(clause => clause is { Kind: Clauses.ClauseKind.Main, Predicates.Count: > 0 }) : null);
        return told is not null && told.Bare.Any(phrase => phrase.Head is { Kind: ItemKind.Noun } head && (head.Class & NounClass.Treaty) != NounClass.None)
            && !told.Phrases.Any(phrase => phrase.Items.Exists(other => other.Kind == ItemKind.Name && other.Mention?.As(StatesAndGroups) is not null)) ? [] : null;
    }

    /// <summary>"The treaty" is the last one; "a treaty at X" the one called after X.</summary>
    private IEnumerable<EntityReference> Treaty(Sentence sentence, Frame frame, Item item)
    {
        var text = Words(sentence, item.First, item.Last);
        if (OfItsDay(sentence, frame) is { } ofDay)
        {
            return [Reference(ofDay, Words(sentence, item.First, item.End))];
        }

        if (sentence.Lexicon.IsGerman && MadeWith(sentence, frame, item) is { } made)
        {
            return [Reference(made, text)];
        }

        if (AtPlace(sentence, item) is { } placed)
        {
            return [Reference(placed, text)];
        }

        var definite = item.Determiner is not null && item.Determiner is not ("ein" or "eine" or "einen" or "einem" or "einer" or "eines" or "a" or "an" or "another" or "no" or "kein" or "keinen");
        if (definite && WithOthers(sentence, item) is { } theirs)
        {
            return [Reference(theirs, text)];
        }

        if (!definite && Opens(sentence, item) && OfItsOwnDay(sentence, item) is { } ofOwnDay)
        {
            return [Reference(ofOwnDay, text)];
        }

        if (definite && Opens(sentence, item) && Opening(sentence, frame, item) is { } opening)
        {
            return [opening];
        }

        var other = sentence.Mentions.FindLast(mention => mention.Entity?.Label == EntityLabel.Treaty && mention.Last < item.First);
        if (definite && other is null && OfItsTime(sentence) is { } dated)
        {
            return [Reference(dated, text)];
        }

        if (!definite && other?.Entity is { } defined && IsSaidToBe(sentence, other, item))
        {
            return [Reference(defined, text)];
        }

        if (OwnTreaty(sentence, item, definite) is { } own)
        {
            return [Reference(own, text)];
        }

        if (definite && Unknown(sentence, item) && !(_discourse.AnyTreaty is null && SoleTreaty() is not null))
        {
            var named = WithoutDeterminer(sentence, item, item.End);
            return [Reference(_document.Provisional.Get(EntityLabel.Treaty, named), named)];
        }

        return definite ? Spoken(sentence, frame, item, other?.Entity, text) : Indefinite(sentence, frame, item, text);
    }

    /// <summary>"The treaty": the one named before in the sentence, or of which the text has spoken.</summary>
    private IEnumerable<EntityReference> Spoken(Sentence sentence, Frame frame, Item item, Entity? other, string text)
    {
        if (!sentence.Lexicon.IsGerman && frame.Rule.Type.Name == "REPLACED" && other is not null && _discourse.TreatyBefore(other.Id) is { } replaced)
        {
            // "The Treaty of Berlin took the place of the preliminaries"
            return [Reference(replaced, text)];
        }

        if (!sentence.Lexicon.IsGerman)
        {
            return (Present(sentence, item) ?? other ?? NotInPassing(sentence) ?? SoleTreaty()) is { } named ? [Reference(named, text)] : [];
        }

        var near = other is not null && Topics.Suits(other, item.Lemma) ? other : null;
        return (near ?? _discourse.Topics.Called(item.Lemma) ?? other ?? _discourse.AnyTreaty ?? SoleTreaty()) is { } treaty ? [Reference(treaty, text)] : [];
    }

    /// <summary>"A treaty": the one of the headline, or one that has no name.</summary>
    private IEnumerable<EntityReference> Indefinite(Sentence sentence, Frame frame, Item item, string text) =>
        OfHeadline(sentence, frame, item) is { } headline ? [Reference(headline, text)]
            : Unnamed(sentence, frame, item) is { } unnamed ? [Reference(unnamed, WithoutDeterminer(sentence, item, KindEnd(sentence, item)))]
            : [];

    /// <summary>"Den Vertrag mit Japan ratifizierte Preußen": of the treaties of which the text has told, the last one with that party; null where no party is told or no treaty with it.</summary>
    private Entity? MadeWith(Sentence sentence, Frame frame, Item item)
    {
        if (item.IsPlural || item.Determiner is not ("der" or "den" or "dem" or "das" or "die"))
        {
            return null;
        }

        var partner = frame.Clause.Nodes.Find(node => node.Phrase is { Preposition: "mit", Items: [{ Kind: ItemKind.Name }] } && node.First == item.End + 1)?.Phrase!.Head.Mention?.As([EntityLabel.State]);
        return partner is null ? null : _discourse.TreatyWith(partner.Id, item.Lemma);
    }

    /// <summary>"Der Vertrag von X ist ein Friedensvertrag, der ...": what a treaty is said to be is that treaty.</summary>
    private static bool IsSaidToBe(Sentence sentence, Mention treaty, Item item)
    {
        var verb = treaty.Last + 1;
        if (verb < sentence.Tokens.Length && sentence.Tokens[verb].Text == "(")
        {
            // "The Treaty of X (10 May 1871) was ..."
            verb = Array.FindIndex(sentence.Tokens, verb, Math.Min(LongestAside, sentence.Tokens.Length - verb), token => token.Text == ")") is var close and > 0 ? close + 1 : verb;
        }

        return verb < item.First && item.First - verb < 4 && sentence.Tokens[verb].Analysis?.Lemma is "sein" or "be";
    }

    private const int LongestAside = 10;

    /// <summary>"The treaty was signed on 29 August 1842": the one that was signed on the day of the sentence; null where the gazetteer knows none or several.</summary>
    private Entity? OfItsDay(Sentence sentence, Frame frame) => sentence.Lexicon.IsGerman
        ? sentence.Dates.Find(date => date is { Of: null, Date.Edtf.Length: 10 }) is { } day ? _gazetteer.SignedOn(day.Date.Edtf) : null
        : frame.Rule.Type.Name == "SIGNED" && ClaimDate.Of(sentence, frame) is { Edtf.Length: 10 } date ? _gazetteer.SignedOn(date.Edtf) : null;

    /// <summary>"They signed a convention at X": where no day is told, the place and the year of the sentence tell it from others of the text.</summary>
    private Entity? Undated(Sentence sentence, Item item)
    {
        if (sentence.Lexicon.IsGerman || item.Determiner is not ("a" or "an" or "another"))
        {
            return null;
        }

        if (!IsAnother(sentence, item) && _discourse.TitleTreaty is { } title && !Excludes(sentence, item, title) && sentence.Year is { } year && Lifetimes.Distance(title, year) == 0)
        {
            return title;
        }

        if (MadeAt(sentence, item) is { } there && item.Modifiers.Count == 0 && KindEnd(sentence, item) == item.Last)
        {
            return NamedAfter(sentence, item, there, sentence.Year is { } told ? $"{told}" : string.Empty);
        }

        var place = sentence.Mentions.Find(mention => mention.Entity?.Label is EntityLabel.Place && mention.First > 0 && sentence.Tokens[mention.First - 1].Lower is "at" or "in" && Math.Abs(mention.First - item.Head) < FarthestPlace);
        return place is null && sentence.Year is null ? null
            : _document.Provisional.Get(EntityLabel.Treaty, $"{WithoutDeterminer(sentence, item, KindEnd(sentence, item))}{(place is null ? string.Empty : $" of {place.Text}")}{(sentence.Year is null ? string.Empty : $" ({sentence.Year})")}");
    }

    /// <summary>"In Oliva unterzeichneten Schweden und Polen einen Frieden": what a text introduces is the treaty of its title, as long as it has named no other; null elsewhere.</summary>
    private Entity? OfHeadline(Sentence sentence, Frame frame, Item item) =>
        sentence.Lexicon.IsGerman && frame.Rule.Type.Name is "SIGNED" or "RATIFIED" or "ENDED" && item is { IsPlural: false, Determiner: "ein" or "eine" or "einen" or "einem" }
        && _discourse.TitleTreaty is { } title && (_discourse.AnyTreaty is not { } last || last.Id == title.Id) && Topics.Suits(title, item.Lemma)
        && !sentence.Mentions.Exists(mention => mention.Entity is { Label: EntityLabel.Treaty } other && other.Id != title.Id)
        && (ClaimDate.Of(sentence, frame) is not { } date || (title.From is { } signed && signed.IsCompatibleWith(date))) ? title : null;

    /// <summary>The parties of the treaty that is signed, as far as the gazetteer or the text has told them.</summary>
    private IReadOnlyList<EntityReference> Signing(Sentence sentence, Frame frame)
    {
        if (frame.Rule.Type.Name is not ("SIGNED" or "RATIFIED"))
        {
            return [];
        }

        var treaty = frame.In(Role.Object).SelectMany(fill => fill.Phrase.Items).Select(item => item.Mention?.As([EntityLabel.Treaty])).FirstOrDefault(named => named is not null)
            ?? sentence.Dates.Where(date => date.Of is null && date.Date.Edtf.Length == 10).Select(date => _gazetteer.SignedOn(date.Date.Edtf)).FirstOrDefault(signed => signed is not null);
        return treaty is null ? [] : [.. _discourse.Parties(treaty.Id).Where(party => party.Label is EntityLabel.State or EntityLabel.Group)];
    }

    /// <summary>A day without a year has that of what was told before, which may be some years off.</summary>
    private const int MostYearsOff = 3;

    /// <summary>"A treaty at X": the one called after X, of about the year told; null where there is none.</summary>
    private Entity? AtPlace(Sentence sentence, Item item)
    {
        var place = sentence.Mentions.Find(mention => mention.First > item.Head && mention.First - item.Head < 20 && mention.First > 0
            && (mention.Kind == MentionKind.Unknown || mention.Entity?.Label is EntityLabel.Place or EntityLabel.Territory)
            && (sentence.Tokens[mention.First - 1].Lower is "at" or "in" or "zu" || (sentence.Tokens[mention.First - 1].Lower is "von" or "of" && mention.First - item.End < 5)))
            ?? sentence.Mentions.FindLast(mention => mention.Last < item.First && mention.First > 0 && item.First - mention.Last < 4
                && mention.Entity?.Label is EntityLabel.Place && sentence.Tokens[mention.First - 1].Lower is "at" or "in" or "zu");
        var told = sentence.Dates.FirstOrDefault();
        var year = told?.Year ?? sentence.Year;
        return place is null ? null : _gazetteer.CalledAfter(EntityLabel.Treaty, place)
            .Where(candidate => Topics.Suits(candidate, item.Lemma) && MayBeTheirs(sentence, candidate) && (told is null || candidate.From is not { } made || told.Completed || Discourse.AreNear(made, told.Date)) && (Lifetimes.Distance(candidate, year) <= 1 || (told is { Completed: true, Date.Edtf.Length: 10 } && candidate.From is { Edtf.Length: 10 } signed && signed.Edtf[4..] == told.Date.Edtf[4..] && Lifetimes.Distance(candidate, year) <= MostYearsOff))).OrderBy(candidate => Lifetimes.Distance(candidate, year)).FirstOrDefault();
    }

    /// <summary>Whether a treaty may be that of those of whom a sentence tells: one of its parties is named there, or no state is, or nobody knows who made it.</summary>
    private static bool MayBeTheirs(Sentence sentence, Entity treaty)
    {
        if (treaty.Parties.Count == 0)
        {
            return true;
        }

        var others = false;
        foreach (var mention in sentence.Mentions)
        {
            if ((mention.Served ?? mention.As([EntityLabel.State])) is { } state)
            {
                if (treaty.Parties.Contains(state.Id))
                {
                    return true;
                }

                others = true;
            }
        }

        return !others;
    }

    /// <summary>"Germany signed at Versailles on 28 June 1919", "came to terms at Ouchy in 1912": the treaty called after where it was made, of the time told and with one of the parties told; null where none is known or no time is told.</summary>
    public EntityReference? MadeHere(Sentence sentence, Frame frame, IEnumerable<string> sides)
    {
        HistoricalDate? told = null;
        foreach (var mention in sentence.Mentions)
        {
            if (mention.First == 0 || !(mention.Kind == MentionKind.Unknown || mention.Entity?.Label is EntityLabel.Place or EntityLabel.Territory) || !(sentence.Lexicon.IsGerman ? sentence.Lexicon.Words.Cue("before-places", sentence.Tokens[mention.First - 1].Lower) : sentence.Tokens[mention.First - 1].Lower is "at" or "in"))
            {
                continue;
            }

            told ??= ClaimDate.Of(sentence, frame) is { } date ? date : sentence.Dates.Count == 0 && HistoricalDate.TryParse($"{sentence.Year:D4}", out var year) ? year : null;
            if (told is null)
            {
                return null;
            }

            foreach (var treaty in _gazetteer.CalledAfter(EntityLabel.Treaty, mention))
            {
                if (Discourse.IsOfDay(treaty, told) && (treaty.Parties.Count == 0 || sides.Any(treaty.Parties.Contains) || (treaty.From!.Edtf == told.Edtf && told.Edtf.Length == 10 && !sides.Any())))
                {
                    return Reference(treaty, mention.Text);
                }
            }

            if (sentence.Dates.Count == 0 && LaterAt(mention, frame, told, sides) is { } later)
            {
                return Reference(later, mention.Text);
            }
        }

        return null;
    }

    /// <summary>"annulled that of Wuchale": the treaty called after a place, where the noun is left out.</summary>
    private List<EntityReference> OneOf(Sentence sentence, Item item)
    {
        if (item.Attributes[0].Head is not { Kind: ItemKind.Name, Mention: { } place } || place.As(Persons) is not null || (!sentence.Lexicon.IsGerman && place.Entity?.Label == EntityLabel.State))
        {
            // "recognised that of Britain": treaties are called after towns.
            return [];
        }

        var known = _gazetteer.CalledAfter(EntityLabel.Treaty, place).OrderBy(candidate => Lifetimes.Distance(candidate, sentence.Year)).FirstOrDefault();
        return [Reference(known ?? _document.Provisional.Get(EntityLabel.Treaty, $"Treaty of {place.Text}", "treaty-of-" + Tokens.Folding.Slug(place.Entity?.Name ?? place.Text)), Words(sentence, item.First, item.End))];
    }

    /// <summary>"The treaty was signed on 2 February 1848": the treaty of the title, where that is of the day or year told and the last one named is not.</summary>
    private Entity? OfItsTime(Sentence sentence)
    {
        if (sentence.Lexicon.IsGerman || _discourse.TitleTreaty is not { } title || _discourse.AnyTreaty is not { } last || last.Id == title.Id || sentence.Dates.Find(date => date is { Of: null, Completed: false }) is not { } date)
        {
            return null;
        }

        return Lifetimes.Distance(title, date.Year) == 0 && Lifetimes.Distance(last, date.Year) > 0 ? title : null;
    }

    /// <summary>"Is replaced by the present instrument": the treaty whose terms are listed, or that of the title; null where the noun has no such word before it.</summary>
    private Entity? Present(Sentence sentence, Item item) =>
        item.Modifiers.Exists(token => sentence.Lexicon.Words.Cue("present-treaties", sentence.Tokens[token].Lower))
            ? sentence.Intro?.Mentions.FindLast(mention => mention.As([EntityLabel.Treaty]) is not null)?.As([EntityLabel.Treaty]) ?? _discourse.TitleTreaty : null;

    /// <summary>The treaty in view, unless the text of another named an older one only in passing and now tells of its own time.</summary>
    private Entity? NotInPassing(Sentence sentence)
    {
        var last = _discourse.AnyTreaty;
        return last is not null && _discourse.TitleTreaty is { } title && last.Id != title.Id && Lifetimes.YearOf(last.From) is { } older && Lifetimes.YearOf(title.From) is { } year && older < year
            && sentence.Year is { } now && Lifetimes.Distance(title, now) < Lifetimes.Distance(last, now) ? title : last;
    }

    /// <summary>The treaty that the text names only later, if it names no other.</summary>
    private Entity? SoleTreaty() =>
        _document.Sentences.SelectMany(sentence => sentence.Mentions).Where(mention => mention.Entity?.Label == EntityLabel.Treaty).Select(mention => mention.Entity!).DistinctBy(treaty => treaty.Id).ToList() is [var only] ? only : null;

    /// <summary>A treaty that the text describes and no gazetteer knows: "an armistice with Israel", "the Buenos Aires protocol", "the protocol of 12 August".</summary>
    private Entity? OwnTreaty(Sentence sentence, Item item, bool definite)
    {
        if (sentence.Lexicon.IsGerman || (!definite && item.Determiner is null && item.Modifiers.Count == 0))
        {
            return null;
        }

        if (!definite && item.Modifiers.Count == 0 && item.Lemma is "treaty" or "agreement" or "convention" or "peace" or "act" or "settlement" or "accord")
        {
            return null;
        }

        var named = item.Modifiers.Exists(token => sentence.Tokens[token].Mention is { Kind: not MentionKind.Adjective }) || item.Owners.Exists(owner => owner is { Kind: MentionKind.Name, Entity.Label: EntityLabel.Territory or EntityLabel.Place or EntityLabel.Waterway });
        var dated = sentence.Dates.Find(date => date.First == item.Last + 2 && sentence.Tokens[item.Last + 1].Lower == "of");
        if (definite && !named && dated is null)
        {
            return null;
        }

        if (definite && dated is not null && _discourse.AnyTreaty is { } view && Lifetimes.Distance(view, dated.Year) == 0 && view.From is { } signed && signed.Edtf == dated.Date.Edtf)
        {
            return view;
        }

        var own = _document.Provisional.Get(EntityLabel.Treaty, WithoutDeterminer(sentence, item, dated?.Last ?? KindEnd(sentence, item)));
        if (item.Owners.ConvertAll(owner => owner.As(StatesAndGroups)) is [{ } first, { } second])
        {
            // "The Anglo-Burmese treaty": whose it is, the next sentences take for known.
            _discourse.Contract(own.Id, [Reference(first, string.Empty), Reference(second, string.Empty)]);
        }

        if (definite && named)
        {
            _discourse.Spoken(own);
        }

        return own;
    }

    /// <summary>
    /// "The two powers signed a convention on 31 October 1861": a treaty that the text does not name, known by its day. It is that of the gazetteer
    /// where one alone was signed then, or the only one of the text where that is of its time; null where no day or year is told.
    /// </summary>
    private Entity? Unnamed(Sentence sentence, Frame frame, Item item)
    {
        if (frame.Rule.Type.Name is not ("SIGNED" or "RATIFIED") || item.Determiner is "no" or "kein" or "keinen" || (item.IsPlural && sentence.Lexicon.IsGerman))
        {
            return null;
        }

        return ByItsDate(sentence, frame, item);
    }

    /// <summary>A treaty without a name, by the date and the place that are told of it.</summary>
    private Entity? ByItsDate(Sentence sentence, Frame frame, Item item)
    {
        if (ClaimDate.Of(sentence, frame) is not { } date)
        {
            return Undated(sentence, item);
        }

        var another = IsAnother(sentence, item);
        return _gazetteer.SignedOn(date.Edtf) ?? OfTwo(sentence, frame, item, date)
            ?? (_discourse.TitleTreaty is { From: { } dated } title && !another && !Excludes(sentence, item, title) && dated.IsCompatibleWith(date) ? title : null)
            ?? (!sentence.Lexicon.IsGerman && _discourse.AnyTreaty is { From: { } made } view && !another && !Excludes(sentence, item, view) && made.IsCompatibleWith(date) ? view : null)
            ?? (SoleTreaty() is { From: { } signed } sole && !another && !Excludes(sentence, item, sole) && signed.IsCompatibleWith(date) ? sole : null)
            ?? (item.IsPlural && date.Edtf.Contains('/') ? null : Dated(sentence, item, date.Edtf));
    }

    /// <summary>A treaty that the text calls by what it is, "das Waffenstillstandsprotokoll", and not one that was named before.</summary>
    private bool Unknown(Sentence sentence, Item item)
    {
        if (_discourse.AnyTreaty is not { } last)
        {
            return true;
        }

        var lexeme = sentence.Tokens[item.Head].Lexeme;
        return lexeme.Prefix > 3 && !Tokens.Folding.Key(last.Name).Contains(lexeme.Key, StringComparison.Ordinal)
            && !last.Names.Any(name => Tokens.Folding.Key(name.Text).Contains(lexeme.Key, StringComparison.Ordinal));
    }
}
