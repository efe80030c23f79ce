using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <content>What the text is about, as its title and first sentence say.</content>
internal sealed partial class ClaimStage
{
    /// <summary>A headword is named with few words besides.</summary>
    private const int LongestHeadword = 7;

    /// <summary>Notes what the title is about: its treaty and, where it names two states and no more, those.</summary>
    private static void Title(Discourse discourse, Document document, int i)
    {
        var sentence = document.Sentences[i];
        discourse.TitleTreaty ??= sentence.Mentions.Select(mention => mention.As([EntityLabel.Treaty])).FirstOrDefault(treaty => treaty is not null);
        discourse.Hero ??= i == 0 || (i == 1 && sentence.BlockIndex != document.Sentences[0].BlockIndex) ? Hero(document, sentence, i) : null;
        if (i > 0)
        {
            return;
        }

        var states = sentence.Mentions.Select(mention => mention.As([EntityLabel.State])).OfType<Entity>().DistinctBy(state => state.Id).ToList();
        discourse.TitleState = states.Count == 1 ? states[0] : null;
        discourse.TitleLand = sentence is { Tokens.Length: <= LongestHeadword, Mentions: [{ First: <= 1, Entity: { Label: EntityLabel.Territory or EntityLabel.Place } headword }] } ? headword : null;
        discourse.TitlePair = states.Count == 2 ? [.. states.Select(state => EntityReference.To(state, string.Empty))] : [];
    }

    /// <summary>Whose life a text tells: the one person of its title, or who opens it and is told to have been somebody; null where it tells of nobody's.</summary>
    private static Entity? Hero(Document document, Sentence sentence, int at)
    {
        var persons = sentence.Mentions.FindAll(mention => mention.Entity?.Label == EntityLabel.Person);
        if (IsHeadword(sentence) && (persons.Find(person => person.First <= LongestHead && LifeDates.Follow(sentence, person.Last)) ?? persons.Find(person => person.First == 0 && IsBornThen(sentence, person.Entity!))) is { } headed)
        {
            // "CANNING, STRATFORD, first Viscount Stratford de Redcliffe (1786-1880)": under a headword in capitals whoever has his life dates behind him.
            return headed.Entity;
        }

        if (persons.Count == 0 || persons[0].First > 2)
        {
            return null;
        }

        var isTitle = at == 0 && document.Sentences.Count > 1 && document.Sentences[1].BlockIndex != sentence.BlockIndex;
        return (isTitle && persons.Count == 1) || LifeDates.Follow(sentence, persons[0].Last) || IsPresented(sentence, persons[0]) ? persons[0].Entity : null;
    }

    /// <summary>Before which token the name with the life dates must begin.</summary>
    private const int LongestHead = 12;

    /// <summary>"BRUNNOW, Philipp von (1797-1875)": whether the year of somebody's birth stands near the headword.</summary>
    private static bool IsBornThen(Sentence sentence, Entity person) =>
        person.From is { Edtf.Length: >= 4 } born && Array.FindIndex(sentence.Tokens, 0, Math.Min(sentence.Tokens.Length, LongestHead), token => token.Text == born.Edtf[..4]) > 0;

    private static bool IsHeadword(Sentence sentence) =>
        sentence.Tokens is [{ Text.Length: > 2 } head, var comma, ..] && comma.IsPunctuation(',') && head.Text.All(char.IsUpper);

    /// <summary>"Armfelt was a Swedish general": the verb behind the name is a form of to be, and no participle follows but that of birth.</summary>
    private static bool IsPresented(Sentence sentence, Mention person)
    {
        var verb = person.Last + 1;
        return verb + 1 < sentence.Tokens.Length && sentence.Tokens[verb].Lexeme.Find(WordClass.Verb) is { Lemma: "be" or "sein" }
            && (sentence.Tokens[verb + 1].Is(WordKind.Article) || sentence.Lexicon.Words.Cue("of-birth", sentence.Tokens[verb + 1].Lower));
    }

    /// <summary>"Polk sent him to Mexico": whether the person of whose life the text tells is the one to whom the subject of a clause does something.</summary>
    private static bool IsDoneToHero(Discourse discourse, Sentence sentence, Clause clause, Phrase subject)
    {
        if (discourse.Hero is not { Gender: not "f" } hero || subject.Items.Exists(item => item.Mention?.Entity?.Id == hero.Id))
        {
            return false;
        }

        foreach (var phrase in clause.Phrases)
        {
            if (phrase != subject && phrase.Items is [var item]
                && (item.Kind == ItemKind.Pronoun ? discourse.HeroInView && sentence.Lexicon.Words.Cue("done-to-him", item.Lemma) : phrase.Preposition is null && item.Mention?.Entity?.Id == hero.Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes who is the subject of a clause, unless what he does is done to the one of whose life the text tells.</summary>
    private static void NoteSubject(Discourse discourse, Sentence sentence, Clause clause, Phrase subject, IReadOnlyList<EntityReference> references)
    {
        if (IsDoneToHero(discourse, sentence, clause, subject))
        {
            discourse.StayWithHero();
            return;
        }

        if (discourse.Narrator is { } narrator && subject.Items is [{ Kind: ItemKind.Pronoun } teller] && sentence.Lexicon.Words.Cue("first-person", teller.Lemma))
        {
            references = [EntityReference.To(narrator, teller.Lemma)];
        }

        discourse.Subject(references, subject.IsPlural, IsTitled(sentence, subject));
        NoteSent(discourse, sentence, clause, subject);
    }

    /// <summary>"Prussia waited because Austria was arming. Then it struck": of what only explains the main clause before it nobody goes on to tell, where that clause has a subject that is known.</summary>
    private static bool IsAfterthought(Discourse discourse, Sentence sentence, Clause clause)
    {
        if (sentence.Lexicon.IsGerman || clause.Kind is not (ClauseKind.Adverbial or ClauseKind.Condition) || discourse.Topics.LastSentence != discourse.Sentence)
        {
            return false;
        }

        foreach (var before in sentence.Clauses)
        {
            if (before.Kind == ClauseKind.Main && before.Nodes.Count > 0 && before.Predicates.Count > 0 && before.First < clause.First)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Polk sent Trist to Mexico. He signed": whoever is sent or charged with something is from then on the one of whom is told.</summary>
    private static void NoteSent(Discourse discourse, Sentence sentence, Clause clause, Phrase subject)
    {
        if (sentence.Lexicon.IsGerman || discourse.Hero is not null || clause.Predicates is not [{ Voice: Voice.Active } sending] || !sentence.Lexicon.Words.Cue("sending-somebody", sending.Lemma))
        {
            return;
        }

        foreach (var phrase in clause.Bare)
        {
            if (phrase != subject && phrase.First > sending.Token && phrase.Items is [var item])
            {
                NoteEnvoy(discourse, item.Apposed ?? item.Mention);
                return;
            }
        }
    }

    private static void NoteEnvoy(Discourse discourse, Mention? envoy)
    {
        if (envoy?.As([EntityLabel.Person]) is { } person)
        {
            discourse.Subject([EntityReference.To(person, person.Name)]);
        }
        else if (envoy is { Kind: MentionKind.Unknown, Candidates.Count: 0 })
        {
            discourse.Unknown(envoy.Text);
        }
    }
}
