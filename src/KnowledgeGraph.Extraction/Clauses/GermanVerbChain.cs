using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Undoes the German verb complex: wurde ... abgetreten, hatte ... zu zahlen, trat ... ab.</summary>
internal static class GermanVerbChain
{
    public static void Read(Sentence sentence, Clause clause)
    {
        var (helpers, lexical) = (new List<Node>(), new List<Node>());
        foreach (var node in clause.Nodes)
        {
            if (node.Kind == NodeKind.Verb)
            {
                var verb = helpers.Count + lexical.Count == 0 && Signs(sentence, clause, node) ? AsLabel(clause, node) : node;
                var kind = HelperVerbs.IsHelper(verb.Verb!.Lemma) || sentence.Lexicon.Vocabulary.Modal(verb.Verb.Lemma) is not null ? helpers : lexical;
                if (kind == helpers || !lexical.Contains(verb))
                {
                    kind.Add(verb);
                }
            }
        }

        if (helpers.Count + lexical.Count > 0)
        {
            Read(sentence, clause, helpers, lexical);
        }
    }

    private static Node AsLabel(Clause clause, Node verb)
    {
        clause.Kind = ClauseKind.Main;
        return new Node { Kind = NodeKind.Verb, First = verb.First, Last = verb.Last, Word = verb.Word, Verb = verb.Verb! with { Form = WordForm.Finite | WordForm.Past } };
    }

    private static void Read(Sentence sentence, Clause clause, List<Node> helpers, List<Node> lexical)
    {
        if (Receiving(lexical) is { } receiving)
        {
            helpers.Add(receiving);
            lexical.Remove(receiving);
        }

        if (Keeping(sentence, lexical) is { } keeping)
        {
            helpers.Add(keeping);
            lexical.Remove(keeping);
        }

        if (Seen(sentence, lexical) is { } seen)
        {
            lexical.Remove(seen);
        }

        var finite = helpers.Find(helper => helper.Verb!.Is(WordForm.Finite) && !helper.Verb.Is(WordForm.Infinitive)) ?? helpers.Find(helper => helper.Verb!.Is(WordForm.Finite))
            ?? FiniteOf(lexical, lexical.Count > 1 && clause.Kind == ClauseKind.Participle);
        if (lexical.Count == 0)
        {
            lexical.Add(Deputy(helpers, finite));
        }

        Predicate? first = null;
        foreach (var verb in lexical)
        {
            var predicate = Make(sentence, clause, verb, helpers, finite);
            if (verb.Marked && first is not null && !(lexical[0].Marked && first.Modality == "obligation"))
            {
                predicate.Governor = first;
            }

            first ??= predicate;
            clause.Predicates.Add(predicate);
        }

        Govern(clause, lexical);
    }

    /// <summary>"Unterschrieben: für Frankreich A, für Österreich B": persons behind a participle as a label are who did it.</summary>
    private static bool Signs(Sentence sentence, Clause clause, Node verb) =>
        clause is { Kind: ClauseKind.Participle, Antecedent: null } && clause.First == verb.First && verb.First + 1 < sentence.Tokens.Length && sentence.Tokens[verb.First + 1].Text == ":"
        && clause.Bare.Count > 0 && clause.Bare.TrueForAll(phrase => phrase.Items.TrueForAll(item => ItemKinds.IsPerson(item) || item is { Kind: ItemKind.Name, Mention.Kind: Mentions.MentionKind.Unknown }));

    private static Node? FiniteOf(List<Node> lexical, bool noParticiple) =>
        lexical.Find(verb => verb.Verb!.Is(WordForm.Finite) && !verb.Marked && !(noParticiple && verb.Verb.Is(WordForm.Participle)));

    /// <summary>The helper that stands for the verb where there is no other.</summary>
    private static Node Deputy(List<Node> helpers, Node? finite) =>
        helpers.Find(helper => helper != finite && !helper.Verb!.Is(WordForm.Finite)) ?? finite ?? helpers[0];

    /// <summary>"..., die man zu kaufen hoffte": in a clause that ends with its verb, this governs the infinitive before it.</summary>
    private static void Govern(Clause clause, List<Node> lexical)
    {
        if (lexical.Count < 2 || lexical[^1] is not { Marked: false } last || !last.Verb!.Is(WordForm.Finite) || !lexical[^2].Marked || clause.Predicates.Count != lexical.Count)
        {
            return;
        }

        clause.Predicates[^2].Governor = clause.Predicates[^1];
    }

    private static Predicate Make(Sentence sentence, Clause clause, Node verb, List<Node> helpers, Node? finite)
    {
        var form = verb.Verb!;
        var governing = finite is not null && finite != verb ? finite.Verb! : form;
        var predicate = new Predicate
        {
            Clause = clause,
            Lemma = WithParticle(sentence, clause, verb),
            Token = verb.First,
            Past = governing.Is(WordForm.Past),
            Counterfactual = form.Is(WordForm.Participle) && helpers.Exists(helper => helper.Verb is { Lemma: "haben" or "sein" } && helper.Verb!.Is(WordForm.Unreal)),
            Unreal = helpers.Exists(helper => helper.Verb!.Is(WordForm.Unreal)) || (finite == verb && form.Is(WordForm.Unreal) && !form.Is(WordForm.Past)),
            ReportForm = governing.Is(WordForm.Report) && !governing.Is(WordForm.Past | WordForm.Participle) && (finite is not null),
            Plural = governing.Is(WordForm.Plural) && !clause.IsGapped,
            Singular = governing.Is(WordForm.Singular) && !clause.IsGapped,
            Modality = ModalOf(sentence, helpers),
        };
        predicate.Voice = VoiceOf(sentence, clause, verb, helpers, finite);
        predicate.Receives = (form.Is(WordForm.Participle) && helpers.Exists(helper => Receivers.Contains(helper.Verb!.Lemma))) || HasGiven(clause, form, helpers, predicate.Modality);
        if (predicate.Receives)
        {
            predicate.Voice = Voice.Active;
        }

        if (predicate.Voice == Voice.Active && form.Is(WordForm.Infinitive) && !form.Is(WordForm.Participle) && Becomes(helpers, verb))
        {
            predicate.Modality ??= "future";
        }

        if (verb.Marked && helpers.Exists(helper => helper.Verb!.Lemma is "haben" or "sein"))
        {
            predicate.Modality = "obligation";
            predicate.Voice = helpers.Exists(helper => helper.Verb!.Lemma == "sein") ? Voice.Passive : Voice.Active;
        }

        return predicate;
    }

    private static bool Becomes(List<Node> helpers, Node verb) => helpers.Exists(helper => helper != verb && helper.Verb!.Lemma == "werden");

    private static string? ModalOf(Sentence sentence, List<Node> helpers)
    {
        foreach (var helper in helpers)
        {
            if (sentence.Lexicon.Vocabulary.Modal(helper.Verb!.Lemma) is { } modal)
            {
                return modal;
            }
        }

        return null;
    }

    /// <summary>"bekam ... zugesprochen", "erhielt ... übertragen": the finite verb only says who is the receiver.</summary>
    private static Node? Receiving(List<Node> lexical) =>
        lexical.Count == 2 && lexical.Exists(verb => verb.Verb!.Is(WordForm.Participle) && Givings.Contains(verb.Verb.Lemma) && !Receivers.Contains(verb.Verb.Lemma))
            ? lexical.Find(verb => Receivers.Contains(verb.Verb!.Lemma) && !(verb.Verb.Is(WordForm.Participle) && !verb.Verb.Is(WordForm.Finite)))
            : null;

    /// <summary>"hielt ... besetzt", "seit 1918 besetzt hielten": the finite verb only says that what was done lasted.</summary>
    private static Node? Keeping(Sentence sentence, List<Node> lexical)
    {
        if (lexical.Count != 2)
        {
            return null;
        }

        return Kept(sentence.Lexicon.Words.Groups("kept-states"), lexical);
    }

    /// <summary>"als er seine Hauptstadt bedroht sah": what could be a verb before one of seeing or feeling says how something was, and not what somebody did.</summary>
    private static Node? Seen(Sentence sentence, List<Node> lexical) =>
        lexical.Count == 2 && lexical[1].Verb!.Is(WordForm.Finite) && sentence.Lexicon.Words.Cue("seeing-verbs", lexical[1].Verb!.Lemma) && lexical[0].Verb!.Is(WordForm.Participle) && lexical[0].Verb!.Is(WordForm.Finite) ? lexical[0] : null;

    private static Node? Kept(IReadOnlyDictionary<string, IReadOnlyList<string>> kept, List<Node> lexical) =>
        lexical.Find(verb => kept.TryGetValue(verb.Verb!.Lemma, out var states)
            && lexical.Exists(other => other != verb && other.Verb!.Is(WordForm.Participle) && states.Contains(other.Verb.Lemma)));

    /// <summary>"Preußen ließ sich von Maria Theresia Schlesien abtreten": who has himself given something gets it.</summary>
    private static bool HasGiven(Clause clause, Analysis form, List<Node> helpers, string? modality) =>
        modality == "causation" && form.Is(WordForm.Infinitive) && Givings.Contains(form.Lemma) && helpers.Count > 0 && clause.Nodes.Exists(node => node.Kind == NodeKind.Other && node.Word == "sich");

    private static readonly string[] Receivers = ["erhalten", "bekommen", "kriegen"];

    private static readonly string[] Givings =
        ["zusprechen", "zuerkennen", "zuteilen", "zuschlagen", "übertragen", "abtreten", "überlassen", "zurückgeben", "zurückerstatten", "zugestehen", "einräumen", "gewähren", "verleihen", "zubilligen", "zahlen", "auszahlen", "zusichern", "bewilligen", "garantieren", "bestätigen", "anbieten", "angeboten", "verpachten", "zuweisen", "erstatten", "übergeben"];

    private static Voice VoiceOf(Sentence sentence, Clause clause, Node verb, List<Node> helpers, Node? finite)
    {
        var form = verb.Verb!;
        // "zu überlassen" has the form of a participle and is none.
        if (!form.Is(WordForm.Participle) || (finite == verb && !Helpless(clause, verb, helpers)) || verb.Marked)
        {
            return Voice.Active;
        }

        if (finite == verb || clause.Kind == ClauseKind.Participle)
        {
            // "1737 Österreich an der Seite Russlands in den Krieg eingetreten": who has come or gone did it himself.
            return sentence.Lexicon.Vocabulary.PerfectWithBe(form.Lemma) ? Voice.Active : Voice.Passive;
        }

        var become = helpers.Exists(helper => helper.Verb!.Lemma == "werden");
        if (become)
        {
            return Voice.Passive;
        }

        var be = helpers.Exists(helper => helper.Verb!.Lemma == "sein");
        var lemma = WithParticle(sentence, clause, verb);
        return (be || helpers.Count == 0) && !sentence.Lexicon.Vocabulary.PerfectWithBe(lemma) ? Voice.Passive : Voice.Active;
    }

    /// <summary>"Vertrag von Gastein, am 14. August von X und Y unterzeichnet": in a main clause the finite verb is no last word, so that what could be a participle is one.</summary>
    private static bool Helpless(Clause clause, Node verb, List<Node> helpers)
    {
        if (clause.Kind != ClauseKind.Main || helpers.Count > 0 || !verb.Verb!.Is(WordForm.Participle))
        {
            return false;
        }

        var parts = 0;
        foreach (var node in clause.Nodes)
        {
            if (node.First > verb.First && node.Kind is not NodeKind.Other)
            {
                if (node.Phrase is { Preposition: "von" or "durch" or "seitens" })
                {
                    // "Freundschaftsvertrag, im Vatikan unterschrieben von X und Y"
                    continue;
                }

                return false;
            }

            parts += node.First < verb.First && node.Kind is NodeKind.Phrase or NodeKind.Date ? 1 : 0;
        }

        return parts > 1;
    }

    /// <summary>Puts the split-off prefix back: trat ... ab is a form of abtreten.</summary>
    private static string WithParticle(Sentence sentence, Clause clause, Node verb)
    {
        var particle = clause.Nodes.FindLast(node => node.Kind == NodeKind.Particle);
        if (particle is null || !verb.Verb!.Is(WordForm.Finite))
        {
            return verb.Verb!.Lemma;
        }

        foreach (var reading in sentence.Tokens[verb.First].Lexeme.Analyses)
        {
            var lemma = particle.Word + reading.Lemma;
            if (reading.Class == WordClass.Verb && sentence.Lexicon.Forms.SeparableVerbs.Contains(lemma))
            {
                return lemma;
            }
        }

        // A prefix that no list joins to the verb still makes another verb of it: nahm ... ab is no taking.
        return particle.First > verb.First && particle.Word is not ("wieder" or "mit" or "frei" or "fest") ? particle.Word + verb.Verb.Lemma : verb.Verb.Lemma;
    }
}
