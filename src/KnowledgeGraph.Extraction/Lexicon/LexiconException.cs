namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>A file of the lexicon cannot be used. The message names the place, what was expected and, where one is near, the word meant.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="file">The file, relative to the lexicon.</param>
    /// <param name="line">The line, from 1; 0 where the whole file is meant.</param>
    /// <param name="message">What is wrong and what is expected.</param>
    public LexiconException(string file, long line, string message)
        : base(line > 0 ? $"{file}:{line}: {message}" : $"{file}: {message}")
    {
        File = file;
        Line = line;
    }

    /// <summary>The file, relative to the lexicon.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 where the whole file is meant.</summary>
    public long Line { get; }
}
