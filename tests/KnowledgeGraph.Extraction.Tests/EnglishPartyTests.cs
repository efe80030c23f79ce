using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>English: who does something to whom, where order and small words alone tell it.</summary>
public sealed class EnglishPartyTests
{
    [Theory]
    [InlineData("Austria gave Lombardy to France, and France in turn handed it to Sardinia in 1859.", "CEDED_TERRITORY_TO", "austrian-empire>france", "france>kingdom-of-sardinia")]
    [InlineData("On 16 January 1864 Austria and Prussia demand of Denmark that the constitution be withdrawn.", "DEMANDED", "austrian-empire>denmark", "prussia>denmark")]
    [InlineData("In 1896 China let Russia build a railway through Manchuria.", "GRANTED_RIGHT_TO", "qing-china>russian-empire")]
    [InlineData("In 1896 China would not let Russia build a railway through Manchuria.", "GRANTED_RIGHT_TO")]
    [InlineData("In 1896 Russia obtained from China permission to build a railway through Manchuria.", "GRANTED_RIGHT_TO", "qing-china>russian-empire")]
    [InlineData("In 1814 Prussia received from Saxony compensation for the war.", "PAID_INDEMNITY_TO", "saxony>prussia")]
    [InlineData("In 1825 Charles X demanded 150 million francs of Haiti. President Boyer undertook to pay that sum to France.", "PAID_INDEMNITY_TO", "haiti>france")]
    [InlineData("France made peace with Great Britain at Utrecht in 1713: she ceded Acadia to Queen Anne and abandoned her claims to Newfoundland.", "RENOUNCED", "france>newfoundland")]
    [InlineData("Pitt has an ultimatum drawn up requiring Russia to restore Ochakov to the Turks.", "DEMANDED")]
    [InlineData("Christian Günther was the Swedish foreign minister. When London and Paris asked for passage he refused.", "REJECTED", "christian-gunther>")]
    [InlineData("In 1723 the Shah of Persia was horrified and refused to ratify what his envoy had agreed.", "REJECTED", "iran>")]
    [InlineData("In January 1878 the Samoan envoy Mamea signed a treaty at Washington which allowed the United States to set up a coaling station at Pago Pago.", "GRANTED_RIGHT_TO", "samoa>united-states")]
    [InlineData("In 1663 the Duke of Medina de las Torres signed the treaty for Spain.", "REPRESENTED", "duke-of-medina-de-las-torres>spain")]
    [InlineData("In March 1854 Britain and France concluded an alliance. The allies declared war on Russia.", "DECLARED_WAR_ON", "united-kingdom>russian-empire", "france>russian-empire")]
    [InlineData("In 1879 Peru was bound to La Paz by a secret alliance.", "ALLIED_WITH", "peru>bolivia")]
    [InlineData("In 1855 Sardinia sent 15,000 men to the Crimea to fight beside the French and the British.", "ALLIED_WITH", "kingdom-of-sardinia>france", "kingdom-of-sardinia>united-kingdom")]
    [InlineData("A Franco-Polish alliance was signed in February 1921.", "ALLIED_WITH", "france>poland")]
    [InlineData("In October 1813 Bavaria went over to the Allies by the Treaty of Ried.", "CEDED_TERRITORY_TO")]
    [InlineData("The treaty of 1842 threw open Canton to British merchants.", "OPENED_PORT_TO", ">united-kingdom")]
    [InlineData("In 1847 Polk sent Trist to Mexico. He demanded California.", "DEMANDED", "nicholas-trist>mexico")]
    [InlineData("Paraguay invaded Argentina in April 1865. Its neighbour declared war on 9 May.", "DECLARED_WAR_ON", "argentina>paraguay")]
    [InlineData("Haiti recognised its neighbour, the Dominican Republic, in 1867.", "RECOGNIZED", "haiti>dominican-republic")]
    [InlineData("Chile defeated Peru and Bolivia. The loser had to cede Tarapacá.", "CEDED_TERRITORY_TO")]
    [InlineData("Sweden and Russia fought from 1808. The latter took Finland, the former lost it.", "SEIZED", "russian-empire>finland")]
    [InlineData("Prussia declared war on Denmark in 1864. Austria declared war on Denmark too. The allies took Fredericia.", "SEIZED", "prussia>fredericia", "austrian-empire>fredericia")]
    [InlineData("Denmark wanted the islands, but Sweden, whose king was ill, rejected the demand.", "REJECTED", "sweden>")]
    [InlineData("Denmark wanted peace, but Sweden, which had won at Narva, invaded Norway.", "SEIZED", "sweden>norway")]
    [InlineData("Kossuth, by then governor of Hungary, fled in 1849.", "REPRESENTED", "lajos-kossuth>hungary")]
    [InlineData("Venizelos, at that time prime minister of Greece, resigned in 1915.", "REPRESENTED", "eleftherios-venizelos>greece")]
    [InlineData("Austria, by then Germany and Italy joined in the war.", "REPRESENTED")]
    [InlineData("Baron Rosen, acting on Russia's behalf, signed the protocol in 1898.", "REPRESENTED", "roman-rosen>russian-empire")]
    [InlineData("The British take Ting Hai.", "SEIZED", "united-kingdom>ting-hai")]
    [InlineData("In 1900 the British crossed the Vaal. On 31 May Roberts took Johannesburg.", "SEIZED", "united-kingdom>johannesburg")]
    [InlineData("The Dey of Algiers declared war on the United States in 1815. Decatur forced him to sign a treaty.", "SIGNED", "regency-of-algiers>treaty-1815")]
    [InlineData("Tsar Alexander I answered Turkey in 1806 by sending an army across the Dniester, which occupied Moldavia.", "SEIZED", "russian-empire>moldavia")]
    [InlineData("General Taylor won at Monterrey in September 1846. In May the general entered Puebla.", "SEIZED", "united-states>puebla")]
    [InlineData("The Elector of Brandenburg declared war on Sweden in 1675.", "DECLARED_WAR_ON", "prussia>sweden")]
    [InlineData("In 1756 Frederick declared war on Saxony. The Prussian king had no ally.", "DECLARED_WAR_ON", "prussia>saxony")]
    [InlineData("In 1877 Serbia declared war on Turkey. The principality received Nish.", "CEDED_TERRITORY_TO", "ottoman-empire>serbia")]
    [InlineData("Hanover fought against Prussia in 1866. The kingdom was annexed.", "SEIZED", "prussia>hanover")]
    [InlineData("On 5 April 1879 Chile declared war on its two northern neighbours, Peru and Bolivia.", "DECLARED_WAR_ON", "chile>peru", "chile>bolivia")]
    [InlineData("Blücher and Wellington beat Napoleon in 1815. The two commanders entered Paris.", "SEIZED", "prussia>paris", "united-kingdom>paris")]
    [InlineData("In 1783 Catherine annexed the Crimea.", "SEIZED", "russian-empire>crimea")]
    [InlineData("CANNING, STRATFORD, first Viscount Stratford de Redcliffe (1786–1880), British diplomatist. In 1808 he accompanied Robert Adair to Constantinople, who made friends there. In 1812 he negotiated with Nesselrode.", "NEGOTIATED_WITH", "stratford-canning>karl-nesselrode")]
    [InlineData("The treaty of 1842 did not throw open Canton to British merchants.", "OPENED_PORT_TO")]
    public void Who_and_whom(string text, string type, params string[] parties) => Assert.Equal(parties, Deeds(text, type));

    [Theory]
    [InlineData("On 26 June 1940 Molotov handed the Romanian minister a note demanding Bessarabia.", "DEMANDED", "vyacheslav-molotov>romania")]
    [InlineData("On 23 July 1914 Austria-Hungary sent a note to Serbia which demanded satisfaction.", "DEMANDED", "austria-hungary>serbia")]
    [InlineData("In 1870 Jules Favre rejected the terms which Bismarck had offered at Ferrières.", "REJECTED", "jules-favre>otto-von-bismarck")]
    [InlineData("In 1913 Venizelos of Greece and Pašić of Serbia met at Bucharest.", "REPRESENTED", "eleftherios-venizelos>greece", "nikola-pasic>serbia")]
    [InlineData("In September 1854 Austria sent the ultimatum back.", "DEMANDED")]
    [InlineData("Peace is signed before Nanking in 1842 by Pottinger and, for China, by Qiying.", "REPRESENTED", "qiying>qing-china")]
    [InlineData("In 1803 Napoleon, through his treasury minister Barbé-Marbois, offered the United States the whole.", "REPRESENTED", "francois-barbe-marbois>france")]
    [InlineData("Russia went to war with Turkey in 1911. French troops, called in by a hard-pressed Sultan, occupied Fez.", "DEMANDED")]
    [InlineData("It was at Kellogg's instance, nevertheless, that Chile and Peru resumed diplomatic relations in July 1928.", "ESTABLISHED_RELATIONS_WITH", "chile>peru")]
    [InlineData("In 1856 France was represented by Walewski, Britain by Clarendon, and Russia by Orlov.", "REPRESENTED", "count-walewski>france", "lord-clarendon>united-kingdom", "alexey-orlov>russian-empire")]
    [InlineData("In 1949 the Israeli delegation was headed by Walter Eytan, the Egyptian by Seif el-Din.", "REPRESENTED", "walter-eytan>israel", "seif-el-din>egypt")]
    [InlineData("The Soviet delegation was led at first by Joffe and from January 1918 by Trotsky.", "REPRESENTED", "adolph-joffe>soviet-russia", "leon-trotsky>soviet-russia")]
    [InlineData("In 1894 Peking sent Zhang Yinhuan, then Li Hongzhang.", "REPRESENTED", "zhang-yinhuan>qing-china", "li-hongzhang>qing-china")]
    [InlineData("In September 1972 Tanaka went to Peking, and Japan and China established diplomatic relations.", "ESTABLISHED_RELATIONS_WITH", "japan>peoples-republic-of-china")]
    [InlineData("In August 1864 Solano López warned Brazil not to occupy Uruguay.", "THREATENED", "francisco-solano-lopez>brazil")]
    [InlineData("In 1864 Britain persuaded Brazil not to annex Uruguay.", "SEIZED")]
    [InlineData("In 1905 Witte and Komura met at Portsmouth, New Hampshire, where peace was signed.", "NEGOTIATED_WITH", "sergei-witte>komura-jutaro")]
    [InlineData("In 1885 Germany and Spain quarrelled over the Caroline Islands. Both rejected arbitration.", "REJECTED", "german-empire>", "spain>")]
    [InlineData("Five states signed the convention at the close of the conference of 1864, among them Switzerland, France, Prussia, Belgium and Portugal.", "NEGOTIATED_WITH")]
    [InlineData("In 1865 Edward Thornton came to present the Queen's regrets, and relations between Brazil and Britain were renewed.", "ESTABLISHED_RELATIONS_WITH", "brazil>united-kingdom")]
    [InlineData("In December 1934 Rome demanded an apology from Addis Ababa.", "DEMANDED", "italy>ethiopia")]
    [InlineData("In 1970 Egon Bahr had conducted the exploratory talks with Gromyko.", "NEGOTIATED_WITH", "egon-bahr>andrei-gromyko")]
    [InlineData("The Treaty of Livadia was repudiated by the court, and Chonghou was sentenced to death.", "REJECTED")]
    [InlineData("At Vienna in 1814 the spokesman of defeated France was Talleyrand.", "REPRESENTED", "talleyrand>france")]
    [InlineData("With Lord Paget and Jacob Colyer, the ambassadors of England and the United Provinces, as mediators, a congress met at Karlowitz.", "NEGOTIATED_WITH")]
    [InlineData("After Anglo-Iranian talks had failed in 1951, Britain closed the refinery.", "NEGOTIATED_WITH", "united-kingdom>iran")]
    [InlineData("In 1941 Tokyo stepped in to mediate between France and Thailand.", "MEDIATED_BETWEEN", "japan>")]
    [InlineData("In 1876 the Sultan signed a peace which gave Russia Kars and opened the Straits to her ships.", "GRANTED_RIGHT_TO", "ottoman-empire>russian-empire")]
    [InlineData("In 1876 the Orange Free State accepted 90,000 pounds from London.", "PAID_INDEMNITY_TO", "united-kingdom>orange-free-state")]
    public void Who_speaks_and_acts_for_whom(string text, string type, params string[] parties) => Assert.Equal(parties, Deeds(text, type));


    [Theory]
    [InlineData("War was averted by the mediation of Brazil between Lima and Quito.", "brazil", "ecuador", "peru")]
    [InlineData("Arbitrating at Vienna on 30 August 1940, Ribbentrop awarded Northern Transylvania to Hungary at the expense of Romania.", "joachim-von-ribbentrop", "hungary", "romania")]
    [InlineData("In 1895 President Cleveland arbitrated the Misiones dispute between Brazil and Argentina.", "grover-cleveland", "argentina", "brazil")]
    [InlineData("In the talks on Rhodes Colonel Seif el Dine acted for Egypt and Walter Eytan for Israel, with Ralph Bunche as mediator between them.", "ralph-bunche", "egypt", "israel")]
    [InlineData("In October 1925 the League of Nations halted the fighting between Greece and Bulgaria.", "league-of-nations", "bulgaria", "greece")]
    [InlineData("In April 1914 Chile offered to mediate between the United States and Mexico. Both sides accepted.", "chile", "mexico", "united-states")]
    public void Who_stands_between_whom(string text, string mediator, params string[] parties)
    {
        var claim = Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "MEDIATED_BETWEEN" && claim.Polarity == Polarity.Asserted);
        Assert.Equal(mediator, claim[Role.Subject]?.Id);
        Assert.Equal(parties, claim.Roles.Where(filler => filler.Role == Role.Parties).Select(filler => filler.Entity.Id).Order(StringComparer.Ordinal));
    }

    /// <summary>Who does a deed to whom, in the order of the text: <c>china>japan</c>.</summary>
    private static IEnumerable<string> Deeds(string text, string type) =>
        Repository.Read(text).Claims.Where(claim => claim.Type.Name == type && claim.Polarity == Polarity.Asserted).Select(claim => $"{claim[Role.Subject]?.Id}>{claim[Role.Object]?.Id}");
}
