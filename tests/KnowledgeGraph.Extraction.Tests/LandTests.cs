using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Lands and rights that are told by where they lie, by their share, or by what was told before.</summary>
public sealed class LandTests
{
    [Theory]
    [InlineData("Poland ceded Smolensk and the lands east of the Dnieper to Russia.", "smolensk-region", "lands-east-of-the-dnieper")]
    [InlineData("France ceded Canada and all her lands east of the Mississippi to Britain.", "french-canada", "all-her-lands-east-of-the-mississippi")]
    [InlineData("Burma ceded Arakan and the coast as far as Martaban to Britain.", "arakan", "coast-as-far-as-martaban")]
    [InlineData("In 1885 Russia ceded Tolva Island and the Gulf of Tolva to Sweden.", "tolva-island", "gulf-of-tolva")]
    [InlineData("The treaty gave the Tolva Valley to Russia.", "tolva-valley")]
    [InlineData("China ceded to Russia the country between the Ussuri and the sea.", "country-between-the-ussuri-and-the-sea")]
    [InlineData("Russia acquired from Turkey about two-thirds of Moldavia.", "moldavia")]
    [InlineData("Romania ceded the delta of the Danube and the northern Dobruja to Russia.", "delta-of-the-danube", "dobruja")]
    [InlineData("Finland ceded to the Soviet Union the Karelian Isthmus, the islands in the Gulf of Finland, and the Salla district.", "karelian-isthmus", "gulf-of-finland", "salla-district")]
    [InlineData("The Ionian Islands, formerly Venetian, pass to France by the Treaty of Campo Formio.", "ionian-islands")]
    [InlineData("Spain, which entered the war too late, lost Havana and Manila to the British in 1762.")]
    [InlineData("Schweden trat 1721 Livland und wenig später die Stadt Wiborg an Russland ab.", "livonia", "vyborg")]
    [InlineData("1797 überließ Österreich Belgien Frankreich.", "belgium")]
    [InlineData("Polen trat 1660 Alt-Livland an Schweden ab.", "livonia")]
    [InlineData("Brasilien kaufte 1903 das Acre-Gebiet von Bolivien.", "acre")]
    [InlineData("Deutschland trat die Salomoninseln Choiseul und Santa Isabel an Großbritannien ab.", "choiseul-island", "santa-isabel-island")]
    [InlineData("Preußen erhielt Westpreußen, während Galizien, Lodomerien und die Zips an Österreich fielen.", "west-prussia", "galicia", "lodomeria", "zips")]
    [InlineData("Italien erwarb von der Türkei die links des Flusses gelegenen Teile von Tripolis.", "tripolitania")]
    [InlineData("Nicht ganz zwei Jahre danach trat Dänemark Schleswig an Preußen ab.", "schleswig")]
    [InlineData("Nicht einmal Kuba trat Spanien an England ab.")]
    [InlineData("Auf der Konferenz wurde die Abtretung Tirols an Italien befürwortet.")]
    [InlineData("The Maharaja gave the fort up to the British.")]
    [InlineData("France ceded Canada with all its dependencies to Britain.", "french-canada")]
    [InlineData("Li signed a treaty by which China recognised Korea, ceded Taiwan to Japan, and opened Suzhou.", "taiwan")]
    [InlineData("At Shimonoseki Li signed with Itō on 17 April 1895 a treaty by which China ceded Taiwan to Japan, and opened Suzhou.", "taiwan")]
    [InlineData("Prussia ceded the circle of Cottbus to Saxony.", "cottbus")]
    [InlineData("Sweden ceded Livonia, Estonia and, after much haggling, Ingria to Russia.", "livonia", "estonia", "ingria")]
    [InlineData("Austria yielded Lombardy, including Milan, as well as Mantua, to France.", "lombardy", "mantua")]
    [InlineData("In 1801 Austria ceded Belgium, and with it Luxembourg, and Milan to France.", "belgium", "fortress-of-luxembourg", "milan")]
    [InlineData("The three German duchies, Schleswig, Holstein and Lauenburg, were ceded by Denmark.", "schleswig", "holstein", "lauenburg")]
    public void A_land_is_told_by_its_place(string text, params string[] lands) =>
        Assert.Equal(lands, Repository.Read(text).Claims.Where(claim => claim.Type.Name == "CEDED_TERRITORY_TO" && claim.Polarity == Polarity.Asserted).Select(claim => claim[Role.Territory]!.Id));

    [Theory]
    [InlineData("In 1824 the Netherlands gave Malacca to Britain in exchange for Bencoolen.", "netherlands>united-kingdom malacca", "united-kingdom>netherlands bencoolen")]
    [InlineData("Japan gave up Sakhalin to Russia in 1875 and obtained the Kuriles.", "japan>russian-empire sakhalin", "russian-empire>japan kuril-islands")]
    [InlineData("In 1667 the French captured Lille and Tournai. By the Treaty of Aix-la-Chapelle of 1668 Spain ceded the towns to France.", "spain>france lille", "spain>france tournai")]
    [InlineData("By the Treaty of Belgrade of 1739 Austria gave up Belgrade.", "habsburg-monarchy>ottoman-empire belgrade")]
    [InlineData("In 1738 Austria gave up Orsova.")]
    [InlineData("In 1720 Savoy ceded Sicily to the Emperor and obtained from him the much poorer Sardinia.", "duchy-of-savoy>holy-roman-empire sicily", "holy-roman-empire>duchy-of-savoy sardinia-island")]
    [InlineData("14 January 1814: Peace of Kiel. Frederick VI cedes Norway to the King of Sweden and obtains Swedish Pomerania in exchange. Heligoland goes to Britain.", "denmark>sweden norway", "sweden>denmark swedish-pomerania", "denmark>united-kingdom heligoland")]
    [InlineData("17 September 1809: Peace of Fredrikshamn between Sweden and Russia. All of Finland and the Åland Islands fall to Russia.", "sweden>russian-empire finland", "sweden>russian-empire aland-islands")]
    [InlineData("By the truce, which was to run for thirteen years, Poland gave up Smolensk to Russia.", "congress-poland>russian-empire smolensk-region")]
    [InlineData("In 1859 Austria gave Lombardy to France, and France in turn handed it to Sardinia.", "austrian-empire>france lombardy", "france>kingdom-of-sardinia lombardy")]
    [InlineData("Persia ceded Derbent to Russia, and the tsar for his part promised to send an army.", "iran>russian-empire derbent")]
    [InlineData("Denmark sold Tranquebar to Britain, and Sweden in the autumn of that year was given Norway.", "denmark>united-kingdom tranquebar", "denmark>sweden norway")]
    [InlineData("In the war Russia beat the Porte. In 1774 the sultan ceded to her Kerch and Azov.", "ottoman-empire>russian-empire kerch", "ottoman-empire>russian-empire azov")]
    [InlineData("In 1909 Siam ceded to Britain the four Malay states of Kedah, Perlis and Kelantan.", "thailand>united-kingdom kedah", "thailand>united-kingdom perlis", "thailand>united-kingdom kelantan")]
    [InlineData("Bolivia, which in 1904 had ceded its coast to Chile, looked for another outlet.", "bolivia>chile coast")]
    [InlineData("In 1845 the Republic of Texas surrendered its sovereignty to the United States.", "republic-of-texas>united-states republic-of-texas")]
    [InlineData("China was beaten in the war. In 1895 she ceded Formosa to Japan.", "qing-china>japan taiwan")]
    [InlineData("Prussia received Swedish Pomerania, and in return she ceded Lauenburg to Denmark.", "sweden>prussia swedish-pomerania", "prussia>denmark lauenburg")]
    [InlineData("Norway was torn from Denmark and given to Sweden.", "denmark>sweden norway")]
    [InlineData("Guam and Wake were overlooked; they were bought by the United States from Spain in 1900.", "spain>united-states guam", "spain>united-states wake")]
    [InlineData("In 1907 Siam gave up Battambang and Siem Reap to France.", "thailand>france battambang", "thailand>france siem-reap")]
    [InlineData("The arbiter, the King of Spain, awarded the Mosquito Coast to Nicaragua.", ">nicaragua mosquito-coast")]
    [InlineData("In 1713 Gibraltar and Minorca passed from Spain to Great Britain, and Nova Scotia and Newfoundland from France.", "spain>united-kingdom gibraltar", "spain>united-kingdom minorca", "france>united-kingdom nova-scotia", "france>united-kingdom newfoundland")]
    [InlineData("The convention left the Oregon Country open to both Great Britain and the United States for ten years.")]
    [InlineData("In 1917 the Danish West Indies were sold to the United States.", "denmark>united-states danish-west-indies")]
    public void What_goes_the_other_way_is_told_by_what_went_before(string text, params string[] passed) =>
        Assert.Equal(passed, Repository.Read(text).Claims.Where(claim => claim.Type.Name == "CEDED_TERRITORY_TO" && claim.Polarity == Polarity.Asserted).Select(claim => $"{claim[Role.Subject]?.Id}>{claim[Role.Object]?.Id} {claim[Role.Territory]!.Id}"));

    [Theory]
    [InlineData("Northern Serbia, which the Porte had lost in 1718, was restored to it.", ">ottoman-empire northern-serbia")]
    [InlineData("Britain gave back the Danish West Indies in 1815.", "united-kingdom>denmark danish-west-indies")]
    [InlineData("Persia turned back to the British.")]
    [InlineData("Gilan was evacuated by the Russians and given back to Persia.", "russian-empire>iran gilan")]
    [InlineData("The treaty gave Trondheim back to Norway and restored Bornholm to Denmark.", ">norway trondelag", ">denmark bornholm")]
    public void Who_gets_a_land_back_is_who_had_it(string text, params string[] returned) =>
        Assert.Equal(returned, Repository.Read(text).Claims.Where(claim => claim.Type.Name == "RETURNED_TERRITORY_TO" && claim.Polarity == Polarity.Asserted).Select(claim => $"{claim[Role.Subject]?.Id}>{claim[Role.Object]?.Id} {claim[Role.Territory]!.Id}"));

    [Theory]
    [InlineData("Japan granted the Americans consular jurisdiction; the same rights were secured by Britain in the following months.", "japan>united-states extraterritoriality", "japan>united-kingdom extraterritoriality")]
    [InlineData("Samoa granted the United States freedom of trade in 1878. Similar privileges were obtained a year later by the Germans.", "samoa>united-states trade", "samoa>german-empire trade")]
    [InlineData("In 1858 China signed the Treaty of Tientsin with Britain. British subjects shall have the right to travel in the interior.", "qing-china>united-kingdom travel")]
    [InlineData("By the treaty of 1858 with Japan, American citizens shall be free to reside in Kanagawa.", "japan>united-states residence")]
    [InlineData("In 1855 Bowring concluded a treaty with Siam. British subjects obtained the right to trade, and they came under the jurisdiction of their own consul.", "thailand>united-kingdom trade", "thailand>united-kingdom extraterritoriality")]
    [InlineData("Treaties signed in March 1853 with Britain, France and Sardinia admitted their merchantmen to Asunción.")]
    [InlineData("Belgium obtained the same privileges.")]
    public void A_right_is_told_by_what_went_before(string text, params string[] rights) =>
        Assert.Equal(rights, Repository.Read(text).Claims.Where(claim => claim.Type.Name == "GRANTED_RIGHT_TO" && claim.Polarity == Polarity.Asserted).Select(claim => $"{claim[Role.Subject]?.Id}>{claim[Role.Object]?.Id} {claim.Qualifiers[Qualifiers.Right]}"));

    [Theory]
    [InlineData("Treaty of Shimonoseki\n\nSigned on 17 April 1895 by Japan and China.\n\n- Formosa to go to Japan;", "taiwan treaty-of-shimonoseki")]
    [InlineData("Treaty of Shimonoseki\n\nBackground\n\n- Formosa was to go to Japan.")]
    [InlineData("TREATY OF BERLIN, 13 July 1878\n\nBackground. In the Cyprus Convention of 4 June the Sultan consented that England should administer the island. The treaty, concluded a month later, took the place of that of San Stefano.\n\nPrincipal provisions:\n- Turkey cedes Kars to Russia.", "kars treaty-of-berlin-1878")]
    public void A_list_under_the_title_tells_its_terms(string text, params string[] lands) =>
        Assert.Equal(lands, Repository.Read(text).Claims.Where(claim => claim.Type.Name == "CEDED_TERRITORY_TO" && claim.Polarity == Polarity.Asserted).Select(claim => $"{claim[Role.Territory]!.Id} {claim[Role.Treaty]?.Id}"));
}
