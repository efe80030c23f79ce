using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Explaining;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Asks the rules of every verb, noun and adjective that triggers one.</summary>
internal sealed class FrameStage : Stage
{
    public override IReadOnlyList<Part> Needs { get; } = [Part.Clauses];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Frames];

    public override void Run(Document document)
    {
        document.Trace?.Watch(document.Sentences);
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Clauses.Count == 0)
            {
                continue;
            }

            var words = sentence.Words!;
            foreach (var clause in sentence.Clauses)
            {
                foreach (var predicate in clause.Predicates)
                {
                    Verb(sentence, predicate, words, document.Trace);
                }

                Nouns(sentence, clause, words, document.Trace);
                Adjectives(sentence, clause, document.Trace);
            }

            if (sentence.Borrowed > 0)
            {
                Return(sentence);
            }

            FrameChoice.Settle(sentence);
        }
    }

    /// <summary>What a list item only repeats of the sentence that it completes is left to that sentence.</summary>
    private static void Return(Sentence sentence) =>
        sentence.Frames.RemoveAll(frame => frame.Trigger < sentence.Borrowed && frame.Fills.TrueForAll(fill => fill.Phrase.Last < sentence.Borrowed));

    private static void Verb(Sentence sentence, Predicate predicate, SentenceWords words, Trace? trace)
    {
        VerbArguments? around = null;
        Diplomacy.Vocabulary.ClaimType? acted = null;
        foreach (var rule in sentence.Lexicon.VerbRules(predicate.Lemma))
        {
            if (!words.Allow(rule))
            {
                trace?.Add(sentence, rule, predicate.Token, $"the sentence has none of {string.Join(", ", SentenceWords.Missing(sentence, words, rule))}");
                continue;
            }

            var onlyPassive = rule.Voice == Voice.Passive && predicate.MaybePassive;
            if (rule.Voice is { } voice && voice != predicate.Voice && !onlyPassive)
            {
                trace?.Add(sentence, rule, predicate.Token, $"the verb is {predicate.Voice.ToString().ToLowerInvariant()}");
                continue;
            }

            around ??= new VerbArguments(sentence, predicate);
            var needs = new RuleNeeds(rule, sentence);
            var fired = !onlyPassive && Try(sentence, predicate.Clause, predicate, predicate.Token, needs, rule, around.Of(needs), predicate.Polarity, trace);
            acted = fired ? rule.Type : acted;
            if (!fired && predicate.MaybePassive && rule.Type != acted && !sentence.Lends && !OnlyActs(sentence, predicate))
            {
                predicate.Voice = Voice.Passive;
                var arguments = around.Of(needs);
                if (arguments is { Predicates.Count: 0, Indirect: null } && !(sentence.Lexicon is { IsGerman: false } && arguments.Direct is { Head.Determiner: not null } given && given.First > predicate.Token))
                {
                    Try(sentence, predicate.Clause, predicate, predicate.Token, needs, rule, arguments, predicate.Polarity, trace);
                }

                predicate.Voice = Voice.Active;
            }
        }
    }

    /// <summary>"Austria surrendered": a verb that needs no object is no passive either, unless it says by whom or to whom.</summary>
    private static bool OnlyActs(Sentence sentence, Predicate predicate) =>
        sentence.Lexicon.Words.Cue("also-without-object", predicate.Lemma) && !predicate.Clause.Phrases.Any(phrase => phrase is { Preposition: "to" or "by" } && phrase.First > predicate.Token);

    /// <summary>The rules that a noun sets off, or those of the name where it has no noun of its own or the name says more.</summary>
    private static IReadOnlyList<Rule> RulesOf(Sentence sentence, Clause clause, Item item)
    {
        var isNoun = item.Kind is ItemKind.Noun or ItemKind.Name && item.Lemma.Length > 0;
        var named = isNoun && !NamedTriggers.IsNote(sentence, clause, item) ? [] : NamedTriggers.Of(sentence, clause, item);
        return isNoun && named.Count == 0 ? sentence.Lexicon.NounRules(item.Lemma) : named;
    }

    private static void Nouns(Sentence sentence, Clause clause, SentenceWords words, Trace? trace)
    {
        for (var at = 0; at < clause.Nodes.Count; at++)
        {
            if (clause.Nodes[at].Phrase is not { Antecedent: null } phrase || !HoldsTrigger(sentence, phrase, words))
            {
                continue;
            }

            foreach (var (owner, item) in NestedItems.Of(phrase))
            {
                var rules = RulesOf(sentence, clause, item);
                if (rules.Count == 0)
                {
                    continue;
                }

                List<Arguments>? around = null;
                var governor = NounArguments.Governor(clause, phrase);
                foreach (var rule in rules)
                {
                    if (!words.Allow(rule))
                    {
                        continue;
                    }

                    around ??= Around(sentence, clause, owner, item, governor);
                    var needs = new RuleNeeds(rule, sentence);
                    var polarity = PolarityReader.Framed(sentence, item.Head, NominalPolarity.Of(sentence, clause, phrase, item, governor, rule.Type.Name == "NEGOTIATED_WITH"));
                    foreach (var arguments in around)
                    {
                        Try(sentence, clause, governor, item.Head, needs, rule, arguments, polarity, trace);
                    }
                }
            }
        }
    }

    /// <summary>The phrases around a trigger noun, for each of its conjuncts; an agent serves those after it that have none.</summary>
    private static List<Arguments> Around(Sentence sentence, Clause clause, Phrase owner, Item item, Predicate? governor)
    {
        var around = new List<Arguments>();
        Phrase? agent = null;
        foreach (var window in NounWindow.Of(clause, item))
        {
            var arguments = NounArguments.Of(sentence, clause, owner, item, governor, window);
            agent = arguments.Subject ??= agent;
            around.Add(arguments);
        }

        if (around is [{ } shared] && NounArguments.EachHisOwn(sentence, owner, item) is { } holders)
        {
            around.Clear();
            foreach (var holder in holders)
            {
                var own = NounArguments.Of(sentence, clause, owner, item, governor, NounWindow.Of(clause, item)[0]);
                own.Appositions.Clear();
                own.Appositions.Add(holder);
                own.Bracket = NounArguments.InBracket(sentence, holder.Head);
                own.Subject = shared.Subject;
                around.Add(own);
            }
        }

        return around;
    }

    private static bool HoldsTrigger(Sentence sentence, Phrase phrase, SentenceWords words)
    {
        for (var i = phrase.First; i <= phrase.Last && words.MayHoldNoun(i, phrase.Last); i++)
        {
            if (sentence.Tokens[i].Lexeme.HasNounRule)
            {
                return true;
            }
        }

        // What an ellipsis has completed has the lemma of another word; a person may set a rule off by the name alone.
        foreach (var item in phrase.Items)
        {
            if (item.Kind == ItemKind.Name && (item.Lemma.Length > 0 || (item.Mention is { } mention && SentenceWords.SetsOff(sentence, mention))))
            {
                return true;
            }
        }

        return false;
    }

    private static void Adjectives(Sentence sentence, Clause clause, Trace? trace)
    {
        foreach (var node in clause.Nodes)
        {
            if (node.Kind != NodeKind.Adjective || (node.First > 0 && sentence.Tokens[node.First - 1].Lower is "als"))
            {
                // "erkennt X als unabhängig an": what X is held to be is no news of it.
                continue;
            }

            foreach (var rule in sentence.Lexicon.AdjectiveRules(node.Word))
            {
                var predicate = clause.Predicates.LastOrDefault();
                var needs = new RuleNeeds(rule, sentence);
                if (predicate is null)
                {
                    if (sentence.Lexicon.IsGerman && rule.Roles.ContainsKey(Role.Subject) && rule.Type.Name == "WON")
                    {
                        Try(sentence, clause, null, node.First, needs, rule, new Arguments { Subject = Subjects.Bare(clause).FirstOrDefault() }, clause.Negated ? Polarity.Negated : PolarityReader.Framed(sentence, node.First, Polarity.Asserted), trace);
                    }

                    continue;
                }

                var arguments = new VerbArguments(sentence, predicate).Of(needs);
                arguments.Subject ??= arguments.Direct;
                Try(sentence, clause, predicate, node.First, needs, rule, arguments, predicate.Polarity, trace);
            }
        }
    }

    private static bool Try(
        Sentence sentence, Clause clause, Predicate? predicate, int trigger, RuleNeeds needs, Rule rule, Arguments arguments, Polarity polarity, Trace? trace)
    {
        if (rule.Denied)
        {
            // "Ging nicht auf die Forderung ein": only what is denied is a refusal, and that was made.
            var denied = polarity == Polarity.Negated ? clause.Negated || IsBidden(sentence, clause) || Bond(sentence, clause) is "ban" : (clause.Negated && Forbidden(clause, predicate, rule, polarity)) || NotToBe(clause, rule);
            if (!denied)
            {
                return false;
            }

            polarity = Polarity.Asserted;
        }

        polarity = polarity == Polarity.Asserted && (IsLeave(sentence, predicate, rule) || Promises.Only(sentence, predicate, rule) || (IsDue(predicate, rule) && !PolarityReader.Ranked(sentence, clause))) ? Polarity.Hypothetical : polarity;
        polarity = polarity == Polarity.Hypothetical && IsGranted(sentence, clause, predicate, rule) ? Polarity.Asserted : polarity;
        arguments.Around = (sentence, clause);
        arguments.Modality = predicate?.Modality ?? Mood(sentence, clause, predicate);
        arguments.Predicate = rule.IsNominal ? null : predicate;
        var matcher = new RuleMatcher(rule, needs, arguments, trigger);
        if (!matcher.Match())
        {
            trace?.Add(sentence, rule, trigger, matcher.Failure!);
            return false;
        }

        var frame = new Frame { Rule = rule, Clause = clause, Predicate = predicate, Trigger = trigger, Polarity = rule.Polarity is { } forced && !(clause.Conditioned || clause.Kind == ClauseKind.Condition || (forced == Polarity.Asserted && clause.Negated && predicate is { Modality: "permission" })) ? forced : polarity, Weight = matcher.Weight, IsStray = matcher.IsStray };
        frame.Fills.AddRange(matcher.Fills);
        NoteQualifiers(frame, arguments);
        trace?.Add(sentence, rule, trigger, null);
        sentence.Frames.AddRange(Sharing.Split(frame));
        if (Exchanges.Of(sentence, frame) is { } price)
        {
            sentence.Frames.Add(price);
        }

        return true;
    }

    /// <summary>Of what no modal verb tells: whether it is told in the present in a list of terms, or in a note without a verb, or is to be done ("were to be tried by their consul"), or what binds to it.</summary>
    private static string? Mood(Sentence sentence, Clause clause, Predicate? predicate) =>
        clause.Predicates.Count == 0 ? "note" : sentence.IsTerm && predicate is { Past: false, Voice: Voice.Active, Clause.Kind: ClauseKind.Main } ? "term"
            : predicate is { IsDue: true } && !sentence.Lexicon.IsGerman ? "due" : Bond(sentence, clause);

    /// <summary>"Undertook to build no fortresses", "was forbidden to keep troops": whether the verb above promises, forbids, allows or ends it.</summary>
    private static string? Bond(Sentence sentence, Clause clause) =>
        clause is not { Kind: ClauseKind.Infinitive, Governor: { Unreal: false } governor } ? null
        : sentence.Lexicon.Words.Cue("forbidding-verbs", governor.Lemma) ? "ban"
        : sentence.Lexicon.Words.Cue("allowing", governor.Lemma) ? "leave"
        : sentence.Lexicon.Words.Cue("ceasing-verbs", governor.Lemma) && !governor.Clause.Negated ? "cessation"
        : sentence.Lexicon.Vocabulary.GovernanceOf(governor.Lemma) == Governance.Committing ? "pledge" : null;

    /// <summary>"undertook not to fortify X": the negator stands before the infinitive, at the end of the clause before.</summary>
    private static bool IsBidden(Sentence sentence, Clause clause) =>
        clause.Kind == ClauseKind.Infinitive && clause.First > 1 && sentence.Tokens[clause.First - 1].Tag == Tag.InfinitiveMarker && sentence.Tokens[clause.First - 2].Tag == Tag.Negator;

    /// <summary>"The islands were not to be fortified": that it shall not be done is what was agreed of a land.</summary>
    private static bool NotToBe(Clause clause, Rule rule) =>
        rule.Type.Name == "NEUTRALIZED" && clause is { Kind: ClauseKind.Infinitive, Conditioned: false, Governor: { Lemma: "be", Unreal: false, Clause: { Negated: true, Kind: ClauseKind.Main or ClauseKind.Relative, Conditioned: false } } };

    /// <summary>"Durfte keine Festungen anlegen": that it was forbidden is what the rule reads.</summary>
    private static bool Forbidden(Clause clause, Predicate? predicate, Rule rule, Polarity polarity) =>
        polarity == Polarity.Hypothetical && predicate is { Modality: "permission" } && !clause.Conditioned && clause.Kind != ClauseKind.Condition && rule.With.Exists(condition => condition.Slot.Kind == SlotKind.Modal);

    /// <summary>"Under the treaty France may cede the Fricktal": what a treaty allows is a right; that it was done is not said.</summary>
    private static bool IsLeave(Sentence sentence, Predicate? predicate, Rule rule) =>
        predicate is { Modality: "permission" or "possibility" } && (sentence.IsTerm || predicate.Clause.LaysDownTerms) && !rule.IsNominal
        && !rule.Type.Qualifiers.Contains(Qualifiers.Right) && !rule.With.Exists(condition => condition.Slot.Kind == SlotKind.Modal);

    /// <summary>"They signed the Treaty of X. Foreigners could now travel inland": what may be done after a treaty it has allowed.</summary>
    private static bool IsGranted(Sentence sentence, Clause clause, Predicate? predicate, Rule rule) =>
        predicate is { Modality: "permission" or "possibility" } && sentence.FollowsTerms && clause is { Kind: ClauseKind.Main, Conditioned: false, Negated: false } && !rule.IsNominal && rule.Type.Qualifiers.Contains(Qualifiers.Right);

    /// <summary>"The treaty is to be ratified within six weeks": what a treaty lays down holds as it is written, but nobody has thereby signed, ratified, met or mediated.</summary>
    private static bool IsDue(Predicate? predicate, Rule rule) =>
        predicate is not null && !rule.IsNominal && rule.Type.Name is "SIGNED" or "RATIFIED" or "NEGOTIATED_WITH" or "MEDIATED_BETWEEN"
        && predicate.IsDue;

    private static void NoteQualifiers(Frame frame, Arguments arguments)
    {
        foreach (var (name, source) in frame.Rule.Qualifiers)
        {
            var phrases = source.Slots.SelectMany(slot => arguments.In(slot)).ToList();
            if (phrases.Count > 0 && !source.Slots.Any(slot => slot.Kind == SlotKind.Clause))
            {
                frame.QualifierPhrases[name] = phrases;
            }
        }
    }
}

/// <summary>A phrase's items and those of its genitives.</summary>
internal static class NestedItems
{
    public static IEnumerable<(Phrase Owner, Item Item)> Of(Phrase phrase)
    {
        foreach (var item in phrase.Items)
        {
            yield return (phrase, item);
            if (item.Apposition is { } apposition)
            {
                var own = new Phrase { First = apposition.First, Last = apposition.End, Preposition = phrase.Preposition, Cases = phrase.Cases, IsApposition = true };
                own.Items.Add(apposition);
                own.Described = item;
                yield return (own, apposition);
            }

            foreach (var attribute in item.Attributes)
            {
                foreach (var inner in Of(attribute))
                {
                    yield return inner;
                }
            }
        }
    }
}

/// <summary>Of several readings of one trigger, and of a noun and the verb that governs it, keeps the best.</summary>
internal static class FrameChoice
{
    public static void Settle(Sentence sentence)
    {
        var frames = sentence.Frames;
        if (frames.Count < 2)
        {
            return;
        }

        frames.RemoveAll(frame => frame.IsStray && frames.Exists(other => !other.IsStray && other.Rule.Type == frame.Rule.Type));

        var best = frames
            .GroupBy(frame => (frame.Rule.Type.Name, frame.Trigger, frame.Clause))
            .SelectMany(group => group.GroupBy(frame => frame.Rule).OrderByDescending(rule => rule.Max(frame => frame.Weight)).First())
            .ToList();
        var verbal = best.Where(frame => !frame.Rule.IsNominal).ToList();
        best.RemoveAll(frame => frame.Rule.IsNominal && verbal.Exists(verb => verb.Rule.Type == frame.Rule.Type && Overlaps(verb, frame) && !SaysMore(frame, verb) && !(frame.Rule.TellsWhatIsKnown && verb.Polarity == Polarity.Asserted)));
        // "Port Arthur fell to the Japanese" is a capture, "Pomerania fell to Sweden" a cession; in a list of terms both are.
        foreach (var capture in best.Where(frame => frame.Rule.Type.Name == "SEIZED" && best.Exists(other => other.Trigger == frame.Trigger && other.Rule.Type.Name == "CEDED_TERRITORY_TO")).ToList())
        {
            var peoples = capture.In(Role.Subject).Any(fill => fill.Phrase.Items.Exists(item => item.Mention is { Kind: Mentions.MentionKind.Demonym or Mentions.MentionKind.Adjective })) && !sentence.Lexicon.IsGerman;
            var places = peoples || (!sentence.Lexicon.IsGerman && capture.Predicate is { } taking && sentence.Lexicon.Words.Cue("annexing-verbs", taking.Lemma)) || capture.In(Role.Object).All(fill => fill.Phrase.Items.TrueForAll(item => item.Mention?.Entity?.Label is null or Diplomacy.Entities.EntityLabel.Place && !OfLand(item)));
            best.RemoveAll(frame => frame.Trigger == capture.Trigger && frame.Rule.Type.Name == (places && !sentence.IsTerm && !capture.Clause.LaysDownTerms ? "CEDED_TERRITORY_TO" : "SEIZED"));
        }

        frames.Clear();
        frames.AddRange(best);
    }

    /// <summary>"All of Finland": a part of a land.</summary>
    private static bool OfLand(Item item) =>
        item.Mention is null && item.Attributes is [{ Preposition: "of", Head: { Kind: ItemKind.Name, Mention.Entity.Label: Diplomacy.Entities.EntityLabel.Territory or Diplomacy.Entities.EntityLabel.State } }, ..];

    /// <summary>"The American envoy in Mexico, Joel Poinsett, was recalled": the office tells for whom he acts, the verb does not; "it was the French envoy, Bonnac, who", "signed by A, the French envoy, and by B for Spain": the verb tells of somebody else.</summary>
    private static bool SaysMore(Frame noun, Frame verb) =>
        noun.Rule.Type.Name == "REPRESENTED" && noun.In(Role.Object).Any() && (!verb.In(Role.Object).Any() || IsOfAnother(noun, verb));

    private static bool IsOfAnother(Frame noun, Frame verb) =>
        noun.Fills.Exists(fill => fill.Role == Role.Subject && fill.Phrase.Head.Kind == ItemKind.Name)
        && !noun.Fills.Exists(fill => fill.Role == Role.Subject && verb.Fills.Exists(other => other.Role == Role.Subject && other.Phrase.First <= fill.Phrase.Last && fill.Phrase.First <= other.Phrase.Last));

    private static bool Overlaps(Frame verb, Frame noun) =>
        verb.Clause == noun.Clause && (verb.Fills.Exists(fill => (fill.Role is Role.Subject) == (verb.Rule.Type.Name == "REPRESENTED") && noun.Fills.Exists(other => other.Phrase.First <= fill.Phrase.Last && fill.Phrase.First <= other.Phrase.Last))
            || verb.Rule.With.Count > 0);
}
