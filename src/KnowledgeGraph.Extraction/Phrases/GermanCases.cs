using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Which cases a German phrase can be in, by its determiner or first adjective, its gender and number.</summary>
internal static class GermanCases
{
    private const Cases Nom = Cases.Nominative;
    private const Cases Acc = Cases.Accusative;
    private const Cases Dat = Cases.Dative;
    private const Cases Gen = Cases.Genitive;

    public static Cases Of(Sentence sentence, Item item)
    {
        if (item.Kind == ItemKind.Pronoun)
        {
            return item.Lemma == "beiden" && (item.Determiner ?? (item.First > 0 ? sentence.Tokens[item.Head == item.First ? item.First - 1 : item.First].Lower : null)) == "die" ? Nom | Acc : Pronoun(item.Lemma);
        }

        var gender = GenderOf(sentence, item);
        var word = item.Determiner ?? (item.Modifiers.Count > 0 ? sentence.Tokens[item.Modifiers[0]].Lower : null);
        if (word is null || (item.Determiner is null && item.Quantity is not null))
        {
            return item.Mention is { } mention && IsGenitive(sentence, item) ? (mention.Kind == Mentions.MentionKind.Unknown ? Cases.All : Gen) : Nom | Acc | Dat;
        }

        if (word == "den" && item.Kind == ItemKind.Noun && !item.IsPlural && sentence.Tokens[item.Head].Lexeme is { } oblique && oblique.Text.EndsWith('n') && oblique.Find(Lemmas.WordClass.Noun, Lemmas.WordForm.Plural) is not null)
        {
            // "den Untertanen": one whom or many to whom.
            return Acc | Dat;
        }

        return Ending(word, gender, item.Determiner is not null, item.IsPlural);
    }

    /// <summary>m, f, n, p; or a question mark.</summary>
    public static char GenderOf(Sentence sentence, Item item)
    {
        if (item.Mention is { Kind: Mentions.MentionKind.Name } body && body.Last > body.First + 1 && body.Last < sentence.Tokens.Length && sentence.Tokens[body.First + 1].Lower is "der" or "des")
        {
            // "der Sicherheitsrat der Vereinten Nationen": the first noun tells, whatever the name of the whole is.
            return sentence.Tokens[body.First].Lexeme.Find(Lemmas.WordClass.Noun) is { } head && sentence.Lexicon.Forms.Genders.TryGetValue(head.Lemma, out var ofHead) ? ofHead : '?';
        }

        if (item is { Kind: ItemKind.Name, Determiner: "der", Mention: { Kind: Mentions.MentionKind.Name } alone } && alone.First == alone.Last
            && sentence.Tokens[alone.First].Lexeme.Find(Lemmas.WordClass.Noun) is { } single && sentence.Lexicon.Forms.Genders.TryGetValue(single.Lemma, out var masculine) && masculine == 'm')
        {
            // "der Sicherheitsrat" of an entity with a name in the plural
            return masculine;
        }

        if (item.IsPlural)
        {
            return 'p';
        }

        if (item.Lemma.Length > 0 && sentence.Lexicon.Forms.Genders.TryGetValue(item.Lemma, out var gender))
        {
            return gender;
        }

        if (item is { Kind: ItemKind.Name, Determiner: "die" or "das" } && item.Mention?.Entity?.Gender != "pl")
        {
            // "die Morea", "die Türkei": the article of the text knows better than a list.
            return item.Determiner == "die" ? 'f' : 'n';
        }

        if (item.Mention is { Kind: Mentions.MentionKind.Name } treaty && treaty.Last > treaty.First && treaty.Last < sentence.Tokens.Length && (sentence.Tokens[treaty.First].Lexeme.NounClass & (Lexicon.NounClass.Treaty | Lexicon.NounClass.Office)) != Lexicon.NounClass.None
            && sentence.Tokens[treaty.First].Lexeme.Find(Lemmas.WordClass.Noun) is { } what && sentence.Lexicon.Forms.Genders.TryGetValue(what.Lemma, out var ofKind))
        {
            // "den Vertrag von Locarno", though the usual name is in the plural; "der Herzog von Savoyen", though his state is a thing.
            return ofKind;
        }

        // "der Heilige Stuhl", "das Osmanische Reich": of several names of one entity each has the gender of its own last word.
        if (item.Mention is { Kind: Mentions.MentionKind.Name } named && named.Last < sentence.Tokens.Length
            && sentence.Tokens[named.Last].Lexeme.Find(Lemmas.WordClass.Noun) is { } noun && sentence.Lexicon.Forms.Genders.TryGetValue(noun.Lemma, out var own))
        {
            return own;
        }

        if (item is { Kind: ItemKind.Name, Determiner: null, Mention: { Kind: Mentions.MentionKind.Name, Entity: { Label: EntityLabel.State } state } } && state.Gender != "pl")
        {
            // Without an article a country is neuter, whatever the usual name of its state is: Österreich, dessen Heer.
            var before = item.First > 0 ? sentence.Tokens[item.First - 1].Lower : string.Empty;
            if (before is not ("im" or "zum" or "vom" or "beim" or "am" or "ins" or "ans"))
            {
                return before == "zur" ? 'f' : 'n';
            }
        }

        return item.Mention?.Entity is { Gender: { Length: > 0 } given } known && !(item.Determiner is "der" or "den" && IsOtherName(item.Mention, known)) ? given[0] : '?';
    }

    /// <summary>"der Sinai" of the Sinaihalbinsel: another name of a land may have another gender.</summary>
    private static bool IsOtherName(Mentions.Mention mention, Entity land) =>
        mention.Kind == Mentions.MentionKind.Name && land.Label is EntityLabel.Territory or EntityLabel.Place
        && !land.Names.Any(name => name is { Kind: EntityNameKind.Canonical, Language: "de" } && name.Text == mention.Text);

    /// <summary>Whether a bare name carries the genitive s that its base form lacks.</summary>
    public static bool IsGenitive(Sentence sentence, Item item)
    {
        var last = sentence.Tokens[item.Last].Text;
        if (last.EndsWith('\'') || last.EndsWith('’'))
        {
            return true;
        }

        if (item.Mention is not { } mention || mention.Last >= sentence.Tokens.Length
            || !sentence.Tokens[mention.First..(mention.Last + 1)].Any(token => token.Text.EndsWith('s') && token.Text.Length > 3))
        {
            return false;
        }

        var key = Folding.Key(mention.Text).Replace('-', ' ').TrimEnd('.');
        bool Same(string name) => Folding.Key(name.Replace('-', ' ')).Replace('-', ' ').TrimEnd('.') is var known && (known == key || (mention.Last > mention.First && key.EndsWith(" " + known, StringComparison.Ordinal)));
        return !mention.Candidates.Any(entity => entity.Names.Any(name => name.Language != "en" && (Same(name.Text) || (mention.First == mention.Last && entity.Label == EntityLabel.Person && Folding.Key(name.Text).StartsWith(key + " ", StringComparison.Ordinal)))) || (entity.Provisional && Same(entity.Name)));
    }

    private static Cases Ending(string word, char gender, bool determiner, bool plural)
    {
        switch (word)
        {
            // Neuter in the gazetteer (das Osmanische Reich), but named by another name with an article of its own (der Türkei).
            case "der": return gender switch { 'm' => Nom, 'f' => Gen | Dat, 'p' => Gen, 'n' => Gen | Dat, _ => Nom | Gen | Dat };
            case "die": return Nom | Acc;
            case "das": return Nom | Acc;
            case "dem": return Dat;
            case "den": return gender switch { 'm' => Acc, 'p' => Dat, _ => Acc | Dat };
            case "des": return Gen;
            case "dessen" or "deren": return Nom | Acc | Dat;
            case "ein" or "kein" or "sein" or "ihr" or "unser": return gender == 'm' ? Nom : Nom | Acc;
        }

        if (word.EndsWith("em", StringComparison.Ordinal))
        {
            return Dat;
        }

        if (word.EndsWith("en", StringComparison.Ordinal))
        {
            return plural || gender == 'p' ? (determiner ? Dat : Nom | Acc | Dat) : gender == 'm' ? Acc : Acc | Dat;
        }

        if (word.EndsWith("er", StringComparison.Ordinal))
        {
            var article = word is "dieser" or "jener" or "jeder" or "welcher" or "aller" || !determiner;
            return gender switch { 'f' => Gen | Dat, 'p' => Gen, 'm' when article => Nom, _ => article ? Nom | Gen | Dat : Gen | Dat };
        }

        if (word.EndsWith("es", StringComparison.Ordinal))
        {
            return determiner && word is not ("dieses" or "jenes" or "jedes" or "welches") ? Gen : gender == 'm' ? Gen : Nom | Acc | Gen;
        }

        return word.EndsWith('e') ? Nom | Acc : Cases.All;
    }

    private static Cases Pronoun(string word) => word switch
    {
        "er" or "wer" or "wir" or "ich" => Nom,
        "ihn" or "wen" or "den" or "mich" => Acc,
        "ihm" or "dem" or "ihnen" or "denen" or "beiden" or "wem" or "mir" => Dat,
        "uns" => Acc | Dat,
        "dessen" or "deren" => Gen,
        "ihr" => Dat,
        "der" => Nom | Gen | Dat,
        "dieser" or "jener" => Nom | Dat,
        "diesem" or "jenem" or "ersterem" or "letzterem" => Dat,
        "ersteren" or "letzteren" => Acc | Dat,
        "ersterer" or "letzterer" => Nom | Dat,
        "diesen" or "jenen" => Acc | Dat,
        "man" => Nom,
        _ => Nom | Acc,
    };
}
