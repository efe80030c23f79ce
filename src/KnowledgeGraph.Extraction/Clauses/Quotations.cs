using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Finds what stands in quotation marks, also over several sentences of a paragraph.</summary>
internal static class Quotations
{
    public static void Mark(Document document)
    {
        (int Sentence, int Token, char Close)? open = null;
        var block = -1;
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            if (sentence.BlockIndex != block)
            {
                block = sentence.BlockIndex;
                open = null;
            }

            for (var k = 0; k < sentence.Tokens.Length; k++)
            {
                if (sentence.Tokens[k].Lexeme is not { Shape: TokenShape.Punctuation } mark)
                {
                    continue;
                }

                if (open is { } begun && Closes(begun.Close, mark.Text[0]))
                {
                    Add(document, begun.Sentence, begun.Token, i, k);
                    open = null;
                }
                else if (open is null && CloseOf(mark.Text[0]) is { } close)
                {
                    open = (i, k, close);
                }
            }
        }
    }

    private static bool Closes(char expected, char mark) => mark == expected || (expected == '“' && mark is '”' or '"');

    private static char? CloseOf(char mark) => mark switch
    {
        '„' => '“',
        '“' => '”',
        '»' => '«',
        '«' => '»',
        '"' => '"',
        _ => null,
    };

    private static void Add(Document document, int firstSentence, int firstToken, int lastSentence, int lastToken)
    {
        for (var i = firstSentence; i <= lastSentence; i++)
        {
            var tokens = document.Sentences[i].Tokens;
            var first = i == firstSentence ? firstToken : 0;
            document.Sentences[i].Quoted.Add((first, i == lastSentence ? lastToken : tokens.Length - 1));
        }
    }
}
