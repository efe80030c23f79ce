using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Builds the clauses of sentences worth reading: who hangs on whom, which verb in which voice, said how.</summary>
internal sealed class ClauseStage : Stage
{
    public override IReadOnlyList<Part> Needs { get; } = [Part.Phrases];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Clauses];

    public override void Run(Document document)
    {
        TermLists.Mark(document);
        Quotations.Mark(document);
        TermLists.MarkFollowing(document);
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Nodes.Count == 0)
            {
                continue;
            }

            var builder = new ClauseBuilder(sentence);
            sentence.Clauses = builder.Build();
            InterruptedSubjects.Restore(sentence);
            Gapping.Resolve(sentence);
            FrontedParties.Split(sentence);
            foreach (var node in sentence.Nodes)
            {
                for (var i = 0; i < node.Phrase?.Items.Count; i++)
                {
                    AttributeClauses.Add(sentence, node.Phrase, node.Phrase.Items[i]);
                }
            }

            foreach (var clause in sentence.Clauses)
            {
                if (sentence.Lexicon.IsGerman)
                {
                    GermanVerbChain.Read(sentence, clause);
                }
                else
                {
                    EnglishVerbChain.Read(sentence, clause);
                }
            }

            VerblessNotes.Read(sentence);
            LabelledLands.Read(sentence);
            if (!sentence.Lexicon.IsGerman && sentence.Clauses.Count > 1)
            {
                Equations.Name(sentence);
            }

            sentence.Framing = Framings.Of(sentence);
            PolarityReader.Read(sentence);
        }
    }
}

/// <summary>Makes a participle clause of a German participle before its noun: das 1871 von Frankreich abgetretene Elsass.</summary>
internal static class AttributeClauses
{
    public static void Add(Sentences.Sentence sentence, Phrase phrase, Item item)
    {
        if (item.Extended is { } extended)
        {
            Open(sentence, phrase, item, extended.From, extended.Participle);
        }

        if (!sentence.Lexicon.IsGerman && item.End < phrase.Last)
        {
            Bracket(sentence, phrase, item);
        }

        foreach (var attribute in item.Attributes)
        {
            foreach (var inner in attribute.Items)
            {
                Add(sentence, attribute, inner);
            }
        }
    }

    private static void Open(Sentences.Sentence sentence, Phrase phrase, Item item, int from, int participle)
    {
        var clause = new Clause(ClauseKind.Participle, sentence.Clauses.Find(candidate => candidate.Phrases.Contains(phrase)))
        {
            Antecedent = Phrase.Of(item),
        };
        clause.Nodes.AddRange(new NodeCutter(sentence, 1).Cut(from, participle));
        // "der den Krieg beendende Friede" does it, "die zu zahlende Entschädigung" is what it is done to.
        var (verb, before) = (sentence.Tokens[participle].Analysis!, sentence.Tokens[participle - 1]);
        var acts = verb.Is(Lemmas.WordForm.PresentParticiple) && before.Tag != Tag.InfinitiveMarker && before.Lower != "zu" && !TakesZu(sentence.Tokens[participle].Lower, verb.Lemma);
        clause.Nodes.Add(new Node
        {
            Kind = NodeKind.Verb,
            First = participle,
            Last = participle,
            Verb = verb with { Form = acts ? Lemmas.WordForm.PresentParticiple : Lemmas.WordForm.Participle },
        });
        sentence.Clauses.Add(clause);
    }

    /// <summary>"die abzutretende Provinz", and not "der zurückgebende Staat": whether a separable verb has "zu" behind its particle.</summary>
    private static bool TakesZu(string form, string lemma) => form.LastIndexOf("zu", StringComparison.Ordinal) is var zu && zu > 0 && !lemma.StartsWith(form[..(zu + 2)], StringComparison.Ordinal);

    /// <summary>"Savoy (ceded to France in 1860) and Venetia": within a list, what a bracket tells of the name before it.</summary>
    private static void Bracket(Sentences.Sentence sentence, Phrase phrase, Item item)
    {
        var tokens = sentence.Tokens;
        var open = item.End + 1;
        if (open + 2 >= tokens.Length || !tokens[open].IsPunctuation('(') || tokens[open + 1] is not { Tag: Tag.Verb, Analysis: { } told } || !told.Is(Lemmas.WordForm.Participle))
        {
            return;
        }

        var close = Array.FindIndex(tokens, open, token => token.IsPunctuation(')'));
        if (close < 0 || close > phrase.Last)
        {
            return;
        }

        var clause = new Clause(ClauseKind.Participle, sentence.Clauses.Find(candidate => candidate.Phrases.Contains(phrase))) { Antecedent = Phrase.Of(item) };
        clause.Nodes.AddRange(new NodeCutter(sentence, 1).Cut(open + 1, close));
        sentence.Clauses.Add(clause);
    }
}
