namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Verbs that help others to tense and voice.</summary>
internal static class HelperVerbs
{
    public static bool IsHelper(string lemma) => lemma is "be" or "have" or "do" or "get" or "sein" or "haben" or "werden";
}
