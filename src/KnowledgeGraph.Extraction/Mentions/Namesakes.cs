using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// Tells what the text names from what the gazetteer knows by the same name: the Treaty of The Hague (1661) is not that of 1701, and the Frederick IV
/// who is of Holstein-Gottorp not the one of Denmark. What is told apart once stays so for the rest of the text.
/// </summary>
internal sealed class Namesakes
{
    /// <summary>So many years a treaty may have taken from its signature to the year that the text gives it.</summary>
    private const int Farthest = 2;

    private readonly Document _document;
    private readonly Dictionary<string, Entity> _parted = new(StringComparer.Ordinal);

    public Namesakes(Document document) => _document = document;

    public void Part(Sentence sentence)
    {
        if (sentence.Lexicon.IsGerman)
        {
            return;
        }

        foreach (var mention in sentence.Mentions.ToList())
        {
            switch (mention.Entity)
            {
                case { Label: EntityLabel.Treaty, Provisional: false } treaty when mention.Kind is MentionKind.Name or MentionKind.Composed && mention.First < mention.Last:
                    Treaty(mention, treaty);
                    break;
                case { Label: EntityLabel.Person, Provisional: false } ruler when Royals.Reigns(ruler):
                    Ruler(sentence, mention, ruler);
                    break;
            }
        }
    }

    private void Treaty(Mention mention, Entity known)
    {
        if (mention.Year is { } year && Lifetimes.Distance(known, year) > Farthest)
        {
            var other = _document.Provisional.Get(EntityLabel.Treaty, mention.Text, $"{Folding.Slug(mention.Text)}-{year}");
            mention.Candidates = [other];
            _parted[mention.Text] = other;
        }
        else if (mention.Year is null && _parted.TryGetValue(mention.Text, out var parted))
        {
            mention.Candidates = [parted];
        }
    }

    /// <summary>"Duke Frederick IV of Holstein-Gottorp": who is named with a land that the known ruler of that name never had is somebody else.</summary>
    private void Ruler(Sentence sentence, Mention mention, Entity known)
    {
        var tokens = sentence.Tokens;
        var at = mention.Last + 1;
        if (at + 1 >= tokens.Length || tokens[at].Lower != "of" || tokens[at + 1].Mention is not { Kind: MentionKind.Name } land || land.First != at + 1 || land.As([EntityLabel.State]) is not { } state
            || land.Candidates.Any(candidate => known.Serves.Contains(candidate.Id)) || known.Names.Select(name => name.Text).Append(known.Name).Any(name => name.Contains(land.Text, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        var first = mention.First;
        while (first < mention.Last && tokens[first].Is(Lemmas.WordKind.Title))
        {
            first++;
        }

        var text = MentionStage.Words(sentence, _document, first, land.Last);
        MentionStage.Cover(sentence, new Mention { First = mention.First, Last = land.Last, Kind = MentionKind.Name, Candidates = [_document.Provisional.Get(EntityLabel.Person, text)], Text = text, Served = state });
        sentence.Mentions.Sort((left, right) => left.First.CompareTo(right.First));
    }
}
