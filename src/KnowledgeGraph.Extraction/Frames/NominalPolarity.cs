using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Whether a happening that a noun names is said to have happened: "the cession", "demanded the cession", "rejected the cession".</summary>
internal static class NominalPolarity
{
    private static readonly EntityLabel[] Deciders = [EntityLabel.State, EntityLabel.Person, EntityLabel.Group];

    public static Polarity Of(Sentence sentence, Clause clause, Phrase phrase, Item item, Predicate? governor, bool talks)
    {
        if (Outside(sentence, phrase, item) is { } outside)
        {
            return outside;
        }

        if (governor is not null && OnlySpokenOf(sentence, phrase, item, governor))
        {
            return Polarity.Hypothetical;
        }

        if ((Described(sentence, item) ?? Leading(sentence, phrase, item)) is { } led)
        {
            return led;
        }

        if (governor is null)
        {
            return clause.Kind is ClauseKind.Condition or ClauseKind.Purpose || clause.Conditioned ? Polarity.Hypothetical : Polarity.Asserted;
        }

        // "evacuation promised for 1903", "cession demanded": a participle without helper, for it has no object.
        var named = Subjects.Own(sentence, clause, governor) == phrase;
        if (named && Befalls(sentence, phrase, governor, talks) is { } befallen)
        {
            return befallen;
        }

        // "the declaration surprised nobody": nor is there any where what is denied stands for one.
        var thwarted = named && Thwarted(sentence, clause, governor);
        var participle = governor.MaybePassive && !Subjects.Bare(clause).Exists(other => other.First > governor.Token) && !clause.Nodes.Exists(node => node.Kind == NodeKind.Negator && node.First > governor.Token);
        if (named && governor.Voice == Voice.Active && !participle && !thwarted)
        {
            // What a subject demands or refuses says nothing of the subject itself.
            return governor.Polarity is Polarity.Reported or Polarity.Hypothetical ? governor.Polarity : Polarity.Asserted;
        }

        if (governor.Polarity == Polarity.Negated && Told(sentence, phrase, item, governor))
        {
            return Polarity.Asserted;
        }

        if (Adjunct(sentence, phrase, governor) || Averts(sentence, phrase, governor) || (talks && phrase.Preposition == "in" && governor.Polarity == Polarity.Asserted))
        {
            // "In einer Unterredung mit X lehnte er ab": what is said in talks was said.
            return Beside(clause, governor);
        }

        var governed = Governed(sentence, item, governor, named && !thwarted, talks);
        if (governor.Polarity == Polarity.Asserted)
        {
            return governed;
        }

        return governed == Polarity.Asserted ? governor.Polarity : Polarity.Hypothetical;
    }

    /// <summary>"Die Annexion Luxemburgs verhinderte Bismarck", "die Abtretung lehnte Wien ab": what a named state or man behind the verb refuses or prevents is its object, for a deed refuses nothing.</summary>
    private static bool Thwarted(Sentence sentence, Clause clause, Predicate governor) =>
        sentence.Lexicon.IsGerman && governor.Voice == Voice.Active && sentence.Lexicon.Vocabulary.GovernanceOf(governor.Lemma) is Governance.Negating or Governance.Hypothetical
        && Subjects.Bare(clause).Exists(other => other.First > governor.Token && other.Preposition is null && (other.Cases & Cases.Nominative) != Cases.None && other.Head.Mention?.As(Deciders) is not null);

    /// <summary>"without a cession"; "set his face against any parley": what is said of any has not been told to have happened.</summary>
    private static Polarity? Outside(Sentence sentence, Phrase phrase, Item item) =>
        phrase.Preposition is "without" or "ohne" or "statt" or "anstatt" ? Polarity.Negated
        : Denied(sentence, item) ? Polarity.Negated
        : item.Determiner == "any" && !sentence.Lexicon.IsGerman ? Polarity.Hypothetical
        : null;

    /// <summary>"The non-recognition of X", "die Nichtanerkennung": the noun itself denies; a non-aggression pact does not.</summary>
    private static bool Denied(Sentence sentence, Item item)
    {
        if (sentence.Lexicon.IsGerman)
        {
            var word = sentence.Tokens[item.Head].Lower;
            return (item.Class & NounClass.Treaty) == NounClass.None && sentence.Lexicon.Words.CueWords("denying-prefixes").Any(prefix => word.Length > prefix.Length + 3 && word.StartsWith(prefix, StringComparison.Ordinal));
        }

        return item.Head > 1 && sentence.Tokens[item.Head - 1].Text == "-" && sentence.Lexicon.Words.Cue("denying-prefixes", sentence.Tokens[item.Head - 2].Lower);
    }

    /// <summary>"Asked for the cession", "pleaded against the alliance", "was ready for an alliance", "man sprach in Paris von einem Bündnis": what is only asked for or spoken of.</summary>
    private static bool OnlySpokenOf(Sentence sentence, Phrase phrase, Item item, Predicate governor)
    {
        var words = sentence.Lexicon.Words;
        switch (phrase.Preposition)
        {
            case "for" or "um" or "für" or "gegen" or "against":
                return sentence.Lexicon.Vocabulary.GovernanceOf(governor.Lemma) == Governance.Hypothetical || words.Cue("pleading-verbs", governor.Lemma)
                    || (!sentence.Lexicon.IsGerman && ((phrase.Preposition == "against" && Unnamed(item)) || (governor.Lemma == "be" && Attitude(sentence, phrase))));
            case "of" or "about" or "von" or "über":
                return words.Cue("talking-verbs", governor.Lemma);
            case "on" or "upon" when !sentence.Lexicon.IsGerman && phrase.First > 0:
                return words.Cue("hanging-on", sentence.Tokens[phrase.First - 1].Lower) || (governor.Lemma == "be" && Attitude(sentence, phrase));
            case "auf":
                return words.Cue("insisting-verbs", governor.Lemma);
            case "zu" when governor.Lemma == "sein":
                return governor.Clause.Nodes.Exists(node => node.Kind is NodeKind.Other or NodeKind.Adjective && node.First > phrase.Last && sentence.Lexicon.Vocabulary.GovernanceOf(node.Word) is Governance.Hypothetical or Governance.Negating);
            case "at" or "from" when !sentence.Lexicon.IsGerman && Unnamed(item):
                return words.Cue("kept-from", governor.Lemma);
            case null when !sentence.Lexicon.IsGerman && governor.Voice == Voice.Active && phrase.First > governor.Token:
                return (words.Cue("requiring-verbs", governor.Lemma) && Subjects.Own(sentence, governor.Clause, governor)?.Head.Mention?.As(Deciders) is not null)
                    || (words.Cue("promising-verbs", governor.Lemma) && Unnamed(item));
            default:
                return false;
        }
    }

    /// <summary>"An alliance", "alliance with X": none that is known from before.</summary>
    private static bool Unnamed(Item item) => item.Determiner is null or "a" or "an";

    /// <summary>"Was ready for an alliance", "was bent on a cession": the word before says that it is still to come.</summary>
    private static bool Attitude(Sentence sentence, Phrase phrase) =>
        phrase.First > 0 && sentence.Lexicon.Vocabulary.GovernanceOf(sentence.Tokens[phrase.First - 1].Lower) is Governance.Hypothetical or Governance.Negating;

    /// <summary>What the verb says of the happening that it governs.</summary>
    private static Polarity Governed(Sentence sentence, Item item, Predicate governor, bool named, bool talks) => sentence.Lexicon.Vocabulary.GovernanceOf(governor.Lemma) switch
    {
        // "The Turkish demand was rejected", "rejected the Turkish demand": whoever rejects a demand says that it was made.
        Governance.Negating when !sentence.Lexicon.IsGerman && !talks && named == (governor.Voice == Voice.Passive) && governor.Polarity == Polarity.Asserted && sentence.Lexicon.Words.Cue("turning-down", governor.Lemma) && sentence.Lexicon.Vocabulary.NounGovernanceOf(item.Lemma) == Governance.Hypothetical => Polarity.Asserted,
        Governance.Negating => Polarity.Negated,
        Governance.Hypothetical => Polarity.Hypothetical,
        Governance.Reporting => Polarity.Reported,
        _ => Polarity.Asserted,
    };

    /// <summary>"The proposed alliance", "die angebliche Abtretung": what its adjective says of the happening.</summary>
    public static Polarity? Described(Sentence sentence, Item item)
    {
        if (item.Extended is var (from, participle))
        {
            for (var i = from; i < participle; i++)
            {
                if (sentence.Lexicon.Words.Cue("unreal-within-attributes", sentence.Tokens[i].Lower))
                {
                    // "die in Aussicht genommene Abtretung"
                    return Polarity.Hypothetical;
                }
            }
        }

        foreach (var token in item.Modifiers)
        {
            var lexeme = sentence.Tokens[token].Lexeme;
            if (sentence.Lexicon.Words.Cue("unreal-attributes", lexeme.Lower))
            {
                return Polarity.Hypothetical;
            }

            foreach (var analysis in lexeme.Analyses)
            {
                if (sentence.Lexicon.Words.Cue("unreal-attributes", analysis.Lemma))
                {
                    return Polarity.Hypothetical;
                }

                if (analysis.Class == Lemmas.WordClass.Verb && analysis.Is(Lemmas.WordForm.Participle | Lemmas.WordForm.Declined) && sentence.Lexicon.Vocabulary.GovernanceOf(analysis.Lemma) is Governance.Hypothetical or Governance.Negating or Governance.Reporting)
                {
                    return Polarity.Hypothetical;
                }
            }
        }

        return null;
    }

    /// <summary>What the verb says of the happening that is its subject: it failed, did not take place, is possible. Talks that failed were held.</summary>
    private static Polarity? Befalls(Sentence sentence, Phrase phrase, Predicate governor, bool talks)
    {
        var words = sentence.Lexicon.Words;
        if (words.Set("pending-verbs").Contains(governor.Lemma))
        {
            return Polarity.Hypothetical;
        }

        if (talks && !sentence.Lexicon.IsGerman && (governor.IsDue || (governor is { Polarity: not Polarity.Hypothetical, Voice: Voice.Active } && Failed(sentence, governor))))
        {
            return governor.IsDue ? Polarity.Hypothetical : Polarity.Asserted;
        }

        if (!talks && words.Set("failing-verbs").Contains(governor.Lemma))
        {
            return governor.Polarity == Polarity.Negated ? Polarity.Asserted : Polarity.Negated;
        }

        if (!talks && PendingStates.IsDead(sentence, phrase, governor))
        {
            return governor.Polarity == Polarity.Asserted ? Polarity.Negated : Polarity.Hypothetical;
        }

        return governor.Polarity == Polarity.Negated && words.Set("happening-verbs").Contains(governor.Lemma) ? Polarity.Negated
            : PendingStates.Any(sentence, phrase, governor) ? Polarity.Hypothetical : null;
    }

    /// <summary>"The talks failed", "came to nothing", "led to no result": their end, and not that they were held, is denied.</summary>
    private static bool Failed(Sentence sentence, Predicate governor) =>
        sentence.Lexicon.Words.Set("failing-verbs").Contains(governor.Lemma) || (governor.Polarity == Polarity.Negated && (sentence.Lexicon.Words.Cue("ends-of-talks", governor.Lemma) || sentence.Lexicon.Words.Cue("before-ends-of-talks", sentence.Tokens[Math.Min(governor.Token + 1, sentence.Tokens.Length - 1)].Lower)));

    /// <summary>"Nach der Niederlage bat X um Frieden": when or why something happened is not what the verb governs.</summary>
    private static bool Adjunct(Sentence sentence, Phrase phrase, Predicate governor) => phrase.Preposition switch
    {
        "seit" or "infolge" or "aufgrund" or "wegen" or "trotz" or "während" or "bei" or "dank" or "angesichts" or "after" or "following" or "since" or "despite" or "during" => true,
        // "im Bunde mit X erklärte Y den Krieg": within what is declared there is no such place.
        "by" or "in" or "under" or "through" when sentence.Lexicon.Vocabulary.GovernanceOf(governor.Lemma) != Governance.Hypothetical && ItemKinds.IsTreaty(phrase.Head) => true,
        "in" or "als" => sentence.Lexicon.Words.Cue("verbs-beside-states", governor.Lemma),
        // "Nach der Niederlage suchte X Hilfe": what opens the clause says when.
        "nach" => phrase.First == governor.Clause.First || governor.Lemma is not ("streben" or "verlangen" or "suchen" or "trachten" or "rufen"),
        _ => false,
    };

    /// <summary>"War was averted by the mediation of X": by what something is kept from happening, that has happened.</summary>
    private static bool Averts(Sentence sentence, Phrase phrase, Predicate governor) =>
        !sentence.Lexicon.IsGerman && phrase.Preposition is "by" or "through" && sentence.Lexicon.Vocabulary.GovernanceOf(governor.Lemma) == Governance.Negating && (phrase.Preposition == "through" || governor.Voice == Voice.Passive);

    /// <summary>"Von der Niederlage hatte sich Indien noch nicht erholt": what was suffered, told with its article, was suffered, whatever did not follow from it.</summary>
    private static bool Told(Sentence sentence, Phrase phrase, Item item, Predicate governor) =>
        sentence.Lexicon.IsGerman && item.Determiner is "der" or "die" or "den" or "dem" or "dieser" or "diese" or "dieses" or "diesen" && phrase.Head == item
        && sentence.Lexicon.Words.Cue("suffered-things", item.Lemma) && !sentence.Lexicon.Words.Cue("suffering-verbs", governor.Lemma);

    /// <summary>What stands beside the verb shares only its unreality and its being reported.</summary>
    private static Polarity Beside(Clause clause, Predicate governor)
    {
        if (governor.Polarity == Polarity.Reported)
        {
            return Polarity.Reported;
        }

        var open = governor.Unreal || governor.Modality is "plan" or "permission" || clause.Conditioned || clause.Kind is ClauseKind.Condition or ClauseKind.Purpose or ClauseKind.Comparison;
        return open && governor.Polarity != Polarity.Asserted ? Polarity.Hypothetical : Polarity.Asserted;
    }

    /// <summary>"The demand for the cession", "der Plan einer Abtretung": a noun that governs the noun.</summary>
    private static Polarity? Leading(Sentence sentence, Phrase phrase, Item item)
    {
        foreach (var (_, outer) in NestedItems.Of(phrase))
        {
            if (outer != item && outer.First < item.First && outer.End >= item.End)
            {
                switch (sentence.Lexicon.Vocabulary.NounGovernanceOf(outer.Lemma))
                {
                    case Governance.Hypothetical:
                        return Polarity.Hypothetical;
                    case Governance.Negating:
                        return Polarity.Negated;
                    case Governance.Reporting:
                        return Polarity.Reported;
                }
            }
        }

        // "the demand for the cession of X": the phrase before, joined by a preposition.
        var before = phrase.Preposition is null ? null : sentence.Nodes.FindLast(node => node.Last < phrase.First && node.Kind == NodeKind.Phrase);
        if (before is not null && before.Last == phrase.First - 1 && sentence.Lexicon.Vocabulary.NounGovernanceOf(before.Phrase!.Items[^1].Lemma) is var governance)
        {
            return governance switch
            {
                Governance.Hypothetical => Polarity.Hypothetical,
                Governance.Negating => Polarity.Negated,
                Governance.Reporting => Polarity.Reported,
                _ => null,
            };
        }

        return null;
    }
}
