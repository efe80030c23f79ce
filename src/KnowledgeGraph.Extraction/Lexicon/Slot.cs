namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>The grammatical places from which a role can be filled. Logical, not surface: a passive is undone before rules are asked.</summary>
internal enum SlotKind
{
    /// <summary>Who does it: the subject of an active verb, the agent (by, von, durch) of a passive one.</summary>
    Subject,

    /// <summary>What it is done to: the direct object of an active verb, the subject of a passive one.</summary>
    Direct,

    /// <summary>To whom, without preposition: the German dative, the first of two English objects.</summary>
    Indirect,

    /// <summary>Complement of to be, to become, to remain.</summary>
    Predicate,

    /// <summary>Of the trigger noun: German genitive or von, English of.</summary>
    Genitive,

    /// <summary>Of the trigger noun: adjective (the Russian claim), possessive (Russia's claim, ihr).</summary>
    Owner,

    /// <summary>The subject of a verb that commits it to the trigger noun (agreed to the cession).</summary>
    Giver,

    /// <summary>The subject of a verb that obtains the trigger noun (secured the cession).</summary>
    Taker,

    /// <summary>The subject of the clause in which the trigger noun stands (after its defeat in the war Russia ceded ...).</summary>
    Actor,

    /// <summary>What a word such as including, namely, darunter adds to a phrase.</summary>
    Including,

    /// <summary>Any phrase with the given preposition.</summary>
    Preposition,

    /// <summary>A name that stands directly beside the trigger noun (the envoy Gros; Gros, envoy of France).</summary>
    Apposition,

    /// <summary>A state named in brackets directly behind the trigger (President Carter (United States)).</summary>
    Bracket,

    /// <summary>The trigger phrase itself, for nouns that name the thing (the Treaty of Paris between ...).</summary>
    Self,

    /// <summary>Anything in the clause, whatever its place.</summary>
    Clause,

    /// <summary>The class of the modal verb; only for conditions.</summary>
    Modal,

    /// <summary>Any word of the clause, by lemma or as written; only for conditions.</summary>
    Word,

    /// <summary>The class of the modal verb in what is said of somebody else (said that India must withdraw); only for conditions.</summary>
    Bidden,

    /// <summary>The class of the modal verb in what the subject says of itself, with "-not" where denied and "-if" on a condition (said that it would withdraw unless), or the verb after it; only for conditions.</summary>
    Vowed,
}

/// <summary>One place, as a rule file writes it: <c>direct</c>, <c>an</c>, <c>direct.owner</c>.</summary>
/// <param name="Kind">Which place.</param>
/// <param name="Preposition">The preposition where <paramref name="Kind"/> is <see cref="SlotKind.Preposition"/>.</param>
/// <param name="OfOwner">Whether the state that owns the phrase is meant (Chinese ports), not the phrase.</param>
/// <param name="OfAttribute">Whether the genitive or of-phrase within the phrase is meant (in place of the treaty).</param>
/// <param name="Also">Whether it adds to what an earlier place gave (Russia concluded with China: both).</param>
/// <param name="OfModifier">Whether the adjectives before the head are meant (joint possession); only for conditions.</param>
internal sealed record Slot(SlotKind Kind, string? Preposition = null, bool OfOwner = false, bool OfModifier = false, bool OfAttribute = false, bool Also = false)
{
    private static readonly Dictionary<string, SlotKind> Kinds = Enum.GetValues<SlotKind>()
        .Where(kind => kind != SlotKind.Preposition)
        .ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The names of the places that are not prepositions.</summary>
    public static IReadOnlyCollection<string> Names => Kinds.Keys;

    /// <summary>Reads a place; null where it is neither a known place nor one of the prepositions.</summary>
    public static Slot? Parse(string text, IReadOnlySet<string> prepositions)
    {
        if (text.StartsWith('+'))
        {
            return Parse(text[1..], prepositions) is { } more ? more with { Also = true } : null;
        }

        var dot = text.IndexOf('.');
        var part = dot < 0 ? string.Empty : text[(dot + 1)..];
        var name = dot < 0 ? text : text[..dot];
        if (part is not ("" or "owner" or "modifier" or "of"))
        {
            return null;
        }

        if (Kinds.TryGetValue(name, out var kind))
        {
            return new Slot(kind, null, part == "owner", part == "modifier", part == "of");
        }

        return prepositions.Contains(name) ? new Slot(SlotKind.Preposition, name, part == "owner", part == "modifier", part == "of") : null;
    }

    /// <inheritdoc/>
    public override string ToString() => (Also ? "+" : string.Empty) + (Preposition ?? Kind.ToString().ToLowerInvariant()) + (OfOwner ? ".owner" : OfModifier ? ".modifier" : OfAttribute ? ".of" : string.Empty);
}
