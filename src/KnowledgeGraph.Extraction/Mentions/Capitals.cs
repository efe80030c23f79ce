using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>"Berlin rejected", "Tokyo demanded": a capital without preposition may stand for its state. The place stays the first reading.</summary>
internal sealed class Capitals
{
    /// <summary>Prepositions after which a capital is the town itself.</summary>
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "in", "at", "near", "into", "of", "around", "outside", "through", "via", "im", "zu", "bei", "nach", "von", "vor", "aus", "um", "über", "auf", "bis", "to", "from",
    };

    private readonly GazetteerIndex _gazetteer;

    public Capitals(GazetteerIndex gazetteer) => _gazetteer = gazetteer;

    /// <summary>"The government in Rome", "the court of Vienna", "die Regierung in Rom"; a congress in Vienna is one of the powers.</summary>
    private static bool Seat(Sentence sentence, int at) =>
        at > 1 && sentence.Tokens[at - 1].Lower is "in" or "at" or "of" or "von" or "zu"
        && !(sentence.Tokens[at - 2].Text.StartsWith("Kongress", StringComparison.Ordinal) && (sentence.Tokens[at - 1].Lower != "in" || sentence.Lexicon.Words.Cue("congress-towns", sentence.Tokens[at].Text)))
        && (sentence.Lexicon.Words.Set("seated-organs").Contains(sentence.Tokens[at - 2].Text) || (sentence.Tokens[at - 2].Lexeme.Find(WordClass.Noun) is { } organ && sentence.Lexicon.Words.Set("seated-organs").Contains(organ.Lemma)));

    /// <summary>"An ultimatum from Rome demanded", "eine Note aus Wien": what a government sends comes from its capital.</summary>
    private static bool Sends(Sentence sentence, Mention capital) =>
        capital.First > 1 && sentence.Lexicon.Words.Cue("sent-from", sentence.Tokens[capital.First - 1].Lower) && sentence.Tokens[capital.First - 2].Lexeme.Find(WordClass.Noun) is { } message && sentence.Lexicon.Words.Cue("messages", message.Lemma);

    /// <summary>"owed 300 million dollars to Moscow", "accepted £90,000 from London": behind a verb of giving or receiving a capital does it for its state.</summary>
    private static bool Deals(Sentence sentence, Mention capital)
    {
        var cue = sentence.Lexicon.IsGerman ? null : sentence.Tokens[capital.First - 1].Lower switch { "to" => "giving-to-capitals", "from" => "receiving-from-capitals", _ => null };
        for (var i = capital.First - 2; cue is not null && i >= 0; i--)
        {
            if (sentence.Tokens[i].Lexeme is var lexeme && (sentence.Lexicon.Words.Cue("owing-words", lexeme.Lower) || (lexeme.Find(WordClass.Verb) is { } verb && sentence.Lexicon.Words.Cue(cue, verb.Lemma))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"bound to La Paz by a secret treaty": who is so bound is bound to the state.</summary>
    private static bool Binds(Sentence sentence, Mention capital) =>
        capital.First > 1 && sentence.Lexicon.Words.Cue("binding", sentence.Tokens[capital.First - 2].Lower) && sentence.Lexicon.Words.Cue("bound-to", sentence.Tokens[capital.First - 1].Lower);

    /// <summary>"wurde von Wien abgelehnt", "verlangte von Lissabon": in a passive the capital is who did it, and behind a demand of whom it was made, unless it is said to where something went from there.</summary>
    private static bool Agent(Sentence sentence, Mention capital)
    {
        if (!sentence.Lexicon.IsGerman)
        {
            // "demanded an apology from Addis Ababa": of whom something is asked sits there.
            return sentence.Tokens[capital.First - 1].Lower is "from" or "of" && Array.FindLastIndex(sentence.Tokens, capital.First - 1, token => token.Lexeme.Find(WordClass.Verb) is not null) is >= 0 and var asking
                && sentence.Lexicon.Words.Cue("asked-of", sentence.Tokens[asking].Lexeme.Find(WordClass.Verb)!.Lemma);
        }

        if (!sentence.Lexicon.IsGerman || sentence.Tokens[capital.First - 1].Lower != "von" || (capital.Last + 1 < sentence.Tokens.Length && sentence.Lexicon.Words.Cue("behind-starts", sentence.Tokens[capital.Last + 1].Lower)))
        {
            return false;
        }

        return Array.Exists(sentence.Tokens, token => token.Lexeme.Find(WordClass.Verb) is { } verb && (verb.Lemma == "werden" || sentence.Lexicon.Words.Cue("demanding-verbs", verb.Lemma)));
    }

    /// <summary>"Der Wiener Hof", "sein Pariser Kollege": the adjective of a capital before what a state has in it.</summary>
    public void Own(Sentence sentence, int year)
    {
        var owned = sentence.Lexicon.Words.Set("capital-owned");
        for (var i = 0; i + 1 < sentence.Tokens.Length && owned.Count > 0; i++)
        {
            var token = sentence.Tokens[i];
            if (token is { Mention: null, Lexeme.Capital: true } && token.Text.EndsWith("er", StringComparison.Ordinal) && sentence.Tokens[i + 1].Lexeme.Find(Lemmas.WordClass.Noun) is { } noun && owned.Contains(noun.Lemma)
                && State(sentence, token.Text[..^2], year) is { } state)
            {
                MentionStage.Cover(sentence, new Mention { First = i, Last = i, Kind = MentionKind.Adjective, Candidates = [state], Text = token.Text });
            }
        }
    }

    /// <summary>The state of which a town is the capital in a year; of an adjective the ending may have taken a letter: Bremer, Münchner.</summary>
    private Entity? State(Sentence sentence, string town, int year) => Governed(_gazetteer, sentence, town, year);

    /// <summary>The state that is governed from a town in a year; null where none is.</summary>
    public static Entity? Governed(GazetteerIndex gazetteer, Sentence sentence, string town, int year) =>
        sentence.Lexicon.Words.Groups("capitals").Where(capital => capital.Value.Any(name => name == town || name == town + "e" || name == town + "en" || name.EndsWith(" " + town, StringComparison.Ordinal)))
            .SelectMany(capital => gazetteer.Names.FindName(capital.Key)?.Ends.Select(end => end.Entity) ?? [])
            .FirstOrDefault(entity => entity.Label == EntityLabel.State && Lifetimes.Distance(entity, year) == 0);

    public void Widen(Sentence sentence, int year)
    {
        var capitals = sentence.Lexicon.Words.Groups("capitals");
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Entity is not { Label: EntityLabel.Place })
            {
                continue;
            }

            if (mention.First > 0 && Places.Contains(sentence.Tokens[mention.First - 1].Lower) && !Seat(sentence, mention.First) && !Agent(sentence, mention) && !Sends(sentence, mention) && !Deals(sentence, mention) && !Binds(sentence, mention))
            {
                // "In Washington drohte man": who "man" is, the capital tells.
                mention.Seat = sentence.Lexicon.IsGerman && Array.Exists(sentence.Tokens, token => token.Lower == "man") ? State(sentence, mention.Text, year) : null;
                continue;
            }

            // A town may have been the capital of several states: Berlin of Prussia, then of Germany.
            var meant = capitals.Where(capital => capital.Value.Contains(mention.Text) || (sentence.Lexicon.IsGerman && mention.Text.EndsWith('s') && capital.Value.Contains(mention.Text[..^1])))
                .SelectMany(capital => _gazetteer.Names.FindName(capital.Key)?.Ends.Select(end => end.Entity) ?? [])
                .Where(entity => entity.Label == EntityLabel.State && Lifetimes.Distance(entity, year) == 0)
                .FirstOrDefault();
            if (meant is not null)
            {
                mention.Candidates = [.. mention.Candidates, meant];
            }
        }
    }
}
