using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Facts;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Tests.Facts;

public sealed class ConsolidationTests
{
    [Fact]
    public void Two_sources_that_say_the_same_make_one_fact_with_both_claims_behind_it()
    {
        var fact = Assert.Single(Consolidation.Facts([Cession("a", "book", "1858"), Cession("b", "text", "1858-05-28")]));
        Assert.Equal(["a", "b"], fact.ClaimIds);
        Assert.Equal("1858-05-28", fact.Date?.Edtf);
        Assert.Empty(fact.Disputed);
    }

    [Fact]
    public void A_fact_keeps_its_id_when_a_better_source_gives_the_day()
    {
        var before = Assert.Single(Consolidation.Facts([Cession("a", "book", "1858")]));
        var after = Assert.Single(Consolidation.Facts([Cession("a", "book", "1858"), Cession("b", "text", "1858-05-28")]));
        Assert.Equal(before.Id, after.Id);
    }

    [Fact]
    public void Sources_that_contradict_each_other_on_the_day_make_one_disputed_fact()
    {
        var fact = Assert.Single(Consolidation.Facts([Cession("a", "book", "1858-05-28"), Cession("b", "text", "1858-05-16")]));
        Assert.Equal(["date"], fact.Disputed);
    }

    [Fact]
    public void The_day_that_most_sources_give_wins()
    {
        var fact = Assert.Single(Consolidation.Facts(
            [Cession("a", "book", "1858-05-16"), Cession("b", "text", "1858-05-28"), Cession("c", "other", "1858-05-28")]));
        Assert.Equal("1858-05-28", fact.Date?.Edtf);
    }

    [Fact]
    public void One_source_that_gives_two_dates_speaks_of_two_happenings() =>
        Assert.Equal(2, Consolidation.Facts([Cession("a", "book", "1858-05-28"), Cession("b", "book", "1858-11-28")]).Count);

    [Fact]
    public void Two_wars_between_the_same_states_stay_two()
    {
        var facts = Consolidation.Facts([War("a", "book", "1839"), War("b", "text", "1857-04"), War("c", "book", "1857")]);
        Assert.Equal(["1839", "1857-04"], facts.Select(fact => fact.Date?.Edtf));
        Assert.Equal(["b", "c"], facts[1].ClaimIds);
    }

    [Fact]
    public void A_treaty_ties_two_dates_that_lie_far_apart()
    {
        var first = Cession("a", "book", "1858", treaty: "treaty-of-aigun");
        Assert.Single(Consolidation.Facts([first, Cession("b", "text", "1860-11-14", treaty: "treaty-of-aigun")]));
        Assert.Equal(2, Consolidation.Facts([first, Cession("b", "text", "1860-11-14", treaty: "treaty-of-peking")]).Count);
        Assert.Equal(2, Consolidation.Facts([first, Cession("b", "text", "1860-11-14")]).Count);
    }

    [Fact]
    public void A_party_signs_a_treaty_once_whatever_days_the_sources_give()
    {
        var facts = Consolidation.Facts([Signature("a", "book", "1689-08-27"), Signature("b", "text", "1689-09-06")]);
        Assert.Equal(["date"], Assert.Single(facts).Disputed);
    }

    [Fact]
    public void Two_amounts_of_one_source_are_two_payments_and_of_two_sources_a_disagreement()
    {
        Assert.Equal(2, Consolidation.Facts([Payment("a", "book", 6), Payment("b", "book", 12)]).Count);
        var fact = Assert.Single(Consolidation.Facts([Payment("a", "book", 6), Payment("b", "text", 8)]));
        Assert.Equal(["amount"], fact.Disputed);
    }

    [Fact]
    public void A_total_that_could_contradict_several_payments_stands_for_itself() =>
        Assert.Equal(3, Consolidation.Facts([Payment("a", "book", 6), Payment("b", "book", 12), Payment("c", "text", 18)]).Count);

    [Fact]
    public void The_two_sides_of_an_alliance_may_be_named_either_way_round()
    {
        Testimony One(string id, string subject, string @object) =>
            new(id, ClaimTypes.Get("ALLIED_WITH"), [new(Role.Subject, subject), new(Role.Object, @object)], id);
        Assert.Single(Consolidation.Facts([One("a", "france", "united-kingdom"), One("b", "united-kingdom", "france")]));
    }

    [Theory]
    [InlineData(Polarity.Negated)]
    [InlineData(Polarity.Hypothetical)]
    [InlineData(Polarity.Reported)]
    public void What_is_not_asserted_makes_no_fact_and_supports_none(Polarity polarity)
    {
        var claim = Cession("a", "book", "1858") with { Polarity = polarity };
        Assert.Empty(Consolidation.Facts([claim]));
        Assert.Equal(["b"], Assert.Single(Consolidation.Facts([claim, Cession("b", "text", "1858")])).ClaimIds);
    }

    [Fact]
    public void A_mediation_is_shown_as_one_plain_edge_to_each_party()
    {
        var claim = new Testimony(
            "a",
            ClaimTypes.Get("MEDIATED_BETWEEN"),
            [new(Role.Subject, "ignatyev"), new(Role.Parties, "united-kingdom"), new(Role.Parties, "qing-china")],
            "text");
        var edges = Projection.Edges(Assert.Single(Consolidation.Facts([claim])));
        Assert.Equal(
            [new PlainEdge("MEDIATED_BETWEEN", "ignatyev", "qing-china"), new PlainEdge("MEDIATED_BETWEEN", "ignatyev", "united-kingdom")],
            edges);
    }

    [Fact]
    public void Facts_do_not_depend_on_the_order_of_the_claims() =>
        Prop.ForAll(
            Gen.Choose(0, 5).Zip(Gen.Choose(0, 3)).ListOf().ToArbitrary(),
            Gen.Choose(0, 1000).ToArbitrary(),
            (pairs, seed) =>
            {
                string[] dates = ["1858", "1858-05-28", "1858-05-16", "1858-06", "1860", "1859~"];
                var claims = pairs.Select((pair, i) => Cession($"c{i}", $"w{pair.Item2}", dates[pair.Item1])).ToList();
                var shuffled = claims.OrderBy(claim => Identity.IdentityTests.Mix(claim.ClaimId, seed)).ToList();
                return Print(Consolidation.Facts(claims)) == Print(Consolidation.Facts(shuffled))
                    && Consolidation.Facts(claims).Sum(fact => fact.ClaimIds.Count) == claims.Count
                    && Consolidation.Facts(claims).Select(fact => fact.Id).Distinct().Count() == Consolidation.Facts(claims).Count;
            }).QuickCheckThrowOnFailure();

    private static string Print(IEnumerable<Fact> facts) =>
        string.Join('\n', facts.Select(fact => $"{fact.Id} {fact.Date} {string.Join(',', fact.ClaimIds)} {string.Join(',', fact.Disputed)}"));

    private static Testimony Cession(string id, string witness, string date, string? treaty = null) =>
        new(
            id,
            ClaimTypes.Get("CEDED_TERRITORY_TO"),
            [
                new(Role.Subject, "qing-china"), new(Role.Object, "russian-empire"), new(Role.Territory, "left-bank-of-the-amur"),
                .. treaty is null ? Array.Empty<RoleEntity>() : [new RoleEntity(Role.Treaty, treaty)],
            ],
            witness)
        { Date = HistoricalDate.Parse(date) };

    private static Testimony War(string id, string witness, string date) =>
        new(id, ClaimTypes.Get("DECLARED_WAR_ON"), [new(Role.Subject, "united-kingdom"), new(Role.Object, "qing-china")], witness)
        { Date = HistoricalDate.Parse(date) };

    private static Testimony Signature(string id, string witness, string date) =>
        new(id, ClaimTypes.Get("SIGNED"), [new(Role.Subject, "qing-china"), new(Role.Object, "treaty-of-nerchinsk")], witness)
        { Date = HistoricalDate.Parse(date) };

    private static Testimony Payment(string id, string witness, decimal millions) =>
        new(
            id,
            ClaimTypes.Get("PAID_INDEMNITY_TO"),
            [new(Role.Subject, "qing-china"), new(Role.Object, "united-kingdom"), new(Role.Treaty, "treaty-of-nanking")],
            witness)
        { Qualifiers = QualifierSet.Empty.With(Qualifiers.Amount, QualifierValue.Of(millions * 1_000_000)) };
}
