package org.industrialrainforest.core.tiny;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Bound;
import org.industrialrainforest.core.scenario.BridgeSpec;
import org.industrialrainforest.core.scenario.Facility;
import org.industrialrainforest.core.scenario.FacilityType;
import org.industrialrainforest.core.scenario.FrameworkSpec;
import org.industrialrainforest.core.scenario.IncubatorSpec;
import org.industrialrainforest.core.scenario.LeaderGroup;
import org.industrialrainforest.core.scenario.ListingStandard;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.scenario.Param;
import org.industrialrainforest.core.scenario.Park;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Source;
import org.industrialrainforest.core.scenario.Stage;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.time.Month;

/**
 * The smallest world in which a rule can be seen at work. Everything that may be zero is zero, so that nothing happens and nothing is left
 * to chance unless a test asks for it: one sector {@code chips} with one stage, one source, one park, no ideas, no money, no state, no noise.
 *
 * <p>Immutable: every method returns a changed copy. Things are written as {@code "key=value"} with the keys of a scenario file.
 */
public final class TinyScenario {
    private static final String START = "2014-01";

    /** As it would be written; read, with all checks, only when the scenario is asked for. */
    private final Node.Mapping written;

    private TinyScenario(Node.Mapping written) {
        this.written = written;
    }

    /** Nothing happens from January 2014 to December 2015. */
    public static TinyScenario quiet() {
        return new TinyScenario(quiet(Scenario.class, "id=tiny", "end=2015-12")
                        .with("sources", list(quiet(Source.class, "id=engineers", "kind=engineer", "share=1")))
                        .with("policies", list(quiet(Policy.class, "id=none", "kind=both"))))
                .withThing("parks", Park.class, "id=park")
                .withFacilityType("chip-pilot-line")
                .withSector("chips", stage("sample"))
                .withAllMechanisms()
                .with("mechanisms.initial-stock", "false")
                .with("mechanisms.niche-shares", "false")
                .with("sectors[chips].margin", "0.2")
                .with("founding.open-months", "24")
                .with("founding.taste-scale-m", "1")
                .with("founding.stalled-months", "12")
                .with("founding.belief-half-life", "1200")
                .with("founding.prior-weight", "20")
                .with("founding.prior-rounds", "0.45")
                .with("founding.pay-years", "3")
                .with("access.patience-months", "24")
                .with("access.own-line-cost-factor", "1000")
                .with("access.longest-wait", "24")
                .with("access.queue-months", "12")
                .with("access.first-fit", "0.5")
                .with("access.outside-fee", "1")
                .with("bridging.look-months", "6")
                .with("bridging.member-months", "240")
                .with("funding.authority-months", "24")
                .with("funding.fund-years", "10")
                .with("funding.funds-per-year", "2")
                .with("funding.judges", "2")
                .with("funding.round-discount", "1")
                .with("funding.most-dilution", "0.35")
                .with("funding.search-months", "3")
                .with("funding.searches", "2")
                .with("funding.redemption-after", "30")
                .with("funding.most-of-fund", "1")
                .with("funding.first-tranche", "1")
                .with("funding.over-second", "2")
                .with("funding.sentiment", "1")
                .with("funding.stage-months", "18")
                .with("funding.growth-months", "12")
                .with("funding.growth-years", "5")
                .with("funding.planned-growth", "0.5")
                .with("funding.least-ask-m", "1")
                .with("funding.exit-years", "2")
                .with("funding.business-in-research", "0.5")
                .with("funding.redemption-below", "1.6")
                .with("funding.political-midpoint", "5")
                .with("state.envelope-years", "10")
                .with("state.build-months", "6")
                .with("state.announced-when-paid", "0.5")
                .with("state.opex-subsidy", "1")
                .with("state.subsidy-taper", "1")
                .with("state.platform-life", "10")
                .with("state.idle-months", "240")
                .with("state.mandate-return", "1")
                .with("state.cover-months", "24")
                .with("state.expected-utilisation", "0.7")
                .with("state.staff-share", "0.5")
                .with("state.starved", "0.25")
                .with("state.expansion-utilisation", "0.95")
                .with("state.utilisation-weight", "0.1")
                .with("funding.demand-response", "0")
                .with("funding.return-response", "0")
                .with("outcomes.rmb-per-usd", "7.1")
                .with("state.rescue-months", "12")
                .with("state.leaders-per-centre", "2")
                .with("funding.least-planned-ask-m", "0.1")
                .with("funding.expected-rounds", "3")
                .with("bridging.order-log-sd", "1")
                .with("access.idle-cost", "0.5")
                .with("access.own-line-share", "0.5")
                .with("state.expansion-queue", "0.5")
                .with("state.admission-months", "6")
                .with("state.latest-admission", "48")
                .with("state.grant-share", "0.5")
                .with("state.tenant-failures", "100")
                .with("state.fixed-opex", "1")
                .with("state.least-support", "0.2")
                .with("state.planned-share-m", "1")
                .with("exits.patience-months", "4")
                .with("exits.patience-without-research", "1")
                .with("exits.offer-linked", "1")
                .with("exits.leader-value", "1")
                .with("exits.most-growth", "1")
                .with("exits.revive-months", "3")
                .with("exits.window-open", "1")
                .with("exits.price-level", "1")
                .with("exits.lock-up-months", "36")
                .with("exits.sale-discount", "1")
                .with("research.pay-m", "0.3")
                .with("research.repeat-work", "0.5")
                .with("research.attempts", "4")
                .with("research.pivot-evidence", "0.5")
                .with("research.standstill-months", "1200")
                .with("research.keeps-up", "0.2")
                .with("research.lead-aging", "0")
                .with("research.team-time", "0")
                .with("research.pivots", "15")
                .with("knowledge.niche-weight", "1")
                .with("knowledge.link-weight", "1")
                .with("sales.contestable", "1")
                .with("sales.launch-quality", "0.5")
                .with("sales.service-quality", "0.2")
                .with("sales.growth-cash", "0.5")
                .with("sales.look-months", "6")
                .with("taxes.valid-months", "36")
                .with("taxes.small-research", "0.05")
                .with("taxes.medium-research", "0.04")
                .with("taxes.large-research", "0.03")
                .with("taxes.small-revenue-m", "50")
                .with("taxes.medium-revenue-m", "200")
                .with("taxes.least-age", "12")
                .with("sales.before-scale-up-m", "10000")
                .with("sales.growth-decay", "5");
    }

    /**
     * A small city that lives, with noise in everything: sixty ideas a year from 2014 to 2024, chip designers of whom every second needs a
     * special process, a foundry, a line, an incubator, a bridge centre, leaders, funds and a board. Its policies take effect in 2015:
     * {@code lines}, {@code nursery}, {@code bridges} and {@code all} spend an envelope of RMB 120 m a year.
     */
    public static TinyScenario lively() {
        TinyScenario city = quiet().withMonths("2014-01", "2024-12")
                .withStages(
                        stage(
                                "sample",
                                "cost-m=3",
                                "years=0.75",
                                "pass-probability=0.6",
                                "facility=chip-pilot-line",
                                "dependence=high"),
                        stage(
                                "product",
                                "cost-m=10",
                                "years=1.25",
                                "pass-probability=0.6",
                                "facility=application-scenario",
                                "dependence=low"),
                        stage("scale-up", "cost-m=40", "years=2", "pass-probability=0.5"))
                .withIdeas(60)
                .withPlatform(
                        "line", "slots=12", "run-months=3", "capex-bn=0.06", "opex-share=0.2", "outside-customers=1")
                .withFacility(
                        "foundry",
                        "price-m=0.4",
                        "minimum-months=3",
                        "refusal-special=0.7",
                        "refusal-ordinary=0.1",
                        "wait-months=3")
                .withIncubator("nursery", "slots=20", "risk-share=0.6", "equity=0.02", "coaching=0.2", "scenarios=true")
                .withBridge("centre", "cost-m=3")
                .withLeaders(6, "order-m=4")
                .withListing("board", "market-cap=3e8", "revenue=2e7")
                .with("sectors[chips].special-process-share", "0.5")
                .with("sectors[chips].product-gate", "2")
                .with("sectors[chips].demand-bn", "0.6")
                .with("sectors[chips].demand-growth", "0.1")
                .with("sectors[chips].launch-revenue-m", "8")
                .with("sectors[chips].exit-value-bn", "0.9")
                .with("sources[engineers].home-elsewhere-share", "0.2")
                .with("parks[park].rent-m", "0.2");
        return city.noisy()
                .withPolicy("all", 120, "platform=0.5", "incubation=0.3", "bridge=0.2")
                .withPolicy("lines", 120, "platform=1")
                .withPolicy("nursery", 120, "incubation=1")
                .withPolicy("bridges", 120, "bridge=1")
                .with("policies[all].start", "2015-01")
                .with("policies[lines].start", "2015-01")
                .with("policies[nursery].start", "2015-01")
                .with("policies[bridges].start", "2015-01");
    }

    /** Every switch on, as in a scenario: what is nought does nothing anyhow. */
    private TinyScenario withAllMechanisms() {
        TinyScenario all = this;
        Node.Mapping rules = (Node.Mapping) written.get("rules");
        for (Node.Entry entry : ((Node.Mapping) rules.get("mechanisms")).entries()) {
            all = all.with("mechanisms." + entry.key(), "true");
        }
        return all;
    }

    /** Noise in everything, and rules that are at work in everything. */
    private TinyScenario noisy() {
        return with("founding.weigh-months", "3")
                .with("founding.taste-scale-m", "3")
                .with("founding.cash-median-m", "1.5")
                .with("founding.cash-log-sd", "1.2")
                .with("founding.outside-pay-m", "0.4")
                .with("founding.outside-pay-log-sd", "0.5")
                .with("founding.founder-pay-share", "0.7")
                .with("founding.discount", "0.2")
                .with("quality.log-sd", "0.73")
                .with("quality.judgement-sd", "0.83")
                .with("quality.gate-evidence", "1")
                .with("quality.sales-evidence", "0.5")
                .with("knowledge.depreciation", "0.15")
                .with("knowledge.research-returns", "0.5")
                .with("knowledge.spillover", "0.25")
                .with("knowledge.absorption", "1")
                .with("research.duration-log-sd", "0.35")
                .with("research.funded-horizon", "3")
                .with("research.bootstrapped-horizon", "9")
                .with("research.gate-quality", "0.6")
                .with("research.gate-coaching", "1")
                .with("research.repeat", "0.6")
                .with("research.pivot", "0.2")
                .with("research.pivot-kept", "0.6")
                .with("research.staff-share", "0.65")
                .with("research.overhead-m", "0.06")
                .with("access.ask-months", "3")
                .with("access.own-line-cost-factor", "10")
                .with("access.own-line-months", "24")
                .with("access.outside-returns", "0.5")
                .with("bridging.link-probability", "0.3")
                .with("bridging.link-ends", "0.3")
                .with("sales.growth-young", "1.5")
                .with("sales.volatility", "0.66")
                .with("sales.attraction-quality", "0.5")
                .with("sales.replicator", "0.15")
                .with("sales.service-level", "1.2")
                .with("sales.service-log-sd", "1")
                .with("sales.service-ramp", "16")
                .with("sales.service-reversion", "0.2")
                .with("sales.staff-share", "0.45")
                .with("sales.growth-capital", "0.3")
                .with("funding.private-money-bn", "0.4")
                .with("funding.funds-per-year", "3")
                .with("funding.invest-years", "3")
                .with("funding.management-fee", "0.02")
                .with("funding.judges", "3")
                .with("funding.caution", "0.3")
                .with("funding.discount", "0.2")
                .with("funding.exit-quality", "0.66")
                .with("funding.round-discount", "0.8")
                .with("funding.runway-months", "9")
                .with("funding.bridge-months", "3")
                .with("funding.extra-months", "6")
                .with("funding.aimed-dilution", "0.2")
                .with("funding.option-pool", "0.1")
                .with("state.opex-subsidy", "0.8")
                .with("state.subsidy-taper", "0.9")
                .with("state.place-cost-m", "0.6")
                .with("state.recycling", "0.5")
                .with("state.delay-log-sd", "0.15")
                .with("state.fixed-opex", "0.5")
                .with("state.spinout-equity", "0.1")
                .with("bridging.service-evidence", "0.1")
                .with("bridging.buyer-dependence", "0.3")
                .with("bridging.member-months", "36")
                .with("exits.patience-months", "9")
                .with("exits.patience-log-sd", "0.5")
                .with("exits.deregistration-months", "6")
                .with("exits.offer-hazard", "0.003")
                .with("exits.leader-value", "1.3")
                .with("exits.bargaining", "0.5")
                .with("exits.listing-age", "36")
                .with("exits.window-open", "0.75")
                .with("exits.listing-hazard", "0.05")
                .with("exits.new-shares", "0.15")
                .with("exits.price-earnings", "30")
                .with("exits.price-growth", "1")
                .with("exits.private-discount", "0.84")
                .with("exits.salvage", "0.1")
                .with("taxes.corporate", "0.25")
                .with("taxes.certified", "0.15")
                .with("gains.discount", "0.045")
                .with("gains.public-funds", "1.2")
                .with("gains.demand-expansion", "0.4")
                .with("gains.user-surplus", "0.25")
                .with("gains.incumbent-surplus", "0.15")
                .with("gains.incumbent-margin", "0.12")
                .with("gains.leader-surplus", "0.2")
                .with("gains.wage-premium", "0.15")
                .with("gains.supplier-margin", "0.1")
                .with("gains.outside-value", "1.5")
                .with("gains.terminal-hazard", "0.08")
                .with("gains.listed-hazard", "0.08")
                .with("gains.terminal-years", "15")
                .with("funding.carry", "0.2")
                .with("funding.most-of-fund", "0.3")
                .with("funding.hurdle", "3")
                .with("funding.first-tranche", "0.6")
                .with("funding.secondary-price", "0.5")
                .with("exits.seller-discount", "0.2")
                .with("exits.leader-discount", "0.12")
                .with("exits.most-growth", "0.5")
                .with("exits.growth-kept", "0.7")
                .with("taxes.loss-years", "5")
                .with("taxes.loss-years-certified", "10");
    }

    /** A stage that costs RMB 1 m in one month, needs no facility and is passed for sure, except for what is said. */
    public static Node stage(String id, String... settings) {
        return quiet(
                Stage.class,
                join(
                        settings,
                        "id=" + id,
                        "cost-m=1",
                        "years=0.08333333333333333",
                        "pass-probability=1",
                        "facility=none"));
    }

    /** A ladder for the first sector. */
    public TinyScenario withStages(Node... stages) {
        Node.Mapping sector = (Node.Mapping) items(written, "sectors").get(0);
        return new TinyScenario(
                written.with("sectors", changed(written, "sectors", sector.with("stages", list(stages)))));
    }

    /** A sector, which the park takes. */
    public TinyScenario withSector(String id, Node... stages) {
        Node.Mapping sector = quiet(Sector.class, "id=" + id, "product-gate=1").with("stages", list(stages));
        Node.Mapping park = (Node.Mapping) items(written, "parks").get(0);
        List<Node> taken = new ArrayList<>(items(park, "sectors"));
        taken.add(text(id));
        return new TinyScenario(added(written, "sectors", sector)
                .with("parks", list(park.with("sectors", new Node.Sequence(taken, Place.NOWHERE)))));
    }

    /** Firms of a sector buy of those of another. */
    public TinyScenario withBuyers(String id, String supplier) {
        Node.Mapping sector = items(written, "sectors").stream()
                .map(Node.Mapping.class::cast)
                .filter(s -> id.equals(s.text("id")))
                .findFirst()
                .orElseThrow();
        return new TinyScenario(written.with(
                "sectors", changed(written, "sectors", sector.with("buys-from", list(text(supplier))))));
    }

    /** A source for each of these sectors and for no other, of the same id, instead of those there are. */
    public TinyScenario withSourcesOf(String... sectors) {
        Node[] sources = new Node[sectors.length];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = quiet(Source.class, "id=" + sectors[i], "kind=engineer", "share=1")
                    .with("sectors", list(text(sectors[i])));
        }
        return new TinyScenario(written.with("sources", list(sources)));
    }

    /** Ideas a year, of zero noise unless the rules say otherwise. */
    public TinyScenario withIdeas(double perYear) {
        return with("sectors[chips].ideas-per-year", number(perYear))
                .with("founding.cash-median-m", "5")
                .with("founding.outside-pay-m", "0.24");
    }

    /** Months that are run and recorded. */
    public TinyScenario withMonths(String first, String last) {
        return new TinyScenario(written.with("start", text(first))
                .with("record-from", text(first))
                .with("end", text(last)));
    }

    /** A pilot line of one slot and runs of one month, to be built for RMB 6 m and run without opex. */
    public TinyScenario withPlatform(String id, String... settings) {
        return withThing(
                "platforms",
                PlatformSpec.class,
                join(
                        settings,
                        "id=" + id,
                        "sector=chips",
                        "park=park",
                        "type=chip-pilot-line",
                        "slots=1",
                        "capex-bn=0.006",
                        "lines=1",
                        "run-months=1",
                        "fee=0.5",
                        "opens=2014-07"));
    }

    /** A type of facility, called by its id's words. */
    public TinyScenario withFacilityType(String id) {
        return withThing("facility-types", FacilityType.class, "id=" + id, "title=" + id.replace('-', ' '));
    }

    /** A foundry that offers pilot runs for RMB 1 m a month at once and refuses nobody. */
    public TinyScenario withFacility(String id, String... settings) {
        return withThing(
                "facilities",
                Facility.class,
                join(
                        settings,
                        "id=" + id,
                        "type=chip-pilot-line",
                        "price-m=1",
                        "minimum-months=1",
                        "capacity=100000",
                        "open=true"));
    }

    /** An incubator of ten places that shares no risk, takes no equity and coaches nobody. */
    public TinyScenario withIncubator(String id, String... settings) {
        return withThing(
                "incubators",
                IncubatorSpec.class,
                join(settings, "id=" + id, "park=park", "slots=10", "stay-months=24"));
    }

    /** A further park. */
    public TinyScenario withPark(String id, String... settings) {
        return withThing("parks", Park.class, join(settings, "id=" + id));
    }

    /** A bridge centre of two meetings a month and room for everybody. */
    public TinyScenario withBridge(String id, String... settings) {
        return withThing(
                "bridges", BridgeSpec.class, join(settings, "id=" + id, "members=10000", "meetings=2", "cost-m=1.2"));
    }

    /** An open framework that everybody adopts, costs RMB 1 m a year and does nothing. */
    public TinyScenario withFramework(String id, String... settings) {
        return withThing("frameworks", FrameworkSpec.class, join(settings, "id=" + id, "adoption=1", "cost-m=1.2"));
    }

    /** Leaders with attention for one meeting a month. */
    public TinyScenario withLeaders(int count, String... settings) {
        return withThing(
                "leaders",
                LeaderGroup.class,
                join(settings, "id=giants", "sector=chips", "count=" + count, "attention=1", "order-m=12"));
    }

    /** A standard that asks nothing. */
    public TinyScenario withListing(String id, String... settings) {
        return withThing(
                "listings", ListingStandard.class, join(settings, "id=" + id, "board=board", "open-from=2014-01"));
    }

    /** A shock without any effect. */
    public TinyScenario withShock(String id, String... settings) {
        return withThing(
                "shocks",
                Shock.class,
                join(
                        settings,
                        "id=" + id,
                        "from=2014-01",
                        "until=2015-12",
                        "private-money=1",
                        "ideas=1",
                        "envelope=1"));
    }

    /** A policy that spends shares of an envelope of so many RMB m a year, as {@code "platform=1"}. */
    public TinyScenario withPolicy(String id, double envelopeM, String... mix) {
        TinyScenario changed =
                withThing("policies", Policy.class, "id=" + id).with("state.envelope-bn", number(envelopeM / 1000));
        for (String lever : mix) {
            changed = changed.with("policies[" + id + "].mix." + key(lever), value(lever));
        }
        return changed;
    }

    /** Any parameter: {@code "group.key"} of the rules or {@code "plural[id].key"} of a thing. */
    public TinyScenario with(String path, String value) {
        int bracket = path.indexOf('[');
        if (bracket < 0) {
            return new TinyScenario(set(written, ("rules." + path).split("\\."), 0, value));
        }
        String plural = path.substring(0, bracket);
        String id = path.substring(bracket + 1, path.indexOf(']'));
        String[] keys = path.substring(path.indexOf(']') + 2).split("\\.");
        Node.Mapping thing = items(written, plural).stream()
                .map(Node.Mapping.class::cast)
                .filter(t -> id.equals(t.text("id")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + plural + "[" + id + "]"));
        return new TinyScenario(written.with(plural, changed(written, plural, set(thing, keys, 0, value))));
    }

    /** The scenario, checked as one that is read. */
    public Scenario scenario() {
        return Scenario.read(written);
    }

    /** A world before its first month, for rules that only read one. */
    public World world() {
        return world("none");
    }

    /** A world before its first month under a shock of the scenario. */
    public World world(String shock) {
        Scenario tiny = scenario();
        return new World(tiny, Policy.none(), tiny.shock(shock), new Chronicle(Chronicle.NOBODY));
    }

    /** A run under a policy of the scenario, about to begin. */
    public Rainforest start(String policy, Consumer<World> prepare) {
        Scenario tiny = scenario();
        return Rainforest.of(tiny).under(tiny.policy(policy)).prepare(prepare).start(1, 0);
    }

    /** A run without state money, about to begin. */
    public Rainforest start(Consumer<World> prepare) {
        return start("none", prepare);
    }

    /** Runs some months. */
    public static World step(Rainforest run, int months) {
        for (int i = 0; i < months; i++) {
            run.step();
        }
        return run.world();
    }

    private TinyScenario withThing(String plural, Class<?> type, String... settings) {
        return new TinyScenario(added(written, plural, quiet(type, settings)));
    }

    private static Node.Mapping set(Node.Mapping owner, String[] keys, int depth, String value) {
        Node old = owner.get(keys[depth]);
        if (old == null) {
            throw new IllegalArgumentException("there is no " + String.join(".", keys));
        }
        if (old instanceof Node.Mapping inner) {
            return owner.with(keys[depth], set(inner, keys, depth + 1, value));
        }
        boolean quoted = old instanceof Node.Scalar scalar && scalar.quoted();
        return owner.with(keys[depth], quoted ? text(value) : bare(value));
    }

    private static Node.Mapping added(Node.Mapping owner, String plural, Node thing) {
        List<Node> things = new ArrayList<>(items(owner, plural));
        things.add(thing);
        return owner.with(plural, new Node.Sequence(things, Place.NOWHERE));
    }

    private static Node changed(Node.Mapping owner, String plural, Node.Mapping thing) {
        List<Node> things = new ArrayList<>();
        for (Node one : items(owner, plural)) {
            things.add(Objects.equals(((Node.Mapping) one).text("id"), thing.text("id")) ? thing : one);
        }
        return new Node.Sequence(things, Place.NOWHERE);
    }

    /** A record in which every number is as near to zero as it may be, and everything else is empty. */
    private static Node.Mapping quiet(Class<?> type, String... settings) {
        Map<String, String> set = new TreeMap<>();
        for (String setting : settings) {
            set.put(key(setting), value(setting));
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String key =
                    component.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            String given = set.remove(key);
            Node value = given == null ? quietValue(component) : written(component.getType(), given);
            entries.add(new Node.Entry(key, Place.NOWHERE, value));
        }
        if (!set.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + set.keySet());
        }
        return new Node.Mapping(entries, Place.NOWHERE);
    }

    private static Node quietValue(RecordComponent component) {
        Class<?> type = component.getType();
        Type generic = component.getGenericType();
        if (generic instanceof ParameterizedType) {
            return list();
        }
        if (type == boolean.class) {
            return bare("false");
        }
        if (type == double.class || type == int.class) {
            Param param = component.getAnnotation(Param.class);
            double least = param == null ? 0 : Math.min(param.allowed()[1], Math.max(0, param.allowed()[0]));
            return bare(type == int.class ? String.valueOf((int) Math.ceil(least)) : number(least));
        }
        if (type == Month.class) {
            return text(START);
        }
        if (type == Bound.class) {
            return text("derived");
        }
        if (type == Title.class) {
            return text("Tiny");
        }
        if (type.isEnum()) {
            return text(((Enum<?>) type.getEnumConstants()[0])
                    .name()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-'));
        }
        return type.isRecord() ? quiet(type) : text("-");
    }

    private static Node written(Class<?> type, String value) {
        return type == double.class || type == int.class || type == boolean.class
                ? bare(value)
                : type == List.class && !value.isEmpty()
                        ? list(text(value))
                        : type == List.class ? list() : text(value);
    }

    private static List<Node> items(Node.Mapping owner, String plural) {
        return ((Node.Sequence) owner.get(plural)).items();
    }

    private static Node list(Node... items) {
        return new Node.Sequence(List.of(items), Place.NOWHERE);
    }

    private static Node text(String text) {
        return new Node.Scalar(text, true, Place.NOWHERE);
    }

    private static Node bare(String text) {
        return new Node.Scalar(text, false, Place.NOWHERE);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String[] join(String[] last, String... first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(last));
        return all.toArray(String[]::new);
    }

    private static String key(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    private static String value(String setting) {
        return setting.substring(setting.indexOf('=') + 1);
    }
}
