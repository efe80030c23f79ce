using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Import.Documents;

namespace KnowledgeGraph.Import.Texts;

/// <summary>The sentences of a text as passages of its document.</summary>
internal sealed class PassageList
{
    private readonly SourceText _source;
    private readonly List<ImportedPassage> _passages = [];

    public PassageList(SourceText source, DocumentIds ids, IReadOnlyList<Passage> sentences)
    {
        _source = source;
        foreach (var sentence in sentences)
        {
            var words = source.Text[sentence.Start..sentence.End];
            _passages.Add(new ImportedPassage(ids.Passage(words), _passages.Count, sentence.Start, sentence.End, words, sentence.Language));
        }
    }

    /// <summary>The id of the passage in which a quotation begins.</summary>
    /// <exception cref="InvalidOperationException">No sentence holds it.</exception>
    public string At(int start, int end)
    {
        var index = IndexOf(start);
        return index >= 0
            ? _passages[index].Id
            : throw new InvalidOperationException($"The claim on \"{_source.Text[start..end]}\" ({_source.Name} {start}-{end}) stands in no sentence.");
    }

    /// <summary>All passages, each with the mentions in it.</summary>
    public IReadOnlyList<ImportedPassage> With(IReadOnlyList<EntityMention> mentions)
    {
        var byPassage = mentions.ToLookup(mention => IndexOf(mention.Start));
        return
        [
            .. _passages.Select((passage, i) => passage with
            {
                Mentions =
                [
                    .. byPassage[i].Select(mention =>
                        new ImportedMention(mention.Entity.Id, _source.Text[mention.Start..mention.End], mention.Start, mention.End)),
                ],
            }),
        ];
    }

    private int IndexOf(int offset)
    {
        var low = 0;
        var high = _passages.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (offset < _passages[middle].Start)
            {
                high = middle - 1;
            }
            else if (offset >= _passages[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
