using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Clauses;

/// <content>English participles: those with a subject of their own, and what the others describe.</content>
internal sealed partial class ClauseBuilder
{
    /// <summary>"The war having ended, Prussia ...", "..., Austria refusing to sign": where such a clause begins whose participle is at a node; null elsewhere.</summary>
    private int? Absolute(int participle)
    {
        var from = participle;
        while (from > 0 && _nodes[from - 1].Kind is NodeKind.Phrase or NodeKind.Date or NodeKind.Other or NodeKind.Negator or NodeKind.Adjective)
        {
            from--;
        }

        if (Accompanied(participle))
        {
            return participle - 1;
        }

        if (_current.Kind != ClauseKind.Main || from == participle || !_current.Nodes.Contains(_nodes[from]) || !Alone(from, participle))
        {
            return null;
        }

        return from == 0 ? (LeadsMain(participle) ? from : null) : _nodes[from - 1].Kind == NodeKind.Comma && _current.HasFinite && !Describes(from) ? from : null;
    }

    /// <summary>"With Sweden mediating between them, the envoys met": who stands with "with" directly before the participle is its subject.</summary>
    private bool Accompanied(int participle) =>
        participle > 0 && _nodes[participle - 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: { } with } phrase } && _sentence.Lexicon.Words.Cue("before-absolutes", with)
        && ItemKinds.IsActor(phrase.Head) && (participle == 1 || _nodes[participle - 2].Kind is NodeKind.Comma or NodeKind.Break) && _current.Nodes.Contains(_nodes[participle - 1]);

    /// <summary>One phrase that can be the subject, or a word such as "nothing", and what belongs to it.</summary>
    private bool Alone(int from, int to)
    {
        var bare = _nodes[from] is { Kind: NodeKind.Negator } or { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } };
        for (var k = from + 1; k < to && bare; k++)
        {
            bare = _nodes[k].Phrase is not { Preposition: null };
        }

        return bare;
    }

    /// <summary>Whether the comma after the participle ends its clause and the subject of another verb follows.</summary>
    private bool LeadsMain(int participle)
    {
        var comma = _nodes.FindIndex(participle, node => node.Kind is NodeKind.Comma or NodeKind.Break);
        return comma > 0 && _nodes[comma].Kind == NodeKind.Comma && comma + 1 < _nodes.Count && (_ahead.SubjectThenVerb(comma + 1) || _ahead.FrontedSubjectThenVerb(comma + 1));
    }

    /// <summary>"Pacelli, a lawyer acting for X": a noun that says what the man before it is.</summary>
    private bool Describes(int from)
    {
        if (_nodes[from].Phrase is not { Head: { Kind: ItemKind.Noun } or { Mention.Kind: MentionKind.Demonym } } phrase || phrase.Head.Possessive is not null)
        {
            return false;
        }

        var man = from > 1 && _nodes[from - 2].Phrase is { Head: { Kind: ItemKind.Name, Mention: { } named } } && (named.Kind == MentionKind.Unknown || named.Entity?.Label == EntityLabel.Person);
        return man || phrase.Head.Determiner is { } word && _sentence.Lexicon.Words.Cue("of-one", word);
    }

    /// <summary>"the forts of X, Y and Z, all of them captured by the Dutch": a participle that tells something of what stands before the comma; opens its clause.</summary>
    private bool OfThem(int next)
    {
        var verb = next + 1 < _nodes.Count && _nodes[next + 1].Phrase is { Preposition: "of" } ? next + 2 : next + 1;
        if (verb >= _nodes.Count || _nodes[next].Phrase is not { Preposition: null, Items: [{ } part] } share || (verb == next + 1 ? part.Attributes is [{ Preposition: "of" } inner] ? inner : null : _nodes[next + 1].Phrase) is not { Items: [{ Kind: ItemKind.Pronoun, Lemma: { } them }] } several
            || !_sentence.Lexicon.Words.Cue("of-several", them) || _nodes[verb] is not { Kind: NodeKind.Verb, Marked: false, Verb: { } told } || !told.Is(WordForm.Participle) || LastPhrase(_current) is not { } described)
        {
            return false;
        }

        several.IsApposition = true;
        share.IsApposition = true;
        _nodes[verb] = AsParticiple(_nodes[verb]);
        Open(new Clause(ClauseKind.Participle, _current) { Antecedent = described });
        return true;
    }

    private void OpenAbsolute(int from, int participle)
    {
        var moved = _nodes.GetRange(from, participle - from);
        _current.Nodes.RemoveAll(moved.Contains);
        if (moved[0].Phrase is { Preposition: not null } accompanying)
        {
            accompanying.Preposition = null;
        }

        var clause = Open(new Clause(ClauseKind.Participle, _current) { Opener = ",", Antecedent = moved[0].Phrase });
        clause.Nodes.AddRange(moved);
    }

    /// <summary>"Relations between Britain and Persia, broken off in 1856": what a participle describes is not who stands with a preposition behind its noun.</summary>
    private Phrase? Described(Clause clause, int participle)
    {
        var last = LastPhrase(clause);
        if (!_german && last?.Items is [.., { Kind: ItemKind.Noun, Attributes: [.., { Preposition: "of", Head.Kind: ItemKind.Name } whose] }] && ItemKinds.IsActor(whose.Head) && !ItemKinds.IsPerson(whose.Head)
            && _nodes[participle].Verb is { } told && _sentence.Lexicon.Words.Cue("told-of-states", told.Lemma))
        {
            // "under the mediation of Sweden, represented by Lillieroot": the state has an envoy, and not the noun.
            return whose;
        }

        if (_german || last is not { Preposition: not null, Head.Kind: ItemKind.Name })
        {
            return last;
        }

        if (Antecedents.With(_nodes, _nodes.FindLastIndex(participle, node => node.Phrase == last)) is { } treaty)
        {
            // "By a treaty with Mexico, signed on 30 December": who it was made with is not what was signed.
            return treaty;
        }

        for (var k = participle - 1; k >= 0 && _nodes[k].Kind is NodeKind.Phrase or NodeKind.Date or NodeKind.Comma or NodeKind.Other; k--)
        {
            if (_nodes[k] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } bare })
            {
                return bare.Head.Kind == ItemKind.Noun && clause.Nodes.Contains(_nodes[k]) ? bare : last;
            }
        }

        return last;
    }
}
