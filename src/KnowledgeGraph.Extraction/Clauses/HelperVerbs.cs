using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Verbs that help others to tense and voice.</summary>
internal static class HelperVerbs
{
    public static bool IsHelper(string lemma) => lemma is "be" or "have" or "do" or "get" or "sein" or "haben" or "werden";

    /// <summary>"should stay demilitarised": what a land is to remain is told as what is done to it.</summary>
    public static bool Lasts(Sentence sentence, Analysis verb, Analysis participle) =>
        !sentence.Lexicon.IsGerman && verb.Lemma is "stay" or "remain" && participle.Is(WordForm.Participle) && sentence.Lexicon.Words.Cue("lasting-states", participle.Lemma);
}
