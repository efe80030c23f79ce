using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>German pronouns that take up a state named just before, by its gender: dieses, von dieser, ihm.</content>
internal sealed partial class Resolver
{
    /// <summary>"Das Angebot, zwischen Persien und Russland zu vermitteln, schlug dieses aus", "Bajasid gab er der Türkei zurück. Serbien erhielt von dieser Nisch": the state named last before it; null where none was.</summary>
    private IEnumerable<EntityReference>? Nearest(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        var genders = !sentence.Lexicon.IsGerman || !labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Territory) ? null : item.Lemma switch
        {
            "dieses" or "letzteres" => "n",
            "diesem" => "mn",
            "diese" or "letztere" => "fp",
            "dieser" or "letzterer" when item.First > 0 && sentence.Tokens[item.First - 1].Is(Lemmas.WordKind.Preposition) => "f",
            _ => null,
        };
        if (genders is null)
        {
            return null;
        }

        var before = _discourse.Sentence > 0 && _document.Sentences[_discourse.Sentence - 1] is var last && last.Lexicon == sentence.Lexicon ? last : null;
        var nearest = LastState(sentence, frame, item.First, genders, taken) ?? (before is null || sentence.Intro is not null || item.Lemma[0] == 'l' ? null : LastState(before, null, before.Tokens.Length, genders, taken));
        return nearest is null ? null : [Reference(nearest, item.Lemma)];
    }

    /// <summary>The state that a sentence names last before a word, by its name or as "das Reich", if it is of one of the genders; null where there is none.</summary>
    private Entity? LastState(Sentence sentence, Frame? frame, int before, string genders, IReadOnlyCollection<string> taken)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            var token = sentence.Tokens[i];
            if (token.Mention is { Kind: MentionKind.Name or MentionKind.Demonym } mention)
            {
                if (mention.As([EntityLabel.State]) is { } named && !taken.Contains(named.Id) && (Called(sentence, mention) is { } called ? genders.Contains(called) : _discourse.Agrees(named.Id, genders)))
                {
                    return named;
                }

                i = mention.First;
            }
            else if (genders.Contains('n') && token.Tag == Tag.Noun && (token.Lexeme.NounClass & NounClass.State) != NounClass.None && token.Analysis is { } noun && !noun.Is(Lemmas.WordForm.Plural))
            {
                // "das Reich", "der neue Staat": whom the noun means, or nobody that is named before it.
                var described = sentence.Clauses.SelectMany(clause => clause.Phrases).SelectMany(phrase => phrase.Items).FirstOrDefault(item => item.Head == i);
                return described is not null && frame is not null && Item(sentence, frame, described, [EntityLabel.State], taken).ToList() is [var meant] ? _gazetteer.Find(meant.Id) : _discourse.CalledBy(noun.Lemma, EntityLabel.State, taken);
            }
        }

        return null;
    }

    /// <summary>"Russland erklärte der Pforte den Krieg; Rumänien schloss sich ihm an", "trat Gibraltar an Großbritannien ab und räumte ihm ein", "den Marathen wurde es angeboten, sie schlugen es aus": who did what stands before in the sentence, or else the state named last in it; null where none was.</summary>
    private IEnumerable<EntityReference>? ToHim(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        var genders = !sentence.Lexicon.IsGerman || !labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Territory) ? null : item.Lemma switch
        {
            "ihm" => "mn",
            "ihr" => "f",
            "sie" when frame.Predicate is { Singular: true, Plural: false } => "f",
            "sie" when frame.Predicate is { Singular: false, Plural: true } => "p",
            _ => null,
        };
        if (genders is null || (labels.Contains(EntityLabel.Person) && sentence.Mentions.Exists(mention => mention.Last < item.First && mention.As(Persons) is not null)))
        {
            return null;
        }

        for (var i = sentence.Clauses.Count - 1; i >= 0; i--)
        {
            var clause = sentence.Clauses[i];
            if (clause.Last >= item.First || clause.Predicates.Count == 0 || Subjects.Own(sentence, clause, clause.Predicates[0]) is not { } subject)
            {
                continue;
            }

            if (genders == "p" && (subject.Items.Count > 1 || subject.Head.IsPlural))
            {
                // "Österreich und Preußen siegten; sie ...": the subject before, as ever.
                return null;
            }

            if (subject.Items is [var doer] && OneState(sentence, frame, doer, genders, taken) is { } state)
            {
                return [state with { Text = item.Lemma }];
            }
        }

        return LastState(sentence, frame, item.First, genders, taken) is { } named ? [Reference(named, item.Lemma)] : null;
    }

    /// <summary>The one state for which an item of one of the genders stands; null where it stands for none or several.</summary>
    private EntityReference? OneState(Sentence sentence, Frame frame, Item item, string genders, IReadOnlyCollection<string> taken)
    {
        if (item.Kind == ItemKind.Pronoun || item.IsPlural || (item.Kind == ItemKind.Name && item.Mention is { } mention && Called(sentence, mention) is { } called ? !genders.Contains(called) : !genders.Contains(GermanCases.GenderOf(sentence, item))))
        {
            return null;
        }

        return Item(sentence, frame, item, [EntityLabel.State], taken).ToList() is [{ Label: EntityLabel.State } state] && !taken.Contains(state.Id) ? state : null;
    }

    /// <summary>"Russland", "die Türkei", "die Russen": a name without article is neuter, a people is many; null where the article does not tell.</summary>
    private static char? Called(Sentence sentence, Mention mention) => mention.Kind == MentionKind.Demonym ? 'p'
        : mention.First > 0 && sentence.Tokens[mention.First - 1].Is(Lemmas.WordKind.Article | Lemmas.WordKind.Determiner)
            ? sentence.Tokens[mention.First - 1].Lower is "die" or "der" && mention.First == mention.Last && mention.Entity is { Label: EntityLabel.State, Gender: not "pl" } ? 'f' : null
            : mention.First == mention.Last ? 'n' : null;
}
