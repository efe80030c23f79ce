using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>Reads the rules of one claim type and language, and refuses what it does not know.</summary>
internal sealed class RuleReader
{
    private static readonly string[] FileKeys = ["type", "anywhere", "rules"];

    private static readonly string[] RuleKeys =
    [
        "id", "verbs", "nouns", "adjectives", "roles", "kinds", "with", "without", "qualifiers", "infer", "voice", "polarity",
        "reciprocal", "denied", "confidence", "examples", "counterexamples",
    ];

    /// <summary>Among trigger nouns: every noun of the offices.</summary>
    private const string Offices = "@offices";

    private static readonly string[] ExampleKeys = ["text", "claims"];

    private readonly YamlFile _file;
    private readonly string _language;
    private readonly WordLists _words;

    public RuleReader(YamlFile file, string language, WordLists words)
    {
        _file = file;
        _language = language;
        _words = words;
    }

    public IReadOnlyList<Rule> Read()
    {
        var entries = _file.Entries(_file.Root, FileKeys).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        if (!entries.TryGetValue("type", out var typeNode) || !entries.TryGetValue("rules", out var rulesNode))
        {
            throw _file.Error(_file.Root, "A rule file needs the keys 'type' (a claim type) and 'rules' (a list).");
        }

        var name = _file.Text(typeNode);
        var type = ClaimTypes.Find(name)
            ?? throw _file.Error(typeNode, $"Unknown claim type '{name}'.{Suggestion.For(name, [.. ClaimTypes.All.Select(known => known.Name)])}");
        IReadOnlyList<Role> anywhere = entries.TryGetValue("anywhere", out var roles) ? [.. _file.List(roles).Select(role => RoleOf(type, roles, role))] : [];
        var rules = _file.Nodes(rulesNode).Select(node => ReadRule(type, anywhere, node)).ToList();
        var twice = rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? rules : throw _file.Error(rulesNode, $"The id '{twice.Key}' comes {twice.Count()} times.");
    }

    private Role RoleOf(ClaimType type, YamlNode node, string name) =>
        RoleNames.TryParse(name, out var role) && type.FindRole(role) is not null ? role
            : throw _file.Error(node, $"{type.Name} has no role '{name}'.{Suggestion.For(name, [.. type.Roles.Select(known => known.Role.Name())])}");

    private Rule ReadRule(ClaimType type, IReadOnlyList<Role> anywhere, YamlNode node)
    {
        var entries = _file.Entries(node, RuleKeys).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        if (!entries.TryGetValue("id", out var id))
        {
            throw _file.Error(node, "A rule needs an 'id', unique in its file.");
        }

        var stem = Path.GetFileNameWithoutExtension(_file.Name);
        var rule = new Rule
        {
            Id = $"{_language}/{stem}#{_file.Text(id)}",
            Type = type,
            Language = _language,
            File = _file.Name,
            Line = node.Start.Line,
            Verbs = ListOf(entries, "verbs"),
            Nouns = NounsOf(entries),
            Adjectives = ListOf(entries, "adjectives"),
            Roles = entries.TryGetValue("roles", out var roles) ? ReadRoles(type, roles, value => (IReadOnlyList<Slot>)Slots(value)) : new Dictionary<Role, IReadOnlyList<Slot>>(),
            Kinds = entries.TryGetValue("kinds", out var kinds) ? ReadRoles(type, kinds, Labels) : new Dictionary<Role, IReadOnlyList<EntityLabel>>(),
            With = entries.TryGetValue("with", out var with) ? Conditions(with) : [],
            Without = entries.TryGetValue("without", out var without) ? Conditions(without) : [],
            Qualifiers = entries.TryGetValue("qualifiers", out var qualifiers) ? ReadQualifiers(type, qualifiers) : new Dictionary<string, QualifierSource>(StringComparer.Ordinal),
            Anywhere = anywhere,
            Infer = entries.TryGetValue("infer", out var infer) ? ReadRoles(type, infer, Inferences) : new Dictionary<Role, IReadOnlyList<Inference>>(),
            Voice = entries.TryGetValue("voice", out var voice) ? Choice<Voice>(voice) : null,
            Polarity = entries.TryGetValue("polarity", out var polarity) ? Choice<Polarity>(polarity) : null,
            Denied = entries.TryGetValue("denied", out var denied) && _file.Flag(denied),
            Reciprocal = entries.TryGetValue("reciprocal", out var reciprocal) && _file.Flag(reciprocal),
            Confidence = entries.TryGetValue("confidence", out var confidence) ? _file.Number(confidence) : 0.9,
            Examples = entries.TryGetValue("examples", out var examples) ? [.. _file.Nodes(examples).Select(ReadExample)] : [],
            Counterexamples = ListOf(entries, "counterexamples"),
        };
        return Checked(rule, node);
    }

    private Rule Checked(Rule rule, YamlNode node)
    {
        if (rule.Verbs.Count + rule.Nouns.Count + rule.Adjectives.Count == 0)
        {
            throw _file.Error(node, "A rule needs at least one trigger: 'verbs', 'nouns' or 'adjectives'.");
        }

        foreach (var (role, labels) in rule.Kinds)
        {
            if (rule.Type.FindRole(role) is { } definition && labels.Where(label => !definition.Allows(label)).Select(label => label.ToString()).FirstOrDefault() is { } useless)
            {
                throw _file.Error(node, $"No {useless} can be the {role.Name()} of {rule.Type.Name}: such a reading would be lost.");
            }
        }

        foreach (var role in rule.Type.Roles.Where(role => role.IsNeeded))
        {
            if (!rule.Roles.ContainsKey(role.Role) && !rule.Infer.ContainsKey(role.Role) && !(rule.Reciprocal && role.Role == Role.Object))
            {
                throw _file.Error(node, $"{rule.Type.Name} needs the role '{role.Role.Name()}': say under 'roles' or 'infer' where it comes from.");
            }
        }

        return rule.Examples.Count > 0 ? rule : throw _file.Error(node, "A rule needs at least one example under 'examples': a text and the claims it gives.");
    }

    private IReadOnlyList<string> ListOf(Dictionary<string, YamlNode> entries, string key) =>
        entries.TryGetValue(key, out var node) ? _file.List(node) : [];

    /// <summary>The trigger nouns; <c>@offices</c> stands for every noun of the offices.</summary>
    private List<string> NounsOf(Dictionary<string, YamlNode> entries) =>
        [.. ListOf(entries, "nouns").SelectMany(noun => noun == Offices ? _words.Groups("offices").Values.SelectMany(nouns => nouns) : [noun]).Distinct(StringComparer.Ordinal)];

    private Dictionary<Role, T> ReadRoles<T>(ClaimType type, YamlNode node, Func<YamlNode, T> read)
    {
        var allowed = type.Roles.Select(role => role.Role.Name()).ToList();
        var result = new Dictionary<Role, T>();
        foreach (var (key, value) in _file.Entries(node, allowed))
        {
            if (RoleNames.TryParse(key, out var role))
            {
                result[role] = read(value);
            }
        }

        return result;
    }

    private List<Slot> Slots(YamlNode node) => [.. _file.List(node).Select(text => SlotOf(node, text))];

    private Slot SlotOf(YamlNode node, string text) =>
        Slot.Parse(text, _words.Set(WordLists.Prepositions))
        ?? throw _file.Error(node, $"'{text}' is neither a place in the sentence nor a preposition of this language.{Suggestion.For(text, [.. Slot.Names, .. _words.Set(WordLists.Prepositions)])}");

    private IReadOnlyList<EntityLabel> Labels(YamlNode node) => _file.List(node).Select(text =>
        Enum.TryParse<EntityLabel>(text, out var label) ? label : throw _file.Error(node, $"Unknown kind '{text}'.{Suggestion.For(text, Enum.GetNames<EntityLabel>())}")).ToArray();

    private List<Condition> Conditions(YamlNode node) =>
        [.. _file.Entries(node, null).Select(entry => new Condition(
            SlotOf(entry.Value, entry.Key), [.. _file.List(entry.Value).Select(head => CheckedHead(entry.Value, head))]))];

    private string CheckedHead(YamlNode node, string head)
    {
        if (head.StartsWith('@') && !NounClasses.Names.Contains(head[1..]))
        {
            throw _file.Error(node, $"Unknown class of noun '{head}'.{Suggestion.For(head[1..], NounClasses.Names)}");
        }

        return head;
    }

    private Dictionary<string, QualifierSource> ReadQualifiers(ClaimType type, YamlNode node)
    {
        var result = new Dictionary<string, QualifierSource>(StringComparer.Ordinal);
        foreach (var (key, value) in _file.Entries(node, type.Qualifiers))
        {
            var texts = _file.List(value);
            result[key] = texts is [['=', .. var literal]] ? new QualifierSource([], literal) : new QualifierSource(Slots(value), null);
        }

        return result;
    }

    private IReadOnlyList<Inference> Inferences(YamlNode node) => [.. _file.List(node).Select(text => Named<Inference>(node, text))];

    private T Choice<T>(YamlNode node)
        where T : struct, Enum
    {
        return Named<T>(node, _file.Text(node));
    }

    private T Named<T>(YamlNode node, string text)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(Kebab).ToList();
        var at = names.IndexOf(text);
        return at >= 0 ? Enum.GetValues<T>()[at] : throw _file.Error(node, $"Unknown value '{text}'.{Suggestion.For(text, names)}");
    }

    private static string Kebab(string name) =>
        string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? "-" : string.Empty) + char.ToLowerInvariant(letter) : letter.ToString()));

    private RuleExample ReadExample(YamlNode node)
    {
        var entries = _file.Entries(node, ExampleKeys).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        if (!entries.TryGetValue("text", out var text) || !entries.TryGetValue("claims", out var claims))
        {
            throw _file.Error(node, "An example needs 'text' and 'claims'.");
        }

        var expected = _file.Nodes(claims)
            .Select(claim => (IReadOnlyDictionary<string, string>)_file.Entries(claim, null)
                .ToDictionary(entry => entry.Key, entry => string.Join('|', _file.List(entry.Value)), StringComparer.Ordinal))
            .ToList();
        return new RuleExample(_file.Text(text), expected, node.Start.Line);
    }
}
