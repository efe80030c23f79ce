using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The rules that a name sets off.</summary>
internal static class NamedTriggers
{
    /// <summary>A name such as "Vertrag von X" is also asked by its noun.</summary>
    public static IReadOnlyList<Rule> Of(Sentence sentence, Clause clause, Item item)
    {
        if (item.Kind != ItemKind.Name || item.Mention is not { } mention)
        {
            return [];
        }

        // "the Venetian Alvise Contarini": a person and his country, without an office.
        if (item.Owners.Count > 0 && mention.As([Diplomacy.Entities.EntityLabel.Person]) is not null && sentence.Lexicon.NounRules(LanguageLexicon.Person) is { Length: > 0 } personal)
        {
            return personal;
        }

        // "For Russia Witte, for Japan Komura": signatories, and no verb that says so.
        if (clause.Predicates.TrueForAll(predicate => predicate.Lemma == "sign") && !clause.Phrases.Any(phrase => phrase.Preposition == "for" && phrase.Items.Contains(item)) && clause.Phrases.Any(phrase => phrase.Preposition == "for" && Fit.Score(phrase, [Diplomacy.Entities.EntityLabel.State]) == 3 && phrase.Head.Mention?.Entity is not null) && (mention.Candidates.Count == 0 || mention.As([Diplomacy.Entities.EntityLabel.Person]) is not null)
            && sentence.Lexicon.NounRules(LanguageLexicon.Signatory) is { Length: > 0 } signing)
        {
            return signing;
        }

        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (sentence.Tokens[i].Lexeme.Find(Lemmas.WordClass.Noun) is { } noun && sentence.Lexicon.NounRules(noun.Lemma) is { Length: > 0 } rules)
            {
                return rules;
            }
        }

        return [];
    }
}
