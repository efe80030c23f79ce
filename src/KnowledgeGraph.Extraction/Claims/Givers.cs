using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>Who gave a land or a right, where the words around tell it: who had taken what is given back, in an exchange the other of the two, and of the same rights who granted them before.</summary>
internal static class Givers
{
    private static readonly EntityLabel[] Actors = [EntityLabel.State, EntityLabel.Group];

    public static void Fill(Sentence sentence, Frame frame, ClaimDraft draft, Discourse discourse, Resolver resolver)
    {
        if (frame.Rule.Type.Name == "GRANTED_RIGHT_TO" && draft.Get(Role.Subject).Count == 0 && QualifierReader.Again(sentence, frame) && discourse.LastGranter(draft.Get(Role.Object) is [{ } taker, ..] ? taker.Id : null) is { } granter)
        {
            draft.Infer(Role.Subject, [granter]);
            return;
        }

        if (frame.Rule.Type.Name is not ("CEDED_TERRITORY_TO" or "RETURNED_TERRITORY_TO") || draft.Get(Role.Subject).Count > 0 || draft.Get(Role.Object) is not [{ } receiver])
        {
            return;
        }

        var giver = TakenFrom(sentence, frame, resolver) ?? Former(sentence, frame) ?? NamedInLand(frame, draft, discourse, resolver) ?? (frame.Rule.Type.Name == "RETURNED_TERRITORY_TO" ? Captor(sentence, frame, draft, resolver) : null) ?? InReturn(sentence, frame, receiver, discourse);
        if (giver is not null && giver.Id != receiver.Id)
        {
            draft.Infer(Role.Subject, [giver with { Text = string.Empty }]);
        }
    }

    /// <summary>"Gained Swedish Pomerania", "the Spanish Netherlands passed to Austria": whose the land was, its name tells; null where the text has told who holds it since.</summary>
    private static EntityReference? NamedInLand(Frame frame, ClaimDraft draft, Discourse discourse, Resolver resolver) =>
        frame.Rule.Type.Name == "CEDED_TERRITORY_TO" && draft.Get(Role.Territory) is [{ } land] && discourse.Holder(land.Id) is null ? resolver.OwnerInName(land) : null;

    /// <summary>"Britain gave back the Danish West Indies": to whom, the name of the land tells where the sentence does not, or who lost it before.</summary>
    public static void FillReceiver(Sentence sentence, Frame frame, ClaimDraft draft, Discourse discourse, Resolver resolver)
    {
        if (!sentence.Lexicon.IsGerman && frame.Rule.Type.Name == "RETURNED_TERRITORY_TO" && draft.Get(Role.Object).Count == 0 && !frame.In(Role.Object).Any() && frame.Rule.Infer.ContainsKey(Role.Object)
            && draft.Get(Role.Territory) is [{ } land] && (resolver.OwnerInName(land) ?? discourse.FormerHolder(land.Id)) is { } owner && !draft.Get(Role.Subject).Any(giver => giver.Id == owner.Id))
        {
            draft.Infer(Role.Object, [owner]);
        }
    }

    /// <summary>"Norway was torn from Denmark and given to Sweden", "Gilan was evacuated by the Russians and given back to Persia": whose the land was, the first of the two verbs tells; null where it does not.</summary>
    private static EntityReference? TakenFrom(Sentence sentence, Frame frame, Resolver resolver)
    {
        if (sentence.Lexicon.IsGerman || frame.Predicate?.Voice != Lexicon.Voice.Passive || frame.Clause is not { DropsSubject: true, Before: { Predicates: [.., { Voice: Lexicon.Voice.Passive } first] } before })
        {
            return null;
        }

        foreach (var phrase in before.Phrases)
        {
            if ((phrase.Preposition == "from" || (phrase.Preposition == "by" && sentence.Lexicon.Words.Cue("holders-verbs", first.Lemma))) && phrase.First > first.Token && phrase.Items is [{ Kind: ItemKind.Name } whose]
                && ItemKinds.MayAct(whose) && resolver.Resolve(sentence, frame, new RoleFill(Role.Subject, phrase, OfOwner: false), Actors, []) is [{ } holder])
            {
                return holder;
            }
        }

        return null;
    }

    /// <summary>"The Ionian Islands, formerly Venetian, pass to France", "a triangle of land, hitherto Brazilian": whose the land is told to have been; null where it is not.</summary>
    private static EntityReference? Former(Sentence sentence, Frame frame)
    {
        foreach (var land in sentence.Lexicon.IsGerman ? [] : frame.In(Role.Territory))
        {
            var at = land.Phrase.Last + 3;
            if (at < sentence.Tokens.Length && ItemParser.BelongedBefore(sentence, at) && sentence.Tokens[at].Mention is { Kind: MentionKind.Adjective } whose && whose.As([EntityLabel.State]) is { } state)
            {
                return EntityReference.To(state, whose.Text);
            }
        }

        return null;
    }

    /// <summary>"Rückgabe von Madras, das die Franzosen eingenommen hatten, an die Briten": who had taken it; null where nobody is told.</summary>
    private static EntityReference? Captor(Sentence sentence, Frame frame, ClaimDraft draft, Resolver resolver)
    {
        foreach (var other in sentence.Frames)
        {
            if (other.Rule.Type.Name == "SEIZED" && other != frame && other.Clause is { Kind: ClauseKind.Relative or ClauseKind.Participle, Antecedent: { } described }
                && described.Items.Exists(item => item.Mention is { } land && draft.Get(Role.Territory).Any(given => land.Candidates.Any(candidate => candidate.Id == given.Id)))
                && other.In(Role.Subject).SelectMany(fill => resolver.Resolve(sentence, other, fill, Actors, [])).ToList() is [{ Label: EntityLabel.State } captor])
            {
                return captor;
            }
        }

        return null;
    }

    /// <summary>"Im Austausch dafür fällt Louisbourg an Frankreich zurück", "gave up Sakhalin to Russia and obtained the Kuriles": who just received something of the one who now receives; null where nothing is exchanged.</summary>
    private static EntityReference? InReturn(Sentence sentence, Frame frame, EntityReference receiver, Discourse discourse)
    {
        if (discourse.LastDeal is not { } deal || deal.From.Id != receiver.Id || discourse.Sentence - deal.Sentence > 1)
        {
            return null;
        }

        // "gave Trondheim back to Norway and restored Bornholm to Denmark": who has the same subject gives a second time.
        if (!sentence.Lexicon.IsGerman && deal.Sentence == discourse.Sentence && frame.Clause is { Kind: ClauseKind.Main, Before: not null, DropsSubject: true } && !frame.In(Role.Object).Any(fill => fill.Phrase.Preposition == "to"))
        {
            return deal.To;
        }

        for (var i = frame.Clause.First; i <= frame.Clause.Last && i < sentence.Tokens.Length; i++)
        {
            if (sentence.Lexicon.Words.Cue("in-exchange", sentence.Tokens[i].Lower))
            {
                return deal.To;
            }
        }

        return null;
    }
}
