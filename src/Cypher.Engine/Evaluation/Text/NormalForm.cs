namespace Cypher.Engine.Evaluation.Text;

/// <summary>A normal form of Unicode: how one character that can be written in several ways is written.</summary>
/// <param name="IsCompatible">Whether characters that only look different are taken apart too, as ligatures.</param>
/// <param name="IsComposed">Whether what belongs together is put together at the end.</param>
internal sealed record NormalForm(bool IsCompatible, bool IsComposed)
{
    /// <summary>The form of a name that the language knows.</summary>
    /// <param name="name">NFC, NFD, NFKC or NFKD.</param>
    /// <returns>The form; NFC where the name is none of them.</returns>
    public static NormalForm Of(string name) => name switch
    {
        "NFD" => new NormalForm(IsCompatible: false, IsComposed: false),
        "NFKC" => new NormalForm(IsCompatible: true, IsComposed: true),
        "NFKD" => new NormalForm(IsCompatible: true, IsComposed: false),
        _ => new NormalForm(IsCompatible: false, IsComposed: true),
    };

    /// <summary>A text in this form.</summary>
    /// <param name="text">The text. Halves of characters stay as they are.</param>
    /// <returns>The text; itself where it is in the form.</returns>
    public string Apply(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var parts = Decomposition.Of(text, IsCompatible);
        if (IsComposed)
        {
            Composition.Compose(parts);
        }

        var result = new System.Text.StringBuilder(text.Length);
        foreach (var part in parts)
        {
            _ = part > char.MaxValue ? result.Append(char.ConvertFromUtf32(part)) : result.Append((char)part);
        }

        return result.ToString();
    }
}
