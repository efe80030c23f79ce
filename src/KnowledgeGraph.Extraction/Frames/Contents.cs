using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What a verb of saying, asking or threatening says, and of whom.</summary>
internal static class Contents
{
    private static readonly EntityLabel[] Actors = [EntityLabel.State, EntityLabel.Group];

    /// <summary>The clause that tells what a verb says; null where it has none.</summary>
    public static Clause? Of(Sentence sentence, Predicate saying) =>
        sentence.Clauses.Find(clause => clause.Kind == ClauseKind.Content && clause.Governor == saying);

    /// <summary>The state or group that a stretch of a sentence names first, with those that stand beside it; one that is already known, and what stands after some prepositions, left out.</summary>
    public static List<Entity> Named(Sentence sentence, int first, int last, string? known, IReadOnlySet<string>? passedOver)
    {
        var named = sentence.Mentions.FindAll(mention => mention.First >= first && mention.Last <= last && mention.As(Actors) is { } actor && actor.Id != known
            && (passedOver is null || !sentence.Clauses.Exists(clause => clause.Phrases.Any(phrase => phrase.Preposition is { } preposition && passedOver.Contains(preposition) && phrase.First <= mention.First && phrase.Last >= mention.Last))));
        var beside = named.Count > 0 ? sentence.Clauses.SelectMany(clause => clause.Phrases).FirstOrDefault(phrase => phrase.Items.Count > 1 && phrase.Items.Exists(item => item.Mention == named[0])) : null;
        return [.. named.Where((mention, index) => index == 0 || (beside is not null && beside.Items.Exists(item => item.Mention == mention))).Select(mention => mention.As(Actors)!).DistinctBy(entity => entity.Id)];
    }

    /// <summary>"Said that India must withdraw": the class of the modal verb, where a state or group known by name is to do it, with "-not" where it cannot or will not; "subjunctive" for "asked that X be returned"; null elsewhere.</summary>
    public static string? Bidden(Sentence sentence, Predicate saying) =>
        Of(sentence, saying) is { } said && Subjunctive(sentence, said) ? "subjunctive" : Of(sentence, saying) is { Predicates: [{ Voice: Voice.Active, Modality: { } modality } predicate, ..] } content && Subjects.Own(sentence, content, predicate) is { } subject && Actor(subject) is not null ? modality + (content.Negated && modality is "possibility" or "wish" or "future" ? "-not" : string.Empty) : null;

    /// <summary>"asked that X be returned", "that Russia withdraw": a bare verb where a finite one would be inflected.</summary>
    private static bool Subjunctive(Sentence sentence, Clause content)
    {
        if (sentence.Lexicon.IsGerman || content.Nodes.Find(node => node.Kind == NodeKind.Verb) is not { Verb: { } verb } || !verb.Is(WordForm.Infinitive) || verb.Is(WordForm.Past))
        {
            return false;
        }

        return sentence.Tokens[content.Nodes.Find(node => node.Verb == verb)!.First].Lower == "be" || (content.Bare.FirstOrDefault() is { IsPlural: false, Head: { Kind: ItemKind.Name, Mention: { } named } } && named.As([EntityLabel.State]) is not null && named.Kind == MentionKind.Name);
    }

    /// <summary>"Said that it would not withdraw": the class of the modal verb, where the subject is a pronoun, and the verb unless it is denied; null elsewhere.</summary>
    public static (string Said, string Verb)? Vowed(Sentence sentence, Predicate saying)
    {
        if (sentence.Clauses.Find(clause => clause.Kind == ClauseKind.Infinitive && clause.Governor == saying) is { Predicates: [{ Voice: Voice.Active } done, ..], Negated: false })
        {
            // "vowed to destroy"
            return (string.Empty, done.Lemma);
        }

        if (Of(sentence, saying) is not { Predicates: [{ Voice: Voice.Active, Modality: { } modality } predicate, ..] } content || Subjects.Own(sentence, content, predicate) is not { Head.Kind: ItemKind.Pronoun })
        {
            return null;
        }

        if (!sentence.Lexicon.IsGerman && content.Nodes.Exists(node => node is { Kind: NodeKind.Verb, Verb: { } helper } && node.First < predicate.Token && sentence.Lexicon.Vocabulary.Auxiliary(helper.Lemma) == "have"))
        {
            // "said that he would never have signed": what was not to be done again is refused to nobody.
            return null;
        }

        var condition = content.Conditioned || sentence.Clauses.Exists(clause => clause.Kind == ClauseKind.Condition && clause.Parent == content);
        return (modality + (content.Negated ? "-not" : string.Empty) + (condition ? "-if" : string.Empty), content.Negated ? string.Empty : predicate.Lemma);
    }

    /// <summary>Whom a phrase means by name, by its people, or by the state whose body or people it is; null where nobody known.</summary>
    public static Mention? Actor(Phrase phrase)
    {
        foreach (var item in phrase.Items)
        {
            if (item.Mention is { } named && item.Kind == ItemKind.Name && named.As(Actors) is not null)
            {
                return named;
            }

            if (Owner(item) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    /// <summary>The state whose army, government or people a phrase means; null where it means none.</summary>
    public static Mention? Body(Phrase phrase) => phrase.Items.Select(Owner).FirstOrDefault(owner => owner is not null);

    private static Mention? Owner(Item item) => (item.Class & (NounClass.Organ | NounClass.Office | NounClass.People | NounClass.Person | NounClass.Group)) != NounClass.None
        ? item.Owners.Find(owner => owner.As(Actors) is not null)
        : null;
}
