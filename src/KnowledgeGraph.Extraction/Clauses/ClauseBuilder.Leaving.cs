using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Clauses;

/// <content>Which clause a comma or another mark ends, and with which the sentence goes on.</content>
internal sealed partial class ClauseBuilder
{
    /// <summary>"When London offered to buy it, the Cortes refused", "By the truce, which was to run for ten years, Poland gave up X": the clause that stands before its main clause ends too.</summary>
    private void LeaveFronted(int next)
    {
        while (!_german && _current is { Kind: ClauseKind.Adverbial or ClauseKind.Condition or ClauseKind.Participle or ClauseKind.Infinitive or ClauseKind.Purpose or ClauseKind.Relative, Parent.HasFinite: false } && Complete(_current) && next < _nodes.Count && _ahead.SubjectThenVerb(next))
        {
            Pop();
        }
    }

    /// <summary>"They offered to mediate, and when he declined their squadrons destroyed his fleet": behind "and" a sentence of its own begins, whose main clause is yet to come; whether that is so.</summary>
    private bool LeaveFrontedBehindAnd()
    {
        if (_current is not { Kind: ClauseKind.Adverbial or ClauseKind.Condition, Parent.HasFinite: true, Start: > 0 } fronted || _sentence.Tokens[fronted.Start - 1].Tag != Tag.Coordinator)
        {
            return false;
        }

        fronted.Parent = Open(new Clause(ClauseKind.Main, null) { Before = Root() });
        LeaveSubject(fronted, fronted.Parent);
        return true;
    }

    /// <summary>"X, under which it had been bound to do Y, and obtained Z": behind the comma that closes the relative clause the main clause goes on.</summary>
    private void LeaveRelative(int next)
    {
        if (!_german && _current is { Kind: ClauseKind.Relative, HasFinite: true, Parent.HasFinite: true } && next + 1 < _nodes.Count && _nodes[next].Kind == NodeKind.Coordinator
            && _nodes[next + 1] is { Kind: NodeKind.Verb, Marked: false } verb && verb.Verb!.Is(WordForm.Finite) && _current.Start > 0 && _sentence.Tokens[_current.Start - 1].Tag == Tag.Comma)
        {
            Pop();
        }
    }

    /// <summary>"The peace, by which X lost Y and had to pay Z, was signed", "X, which had been invited to accede, never signed": the finite verb after the comma is that of the clause left open.</summary>
    private void Resume(int next)
    {
        var at = next;
        while (!_german && at < _nodes.Count && (_nodes[at].Kind == NodeKind.Negator || PastAdverbs(at) > at))
        {
            at++;
        }

        if (_german || at >= _nodes.Count || _nodes[at] is not { Kind: NodeKind.Verb, Marked: false } verb || !verb.Verb!.Is(WordForm.Finite))
        {
            return;
        }

        for (var clause = _current; clause is not null; clause = clause.Parent)
        {
            if (clause.Kind == ClauseKind.Main && !clause.HasFinite && clause.Nodes.Count > 0)
            {
                _current = clause;
                return;
            }
        }
    }

    /// <summary>"would cede X, pay Y and open Z": a bare verb after the comma goes on with the verbs before it.</summary>
    private bool ContinuesVerbs(int next) =>
        !_german && next < _nodes.Count && _nodes[next].Kind == NodeKind.Verb && !_nodes[next].Verb!.Is(WordForm.Past | WordForm.PresentParticiple)
        && _nodes[next].Verb!.Is(WordForm.Infinitive) && _current.Nodes.Exists(node => node.Kind == NodeKind.Verb && node.Verb!.Is(WordForm.Infinitive));

    /// <summary>"signed a treaty by which China recognised Korea, ceded Formosa, and opened four ports": whether the clause that tells what a treaty says goes on behind a comma with its next verb.</summary>
    private bool TermsGoOn(int next)
    {
        if (_current is not { Kind: ClauseKind.Relative, HasFinite: true, Parent.HasFinite: true, Antecedent: { } treaty } || next + 1 >= _nodes.Count || !treaty.Items.Exists(ItemKinds.IsTreaty))
        {
            return false;
        }

        if (_nodes[next] is { Kind: NodeKind.Verb, Marked: false, Verb: { } verb } && verb.Is(WordForm.Finite) && SameTense(_current, verb))
        {
            EnglishVerbConjunct(_nodes[next]);
            return true;
        }

        return _current.Before is { Kind: ClauseKind.Relative } && _nodes[next].Kind == NodeKind.Coordinator && _nodes[next + 1] is { Kind: NodeKind.Verb, Marked: false, Verb: { } last } && last.Is(WordForm.Finite) && SameTense(_current, last);
    }

    /// <summary>Whether a mark is one of two brackets that hold no more than a date.</summary>
    private bool BracketsDate(int i)
    {
        var date = _sentence.Tokens[_nodes[i].First].Text switch { "(" => i + 1, ")" => i - 1, _ => -1 };
        return !_german && date > 0 && date + 1 < _nodes.Count && _nodes[date].Kind == NodeKind.Date && _nodes[date - 1].Kind == NodeKind.Break && _nodes[date + 1].Kind == NodeKind.Break
            && _sentence.Tokens[_nodes[date - 1].First].Text == "(" && _sentence.Tokens[_nodes[date + 1].First].Text == ")";
    }

    /// <summary>"By a treaty signed at Stockholm Prussia acquired Stettin": whom nothing in the clause that ends needs is the subject of the verb that follows.</summary>
    private void PopToSubject()
    {
        var left = _current;
        Pop();
        LeaveSubject(left, _current);
    }

    /// <summary>Goes on with a clause around one that ends, and takes the subject along that the other can do without: "When the war ended Spain ceded Florida".</summary>
    private void LeaveSubject(Clause left, Clause around)
    {
        _current = around;
        if (_current.Kind != ClauseKind.Main || _current.Nodes.Exists(IsBare) || left.Nodes.FindLastIndex(IsBare) is var subject && (subject < 0 || Frames.Subjects.TimeNoun(left.Nodes[subject].Phrase!)))
        {
            return;
        }

        var objects = left.Nodes.Count(IsBare);
        var takesOne = left.Kind is not ClauseKind.Participle || left.Nodes.Exists(node => node.Verb is { } verb && verb.Is(WordForm.PresentParticiple));
        if (objects > (takesOne && !(objects == 1 && (IsFarFromVerb(left, subject) || TakesNone(left, subject))) ? 1 : 0))
        {
            _current.Nodes.AddRange(left.Nodes.GetRange(subject, left.Nodes.Count - subject));
            left.Nodes.RemoveRange(subject, left.Nodes.Count - subject);
        }
    }

    /// <summary>"After fighting in Bessarabia the government broke off relations": what the participle is done to would stand right behind it.</summary>
    private static bool IsFarFromVerb(Clause participle, int phrase) =>
        phrase > 1 && participle.Nodes[phrase - 1] is { Kind: NodeKind.Phrase, Phrase.Preposition: "in" or "at" or "near" or "from" or "to" or "with" or "for" } or { Kind: NodeKind.Date };

    /// <summary>"After five weeks of haggling the two signed": nobody is haggled.</summary>
    private bool TakesNone(Clause participle, int phrase) =>
        phrase > 0 && participle.Nodes[phrase - 1] is { Kind: NodeKind.Verb, Verb: { } verb } && _sentence.Lexicon.Words.Cue("without-passive", verb.Lemma) && participle.Nodes[phrase].Phrase!.Head is var who && (who.Kind == ItemKind.Pronoun || ItemKinds.MayAct(who));

    private static bool IsBare(Node node) => node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } };

    private bool Complete(Clause clause) => clause.Kind switch
    {
        ClauseKind.Infinitive or ClauseKind.Purpose => clause.Nodes.Exists(node => node.Kind == NodeKind.Verb),
        ClauseKind.Participle => true,
        _ => clause.HasFinite,
    };

    /// <summary>Whether a mark stands between a noun for an indemnity and the sum, and nobody who gets it behind: that is a note of its own.</summary>
    private bool TellsSum(int i, string mark) =>
        mark is ":" or "–" or "—" && i > 0 && i + 1 < _nodes.Count && _nodes[i + 1].Phrase is { Preposition: null, Items.Count: > 0, Head.Quantity.Currency: not null } && (i + 2 >= _nodes.Count || _nodes[i + 2].Phrase is null)
        && _nodes[i - 1].Phrase is { Items.Count: > 0 } label && (label.Items[^1].Class & NounClass.Indemnity) != NounClass.None;
}
