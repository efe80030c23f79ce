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
                    Treaty(sentence, mention, treaty);
                    break;
                case { Label: EntityLabel.Person, Provisional: false } ruler when Royals.Reigns(ruler):
                    Ruler(sentence, mention, ruler);
                    break;
            }
        }
    }

    private void Treaty(Sentence sentence, Mention mention, Entity known)
    {
        if (known.Parties.Count == 2 && sentence.Tokens[mention.Last - 1].Lower == "of" && sentence.Tokens[mention.Last].Lexeme.Capital && Makers(sentence, mention) is { Count: > 0 } makers && !AreOf(known, makers))
        {
            var theirs = mention.Candidates.FirstOrDefault(candidate => candidate.Label == EntityLabel.Treaty && AreOf(candidate, makers));
            mention.Candidates = [theirs ?? Another(mention, mention.Year ?? sentence.Year, known, makers[0].Entity!)];
            return;
        }

        if (known.Parties.Count > 1 && sentence.Tokens[mention.Last].Lexeme.Capital && IsOfOthers(known))
        {
            // "Bolivia and Peru: a chronicle ... the Peace of Paris": a known one of states of which the text knows nothing.
            mention.Candidates = [mention.Candidates.FirstOrDefault(candidate => candidate.Label == EntityLabel.Treaty && candidate.Parties.Any(States.Contains))
                ?? _document.Provisional.Get(EntityLabel.Treaty, mention.Text, $"{Folding.Slug(mention.Text)}-{mention.Year ?? sentence.Year}-unknown")];
            return;
        }

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

    private HashSet<string>? _states;

    /// <summary>All states that the text may mean by a name, or by a man who serves them.</summary>
    private HashSet<string> States => _states ??= [.. _document.Sentences.SelectMany(static sentence => sentence.Mentions).SelectMany(static mention => mention.Candidates.Where(static candidate => candidate.Label == EntityLabel.State).Select(static state => state.Id)
        .Concat(mention.Served is { } served ? [served.Id] : []).Concat(mention.Seat is { } seat ? [seat.Id] : []).Concat(mention.Candidates.SelectMany(static candidate => candidate.Serves)))];

    /// <summary>Whether a text that tells of at least two states names none of those who made a treaty.</summary>
    private bool IsOfOthers(Entity known) => States.Count > 1 && !known.Parties.Any(States.Contains);

    /// <summary>A treaty of the same name as a known one, told from it by its year, or by a party where both are of one year.</summary>
    private Entity Another(Mention mention, int? year, Entity known, Entity maker)
    {
        var id = year is null ? Folding.Slug(mention.Text) : $"{Folding.Slug(mention.Text)}-{year}";
        return _document.Provisional.Get(EntityLabel.Treaty, mention.Text, year is null || id == known.Id ? $"{id}-{maker.Id}" : id);
    }

    /// <summary>Whether all who are told to have made a treaty are its parties.</summary>
    private static bool AreOf(Entity treaty, List<Mention> makers) =>
        makers.TrueForAll(maker => maker.Candidates.Any(candidate => treaty.Parties.Contains(candidate.Id)));

    /// <summary>"The Treaty of Madrid between Spain and the United States": the two states that are told to have made it; empty where not just two are.</summary>
    private static List<Mention> Makers(Sentence sentence, Mention treaty)
    {
        var tokens = sentence.Tokens;
        var at = treaty.Last + 1;
        at += at < tokens.Length && sentence.Dates.Find(date => date.Last >= at && date.First <= at + 2) is { } dated ? dated.Last + 1 - at : 0;
        while (at < tokens.Length && (tokens[at].IsPunctuation(',') || tokens[at].IsPunctuation(')')))
        {
            at++;
        }

        var makers = new List<Mention>(2);
        if (at + 3 >= tokens.Length || tokens[at].Lower != "between")
        {
            return makers;
        }

        while (++at < tokens.Length)
        {
            if (tokens[at].Mention is { Kind: MentionKind.Name } state && state.As([EntityLabel.State]) is not null)
            {
                makers.Add(state);
                at = state.Last;
            }
            else if (!tokens[at].Is(Lemmas.WordKind.Article) && (makers.Count != 1 || !tokens[at].Is(Lemmas.WordKind.Coordinator)))
            {
                break;
            }
        }

        return makers.Count == 2 ? makers : [];
    }

    /// <summary>"Duke Frederick IV of Holstein-Gottorp": who is named with a land that the known ruler of that name never had is somebody else.</summary>
    private void Ruler(Sentence sentence, Mention mention, Entity known)
    {
        var tokens = sentence.Tokens;
        var at = mention.Last + 1;
        if (at + 1 >= tokens.Length || tokens[at].Lower != "of" || tokens[at + 1].Mention is not { Kind: MentionKind.Name } land || land.First != at + 1 || land.As([EntityLabel.State]) is not { } state
            || land.Candidates.Any(candidate => known.Serves.Contains(candidate.Id)) || known.AllNames().Any(name => name.Contains(land.Text, StringComparison.OrdinalIgnoreCase)))
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
