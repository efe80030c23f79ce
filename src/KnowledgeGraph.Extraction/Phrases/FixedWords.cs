using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>English words that stand together and are then something else than each alone: "in vain", "nothing less than", "rather than cede".</summary>
internal static class FixedWords
{
    public static void Settle(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var words = sentence.Lexicon.Words;
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Tag == Tag.Preposition && (words.Cue("adverbs-with-in", tokens[i + 1].Lower) || (tokens[i].Lower == "for" && words.Cue("adverbs-with-for", tokens[i + 1].Lower))))
            {
                // "in vain had the Russians taken Khotin", "ceded for ever Scania"
                tokens[i].Tag = tokens[i + 1].Tag = Tag.Adverb;
            }
            else if (i > 0 && tokens[i - 1].Tag == Tag.Preposition && words.Cue("such-words", tokens[i].Lower) && tokens[i + 1] is { Tag: Tag.Verb, Lexeme: { } lexeme } && lexeme.Find(WordClass.Noun) is { } noun && lexeme.Find(WordClass.Verb, WordForm.Past | WordForm.PresentParticiple) is null)
            {
                // "with such address that the treaty was signed"
                tokens[i + 1].Tag = Tag.Noun;
                tokens[i + 1].Analysis = noun;
            }
            else if (tokens[i].Tag == Tag.Verb && words.Cue("seeing-fit", tokens[i].Analysis!.Lemma) && words.Cue("fit-words", tokens[i + 1].Lower) && i + 3 < tokens.Length && tokens[i + 2].Tag is Tag.Preposition or Tag.InfinitiveMarker && tokens[i + 3].Lexeme.Find(WordClass.Verb, WordForm.Infinitive) is not null)
            {
                // "saw fit to declare war": so it was done.
                tokens[i + 1].Tag = Tag.Adverb;
            }
            else if (tokens[i].Tag == Tag.Negator && i + 2 < tokens.Length && words.Cue("not-less", tokens[i + 1].Lower) && words.Cue("than-words", tokens[i + 2].Lower))
            {
                // "demanded nothing less than the whole of Hungary", "nothing short of": that and more, so that nothing is denied.
                tokens[i].Tag = tokens[i + 1].Tag = tokens[i + 2].Tag = Tag.Adverb;
            }
            else if (i + 3 < tokens.Length && tokens[i + 1].Tag == Tag.Preposition && tokens[i].Lexeme == tokens[i + 2].Lexeme && words.Cue("adding-prepositions", tokens[i + 3].Lower))
            {
                // "side by side with", "shoulder to shoulder with": together.
                tokens[i].Tag = tokens[i + 1].Tag = tokens[i + 2].Tag = Tag.Adverb;
                tokens[i].Analysis = tokens[i + 2].Analysis = null;
            }
            else if (i > 0 && words.Cue("than-words", tokens[i].Lower) && words.Cue("before-than", tokens[i - 1].Lower) && tokens[i + 1].Lexeme.Find(WordClass.Verb, WordForm.Infinitive) is { } bare && TakesObject(sentence, i + 2))
            {
                // "rather than cede Finland, Sweden fought on": the bare form is as good as an infinitive.
                tokens[i].Tag = Tag.InfinitiveMarker;
                tokens[i + 1].Tag = Tag.Verb;
                tokens[i + 1].Analysis = bare with { Form = WordForm.Infinitive };
            }
        }
    }

    private static bool TakesObject(Sentence sentence, int at) =>
        at < sentence.Tokens.Length && (sentence.Tokens[at].Tag is Tag.Name or Tag.Determiner or Tag.Pronoun or Tag.Preposition or Tag.Adjective or Tag.Noun || sentence.Tokens[at].Is(WordKind.Determiner));
}
