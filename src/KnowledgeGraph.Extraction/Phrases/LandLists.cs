using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// Joins the lands of an English list whose members carry remarks of their own: "the Banat, Little Wallachia as far as the Olt, the fortress of
/// Belgrade, and northern Serbia", "Azov, which was to be razed, Kinburn, and the steppe between the Bug and the Dnieper". The remarks stay
/// where they are; the lands become one phrase, so that what is said of the first is said of all.
/// </summary>
internal sealed partial class LandLists
{
    private readonly Sentence _sentence;
    private readonly List<Node> _nodes;

    private LandLists(Sentence sentence)
    {
        _sentence = sentence;
        _nodes = sentence.Nodes;
    }

    public static void Join(Sentence sentence)
    {
        LandLists? lists = null;
        for (var i = 2; i < sentence.Nodes.Count; i++)
        {
            Swallowed(sentence, i);
        }

        for (var i = 0; i < sentence.Nodes.Count; i++)
        {
            if (sentence.Nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Items.Count: > 1 } many })
            {
                Described(sentence, many);
                Spelt(sentence, many);
            }

            if (sentence.Nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Quantity or ItemKind.Noun } some, ..] } phrase })
            {
                Counted(phrase, some);
                Whole(sentence, phrase, some);
            }

            if (sentence.Nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Attributes: [{ Preposition: "of", Items.Count: > 1 }] } several] } list })
            {
                Listed(sentence, list, several);
            }

            Claimed(sentence, i);
            if (i + 2 < sentence.Nodes.Count && (Land(sentence.Nodes[i]) || GivenState(sentence, i)))
            {
                (lists ??= new LandLists(sentence)).From(i);
            }
        }
    }

    /// <summary>"Two of its richest cities, Havana and Manila": the names say which.</summary>
    private static void Counted(Phrase phrase, Item some)
    {
        if (some.Attributes is [{ Preposition: "of", Items: [{ Kind: ItemKind.Noun, IsPlural: true, Mention: null } kind, ..] } of] && (some.Kind == ItemKind.Quantity || some.Class == Lexicon.NounClass.Territory) && ItemKinds.IsLand(kind)
            && of.Items.Count > 2 && of.Items.Skip(1).All(item => item.Kind == ItemKind.Name && ItemKinds.IsLand(item)))
        {
            phrase.Items.RemoveAt(0);
            phrase.Items.InsertRange(0, of.Items.Skip(1));
        }
    }

    /// <summary>"All of Finland and the Åland Islands": the lands themselves.</summary>
    private static void Whole(Sentence sentence, Phrase phrase, Item some)
    {
        if (phrase.Items.Count == 1 && some is { Kind: ItemKind.Noun, Attributes: [{ Preposition: "of", Items.Count: > 1 } of] } && sentence.Lexicon.Words.Cue("wholes", sentence.Tokens[some.First].Lower) && of.Items.TrueForAll(item => ItemKinds.IsLand(item) || item is { Kind: ItemKind.Name, Mention.Entity.Label: Diplomacy.Entities.EntityLabel.State }) && of.Items.Exists(ItemKinds.IsLand))
        {
            phrase.Items.Clear();
            phrase.Items.AddRange(of.Items);
        }
    }

    /// <summary>"The four Malay states of Kedah, Perlis and Kelantan", "the Ionian Islands of Corfu and Zante": the names say which; what owns them all owns each.</summary>
    private static void Listed(Sentence sentence, Phrase phrase, Item several)
    {
        var noun = sentence.Tokens[several.Last].Lexeme;
        var kinds = several.Kind == ItemKind.Name ? noun.Find(WordClass.Noun) is { } named && named.Is(WordForm.Plural) && !named.Is(WordForm.Singular)
            : several.Kind == ItemKind.Noun && several.IsPlural && (several.Class & (several.Mention is null ? Lexicon.NounClass.State : Lexicon.NounClass.State | Lexicon.NounClass.Territory)) != Lexicon.NounClass.None;
        var of = several.Attributes[0];
        if (!kinds || (noun.NounClass & (Lexicon.NounClass.State | Lexicon.NounClass.Territory | Lexicon.NounClass.Place)) == Lexicon.NounClass.None || of.Items.Exists(item => item.Kind != ItemKind.Name || !(ItemKinds.IsLand(item) || item.Mention is { Kind: Mentions.MentionKind.Name, Entity.Label: Diplomacy.Entities.EntityLabel.State })))
        {
            return;
        }

        foreach (var item in of.Items)
        {
            item.Owners.AddRange(several.Owners);
        }

        phrase.Items.Clear();
        phrase.Items.AddRange(of.Items);
    }

    /// <summary>"All right and title to Korea, Formosa and the Pescadores, and the Kuril Islands": what somebody claims goes on behind the comma, though the first is called a state.</summary>
    private static void Claimed(Sentence sentence, int at)
    {
        var nodes = sentence.Nodes;
        if (nodes[at] is not { Kind: NodeKind.Phrase, First: > 0, Phrase: { Preposition: "to" or "over", Head.Kind: ItemKind.Name } claimed } || sentence.Tokens[nodes[at].First - 1].Analysis is not { } claim || !sentence.Lexicon.Words.Cue("claims-to", claim.Lemma))
        {
            return;
        }

        while (at + 2 < nodes.Count && nodes[at + 1].Kind == NodeKind.Comma && Land(nodes[at + 2]) && !(at + 3 < nodes.Count && nodes[at + 3].Kind is NodeKind.Verb or NodeKind.Phrase))
        {
            claimed.Items.AddRange(nodes[at + 2].Phrase!.Items);
            nodes.RemoveRange(at + 1, 2);
        }
    }

    /// <summary>Joins what follows one land in the same list.</summary>
    private void From(int host)
    {
        var at = host + 1;
        List<(int At, bool Closing)>? members = null;
        while (Next(at) is var (next, closing, passing))
        {
            at = next + 1;
            if (!passing)
            {
                (members ??= []).Add((next, closing));
            }
        }

        if (members is null)
        {
            return;
        }

        // The last one may begin what follows: "took Azov, and Kinburn fell", "Livonia to Russia, Stettin to Prussia".
        while (members.Count > 0 && Continues(host, members[^1].At))
        {
            members.RemoveAt(members.Count - 1);
        }

        // Without "and" it is a list only where nothing follows.
        var last = members.Count > 0 && EndsAt(PastRemarks(members[^1].At + 1)) ? members.Count - 1 : members.FindLastIndex(member => member.Closing);
        for (var i = 0; i <= last; i++)
        {
            _nodes[host].Phrase!.Items.AddRange(_nodes[members[i].At].Phrase!.Items);
        }

        for (var i = last; i >= 0; i--)
        {
            var member = members[i];
            _nodes.RemoveAt(member.At);
            if (_nodes[member.At - 1].Kind == NodeKind.Coordinator)
            {
                _nodes.RemoveAt(member.At - 1);
            }
        }
    }

    /// <summary>The next land of the list, whether "and" stands before it, and whether it only says what the one before is; null where the list ends.</summary>
    private (int At, bool Closing, bool Passing)? Next(int at)
    {
        at = PastRemarks(at);
        if (at >= _nodes.Count || _nodes[at].Kind is not (NodeKind.Comma or NodeKind.Coordinator))
        {
            return null;
        }

        at = _nodes[at].Kind == NodeKind.Comma ? PastRemark(at + 1) : at;
        var closing = at < _nodes.Count && _nodes[at].Kind == NodeKind.Coordinator;
        at = PastJoint(at);
        at = closing && at < _nodes.Count && _nodes[at].Kind == NodeKind.Comma ? PastClosed(PastAside(at + 1)) : at;
        while (at < _nodes.Count && _nodes[at].Kind == NodeKind.Other && _sentence.Lexicon.Words.Set("list-adverbs").Contains(_nodes[at].Word))
        {
            at++;
        }

        at += closing && at < _nodes.Count && WithIt(_nodes[at]) ? 1 : 0;
        return at < _nodes.Count && (Land(_nodes[at]) || LandOfState(_nodes[at])) ? (at, closing, !closing && Describes(_nodes[at].Phrase!)) : null;
    }

    /// <summary>Past what says more of a land: of which state, between which rivers, as far as where.</summary>
    private int PastRemarks(int at)
    {
        while (at < _nodes.Count && _nodes[at].First == _nodes[at - 1].Last + 1
            && (_nodes[at] is { Kind: NodeKind.Phrase, Phrase: { Preposition: { } preposition } } ? _sentence.Lexicon.Words.Cue("land-remarks", preposition)
                : _nodes[at].Kind == NodeKind.Other && _sentence.Lexicon.Words.Cue("land-remarks", _sentence.Tokens[_nodes[at].First].Lower)))
        {
            at++;
        }

        return at;
    }

    private static bool WithIt(Node node) => node.Phrase is { Preposition: "with", Items: [{ Kind: ItemKind.Pronoun }] };

    /// <summary>Past "and", or past the words of "as well as"; the same place where nothing joins.</summary>
    private int PastJoint(int at)
    {
        if (at >= _nodes.Count || _nodes[at].Kind != NodeKind.Coordinator)
        {
            return at;
        }

        var word = _sentence.Tokens[_nodes[at].First].Lower;
        at++;
        while (at < _nodes.Count && _nodes[at].Kind == NodeKind.Other && _sentence.Lexicon.Words.Cue("joint-ends", _sentence.Tokens[_nodes[at].First].Lower) && _sentence.Lexicon.Words.Cue("joint-starts", word))
        {
            at++;
        }

        return at;
    }

    /// <summary>"Azov, then a mere ruin, Taganrog", "Danzig, of all places, and Thorn": past whatever two commas set off, where a land follows.</summary>
    private int PastRemark(int at)
    {
        var past = PastAside(at);
        if (past != at || SetOff.End(_sentence, at) is not { } end)
        {
            return past;
        }

        var member = PastJoint(end);
        member += member > end && member < _nodes.Count && WithIt(_nodes[member]) ? 1 : 0;
        if (member + 2 < _nodes.Count && _nodes[member + 1].Kind == NodeKind.Comma && _nodes[member + 2].Kind == NodeKind.Verb)
        {
            // "Grenada, ceded by France, and Florida, given by Spain": each has a remark of its own.
            return at;
        }

        return member < _nodes.Count && (Land(_nodes[member]) || LandOfState(_nodes[member]) || (member > end && _nodes[member].Kind == NodeKind.Comma)) ? end : at;
    }

    /// <summary>Past a relative clause or a remark of place that the next comma closes; the same place where none stands there.</summary>
    private int PastAside(int at)
    {
        if (at >= _nodes.Count)
        {
            return at;
        }

        if (_nodes[at].Kind == NodeKind.Relative)
        {
            var end = _nodes.FindIndex(at, node => node.Kind is NodeKind.Comma or NodeKind.Break);
            return end > 0 && _nodes[end].Kind == NodeKind.Comma && _nodes.FindIndex(at, end - at, node => node.Kind == NodeKind.Verb) > 0 ? end + 1 : at;
        }

        if (_nodes[at] is { Kind: NodeKind.Phrase, Phrase: { Preposition: { } preposition } } && _sentence.Lexicon.Words.Cue("where-asides", preposition))
        {
            var end = PastRemarks(at + 1);
            return end < _nodes.Count && _nodes[end].Kind == NodeKind.Comma ? end + 1 : at;
        }

        return at;
    }

    /// <summary>Whether what follows a land takes it as its own: a finite verb, or a receiver where there was one before the list.</summary>
    private bool Continues(int host, int at)
    {
        var next = PastRemarks(at + 1);
        if (next >= _nodes.Count)
        {
            return false;
        }

        var before = Start(host);
        if (_nodes[next].Kind == NodeKind.Comma)
        {
            // "lost Scania, and Trondheim, conquered two years before, was given back"
            var end = _nodes.FindIndex(next + 1, node => node.Kind is NodeKind.Comma or NodeKind.Break);
            next = end > 0 && end + 1 < _nodes.Count && _nodes[end].Kind == NodeKind.Comma && _nodes[end + 1].Kind == NodeKind.Verb ? end + 1 : next;
        }

        var late = PastTimes(next);
        next = _nodes[late].Kind == NodeKind.Verb ? late : next;
        return _nodes[next] switch
        {
            { Kind: NodeKind.Verb, Verb: { } verb } => (verb.Is(WordForm.Finite) || (verb.Is(WordForm.PresentParticiple) && !Land(_nodes[at]))) && _nodes.FindIndex(before, host - before, node => node.Kind == NodeKind.Verb) >= 0,
            { Kind: NodeKind.Phrase, Phrase.Preposition: null } => true,
            { Kind: NodeKind.Phrase, Phrase.Preposition: { } preposition } => preposition is "to" or "from" or "by"
                && _nodes.FindIndex(before, host - before, node => node.Kind == NodeKind.Phrase && node.Phrase!.Preposition == preposition && ItemKinds.IsActor(node.Phrase.Head)) >= 0,
            _ => false,
        };
    }

    /// <summary>"occupied Kassel, and Austria in July seized Zara": past the day between a name and its verb, and the adverbs beside it; the same place where none stands there.</summary>
    private int PastTimes(int at)
    {
        var end = at;
        while (end + 1 < _nodes.Count && (_nodes[end].Kind == NodeKind.Date || (_nodes[end].Kind == NodeKind.Other && _sentence.Tokens[_nodes[end].First].Tag == Tag.Adverb)))
        {
            end++;
        }

        return end;
    }

    private bool EndsAt(int at) => at >= _nodes.Count || _nodes[at].Kind == NodeKind.Break || (_nodes[at].Kind == NodeKind.Other && _sentence.Tokens[_nodes[at].First].Tag == Tag.Mark);

    /// <summary>Where the clause of a node begins.</summary>
    private int Start(int at) => _nodes.FindLastIndex(at, node => node.Kind is NodeKind.Break or NodeKind.Relative or NodeKind.Subordinator) + 1;

    /// <summary>"Peking, the capital, and Tientsin": one thing without a name says what the land before it is.</summary>
    private static bool Describes(Phrase phrase) =>
        phrase.Items is [{ Kind: ItemKind.Noun, IsPlural: false, Mention: null, Attributes.Count: 0, Owners.Count: 0 }];

    /// <summary>"Livonia, Estonia and Ingria": among lands the name of a state is one too.</summary>
    private static bool LandOfState(Node node) =>
        node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items.Count: > 0, Antecedent: null, IsApposition: false } phrase }
            && phrase.Items.TrueForAll(item => ItemKinds.IsLand(item) || item is { Kind: ItemKind.Name, Mention: { Kind: Mentions.MentionKind.Name, Entity.Label: Diplomacy.Entities.EntityLabel.State } });

    private static bool Land(Node node) =>
        node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items.Count: > 0, Antecedent: null, IsApposition: false } phrase } && phrase.Items.TrueForAll(ItemKinds.IsLand);
}
