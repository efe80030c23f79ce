using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>The kinds of clause.</summary>
internal enum ClauseKind
{
    /// <summary>A main clause.</summary>
    Main,

    /// <summary>that, dass: what is said, agreed, believed.</summary>
    Content,

    /// <summary>if, wenn.</summary>
    Condition,

    /// <summary>so that, damit, um ... zu.</summary>
    Purpose,

    /// <summary>as if, als ob.</summary>
    Comparison,

    /// <summary>when, because, although: it happened too.</summary>
    Adverbial,

    /// <summary>who, which.</summary>
    Relative,

    /// <summary>An infinitive with its phrases.</summary>
    Infinitive,

    /// <summary>A participle with its phrases.</summary>
    Participle,
}

/// <summary>A clause: its pieces, its verbs, and how it hangs on another.</summary>
internal sealed class Clause
{
    private bool? _dropsSubject;
    private List<Phrase>? _bare;
    private List<Node>? _ordered;

    public Clause(ClauseKind kind, Clause? parent)
    {
        Kind = kind;
        Parent = parent;
    }

    public ClauseKind Kind { get; set; }

    /// <summary>The clause on which it hangs; null for a main clause.</summary>
    public Clause? Parent { get; set; }

    /// <summary>The word that opens it, in lower case; empty where none does.</summary>
    public string Opener { get; set; } = string.Empty;

    /// <summary>The token that opens it, where a conjunction or relative pronoun does; -1 elsewhere.</summary>
    public int Start { get; init; } = -1;

    /// <summary>The clause before it with which it is coordinated, and whose subject it may share.</summary>
    public Clause? Before { get; set; }

    /// <summary>Of a relative or participle clause, the phrase it describes; of an infinitive, the noun that governs it.</summary>
    public Phrase? Antecedent { get; set; }

    public List<Node> Nodes { get; } = [];

    public List<Predicate> Predicates { get; } = [];

    /// <summary>The predicate of the parent that governs it; null for a main clause.</summary>
    public Predicate? Governor { get; set; }

    public bool Negated { get; set; }

    /// <summary>Whether it lays down terms of a treaty, so that "shall", "would" and "should" say what was agreed.</summary>
    public bool LaysDownTerms { get; set; }

    /// <summary>Whether a clause that hangs on it states a condition.</summary>
    public bool Conditioned { get; set; }

    /// <summary>Whether it is a second conjunct that begins with its verb: "..., und zahlt ihm X": then its subject is that of the first.</summary>
    public bool DropsSubject
    {
        get => _dropsSubject ??= !IsGapped && Before is { Predicates.Count: > 0 } && Kind == ClauseKind.Main && Nodes.Where(node => node.Kind is not NodeKind.Coordinator).MinBy(node => node.First)?.Kind == NodeKind.Verb;
        set => _dropsSubject = value;
    }

    /// <summary>Whether between it and a label before it there is nothing but notes without a verb.</summary>
    public bool StandsBehind(Clause label)
    {
        var before = Before;
        while (before is not null && before != label && before.Predicates.Count == 0)
        {
            before = before.Before;
        }

        return before == label;
    }

    /// <summary>Its phrases without preposition, in order: what can be subject or object. Asked only when the clause is complete.</summary>
    public List<Phrase> Bare => _bare ??= InOrder(Nodes.FindAll(node => node.Phrase is { Preposition: null, Items.Count: > 0, IsApposition: false })).ConvertAll(node => node.Phrase!);

    /// <summary>Its pieces in the order of the sentence. Asked only when the clause is complete.</summary>
    public List<Node> Ordered => _ordered ??= [.. InOrder(Nodes)];

    /// <summary>Pieces in the order of the sentence, in which most stand already: then the list itself.</summary>
    public static List<Node> InOrder(List<Node> nodes)
    {
        for (var i = 1; i < nodes.Count; i++)
        {
            if (nodes[i].First < nodes[i - 1].First)
            {
                return [.. nodes.OrderBy(node => node.First)];
            }
        }

        return nodes;
    }

    /// <summary>Whether it takes the verb of the clause before, which shares out: "Genoa to Sardinia, Lombardy to Austria".</summary>
    public bool IsShare { get; init; }

    /// <summary>Whether its verb stands in another conjunct, whose number it does not share.</summary>
    public bool IsGapped { get; set; }

    public int First
    {
        get
        {
            var first = Nodes.Count > 0 ? int.MaxValue : 0;
            foreach (var node in Nodes)
            {
                first = Math.Min(first, node.First);
            }

            return first;
        }
    }

    public int Last
    {
        get
        {
            var last = 0;
            foreach (var node in Nodes)
            {
                last = Math.Max(last, node.Last);
            }

            return last;
        }
    }

    public bool HasFinite => Nodes.Exists(node => node.Kind == NodeKind.Verb && node.Verb!.Is(Lemmas.WordForm.Finite) && !node.Marked);

    public IEnumerable<Phrase> Phrases => Nodes.Where(node => node.Phrase is not null).Select(node => node.Phrase!);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}{(Opener.Length > 0 ? "(" + Opener + ")" : string.Empty)} {string.Join(' ', Nodes)} => {string.Join("; ", Predicates)}";
}

/// <summary>A verb with its helpers undone: what is done, in which voice, and whether it is said to have happened.</summary>
internal sealed class Predicate
{
    public required Clause Clause { get; init; }

    public required string Lemma { get; init; }

    /// <summary>The token of the lexical verb.</summary>
    public required int Token { get; init; }

    public Voice Voice { get; set; }

    /// <summary>Whether its surface subject is who gets it: Russland bekam Livland zugesprochen.</summary>
    public bool Receives { get; set; }

    /// <summary>Whether its form could as well be a participle without its helper: "Sakhalin handed back to Russia".</summary>
    public bool MaybePassive { get; set; }

    /// <summary>The class of its modal verb: obligation, plan, ...; null where there is none.</summary>
    public string? Modality { get; set; }

    /// <summary>Whether its form says that it is unreal: würde, wäre, would.</summary>
    public bool Unreal { get; set; }

    /// <summary>Whether it tells what might have been: "would have ceded", "hätte abgetreten". That is no term of a treaty either.</summary>
    public bool Counterfactual { get; init; }

    /// <summary>Whether its form says that somebody else says it: sei, habe.</summary>
    public bool ReportForm { get; set; }

    public bool Past { get; set; }

    public bool Plural { get; set; }

    public bool Singular { get; set; }

    /// <summary>The predicate that governs it within the same clause (hatte zu zahlen, versuchte zu erobern).</summary>
    public Predicate? Governor { get; set; }

    public Polarity Polarity { get; set; }

    /// <summary>Whether it is only said that it is to be done: shall be signed, is to be ratified.</summary>
    public bool IsDue => Modality is "plan" or "future" || Clause is { Kind: ClauseKind.Infinitive, Governor.Lemma: "be" or "sein" } || this is { Governor.Lemma: "be" or "sein", Clause.LaysDownTerms: true };

    /// <inheritdoc/>
    public override string ToString() => $"{Lemma}/{Voice}/{Polarity}{(Modality is null ? string.Empty : "/" + Modality)}";
}
