using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>English: whom "he" means after a ruler was told of by his title alone, though he was no subject.</content>
internal sealed partial class Resolver
{
    /// <summary>
    /// "Spain ceded Sicily to the Duke of Savoy; he gave it up", "Britain demanded redress of the Dey. He refused": the state of the ruler whom this
    /// sentence tells of before the pronoun, or the one before it; null where none is told of, or a person by name.
    /// </summary>
    private IEnumerable<EntityReference>? RulerOfLate(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman || !labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Territory) || !sentence.Lexicon.Words.Cue("he-or-she", item.Lemma) || _discourse.Hero is not null || _discourse.Stranger is not null)
        {
            return null;
        }

        if (NamesPerson(sentence, item.First, item.Lemma))
        {
            return null;
        }

        var ruler = LastRuler(sentence, item.First, taken);
        if (ruler is null && _heOfLate is { } meant && _discourse.Sentence - meant.Sentence is 0 or 1 && !taken.Contains(meant.State.Id))
        {
            // "There remains the Czar. He refused X's letter. He demands Livonia": he of whom it goes on.
            _heOfLate = (meant.State, _discourse.Sentence);
            return [Reference(meant.State, item.Lemma)];
        }

        if (ruler is null && _discourse.Sentence > 0 && _discourse.Sentence < _document.Sentences.Count && _document.Sentences[_discourse.Sentence - 1] is var before
            && before.Lexicon == sentence.Lexicon && before.BlockIndex == sentence.BlockIndex && !NamesPerson(before, before.Tokens.Length, item.Lemma))
        {
            ruler = LastRuler(before, before.Tokens.Length, taken);
            if (ruler is not null && OpensWithAnother(before, ruler))
            {
                return [];
            }
        }

        _heOfLate = ruler is null ? _heOfLate : (ruler, _discourse.Sentence);
        return ruler is null ? null : [Reference(ruler, item.Lemma)];
    }

    /// <summary>"The Elector sided with France against the Emperor. He lost the battle": whether the subject of a sentence is another ruler by his title, whose state the text does not tell.</summary>
    private bool OpensWithAnother(Sentence sentence, Entity ruler)
    {
        var main = sentence.Clauses.FindLast(clause => clause.Kind == Clauses.ClauseKind.Main && clause.Predicates.Count > 0);
        return main is not null && Subjects.Own(sentence, main, main.Predicates[0]) is { Items: [{ Kind: ItemKind.Noun, IsPlural: false, Mention: null, Determiner: "the" } subject] }
            && sentence.Lexicon.Words.GroupOf("realms").ContainsKey(subject.Lemma) && RealmOf(sentence, subject)?.Id != ruler.Id;
    }

    /// <summary>The state of the ruler whom a pronoun last took up, and in which sentence.</summary>
    private (Entity State, int Sentence)? _heOfLate;

    /// <summary>Whether a sentence names a person, known or not, before a token whom a pronoun can mean.</summary>
    private static bool NamesPerson(Sentence sentence, int until, string pronoun)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Last < until && mention is { Kind: MentionKind.Unknown, Candidates.Count: 0 } && !(mention.First > 0 && sentence.Tokens[mention.First - 1].Is(Lemmas.WordKind.Preposition)))
            {
                return true;
            }

            if (mention.Last < until && mention.Entity is { Label: EntityLabel.Person, Gender: var gender } && !(gender is { Length: > 0 } && !sentence.Lexicon.Words.Cue("of-gender-" + gender, pronoun)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The state of the ruler whom a sentence tells of last before a token by his title; null where it tells of none.</summary>
    private Entity? LastRuler(Sentence sentence, int until, IReadOnlyCollection<string> taken)
    {
        if (sentence.Clauses.Count == 0)
        {
            return RulerInWords(sentence, until, taken);
        }

        Entity? ruler = null;
        var at = -1;
        foreach (var clause in sentence.Clauses)
        {
            foreach (var node in clause.Nodes)
            {
                if (node.Phrase is not { Antecedent: null } phrase || phrase.Last >= until || phrase.First <= at)
                {
                    continue;
                }

                foreach (var item in phrase.Items)
                {
                    if (RealmOf(sentence, item) is { } realm && !taken.Contains(realm.Id))
                    {
                        (ruler, at) = (realm, phrase.First);
                    }
                }
            }
        }

        return ruler;
    }

    /// <summary>"There remains the Czar.": of a sentence that says nothing of interest the title alone; null where none stands in it.</summary>
    private Entity? RulerInWords(Sentence sentence, int until, IReadOnlyCollection<string> taken)
    {
        for (var i = until - 1; i > 0; i--)
        {
            if (sentence.Tokens[i - 1].Is(Lemmas.WordKind.Article) && (sentence.Tokens[i].Lexeme.NounClass & NounClass.Office) != NounClass.None && _rulers.Of(sentence, sentence.Tokens[i].Lower) is { } ruled && !taken.Contains(ruled.Id))
            {
                return ruled;
            }
        }

        return null;
    }

    /// <summary>"The Dey of Algiers", "the Bey of Tunis": the town in which he sits.</summary>
    private static bool IsSeat(Phrase attribute) => attribute is { Preposition: "of", Items: [{ Mention.Entity.Label: EntityLabel.Place }] };

    /// <summary>The state of a ruler by his title: "the Duke of Savoy", "the Sultan"; null where an item is no such.</summary>
    private Entity? RealmOf(Sentence sentence, Item item)
    {
        var words = sentence.Lexicon.Words;
        if (item is { Kind: ItemKind.Noun, IsPlural: false, Mention: null } && (item.Class & NounClass.Office) != NounClass.None)
        {
            return Discourse.Realm(item) is { } realm ? words.GroupOf("realms").ContainsKey(item.Lemma) || words.Cue("titles-of-realms", item.Lemma) ? realm : null
                : item.Determiner == "the" && item.Attributes.TrueForAll(IsSeat) ? Titled(sentence, item) is { } reigning ? _gazetteer.Find(reigning.Id) : null : null;
        }

        return item is { Kind: ItemKind.Name, Mention: { Entity: { Label: EntityLabel.State } state } named } && named.Last > named.First && (sentence.Tokens[named.First].Is(Lemmas.WordKind.Title) || (sentence.Tokens[named.First].Lexeme.NounClass & NounClass.Office) != NounClass.None) ? state : null;
    }
}
