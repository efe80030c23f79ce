using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>
/// Decides which bare phrases of a German clause are subject, direct and indirect object: by case, by what the rule asks for, by
/// agreement with the verb, and last by order.
/// </summary>
internal sealed class GermanAssigner
{
    private const int MostPhrases = 6;

    private readonly RuleNeeds _needs;
    private readonly Predicate _predicate;
    private readonly List<Phrase> _phrases;
    private readonly bool _subjectImplied;

    /// <summary>"X Thrakien an Griechenland überlassen": who receives stands behind a preposition, so that no name without case is he.</summary>
    private readonly bool _givenTo;
    private const int Impossible = int.MinValue;

    private readonly int[] _choice;
    private readonly int[] _fits;
    private int[]? _best;
    private int _bestScore = int.MinValue;

    private GermanAssigner(RuleNeeds needs, Predicate predicate, List<Phrase> phrases, bool subjectImplied)
    {
        _predicate = predicate;
        _phrases = phrases.Count > MostPhrases ? phrases[..MostPhrases] : phrases;
        _subjectImplied = subjectImplied;
        _choice = new int[_phrases.Count];
        _fits = new int[_phrases.Count * 4];
        _needs = needs;
        _givenTo = needs.TakesLand && needs.Reads("an") && predicate.Clause.Nodes.Exists(node => node.Phrase is { Preposition: "an", Items.Count: > 0 } receiver && ItemKinds.IsActor(receiver.Head));
        for (var i = 0; i < _phrases.Count; i++)
        {
            for (var place = 1; place <= 3; place++)
            {
                _fits[(i * 4) + place] = !Possible(_phrases[i], place) ? Impossible : Function(place) == SlotKind.Subject && Awards(_phrases[i]) ? 1 : needs.Fit(Function(place), _phrases[i]);
            }
        }
    }

    /// <summary>"Sprachen die Mächte Österreich Bosnien zu": where a treaty may award, so may those who made it.</summary>
    private bool Awards(Phrase phrase) => _needs.TreatyActs && Fit.Score(phrase, States) > 0;

    /// <summary>Nominative, accusative and dative phrase of the clause; each null where there is none.</summary>
    public static (Phrase? Nominative, Phrase? Accusative, Phrase? Dative) Assign(RuleNeeds needs, Predicate predicate, List<Phrase> phrases, bool subjectImplied)
    {
        if (phrases.Count == 0)
        {
            return (null, null, null);
        }

        var assigner = new GermanAssigner(needs, predicate, phrases, subjectImplied);
        assigner.Try(0, 0);
        return (assigner.Chosen(1), assigner.Chosen(2), assigner.Chosen(3));
    }

    private Phrase? Chosen(int place)
    {
        var at = _best is null ? -1 : Array.IndexOf(_best, place);
        return at < 0 ? null : _phrases[at];
    }

    /// <summary>Places: 0 none, 1 nominative, 2 accusative, 3 dative.</summary>
    private void Try(int index, int used)
    {
        if (index == _phrases.Count)
        {
            var score = Score(used);
            if (score > _bestScore)
            {
                _bestScore = score;
                _best ??= new int[_choice.Length];
                _choice.CopyTo(_best, 0);
            }

            return;
        }

        for (var place = 0; place <= 3; place++)
        {
            if (place == 0 || ((used & (1 << place)) == 0 && _fits[(index * 4) + place] != Impossible))
            {
                _choice[index] = place;
                Try(index + 1, place == 0 ? used : used | (1 << place));
            }
        }
    }

    private bool Possible(Phrase phrase, int place) => place switch
    {
        1 => !_subjectImplied && (phrase.Cases & Cases.Nominative) != Cases.None,
        2 => (phrase.Cases & Cases.Accusative) != Cases.None && _predicate.Voice == Voice.Active,
        _ => (phrase.Cases & Cases.Dative) != Cases.None,
    };

    private int Score(int used)
    {
        var score = 0;
        var last = 0;
        for (var i = 0; i < _phrases.Count; i++)
        {
            var place = _choice[i];
            score += place != 1 && Overtaken(i) ? -12 : 0;
            if (place == 0)
            {
                score -= _phrases[i].Head is { Kind: ItemKind.Noun, Determiner: not null } ? 4 : 2;
                continue;
            }

            var phrase = _phrases[i];
            score += _fits[(i * 4) + place] * 3;
            score += Exact(phrase.Cases) ? 2 : 0;
            if (place == 1)
            {
                score += 1 + (_predicate.Plural && !_predicate.Singular && !phrase.IsPlural && Certain(phrase) ? -6 : 0)
                    + (_predicate.Singular && !_predicate.Plural && phrase.Items.Count > 1 ? phrase.First < _predicate.Token ? -8 : -4 : 0)
                    + (_predicate.Singular && !_predicate.Plural && Many(phrase) ? -6 : 0);
            }

            score += place == 1 && _fits[(i * 4) + place] == -1 ? -3 : 0;
            score += place == 1 && i > 0 && phrase.Head is { Kind: ItemKind.Pronoun, Lemma: "es" } ? TakesUp(i) ? 4 : -3 : 0;
            // "wie es Wien verlangte": what the clause takes up is asked for, and asks for nothing.
            score += place == 1 && i == 0 && _phrases.Count > 1 && _predicate.Clause.Opener is "wie" or "wo" or "soweit" && phrase.Head is { Kind: ItemKind.Pronoun, Lemma: "es" } ? -8 : 0;
            score += place == 2 && Misplaced(i) ? -8 : 0;
            score += place == 3 && _givenTo && (used & 4) != 0 && Undeclined(phrase) ? -6 : 0;
            score += place == 1 && (GivenAway(phrase) || TakenUpBy(phrase)) ? -10 : 0;

            score += place == 2 && NoStateThen(phrase) ? 6 : 0;

            // Usual order: nominative, dative, accusative.
            var rank = place switch { 1 => 0, 3 => 1, _ => 2 };
            score += rank >= last ? 1 : i > 0 && Undeclined(phrase) && Undeclined(_phrases[i - 1]) ? -3 : -1;
            last = rank;
        }

        return score + ((used & 2) == 0 && !_subjectImplied ? (_predicate.Clause.Before is null ? -4 : -1) : 0);
    }

    /// <summary>"Die Dänen schlagen die Freischaren": of two phrases that show no case, who can act and stands first is no object, unless it is a land and the other a state.</summary>
    private bool Misplaced(int index)
    {
        var phrase = _phrases[index];
        var nominative = Array.IndexOf(_choice, 1, 0, _phrases.Count);
        return nominative > index && !TakesUp(nominative) && !(ItemKinds.IsLand(phrase.Head) && ItemKinds.IsActor(_phrases[nominative].Head)) && !Exact(phrase.Cases) && !Exact(_phrases[nominative].Cases) && (phrase.Cases & Cases.Nominative) != Cases.None
            && _needs.Fit(Function(1), phrase) >= 0 && Frames.Fit.Score(phrase, Actors) > (phrase.Head.Kind == ItemKind.Noun ? 0 : 2) && !(_predicate.Plural && !_predicate.Singular && !phrase.IsPlural)
            && !(_predicate.Singular && !_predicate.Plural && (phrase.Items.Count > 1 || Many(phrase)));
    }

    /// <summary>"Colonia, das Spanien herausgab", "Finnland, das Schweden abtrat": of a verb that gives or takes land, beside a state the land of a relative pronoun is the object.</summary>
    private bool GivenAway(Phrase pronoun) =>
        pronoun.Antecedent is not null && pronoun.Items is [{ Kind: ItemKind.Name, Mention: { } land }] && _phrases.Count == 2 && _needs.TakesLand && (land.As(Lands) is not null || land.Candidates.Count == 0) && (pronoun.Cases & Cases.Accusative) != Cases.None
        && _phrases.Find(other => other != pronoun) is { Head: { Kind: ItemKind.Name, Mention: { } state } } && state.As(Actors) is not null
        && (state.As(Lands) is null || (land.Entity is { Label: Diplomacy.Entities.EntityLabel.Territory or Diplomacy.Entities.EntityLabel.Place } && state.Entity?.Label == Diplomacy.Entities.EntityLabel.State));

    /// <summary>"ein Bündnis, das dieses ausschlug": beside a demonstrative, the relative pronoun of a thing is what it is done to.</summary>
    private bool TakenUpBy(Phrase pronoun) =>
        pronoun is { Antecedent: not null, Items: [{ Kind: ItemKind.Noun }] } && (pronoun.Cases & Cases.Accusative) != Cases.None
        && _phrases.Exists(other => other != pronoun && other.Head is { Kind: ItemKind.Pronoun, Lemma: "dieser" or "diese" or "dieses" });

    /// <summary>"1809 überließ Schweden Finnland Russland": of three countries that show no case, what was no state in that year, or is a land besides, is what was given.</summary>
    private bool NoStateThen(Phrase phrase) =>
        _phrases.Count == 3 && _needs.TakesLand && phrase.Items is [{ Kind: ItemKind.Name, Determiner: null, Mention: { Entity.Label: Diplomacy.Entities.EntityLabel.State } country }]
        && (country.As(Lands) is not null || (_needs.Year is { } year && (Mentions.Lifetimes.Distance(country.Entity, year) > 0 || Mentions.Lifetimes.YearOf(country.Entity.From) == year))) && _phrases.TrueForAll(other => other.Head is { Kind: ItemKind.Name, Determiner: null });

    private static readonly Diplomacy.Entities.EntityLabel[] Lands = [Diplomacy.Entities.EntityLabel.Territory, Diplomacy.Entities.EntityLabel.Place];

    /// <summary>"Straßburg behält es", "die Philippinen verkaufte es": the state spoken of before, behind a land that stands first.</summary>
    private bool TakesUp(int index) =>
        index == 1 && _phrases[1].Head is { Kind: ItemKind.Pronoun, Lemma: "es" } && _predicate is { Voice: Voice.Active, Singular: true } && _phrases[0] is { Preposition: null } land && land.Last < _predicate.Token && _choice[0] == 2 && _needs.Fit(SlotKind.Direct, land) > 1
        && (Many(land) || land.Items.Count > 1 || land.Items.TrueForAll(item => ItemKinds.IsLand(item)) || (land.Head is { Determiner: not null, Modifiers.Count: > 0 } && land.Head.Owners.Count == 0));

    /// <summary>"Am 10. Februar besiegten sie die Rebellen": "sie" before another phrase that shows no case is the subject, unless it alone is what the deed could be done to.</summary>
    private bool Overtaken(int index)
    {
        var phrase = _phrases[index];
        var nominative = Array.IndexOf(_choice, 1, 0, _phrases.Count);
        return nominative > index && _predicate is { Voice: Voice.Active, Plural: true, Singular: false } && phrase.Head is { Kind: ItemKind.Pronoun, Lemma: "sie" } && !Exact(_phrases[nominative].Cases)
            && (_needs.Fit(SlotKind.Direct, phrase) <= 0 || _needs.Fit(SlotKind.Direct, _phrases[nominative]) > 0);
    }

    private static readonly Diplomacy.Entities.EntityLabel[] States = [Diplomacy.Entities.EntityLabel.State, Diplomacy.Entities.EntityLabel.Group];

    private static readonly Diplomacy.Entities.EntityLabel[] Actors = [Diplomacy.Entities.EntityLabel.State, Diplomacy.Entities.EntityLabel.Group, Diplomacy.Entities.EntityLabel.Person];

    /// <summary>A bare name shows no case: of two of them, the order tells who does what.</summary>
    private static bool Undeclined(Phrase phrase) => phrase.Head is { Kind: ItemKind.Name, Determiner: null } && !Exact(phrase.Cases);

    private SlotKind Function(int place) => (place, _predicate.Voice) switch
    {
        (1, _) when _predicate.Receives => SlotKind.Indirect,
        (1, Voice.Passive) => SlotKind.Direct,
        (1, _) => SlotKind.Subject,
        (2, _) => SlotKind.Direct,
        _ => SlotKind.Indirect,
    };

    private static bool Exact(Cases cases) => cases is Cases.Nominative or Cases.Accusative or Cases.Dative;

    /// <summary>What cannot be the subject of a verb in the singular: die Gebiete, die Osmanen.</summary>
    private static bool Many(Phrase phrase) =>
        phrase.Items.Count == 1 && phrase.Head is { IsPlural: true } head && (head.Kind == ItemKind.Noun || head.Mention?.Kind == Mentions.MentionKind.Demonym);

    private static bool Certain(Phrase phrase) => phrase.Head is { Kind: ItemKind.Pronoun, IsThing: true } || phrase.Head.Kind != ItemKind.Pronoun && phrase.Items.TrueForAll(item => item.Mention?.Entity?.Gender != "pl");
}
