using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>Lands that one verb gives to several.</summary>
internal static class SharedLands
{
    /// <summary>"Genoa went to Sardinia, Lombardy to Austria": lands that one verb shares out among several are the terms of a peace, though none is named.</summary>
    public static bool Among(Sentence sentence, Frame frame)
    {
        foreach (var other in sentence.Frames)
        {
            if (other != frame && other.Rule == frame.Rule && (other.Clause.Before == frame.Clause || frame.Clause.Before == other.Clause || (other.Clause.Before is { } shared && shared == frame.Clause.Before)) && (other.Clause.IsShare || frame.Clause.IsShare))
            {
                return true;
            }
        }

        return false;
    }
}
