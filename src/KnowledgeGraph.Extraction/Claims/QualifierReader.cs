using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>Reads the qualifiers of a frame: amounts, rights, counts, years, offices, and what in words. Several rights make several sets.</summary>
internal static class QualifierReader
{
    private const string Legation = "legation";

    /// <summary>So many words can stand between the article of an envoy and him.</summary>
    private const int MostAdjectives = 3;

    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="granted">The rights last granted, for "the same rights".</param>
    public static IReadOnlyList<QualifierSet> Read(Document document, Sentence sentence, Frame frame, IReadOnlyList<string> granted)
    {
        var set = QualifierSet.Empty;
        IReadOnlyList<string> rights = [];
        foreach (var (name, source) in frame.Rule.Qualifiers)
        {
            if (source.Literal is { } literal)
            {
                set = set.With(name, QualifierValue.Of(literal));
                continue;
            }

            var spans = Spans(sentence, frame, name).ToList();
            switch (name)
            {
                case Qualifiers.Amount:
                    if (Money(sentence, frame, spans) is { } money)
                    {
                        set = set.With(Qualifiers.Amount, QualifierValue.Of(money.Value / 1.0000000000000000000000000000m));
                        set = money.Currency is { Length: > 0 } coin ? set.With(Qualifiers.Currency, QualifierValue.Of(coin) with { Words = money.CurrencyWords }) : set;
                    }

                    break;
                case Qualifiers.Right:
                    rights = Rights(sentence, spans);
                    if (rights.Count == 0)
                    {
                        rights = Rights(sentence, [(Math.Min(frame.Clause.First, frame.Trigger), Math.Max(frame.Clause.Last, frame.Trigger))]);
                    }

                    rights = rights.Count == 0 && Again(sentence, frame) ? granted : rights;
                    break;
                case Qualifiers.Count or Qualifiers.Years:
                    if (Bare(sentence, spans, name) is { } number)
                    {
                        set = set.With(name, QualifierValue.Of(number.Value));
                    }

                    break;
                case Qualifiers.Office:
                    set = Office(sentence, spans) is { } office ? set.With(name, QualifierValue.Of(office)) : set;
                    break;
                case Qualifiers.Currency:
                    break;
                default:
                    set = Words(document, sentence, frame, name) is { Length: > 0 } words ? set.With(name, QualifierValue.Of(words)) : set;
                    break;
            }
        }

        var wantsRight = frame.Rule.Qualifiers.TryGetValue(Qualifiers.Right, out var right) && right.Literal is null;
        return wantsRight ? [.. rights.Select(code => set.With(Qualifiers.Right, QualifierValue.Of(code)))] : [set];
    }

    /// <summary>"The same rights", "similar privileges": those of which was told before.</summary>
    public static bool Again(Sentence sentence, Frame frame)
    {
        for (var i = Math.Min(frame.Clause.First, frame.Trigger); i < Math.Max(frame.Clause.Last, frame.Trigger) && i + 1 < sentence.Tokens.Length; i++)
        {
            if ((sentence.Tokens[i + 1].Lexeme.NounClass & NounClass.Right) != NounClass.None && sentence.Lexicon.Words.Cue("same-again", sentence.Tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(int First, int Last)> Spans(Sentence sentence, Frame frame, string name)
    {
        if (frame.QualifierPhrases.TryGetValue(name, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                yield return (phrase.First, phrase.Last);
            }

            foreach (var clause in Entitlement.Of(sentence, frame))
            {
                yield return (clause.First, clause.Last);
            }

            yield break;
        }

        yield return (frame.Trigger, frame.Trigger);
        foreach (var node in frame.Clause.Nodes)
        {
            yield return (node.First, node.Last);
        }

        foreach (var clause in sentence.Clauses.Where(clause => clause.Parent == frame.Clause && clause.Kind == ClauseKind.Infinitive))
        {
            yield return (clause.First, clause.Last);
        }
    }

    private static Quantity? Money(Sentence sentence, Frame frame, List<(int First, int Last)> spans)
    {
        var sums = sentence.Quantities.Where(quantity => quantity.Currency is not null && spans.Exists(span => quantity.First >= span.First && quantity.Last <= span.Last)).ToList();
        if (frame.Window is { } window && sums.FindLast(quantity => quantity.First >= window.From && quantity.Last <= window.To) is { } shared)
        {
            return shared;
        }

        return sums.Count == 0 && (!sentence.Lexicon.IsGerman || frame.Clause.Kind == ClauseKind.Participle) ? Around(sentence, frame) : sums.OrderBy(quantity => Math.Abs(quantity.First - frame.Trigger)).FirstOrDefault();
    }

    /// <summary>"An indemnity of 40 million francs | was to be paid", "compensation | amounting to two million | was paid": the one sum of the clauses beside the verb's own; null where there are several.</summary>
    private static Quantity? Around(Sentence sentence, Frame frame)
    {
        Quantity? only = null;
        foreach (var quantity in sentence.Quantities)
        {
            var holder = quantity.Currency is null ? null : sentence.Clauses.Find(clause => quantity.First >= clause.First && quantity.Last <= clause.Last);
            if (holder is null || (holder != frame.Clause && holder.Parent != frame.Clause && frame.Clause.Parent != holder))
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = quantity;
        }

        return only;
    }

    private static Quantity? Bare(Sentence sentence, List<(int First, int Last)> spans, string name)
    {
        foreach (var quantity in sentence.Quantities.Where(quantity => quantity.Currency is null && spans.Exists(span => quantity.First >= span.First && quantity.Last <= span.Last)))
        {
            var next = quantity.Last + 1 < sentence.Tokens.Length ? sentence.Tokens[quantity.Last + 1].Lower : string.Empty;
            var isYears = next is "jahre" or "jahren" or "years" or "year" or "-";
            if (isYears == (name == Qualifiers.Years))
            {
                return quantity;
            }
        }

        return null;
    }

    private static List<string> Rights(Sentence sentence, List<(int First, int Last)> spans)
    {
        var groups = sentence.Lexicon.Words.GroupOf("rights");
        var found = new List<string>();
        foreach (var (first, last) in spans)
        {
            for (var i = first; i <= last && i < sentence.Tokens.Length; i++)
            {
                foreach (var analysis in sentence.Tokens[i].Lexeme.Analyses)
                {
                    if ((groups.GetValueOrDefault(analysis.Lemma) ?? (IsEnvoyToKeep(sentence, i, analysis) ? Legation : null)) is { } code && !found.Contains(code))
                    {
                        found.Add(code);
                    }
                }

                if ((groups.TryGetValue(sentence.Tokens[i].Text, out var direct) || groups.TryGetValue(sentence.Tokens[i].Lower, out direct)) && !found.Contains(direct))
                {
                    found.Add(direct);
                }
            }
        }

        return found;
    }

    /// <summary>"das Recht, einen ständigen Gesandten zu unterhalten": one who is not yet known, and not he who was granted something.</summary>
    private static bool IsEnvoyToKeep(Sentence sentence, int at, Analysis noun)
    {
        if (noun.Class != WordClass.Noun || !sentence.Lexicon.Words.Cue("envoys-to-keep", noun.Lemma))
        {
            return false;
        }

        for (var i = at - 1; i >= 0 && i >= at - MostAdjectives; i--)
        {
            if (sentence.Tokens[i].Tag == Tag.Determiner)
            {
                return sentence.Lexicon.Words.Cue("single-counts", sentence.Tokens[i].Lower);
            }
        }

        return false;
    }

    private static string? Office(Sentence sentence, List<(int First, int Last)> spans)
    {
        var offices = sentence.Lexicon.Words.Groups("offices");
        var noble = sentence.Lexicon.Words.Set("noble-titles");
        foreach (var (first, last) in spans)
        {
            for (var i = first; i <= last && i < sentence.Tokens.Length; i++)
            {
                // "The Shah's ambassador", "President Jackson's agent": whose he is, is not what he is.
                var end = Math.Max(i, sentence.Tokens[i].Mention is { Kind: MentionKind.Name } owner && !sentence.Lexicon.IsGerman ? owner.Last : i);
                if (sentence.Tokens[i].Lexeme.Find(WordClass.Noun) is { } noun && !(end < last && sentence.Tokens[end + 1].Tag == Tag.Genitive))
                {
                    foreach (var (office, names) in offices)
                    {
                        if (names.Any(entry => BeginsWith(entry, noun.Lemma)) && !(office == "king" && IsRank(sentence, i, noble)))
                        {
                            return office;
                        }
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Whether the first word of an entry of several words is this one.</summary>
    private static bool BeginsWith(string entry, string word) =>
        entry.StartsWith(word, StringComparison.Ordinal) && (entry.Length == word.Length || entry[word.Length] == ' ');

    /// <summary>"Prince Menshikov", "the Duke of Wellington", "Farrukh Khan": a rank by birth, or a title within a name, is part of the name and does not say that he reigns.</summary>
    private static bool IsRank(Sentence sentence, int at, IReadOnlySet<string> noble) =>
        noble.Contains(sentence.Tokens[at].Text) || (sentence.Tokens[at].Mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.Person } name && name.First < at);

    private static string? Words(Document document, Sentence sentence, Frame frame, string name)
    {
        if (!frame.QualifierPhrases.TryGetValue(name, out var phrases))
        {
            return null;
        }

        // "Auf dem Kongress verzichtete er auf seine Ansprüche": of several, what the verb asks for stands behind it, or nearest before it.
        var phrase = phrases.OrderBy(candidate => candidate.First > frame.Trigger ? candidate.First : sentence.Tokens.Length + frame.Trigger - candidate.First).First();
        var first = phrase.Preposition is null ? phrase.First : phrase.First + 1;
        return first > phrase.Last ? null : MentionStage.Words(sentence, document, first, phrase.Last);
    }
}
