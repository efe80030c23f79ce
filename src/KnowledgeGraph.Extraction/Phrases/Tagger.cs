using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Decides what each word is in its sentence. What both languages share; the rest is theirs.</summary>
internal abstract class Tagger
{
    public void Run(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        foreach (var date in sentence.Dates)
        {
            for (var i = date.First; i <= date.Last; i++)
            {
                tokens[i].Tag = Tag.Date;
            }
        }

        foreach (var quantity in sentence.Quantities.Where(quantity => tokens[quantity.First].Mention is not { } mention || mention.First > quantity.First || mention.Last < quantity.Last))
        {
            for (var i = quantity.First; i <= quantity.Last; i++)
            {
                tokens[i].Tag = Tag.Number;
            }
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Tag != Tag.Other)
            {
                continue;
            }

            tokens[i].Tag = tokens[i].Lexeme.Shape switch
            {
                TokenShape.Punctuation when tokens[i].Mention is not { } dotted || dotted.Last != i => OwnsBehind(sentence, i) ? Tag.Genitive : Punctuation(tokens, i),
                TokenShape.Number => Tag.Number,
                _ when tokens[i].Mention is { } mention && mention.First <= i => mention.Kind == MentionKind.Adjective ? Tag.Adjective : Tag.Name,
                _ => Word(sentence, i),
            };
        }

        Joints.Mark(sentence);
        Settle(sentence);
    }

    /// <summary>The tag of a word that no name, date or number covers.</summary>
    protected abstract Tag Word(Sentence sentence, int i);

    /// <summary>Whether a mark is an apostrophe that makes a genitive of the word before it.</summary>
    protected virtual bool OwnsBehind(Sentence sentence, int i) => false;

    /// <summary>Decides what needs the tags of later words.</summary>
    protected abstract void Settle(Sentence sentence);

    protected static bool Choose(Token token, WordClass wordClass, WordForm form = WordForm.None)
    {
        token.Analysis = token.Lexeme.Find(wordClass, form) ?? token.Analysis;
        return token.Analysis is not null && token.Analysis.Class == wordClass;
    }

    private static Tag Punctuation(Token[] tokens, int i) => tokens[i].Text[0] switch
    {
        ',' => Tag.Comma,
        ';' or ':' or '(' or ')' or '[' or ']' or '—' => Tag.Break,
        '–' or '-' => i > 0 && i + 1 < tokens.Length && (tokens[i - 1].End < tokens[i].Start || tokens[i].End < tokens[i + 1].Start) ? Tag.Break : Tag.Mark,
        _ => Tag.Mark,
    };
}
