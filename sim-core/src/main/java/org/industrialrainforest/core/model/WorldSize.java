package org.industrialrainforest.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.FundingParameters;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.LeaderGroup;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.scenario.Stage;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * How large a world will be, estimated from its scenario before it begins: numbers of things at the time when there are most, memory, and time of one
 * thread. What is known beforehand, such as the ideas that arrive, is exact on average. What depends on behaviour, such as the firms that are
 * founded, is estimated as in the scenarios that come with the program. Memory and time are right within a factor of
 * {@link #FACTOR} there, but for worlds of less than 100 MB, which are taken for larger than they are.
 *
 * @param ideas ideas that arrive in all
 * @param openIdeas ideas that are open at a time
 * @param firms firms at a time
 * @param leaders leaders
 * @param links links between firms and leaders at a time
 * @param visits outside customers at platforms at a time
 * @param funds private funds in all
 * @param bytes memory, the sum over {@link #parts}
 * @param seconds time of one thread
 * @param parts what takes the memory, most first
 */
@Internal
public record WorldSize(
        double ideas,
        double openIdeas,
        double firms,
        double leaders,
        double links,
        double visits,
        double funds,
        double bytes,
        double seconds,
        List<Part> parts) {
    /** Memory and time are right within this factor. */
    public static final double FACTOR = 3;

    /** Part of the longest time for which an idea is open: many are decided early. */
    private static final double OPEN = .7;

    /** Part of the ideas that are founded here. */
    private static final double FOUNDED = .3;

    /** Firms of the initial stock for each idea of the years whose projects are still in the stages of the ladders. */
    private static final double STOCK = .1;

    /** Years after which as many firms go as come. */
    private static final double FULL_YEARS = 20;

    /** Bytes of a row with its part of arrays that have grown, of what hangs on it, and of what results keep of it. */
    private static final double BYTES_IDEA = 200;

    private static final double BYTES_LIFE = 80;
    private static final double BYTES_FIRM = 1000;
    private static final double BYTES_LEADER = 400;
    private static final double BYTES_LINK = 400;
    private static final double BYTES_VISIT = 150;
    private static final double BYTES_FUND = 400;
    private static final double BYTES_PROMISE = 16;
    /** Of a place for a niche; every sector has as many places as the one with most niches. */
    private static final double BYTES_NICHE = 1300;
    /** What a world takes without anybody in it. */
    private static final double BYTES_EMPTY = 20e6;

    /** Until Java is up to speed. */
    private static final double SECONDS_START = .7;

    private static final double SECONDS_FIRM_MONTH = .4e-6;
    private static final double SECONDS_WEIGHING = 1.2e-6;
    private static final double SECONDS_LEADER_SEEN = 8e-9;
    private static final double SECONDS_LEADER_MONTH = 50e-9;
    private static final double SECONDS_VISIT_MONTH = .4e-6;
    private static final double SECONDS_FUND_MONTH = 50e-9;
    private static final double SECONDS_NICHE_MONTH = .4e-6;

    /** Rows that a table can hold with room to grow, whatever the memory. */
    private static final double MOST_ROWS = 5e7;
    /** Cells of one column. */
    private static final double MOST_CELLS = 1e9;
    /** RMB bn that may flow in a whole run from one source: a tenth of what a ledger can hold, as a shock may multiply it by ten. */
    private static final double MOST_MONEY = 5e6;

    /**
     * A kind of things that takes memory.
     *
     * @param path of the parameter that there would have to be less of
     * @param what in words, with the number
     * @param rows rows of a table
     * @param cells cells of its widest column
     */
    public record Part(String path, String what, double rows, double cells, double bytes) {}

    public WorldSize {
        parts = List.copyOf(parts);
    }

    /** Size of a scenario's world. */
    public static WorldSize of(Scenario scenario) {
        Rules rules = scenario.rules();
        double months = scenario.months();
        double ideasPerMonth =
                scenario.sectors().stream().mapToDouble(Sector::ideasPerYear).sum() / 12;
        double ideas = ideasPerMonth * months;
        double open = OPEN * ideasPerMonth * Math.min(rules.founding().openMonths(), months);
        double earlier = rules.mechanisms().initialStock()
                ? scenario.sectors().stream().mapToDouble(WorldSize::earlier).sum()
                : 0;
        double firms = FOUNDED * ideasPerMonth * Math.min(12 * FULL_YEARS, months) + STOCK * earlier;
        double leaders =
                scenario.leaders().stream().mapToDouble(LeaderGroup::count).sum();
        double looks = firms / rules.bridging().lookMonths();
        double meetings = Math.min(looks, meetings(scenario));
        double links = meetings
                * rules.bridging().linkProbability()
                * Math.min(months, 12 / Math.max(.01, rules.bridging().linkEnds()));
        double visits = scenario.platforms().stream()
                .mapToDouble(platform -> visits(platform, rules.access().queueMonths(), months))
                .sum();
        double funds =
                rules.funding().fundsPerYear() * (months / 12 + rules.funding().investYears() + 1);
        double promises = funds * rules.funding().authorityMonths();
        double niches = scenario.sectors().size()
                * (double) scenario.sectors().stream()
                        .mapToInt(Sector::niches)
                        .max()
                        .orElse(0);

        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "sectors[*].ideas-per-year",
                number(ideas) + " ideas, " + number(open) + " of them open and " + number(firms) + " firms at a time",
                Math.max(ideas, firms),
                firms * 12,
                Math.max(open, earlier) * BYTES_IDEA + ideas * BYTES_LIFE + firms * BYTES_FIRM));
        parts.add(new Part(
                "leaders[*].count",
                number(leaders) + " leaders with " + number(links) + " links",
                Math.max(leaders, links),
                links,
                leaders * BYTES_LEADER + links * BYTES_LINK));
        parts.add(new Part(
                "platforms[*].outside-customers",
                number(visits) + " outside customers at platforms at a time",
                visits,
                visits,
                visits * BYTES_VISIT));
        parts.add(new Part(
                "rules.funding.funds-per-year",
                number(funds) + " private funds with promises of "
                        + rules.funding().authorityMonths() + " months",
                funds,
                promises,
                funds * BYTES_FUND + promises * BYTES_PROMISE));
        parts.add(new Part(
                "sectors[*].niches",
                number(niches) + " places for niches",
                scenario.sectors().size(),
                niches,
                niches * BYTES_NICHE));
        parts.sort(Comparator.comparingDouble(Part::bytes).reversed());

        double leadersSeen = looks * leadersPerLook(scenario);
        double seconds = SECONDS_START
                + months
                        * (firms / 2 * SECONDS_FIRM_MONTH
                                + open / rules.founding().weighMonths() * SECONDS_WEIGHING
                                + leadersSeen / 2 * SECONDS_LEADER_SEEN
                                + leaders * SECONDS_LEADER_MONTH
                                + visits * SECONDS_VISIT_MONTH
                                + funds * SECONDS_FUND_MONTH
                                + niches * SECONDS_NICHE_MONTH);
        double bytes = BYTES_EMPTY + parts.stream().mapToDouble(Part::bytes).sum();
        return new WorldSize(ideas, open, firms, leaders, links, visits, funds, bytes, seconds, parts);
    }

    /** Outside customers of a platform at a time: they come until the queue is as long as they bear. */
    private static double visits(PlatformSpec platform, double queueMonths, double months) {
        return Math.min(
                platform.outsideCustomers() * Math.min(months, queueMonths + platform.runMonths()),
                platform.slots() * (1 + queueMonths / platform.runMonths()));
    }

    /** Meetings a month that leaders have attention for and that they or centres arrange. */
    private static double meetings(Scenario scenario) {
        double own = scenario.rules().bridging().ownMeetings() / 12;
        double leaders = 0;
        double attention = 0;
        for (LeaderGroup group : scenario.leaders()) {
            leaders += group.count() * own;
            attention += (double) group.count() * group.attention();
        }
        double centres =
                scenario.bridges().stream().mapToDouble(b -> b.meetings()).sum();
        return Math.min(attention, leaders + centres);
    }

    /** Ideas of the years before the start: as many as arrive in twice the length of their ladder, at most fifty years. */
    private static double earlier(Sector sector) {
        double ladder = sector.stages().stream().mapToDouble(Stage::years).sum();
        return sector.ideasPerYear() * Math.min(50, 2 * ladder);
    }

    /** Leaders of a firm's sector, on average over ideas. */
    private static double leadersPerLook(Scenario scenario) {
        double seen = 0;
        double ideas = 0;
        for (Sector sector : scenario.sectors()) {
            double leaders = scenario.leaders().stream()
                    .filter(g -> g.sector().equals(sector.id()))
                    .mapToDouble(LeaderGroup::count)
                    .sum();
            seen += sector.ideasPerYear() * leaders;
            ideas += sector.ideasPerYear();
        }
        return ideas == 0 ? 0 : seen / ideas;
    }

    /**
     * Refuses a scenario whose world cannot be: its memory, the rows of a table, or the money that flows in it are too many. Nothing has begun then.
     *
     * @param memory bytes that there are
     * @throws BadInput that names the parameter and the number that is too large
     */
    public static void check(Scenario scenario, long memory) {
        List<Problem> problems = new ArrayList<>(money(scenario));
        WorldSize size = of(scenario);
        for (Part part : size.parts) {
            if (part.rows > MOST_ROWS || part.cells > MOST_CELLS) {
                problems.add(Problem.of(
                        Place.NOWHERE,
                        part.path,
                        "this world would have " + part.what + ", more than a table holds; lower it or the months"));
            }
        }
        if (problems.isEmpty() && size.bytes > (double) memory) {
            Part most = size.parts.get(0);
            problems.add(Problem.of(
                    Place.NOWHERE,
                    most.path,
                    "this world would have " + most.what + " and need about " + memory(size.bytes) + "; there are "
                            + memory((double) memory)
                            + ". Lower it or the months, or give more memory, such as RAINFOREST_JAVA_OPTS=-Xmx"
                            + (long) Math.ceil(1.5 * size.bytes / (1 << 30)) + "g"));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    /** The same with the memory of this Java machine. */
    public static void check(Scenario scenario) {
        check(scenario, Runtime.getRuntime().maxMemory());
    }

    /** Money that grows from year to year, and what of it is more than can be booked. */
    private static List<Problem> money(Scenario scenario) {
        List<Problem> problems = new ArrayList<>();
        FundingParameters funding = scenario.rules().funding();
        grows(
                scenario,
                "rules.funding.private-money-growth",
                "private money",
                funding.privateMoneyBn(),
                funding.privateMoneyGrowth(),
                problems);
        double contestable = scenario.rules().sales().contestable();
        for (Sector sector : scenario.sectors()) {
            grows(
                    scenario,
                    "sectors[" + sector.id() + "].demand-growth",
                    "demand",
                    contestable * sector.demandBn(),
                    sector.demandGrowth(),
                    problems);
        }
        if (problems.isEmpty()) {
            ToDoubleFunction<Sector> all = s -> sum(scenario, contestable * s.demandBn(), s.demandGrowth());
            double demand = scenario.sectors().stream().mapToDouble(all).sum();
            if (demand > MOST_MONEY) {
                problems.add(Problem.of(
                        Place.NOWHERE,
                        "sectors[*].demand-bn",
                        "demand of all sectors comes to RMB " + number(demand) + " bn in this run, more than the "
                                + number(MOST_MONEY) + " bn that can be booked; lower it or the months"));
            }
        }
        return problems;
    }

    private static void grows(
            Scenario scenario, String path, String what, double bn, double growth, List<Problem> problems) {
        double all = sum(scenario, bn, growth);
        if (all > MOST_MONEY) {
            problems.add(new Problem(
                    Place.NOWHERE,
                    path,
                    "",
                    what + " of RMB " + number(bn) + " bn a year that changes by " + Math.round(growth * 100)
                            + " % a year comes to " + number(all) + " bn in this run, more than the "
                            + number(MOST_MONEY) + " bn that can be booked; lower the growth, the amount or the months",
                    "",
                    ""));
        }
    }

    /** RMB bn over all years of the run. */
    private static double sum(Scenario scenario, double bn, double growth) {
        double log = DeterministicMath.log1p(growth);
        double from = scenario.start().since(scenario.recordFrom()) / 12.0;
        double sum = 0;
        for (double year = from; year <= from + scenario.months() / 12.0; year++) {
            sum += bn * DeterministicMath.exp(log * year);
        }
        return sum;
    }

    /** A number of things in words, to two digits: 2,400,000. */
    public static String number(double value) {
        double unit = 1;
        while (value / unit >= 100) {
            unit *= 10;
        }
        return value < 1e15
                ? String.format(Locale.ROOT, "%,d", Math.round(value / unit) * (long) unit)
                : String.format(Locale.ROOT, "%.0e", value);
    }

    /** Memory in words: 340 MB, 5.2 GB. */
    public static String memory(double bytes) {
        return bytes < 1e9
                ? Math.max(1, Math.round(bytes / 1e6)) + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
