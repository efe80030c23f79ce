using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Who takes places and ships and who wins, by the words with which English texts tell it.</summary>
public sealed class VictorTests
{
    [Theory]
    [InlineData("The boats of the British squadron took Acre in November 1840.", "SEIZED united-kingdom acre 1840-11")]
    [InlineData("Spain demanded satisfaction of Chile, and in September 1865 Chile declared war. Its corvette Esmeralda captured the schooner Covadonga off Papudo on 26 November.", "SEIZED chile covadonga 1865-11-26")]
    [InlineData("A second army, commanded by Manuel Bulnes and reinforced by exiles, entered Lima in August 1838.", "SEIZED chile lima 1838-08")]
    [InlineData("In May 1690 a fleet from Massachusetts under Sir William Phips captured Port Royal.", "SEIZED kingdom-of-england port-royal 1690-05")]
    [InlineData("A force of four thousand men under Admiral Nelson took Tenerife in 1797.", "SEIZED united-kingdom tenerife 1797")]
    [InlineData("Vice-Admiral Boscawen captured Louisbourg in July 1758.", "SEIZED united-kingdom louisbourg 1758-07")]
    [InlineData("The advancing Russian army took Erzurum in July 1829.", "SEIZED russian-empire erzurum 1829-07")]
    [InlineData("1 August 1798: Nelson's victory over the French in Aboukir Bay.", "LOST france battle-of-the-nile 1798-08-01", "WON united-kingdom battle-of-the-nile 1798-08-01")]
    [InlineData("Blücher's defeat at Ligny on 16 June 1815 did not end the campaign.", "LOST prussia battle-of-ligny 1815-06-16")]
    [InlineData("The Battle of Tannenberg, a crushing German victory, ended on 30 August 1914.", "WON german-empire battle-of-tannenberg 1914-08-30")]
    [InlineData("In June 1653, at the Gabbard, it was the Dutch who were beaten.", "LOST dutch-republic battle-of-the-gabbard 1653-06")]
    [InlineData("The war of 1904-05, in which Japan was victorious, broke Russia's influence.", "WON japan russo-japanese-war 1904/1905")]
    [InlineData("Turkey lost the war of 1877-78.", "LOST ottoman-empire russo-turkish-war-1877 1877/1878")]
    [InlineData("The Cossack fort of Albazin lay on the Amur. In June 1685 a Qing army captured the place and burned it.", "SEIZED qing-china albazin 1685-06")]
    [InlineData("Few places changed hands so often as Port Royal in Acadia. Cromwell's men took it in 1654. In 1690 the English captured the place again.", "SEIZED kingdom-of-england port-royal 1654", "SEIZED kingdom-of-england port-royal 1690")]
    [InlineData("The French besieged the citadel of Antwerp, and on 23 December 1832 the garrison surrendered.", "SEIZED france antwerp 1832-12-23")]
    [InlineData("In May 1815 the British compelled the Gurkhas to yield the fortress of Malaun.", "SEIZED united-kingdom malaun 1815-05")]
    [InlineData("In November 1878 the British compelled the fort of Ali Masjid to surrender.", "SEIZED united-kingdom ali-masjid 1878-11")]
    [InlineData("The Russians captured Braila in June 1828 and the fortress of Varna in October.", "SEIZED russian-empire braila 1828-06", "SEIZED russian-empire varna 1828-10")]
    [InlineData("Bulgarian troops stormed the Danube fortress of Turtucaia on 6 September 1916.", "SEIZED bulgaria turtucaia 1916-09-06")]
    [InlineData("The Bulgarians were victorious at Kirk Kilisse and at Lule Burgas.", "WON bulgaria battle-of-kirk-kilisse ", "WON bulgaria battle-of-lule-burgas ")]
    [InlineData("In January 1879 the Zulus were beaten off at Rorke's Drift.", "LOST zulu-kingdom battle-of-rorkes-drift 1879-01")]
    [InlineData("The British were routed on Majuba Hill on 27 February 1881.", "LOST united-kingdom battle-of-majuba 1881-02-27")]
    [InlineData("The Turks used the opportunity to recover Adrianople on 21 July 1913.", "SEIZED ottoman-empire adrianople 1913-07-21")]
    [InlineData("In June 1806 Beresford occupied Buenos Aires.", "SEIZED united-kingdom buenos-aires 1806-06")]
    [InlineData("In 1838, after the quarrels of some years, Britain went to war with Afghanistan. Kabul was occupied in August 1839.", "SEIZED united-kingdom kabul 1839-08")]
    [InlineData("France and Vietnam were at war in 1883. Lespès took Hanoi from the Vietnamese.", "SEIZED france hanoi 1883")]
    [InlineData("In 1839 Britain went to war with China. 5 July 1840. The British capture Tinghai on Chusan.", "SEIZED united-kingdom tinghai 1840-07-05")]
    [InlineData("The Battle of Poltava ended in a complete Russian victory in July 1709.", "WON tsardom-of-russia battle-of-poltava 1709-07")]
    [InlineData("Mexico lost the war with the United States.", "LOST mexico mexican-american-war ")]
    [InlineData("At Ulm the Austrians had to lay down their arms in October 1805.", "LOST austrian-empire battle-of-ulm 1805-10")]
    [InlineData("In 1911 a Peruvian flotilla captured La Pedrera.", "SEIZED peru la-pedrera 1911")]
    [InlineData("In January 1879 the British column was defeated and killed by the Zulus at Isandlwana.", "LOST united-kingdom battle-of-isandlwana 1879-01", "WON zulu-kingdom battle-of-isandlwana 1879-01")]
    [InlineData("In August 1814 British veterans scattered the militia at Bladensburg.", "WON united-kingdom battle-of-bladensburg 1814-08")]
    [InlineData("The British fought the Ashanti. In January 1896 a second expedition occupied Kumasi.", "SEIZED united-kingdom kumasi 1896-01")]
    [InlineData("Prussia might use the opportunity to seize Silesia.")]
    public void Are_told_by_their_forces_their_leaders_and_their_victories(string text, params string[] claims) =>
        Assert.Equal(claims, Told.Asserted(text, "WON", "LOST", "SEIZED"));

    [Theory]
    [InlineData("Captain Laplace appeared off Honolulu in July 1839, threatened to bombard the town and exacted freedom of worship.", "THREATENED cyrille-laplace ")]
    [InlineData("In June 1653 the Dutch were beaten at the Gabbard, and The Hague asked for peace.", "SUED_FOR_PEACE dutch-republic ")]
    [InlineData("In July 1778 Prussia, with Saxony at her side, went to war against Austria.", "DECLARED_WAR_ON prussia habsburg-monarchy")]
    [InlineData("The Russians besieged Silistria in May 1854, but the garrison refused to surrender.")]
    [InlineData("The Ottoman Empire declared war on Russia in October 1768, after Cossacks in pursuit of Polish rebels had burned the town of Balta.", "DECLARED_WAR_ON ottoman-empire russian-empire")]
    [InlineData("In June 1672 the States General sent a deputation to the camp of Louis XIV to ask for terms.", "SUED_FOR_PEACE dutch-republic france")]
    [InlineData("On 23 April 1859 Austria demanded that Piedmont disarm within three days. On 3 May France declared war.", "DECLARED_WAR_ON france austrian-empire")]
    [InlineData("In 1842 the British took Amoy. The Chinese ask for a truce.", "SUED_FOR_PEACE qing-china united-kingdom")]
    public void Whoever_threatens_declares_or_sues_is_he_of_whom_it_is_told(string text, params string[] claims) =>
        Assert.Equal(
            claims,
            Repository.Read(text).Claims.Where(claim => claim.Polarity == Polarity.Asserted && claim.Type.Name is "THREATENED" or "SUED_FOR_PEACE" or "DECLARED_WAR_ON" or "REJECTED")
                .Select(claim => $"{claim.Type.Name} {claim[Role.Subject]?.Id} {claim[Role.Object]?.Id}"));
}
