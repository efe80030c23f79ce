using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Tags the words of sentences worth reading and cuts them into phrases, verbs and the rest.</summary>
internal sealed class PhraseStage : Stage
{
    private readonly GermanTagger _german = new();
    private readonly EnglishTagger _english = new();

    public override IReadOnlyList<Part> Needs { get; } = [Part.Lemmas, Part.Mentions, Part.Dates, Part.Quantities];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Phrases];

    public override void Run(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            var read = (sentence.HasTrigger || sentence.IsTakenUp) && new SentenceWords(sentence) is var told && (sentence.IsTakenUp || SentenceWords.AnyRule(sentence, told)) ? told
                : VerblessNotes.May(sentence) || LabelledLands.May(sentence) ? new SentenceWords(sentence) : null;
            if (read is { } words)
            {
                sentence.Words = words;
                Tagger tagger = sentence.Lexicon.IsGerman ? _german : _english;
                tagger.Run(sentence);
                sentence.Nodes = new NodeCutter(sentence).Cut();
                Appositions.Mark(sentence);
                if (!sentence.Lexicon.IsGerman)
                {
                    SideBySide.Part(sentence);
                    StandIns.Resolve(sentence);
                    ElidedNouns.Repeat(sentence);
                    Titled.Join(sentence);
                    Appositions.MarkHolders(sentence);
                    Appositions.MarkOffices(sentence);
                    Appositions.MarkOrigins(sentence);
                    Appositions.MarkOwners(sentence);
                    Appositions.JoinBehind(sentence);
                    Appositions.JoinDescribed(sentence);
                }
                else
                {
                    ElidedNouns.Part(sentence);
                    Appositions.MarkHolders(sentence);
                    Appositions.JoinDescribed(sentence);
                    Appositions.MarkSecondNames(sentence);
                    Appositions.MarkGermanOwners(sentence);
                }

                Appositions.MarkSeats(sentence);

                Exceptions.Mark(sentence);
                PairedActors.Join(sentence);
                BareLists.Join(sentence);
                InterruptedLists.Join(sentence);
                if (!sentence.Lexicon.IsGerman)
                {
                    LandLists.Join(sentence);
                    DatedObjects.Join(sentence);
                }

                Additions.Join(sentence);
                InterruptedLists.JoinRows(sentence);
                Elaborated.Join(sentence);
            }
        }
    }
}
