using KnowledgeGraph.Diplomacy.Claims;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>What is not said to have happened is never asserted.</summary>
public sealed class PolarityTests
{
    [Theory]
    [InlineData("Wenn China gewinnen würde, träte Russland das linke Ufer des Amur an China ab.")]
    [InlineData("Hätte Russland gewonnen, hätte China die Mandschurei an Russland abgetreten.")]
    [InlineData("Russland wollte die Mandschurei besetzen.")]
    [InlineData("Russland plante, die Mandschurei zu annektieren.")]
    [InlineData("Japan forderte die Abtretung Formosas durch China an Japan.")]
    [InlineData("China weigerte sich, den Vertrag von Aigun zu unterzeichnen.")]
    [InlineData("China unterzeichnete den Vertrag von Aigun nicht.")]
    [InlineData("Weder Russland noch China ratifizierte den Vertrag von Aigun.")]
    [InlineData("Man glaubte, Russland habe die Mandschurei besetzt.")]
    [InlineData("Russland versuchte vergeblich, Kars zu erobern.")]
    [InlineData("Um Kars zu erobern, rückten Truppen vor.")]
    [InlineData("Russland werde, so drohte der Zar, die Mandschurei besetzen.")]
    [InlineData("China solle, wie der Zar verlangte, die Mandschurei an Russland abtreten.")]
    [InlineData("If China won, Russia would cede the left bank of the Amur to China.")]
    [InlineData("The Soviet government made it a condition that Finland break with Germany.")]
    [InlineData("Had Russia won, China would have ceded Manchuria to Russia.")]
    [InlineData("Were Russia to win, China would cede Manchuria to Russia.")]
    [InlineData("Russia wanted to occupy Manchuria.")]
    [InlineData("Rumour had it that China had ceded Manchuria to Russia.")]
    [InlineData("A breach of relations between Russia and China was averted in 1860.")]
    [InlineData("Russia planned to annex Manchuria.")]
    [InlineData("Japan demanded that China cede Formosa to Japan.")]
    [InlineData("China refused to sign the Treaty of Aigun.")]
    [InlineData("China did not sign the Treaty of Aigun.")]
    [InlineData("Neither Russia nor China ratified the Treaty of Aigun.")]
    [InlineData("It was believed that Russia had occupied Manchuria.")]
    [InlineData("Russia tried in vain to capture Kars.")]
    [InlineData("Unless China pays two million taels to France, the war will go on.")]
    [InlineData("Would China cede Hong Kong to Britain?")]
    [InlineData("Without ever having declared war on China, Russia sent ships.")]
    [InlineData("Russia toyed throughout 1858 with the idea of occupying Manchuria.")]
    [InlineData("Austria refused to end the war by ceding Lombardy to France.")]
    [InlineData("Napoleon hoped to win peace by ceding Venetia to Austria.")]
    [InlineData("London proposed that Britain should go on administering Hong Kong after recognizing Chinese sovereignty.")]
    [InlineData("There was talk of ceding Alsace to Germany in 1870.")]
    [InlineData("Spain had counted on recovering Gibraltar from Britain in 1782.")]
    [InlineData("France toyed with declaring war on Austria in 1808.")]
    [InlineData("Vienna dreaded an alliance between France and Russia.")]
    [InlineData("By the treaty of 1801 France may cede the Fricktal to Switzerland.")]
    [InlineData("Im Frieden von Lunéville durfte Frankreich das Fricktal an die Schweiz abtreten.")]
    [InlineData("Treaty of Tilsit: principal terms\n\nThe Tsar\n\n- was, if Britain refused, to make common cause with France.")]
    [InlineData("Treaty of Paris: principal terms\n\nThe first draft had given Upper Silesia to Poland.")]
    [InlineData("Treaty of Paris: principal terms\n\n- Peace shall be kept.\n\nPitt would have ceded Guadeloupe to France.")]
    [InlineData("Chile had beaten Peru. A plebiscite was to decide; the winner was to pay the loser ten million pesos.")]
    [InlineData("France was to be compensated, and if Britain agreed, Holland would cede Limburg to Prussia.")]
    [InlineData("His plan for giving Austria Moldavia had been waved aside.")]
    [InlineData("A treaty of 1867 by which Denmark ceded St Thomas to the United States lapsed in 1870.")]
    [InlineData("A treaty under which Denmark sold St Thomas to the United States was thrown out.")]
    public void Conditions_wishes_plans_refusals_and_beliefs_assert_nothing_but_themselves(string text)
    {
        var asserted = Asserted(text);

        Assert.True(asserted.Count == 0, string.Join('\n', asserted.Select(claim => $"{claim.Type} \"{claim.Quotation.Words}\" [{claim.Rule}]")));
    }

    /// <summary>A sentence a line in Polarity/unreal.*.case; lines that begin with # are remarks.</summary>
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void What_did_not_happen_is_asserted_in_no_sentence_of_the_case_file(string language)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Extraction.Tests", "Polarity", $"unreal.{language}.case")).Where(line => line.Length > 0 && line[0] != '#').ToList();

        Assert.NotEmpty(lines);
        Assert.Empty(lines.SelectMany(line => Asserted(line).Select(claim => $"{line} -> {claim.Type} [{claim.Rule}]")));
    }

    [Theory]
    [InlineData("Sweden ended the war by ceding Finland to Russia.", "CEDED_TERRITORY_TO")]
    [InlineData("France agreed to end the war by ceding Nice to Austria.", "CEDED_TERRITORY_TO")]
    [InlineData("Russia, after defeating Sweden at Poltava, demanded Livonia.", "WON")]
    [InlineData("Only when Suvorov had won the battle of Kozludzha in June 1774 did the Porte ask for peace.", "SUED_FOR_PEACE")]
    [InlineData("Only when Suvorov had won the battle of Kozludzha in June 1774 did the Porte ask for peace.", "WON")]
    [InlineData("Not until Russia occupied Kars in 1855 did Turkey sue for peace.", "SUED_FOR_PEACE")]
    [InlineData("Only when the Prussians had taken Düppel in 1864 was the armistice signed by Denmark.", "SIGNED")]
    [InlineData("Im Februar 1899 ratifizierten die Vereinigten Staaten den Vertrag von Paris, wenn auch nur mit knapper Mehrheit.", "RATIFIED")]
    [InlineData("Die Schweiz lehnte die Forderung ab, solange Preußen nicht auf seine Rechte verzichte.", "REJECTED")]
    [InlineData("Under the treaty British ships may navigate the Amur.", "GRANTED_RIGHT_TO")]
    [InlineData("Prussia annexed Hanover in 1866, even if the king protested.", "SEIZED")]
    [InlineData("France recognised Belgium in 1831, and if Britain hesitated, it was because of Antwerp.", "RECOGNIZED")]
    [InlineData("Great Britain gave back Martinique to France in 1763, since the planters of its own islands feared the competition.", "RETURNED_TERRITORY_TO")]
    [InlineData("The cession of Jubaland by Britain to Italy seemed a small price.", "CEDED_TERRITORY_TO")]
    [InlineData("The recognition of Texas by Britain was only possible because Mexico gave way.", "RECOGNIZED")]
    [InlineData("Die Ratifikation des Vertrags von Moskau durch den Bundestag 1972 war nur möglich, weil sich die Union enthielt.", "RATIFIED")]
    [InlineData("The treaty under which Denmark ceded Kiel to Sweden was likely to be revised.", "CEDED_TERRITORY_TO")]
    public void What_was_done_in_doing_something_else_or_allowed_as_a_right_is_asserted(string text, string type) =>
        Assert.Contains(Repository.Read(text).Claims, claim => claim.Polarity == Polarity.Asserted && claim.Type.Name == type);

    [Theory]
    [InlineData("China unterzeichnete den Vertrag von Aigun nicht.", Polarity.Negated)]
    [InlineData("China refused to sign the Treaty of Aigun.", Polarity.Negated)]
    [InlineData("Russia planned to annex Manchuria.", Polarity.Hypothetical)]
    [InlineData("Man glaubte, dass Russland die Mandschurei besetzt hatte.", Polarity.Reported)]
    public void They_are_kept_with_their_polarity(string text, Polarity polarity) =>
        Assert.Contains(Repository.Read(text).Claims, claim => claim.Polarity == polarity);

    /// <summary>What a text asserts besides demands, refusals and threats, which are made of what has not happened.</summary>
    private static List<Claim> Asserted(string text)
    {
        string[] speech = ["DEMANDED", "REJECTED", "THREATENED"];
        return [.. Repository.Read(text).Claims.Where(claim => claim.Polarity == Polarity.Asserted && !speech.Contains(claim.Type.Name))];
    }
}
