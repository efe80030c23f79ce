using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Reads what follows a head and belongs to it: German genitives, English of-phrases.</summary>
internal sealed class AttributeReader
{
    private static readonly EntityLabel[] Realms = [EntityLabel.Territory, EntityLabel.State, EntityLabel.Waterway];

    private static readonly EntityLabel[] Spots = [EntityLabel.Territory, EntityLabel.Place, EntityLabel.Waterway];

    private static readonly EntityLabel[] Towns = [EntityLabel.Place];

    private static readonly EntityLabel[] Receivers = [EntityLabel.State, EntityLabel.Group, EntityLabel.Person];

    private readonly Sentence _sentence;
    private readonly Token[] _tokens;
    private readonly int _depth;
    private PhraseParser? _within;

    public AttributeReader(Sentence sentence, int depth)
    {
        _sentence = sentence;
        _tokens = sentence.Tokens;
        _depth = depth;
    }

    /// <summary>Whether the subject of the clause is still to come; see <see cref="PhraseParser.SubjectToCome"/>.</summary>
    public bool SubjectToCome { get; set; }

    public void Read(Item item, int to)
    {
        var at = item.Last + 1;
        if (at >= to)
        {
            return;
        }

        var land = (item.Class & (Lexicon.NounClass.Territory | Lexicon.NounClass.Place | Lexicon.NounClass.Port | Lexicon.NounClass.Waterway)) != Lexicon.NounClass.None;
        var region = !land && item is { Kind: ItemKind.Noun, Mention: null } && _sentence.Lexicon.Words.Cue("lands-by-place", item.Lemma);
        if (!_sentence.Lexicon.IsGerman && (land || region) && item.Kind == ItemKind.Noun && Bearing(item, at, to))
        {
            return;
        }

        if (_sentence.Lexicon.IsGerman && NumeralEnd(item, to) is { } behind)
        {
            at = behind;
        }

        var begins = _sentence.Lexicon.IsGerman ? (item.Kind == ItemKind.Noun && (IsGenitive(at, to) || (land && ((item.Mention is null && _tokens[at].Lower is "von" or "vom") || ((item.Determiner is not null || item.IsPlural) && _sentence.Lexicon.Words.Cue("land-directions", _tokens[at].Lower) && !(at + 2 < to && _tokens[at + 2].Lexeme.Shape == Tokens.TokenShape.Number)))) || OfRealm(item, at, to) || OfForce(item, at, to))) || RulesLand(item, at, to) || (land && LiesThere(item, at, to)) : (land && LiesThere(item, at, to)) || _tokens[at].Tag == Tag.Preposition && (_tokens[at].Lower == "of" || ((land || region) && item.Kind == ItemKind.Noun && _sentence.Lexicon.Words.Cue("land-directions", _tokens[at].Lower))) && item is not { Kind: ItemKind.Name, Mention.Entity.Label: EntityLabel.State };
        if (!begins)
        {
            return;
        }

        _within ??= new PhraseParser(_sentence, _depth + 1);
        _within.SubjectToCome = SubjectToCome;
        if (_within.Parse(at, to, false) is { } attribute)
        {
            item.Attributes.Add(attribute);
            item.End = attribute.Last;
            item.Class = region && attribute.Preposition != "of" ? Lexicon.NounClass.Territory : item.Class;
        }
    }

    /// <summary>"The lands east of the Dnieper", "the country up to the Olt": where a land lies that has no name; false where no such words stand.</summary>
    private bool Bearing(Item item, int at, int to)
    {
        if (Bearings.Behind(_sentence, at, to) is not { } place)
        {
            return false;
        }

        _within ??= new PhraseParser(_sentence, _depth + 1);
        if (_within.Parse(place, to, false) is not { Preposition: null } where)
        {
            return false;
        }

        while (where.Items.Count > 1 && where.Items[^1].Mention?.Entity?.Label != where.Head.Mention?.Entity?.Label)
        {
            // "the lands east of the Dnieper and Kiev": the town is no river.
            where.Items.RemoveAt(where.Items.Count - 1);
            where.Last = where.Items[^1].End;
        }

        where.Preposition = _tokens[at].Lower;
        item.Attributes.Add(where);
        item.End = where.Last;
        item.Class |= Lexicon.NounClass.Territory;
        return true;
    }

    /// <summary>"Der König von Sardinien": a title of which there are many with the state that tells whose it is.</summary>
    private bool OfRealm(Item item, int at, int to) =>
        _tokens[at].Lower == "von" && at + 1 < to && item is { Determiner: "der" or "dem" or "den" or "des" or "die", IsPlural: false, Owners.Count: 0 } && _sentence.Lexicon.Words.Set("realm-titles").Contains(item.Lemma)
        && _tokens[at + 1] is { Tag: Tag.Name, Mention: { } realm } && realm.As([EntityLabel.State]) is not null;

    /// <summary>"Die Armee von Kutusow gewann": whose force it is; where a participle follows, who did it instead ("die Flotte von Nelson geschlagen").</summary>
    private bool OfForce(Item item, int at, int to)
    {
        if (_tokens[at].Lower != "von" || at + 1 >= to || (item.Class & (Lexicon.NounClass.Organ | Lexicon.NounClass.Group)) == Lexicon.NounClass.None || item.Owners.Count > 0
            || (_tokens[at + 1].Mention ?? (at + 2 < to ? _tokens[at + 2].Mention : null)) is not { Kind: MentionKind.Name } whose || whose.As([EntityLabel.State, EntityLabel.Person]) is null)
        {
            return false;
        }

        for (var i = at + 2; i < to && _tokens[i].Tag is not (Tag.Comma or Tag.Break); i++)
        {
            if (_tokens[i].Tag == Tag.Verb && _tokens[i].Analysis is { } verb && verb.Is(WordForm.Participle) && (!verb.Is(WordForm.Finite) || i + 1 >= to || _tokens[i + 1].Tag is Tag.Comma or Tag.Break or Tag.Mark))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"König von Preußen", "Nikolaus I. von Russland": of which land somebody is.</summary>
    private bool RulesLand(Item item, int at, int to)
    {
        if (at + 1 >= to || _tokens[at].Lower != "von" || _tokens[at + 1].Mention is not { Kind: MentionKind.Name } land || land.First != at + 1 || land.As([EntityLabel.State, EntityLabel.Territory]) is null)
        {
            return false;
        }

        return item.Kind == ItemKind.Noun ? item.Mention is null && ((item.Class & Lexicon.NounClass.Office) != Lexicon.NounClass.None || _sentence.Lexicon.Words.Set("seated-organs").Contains(item.Lemma)) : Numbered(item);
    }

    /// <summary>
    /// "Die Gebiete an der Hudsonbai an Großbritannien", "the towns in Flanders": where a land of no name lies belongs to it. A town after
    /// "in" is where something was done, and who stands after "an" received it.
    /// </summary>
    private bool LiesThere(Item item, int at, int to)
    {
        if (item is not { Kind: ItemKind.Noun, Mention: null, Attributes.Count: 0 } || at + 1 >= to || _tokens[at].Tag != Tag.Preposition || !_sentence.Lexicon.Words.Cue("places-of-lands", _tokens[at].Lower))
        {
            return false;
        }

        var first = _tokens[at + 1].Tag == Tag.Determiner && at + 2 < to ? at + 2 : at + 1;
        if (_tokens[first].Mention is not { Kind: MentionKind.Name or MentionKind.Composed or MentionKind.Unknown } there || there.First != first)
        {
            return false;
        }

        var within = _sentence.Lexicon.Words.Cue("places-within", _tokens[at].Lower);
        return there.Kind == MentionKind.Unknown ? !within && there.Last + 1 < to && _tokens[there.Last + 1].Lower == _tokens[at].Lower
            : there.As(within ? Realms : Spots) is not null && (within ? there.As(Towns) is null : there.As(Receivers) is null);
    }

    /// <summary>The token behind the full stop of a ruler's numeral; null where none stands there.</summary>
    private int? NumeralEnd(Item item, int to) =>
        Numbered(item) && item.Last + 2 < to && _tokens[item.Last + 1].IsPunctuation('.') && _tokens[item.Last + 2].Lower == "von" ? item.Last + 2 : null;

    private bool Numbered(Item item) =>
        item.Mention is { Entity.Label: EntityLabel.Person } && item.Last > item.First && RomanNumeral.Is(_tokens[item.Last].Text);

    /// <summary>"von Deutschland, Österreich-Ungarn, Frankreich, Großbritannien, Italien, Russland und dem Osmanischen Reich unterzeichnet": so many words may describe a noun.</summary>
    private const int LongestAttribute = 40;

    /// <summary>The token of a declined participle that stands, with its own phrases, between determiner and head; null where none does.</summary>
    public int? ExtendedEnd(int at, int to)
    {
        for (var i = at; i < to && i < at + LongestAttribute; i++)
        {
            if (_tokens[i].Tag == Tag.Comma && i > at && i + 1 < to && _tokens[i - 1].Tag == Tag.Name && NamedNext(_tokens, i + 1, to) && Led(at, i))
            {
                // "der von Frankreich, England und Spanien geschlossene Vertrag", "die vom Reich, von England und den USA unterzeichnete Akte"
                continue;
            }

            if (_tokens[i].Tag is Tag.Comma or Tag.Break or Tag.Subordinator or Tag.Relative || (_tokens[i].Tag == Tag.Verb))
            {
                return null;
            }

            var participle = _tokens[i].Tag == Tag.Adjective && _tokens[i].Analysis is { Class: WordClass.Verb } analysis && analysis.Is(WordForm.Declined);
            if (participle && i + 1 < to && _tokens[i + (i + 2 < to && ItemParser.OpensQuotation(_sentence, i + 1) ? 2 : 1)].Tag is Tag.Noun or Tag.Name or Tag.Adjective)
            {
                return i;
            }

            // A noun without preposition closes the phrase, unless a preposition opened it or it is the one that the participle takes.
            if (_tokens[i].Tag is Tag.Noun or Tag.Name && !(i > at && Led(at, i)) && !Taken(at, i))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"der den Krieg beendende Friede", "die den Briten gewährten Rechte", "das Preußen zugesprochene Schlesien": behind the article another one leads what the participle takes, or a state that takes none.</summary>
    private bool Taken(int at, int i)
    {
        if (!_sentence.Lexicon.IsGerman || at < 1 || _tokens[at - 1].Tag != Tag.Determiner || (at > 1 && _tokens[at - 2].Tag == Tag.Comma))
        {
            return false;
        }

        if (_tokens[at].Tag != Tag.Determiner)
        {
            return i == at && i + 1 < _tokens.Length && (_tokens[i + 1].Tag == Tag.Adjective || (_tokens[i + 1].Tag == Tag.Preposition && _tokens[at - 1].Lower == "das")) && _tokens[i] is { Tag: Tag.Name, Mention: { Kind: MentionKind.Name } name } && name.First == name.Last && name.As([EntityLabel.State]) is { Gender: null or "" or "n" };
        }

        for (var k = at + 1; k < i; k++)
        {
            if (_tokens[k].Tag is not (Tag.Adjective or Tag.Mark) && _tokens[k].Mention?.Last < i)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a name stands next, with its article or the preposition of a list before it.</summary>
    public static bool NamedNext(Token[] tokens, int at, int to)
    {
        at += at + 1 < to && tokens[at].Lower is "von" or "vom" or "durch" or "mit" ? 1 : 0;
        at += at + 1 < to && tokens[at].Lower is "dem" or "den" or "der" ? 1 : 0;
        return at < to && tokens[at].Tag == Tag.Name;
    }

    /// <summary>
    /// "Londoner Protokoll, am 8. Mai 1852 von England und Russland unterzeichnetes Abkommen", as dictionaries begin: the participle, where a noun
    /// without article is so described behind a comma or at the head; null elsewhere. Its strong ending tells that no article stood before.
    /// </summary>
    public int? HeadlineEnd(int at, int to) =>
        (at == 0 || _tokens[at - 1].Tag is Tag.Comma or Tag.Break) && _tokens[at].Tag is Tag.Preposition or Tag.Date && ExtendedEnd(at, to) is { } participle && participle > at + 1 && participle + 1 < to
        && (_tokens[participle].Lower.EndsWith("es", StringComparison.Ordinal) || _tokens[participle].Lower.EndsWith("er", StringComparison.Ordinal) || _tokens[participle].Lower.EndsWith('e'))
        && (_tokens[participle + 1].Tag == Tag.Noun || _tokens[participle + 1].Tag == Tag.Adjective) && (_tokens[Headed(participle + 1, to)].Lexeme.NounClass & Lexicon.NounClass.Treaty) != Lexicon.NounClass.None ? participle : null;

    private int Headed(int at, int to)
    {
        while (at + 1 < to && _tokens[at].Tag == Tag.Adjective)
        {
            at++;
        }

        return at;
    }

    private bool Led(int from, int i)
    {
        for (var k = i - 1; k >= from; k--)
        {
            // "die links des Mekong gelegenen Provinzen": such an adverb leads a genitive.
            if (_tokens[k].Tag == Tag.Preposition || _sentence.Lexicon.Words.Cue("land-directions", _tokens[k].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGenitive(int at, int to)
    {
        var token = _tokens[at];
        switch (token.Tag)
        {
            case Tag.Determiner:
                if (token.Lower == "der" && at + 1 < to && _tokens[at + 1] is { Tag: Tag.Name, Mention: { } man } && man.As([EntityLabel.Person]) is { Gender: not "f" })
                {
                    // "auf englischer Seite der Diplomat Anderson": a man with "der" is a nominative.
                    return false;
                }

                return token.Lower is "des" or "der" or "eines" or "einer" or "dieses" or "dieser" or "seiner" or "seines" or "ihrer" or "ihres" or "aller" or "beider" or "jenes" or "jener" or "keiner" or "mehrerer"
                    && at + 1 < to && (_tokens[at + 1].Tag is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Number or Tag.Other or Tag.Preposition or Tag.Date || SoonDescribed(at + 1, to)) && !(token.Lower == "der" && IsNominative(at + 1, to));
            case Tag.Name:
                return token.Mention is { } mention && mention.First == at && mention.Kind is not MentionKind.Adjective
                    && GermanCases.IsGenitive(_sentence, new Item { Kind = ItemKind.Name, First = at, Last = mention.Last, Head = at, Mention = mention });
            case Tag.Adjective:
                return token.Lower.EndsWith("er", StringComparison.Ordinal) && token.Lower.Length > 4 && AdjectivesThenNoun(at, to);
            default:
                return false;
        }
    }

    /// <summary>"des nie ratifizierten Vertrags", "der kurz zuvor geschlossenen Konvention": an adverb before the participle that describes the noun.</summary>
    private bool SoonDescribed(int at, int to) =>
        _tokens[at].Tag is Tag.Negator or Tag.Adverb && ExtendedEnd(at, to) is { } participle && _tokens[participle].Lower.EndsWith("en", StringComparison.Ordinal);

    /// <summary>"der Diplomat": of a masculine in the singular "der" is no genitive.</summary>
    private bool IsNominative(int at, int to)
    {
        while (at < to && _tokens[at].Tag == Tag.Adjective)
        {
            at++;
        }

        return at < to && _tokens[at].Tag is Tag.Noun or Tag.Name && _tokens[at].Lexeme is { Prefix: 0 } lexeme && lexeme.Find(WordClass.Noun) is { } noun && !noun.Is(WordForm.Plural)
            && lexeme.Find(WordClass.Noun, WordForm.Plural) is null && _sentence.Lexicon.Forms.Genders.TryGetValue(noun.Lemma, out var gender) && gender == 'm' && string.Equals(noun.Lemma, lexeme.Text, StringComparison.Ordinal);
    }

    private bool AdjectivesThenNoun(int at, int to)
    {
        while (at < to && (_tokens[at].Tag is Tag.Adjective || (_tokens[at].Tag is Tag.Coordinator && at + 1 < to && _tokens[at + 1].Tag == Tag.Adjective && _tokens[at + 1].Lower.EndsWith("er", StringComparison.Ordinal))))
        {
            at++;
        }

        return at < to && _tokens[at].Tag is Tag.Noun or Tag.Name;
    }
}
