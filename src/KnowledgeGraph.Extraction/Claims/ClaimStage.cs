using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>
/// Walks the sentences in order: resolves the phrases of each frame against what was spoken of before, makes the claims, and learns from
/// them for the sentences that follow.
/// </summary>
internal sealed partial class ClaimStage : Stage
{
    private static readonly EntityLabel[] Actors = [EntityLabel.State, EntityLabel.Group, EntityLabel.Person];

    /// <summary>How many sentences a title with its first sentence has.</summary>
    private const int TitleLength = 3;

    private readonly GazetteerIndex _gazetteer;

    private readonly Rulers _rulers;

    public ClaimStage(GazetteerIndex gazetteer)
    {
        _gazetteer = gazetteer;
        _rulers = new Rulers(gazetteer);
    }

    public override IReadOnlyList<Part> Needs { get; } = [Part.Mentions, Part.Dates, Part.Quantities, Part.Clauses, Part.Frames];

    public override IReadOnlyList<Part> Gives { get; } = [Part.References, Part.Claims];

    public override void Run(Document document)
    {
        var discourse = new Discourse(_gazetteer) { Days = DaysOf(document) };
        var builder = new ClaimBuilder(document, discourse, new Resolver(document, discourse, _gazetteer));
        var signatures = new ImpliedSignatures(_gazetteer, discourse, _rulers);
        var allies = new AlliesByTreaty(_gazetteer, discourse);
        List<(Frame Frame, Claim Claim)>? before = null;
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            discourse.Sentence = i;
            sentence.NoteBefore = i > 0 && document.Sentences[i - 1] is var note && note.BlockIndex == sentence.BlockIndex && Battlefield.IsNote(note) ? note : null;
            discourse.Year = sentence.Lexicon.IsGerman ? sentence.Year : null;
            discourse.Reach(sentence);
            discourse.Narrator ??= Narrators.Of(sentence, i < TitleLength);
            TakeUp(discourse, sentence);
            TakeUpHeading(document, discourse, i);
            Resume(discourse, sentence, i > 0 ? document.Sentences[i - 1] : null);
            NoteDays(discourse, sentence);
            var claims = new List<Claim>();
            before = Read(document, sentence, discourse, builder, claims, before);
            discourse.NoteTitles(sentence);
            discourse.NotePartition(sentence);
            DropContradicted(claims);
            document.Claims.AddRange(claims);
            document.Claims.AddRange(signatures.In(sentence, claims, before));
            document.Claims.AddRange(allies.In(sentence, claims));
        }
    }

    /// <summary>Makes the claims of a sentence, and learns from it in the order in which it speaks.</summary>
    /// <returns>Which claims its frames gave; null where none gave any.</returns>
    private List<(Frame Frame, Claim Claim)>? Read(Document document, Sentence sentence, Discourse discourse, ClaimBuilder builder, List<Claim> claims, List<(Frame Frame, Claim Claim)>? before)
    {
        List<(Frame Frame, Claim Claim)>? read = null;
        var (spoken, told) = (0, -1);
        foreach (var frame in sentence.Frames.Count > 1 ? sentence.Frames.OrderBy(frame => frame.Rule.TellsWhatIsKnown && frame.Clause.Predicates.Count > 0).ThenBy(frame => frame.Trigger) : (IEnumerable<Frame>)sentence.Frames)
        {
            // What stands before the trigger may be taken up by it; what follows may not. Parties that are known stand in only where nobody is told.
            spoken = Speak(discourse, sentence, spoken, frame.Clause.First);
            told = Tell(document, discourse, builder, sentence, claims, told, frame.Clause.First);
            if (frame.Rule.TellsWhatIsKnown && frame.Polarity != Polarity.Asserted)
            {
                // What is demanded or denied of a treaty denies nothing of its parties.
                continue;
            }

            foreach (var claim in builder.Build(sentence, frame))
            {
                KeptClaims.Add(claims, claim);
                (read ??= []).Add((frame, claim));
                if (frame.Rule.TellsWhatIsKnown && frame.Clause.Predicates.Count > 0 && !claim[Role.Object]!.Provisional)
                {
                    discourse.NoteDay(claim);
                    continue;
                }

                discourse.Learn(claim);
                discourse.NoteDeal(claim, sentence);
                if (claim[Role.Object] is { Label: EntityLabel.Treaty } named && claim.Type.Name is "SIGNED" or "RATIFIED")
                {
                    Spoken(discourse, named);
                }
            }
        }

        Speak(discourse, sentence, spoken, int.MaxValue);
        if ((read ?? before) is not null && Repeated.Any(sentence))
        {
            Repeat(sentence, builder, discourse, claims, read ??= [], before ?? []);
            read = read.Count > 0 ? read : null;
        }

        Remember(document, sentence, discourse, claims);
        Tell(document, discourse, builder, sentence, claims, told, int.MaxValue);
        return read;
    }

    /// <summary>"The treaty was signed on 2 February 1848": the one that the day tells; null where none does.</summary>
    private Entity? Signing(Sentence sentence)
    {
        return sentence.Dates.Exists(date => date.Of is null) && !sentence.Mentions.Exists(mention => mention.Entity?.Label == EntityLabel.Treaty) ? SignedOn(sentence) : null;
    }

    private Entity? SignedOn(Sentence sentence)
    {
        var heads = sentence.Lexicon.Words.Set("term-heads");
        if (sentence.Dates.Where(date => date.Of is null).Select(date => _gazetteer.SignedOn(date.Date.Edtf)).FirstOrDefault(treaty => treaty is not null) is not { } signed)
        {
            return null;
        }

        // "Am 18. September 1739 einigten sich beide in Belgrad"
        var placed = sentence.Lexicon.IsGerman && sentence.Mentions.Exists(mention => mention.Entity is { Label: EntityLabel.Place } place && signed.Name.EndsWith(place.Name, StringComparison.Ordinal));
        return placed || Array.Exists(sentence.Tokens, token => (token.Lexeme.NounClass & NounClass.Treaty) != NounClass.None || heads.Contains(token.Lower)) ? signed : null;
    }

    /// <summary>Of whom a sentence without a reading speaks: who opens it, or else the one state that it names; null where neither is told.</summary>
    private static Entity? Heard(Sentence sentence) =>
        (sentence.Mentions.Count > 0 && sentence.Mentions[0] is { Kind: MentionKind.Name } opening && Opens(sentence, opening) ? opening.As(Actors) : null)
        ?? (sentence.Lexicon.IsGerman ? OnlyState(sentence) : null);

    /// <summary>"Weit härter traf es Preußen.": the one state that a short sentence names, and not as where something was; null where it names none or several.</summary>
    private static Entity? OnlyState(Sentence sentence) =>
        sentence.Tokens.Length <= ShortSentence && sentence.Mentions.FindAll(mention => mention.Kind != MentionKind.Unknown || mention.Candidates.Count > 0) is [{ Kind: MentionKind.Name } mention] && mention.As(Actors) is { Label: EntityLabel.State } state
        && !(mention.First > 0 && sentence.Tokens[mention.First - 1].Is(Lemmas.WordKind.Preposition)) ? state : null;

    private const int ShortSentence = 10;

    /// <summary>Whether nothing but a word, or the date of an entry, stands before a name.</summary>
    private static bool Opens(Sentence sentence, Mention mention) => mention.First <= 1 || SetOff(sentence, mention)
        || (mention.First < 10 && Enumerable.Range(0, mention.First).All(i => sentence.Tokens[i].Lexeme.Shape != Tokens.TokenShape.Word || sentence.Dates.Exists(date => date.First <= i && date.Last >= i)));

    /// <summary>"It was Pope John Paul II who averted the clash", "Es war Kaunitz, der ...".</summary>
    private static bool SetOff(Sentence sentence, Mention mention) =>
        mention.First is 2 or 3 && sentence.Tokens[0].Lower is "it" or "es" && sentence.Tokens[1].Lexeme.Find(Lemmas.WordClass.Verb) is { Lemma: "be" or "sein" };

    /// <summary>"In dem Vertrag" after a truce was named last: the treaty spoken of before is in view again.</summary>
    private static void TakeUp(Discourse discourse, Sentence sentence)
    {
        if (discourse.AnyTreaty is not { } last || NamesTreaty(sentence))
        {
            return;
        }

        var noun = Array.Find(sentence.Tokens, token => token.Mention is null && (token.Lexeme.NounClass & NounClass.Treaty) != NounClass.None && token.Lexeme.Find(Lemmas.WordClass.Noun) is not null)?.Lexeme.Find(Lemmas.WordClass.Noun)!.Lemma;
        if (noun is not null && discourse.TitleTreaty is { } title && title.Id != last.Id && Precedes(last, title) && Lifetimes.Distance(title, sentence.Year) == 0 && !sentence.Lexicon.IsGerman && IsCalled(title, noun) && !IsCalled(last, noun))
        {
            // "the Cyprus Convention of 4 June ... The treaty, concluded a month later": that of Berlin, of which the title speaks.
            discourse.Spoken(title);
            return;
        }

        if (noun is not null && !Topics.Suits(last, noun) && discourse.Topics.Called(noun) is { } meant)
        {
            discourse.Spoken(meant);
        }
    }

    private static int Speak(Discourse discourse, Sentence sentence, int from, int until)
    {
        while (from < sentence.Mentions.Count && sentence.Mentions[from].First < until)
        {
            var mention = sentence.Mentions[from++];
            if (mention.Entity is { } entity && (mention.Kind != MentionKind.Adjective || entity.Label == EntityLabel.State) && !OneOfPeople(sentence, mention))
            {
                if (entity.Label == EntityLabel.Treaty && IsInPassing(discourse, sentence, mention, entity))
                {
                    continue;
                }

                discourse.Spoken(entity);
                if (entity.Label == EntityLabel.State && (mention.Kind == MentionKind.Demonym || (!sentence.Lexicon.IsGerman && Resolver.IsPeople(sentence, mention))))
                {
                    discourse.People(entity);
                }

                if (mention.Kind != MentionKind.Adjective)
                {
                    discourse.Named(entity, mention.First > 0 ? sentence.Tokens[mention.First - 1].Lower : null);
                }

                discourse.Calls(entity, sentence.Lexicon, sentence.Tokens.AsSpan(Math.Max(0, mention.First - 1)..(mention.Last + 1)));
                if (entity.Label == EntityLabel.Person && Offices.Beside(sentence, mention) is { } office)
                {
                    discourse.OfficeHolders[office] = entity;
                }

                if (mention.Kind == MentionKind.Adjective && LeadsOffice(sentence, mention))
                {
                    discourse.Principal = entity;
                }
            }
        }

        return from;
    }

    /// <summary>"ein Preuße in Diensten von La Paz": one man is not his state.</summary>
    private static bool OneOfPeople(Sentence sentence, Mention mention) =>
        sentence.Lexicon.IsGerman && mention is { Kind: MentionKind.Demonym, First: > 0 } && sentence.Tokens[mention.First - 1].Lower is "ein" or "eine" or "einen" or "einem" or "eines";

    private static bool LeadsOffice(Sentence sentence, Mention mention) =>
        mention.Last + 1 < sentence.Tokens.Length && (sentence.Tokens[mention.Last + 1].Lexeme.NounClass & NounClass.Office) != NounClass.None;

    /// <summary>Notes the subjects of the main clauses that begin before a token, so that later pronouns take them up.</summary>
    private int Tell(Document document, Discourse discourse, ClaimBuilder builder, Sentence sentence, List<Claim> claims, int from, int until)
    {
        if (sentence.Clauses.Count == 0)
        {
            return from;
        }

        foreach (var clause in Told(sentence, from, until))
        {
            if (Subjects.Own(sentence, clause, clause.Predicates[0]) is { } subject && !IsAfterthought(discourse, sentence, clause))
            {
                List<EntityReference> references = [.. subject.Items.Select(item => Named(builder, sentence, item) ?? Compatriot(document, sentence, item)).OfType<EntityReference>()];
                if (sentence.Lexicon.IsGerman && subject.Items is [{ Kind: ItemKind.Noun, Owners.Count: > 1 } peoples] && (peoples.Class & (NounClass.Organ | NounClass.Ship | NounClass.People)) != NounClass.None)
                {
                    // "Britische und österreichische Schiffe ... ihre Hand"
                    references = [.. peoples.Owners.Select(owner => owner.As([EntityLabel.State])).OfType<Entity>().DistinctBy(state => state.Id).Select(state => EntityReference.To(state, state.Name))];
                }

                references = references.Count > 0 ? references : Listed(sentence, subject);
                if (references.Count == 0 && subject is { Items: [{ Kind: ItemKind.Name, Mention: { Kind: MentionKind.Unknown, Candidates.Count: 0 } stranger }] } && !IsDoneToHero(discourse, sentence, clause, subject))
                {
                    discourse.Unknown(stranger.Text);
                }

                NoteSubject(discourse, sentence, clause, subject, references.Count > 0 || sentence.Lexicon.IsGerman ? references : Claimed(MentionStage.Words(sentence, document, subject.First, subject.Last), claims));
                if (sentence.Lexicon.IsGerman && references is [{ Label: EntityLabel.State } acting] && subject.Items is [{ Kind: ItemKind.Noun } organ] && (organ.Class & NounClass.Organ) != NounClass.None)
                {
                    // "Die preußische Regierung ... Sie": the pronoun agrees with the noun.
                    discourse.Called(acting.Id, GermanCases.GenderOf(sentence, organ));
                }

                discourse.IsStrange = Strange(discourse, subject, references);
                if (subject.Items is [{ Kind: ItemKind.Pronoun } again])
                {
                    discourse.TakenUp(again.Lemma);
                }

                NoteMediation(discourse, sentence, clause, references);
                NoteAttack(discourse, sentence, clause, subject);
                NoteVictory(discourse, sentence, clause, subject);
            }
        }

        if (until == int.MaxValue)
        {
            Several(discourse, sentence);
        }

        return Math.Max(from, until == int.MaxValue ? from : until - 1);
    }

    private static bool IsTitled(Sentence sentence, Phrase subject) =>
        subject.Items is [{ Kind: ItemKind.Name, Mention: { } ruler }] && (sentence.Lexicon.Words.GroupOf("realms").ContainsKey(sentence.Tokens[ruler.First].Lower) || (!sentence.Lexicon.IsGerman && ruler.Last > ruler.First && sentence.Tokens[ruler.First].Is(Lemmas.WordKind.Title)));

    /// <summary>The clauses that begin between two tokens and whose subjects later pronouns take up, in the order of the text; of a note, "Battle of Karnal, in which Nadir routed ...", also the relative ones.</summary>
    private static List<Clause> Told(Sentence sentence, int from, int until)
    {
        var told = new List<Clause>(sentence.Clauses.Count);
        var note = !sentence.Lexicon.IsGerman && !sentence.Clauses.Exists(clause => clause.Kind == ClauseKind.Main && clause.Predicates.Count > 0);
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Predicates.Count == 0 || clause.First is var first && (first <= from || first >= until)
                || !(clause.Kind is ClauseKind.Main or ClauseKind.Adverbial || (note && clause.Kind == ClauseKind.Relative) || (!sentence.Lexicon.IsGerman && (clause.Kind == ClauseKind.Condition || (clause.Kind == ClauseKind.Content && sentence.IsTerm)))))
            {
                continue;
            }

            var at = told.Count;
            while (at > 0 && told[at - 1].First > clause.First)
            {
                at--;
            }

            told.Insert(at, clause);
        }

        return told;
    }

    /// <summary>"The republic recognised ...": whom a claim of the sentence has taken the subject to be.</summary>
    private static List<EntityReference> Claimed(string words, List<Claim> claims) =>
        [.. claims.Select(claim => claim[Role.Subject]).OfType<EntityReference>().Where(subject => subject.Text == words && subject.Label is EntityLabel.State or EntityLabel.Group).DistinctBy(subject => subject.Id)];

    /// <summary>Notes three or more states named together: "Britain, France and Spain", "British, French and Dutch warships".</summary>
    private static void Several(Discourse discourse, Sentence sentence)
    {
        foreach (var clause in sentence.Clauses)
        {
            foreach (var node in clause.Nodes)
            {
                if (node.Phrase is { Antecedent: null, Items.Count: > 0 } phrase && (phrase.Items.Count > 2 || phrase.Head.Owners.Count > 2))
                {
                    Several(discourse, phrase);
                }
            }
        }
    }

    private static void Several(Discourse discourse, Phrase phrase)
    {
        var named = phrase.Items.Count > 2 ? phrase.Items.Select(item => item.Mention) : phrase.Head.Owners;
        var states = named.Select(mention => mention?.As([EntityLabel.State])).OfType<Entity>().DistinctBy(state => state.Id).ToList();
        if (states.Count > 2)
        {
            discourse.Several = [.. states.Select(state => EntityReference.To(state, string.Empty))];
        }
    }

    /// <summary>Whether one is the subject of whom no state is known: what is "his" is nobody's of whom is told.</summary>
    private static bool Strange(Discourse discourse, Phrase subject, List<EntityReference> references) =>
        subject.Items is [{ Kind: ItemKind.Name, Mention: { } mention }] && (references is []
            ? mention.Kind == MentionKind.Unknown
            : references is [{ Label: EntityLabel.Person } man] && discourse.ActsFor(man.Id) is null);

    /// <summary>"Three states, A, B and C, ...": those that an apposition names.</summary>
    private static List<EntityReference> Listed(Sentence sentence, Phrase subject)
    {
        if (subject.Head is not { Kind: ItemKind.Noun, Quantity: { Value: > 1 and < 8 } count } || (subject.Head.Class & (NounClass.State | NounClass.Parties)) == NounClass.None)
        {
            return [];
        }

        var named = sentence.Mentions.Where(mention => mention.First > subject.Head.Last && mention.Kind == MentionKind.Name && mention.As([EntityLabel.State]) is not null).Take((int)count.Value).ToList();
        return named.Count == count.Value && named[0].First == subject.Head.Last + 2
            ? [.. named.Select(mention => mention.As([EntityLabel.State])!).Select(state => EntityReference.To(state, state.Name))]
            : [];
    }

    /// <summary>"Der Brite Geoffrey Harrison": a man whom only the text knows.</summary>
    private static EntityReference? Compatriot(Document document, Sentence sentence, Item item) =>
        sentence.Lexicon.IsGerman && item is { Kind: ItemKind.Name, Mention: { Kind: MentionKind.Unknown } man } && item.Owners.Exists(owner => owner.Kind == MentionKind.Demonym) && document.Provisional.Get(EntityLabel.Person, man.Text) is var person
            ? EntityReference.To(person, man.Text) : null;

    private EntityReference? Named(ClaimBuilder builder, Sentence sentence, Item item)
    {
        var mention = item.Kind == ItemKind.Name ? item.Mention : !sentence.Lexicon.IsGerman && item.Apposed is { Entity.Label: EntityLabel.Person } officer ? officer : (item.Class & NounClass.Organ) != NounClass.None && item.Owners.Count > 0 ? item.Owners[0] : item.Mention ?? (sentence.Lexicon.IsGerman ? null : item.Apposed);
        if (mention is null && item is { Kind: ItemKind.Noun, IsPlural: false } && (item.Class & (sentence.Lexicon.IsGerman ? NounClass.Office | NounClass.Organ : NounClass.Office)) != NounClass.None && (sentence.Lexicon.IsGerman || sentence.Lexicon.Words.GroupOf("realms").ContainsKey(item.Lemma) || sentence.Lexicon.Words.Cue("titles-of-realms", item.Lemma))
            && item.Attributes.Where(attribute => sentence.Lexicon.IsGerman || attribute.Preposition == "of").SelectMany(attribute => attribute.Items).Select(inner => inner.Kind == ItemKind.Name ? inner.Mention?.As([EntityLabel.State]) ?? inner.Mention?.Seat : null).OfType<Entity>().FirstOrDefault() is { } realm)
        {
            // "Der Kaiser der Franzosen ... er", "the elector of Bavaria ... he"
            return EntityReference.To(realm, $"{item.Determiner} {item.Lemma}");
        }

        if (mention is null && item is { Kind: ItemKind.Noun, Owners.Count: 0, IsPlural: false, Determiner: "der" or "die" or "the" } && (sentence.Lexicon.IsGerman ? builder.Reigning(sentence, item) : _rulers.Of(sentence, item)) is { } ruled)
        {
            return EntityReference.To(ruled, $"{item.Determiner} {item.Lemma}");
        }

        return mention?.As(Actors) is { } entity ? EntityReference.To(entity, entity.Name) : null;
    }
}
