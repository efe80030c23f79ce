using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Finds what a relative pronoun stands for.</summary>
internal static class Antecedents
{
    private static readonly EntityLabel[] Acting = [EntityLabel.State, EntityLabel.Group, EntityLabel.Person];

    private static readonly EntityLabel[] Persons = [EntityLabel.Person];

    private static readonly EntityLabel[] Lands = [EntityLabel.Territory, EntityLabel.Place, EntityLabel.Waterway, EntityLabel.State];

    public static Phrase? Find(Sentence sentence, List<Node> nodes, int relative)
    {
        var word = nodes[relative].Word;
        var whatever = sentence.Lexicon.Words.Cue("whatever", word);
        Phrase? nearest = null;
        for (var i = relative - 1; i >= 0 && relative - i < 12; i--)
        {
            if (nodes[i].Phrase is not { } phrase || nodes[i].Kind == NodeKind.Relative)
            {
                continue;
            }

            if (whatever && phrase.Head.Kind == ItemKind.Name)
            {
                // "Bayern lehnte ab, was Österreich verlangte": it stands for nobody who was named.
                return null;
            }

            if (!sentence.Lexicon.IsGerman && Constructed(sentence, nodes, i, relative) is { } constructed)
            {
                return constructed;
            }

            if (!sentence.Lexicon.IsGerman && (Impersonal(word, phrase) || Origin(word, nodes, i)))
            {
                nearest ??= phrase;
                continue;
            }

            var candidate = sentence.Lexicon.IsGerman ? German(sentence, phrase, word) : Named(nodes, i) ?? Man(word, nodes, i) ?? English(phrase);
            if (candidate is not null)
            {
                return candidate;
            }

            nearest ??= phrase;
            if (i + 1 < relative && nodes[i].Last < nodes[relative].First - 14)
            {
                break;
            }
        }

        return nearest;
    }

    /// <summary>English: the antecedent that a construction tells, whatever stands nearer: a treaty and its party, where it was signed, to whom a message went, where a body sits; null where there is none.</summary>
    private static Phrase? Constructed(Sentence sentence, List<Node> nodes, int i, int relative)
    {
        var word = nodes[relative].Word;
        if (Whose(word, nodes[i].Phrase!) is { } whose)
        {
            return whose;
        }

        if (word is "which" && i + 1 >= relative - 1 && (With(nodes, i) ?? Paper(nodes, relative)) is { } treaty && Made(sentence, nodes, relative))
        {
            return treaty;
        }

        return (word is "which" or "that" ? SignedAt(nodes, i, relative) ?? OfPaper(sentence, nodes, i, relative) ?? Addressed(sentence, nodes, i, relative) : null)
            ?? Seated(sentence, nodes, i, relative) ?? Marching(sentence, nodes, i, relative);
    }

    /// <summary>"The treaty with Austria", "the convention between A and B": the treaty to which a name at a node belongs; null where it belongs to none.</summary>
    public static Phrase? With(List<Node> nodes, int i) =>
        i > 0 && nodes[i].Phrase is { Preposition: "with" or "between", Head.Kind: ItemKind.Name } with && nodes[i - 1].Phrase is { Head: { Kind: ItemKind.Noun } made } treaty && (made.Class & NounClass.Treaty) != NounClass.None && nodes[i - 1].Last + 1 == with.First
            ? treaty : null;

    /// <summary>"A convention on fisheries, signed by", "an agreement on the frontier in the north, which both signed": the treaty behind which nothing but phrases with a preposition, and their dates, stand before a node; null where there is none.</summary>
    public static Phrase? Paper(List<Node> nodes, int before)
    {
        for (var k = before - 1; k >= 0; k--)
        {
            if (nodes[k].Phrase is { } phrase && nodes[k].Kind == NodeKind.Phrase)
            {
                if (phrase.Items is [var only] && ItemKinds.IsTreaty(only))
                {
                    return phrase;
                }

                if (phrase.Preposition is null or "by")
                {
                    return null;
                }
            }
            else if (!(nodes[k].Kind == NodeKind.Date || (nodes[k].Kind == NodeKind.Comma && k == before - 1) || (nodes[k].Kind == NodeKind.Verb && nodes[before - 1].Kind == NodeKind.Comma)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"signed a treaty in Washington which gave America the right": what does something is the treaty and not the town in which it was made; null elsewhere.</summary>
    private static Phrase? SignedAt(List<Node> nodes, int place, int relative)
    {
        if (place + 1 != relative || relative + 1 >= nodes.Count || nodes[relative + 1].Kind != NodeKind.Verb || nodes[place].Phrase is not { Preposition: "in" or "at" or "near", Items: [{ Kind: ItemKind.Name, Mention: { } town }] } || town.Entity?.Label is not (null or EntityLabel.Place))
        {
            return null;
        }

        var made = place - 1;
        while (made > 0 && nodes[made].Kind == NodeKind.Date)
        {
            made--;
        }

        return made >= 0 && nodes[made] is { Kind: NodeKind.Phrase, Phrase: { Items: [var only] } treaty } && ((only.Class & NounClass.Treaty) != NounClass.None || only.Mention?.Entity?.Label == EntityLabel.Treaty) ? treaty : null;
    }

    /// <summary>"the terms of the armistice which Bulgaria signed", "the text of the convention that Russia and Japan had made": what is signed is the treaty and not what is told of it; null elsewhere.</summary>
    private static Phrase? OfPaper(Sentence sentence, List<Node> nodes, int i, int relative) =>
        i + 1 == relative && nodes[i].Phrase is { Items: [.., { Attributes: [.., { Items: [var paper] } of] } told] } && (told.Class & NounClass.Treaty) == NounClass.None && told.Mention is null
        && ItemKinds.IsTreaty(paper) && of.Last == nodes[i].Last && Made(sentence, nodes, relative) ? of : null;

    /// <summary>"sent a note to Serbia which demanded satisfaction": the paper demands, and not he to whom it goes; null elsewhere.</summary>
    private static Phrase? Addressed(Sentence sentence, List<Node> nodes, int i, int relative) =>
        i > 0 && i + 1 == relative && nodes[i].Phrase is { Preposition: "to" } to && nodes[i - 1].Phrase is { Preposition: null, Head: { Kind: ItemKind.Noun } paper } message && nodes[i - 1].Last + 1 == to.First && sentence.Lexicon.Words.Cue("messages", paper.Lemma)
        && relative + 1 < nodes.Count && nodes[relative + 1].Verb is { } verb && sentence.Lexicon.Words.Cue("papers-do", verb.Lemma) ? message : null;

    /// <summary>"The assembly at Eidsvoll, which refused": who is said to sit in a town, where what the clause tells no town can do; null elsewhere.</summary>
    private static Phrase? Seated(Sentence sentence, List<Node> nodes, int i, int relative) =>
        i > 0 && nodes[i].Phrase is { Preposition: "at" or "in", Head.Kind: ItemKind.Name } seat && ItemKinds.IsLand(seat.Head) && nodes[i - 1].Phrase is { Preposition: null, Head: { Kind: ItemKind.Noun } body } host && ItemKinds.IsActor(body) && nodes[i - 1].Last + 1 == seat.First
        && relative + 1 < nodes.Count && nodes[relative + 1].Verb is { } verb && sentence.Lexicon.Words.Cue("deeds-of-bodies", verb.Lemma)
            ? host : null;

    /// <summary>"an army across the Dniester, which occupied the country": a force, and not where it went, takes towns and lands; null elsewhere.</summary>
    private static Phrase? Marching(Sentence sentence, List<Node> nodes, int i, int relative) =>
        i > 0 && nodes[i].Phrase is { Preposition: "across" or "over" or "into" or "through" or "to" or "up" or "down" or "towards" or "from" or "in" or "beyond", Head.Kind: ItemKind.Name } where && ItemKinds.IsLand(where.Head)
        && nodes[i - 1].Phrase is { Preposition: null or "of" or "with", Head: { Kind: ItemKind.Noun } force } host && (force.Class & (NounClass.Organ | NounClass.Ship)) != NounClass.None && nodes[i - 1].Last + 1 == where.First
        && relative + 1 < nodes.Count && nodes[relative + 1].Verb is { } verb && sentence.Lexicon.Words.Cue("taking-verbs", verb.Lemma)
            ? host : null;

    /// <summary>"..., which Prussia ratified": whether somebody is said behind the pronoun to have made something of paper.</summary>
    private static bool Made(Sentence sentence, List<Node> nodes, int relative)
    {
        var verb = nodes.FindIndex(relative + 1, node => node.Kind == NodeKind.Verb && node.Verb!.Lemma is not ("have" or "be"));
        return verb > relative + 1 && nodes[verb].Verb is { } said && (sentence.Lexicon.Words.Cue("making-treaties", said.Lemma) || sentence.Lexicon.Words.Cue("treaty-making", said.Lemma)) && nodes.GetRange(relative + 1, verb - relative - 1).Exists(node => node.Phrase is { Preposition: null });
    }

    /// <summary>The cases of the pronoun where its antecedent is known to agree.</summary>
    public static Cases CasesOf(string word, Phrase antecedent, char gender) => word switch
    {
        "den" or "welchen" => Cases.Accusative,
        "dem" or "denen" or "welchem" => Cases.Dative,
        "dessen" or "deren" or "whose" => Cases.Genitive,
        "der" or "welcher" => antecedent.IsPlural ? Cases.Genitive : gender switch { 'm' => Cases.Nominative, 'f' => Cases.Dative, _ => Cases.Nominative | Cases.Dative },
        "whom" => Cases.Accusative | Cases.Dative,
        _ => Cases.Nominative | Cases.Accusative,
    };

    /// <summary>"A lawyer from Massachusetts whom ...": a land or a treaty is nobody.</summary>
    private static bool Impersonal(string word, Phrase phrase) =>
        word is "who" or "whom" && phrase.Items.TrueForAll(item => ItemKinds.IsLand(item) || ItemKinds.IsThing(item)) && !(phrase.Head.Mention?.As(Acting) is not null);

    /// <summary>"A merchant from New Hampshire who ...": where somebody comes from is nobody, known or not.</summary>
    private static bool Origin(string word, List<Node> nodes, int i) =>
        word is "who" or "whom" && i > 0 && nodes[i].Phrase is { Preposition: "from", Items: [{ Kind: ItemKind.Name, Mention.Candidates.Count: 0 }] } && nodes[i - 1].Phrase is { Head: { Kind: ItemKind.Noun, IsPlural: false } man } && (man.Class & (NounClass.Person | NounClass.Office | NounClass.People)) != NounClass.None;

    /// <summary>"Finland, a province which Sweden ceded", "the Peace of X, a treaty that ended the war": what is so described goes by its name; null elsewhere.</summary>
    private static Phrase? Named(List<Node> nodes, int i) =>
        i > 1 && nodes[i].Phrase is { Preposition: null, Items: [{ Kind: ItemKind.Noun, IsPlural: false, Mention: null, Determiner: "a" or "an" or "the" } noun] } && nodes[i - 1].Kind == NodeKind.Comma
            && nodes[i - 2] is { Kind: NodeKind.Phrase, Phrase: { Items: [{ Kind: ItemKind.Name, Mention: { } named }] } host } && NounClasses.Label(noun.Class) is { } label && label != EntityLabel.Person
            && (named.As([label]) is not null || (ItemKinds.IsLand(noun) && named.As(Lands) is not null))
            ? host : null;

    /// <summary>"Philippe Bunau-Varilla, a Frenchman who acted", "Edmund Roberts, a merchant from Maine who acted": what he is stands for the man named before; null elsewhere.</summary>
    private static Phrase? Man(string word, List<Node> nodes, int i) =>
        word is "who" or "whom" && i > 1 && nodes[i].Phrase is { Preposition: null, Items: [{ Determiner: "a" or "an" } what] } && ((what is { Kind: ItemKind.Noun, Mention: null, IsPlural: false } && !ItemKinds.IsLand(what) && !ItemKinds.IsThing(what)) || what.Mention is { Kind: Mentions.MentionKind.Demonym })
            && nodes[i - 1].Kind == NodeKind.Comma && nodes[i - 2] is { Kind: NodeKind.Phrase, Phrase: { Items: [{ Kind: ItemKind.Name, Mention: { } named }] } host } && (named.Candidates.Count == 0 || named.As([EntityLabel.Person]) is not null)
            ? host : null;

    /// <summary>"demanded Bessarabia of the Sultan, who refused": of a thing or a land and him who stands behind it, he is meant; null where the phrase means him itself.</summary>
    private static Phrase? Whose(string word, Phrase phrase) =>
        word is "who" or "whom" && phrase.Items is [.., { Attributes: [.., { Items: [.., var owner] } attribute] } last] && !ItemKinds.IsActor(last) && ItemKinds.IsActor(owner) && attribute.Last == phrase.Last ? attribute : null;

    /// <summary>"A, chancellor of X, and B, who represented Y": where the first was told what he is, the clause tells of the last.</summary>
    private static Phrase English(Phrase phrase)
    {
        if (!TellsWhich(phrase) && (phrase.Items.Count < 2 || !phrase.Items.SkipLast(1).Any(item => item.Apposition is not null)))
        {
            return phrase;
        }

        return LastOf(phrase);
    }

    /// <summary>"Bergen and Trondheim and the forts burnt by Sweden": what is told of a thing without a name tells which, and says nothing of the towns named before it.</summary>
    public static bool TellsWhich(Phrase phrase) =>
        phrase.Items is [_, .., { Kind: ItemKind.Noun, Mention: null, Attributes.Count: 0, Determiner: not null } thing] && ItemKinds.IsLand(thing) && phrase.Items.TrueForAll(item => item == thing || item.Kind == ItemKind.Name);

    /// <summary>The last member of a phrase alone.</summary>
    public static Phrase LastOf(Phrase phrase)
    {
        var last = Phrase.Of(phrase.Items[^1]);
        (last.Last, last.Preposition) = (phrase.Last, phrase.Preposition);
        return last;
    }

    /// <summary>The phrase, or the genitive within it, if gender and number fit.</summary>
    private static Phrase? German(Sentence sentence, Phrase phrase, string word)
    {
        foreach (var attribute in phrase.Items[^1].Attributes)
        {
            // "unter dem Vorsitz Bismarcks, der vermittelte": of what a man does it is he who is described.
            if (Agrees(sentence, attribute, word) && (!Agrees(sentence, phrase, word) || (attribute.Head.Mention?.As(Persons) is not null && attribute.Last == phrase.Last && sentence.Lexicon.Words.Cue("deeds-of-men", phrase.Head.Lemma))))
            {
                return attribute;
            }
        }

        return Agrees(sentence, phrase, word) ? phrase : null;
    }

    private static bool Agrees(Sentence sentence, Phrase phrase, string word)
    {
        var gender = phrase.Items.Count > 1 ? 'p' : GermanCases.GenderOf(sentence, phrase.Head);
        return word switch
        {
            "der" or "welcher" => gender is 'm' or 'f' or '?',
            "die" or "welche" => gender is 'f' or 'p' or '?',
            "das" or "welches" => gender is 'n' or '?',
            "den" or "welchen" => gender is 'm' or '?',
            "dem" or "welchem" or "dessen" => gender is 'm' or 'n' or '?',
            "denen" => gender is 'p' or '?',
            "deren" => gender is 'f' or 'p' or '?',
            _ => true,
        };
    }
}
