using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Whose men those are whom somebody sends to do something.</content>
internal sealed partial class Resolver
{
    /// <summary>"Sardinia sent 15,000 men to fight beside the French": he who sends an army of which nobody else is told does what it is sent to do; null elsewhere.</summary>
    private static Phrase? Sender(Sentence sentence, Frame frame, RoleFill fill)
    {
        if (sentence.Lexicon.IsGerman || fill is not { Role: Role.Subject, OfOwner: false, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Noun, Mention: null, Owners.Count: 0, Attributes.Count: 0 } force] } } || (force.Class & NounClass.Organ) == NounClass.None)
        {
            return null;
        }

        var sending = frame.Predicate?.Governor ?? frame.Clause.Governor;
        return sending is { Voice: Voice.Active } && sending.Clause != frame.Clause && fill.Phrase.First > sending.Token && sentence.Lexicon.Words.Cue("sending-forces", sending.Lemma)
            ? Subjects.Own(sentence, sending.Clause, sending) ?? Subjects.Implied(sentence, sending.Clause) : null;
    }
}
