using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Lays out the phrases around a verb by their logical places, with the passive undone; what does not hang on the rule only once.</summary>
internal sealed class VerbArguments
{
    private readonly Sentence _sentence;
    private readonly Predicate _predicate;
    private readonly List<Phrase> _prepositional = [];
    private readonly Phrase? _companion;
    private List<Phrase>? _bare;
    private Around? _around;

    public VerbArguments(Sentence sentence, Predicate predicate)
    {
        _sentence = sentence;
        _predicate = predicate;
        _companion = sentence.Lexicon.IsGerman ? Companions.Of(sentence, predicate.Clause) : null;
        foreach (var node in predicate.Clause.Nodes)
        {
            if (node.Phrase is { Preposition: not null, Items.Count: > 0 } phrase && !(phrase.Preposition == "by" && OfDeed(sentence, predicate.Clause, phrase)) && !(phrase.Preposition == "with" && AtSide(sentence, predicate.Clause, phrase)))
            {
                _prepositional.Add(phrase);
            }
        }

        if (!sentence.Lexicon.IsGerman)
        {
            _prepositional.AddRange(OfDescribed(predicate.Clause));
        }

        if (predicate.Clause.Bare.Exists(phrase => phrase.Items.Exists(item => (item.Class & NounClass.Right) != NounClass.None)))
        {
            _prepositional.AddRange(Entitlement.Within(sentence, predicate.Clause, predicate.Clause.Bare.SelectMany(phrase => phrase.Items)));
        }
        else if (!sentence.Lexicon.IsGerman && sentence.Lexicon.Words.Cue("allowing", predicate.Lemma))
        {
            _prepositional.AddRange(Entitlement.Where(sentence, predicate));
        }
    }

    /// <summary>"Signed by X after mediation by Y", "agreed under pressure by Y": who stands behind the noun for a deed does that, and not what the verb tells.</summary>
    private static bool OfDeed(Sentence sentence, Clause clause, Phrase agent) =>
        !sentence.Lexicon.IsGerman && clause.Nodes.Exists(node => node.Last == agent.First - 1 && node is { Kind: NodeKind.Phrase, Phrase: { Preposition: not null and not "by", Items: [.., { Kind: ItemKind.Noun, Mention: null, Attributes.Count: 0 } deed] } } && sentence.Lexicon.Words.Cue("deeds-of-others", deed.Lemma));

    /// <summary>"With Bavaria at its side, Prussia opened war": an ally, and not with whom or against whom it is done.</summary>
    private static bool AtSide(Sentence sentence, Clause clause, Phrase ally) =>
        !sentence.Lexicon.IsGerman && clause.Nodes.Exists(node => node.First == ally.Last + 1 && node.Phrase is { Preposition: "at" or "by" or "on", Items: [{ Kind: ItemKind.Noun } side] } && sentence.Lexicon.Words.Cue("sides", side.Lemma));

    /// <summary>"Relations between X and Y, broken off in May": what stands between the noun and the participle that describes it goes with both.</summary>
    private static IEnumerable<Phrase> OfDescribed(Clause clause) =>
        clause is not { Kind: ClauseKind.Participle, Antecedent: { Preposition: null, Head.Kind: ItemKind.Noun } noun, Parent: { } around } ? []
            : around.Phrases.Where(phrase => phrase is { Preposition: "between" or "with", Items.Count: > 0 } && phrase.First > noun.Last && phrase.Last < clause.First
                && !around.Nodes.Exists(node => node.Kind is NodeKind.Verb or NodeKind.Comma && node.First > noun.Last && node.Last < phrase.First));

    /// <summary>The phrases as a rule sees them.</summary>
    public Arguments Of(RuleNeeds needs)
    {
        var arguments = _sentence.Lexicon.IsGerman ? German(needs) : English(needs);
        if (_prepositional.Count > 0)
        {
            arguments.Prepositional.AddRange(_prepositional);
        }

        if (arguments.Beneficiary is var (pronoun, meant))
        {
            var receiver = new Phrase { First = meant.First, Last = meant.Last, Preposition = pronoun.Preposition };
            receiver.Items.AddRange(meant.Items);
            arguments.Prepositional.Remove(pronoun);
            arguments.Prepositional.Add(receiver);
        }

        if (_predicate.Voice == Voice.Passive || _predicate.Receives)
        {
            arguments.Subject ??= Agent(_sentence, arguments, _sentence.Lexicon.IsGerman ? null : _predicate) ?? AgentBehind(_sentence, _predicate) ?? SharedAgent(_sentence, _predicate);
        }

        if (_companion is not null && arguments.Subject is { } doer && !(_companion.Preposition == "mit" && needs.Reads("mit")))
        {
            if (_predicate.Voice == Voice.Passive && doer.First > _companion.First && arguments.Direct is { } suffers)
            {
                // "wurde zugleich mit Ruanda von Belgien entlassen": who is named before the agent shares what was done.
                arguments.Direct = Companions.Join(_companion, suffers, null);
            }
            else
            {
                arguments.Subject = Companions.Join(_companion, doer, arguments.Direct);
            }
        }

        // A genitive within the object counts as "of" for the verb: to deprive X of Y, die Zahlung von Y leisten.
        Within(arguments.Direct, arguments);
        Within(arguments.Subject, arguments);
        return arguments;
    }

    private static void Within(Phrase? phrase, Arguments arguments)
    {
        if (phrase is not null)
        {
            foreach (var item in phrase.Items)
            {
                if (item.Attributes.Count > 0)
                {
                    arguments.Genitives.AddRange(item.Attributes);
                }
            }
        }
    }

    /// <summary>"by X", "durch X", "von X" with a passive.</summary>
    private static Phrase? Agent(Sentence sentence, Arguments arguments, Predicate? predicate)
    {
        var prepositions = sentence.Lexicon.IsGerman ? new[] { "von", "durch", "seitens" } : ["by"];
        // "Durch ihn wurde die Linie durch Westdeutschland anerkannt": who is named did it, and by the treaty.
        var agents = arguments.Prepositional.FindAll(phrase => prepositions.Contains(phrase.Preposition) && !(predicate is not null && phrase.Last < predicate.Token && Attached(predicate.Clause, phrase))
            && Fit.Score(phrase, [Diplomacy.Entities.EntityLabel.State, Diplomacy.Entities.EntityLabel.Group, Diplomacy.Entities.EntityLabel.Person, Diplomacy.Entities.EntityLabel.Treaty]) > 0);
        return agents.Count > 1 && sentence.Lexicon.IsGerman ? agents.Find(phrase => phrase.Head.Kind != ItemKind.Pronoun) ?? agents[0] : agents.Count > 0 ? agents[0] : null;
    }

    /// <summary>"were permitted to build a railway by China": the agent stands at the end of the infinitive; null where none does.</summary>
    private static Phrase? AgentBehind(Sentence sentence, Predicate predicate) =>
        sentence.Lexicon.IsGerman || predicate.Voice != Voice.Passive ? null
            : sentence.Clauses.Find(clause => clause.Kind == ClauseKind.Infinitive && clause.Governor == predicate && clause.Predicates is [{ Voice: Voice.Active }])?.Phrases
                .FirstOrDefault(phrase => phrase is { Preposition: "by", Head.Kind: ItemKind.Name } && Fit.Score(phrase, [Diplomacy.Entities.EntityLabel.State]) == 3);

    /// <summary>"was defeated and killed by the Zulus": the agent of the second of two passives of one subject is that of the first; null elsewhere.</summary>
    private static Phrase? SharedAgent(Sentence sentence, Predicate predicate) =>
        sentence.Lexicon.IsGerman || predicate.Voice != Voice.Passive ? null
            : sentence.Clauses.Find(clause => clause.Before == predicate.Clause && clause is { DropsSubject: true, Predicates: [{ Voice: Voice.Passive }] } && clause.First <= predicate.Clause.Last + 2)?.Phrases
                .FirstOrDefault(phrase => phrase.Preposition == "by" && Fit.Score(phrase, [Diplomacy.Entities.EntityLabel.State, Diplomacy.Entities.EntityLabel.Group, Diplomacy.Entities.EntityLabel.Person]) > 0);

    /// <summary>"A request by Serbia was rejected": the agent of a noun is none of the verb behind it.</summary>
    private static bool Attached(Clause clause, Phrase agent) =>
        clause.Nodes.Exists(node => node.Phrase is { Head.Kind: ItemKind.Noun } noun && node.Last == agent.First - 1 && (noun.Preposition is null or "to" or "of" or "for"));

    private Arguments German(RuleNeeds needs)
    {
        var (predicate, clause) = (_predicate, _predicate.Clause);
        var bare = _bare ??= Subjects.Bare(clause).FindAll(phrase => !Subjects.TimeNoun(phrase) && !phrase.Negated && !Bracketed(phrase) && !Shared(clause, phrase));
        var noSubject = clause.Kind is ClauseKind.Infinitive or ClauseKind.Purpose or ClauseKind.Participle || clause.DropsSubject;
        var (nominative, accusative, dative) = GermanAssigner.Assign(needs, predicate, bare, noSubject);
        var surface = nominative ?? Subjects.Implied(_sentence, clause);
        if (predicate.Receives)
        {
            return new Arguments { Direct = accusative, Indirect = surface };
        }

        if (predicate.Voice == Voice.Passive)
        {
            return new Arguments { Direct = surface, Indirect = dative };
        }

        // With to be and to become, the second bare phrase is the predicate.
        var arguments = new Arguments { Subject = surface, Direct = accusative ?? SharedObject(needs), Indirect = dative };
        foreach (var phrase in bare)
        {
            if (phrase != nominative && (phrase != dative || (accusative is null && phrase.Cases != Cases.Dative)))
            {
                arguments.Predicates.Add(phrase);
            }
        }

        Adjectival(arguments);
        return arguments;
    }

    /// <summary>"musste Kreta räumen und an die Pforte zurückgeben", "hat X erobert und behalten": under one helper, what the first verb is done to, where the second has no object of its own; null elsewhere.</summary>
    private Phrase? SharedObject(RuleNeeds needs)
    {
        var clause = _predicate.Clause;
        if (clause is not { Kind: ClauseKind.Main or ClauseKind.Relative or ClauseKind.Content, Before: { Predicates: [.., { Voice: Voice.Active } first] } before } || clause.Nodes.Exists(node => node is { Kind: NodeKind.Verb, Marked: false } && node.First > before.Last && node.First != _predicate.Token)
            || !before.Nodes.Exists(node => node.Kind == NodeKind.Verb && node.First != first.Token && clause.Nodes.Exists(own => own.First == node.First)))
        {
            return null;
        }

        var bare = Subjects.Bare(before).FindAll(phrase => !Subjects.TimeNoun(phrase) && !phrase.Negated);
        return GermanAssigner.Assign(needs, first, bare, before.DropsSubject).Accusative is { } accusative && needs.Fit(SlotKind.Direct, accusative) > 0 ? accusative : null;
    }

    /// <summary>"verlor Norwegen an Schweden und Helgoland an Großbritannien": the second land has the part of the first, and none of its own.</summary>
    private static bool Shared(Clause clause, Phrase phrase)
    {
        var nodes = clause.Nodes;
        for (var at = 3; at + 1 < nodes.Count; at++)
        {
            if (nodes[at].Phrase == phrase)
            {
                return nodes[at - 1].Kind is NodeKind.Coordinator or NodeKind.Comma && nodes[at + 1].Phrase?.Preposition is { } preposition && nodes[at - 2].Phrase?.Preposition == preposition
                    && nodes[at - 3].Phrase is { Preposition: null } first && ItemKinds.Alike(first.Head, phrase.Head);
            }
        }

        return false;
    }

    /// <summary>"Livland wurde russisch": the adjective of a state as what something becomes.</summary>
    private void Adjectival(Arguments arguments)
    {
        if (!_sentence.Lexicon.Words.Cue("becoming-verbs", _predicate.Lemma))
        {
            return;
        }

        foreach (var node in _predicate.Clause.Nodes)
        {
            if (node.Kind == NodeKind.Adjective && _sentence.Tokens[node.First].Mention is { Kind: Mentions.MentionKind.Adjective, Entity.Label: Diplomacy.Entities.EntityLabel.State } whose)
            {
                var phrase = new Phrase { First = node.First, Last = node.Last };
                phrase.Items.Add(new Item { Kind = ItemKind.Name, First = node.First, Last = node.Last, Head = node.First, End = node.Last, Mention = whose });
                arguments.Predicates.Add(phrase);
            }
        }
    }

    /// <summary>"die Île de France (Mauritius)": what stands alone in brackets is another name.</summary>
    private bool Bracketed(Phrase phrase)
    {
        var end = phrase.Last + 1;
        while (end < _sentence.Tokens.Length && (_sentence.Tokens[end].IsPunctuation('.') || _sentence.Tokens[end].Lexeme.Shape == Tokens.TokenShape.Number))
        {
            // "(Art. 3)"
            end++;
        }

        return phrase.First > 0 && end < _sentence.Tokens.Length && _sentence.Tokens[phrase.First - 1].IsPunctuation('(') && _sentence.Tokens[end].IsPunctuation(')');
    }

    /// <summary>What an English clause offers whatever the rule: the phrases behind the verb, its subject, and the object that stands before it.</summary>
    private sealed record Around(List<Phrase> After, Phrase? Own, Phrase? Surface, Phrase? Fronted)
    {
        public static Around Of(Sentence sentence, Predicate predicate)
        {
            var clause = predicate.Clause;
            var after = Behind(clause, predicate.Token);
            var own = Subjects.Own(sentence, clause, predicate);
            var fronted = clause.Kind == ClauseKind.Relative ? clause.Nodes.Find(node => node.Kind == NodeKind.Relative && node.Phrase is { Preposition: null, Items.Count: > 0 })?.Phrase : null;
            if (fronted is not null && own == fronted)
            {
                // "which Russia had signed": a second bare phrase before the verb is the subject, the pronoun the object.
                var subject = Subjects.Bare(clause).Find(phrase => phrase != fronted && phrase.Last < predicate.Token);
                (own, fronted) = subject is not null ? (subject, fronted) : (own, null);
            }

            return new Around(after, own, own ?? Subjects.Implied(sentence, clause), fronted);
        }

        /// <summary>The bare phrases between a verb and the next one of its clause.</summary>
        private static List<Phrase> Behind(Clause clause, int verb)
        {
            var next = int.MaxValue;
            foreach (var other in clause.Predicates)
            {
                next = other.Token > verb ? Math.Min(next, other.Token) : next;
            }

            var after = new List<Phrase>();
            foreach (var phrase in Subjects.Bare(clause))
            {
                if (phrase.First > verb && phrase.First < next && !Subjects.TimeNoun(phrase) && !phrase.Negated)
                {
                    after.Add(phrase);
                }
            }

            return after;
        }
    }

    /// <summary>"Slovakia to Czechoslovakia and Croatia to Serbia": between two objects of one verb stands neither "and" nor a phrase with a preposition.</summary>
    private static bool SideBySide(Clause clause, Phrase first, Phrase second)
    {
        foreach (var node in clause.Nodes)
        {
            if (node.First > first.Last && node.Last < second.First && (node.Kind == NodeKind.Coordinator || node.Phrase is { Preposition: not null }))
            {
                return false;
            }
        }

        return true;
    }

    private Arguments English(RuleNeeds needs)
    {
        var (predicate, clause) = (_predicate, _predicate.Clause);
        var (after, own, surface, fronted) = _around ??= Around.Of(_sentence, predicate);
        after = after.Count == 0 && predicate.Voice == Voice.Active && ObjectOfNext() is { } next ? [next] : after;
        var arguments = new Arguments();
        var indirect = after.Count > 1 && needs.Fit(SlotKind.Indirect, after[0]) > 0 && needs.Fit(SlotKind.Direct, after[1]) >= 0 && SideBySide(clause, after[0], after[1]);
        if (surface is null && after.Count > 0 && clause.Kind is ClauseKind.Main or ClauseKind.Adverbial or ClauseKind.Relative)
        {
            // "By Russian troops was taken Erivan", "in July marched the Prussians": the subject stands after the verb.
            var inverted = predicate.Voice == Voice.Passive || needs.Fit(SlotKind.Direct, after[0]) <= 0 || (after.Count > 1 && needs.Fit(SlotKind.Subject, after[0]) > 0);
            if (inverted && needs.Fit(predicate.Voice == Voice.Passive ? SlotKind.Direct : SlotKind.Subject, after[0]) > 0)
            {
                surface = after[0];
                after = after[1..];
                indirect &= after.Count > 1;
            }
        }

        if (predicate.Voice == Voice.Passive)
        {
            var receives = after.Count > 0 && surface is not null && needs.Fit(SlotKind.Indirect, surface) > 0 && needs.Fit(SlotKind.Direct, after[0]) > 0;
            arguments.Direct = receives ? after[0] : surface;
            arguments.Indirect = receives ? surface : null;
            if (!receives && after.Count > 0)
            {
                arguments.Predicates.AddRange(after);
            }

            return arguments;
        }

        if (clause is { Kind: ClauseKind.Participle, Antecedent: null, Parent: { } around } && surface is not null && surface.Last + 1 < clause.First && needs.Fit(SlotKind.Subject, surface) < 0)
        {
            surface = ObjectBefore(around, predicate.Token, needs) ?? surface;
        }

        // "had the treaty annulled by the Senate": the object stands between helper and participle, and the agent behind.
        var caused = after.Count == 0 && own is not null ? Caused(clause, predicate, own) : null;
        arguments.Beneficiary = caused is not null && surface is not null && Benefiting(clause, caused) is { } pronoun ? (pronoun, surface) : null;
        arguments.Subject = caused is null ? surface : arguments.Beneficiary is not null ? null : By(clause, needs) ?? surface;
        // "whom the president had appointed commissioner": whoever is named before is the object, and what follows is what he became.
        var named = fronted is not null && after.Count > 0 && needs.Fit(SlotKind.Direct, fronted) is > 0 and var fit && fit >= needs.Fit(SlotKind.Direct, after[0]);
        arguments.Direct = caused ?? (named ? fronted : indirect ? after[1] : after.Count > 0 ? after[0] : fronted);
        arguments.Direct = arguments.Direct is { } whom && GotToDo(whom) ? null : arguments.Direct;
        arguments.Indirect = indirect ? after[0] : null;
        if (after.Count > 0)
        {
            arguments.Predicates.AddRange(after);
        }

        return arguments;
    }

    /// <summary>"captured and plundered Cadiz": the object of the second of two verbs side by side, of a verb that needs one; null elsewhere.</summary>
    private Phrase? ObjectOfNext()
    {
        if (!_sentence.Lexicon.Words.Cue("sharing-objects", _predicate.Lemma) || _predicate.Token + 2 >= _sentence.Tokens.Length || _sentence.Tokens[_predicate.Token + 1].Lower is not ("and" or "or"))
        {
            return null;
        }

        foreach (var clause in _sentence.Clauses)
        {
            foreach (var next in clause.Predicates)
            {
                if (next.Token == _predicate.Token + 2 && next.Voice == Voice.Active)
                {
                    return Subjects.Bare(clause).Find(phrase => phrase.First == next.Token + 1 && !Subjects.TimeNoun(phrase) && !phrase.Negated);
                }
            }
        }

        return null;
    }

    /// <summary>"got Spain to cede Louisiana": who is got to do something is nothing that was got.</summary>
    private bool GotToDo(Phrase whom) =>
        _sentence.Lexicon.Words.Cue("getting", _predicate.Lemma) && _sentence.Clauses.Exists(clause => clause.Kind == ClauseKind.Infinitive && clause.Antecedent == whom && clause.Governor == _predicate);

    /// <summary>"signed the Treaty of X, ending the war": the object before does it; null where none could.</summary>
    private static Phrase? ObjectBefore(Clause around, int verb, RuleNeeds needs) =>
        Subjects.Bare(around).FindLast(phrase => phrase.Last < verb && needs.Fit(SlotKind.Subject, phrase) > 0);

    private static Phrase? By(Clause clause, RuleNeeds needs) =>
        clause.Phrases.FirstOrDefault(phrase => phrase is { Preposition: "by", Items.Count: > 0 } && needs.Fit(SlotKind.Subject, phrase) > 0);

    /// <summary>"had Havana returned to them": to whom it is done, is who had it done; null where no pronoun says so.</summary>
    private static Phrase? Benefiting(Clause clause, Phrase caused) =>
        clause.Nodes.Find(node => node is { Kind: NodeKind.Phrase, Phrase: { Preposition: "to", Head: { Kind: ItemKind.Pronoun, Attributes.Count: 0 } } } && node.First > caused.Last)?.Phrase;

    /// <summary>The phrase between "have" and a participle; null where none stands there.</summary>
    private static Phrase? Caused(Clause clause, Predicate predicate, Phrase own)
    {
        var helper = clause.Nodes.Find(node => node.Verb is { Lemma: "have" } && node.First < predicate.Token);
        return helper is null || own.Last > helper.First ? null
            : Subjects.Bare(clause).Find(phrase => phrase.First > helper.First && phrase.Last < predicate.Token && !Subjects.TimeNoun(phrase) && !phrase.Negated);
    }
}
