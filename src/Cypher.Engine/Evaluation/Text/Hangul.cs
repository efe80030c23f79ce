namespace Cypher.Engine.Evaluation.Text;

/// <summary>The syllables of Korean, which are taken apart and put together by arithmetic instead of a table: a leading sound, a vowel, maybe a trailing one.</summary>
internal static class Hangul
{
    private const int Syllables = 0xAC00;
    private const int Leads = 0x1100;
    private const int Vowels = 0x1161;
    private const int Trails = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TrailCount;

    public static bool TryDecompose(int character, List<int> parts)
    {
        var index = character - Syllables;
        if (index is < 0 or >= SyllableCount)
        {
            return false;
        }

        parts.Add(Leads + (index / (VowelCount * TrailCount)));
        parts.Add(Vowels + (index / TrailCount % VowelCount));
        if (index % TrailCount > 0)
        {
            parts.Add(Trails + (index % TrailCount));
        }

        return true;
    }

    public static int? Compose(int first, int second)
    {
        if (first - Leads is >= 0 and < LeadCount and var lead && second - Vowels is >= 0 and < VowelCount and var vowel)
        {
            return Syllables + (((lead * VowelCount) + vowel) * TrailCount);
        }

        var isOpen = first - Syllables is >= 0 and < SyllableCount and var syllable && syllable % TrailCount == 0;
        return isOpen && second - Trails is > 0 and < TrailCount and var trail ? first + trail : null;
    }
}
