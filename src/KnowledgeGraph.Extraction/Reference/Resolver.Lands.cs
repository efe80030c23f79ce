using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Lands told by where they lie.</content>
internal sealed partial class Resolver
{
    private static readonly EntityLabel[] Lies = [EntityLabel.Territory, EntityLabel.Place, EntityLabel.Waterway, EntityLabel.State];

    private static readonly EntityLabel[] Spots = [EntityLabel.Territory, EntityLabel.Place, EntityLabel.Waterway];

    /// <summary>A town that a text names, known or not.</summary>
    public EntityReference Town(Mention named) =>
        Reference(named.As(Spots) ?? _document.Provisional.Get(EntityLabel.Place, named.Text), named.Text);

    /// <summary>"The province": the land last spoken of; what is left of a land ("the rest") is not the land.</summary>
    private List<EntityReference> LastLand(Sentence sentence, Item item, IReadOnlyCollection<string> taken) =>
        sentence.Lexicon.Words.Cue("parts-of-lands", item.Lemma) ? []
            : (item.Class & (NounClass.Place | NounClass.Port)) != NounClass.None && _discourse.Land is not { Label: EntityLabel.Place } && _discourse.Lands.Town(_discourse.Sentence) is { } town && !taken.Contains(town.Id) ? [town with { Text = Words(sentence, item.First, item.Last) }]
            : !sentence.Lexicon.IsGerman && (item.Class & (NounClass.Territory | NounClass.Place | NounClass.Port | NounClass.Waterway)) == NounClass.Territory && _discourse.Land is { Label: EntityLabel.Place } && _discourse.Lands.Fitting(land => land.Label == EntityLabel.Territory, _discourse.Sentence) is { } region && !taken.Contains(region.Id) ? [Reference(region, Words(sentence, item.First, item.Last))]
            : _discourse.Land is { } last && !taken.Contains(last.Id) && ((item.Class & NounClass.Waterway) != NounClass.None || last.Label != EntityLabel.Waterway) ? [Reference(last, Words(sentence, item.First, item.Last))]
            : _discourse.Land is null && item.Determiner == "the" && (item.Class & (NounClass.Territory | NounClass.Waterway)) == NounClass.Territory ? [Reference(_document.Provisional.Get(EntityLabel.Territory, item.Lemma), item.Lemma)] : [];

    /// <summary>"das Gebiet jenseits der Narwa sowie Petschory": a land by its place, and the names listed after it; null where the noun is not told so.</summary>
    private List<EntityReference>? Located(Sentence sentence, Item item)
    {
        if (!sentence.Lexicon.IsGerman || (item.Class & (NounClass.Territory | NounClass.Place | NounClass.Waterway)) == NounClass.None || item.Attributes.Count > 0 || item.End + 1 >= sentence.Tokens.Length
            || !sentence.Lexicon.Words.Cue("locating", sentence.Tokens[item.End + 1].Lower))
        {
            return null;
        }

        var place = sentence.Clauses.SelectMany(clause => clause.Phrases).FirstOrDefault(phrase => phrase.First == item.End + 1 && phrase.Items.Count > 0);
        if (place is null || place.Items[0].Mention is not { } mark || (place.Preposition is "an" or "um" && (mark.As(StatesAndGroups) is not null || mark.As(Spots) is null)))
        {
            // "die Gebiete an Russland": who receives it is not where it lies.
            return null;
        }

        var label = NounClasses.Label(item.Class) is EntityLabel.Waterway ? EntityLabel.Waterway : EntityLabel.Territory;
        var text = WithoutDeterminer(sentence, item, place.Preposition == "zwischen" ? place.Last : place.Items[0].End);
        List<EntityReference> found = [Reference(_document.Provisional.Get(label, text), text)];
        if (place.Preposition == "zwischen")
        {
            return found;
        }

        foreach (var more in place.Items.Skip(1).Where(more => more is { Kind: ItemKind.Name, Determiner: null } && place.Items[0].Determiner is not null && Fit.Score(more, Lies) > 1))
        {
            found.AddRange(Named(sentence, more, more.Mention!, Lies));
        }

        return found;
    }

    /// <summary>"The occupied territories in Bulgaria and Rumelia", "die Inseln im Donaudelta": what changes hands is told by where it lies; null where it is told by more.</summary>
    private static List<EntityReference>? Lying(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, string text)
    {
        if (item is not { IsPlural: true, Attributes: [{ Preposition: { } preposition } place] } || !labels.Contains(EntityLabel.State) || !sentence.Lexicon.Words.Cue("places-of-lands", preposition))
        {
            return null;
        }

        var named = place.Items.Where(inner => inner is { Kind: ItemKind.Name, Mention.Candidates.Count: > 0 } && inner.Mention.As(Lies) is not null).ToList();
        return named.Count == 0 ? null : [.. named.Select(inner => Reference(inner.Mention!.As(Lies)!, named.Count == 1 ? text : inner.Mention.Text))];
    }

    /// <summary>The kind of entity that a noun describes, of those asked for; null where it describes none.</summary>
    private static EntityLabel? LabelOf(Item item, IReadOnlyList<EntityLabel> labels)
    {
        var label = NounClasses.Label(item.Class);
        if (label is null || !labels.Contains(label.Value))
        {
            var land = (item.Class & (NounClass.Territory | NounClass.Place | NounClass.Port | NounClass.Waterway)) != NounClass.None;
            return !land ? null : labels.Contains(EntityLabel.Territory) ? EntityLabel.Territory : labels.Contains(EntityLabel.Place) ? EntityLabel.Place : null;
        }

        // "After a siege of three weeks": how long it was, and not which.
        return label == EntityLabel.Battle && item.Attributes.Count > 0 && item.Attributes.TrueForAll(attribute => attribute.Head.Quantity is not null || Subjects.TimeNoun(attribute)) ? null : label;
    }

    /// <summary>A land, a group or a ship that the text describes without a name of its own.</summary>
    private IEnumerable<EntityReference> Described(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels)
    {
        var text = WithoutDeterminer(sentence, item, item.End);
        if (LabelOf(item, labels) is not { } label)
        {
            return [];
        }

        if (label is EntityLabel.Territory or EntityLabel.Place && Lying(sentence, item, labels, text) is { } there)
        {
            return there;
        }

        var generic = sentence.Lexicon.Words.Set("generic-lands").Contains(item.Lemma);
        if (generic && label is EntityLabel.Territory or EntityLabel.Place && OfNamed(sentence, item, labels) is { } named)
        {
            return named;
        }

        if (generic && !sentence.Lexicon.IsGerman && item.Attributes is [{ Items: [{ Kind: ItemKind.Name, Mention.Entity: { Label: EntityLabel.State } island } only] }] && labels.Contains(EntityLabel.Territory) && item.Lemma is "island" or "kingdom" or "duchy" or "principality" or "county" or "state" or "bishopric" or "colony")
        {
            // "the island of Cyprus": a land that is known as a state.
            return [Reference(island, only.Mention.Text)];
        }

        if (SeveralLands(sentence, item, label, text) is { Count: > 0 } together)
        {
            return together.Where(land => labels.Contains(land.Label));
        }

        if (item.Determiner is "the" or "that" or "this" && item.Attributes.Count + item.Owners.Count + item.Modifiers.Count == 0 && label is EntityLabel.Territory or EntityLabel.Place
            && _discourse.Lands.OfKind(item.Lemma, _discourse.Sentence) is { } spoken)
        {
            return [Reference(spoken, text)];
        }

        // "das Wardartal", "das Olsagebiet": a compound whose first part no list knows names a land by itself.
        var lexeme = sentence.Tokens[item.Head].Lexeme;
        var compound = lexeme.Prefix > 3 && label is EntityLabel.Territory or EntityLabel.Place && !sentence.Lexicon.Words.Set("common-first-parts").Contains(lexeme.Text[..lexeme.Prefix]);
        var passing = sentence.Lexicon.IsGerman && item is { IsPlural: true, Attributes.Count: 0, Owners.Count: 0 } && item.Modifiers.Exists(token => sentence.Tokens[token].Analysis is { Class: Lemmas.WordClass.Verb });
        if (passing && !compound && frame.Rule.Type.Name != "RETURNED_TERRITORY_TO" && label is EntityLabel.Territory or EntityLabel.Place)
        {
            // "die abgetretenen Gebiete" are no land of their own, unless they are what is given back.
            return [];
        }

        // "ceded its coast to Chile": whose it is tells which.
        var specific = compound || (!sentence.Lexicon.IsGerman && item.Possessive is not null && label is EntityLabel.Territory && (item.Class & NounClass.Territory) != NounClass.None && !sentence.Lexicon.Words.Cue("parts-of-lands", item.Lemma)) || Uncommon(sentence, item) || item.Attributes.Count > 0 || item.Owners.Count > 0 || item.Modifiers.Count > 0 || label == EntityLabel.Group;
        return specific && (item.Class != NounClass.None) ? [Reference(_document.Provisional.Get(label, text), text)] : [];
    }

    /// <summary>"The island of Tobago", "the rest of Artois": the lands that a general noun leads by name, none where it is part of something that is no land; null where it leads nothing.</summary>
    private List<EntityReference>? OfNamed(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels)
    {
        if (item.Attributes.Count == 0 || !(item.IsPlural || !item.Modifiers.Exists(token => sentence.Tokens[token].Is(Lemmas.WordKind.Direction))))
        {
            return null;
        }

        var named = item.Attributes[0] is { Preposition: not null and not ("von" or "of") } ? [] : item.Attributes[0].Items.Where(inner => (inner.Kind == ItemKind.Name || (!sentence.Lexicon.IsGerman && inner.Mention?.As(labels) is not null)) && Fit.Score(inner, labels) > 1).SelectMany(inner => Named(sentence, inner, inner.Mention!, labels)).ToList();
        return named.Count > 0 ? named
            : !sentence.Lexicon.IsGerman && item.Lemma is "part" or "rest" or "remainder" or "bulk" or "quarter" or "whole" && item.Attributes[0].Head is { Kind: ItemKind.Noun } whole && (whole.Class & (NounClass.Territory | NounClass.Place | NounClass.Port)) == NounClass.None ? []
            : null;
    }

    /// <summary>"The Danish West Indies", "Swedish Pomerania": the state whose adjective leads the name of a land; null where none does.</summary>
    public EntityReference? OwnerInName(EntityReference land)
    {
        var words = land.Text.Length > 0 ? land.Text : land.Name;
        words = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        var end = words.IndexOf(' ');
        if (end < 0 || land.Provisional || _gazetteer.Names.Find(Tokens.Folding.Key(words[..end])) is not { } named)
        {
            return null;
        }

        Entity? owner = null;
        foreach (var name in named.Ends)
        {
            if (name is { Kind: EntityNameKind.Adjective, Language: "en", Entity.Label: EntityLabel.State } && (owner is null || Lifetimes.Distance(name.Entity, _discourse.Year) < Lifetimes.Distance(owner, _discourse.Year)))
            {
                owner = name.Entity;
            }
        }

        return owner is null ? null : Reference(owner, string.Empty);
    }

    /// <summary>"The islands", "both towns", "these provinces": the lands of that kind last named together, or else those last taken or given; empty where the noun tells more, or no such lands were told.</summary>
    private IReadOnlyList<EntityReference> SeveralLands(Sentence sentence, Item item, EntityLabel label, string text)
    {
        if (sentence.Lexicon.IsGerman || label is not (EntityLabel.Territory or EntityLabel.Place) || item is not { IsPlural: true, Attributes.Count: 0, Owners.Count: 0 } || item.Modifiers.Count > (item.Both ? 1 : 0) || !(item.Both || item.Quantity is { Value: > 2 and < 8, Currency: null } || item.Determiner is "the" or "these" or "those"))
        {
            return [];
        }

        var towns = (item.Class & (NounClass.Place | NounClass.Port)) != NounClass.None;
        var named = _discourse.Lands.OfKinds(item.Lemma, towns, _discourse.Sentence, text);
        if (item.Determiner is null && item.Quantity is { Value: > 2 } counted && (named.Count != counted.Value || !sentence.Tokens[item.First].Is(Lemmas.WordKind.Quantifier)))
        {
            // "three islands" are not those told, "all three islands" are.
            return [];
        }

        return named.Count > 0 || (towns && !item.Both) || _discourse.Lands.Pronoun(item.Both ? "both" : "these", _discourse.Sentence) is not { Count: > 1 } given ? named : [.. given.Select(land => land with { Text = text })];
    }

    /// <summary>"die Küstenprovinz", "den Landstreifen": a noun for a land that tells more than that it is one.</summary>
    private static bool Uncommon(Sentence sentence, Item item) =>
        sentence.Lexicon.IsGerman && item.Kind == ItemKind.Noun && (item.Class & (NounClass.Territory | NounClass.Place | NounClass.Port)) != NounClass.None
        && (sentence.Tokens[item.Head].Lexeme.Prefix > 0 || sentence.Lexicon.Words.Set("land-ends").Any(end => item.Lemma.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (item.Lemma.Length > end.Length + 2 || !sentence.Lexicon.Words.Set("generic-lands").Contains(item.Lemma))));
}
