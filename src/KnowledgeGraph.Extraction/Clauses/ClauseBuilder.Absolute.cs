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

        if (_current is { Kind: ClauseKind.Participle, Opener: ",", Antecedent: not null } && from > 0 && from < participle && _nodes[from - 1].Kind == NodeKind.Coordinator && Alone(from, participle))
        {
            // "Prussia ceding Danzig and Russia recognising the kingdom"
            return from;
        }

        if (_current.Kind != ClauseKind.Main || from == participle || !_current.Nodes.Contains(_nodes[from]) || !Alone(from, participle))
        {
            return null;
        }

        if (from == 0 || _nodes[from - 1].Kind != NodeKind.Comma)
        {
            return from == 0 && LeadsMain(participle) ? from : null;
        }

        // "Peru, its capital occupied by Chile, ceded Tarapacá": what is the subject's own, before its verb.
        return _current.HasFinite ? (Describes(from) || (!_nodes[participle].Verb!.Is(WordForm.PresentParticiple) && !IsOwned(from)) ? null : from)
            : OfSentenceOpening(from) ? (LeadsMain(participle) ? from : null)
            : IsOwned(from) && LeadsVerb(participle) ? from : null;
    }

    /// <summary>"In June 1779, London having refused, Spain declared war": nothing but when or where stands before.</summary>
    private bool OfSentenceOpening(int from)
    {
        for (var k = from - 1; k >= 0; k--)
        {
            // "With Prussia ceding Danzig, Austria recognising Italy": another such clause may stand before it.
            if (!(_nodes[k].Kind is NodeKind.Date or NodeKind.Comma or NodeKind.Other || _nodes[k] is { Kind: NodeKind.Phrase, Phrase.Preposition: not null } || _clauses.Exists(clause => clause is { Kind: ClauseKind.Participle, Opener: "," } && clause.Nodes.Contains(_nodes[k]))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"its fleet", "their trade": what belongs to somebody told of.</summary>
    private bool IsOwned(int at) =>
        _nodes[at].Phrase is { Items: [{ Kind: ItemKind.Noun, Determiner: { } whose }] } && (_sentence.Lexicon.Vocabulary.KindOf(whose) & WordKind.Possessive) != WordKind.None;

    /// <summary>Whether the comma after the participle ends its clause and a finite verb follows.</summary>
    private bool LeadsVerb(int participle)
    {
        var comma = _nodes.FindIndex(participle, node => node.Kind is NodeKind.Comma or NodeKind.Break);
        return comma > 0 && _nodes[comma].Kind == NodeKind.Comma && PastAdverbs(comma + 1) is var verb && verb < _nodes.Count && _nodes[verb] is { Kind: NodeKind.Verb, Marked: false, Verb: { } main } && main.Is(WordForm.Finite);
    }

    /// <summary>"With Sweden mediating between them, the envoys met": who stands with "with" directly before the participle is its subject.</summary>
    private bool Accompanied(int participle) => OwnDeed(participle) ||
        participle > 0 && _nodes[participle - 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: { } with } phrase } && _sentence.Lexicon.Words.Cue("before-absolutes", with)
        && ItemKinds.IsActor(phrase.Head) && (participle == 1 || _nodes[participle - 2].Kind is NodeKind.Comma or NodeKind.Break) && _current.Nodes.Contains(_nodes[participle - 1]);

    /// <summary>"Upon Serbia's rejecting the demands, Austria declared war": whose deed it is, before the verb of the sentence.</summary>
    private bool OwnDeed(int participle) =>
        participle > 0 && !_current.HasFinite && _current.Kind == ClauseKind.Main && _nodes[participle].First > 0 && _sentence.Tokens[_nodes[participle].First - 1].Tag == Tag.Genitive && _nodes[participle - 1] is { Kind: NodeKind.Phrase, Phrase: { Items: [var doer] } phrase }
        && ItemKinds.IsActor(doer) && _current.Nodes.Contains(_nodes[participle - 1]) && phrase.Preposition is not ("without" or "against");

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

    /// <summary>"France had Savoy ceded to it by Sardinia": behind who has it done and what it is done to, with who does it behind, the participle is no pluperfect.</summary>
    private bool HasItDone(Node have, Analysis form)
    {
        if (have.Verb!.Lemma is not ("have" or "get") || !form.Is(WordForm.Participle) || _current.Nodes is not [.., { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } } done] || done.First < have.First || !_current.Nodes.Exists(node => node.First < have.First && IsBare(node)))
        {
            return false;
        }

        for (var k = _nodes.IndexOf(done) + 2; k < _nodes.Count && _nodes[k].Kind is NodeKind.Phrase or NodeKind.Date or NodeKind.Other; k++)
        {
            if (_nodes[k].Phrase is { Preposition: "by", Items: [var agent, ..] } && ItemKinds.MayAct(agent))
            {
                return true;
            }
        }

        return false;
    }

    private void OpenAbsolute(int from, int participle)
    {
        var moved = _nodes.GetRange(from, participle - from);
        _current.Nodes.RemoveAll(moved.Contains);
        if (moved[0].Phrase is { Preposition: not null } accompanying)
        {
            accompanying.Preposition = null;
        }

        var around = _current is { Kind: ClauseKind.Participle, Parent: { } beside } ? beside : _current;
        var clause = Open(new Clause(ClauseKind.Participle, around) { Opener = ",", Antecedent = moved[0].Phrase });
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

        if (!_german && last is { Items: [.., { } earlier, { } named] } && participle > 0 && _sentence.Tokens[_nodes[participle].First - 1].IsPunctuation('(') && earlier.End + 1 < _sentence.Tokens.Length && _sentence.Tokens[earlier.End + 1].IsPunctuation('('))
        {
            // "Savoy (ceded to France in 1860) and Venetia (ceded to Italy in 1866)": each bracket tells of its own name.
            return Phrase.Of(named);
        }

        if (!_german && last is not null && _nodes[participle].First == last.Last + 1 && Antecedents.TellsWhich(last))
        {
            return Antecedents.LastOf(last);
        }

        if (!_german && last is not null && _nodes[participle].Verb is { } made && _sentence.Lexicon.Words.Cue("own-deeds", made.Lemma) && Antecedents.Paper(_nodes, participle) is { } paper)
        {
            return paper;
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
