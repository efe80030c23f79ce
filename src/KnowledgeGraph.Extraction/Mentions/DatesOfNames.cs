using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Dates;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Gives a date that belongs to a name to that name: the Treaty of Paris (1856), der 1689 geschlossene Vertrag is left to the clause.</summary>
internal static class DatesOfNames
{
    public static void Attach(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        foreach (var date in sentence.Dates)
        {
            var before = date.First - 1;
            if (before < 0)
            {
                continue;
            }

            var opener = tokens[before];
            if (opener.IsPunctuation('(') && before > 0 && IsBracketless(tokens, date.Last) && tokens[before - 1].Mention is { } place
                && (place is { Kind: MentionKind.Name, Entity.Label: EntityLabel.Place or EntityLabel.Territory or EntityLabel.State } || IsField(sentence, place)))
            {
                date.Of = place;
                continue;
            }

            if (before > 1 && opener.Lower == "dem" && tokens[before - 1].Lower == "aus" && tokens[before - 2].Mention is { } older && Dated(older))
            {
                // "der Vertrag von Gulistan aus dem Jahre 1813"
                Give(date, older);
                continue;
            }

            var linked = opener.IsPunctuation('(') || opener.Lower is "of" or "von" or "vom" or "aus";
            if (linked && before > 0 && tokens[before - 1].Mention is { } named && Dated(named))
            {
                Give(date, named);
            }
            else if (opener.Lexeme.Shape == TokenShape.Word && opener.Lower is "the" or "des" or "dem" or "den" or "der" && date.Last + 1 < tokens.Length && tokens[date.Last + 1].Mention is { } next && Dated(next) && (sentence.Lexicon.IsGerman || next.Entity?.Label != EntityLabel.Person))
            {
                Give(date, next);
            }
            else if (opener.Mention is { } direct && Dated(direct) && direct.Entity?.Label is not EntityLabel.Person && date.First == date.Last && IsBracketless(tokens, date.Last))
            {
                Give(date, direct);
            }
            else if (IsNoteOf(sentence, date) is { } noted)
            {
                // The day stays that of the clause too, whose terms it dates.
                Tell(date, noted);
            }
        }
    }

    /// <summary>"Convention of London, 14 November 1899", "B. Treaty of Apia, 24 January 1879 (Germany and Samoa)": the treaty that opens a note and whose date is set off by a comma; null elsewhere.</summary>
    private static Mention? IsNoteOf(Sentence sentence, DateMention date) =>
        !sentence.Lexicon.IsGerman && date is { First: > 1, Completed: false } && sentence.Tokens[date.First - 1].IsPunctuation(',') && sentence.Tokens[date.First - 2].Mention is { First: < OpeningWords, Entity.Label: EntityLabel.Treaty } treaty
        && (date.Last + 1 == sentence.Tokens.Length || sentence.Tokens[date.Last + 1].Lexeme.Shape != TokenShape.Word) ? treaty : null;

    private const int OpeningWords = 3;

    /// <summary>"bei Marengo (14. Juni 1800) und Hohenlinden (3. Dezember 1800)": places that no gazetteer knows, where something was fought.</summary>
    private static bool IsField(Sentence sentence, Mention mention) =>
        mention is { Kind: MentionKind.Unknown, First: > 0, Candidates.Count: 0 } && (sentence.Tokens[mention.First - 1].Lower is "bei" or "at" or "near" or "before" || sentence.Tokens[mention.First - 1].Is(Lemmas.WordKind.Coordinator));

    private static bool IsBracketless(Token[] tokens, int last) => last + 1 < tokens.Length && tokens[last + 1].IsPunctuation(')');

    private static bool Dated(Mention mention) =>
        mention.Entity?.Label is EntityLabel.Treaty or EntityLabel.War or EntityLabel.Battle or EntityLabel.Person;

    private static void Give(DateMention date, Mention mention)
    {
        date.Of = mention;
        Tell(date, mention);
    }

    private static void Tell(DateMention date, Mention mention)
    {
        mention.Year = date.Year;
        if (mention.Candidates.Count > 1)
        {
            mention.Candidates = [.. mention.Candidates.OrderBy(entity => Lifetimes.Distance(entity, date.Year))];
        }
    }
}
