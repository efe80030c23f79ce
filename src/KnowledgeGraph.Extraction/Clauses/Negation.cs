using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Finds what a negator denies: the whole clause, or one phrase of it ("nicht mit China, sondern mit den Alliierten").</summary>
internal static class Negation
{
    /// <summary>Whether a sentence sets something against what it denies.</summary>
    public static bool Contrasts(Sentence sentence) =>
        sentence.Nodes.Exists(node => node.Kind == NodeKind.Contrast && node.Word is "sondern" or "but" or "vielmehr" or "rather");

    /// <summary>Marks what the negators of a clause deny.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="contrast">Whether the sentence sets something against it.</param>
    public static void Read(Sentence sentence, Clause clause, bool contrast)
    {
        clause.Negated |= HoldsNegated(sentence, clause) || (clause is { Kind: ClauseKind.Infinitive, First: > 2 } && BidsNot(sentence, clause.First - 2));
        clause.Negated |= Correlated(sentence, clause) || BeforeParticiple(sentence, clause);
        List<Phrase>? kept = null;
        for (var i = 0; i < clause.Nodes.Count; i++)
        {
            if (clause.Nodes[i].Kind != NodeKind.Negator)
            {
                continue;
            }

            var next = i + 1 < clause.Nodes.Count ? clause.Nodes[i + 1] : null;
            var sooner = NoSooner(sentence, clause, clause.Nodes[i]);
            if (sooner || NotOnly(sentence, clause.Nodes[i]))
            {
                if (!sooner && next?.Phrase is { } also)
                {
                    also.Negated = false;
                }

                continue;
            }

            if (Trailing(sentence, clause, i) is { } denied)
            {
                // "..., nicht aber dem Kaiser"; ", but not Cuba": only what follows is denied.
                denied.Negated = true;
                (kept ??= []).Add(denied);
                continue;
            }

            if (next?.Phrase is { Negated: true } set && SetOff(sentence, clause.Nodes[i], next))
            {
                // "ceded Tobago, not Trinidad, to France": what stands between the commas alone is denied.
                (kept ??= []).Add(set);
                continue;
            }

            if (next?.Phrase is { Negated: true } && contrast && next.First == clause.Nodes[i].Last + 1)
            {
                continue;
            }

            if (DeniesAttribute(sentence, clause.Nodes[i].Last) || CannotBut(sentence, clause.Nodes[i]) || Limited(sentence, clause, clause.Nodes[i]) || DeniesParticiple(sentence, clause, i) || LessThan(sentence, clause, i) || (i >= clause.Nodes.Count - 2 && BidsNot(sentence, clause.Nodes[i].Last)))
            {
                continue;
            }

            clause.Negated = true;
        }

        if (!contrast || clause.Negated)
        {
            Release(clause, kept, contrast);
        }
    }

    /// <summary>"Weder zahlte Russland, noch trat es Sachalin ab": the second part denies its clause as the first does.</summary>
    private static bool Correlated(Sentence sentence, Clause clause)
    {
        var lists = sentence.Lexicon.Words;
        var at = clause.First > 0 && sentence.Tokens[clause.First].Tag != Tag.Coordinator ? clause.First - 1 : clause.First;
        return lists.Cue("denying-seconds", sentence.Tokens[at].Lower) && at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].Tag == Tag.Verb
            && sentence.Nodes.Exists(node => node.Kind == NodeKind.Negator && node.First < at && lists.Cue("denying-firsts", sentence.Tokens[node.First].Lower));
    }

    /// <summary>"Prague not taken": in a note the participle alone is the verb, and what stands directly before it denies it.</summary>
    private static bool BeforeParticiple(Sentence sentence, Clause clause) =>
        clause is { Kind: ClauseKind.Participle, First: > 0 } && sentence.Tokens[clause.First].Tag == Tag.Verb && sentence.Tokens[clause.First - 1].Tag == Tag.Negator;

    /// <summary>"free of duties not levied on others": what stands between a noun and its participle, which has a clause of its own, denies that alone.</summary>
    private static bool DeniesParticiple(Sentence sentence, Clause clause, int at)
    {
        var token = clause.Nodes[at].Last + 1;
        return !sentence.Lexicon.IsGerman && at == clause.Nodes.Count - 1 && at > 0 && token < sentence.Tokens.Length && sentence.Tokens[token - 2].Tag is Tag.Noun or Tag.Name
            && sentence.Tokens[token] is { Tag: Tag.Verb, Analysis: { } verb } && verb.Is(Lemmas.WordForm.Participle) && !verb.Is(Lemmas.WordForm.Finite);
    }

    /// <summary>"an noch nicht erschlossenen Ufern", "die nicht besetzten Inseln": between a preposition or an article and the word that it denies, before a noun.</summary>
    private static bool DeniesAttribute(Sentence sentence, int negator)
    {
        var tokens = sentence.Tokens;
        var before = negator - 1;
        while (before >= 0 && tokens[before].Tag is Tag.Adverb or Tag.Other or Tag.Adjective)
        {
            before--;
        }

        return sentence.Lexicon.IsGerman && before >= 0 && tokens[before].Tag is Tag.Preposition or Tag.Determiner && negator + 2 < tokens.Length && tokens[negator + 1].Tag == Tag.Adjective && tokens[negator + 2].Tag is Tag.Noun or Tag.Name or Tag.Adjective;
    }

    /// <summary>"warned Brazil not to occupy": between him who is told something and its infinitive stands what denies that alone.</summary>
    private static bool BidsNot(Sentence sentence, int negator) =>
        !sentence.Lexicon.IsGerman && negator > 0 && negator + 2 < sentence.Tokens.Length && sentence.Tokens[negator].Tag == Tag.Negator && sentence.Tokens[negator + 1].Tag == Tag.InfinitiveMarker
        && sentence.Tokens[negator - 1].Tag is Tag.Noun or Tag.Name or Tag.Pronoun;

    /// <summary>"Nach nicht einmal drei Wochen bat Portugal um Frieden": that the time was longer is denied, not what happened in it.</summary>
    private static bool LessThan(Sentence sentence, Clause clause, int negator)
    {
        if (!sentence.Lexicon.IsGerman)
        {
            return false;
        }

        for (var k = negator + 1; k < clause.Nodes.Count; k++)
        {
            if (clause.Nodes[k].Phrase is { } time)
            {
                return Frames.Subjects.TimeNoun(time) && (time.Head.Quantity is not null || sentence.Lexicon.Words.Cue("before-times", time.Head.Determiner ?? string.Empty));
            }

            if (!sentence.Lexicon.Words.Cue("approximators", sentence.Tokens[clause.Nodes[k].First].Lower))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Portugal did not ratify the treaty until 1662", "not until Kars had fallen did the Porte sue for peace": then it did.</summary>
    private static bool Limited(Sentence sentence, Clause clause, Node negator) =>
        !sentence.Lexicon.IsGerman && sentence.Tokens[negator.First].Lower is "not" or "n't"
        && (Until(sentence, negator.Last + 1) || clause.Nodes.Exists(node => node.Kind == NodeKind.Date && node.First > negator.Last && (Until(sentence, node.First) || Until(sentence, node.First - 1))));

    private static bool Until(Sentence sentence, int at) => at > 0 && at < sentence.Tokens.Length && sentence.Lexicon.Words.Cue("not-until", sentence.Tokens[at].Lower);

    /// <summary>"Kaum war der Krieg beendet, da ...": at the head of a sentence with another clause behind it the word says when, and denies nothing.</summary>
    private static bool NoSooner(Sentence sentence, Clause clause, Node node) =>
        sentence.Lexicon.IsGerman && node.First <= sentence.Clauses[0].First && sentence.Lexicon.Words.Set("no-sooner").Contains(sentence.Tokens[node.First].Lower)
        && node.Last + 1 < sentence.Tokens.Length && ((sentence.Tokens[node.Last + 1].Tag == Tag.Verb && sentence.Clauses.Exists(other => other.First > clause.Last)) || FinishedFirst(sentence, node.Last + 1));

    /// <summary>"Kaum in Bahia gelandet, öffnete er ...": a participle before the comma, and the verb of the sentence behind it.</summary>
    private static bool FinishedFirst(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        while (at < tokens.Length && tokens[at].Tag is not (Tag.Comma or Tag.Break or Tag.Subordinator))
        {
            at++;
        }

        return at + 1 < tokens.Length && tokens[at].Tag == Tag.Comma && tokens[at - 1].Lexeme.Find(WordClass.Verb, WordForm.Participle) is not null && tokens[at + 1].Tag == Tag.Verb;
    }

    /// <summary>What the whole clause denies is denied of no phrase alone.</summary>
    private static void Release(Clause clause, List<Phrase>? kept, bool contrast)
    {
        foreach (var node in clause.Nodes)
        {
            if (node.Phrase is { Negated: true, Antecedent: null } phrase && kept?.Contains(phrase) is not true)
            {
                phrase.Negated = contrast && !clause.Negated;
            }
        }
    }

    /// <summary>The phrase after a negator that stands, with a word of contrast, behind all verbs of the clause.</summary>
    private static Phrase? Trailing(Sentence sentence, Clause clause, int negator)
    {
        if (LastDenied(sentence, clause, negator) is { } last)
        {
            return last;
        }

        var contrast = (negator + 1 < clause.Nodes.Count && clause.Nodes[negator + 1].Kind == NodeKind.Contrast) || (negator > 0 && clause.Nodes[negator - 1].Kind == NodeKind.Contrast);
        var rest = clause.Nodes.Skip(negator + 1).ToList();
        if (!contrast || rest.Exists(node => node.Kind is NodeKind.Verb) || rest.Find(node => node.Phrase is not null)?.Phrase is not { } set)
        {
            return null;
        }

        // "Graf X vertrat Russland nicht, sondern Graf Y": what is set against it holds, and the one of its kind before it is denied.
        return rest[0] is { Kind: NodeKind.Contrast, Word: "sondern" }
            ? clause.Nodes.FindLast(node => node.First < rest[0].First && node.Phrase is { Items.Count: > 0 } phrase && phrase.Preposition == set.Preposition && ItemKinds.Same(phrase.Head, set.Head) && ItemKinds.IsPerson(phrase.Head) == ItemKinds.IsPerson(set.Head))?.Phrase : set;
    }

    /// <summary>"erhielt Asow, aber Kertsch nicht", "erhielt Asow, Kertsch aber nicht": at the end, behind the verb, a phrase that a word of contrast sets against the one before it.</summary>
    private static Phrase? LastDenied(Sentence sentence, Clause clause, int negator)
    {
        if (!sentence.Lexicon.IsGerman || negator < 3 || negator < clause.Nodes.Count - 2 || (negator < clause.Nodes.Count - 1 && clause.Nodes[^1].Kind != NodeKind.Other))
        {
            return null;
        }

        var (first, second) = (clause.Nodes[negator - 2], clause.Nodes[negator - 1]);
        var denied = first.Kind == NodeKind.Contrast ? second : second.Kind == NodeKind.Contrast ? first : null;
        return denied?.Phrase is { Preposition: null } phrase && sentence.Tokens[first.First - 1].Tag == Tag.Comma && clause.Nodes.FindIndex(node => node.Kind == NodeKind.Verb) < negator - 2 ? phrase : null;
    }

    /// <summary>A negator and a phrase between commas, or between a comma and the end.</summary>
    private static bool SetOff(Sentence sentence, Node negator, Node phrase)
    {
        var tokens = sentence.Tokens;
        var after = phrase.Last + 1;
        return negator.First == negator.Last && tokens[negator.First].Lower is "not" or "nicht" && negator.First > 0 && tokens[negator.First - 1].IsPunctuation(',') && phrase.First == negator.Last + 1
            && (after >= tokens.Length || tokens[after].Lexeme.Shape == Tokens.TokenShape.Punctuation || tokens[after].Is(WordKind.Coordinator));
    }

    private static bool NotOnly(Sentence sentence, Node node) =>
        node.Last + 1 < sentence.Tokens.Length && sentence.Tokens[node.Last + 1].Lower is "nur" or "only" or "bloß" or "allein" or "merely" or "just" or "zuletzt";

    private static bool HoldsNegated(Sentence sentence, Clause clause)
    {
        foreach (var node in clause.Nodes)
        {
            if (node.Phrase is { } phrase && NegatedItem(sentence, phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an item of a phrase is denied; "keinen Monat alt", "keine zwei Jahre später" tell how little time passed.</summary>
    private static bool NegatedItem(Sentence sentence, Phrase phrase)
    {
        if (phrase.Antecedent is not null)
        {
            return false;
        }

        foreach (var item in phrase.Items)
        {
            if (item.Determiner is { } word && (sentence.Lexicon.Vocabulary.KindOf(word) & WordKind.Negator) != WordKind.None)
            {
                return !(Single(sentence, phrase.Items[0]) && !(sentence.Lexicon.IsGerman && item == phrase.Items[0])) && !NothingElse(sentence, item) && !InVain(sentence, phrase, item) && !(sentence.Lexicon.IsGerman && Frames.Subjects.TimeNoun(phrase));
            }
        }

        return false;
    }

    /// <summary>"had no choice but to cede": that anything else was possible is denied, not the deed.</summary>
    private static bool NothingElse(Sentence sentence, Item item) =>
        sentence.Lexicon.Words.Cue("alternatives", item.Lemma) && item.End + 1 < sentence.Tokens.Length && sentence.Tokens[item.End + 1].Tag == Tag.Contrast;

    /// <summary>"could not but cede": nothing else could be done, so that it was done.</summary>
    private static bool CannotBut(Sentence sentence, Node negator) =>
        !sentence.Lexicon.IsGerman && negator.Last + 2 < sentence.Tokens.Length && sentence.Tokens[negator.Last + 1].Tag == Tag.Contrast && sentence.Tokens[negator.Last + 2] is { Tag: Tag.Verb, Analysis: { } bare } && bare.Is(WordForm.Infinitive);

    /// <summary>"mediated to no avail": what was of no use was done all the same.</summary>
    private static bool InVain(Sentence sentence, Phrase phrase, Item item) =>
        phrase.Preposition is { } preposition && sentence.Lexicon.Words.Cue("vain-ends", item.Lemma) && sentence.Lexicon.Words.Cue("before-vain-ends", preposition);

    private static bool Single(Sentence sentence, Item item) => sentence.Tokens[item.First..(item.Last + 1)].Any(token => token.Lower is "einziger" or "einzigen" or "single");
}
