using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Dates;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>
/// What a sentence tells beside its story, with dates of its own: "gives back Antigua, captured in 1666", "Surinam, das sie im Februar erobert
/// hatten, behielten sie". Neither does its date date the story, nor the date of the story what came before it.
/// </summary>
internal static class DatedBeside
{
    /// <summary>"In 1783, contrary to the treaty of 1774, Russia annexed the Crimea": the year of a noun, where the clause tells the day of its own deed as well.</summary>
    public static bool OfNoun(Sentence sentence, Clause clause, Node date, int trigger) =>
        Attached(sentence, clause, date) is { } noun && (trigger < noun.First || trigger > noun.Last) && clause.Nodes.Exists(other => other.Date is { Of: null } && other != date && Attached(sentence, clause, other) is null);

    /// <summary>"both sides confirm the treaty of 1922, and relations are resumed": the year of a noun that no preposition leads does not date what is joined.</summary>
    public static bool OfObject(Sentence sentence, Clause clause, Node date) => Attached(sentence, clause, date) is { Phrase.Preposition: null };

    /// <summary>"recognised the frontier of 1858", "upheld the capitulations of 1535": the year of a thing that lasts, and not of what is done to it.</summary>
    public static bool OfThing(Sentence sentence, Clause clause, Node date) =>
        !sentence.Lexicon.IsGerman && Attached(sentence, clause, date) is { Phrase.Items: [.., { Mention: null } thing] } && sentence.Lexicon.Words.Cue("dated-things", thing.Lemma);

    /// <summary>"in 1736, when Russia declared war": the date right before a clause that it dates; null where none stands there.</summary>
    public static DateMention? BeforeWhen(Sentence sentence, Clause clause) =>
        clause.Start > 1 && sentence.Lexicon.Words.Cue("date-relatives", clause.Opener) && sentence.Tokens[clause.Start - 1].IsPunctuation(',')
            ? sentence.Dates.Find(date => date is { Of: null } && date.Last == clause.Start - 2) : null;

    /// <summary>"Spain ceded it, but the French did not occupy it until 1801", "doch besetzten sie es erst 1801": when the later clause came true at last, and nothing else.</summary>
    public static bool NotBefore(Sentence sentence, Frame frame, DateMention date)
    {
        if (date.First <= frame.Clause.Last || date.First < 1 || frame.Clause.Nodes.Exists(node => node.Date == date))
        {
            return false;
        }

        var at = date.First - 1;
        while (at > frame.Clause.Last && sentence.Tokens[at].Is(Lemmas.WordKind.Preposition) && !sentence.Lexicon.Words.Cue("before-late-dates", sentence.Tokens[at].Lower))
        {
            at--;
        }

        return sentence.Lexicon.Words.Cue("before-late-dates", sentence.Tokens[at].Lower);
    }

    /// <summary>"ceded Bassein and Salsette (the latter already occupied in 1774)": what a bracket tells with a verb of its own has a date of its own.</summary>
    public static bool ToldInBracket(Sentence sentence, Frame frame, DateMention date) =>
        date.Last + 1 < sentence.Tokens.Length && sentence.Tokens[date.Last + 1].IsPunctuation(')') && sentence.Clauses.Exists(clause => clause != frame.Clause && clause.Predicates.Count > 0 && clause.First > frame.Trigger && clause.First < date.First && clause.Nodes.Exists(node => node.Date == date));

    private static Node? Attached(Sentence sentence, Clause clause, Node date) =>
        sentence.Lexicon.Words.Cue("dates-of-nouns", date.Word) ? clause.Nodes.Find(node => node.Phrase is not null && node.Last == date.First - 1) : null;

    /// <summary>Whether a date is that of a participle or relative clause beside what a frame reads, unless that clause tells of the treaty under which it happened.</summary>
    public static bool Tells(Sentence sentence, Frame frame, DateMention date)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause != frame.Clause && IsBeside(sentence, clause) && clause.Nodes.Exists(node => node.Date == date))
            {
                return IsOfWar(frame) || !(sentence.Lexicon.IsGerman || clause.Kind == ClauseKind.Participle) || !TellsTreaty(sentence, clause);
            }
        }

        return false;
    }

    /// <summary>
    /// "sued for peace, and on 22 February signed the treaty", "took the Pescadores before China, in June, gave way": the one date of the sentence leads
    /// what came after, and does not tell when this was.
    /// </summary>
    public static bool Later(Sentence sentence, Frame frame)
    {
        if (sentence.Lexicon.IsGerman || sentence.Dates is not [{ Of: null, Date.Edtf.Length: > 4 } date] || date.First < frame.Trigger || frame.Clause.Last >= date.First)
        {
            return false;
        }

        var clause = sentence.Clauses.Find(other => other != frame.Clause && other.Nodes.Exists(node => node.Date == date));
        return clause is not null && (clause.Kind == ClauseKind.Adverbial ? clause.Parent == frame.Clause && sentence.Lexicon.Words.Cue("before-what-comes", clause.Opener)
            : clause.Kind == ClauseKind.Main && clause.Predicates is [{ } told, ..] && date.Last < told.Token && date.First > 0 && Leads(sentence, clause, date));
    }

    /// <summary>Whether nothing but a conjunction and the words of the date stand before it in its clause.</summary>
    private static bool Leads(Sentence sentence, Clause clause, DateMention date) =>
        !clause.Nodes.Exists(node => node.First < date.First && node.Date != date && node.Kind is NodeKind.Phrase or NodeKind.Verb);

    /// <summary>"bat um Frieden, der am 25. Dezember geschlossen wurde": what is done in war is done before anybody makes a treaty.</summary>
    private static bool IsOfWar(Frame frame) => frame.Rule.Type.Name is "SUED_FOR_PEACE" or "WON" or "LOST" or "SEIZED" or "DECLARED_WAR_ON" or "BROKE_RELATIONS_WITH" or "DEMANDED" or "THREATENED";

    /// <summary>"In 1801 Godoy invaded Portugal; by the Treaty of Badajoz, signed on 6 June, Portugal ceded X": the day of the treaty that a clause names as the ground of what it tells; null where it names none with a day.</summary>
    public static DateMention? OfGround(Sentence sentence, Frame frame, Clause clause, bool coordinated)
    {
        if (frame.Rule.Type.FindRole(Diplomacy.Vocabulary.Role.Treaty) is null)
        {
            return null;
        }

        foreach (var node in clause.Nodes)
        {
            if (coordinated && node.First > clause.First)
            {
                // Only what leads a clause is also the ground of what is joined to it.
                return null;
            }

            if (node is { Kind: NodeKind.Phrase, Phrase: { Preposition: { } preposition, Items: [{ } ground] } phrase } && sentence.Lexicon.Words.Cue("before-grounds", preposition) && (IsTreaty(ground) || (ground.Mention is null && sentence.Lexicon.Words.Cue("grounds", ground.Lemma))))
            {
                return sentence.Dates.Find(date => date.Of is not null && date.Of == ground.Mention) ?? Described(sentence, phrase) ?? Behind(clause, node);
            }
        }

        return null;
    }

    /// <summary>"Im Grenzvertrag von 1874 hatte Chile verzichtet": where its clause tells no other date, that of the treaty in which or war in which something was done; null where none is told so.</summary>
    public static DateMention? YearOfGround(Sentence sentence, Frame frame)
    {
        DateMention? year = null;
        foreach (var node in frame.Clause.Nodes)
        {
            if (node.Date is not { } date)
            {
                continue;
            }

            var ground = frame.Clause.Nodes.Find(other => other.Phrase is not null && other.Last == node.First - 1)?.Phrase;
            if (year is not null || ground is not { Preposition: { } preposition, Items: [{ Mention: null } item] } || !sentence.Lexicon.Words.Cue("before-grounds", preposition) || (item.Class & (NounClass.Treaty | NounClass.War)) == NounClass.None)
            {
                return null;
            }

            year = date;
        }

        return year;
    }

    /// <summary>The day that a participle or relative clause tells of a treaty which it describes: "signed on 6 June", "der am 6. Juni unterzeichnet wurde".</summary>
    private static DateMention? Described(Sentence sentence, Phrase treaty)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause is { Kind: ClauseKind.Relative or ClauseKind.Participle, Antecedent: { } antecedent } && (antecedent == treaty || antecedent.Items.Contains(treaty.Head)) && TellsTreaty(sentence, clause) && clause.Predicates.Exists(predicate => sentence.Lexicon.Words.Cue("treaty-making", predicate.Lemma)))
            {
                return clause.Nodes.Find(node => node.Date is { Of: null })?.Date;
            }
        }

        return null;
    }

    /// <summary>"By the treaty of 6 June": the day right behind the noun.</summary>
    private static DateMention? Behind(Clause clause, Node treaty) => clause.Nodes.Find(node => node.Date is { Of: null, Date.Edtf.Length: > 4 } && node.First == treaty.Last + 1)?.Date;

    private static bool IsTreaty(Item item) => item.Mention is { } mention ? mention.Entity?.Label == EntityLabel.Treaty : (item.Class & NounClass.Treaty) != NounClass.None;

    /// <summary>Whether what a frame reads came before the story of its sentence: "which the Dutch had taken", "taken by the Dutch".</summary>
    public static bool Earlier(Sentence sentence, Frame frame) =>
        IsPerfectParticiple(sentence, frame.Clause)
        || (frame.Rule.Type.Name is not ("SIGNED" or "RATIFIED") && frame.Clause.Parent is not null && !TellsTreaty(sentence, frame.Clause)
        && (frame.Clause.Kind == ClauseKind.Relative ? Pluperfect(sentence, frame.Clause) : frame.Clause.Kind == ClauseKind.Participle && frame.Rule.Type.Name is "SEIZED" or "CEDED_TERRITORY_TO" or "RETURNED_TERRITORY_TO" or "LEASED_TERRITORY_TO" && IsBeside(sentence, frame.Clause)));

    /// <summary>"Italy left the alliance in May, having signed the treaty of London": that was before.</summary>
    private static bool IsPerfectParticiple(Sentence sentence, Clause clause) =>
        !sentence.Lexicon.IsGerman && clause is { Kind: ClauseKind.Participle, Parent: not null, Antecedent: null } && Pluperfect(sentence, clause);

    /// <summary>"das Abkommen vom 20. Oktober 1921, in welchem es verzichtete", "die er im Frieden vom 30. Oktober hatte abtreten müssen": the date that a treaty has in the clause, or which a relative clause describes; null where none is told.</summary>
    public static DateMention? OfTreaty(Sentence sentence, Frame frame)
    {
        var described = frame.Clause is { Kind: ClauseKind.Relative, Antecedent: { } antecedent } && TellsTreaty(sentence, frame.Clause) ? antecedent : null;
        return sentence.Dates.Find(date => (date.Of?.Entity?.Label == EntityLabel.Treaty && date.Of.First >= frame.Clause.First && date.Of.Last <= frame.Clause.Last && frame.Clause.Kind == ClauseKind.Relative)
            || (described is not null && date.First > described.First && date.First <= described.Last + 2));
    }

    /// <summary>"Als sie am 22. Juli 1739 geschlagen worden waren, baten sie um Frieden": of what came before the story of the sentence, in a clause of its own, the year is that of the story, but hardly the day; null where nothing such is told.</summary>
    public static HistoricalDate? Before(Sentence sentence, Frame frame) =>
        sentence.Dates is [{ Of: null, IsAside: false, Date.Edtf.Length: 10 } date]
        && sentence.Clauses.Exists(clause => clause.Kind == ClauseKind.Adverbial && clause != frame.Clause && clause.Nodes.Exists(node => node.Date == date) && Pluperfect(sentence, clause)) && HistoricalDate.TryParse(date.Date.Edtf[..4], out var year) ? year : null;

    /// <summary>"had mediated since May, but ...": from when something lasted is not when another thing happened.</summary>
    public static bool Lasts(Sentence sentence, DateMention date) =>
        sentence.Lexicon.Words.Cue("lasting-since", sentence.Tokens[date.First].Lower) || (date.First > 0 && sentence.Lexicon.Words.Cue("lasting-since", sentence.Tokens[date.First - 1].Lower));

    private static bool IsBeside(Sentence sentence, Clause clause) => clause.Kind switch
    {
        ClauseKind.Relative => true,
        ClauseKind.Participle => clause.Predicates is [{ Voice: Voice.Passive }, ..] || Pluperfect(sentence, clause),
        _ => false,
    };

    private static bool TellsTreaty(Sentence sentence, Clause clause) =>
        (clause.Antecedent?.Head is { } described && IsTreaty(described))
        || clause.Predicates.Exists(predicate => sentence.Lexicon.Words.Cue("treaty-making", predicate.Lemma));

    /// <summary>Whether a clause tells what had happened before.</summary>
    public static bool Pluperfect(Sentence sentence, Clause clause) =>
        clause.Nodes.Exists(node => sentence.Lexicon.Words.Cue("pluperfect-helpers", sentence.Tokens[node.First].Lower));
}
