package org.industrialrainforest.core.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.industrialrainforest.core.scenario.FacilityType;
import org.industrialrainforest.core.scenario.LeaderGroup;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.engine.ledger.Ledger;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.simulation.Table;
import org.industrialrainforest.engine.simulation.Tally;

/**
 * Everything there is in one run: tables, ledger, and what follows from the scenario once. Rows of scenario entities stand in the
 * scenario's order; rows of ideas, firms, investments, links and visits stand anywhere.
 */
public final class World {
    private static final int[] NOBODY = {};

    private static final double LN_2 = .6931471805599453;

    public final Scenario scenario;
    public final Policy policy;
    public final Shock shock;
    public final Rules rules;
    public final Ladders ladders;
    public final Accounts accounts = new Accounts();
    public final Ledger ledger = accounts.ledger;
    public final Sectors sectors;
    public final Gates gates;
    public final GateSelection selection;
    public final Parks parks;
    public final Platforms platforms;
    public final Frameworks frameworks;
    public final Facilities facilities;
    public final Incubators incubators;
    public final Bridges bridges;
    public final Leaders leaders;
    public final Funds funds;
    public final Levers levers = new Levers();
    public final PrivateMoney money;
    public final ResearchMarket researchMarket;
    public final Ideas ideas;
    public final Deals deals = new Deals();
    public final Firms firms;
    public final Links links;
    public final Visits visits;
    public final Tally real = new Tally(Real.COUNT);
    /** Sums of a sweep over firms, see {@link Sums}. */
    public final Sums sums;

    public final StateCapital state;
    public final Operators operators;
    public final CapTable capTable;
    public final Chronicle chronicle;
    private final List<Table> added = new ArrayList<>();
    private final double remembered;
    private final int[][] facilitiesOf;
    private final int[][] platformsOf;
    private final int[] platformType;
    private final int[][] parksOf;
    private final int[] platformPark;
    private final int[][] leadersOf;
    private final int[][] incubatorsOf;

    /** A world before its first month. */
    public World(Scenario scenario, Policy policy, Shock shock, Chronicle chronicle) {
        this.scenario = scenario;
        this.policy = policy;
        this.shock = shock;
        this.chronicle = chronicle;
        rules = scenario.rules();
        ladders = new Ladders(scenario.sectors(), scenario.facilityTypes(), rules);
        gates = new Gates();
        money = new PrivateMoney();
        researchMarket = new ResearchMarket();
        funds = new Funds(rules.funding().authorityMonths());
        sectors = new Sectors(
                scenario.sectors().stream().map(s -> s.id()).toArray(String[]::new),
                scenario.sectors().stream().mapToInt(Sector::niches).max().orElse(0));
        remembered = DeterministicMath.exp(-LN_2 / rules.founding().beliefHalfLife());
        selection = new GateSelection(ladders, gates, sectors, rules);
        parks = new Parks(scenario.parks().stream().map(p -> p.id()).toArray(String[]::new));
        platforms = new Platforms(scenario);
        frameworks =
                new Frameworks(scenario.frameworks().stream().map(f -> f.id()).toArray(String[]::new));
        facilities = new Facilities(scenario);
        incubators =
                new Incubators(scenario.incubators().stream().map(i -> i.id()).toArray(String[]::new));
        bridges = new Bridges(scenario.bridges().stream().map(b -> b.id()).toArray(String[]::new));
        leaders = new Leaders(sectors);
        ideas = new Ideas(sectors, platforms);
        firms = new Firms(sectors, parks, platforms, incubators, bridges, deals, accounts, ladders.width());
        accounts.openVehicles(funds, platforms);
        state = new StateCapital(accounts, levers, real, policy, firms);
        operators = new Operators(accounts, real, rules.state().staffShare());
        capTable = new CapTable(firms, deals, funds, accounts, rules.funding().carry());
        links = new Links(leaders);
        visits = new Visits(platforms);
        sums = new Sums(scenario, ladders.width());
        scenario.sectors().forEach(s -> sectors.add(Identity.of("sector/" + s.id())));
        for (int s = 0; s < scenario.sectors().size(); s++) {
            for (int k = 0; k < ladders.width(); k++) {
                int gate = gates.add(Identity.of(sectors.id(s), k + 1L, 0));
                gates.belief.set(gate, k < ladders.stages(s) ? ladders.pass(s, k) : 1);
            }
            sectors.knowledge.set(s, 1);
            selection.solve(s);
        }
        scenario.parks().forEach(p -> parks.rentFactor.set(parks.add(Identity.of("park/" + p.id())), 1));
        scenario.platforms().forEach(p -> platforms.add(Identity.of("platform/" + p.id())));
        for (int p = 0; p < scenario.platforms().size(); p++) {
            platforms.capital.set(
                    p, Money.fenOfMillions(scenario.platforms().get(p).capexBn() * 1000));
            platforms.feeFactor.set(p, 1);
            platforms.slots.set(p, scenario.platforms().get(p).slots());
        }
        scenario.facilities()
                .forEach(f -> facilities.open.set(facilities.add(Identity.of("facility/" + f.id())), f.open() ? 1 : 0));
        scenario.frameworks().forEach(f -> frameworks.add(Identity.of("framework/" + f.id())));
        scenario.incubators().forEach(i -> incubators.add(Identity.of("incubator/" + i.id())));
        scenario.bridges().forEach(b -> bridges.add(Identity.of("bridge/" + b.id())));
        for (LeaderGroup group : scenario.leaders()) {
            for (int i = 0; i < group.count(); i++) {
                int row = leaders.add(Identity.of(Identity.of("leader/" + group.id()), i + 1L, 0));
                leaders.sector.set(row, sectorOf(group.sector()));
                leaders.attention.set(row, group.attention());
                leaders.order.set(row, group.orderM() * 1e6 / 12);
            }
        }
        for (Lever lever : Lever.values()) {
            levers.add(Identity.of("lever/" + lever.id()));
        }
        money.add(Identity.of("private-money"));
        researchMarket.pay.set(researchMarket.add(Identity.of("research-market")), 1);
        List<String> types =
                scenario.facilityTypes().stream().map(FacilityType::id).toList();
        facilitiesOf = new int[types.size()][];
        platformsOf = new int[types.size()][];
        platformType = scenario.platforms().stream()
                .mapToInt(spec -> types.indexOf(spec.type()))
                .toArray();
        for (int t = 0; t < types.size(); t++) {
            String type = types.get(t);
            int code = t;
            facilitiesOf[t] = IntStream.of(0, 1)
                    .flatMap(abroad -> IntStream.range(0, scenario.facilities().size())
                            .filter(i -> scenario.facilities().get(i).type().equals(type)
                                    && scenario.facilities().get(i).overseas() == (abroad == 1)))
                    .toArray();
            platformsOf[t] = rows(platformType.length, i -> platformType[i] == code);
        }
        platformPark = scenario.platforms().stream()
                .mapToInt(p -> parks.row(Identity.of("park/" + p.park())))
                .toArray();
        parksOf = new int[scenario.sectors().size()][];
        leadersOf = new int[scenario.sectors().size()][];
        incubatorsOf = new int[scenario.sectors().size()][];
        for (int s = 0; s < parksOf.length; s++) {
            int sector = s;
            String id = scenario.sectors().get(s).id();
            parksOf[s] = rows(
                    scenario.parks().size(), i -> takes(scenario.parks().get(i).sectors(), id));
            incubatorsOf[s] = rows(
                    scenario.incubators().size(),
                    i -> takes(scenario.incubators().get(i).sectors(), id));
            leadersOf[s] = rows(leaders.count(), i -> leaders.sector.get(i) == sector);
        }
    }

    private static boolean takes(List<String> sectors, String sector) {
        return sectors.isEmpty() || sectors.contains(sector);
    }

    private static int[] rows(int size, IntPredicate wanted) {
        return IntStream.range(0, size).filter(wanted).toArray();
    }

    /** All tables in the order of digests and snapshots. */
    public List<Table> tables() {
        List<Table> all = new ArrayList<>(List.of(
                sectors,
                gates,
                parks,
                platforms,
                frameworks,
                facilities,
                incubators,
                bridges,
                leaders,
                funds,
                levers,
                money,
                researchMarket,
                ideas,
                deals,
                firms,
                links,
                visits));
        all.addAll(added);
        return all;
    }

    /**
     * Adds a table of one's own before the first month. It is part of digest and snapshot like all others.
     *
     * @throws IllegalArgumentException if a table of that name is there
     */
    public <T extends Table> T add(T table) {
        for (Table known : tables()) {
            if (known.name().equals(table.name())) {
                throw new IllegalArgumentException(
                        "the world has a table '" + table.name() + "' already; give yours another name");
            }
        }
        added.add(table);
        return table;
    }

    /**
     * The table of this class, one's own or the model's.
     *
     * @throws IllegalArgumentException if the world has none
     */
    public <T extends Table> T table(Class<T> kind) {
        for (Table table : tables()) {
            if (kind.isInstance(table)) {
                return kind.cast(table);
            }
        }
        throw new IllegalArgumentException("the world has no table of class " + kind.getSimpleName() + "; it has "
                + tables().stream().map(Table::name).toList() + ". An extension adds one");
    }

    /** Row of a sector. */
    public int sectorOf(String id) {
        int row = sectors.row(Identity.of("sector/" + id));
        if (row < 0) {
            throw new IllegalArgumentException("sector '" + id + "' is not in scenario " + scenario.id());
        }
        return row;
    }

    /** Commercial facilities of a type, those at home before those abroad; none for what is no type, see {@link Ladders#type}. */
    public int[] facilitiesOf(int type) {
        return type < 0 ? NOBODY : facilitiesOf[type];
    }

    /** Platforms that offer a type, in whatever state they are. */
    public int[] platformsOf(int type) {
        return type < 0 ? NOBODY : platformsOf[type];
    }

    /** The type that a platform offers, its place among the scenario's. */
    public int typeOf(int platform) {
        return platformType[platform];
    }

    /** Parks that take a sector's firms. */
    public int[] parksOf(int sector) {
        return parksOf[sector];
    }

    /** The park in which a platform stands. */
    public int parkOf(int platform) {
        return platformPark[platform];
    }

    /** Incubators that take a sector's firms, open or not. */
    public int[] incubatorsOf(int sector) {
        return incubatorsOf[sector];
    }

    /** Leaders of a sector. */
    public int[] leadersOf(int sector) {
        return leadersOf[sector];
    }

    /** Part of an observation that is still remembered a month later. */
    public double remembered() {
        return remembered;
    }

    /** Whether the policy's envelope authorises money in a month. A dated policy has none. */
    public boolean envelopeRuns(int month) {
        int age = month - policy.start().index();
        return !policy.history() && age >= 0 && age < rules.state().envelopeYears() * 12;
    }

    /** Whether the policy's envelope has authorised its last money. */
    public boolean envelopeEnded(int month) {
        return !policy.history()
                && month - policy.start().index() >= rules.state().envelopeYears() * 12;
    }

    /** Money of the envelope for a lever in a month, with the budget as it is today, fen; see {@link #envelopeRuns}. */
    public long authorised(Lever lever, int month, int today) {
        double budget = shock.during(today) ? shock.envelope() : 1;
        return Money.fenOfMillions(rules.state().envelopeBn() * 1000 / 12 * lever.share(policy.mix(month)) * budget);
    }

    /**
     * What a lever that is authorised money today can count on in coming months, fen. The state knows the phases of its policy and otherwise
     * takes today's budget for lasting, beyond the envelope's last month too.
     */
    public long coming(Lever lever, int today, int months) {
        long sum = 0;
        for (int month = today + 1; month <= today + months && envelopeRuns(today); month++) {
            sum += authorised(lever, month, today);
        }
        return sum;
    }

    /** Whether the month is recorded, burn-in being over. */
    public boolean recorded(int month) {
        return month >= scenario.recordFrom().index();
    }

    /** A firm as rules and observers see it. */
    public Firm firm(int row) {
        return new Firm(firms, row);
    }

    /** A firm works with an open framework from now on. */
    public void adopt(int firm, int framework) {
        firms.framework.set(firm, framework + 1);
        frameworks.users.add(framework, 1);
    }

    /** Tells the chronicle. */
    public void note(long idea, int month, Happening what, double a, double b) {
        chronicle.note(idea, month, what, a, b);
    }
}
