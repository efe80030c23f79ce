namespace KnowledgeGraph.Extraction.Tests;

/// <summary>The day that a sentence leaves to those before it.</summary>
public sealed class DateReadingTests
{
    [Theory]
    [InlineData("Am 15. Februar 1897 landeten 1500 Griechen auf Kreta. Am 17. April erklärte der Sultan Griechenland den Krieg.", "1897-04-17")]
    [InlineData("Am 15. Februar 1897 landete Oberst Vassos mit 1500 seiner Leute auf Kreta. Am 17. April erklärte der Sultan Griechenland den Krieg.", "1897-04-17")]
    [InlineData("Am 15. Februar 1897 landeten 1800 griechische Freiwillige auf Kreta. Am 17. April erklärte der Sultan Griechenland den Krieg.", "1897-04-17")]
    [InlineData("On 15 February 1897 the colonel landed on Crete with 1500 others. On 17 April the sultan declared war on Greece.", "1897-04-17")]
    [InlineData("On 15 February 1897 nearly 1800 Greek volunteers landed on Crete. On 17 April the sultan declared war on Greece.", "1897-04-17")]
    [InlineData("Am 5. Oktober 1733 starb der Vertraute König August III. unerwartet. Am 10. Oktober erklärte Frankreich Österreich den Krieg.", "1733-10-10")]
    public void What_only_looks_like_a_date_leads_nobody_astray(string text, string date) =>
        Assert.Equal(date, Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "DECLARED_WAR_ON").Date?.Edtf);

    [Theory]
    [InlineData("In 1801 Godoy invaded Portugal; by the Treaty of Badajoz, signed on 6 June, Portugal ceded Olivenza.", "1801-06-06")]
    [InlineData("Peru and Ecuador went to war in 1941, and under the Rio Protocol of 29 January 1942 Ecuador lost Tumbes to Peru.", "1942-01-29")]
    [InlineData("In 1895, by the treaty signed at Shimonoseki on 17 April, China ceded Formosa to Japan.", "1895-04-17")]
    [InlineData("Under the terms dictated at Schönbrunn on 14 October 1809 the Emperor Francis gave up Salzburg to Bavaria.", "1809-10-14")]
    [InlineData("A truce came into force on 14 June 1935, and by the final treaty of 21 July 1938, signed in Buenos Aires, Paraguay obtained the Chaco.", "1938-07-21")]
    [InlineData("1801 fiel Godoy in Portugal ein; im Vertrag von Badajoz, der am 6. Juni unterzeichnet wurde, trat Portugal Olivenza an Spanien ab.", "1801-06-06")]
    [InlineData("Peru und Ecuador führten 1941 Krieg, und durch das Protokoll von Rio vom 29. Januar 1942 verlor Ecuador Tumbes an Peru.", "1942-01-29")]
    public void What_a_treaty_brings_has_the_day_of_the_treaty(string text, string date) =>
        Assert.Equal(date, Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "CEDED_TERRITORY_TO").Date?.Edtf);

    [Fact]
    public void A_day_behind_the_semicolon_is_that_of_another_treaty() =>
        Assert.Null(Assert.Single(Repository.Read("In the convention of Kütahya the sultan ceded Syria to Muhammad Ali; in the treaty of Unkiar Skelessi, concluded on 8 July 1833, Russia promised him aid.").Claims, claim => claim.Type.Name == "CEDED_TERRITORY_TO").Date);

    [Theory]
    [InlineData("Italy left the Triple Alliance in May 1915, having signed the secret treaty of London with the Entente.")]
    [InlineData("Having signed the Treaty of London, Italy declared war on Austria-Hungary in May 1915.")]
    public void What_was_signed_before_has_not_the_day_of_what_followed(string text) =>
        Assert.All(Repository.Read(text).Claims.Where(claim => claim.Type.Name == "SIGNED"), claim => Assert.Null(claim.Date));

    [Fact]
    public void A_peace_that_is_made_later_does_not_date_the_asking_for_it() =>
        Assert.Null(Assert.Single(Repository.Read("Friedrich schlug die Sachsen, und so bat Sachsen um Frieden, der am 25. Dezember 1745 in Dresden geschlossen wurde.").Claims, claim => claim.Type.Name == "SUED_FOR_PEACE").Date);

    [Theory]
    [InlineData("Russia captured Riga on 4 July (15 July N.S.) 1710.")]
    [InlineData("Russia captured Riga on 4 July 1710 (15 July New Style).")]
    [InlineData("Russia captured Riga on 15 July [O.S. 4 July] 1710.")]
    [InlineData("Russland eroberte Riga am 4. Juli (15. Juli n. St.) 1710.")]
    [InlineData("Russland eroberte Riga am 15. Juli 1710 (4. Juli alten Stils).")]
    public void Of_a_day_in_both_styles_the_new_one_counts(string text) =>
        Assert.Equal("1710-07-15", Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "SEIZED").Date?.Edtf);

    [Fact]
    public void A_season_before_a_name_is_no_part_of_its_phrase() =>
        Assert.Equal("1848", Assert.Single(Repository.Read("In the spring of 1848 Prussia occupied Jutland.").Claims, claim => claim.Type.Name == "SEIZED").Date?.Edtf);

    [Theory]
    [InlineData("The Dutch and the English met off the Flemish coast: 1666, June 1.")]
    [InlineData("1666, June 1.")]
    [InlineData("1666, Juni 1.")]
    [InlineData("1666, 1. Juni.")]
    public void A_text_may_end_with_a_date_whose_year_comes_first(string text) =>
        Assert.Empty(Repository.Read(text).Problems);

    [Theory]
    [InlineData("Im Herbst 1912 begann der Krieg. Am 24.10.12 besetzten die Serben Skopje.", "1912-10-24")]
    [InlineData("Am 8.XI.1912 besetzten die Griechen Saloniki.", "1912-11-08")]
    [InlineData("Am 8. XI. 1912 besetzten die Griechen Saloniki.", "1912-11-08")]
    [InlineData("1912\n\n13.3. Serbien schweigt.\n\n8.11. Griechenland besetzt Saloniki.", "1912-11-08")]
    [InlineData("Der Krieg begann 1912.\n\n8.11. – Griechische Truppen besetzen Saloniki.", "1912-11-08")]
    [InlineData("War broke out in 1912. On 24.10.12 the Serbs occupied Skopje.", "1912-10-24")]
    [InlineData("On 8.XI.1912 the Greeks occupied Salonica.", "1912-11-08")]
    [InlineData("8/11/1912: Greece occupies Salonica.", "1912-11-08")]
    [InlineData("1912-11-08: Greece occupies Salonica.", "1912-11-08")]
    [InlineData("1912, March 13. Serbia keeps silent.\nNov. 8. Greece occupies Salonica.", "1912-11-08")]
    [InlineData("The war began in 1912. On Nov. 8 the Greeks occupied Salonica.", "1912-11-08")]
    [InlineData("The war began in 1912. Nov. 8–9. Greece occupies Salonica.", "1912-11-08/1912-11-09")]
    [InlineData("On October 27/November 8, 1912, the Greeks occupied Salonica.", "1912-11-08")]
    [InlineData("On October 22/November 3, 1912, the Serbs occupied Durazzo.", "1912-11-03")]
    [InlineData("On July 10/21, 1711, the Turks occupied Azov.", "1711-07-21")]
    [InlineData("Chronik der Balkankriege. Am 24.10.12 besetzten die Serben Skopje.", "1912-10-24")]
    [InlineData("1778 begann der Krieg. Mai/Juni: Preußen besetzt Nachod.", "1778-05/1778-06")]
    [InlineData("Von Mai bis Juni 1778 besetzten die Preußen Nachod.", "1778-05/1778-06")]
    public void A_month_may_be_a_number_and_a_year_leave_out_its_century(string text, string date) =>
        Assert.Equal(date, Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "SEIZED").Date?.Edtf);

    [Theory]
    [InlineData("Eine Woche später", "1870-07-26")]
    [InlineData("Knapp drei Wochen später", "1870-08")]
    [InlineData("Tags darauf", "1870-07-20")]
    [InlineData("Einen Monat später", "1870-08")]
    [InlineData("Ein halbes Jahr später", "1871-01")]
    [InlineData("Im Frühjahr darauf", "1871")]
    [InlineData("Im Herbst", "1870")]
    [InlineData("Wenige Tage später", "1870-07")]
    [InlineData("Am 2. des folgenden Monats", "1870-08-02")]
    [InlineData("Ende des Monats", "1870-07")]
    [InlineData("Zwei Jahre darauf", "1872")]
    public void German_words_count_from_the_day_before(string words, string date) =>
        Assert.Equal(date, Assert.Single(Repository.Read($"Am 19. Juli 1870 erklärte Frankreich Preußen den Krieg. {words} besetzten preußische Truppen Nancy.").Claims, claim => claim.Type.Name == "SEIZED").Date?.Edtf);

    [Theory]
    [InlineData("A fortnight later", "1870-08-02")]
    [InlineData("The day after,", "1870-07-20")]
    [InlineData("Half a year later", "1871-01")]
    [InlineData("A few days later", "1870-07")]
    [InlineData("In the autumn", "1870")]
    [InlineData("By the end of the month", "1870-07")]
    [InlineData("On the 2nd of the following month", "1870-08-02")]
    [InlineData("In May of the following year", "1871-05")]
    [InlineData("A decade later", "1880")]
    public void English_words_count_from_the_day_before(string words, string date) =>
        Assert.Equal(date, Assert.Single(Repository.Read($"On 19 July 1870 France declared war on Prussia. {words} Prussian troops occupied Nancy.").Claims, claim => claim.Type.Name == "SEIZED").Date?.Edtf);

    [Theory]
    [InlineData("The Peace of Breda, 31 July 1667\n\nEngland abandoned Surinam to the Dutch Republic.", "1667-07-31")]
    [InlineData("The Peace of Breda was signed on 31 July 1667. In return England relinquished Surinam, seized by Crijnssen in February, to the Dutch Republic.", "1667-07-31")]
    [InlineData("Der Friede von Breda wurde am 31. Juli 1667 unterzeichnet. England trat Surinam, das die Niederländer im Februar erobert hatten, an die Niederlande ab.", "1667-07-31")]
    [InlineData("Im Frieden von Breda, der am 31. Juli 1667 geschlossen wurde, gab England nach. Surinam trat England an die Niederlande ab.", "1667-07-31")]
    public void What_a_treaty_settles_is_of_its_day(string text, string date) =>
        Assert.Equal(date, Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "CEDED_TERRITORY_TO").Date?.Edtf);

    [Theory]
    [InlineData("Russland annektierte Finnland (1809) und Bessarabien (1812).", "1809", "1812")]
    [InlineData("The Prussians took Strasbourg (28 September 1870) and Metz (27 October).", "1870-09-28", "1870-10-27")]
    public void The_day_in_brackets_behind_a_place_is_that_of_this_place(string text, params string[] dates) =>
        Assert.Equal(dates, Repository.Read(text).Claims.Where(claim => claim.Type.Name == "SEIZED").Select(claim => claim.Date?.Edtf));

    [Theory]
    [InlineData("WEYER, Sylvain van de (1802-74), Belgian envoy. The revolution of 1830 carried him into the Provisional Government, which on 4 October proclaimed Belgium independent of the Netherlands.", "GAINED_INDEPENDENCE_FROM", "1830-10-04")]
    [InlineData("The Dutch made peace in April 1666. Louis XIV, bound to the Dutch by the treaty of 1662, had himself declared war upon England in January of that year.", "DECLARED_WAR_ON", "1666-01")]
    [InlineData("War came in 1795. The treaty of 1792 was ratified by Prussia in May of that year.", "RATIFIED", "1792-05")]
    [InlineData("In July 1826 the prince hoped to win back what had been lost in 1813. In September the Russians routed the Persians at Elisavetpol.", "WON", "1826-09")]
    [InlineData("The war broke out in June 1866. Austria, which had lost Lombardy in 1859, occupied Silesia on 23 August.", "SEIZED", "1866-08-23")]
    [InlineData("In 1896 Britain beat the Ashanti. Four years after that Hodgson demanded the Golden Stool.", "DEMANDED", "1900")]
    [InlineData("The treaty was signed on 24 December 1814. Three days after it was signed, Prussia occupied Hanover.", "SEIZED", "1814-12-27")]
    [InlineData("After the catastrophe of Poltava on 8 July 1709 Riga capitulated to the Russians in the following year.", "SEIZED", "1710")]
    [InlineData("Spain entered the war in March 1762. Before the year was over Britain had captured Havana.", "SEIZED", "1762")]
    [InlineData("His name is bound up with the war which broke out in 1736, when Russia declared war on the Porte.", "DECLARED_WAR_ON", "1736")]
    [InlineData("24 May 1934. Both sides confirm the treaty of 1922, and relations between Colombia and Peru are resumed.", "ESTABLISHED_RELATIONS_WITH", "1934-05-24")]
    [InlineData("Only after the great French victory at Rivoli in January 1797 did Mantua surrender (2 February).", "WON", "1797-01")]
    [InlineData("In the June war of 1967 Israel occupied the Golan Heights.", "SEIZED", "1967-06")]
    [InlineData("1729, Sept. 29. Prussia occupied Herat.", "SEIZED", "1729-09-29")]
    [InlineData("Der Vertrag wurde am 31. März 1854 unterzeichnet. Drei Tage nach der Unterzeichnung besetzte Russland Galatz.", "SEIZED", "1854-04-03")]
    [InlineData("Im August 1700 schied Dänemark aus. August der Starke verzichtete 1706 auf die polnische Krone.", "RENOUNCED", "1706")]
    [InlineData("Im August 1700 schied Dänemark aus. 1706 musste August die Stadt Thorn an Schweden abtreten.", "CEDED_TERRITORY_TO", "1706")]
    [InlineData("Spanien trat im März 1762 in den Krieg ein. Noch vor Ablauf des Jahres eroberte Großbritannien Havanna.", "SEIZED", "1762")]
    [InlineData("Im Grenzvertrag von 1874 hatte Chile auf seine Ansprüche verzichtet.", "RENOUNCED", "1874")]
    [InlineData("In December 1853 Britain moved its fleet into the Black Sea. On 28 March Britain declared war on Russia.", "DECLARED_WAR_ON", "1854-03-28")]
    [InlineData("Im Dezember 1740 erschienen die Preußen in Glogau. Am 10. April besiegten sie die Österreicher bei Mollwitz.", "WON", "1741-04-10")]
    [InlineData("In October 1853 the Porte declared war. In March it had rejected the demands of Russia.", "REJECTED", "1853-03")]
    [InlineData("31 December 1897\n\nCRETE. The Porte declared war upon Greece on 17 April.", "DECLARED_WAR_ON", "1897-04-17")]
    [InlineData("On 21 August 1836 boats left for Callao, and in December, after Peru had turned down the terms, Chile declared war on Peru.", "DECLARED_WAR_ON", "1836-12")]
    [InlineData("1783 annektierte Russland die Krim, die durch den Vertrag von 1774 die Unabhängigkeit vom Osmanischen Reich erlangt hatte.", "GAINED_INDEPENDENCE_FROM", "1774")]
    public void What_is_told_by_the_way_does_not_move_the_story(string text, string type, string date) =>
        Assert.Equal(date, Repository.Read(text).Claims.Where(claim => claim.Type.Name == type).Select(claim => claim.Date?.Edtf).Distinct().Single());

    [Fact]
    public void Of_two_deeds_joined_each_has_its_own_date() =>
        Assert.Equal(["1825", "1826-04"], Repository.Read("Der Pascha, dessen Sohn Ibrahim 1825 Navarino einnahm und im April des folgenden Jahres Missolunghi eroberte, siegte.").Claims.Where(claim => claim.Type.Name == "SEIZED").Select(claim => claim.Date?.Edtf));
}
