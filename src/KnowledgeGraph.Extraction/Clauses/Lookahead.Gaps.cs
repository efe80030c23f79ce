using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Whether what follows leaves out the verb of the clause before.</summary>
internal sealed partial class Lookahead
{
    /// <summary>Two bare phrases, the first an actor by name, and no verb before the next comma or conjunction.</summary>
    public bool Gap(int from)
    {
        if (from + 1 < _nodes.Count && _nodes[from].Phrase is { Preposition: "für" or "for" } && _nodes[from + 1].Phrase is { Preposition: null } signer && ItemKinds.IsActor(signer.Head)
            && (from + 2 >= _nodes.Count || _nodes[from + 2].Kind is NodeKind.Other or NodeKind.Break or NodeKind.Comma))
        {
            // "für X unterschrieb A, für Y B"
            return true;
        }

        if (!_german && from + 1 < _nodes.Count && _nodes[from] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Head.Kind: ItemKind.Name } party } && ItemKinds.IsActor(party.Head) && _nodes[from + 1].Phrase is { Preposition: "by" } agent && ItemKinds.IsActor(agent.Head)
            && (from + 2 >= _nodes.Count || _nodes[from + 2].Kind is NodeKind.Other or NodeKind.Break or NodeKind.Comma or NodeKind.Coordinator) && _nodes.Take(from).Any(node => node.Phrase is { Preposition: "by" }))
        {
            // "X was represented by A, Y by B"
            return true;
        }

        if (ShortGap(from) || DateGap(from) || TailGap(from) || AlsoGap(from))
        {
            return true;
        }

        if (from + 1 >= _nodes.Count || _nodes[from] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null } first } || !ItemKinds.IsActor(first.Head) || !(first.Head.Kind == ItemKind.Name || (!_german && first.Head is { Kind: ItemKind.Noun, Attributes: [{ Preposition: "of" }, ..] })))
        {
            return false;
        }

        var bare = 0;
        for (var i = from; i < _nodes.Count && _nodes[i].Kind is not (NodeKind.Comma or NodeKind.Break or NodeKind.Coordinator or NodeKind.Subordinator or NodeKind.Relative); i++)
        {
            if (_nodes[i].Kind is NodeKind.Verb or NodeKind.Particle or NodeKind.Contrast or NodeKind.Negator)
            {
                return false;
            }

            bare += _nodes[i].Kind == NodeKind.Phrase && _nodes[i].Phrase!.Preposition is null ? 1 : 0;
        }

        // "took Mainz on 3 May, and the Austrians on the 9th Speyer": the day may stand between the two.
        var second = !_german && _nodes[from + 1].Kind == NodeKind.Date && from + 2 < _nodes.Count ? from + 2 : from + 1;
        return bare == 2 && _nodes[second] is { Kind: NodeKind.Phrase, Phrase.IsApposition: false } && (second == from + 1 || _nodes[second].Phrase!.Preposition is null);
    }

    /// <summary>"Pakistan ratified the agreement on 15 July, India on 3 August": somebody and a day, where the clause before has a day of its own.</summary>
    public bool DateGap(int from)
    {
        var day = PastRemark(from + 1);
        day = !_german && day + 1 < _nodes.Count && _nodes[day].Kind == NodeKind.Other && _words.Cue("before-late-days", _nodes[day].Word) ? day + 1 : day;
        if (_german || from < 2 || from + 1 >= _nodes.Count || _nodes[from] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } one } || !(one.Head.Kind == ItemKind.Name || one.Head is { Kind: ItemKind.Noun, Owners.Count: 1 }) || !(ItemKinds.IsActor(one.Head) || AfterLand(from, one.Head))
            || day >= _nodes.Count || _nodes[day].Kind != NodeKind.Date || !(day + 1 >= _nodes.Count || _nodes[day + 1].Kind is NodeKind.Other or NodeKind.Break or NodeKind.Comma or NodeKind.Coordinator)
            || (day + 1 < _nodes.Count && _nodes[day + 1].Kind == NodeKind.Other && day + 2 < _nodes.Count))
        {
            return false;
        }

        // "Smolensk fell at once, Vilna and Minsk in June": of towns the first may have no day.
        var verb = _nodes.FindLastIndex(from - 1, node => node.Kind == NodeKind.Verb);
        return verb >= 0 && (_nodes.FindIndex(verb, from - verb, node => node.Kind == NodeKind.Date) >= 0 || (!ItemKinds.IsActor(one.Head) && _nodes[from - 1].Kind == NodeKind.Comma));
    }

    /// <summary>"ratified the treaty in May, the Swedes too", "broke off relations with Japan; Bolivia likewise, on 3 May": somebody of whom the same holds.</summary>
    public bool AlsoGap(int from)
    {
        if (_german || from < 2 || from + 1 >= _nodes.Count || _nodes[from] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } one } || !one.Items.TrueForAll(ItemKinds.IsActor)
            || _nodes[from + 1] is not { Kind: NodeKind.Other } word || !_words.Cue("also-words", word.Word) || !_nodes.Exists(node => node.Kind == NodeKind.Verb && node.First < one.First))
        {
            return false;
        }

        var end = from + 2;
        end = end + 1 < _nodes.Count && _nodes[end].Kind == NodeKind.Comma && _nodes[end + 1].Kind == NodeKind.Date ? end + 1 : end;
        return Ends(end);
    }

    /// <summary>"Braila fell in June and Varna in October": a town or a land where one is the subject of the verb before.</summary>
    private bool AfterLand(int from, Item land)
    {
        var verb = ItemKinds.IsLand(land) ? _nodes.FindLastIndex(from - 1, node => node.Kind == NodeKind.Verb) : -1;
        return verb > 0 && _nodes.FindLastIndex(verb, node => node is { Kind: NodeKind.Phrase, Phrase.Preposition: null }) is >= 0 and var at && _nodes[at].Phrase!.Head is { Kind: ItemKind.Name } subject && ItemKinds.IsLand(subject)
            && !HasObject(verb, from);
    }

    /// <summary>Whether something stands behind a verb to which it is done; what follows a comma or "and" is another conjunct ("A fell on the 9th, B on the 12th and C on the 15th").</summary>
    private bool HasObject(int verb, int from)
    {
        for (var i = verb + 1; i < from && _nodes[i].Kind is not (NodeKind.Comma or NodeKind.Coordinator); i++)
        {
            if (_nodes[i] is { Kind: NodeKind.Phrase, Phrase.Preposition: null })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"declared war on X on 4 August, and on Y on 12 August", "ratified by X in May and by Y in June": somebody else behind the same preposition, and a day of his own.</summary>
    public bool TailGap(int from)
    {
        var next = PastRemark(from + 1);
        if (_german || from < 3 || from + 1 >= _nodes.Count || next >= _nodes.Count || !Ends(next + 1))
        {
            return false;
        }

        var whom = (_nodes[from].Kind, _nodes[next].Kind) switch
        {
            (NodeKind.Phrase, NodeKind.Date) => _nodes[from].Phrase,
            (NodeKind.Date, NodeKind.Phrase) when next == from + 1 => _nodes[next].Phrase,
            _ => null,
        };
        if (whom is not { Preposition: "on" or "against" or "by" or "with", Head.Kind: ItemKind.Name } || !ItemKinds.IsActor(whom.Head))
        {
            return false;
        }

        var date = false;
        var beside = false;
        for (var i = from - 1; i >= 0; i--)
        {
            if (_nodes[i].Kind == NodeKind.Verb)
            {
                return date && beside;
            }

            date |= _nodes[i].Kind == NodeKind.Date;
            beside |= _nodes[i] is { Kind: NodeKind.Phrase, Phrase: { } other } && other.Preposition == whom.Preposition && ItemKinds.IsActor(other.Head);
        }

        return false;
    }

    /// <summary>"Romania, after long hesitation, on 27 August": the place behind a remark between two commas; the place itself where none stands there.</summary>
    private int PastRemark(int at)
    {
        if (at >= _nodes.Count || _nodes[at].Kind != NodeKind.Comma)
        {
            return at;
        }

        var end = at + 1;
        while (end < _nodes.Count && _nodes[end].Kind is NodeKind.Other or NodeKind.Adjective || (end < _nodes.Count && _nodes[end] is { Kind: NodeKind.Phrase, Phrase: { Preposition: not null } remark } && !ItemKinds.IsActor(remark.Head)))
        {
            end++;
        }

        return end > at + 1 && end < _nodes.Count && _nodes[end].Kind == NodeKind.Comma ? end + 1 : at;
    }

    /// <summary>Whether nothing but a day stands at a place that could belong to the conjunct.</summary>
    private bool Ends(int at) => at >= _nodes.Count || _nodes[at].Kind is NodeKind.Other or NodeKind.Break or NodeKind.Comma or NodeKind.Coordinator or NodeKind.Date;

    /// <summary>"France declared war on Prussia, and Britain on France", "on 28 July X declared war on Y, on 1 August Z on W", "X was beaten at Ligny, Y at Waterloo": somebody, and the same preposition with somebody else.</summary>
    public bool ShortGap(int from)
    {
        if (!_german && from > 2 && from + 1 < _nodes.Count && _nodes[from].Kind == NodeKind.Date && _nodes[from - 1].Kind is NodeKind.Comma or NodeKind.Coordinator)
        {
            // The day that leads the conjunct is its own.
            from++;
        }

        if (_german || from < 2 || from + 1 >= _nodes.Count || _nodes[from] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Head.Kind: ItemKind.Name } one } || !ItemKinds.IsActor(one.Head)
            || _nodes[from + 1] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: "on" or "against" or "with" or "at" or "near", Head.Kind: ItemKind.Name } whom } || !(ItemKinds.IsActor(whom.Head) || whom.Preposition is "at" or "near")
            || !Ends(from + 2))
        {
            return false;
        }

        var verb = _nodes.FindLastIndex(from - 1, node => node.Kind == NodeKind.Verb);
        return verb >= 0 && _nodes.FindIndex(verb, from - verb, node => node is { Kind: NodeKind.Phrase } && node.Phrase!.Preposition == whom.Preposition) >= 0;
    }

    /// <summary>"occupied Haiti in 1915 and Cuba in 1917", "beat the French at X and the Austrians at Y": whoever is of a kind with him to whom it was done, by name, suffers it as well.</summary>
    public bool ObjectGap(int from)
    {
        var next = _nodes[from].Kind == NodeKind.Date ? from + 1 : from;
        var verb = _nodes.FindLastIndex(from - 1, node => node.Kind == NodeKind.Verb);
        if (_german || verb < 0 || next >= _nodes.Count || _nodes[next].Phrase is not { Preposition: null, Head: { Kind: ItemKind.Name } one })
        {
            return false;
        }

        var done = _nodes.FindIndex(verb + 1, from - verb - 1, node => node is { Kind: NodeKind.Comma or NodeKind.Coordinator } or { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } });
        return done > 0 && _nodes[done].Kind == NodeKind.Phrase && _nodes[done].Phrase!.Head is { Kind: ItemKind.Name } other && (ItemKinds.IsActor(other) || ItemKinds.IsLand(other))
            && (other.Mention?.Kind != Mentions.MentionKind.Demonym || one.Mention?.Kind == Mentions.MentionKind.Demonym) && (!ItemKinds.IsPerson(one) || ItemKinds.IsPerson(other));
    }
}
