using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Finds the surface subject of a predicate, also where the clause leaves it out: in a second conjunct, an infinitive, a participle.</summary>
internal static class Subjects
{
    private static readonly string[] DativeControl = ["erlauben", "gestatten", "verbieten", "befehlen", "raten", "ermöglichen", "gewähren", "helfen", "bleiben", "gelingen", "obliegen", "zustehen", "freistehen", "zufallen", "auferlegen", "vorschreiben", "untersagen", "gebieten", "auftragen"];
    private static readonly string[] SubjectControl = ["versprechen", "drohen", "promise", "threaten", "zusichern", "garantieren", "vow", "assure"];

    /// <summary>The bare phrases of a clause, in order: what can be subject or object.</summary>
    public static List<Phrase> Bare(Clause clause) => clause.Bare;

    /// <summary>The phrase that stands for the subject though the clause does not hold it; null where none does.</summary>
    public static Phrase? Implied(Sentence sentence, Clause clause, int depth = 0)
    {
        if (depth > 8)
        {
            return null;
        }

        if (clause.Before is { } before && clause.Kind == before.Kind && clause.Kind is not (ClauseKind.Infinitive or ClauseKind.Purpose))
        {
            return Surface(sentence, before, depth + 1);
        }

        if (clause.Kind == ClauseKind.Participle && clause.Antecedent is { } described)
        {
            if (!sentence.Lexicon.IsGerman && described.Preposition == "under" && clause.Parent is { Predicates.Count: 0, Bare: [var headed, ..] } && headed.First < described.First)
            {
                // "State of Vietnam under Bao Dai recognised by London": of what the note is about.
                return headed;
            }

            return described;
        }

        if (clause.Kind is ClauseKind.Infinitive or ClauseKind.Purpose && clause.Governor is { } governor)
        {
            return Decider(sentence, clause) ?? Controller(sentence, governor, depth);
        }

        if (clause.Kind is ClauseKind.Infinitive && clause.Governor is null && clause.Parent is { Predicates.Count: 0 } bare)
        {
            // "Greece to pay four million pounds": what stands before it is the subject.
            return Bare(bare).LastOrDefault();
        }

        return clause.Kind == ClauseKind.Participle && clause.Parent is { } parent ? Paper(sentence, clause, parent) ?? Surface(sentence, parent, depth + 1) : null;
    }

    /// <summary>"Serbia was sent a note demanding X", "received a letter threatening war": the paper, or who gave it, and not who got it; null elsewhere.</summary>
    private static Phrase? Paper(Sentence sentence, Clause telling, Clause around)
    {
        var words = sentence.Lexicon.Words;
        if (sentence.Lexicon.IsGerman || telling is not { Antecedent: null, Predicates: [{ Voice: Voice.Active } told, ..] } || !words.Cue("papers-do", told.Lemma)
            || !around.Predicates.Exists(predicate => predicate.Token < telling.First && (predicate.Voice == Voice.Passive || words.Cue("getting-papers", predicate.Lemma))))
        {
            return null;
        }

        var paper = around.Nodes.FindLast(node => node.Last < telling.First)?.Phrase;
        return paper is null || !words.Cue("messages", paper.Head.Lemma) ? null
            : around.Phrases.FirstOrDefault(phrase => phrase is { Preposition: "by" or "from", Items.Count: > 0 } && phrase.Last < telling.First && Actor(phrase)) ?? paper;
    }

    /// <summary>"The decision of Austria to declare war surprised Berlin": whose decision it was does it; null where the noun before the infinitive names nobody.</summary>
    private static Phrase? Decider(Sentence sentence, Clause infinitive)
    {
        if (sentence.Lexicon.IsGerman || infinitive.Antecedent is not { Items: [{ Kind: ItemKind.Noun } noun] } || sentence.Lexicon.Vocabulary.NounGovernanceOf(noun.Lemma) == Governance.Unknown)
        {
            return null;
        }

        if (noun.Attributes.Find(attribute => attribute is { Preposition: "of" or "by" } && Actor(attribute)) is { } of)
        {
            return of;
        }

        return noun.Owners is [{ Kind: Mentions.MentionKind.Name } owner] ? Phrase.Of(Item.Named(owner)) : null;
    }

    /// <summary>The surface subject of a clause, its own or an implied one.</summary>
    public static Phrase? Surface(Sentence sentence, Clause clause, int depth = 0)
    {
        if (clause.Predicates.Count == 0)
        {
            return clause.Before is { } before && depth < 8 ? Surface(sentence, before, depth + 1) : Bare(clause).FirstOrDefault();
        }

        return Own(sentence, clause, clause.Predicates[0]) ?? Implied(sentence, clause, depth);
    }

    /// <summary>The subject that stands in the clause itself.</summary>
    public static Phrase? Own(Sentence sentence, Clause clause, Predicate predicate)
    {
        if (clause.Kind is ClauseKind.Infinitive or ClauseKind.Purpose or ClauseKind.Participle || (sentence.Lexicon.IsGerman && clause.DropsSubject))
        {
            return null;
        }

        return sentence.Lexicon.IsGerman ? Nominative(clause, predicate) : BeforeVerb(clause, predicate);
    }

    private static Phrase? BeforeVerb(Clause clause, Predicate predicate)
    {
        var verb = FirstVerb(clause, predicate);
        Phrase? first = null;
        foreach (var phrase in Bare(clause))
        {
            if (phrase.Last > verb)
            {
                // Where a gap repeats the verb, it stands on the last word of its subject.
                continue;
            }

            if (Actor(phrase) && !(phrase.Head.Kind == ItemKind.Pronoun && FrontedObject(clause, phrase, verb)))
            {
                return phrase;
            }

            first ??= phrase;
        }

        // "five months after the war did Chile and Peru ratify": a time is no subject where one stands behind the helper.
        // "four days' march from the capital, did the court sue": nor is anything else behind which the helper "did" stands before somebody.
        return first is null || TimeNoun(first) || Asked(clause) ? AfterHelper(clause, predicate) ?? first : first;
    }

    /// <summary>"This the Ottomans declined": behind a pronoun that leads the clause stands who does it.</summary>
    private static bool FrontedObject(Clause clause, Phrase pronoun, int verb) =>
        clause.Kind != ClauseKind.Relative && Bare(clause).Exists(other => other.First == pronoun.Last + 1 && other.Last < verb && other.Head.Kind == ItemKind.Name && Actor(other));

    /// <summary>Of the phrases that may be nominatives: one that must be and agrees with the verb, else one that agrees, else any.</summary>
    private static Phrase? Nominative(Clause clause, Predicate predicate)
    {
        Phrase? any = null;
        Phrase? agreeing = null;
        foreach (var phrase in Bare(clause))
        {
            if ((phrase.Cases & Cases.Nominative) == Cases.None || TimeNoun(phrase))
            {
                continue;
            }

            any ??= phrase;
            if (predicate.Plural && !predicate.Singular && !phrase.IsPlural && (phrase.Head.Kind == ItemKind.Noun || phrase.Head.IsThing))
            {
                continue;
            }

            if (phrase.Cases == Cases.Nominative)
            {
                return phrase;
            }

            agreeing ??= phrase;
        }

        return agreeing ?? any;
    }

    /// <summary>"Only in 1933 did Paraguay declare war": the subject between helper and verb.</summary>
    private static Phrase? AfterHelper(Clause clause, Predicate predicate)
    {
        var helper = clause.Nodes.Find(node => node is { Kind: NodeKind.Verb, Marked: false });
        return helper?.Verb is { Lemma: "do" or "have" or "be" } && helper.First < predicate.Token ? Bare(clause).Find(phrase => phrase.First > helper.First && phrase.Last < predicate.Token) : null;
    }

    private static bool Asked(Clause clause) => clause.Nodes.Find(node => node is { Kind: NodeKind.Verb, Marked: false })?.Verb is { Lemma: "do" };

    public static bool TimeNoun(Phrase phrase) => phrase.Head is { Kind: ItemKind.Noun, Lemma: "Jahr" or "Tag" or "Monat" or "year" or "day" or "month" or "Woche" or "week" };

    private static bool Actor(Phrase phrase) => Fit.Score(phrase, [Diplomacy.Entities.EntityLabel.State, Diplomacy.Entities.EntityLabel.Group, Diplomacy.Entities.EntityLabel.Person]) > 0;

    private static int FirstVerb(Clause clause, Predicate predicate)
    {
        var first = predicate.Token;
        foreach (var node in clause.Nodes)
        {
            first = node.Kind == NodeKind.Verb ? Math.Min(first, node.First) : first;
        }

        return first;
    }

    private static Phrase? Controller(Sentence sentence, Predicate governor, int depth)
    {
        var surface = Own(sentence, governor.Clause, governor) ?? Implied(sentence, governor.Clause, depth + 1);
        if (governor.Voice == Voice.Passive || SubjectControl.Contains(governor.Lemma))
        {
            return surface;
        }

        foreach (var phrase in Bare(governor.Clause))
        {
            var objective = sentence.Lexicon.IsGerman
                ? (phrase.Cases & (DativeControl.Contains(governor.Lemma) ? Cases.Dative : Cases.Accusative)) != Cases.None
                : phrase.First > governor.Token;
            // "compelled the fort to surrender": whoever is forced does it, be it a town.
            if (phrase != surface && objective && (Actor(phrase) || (!sentence.Lexicon.IsGerman && sentence.Lexicon.Words.Cue("forcing-verbs", governor.Lemma))))
            {
                return phrase;
            }
        }

        return surface;
    }
}
