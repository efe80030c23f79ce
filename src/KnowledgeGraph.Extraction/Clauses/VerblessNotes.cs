using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// Reads notes that leave the verb out: "Venetia to Italy, Kars to Russia", "Belgrad an die Pforte zurück", "five million francs to
/// Vienna". Each land or sum stands with the state that gets it in a clause of its own, with a passive verb that the lexicon has for this.
/// </summary>
internal static class VerblessNotes
{
    private const int LongestNote = 48;

    private static readonly EntityLabel[] Lands = [EntityLabel.Territory, EntityLabel.Place, EntityLabel.Waterway];

    private static readonly EntityLabel[] Gainers = [EntityLabel.State, EntityLabel.Group, EntityLabel.Person];

    /// <summary>Whether a sentence in which no word sets off a rule may be such a note.</summary>
    public static bool May(Sentence sentence) =>
        sentence.Mentions.Count > 0 && sentence.Tokens.Length <= LongestNote && sentence.Lexicon.VerbRules(LanguageLexicon.LandPasses).Length > 0
        && sentence.Mentions.Exists(mention => Led(sentence, mention)) && !Array.Exists(sentence.Tokens, IsVerb);

    /// <summary>Gives the clauses without a verb those that they leave out.</summary>
    public static void Read(Sentence sentence)
    {
        if (sentence.Tokens.Length == 0 || sentence.Tokens[^1].Text == "?")
        {
            return;
        }

        for (var i = sentence.Clauses.Count - 1; i >= 0; i--)
        {
            var clause = sentence.Clauses[i];
            if (clause.Kind == ClauseKind.Main && clause.Predicates.Count == 0 && !clause.Nodes.Exists(node => node.Kind is NodeKind.Verb or NodeKind.Negator or NodeKind.Relative))
            {
                sentence.Clauses.AddRange(Notes(sentence, clause));
            }
        }
    }

    /// <summary>Whether a name is one of those who can get a land.</summary>
    public static bool Gains(Mention mention) => mention.Seat is null && mention.As(Gainers) is not null;

    private static bool Led(Sentence sentence, Mention mention)
    {
        var at = mention.First - 1;
        at = at > 0 && sentence.Tokens[at].Is(WordKind.Article) ? at - 1 : at;
        return at > 0 && sentence.Lexicon.Words.Cue("note-receivers", sentence.Tokens[at].Lower);
    }

    private static bool IsVerb(Token token) =>
        token.Lexeme is { Capital: false, Kind: WordKind.None } lexeme && lexeme.Find(WordClass.Verb) is not null && lexeme.Find(WordClass.Noun) is null && lexeme.Find(WordClass.Adjective) is null;

    private static List<Clause> Notes(Sentence sentence, Clause clause)
    {
        var notes = new List<Clause>();
        var words = sentence.Lexicon.Words;
        var given = new List<Node>();
        var beside = new List<Node>();
        Clause? note = null;
        foreach (var node in Clause.InOrder(clause.Nodes).ToList())
        {
            if (node.Phrase is { Preposition: null, Items.Count: > 0 } bare)
            {
                // A phrase of another kind begins something else: "Peace of Prague, Venetia to Italy".
                var passes = (bare.Items.Exists(item => IsLand(sentence, item)) && bare.Items.TrueForAll(item => IsLand(sentence, item) || IsUnknown(item))) || IsSum(sentence, bare);
                if (note is not null || !passes)
                {
                    given.Clear();
                    beside.Clear();
                }

                note = null;
                (passes ? given : beside).Add(node);
            }
            else if (note is null && given.Count > 0 && node.Phrase is { Preposition: { } preposition, Items.Count: > 0 } receiver && words.Cue("note-receivers", preposition) && Receives(receiver, given))
            {
                note = Note(given, beside, node);
                notes.Add(note);
            }
            else if (note is not null && node.Phrase is { Preposition: { } again } && words.Cue("note-receivers", again))
            {
                // "Lombardy to France, thence to Sardinia": who gets it in the end is not told to have got it from the first owner.
                continue;
            }
            else if (node.Kind == NodeKind.Other && sentence.Tokens[node.First].Lexeme.Shape == TokenShape.Word && !words.Cue("note-words", sentence.Tokens[node.First].Lower))
            {
                return [];
            }
            else
            {
                (note?.Nodes ?? beside).Add(node);
            }
        }

        foreach (var told in notes)
        {
            told.Predicates.Add(Verb(sentence, told));
            clause.Nodes.RemoveAll(told.Nodes.Contains);
        }

        if (clause.Nodes.Count == 0)
        {
            sentence.Clauses.Remove(clause);
        }

        return notes;
    }

    /// <summary>The lands or sums as one phrase, what stands beside them, and who gets them.</summary>
    private static Clause Note(List<Node> given, List<Node> beside, Node receiver)
    {
        var note = new Clause(ClauseKind.Main, null);
        note.Nodes.Add(given[0]);
        for (var i = 1; i < given.Count; i++)
        {
            given[0].Phrase!.Items.AddRange(given[i].Phrase!.Items);
        }

        note.Nodes.AddRange(beside);
        note.Nodes.Add(receiver);
        return note;
    }

    private static Predicate Verb(Sentence sentence, Clause note)
    {
        var land = note.Nodes[0].Phrase!;
        var receiver = note.Nodes.Find(node => node.Phrase is { Preposition: { } preposition } && sentence.Lexicon.Words.Cue("note-receivers", preposition))!;
        var back = note.Nodes.Exists(node => node.Phrase is null && node.Date is null && sentence.Lexicon.Words.Cue("note-back", sentence.Tokens[node.First].Lower)) || GivenBack(sentence);
        return new Predicate
        {
            Clause = note,
            Lemma = IsSum(sentence, land) ? LanguageLexicon.SumPasses : back ? LanguageLexicon.LandReturns : LanguageLexicon.LandPasses,
            Token = receiver.First,
            Voice = Voice.Passive,
            Polarity = Polarity.Asserted,
        };
    }

    /// <summary>"Restored by Great Britain in 1763:" over "Havana to Spain": what introduces the list says that the lands go back.</summary>
    private static bool GivenBack(Sentence sentence) =>
        sentence.Intro is { } intro && Array.Exists(intro.Tokens, token => sentence.Lexicon.Words.Cue("returning-lists", token.Lower));

    /// <summary>A name in a list that no gazetteer knows: it is what the others are.</summary>
    public static bool IsUnknown(Item item) => item is { Kind: ItemKind.Name, Mention: null or { Candidates.Count: 0 } };

    /// <summary>A land, a town; a state by name only where a treaty speaks, or where a part of it is meant (Western Ukraine).</summary>
    public static bool IsLand(Sentence sentence, Item item) => item.Kind switch
    {
        ItemKind.Name => item.Mention is { } mention && (mention.As(Lands) is not null || (mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.State } && (item.Modifiers.Count > 0 || sentence.IsTerm || sentence.FollowsTerms || sentence.Mentions.Exists(other => other.Entity?.Label == EntityLabel.Treaty)))),
        ItemKind.Noun => (item.Class & (NounClass.Territory | NounClass.Place | NounClass.Port)) != NounClass.None,
        _ => false,
    };

    /// <summary>A sum of money, where no word of the sentence says that it is lent or given in aid.</summary>
    private static bool IsSum(Sentence sentence, Phrase phrase) =>
        phrase.Items.Exists(item => item.Quantity?.Currency is not null) && !Array.Exists(sentence.Tokens, token => sentence.Lexicon.Words.Cue("no-indemnities", token.Lower));

    /// <summary>A state, its people or its ruler; of a land not a town that may stand for its state: "Paris to Vienna" is a letter.</summary>
    private static bool Receives(Phrase receiver, List<Node> given) =>
        receiver.Items.TrueForAll(item => item.Kind == ItemKind.Name
            ? item.Mention is { } mention && (Gains(mention) || (given[0].Phrase!.Head.Quantity is not null && mention.Seat is not null)) && !given.Exists(node => node.Phrase!.Items.Exists(land => land.Mention?.Entity is { } entity && entity == mention.Entity))
            : item.Kind == ItemKind.Noun && (item.Class & (NounClass.Office | NounClass.Organ | NounClass.Parties | NounClass.State)) != NounClass.None);
}
