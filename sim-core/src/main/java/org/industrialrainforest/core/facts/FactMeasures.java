package org.industrialrainforest.core.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.observe.EstablishedFirms;
import org.industrialrainforest.core.observe.FirmSizes;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.statistics.DiscreteHazard;
import org.industrialrainforest.engine.statistics.Hill;
import org.industrialrainforest.engine.statistics.KaplanMeier;
import org.industrialrainforest.engine.statistics.Quantiles;
import org.industrialrainforest.engine.statistics.RankSize;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts off a run by the selectors of the fact tables ({@code plural[id].measure}, {@code group.measure}) or by the id of an outcome
 * ({@link Metrics}). A figure that a run cannot tell is {@link Double#NaN}; a selector that nobody can measure is unknown.
 */
public final class FactMeasures {
    private static final Pattern SELECTOR = Pattern.compile("([a-z]+)\\[([^\\]]*)\\]\\.([a-z_0-9]+)");
    private static final Pattern CONDITION = Pattern.compile("([a-z_]+)(=|>=)(.+)");
    private static final Pattern CONDITIONS = Pattern.compile(
            "lives\\[(((founded_year|platform_runs)(=|>=)\\d{1,9}|sector=[a-z0-9-]+|status=active)(;(?!])|(?=])))+]\\.rounds_median");

    /** Selectors with a number of one's own: years, or per cent. */
    private static final Pattern NUMBERED =
            Pattern.compile("(survival\\.registered\\.|hazard\\.y|size\\.hill_)[1-9][0-9]?(y?)");

    /** The sector that the tables which come with the model write without brackets. */
    private static final String BY_NAME = "biomedicine";

    /** Every selector but those of outcomes; the number and the id in brackets stand for any. */
    private static final List<String> SELECTORS = List.of(
            "platforms[id].customers_ever",
            "platforms[id].local_customers_share",
            "platforms[id].local_customers_ever",
            "platforms[id].spinouts_ever",
            "platforms[id].spinout_valuation",
            "platforms[id].lines",
            "platforms[id].firms_landed_ever",
            "platforms[id].firms_certified",
            "platforms[id].capex",
            "incubators[id].tenants_ever",
            "bridges[id].members",
            "platforms.open_count",
            "platforms.customer_output",
            "lives[founded_year=2016;sector=id;platform_runs>=1;status=active].rounds_median",
            "hazard.y1",
            "hazard.size_coefficient",
            "survival.registered.1y",
            "size.tail_exponent",
            "size.hill_1",
            "growth.size_beta",
            "growth.subbotin_b",
            "deals.below_1x",
            "deals.1_5x",
            "deals.5_10x",
            "deals.10_20x",
            "deals.20x",
            "deals.years_to_liquidity",
            "rounds.dilution_seed",
            "rounds.dilution_a",
            "rounds.dilution_b",
            "rounds.dilution_c",
            "rounds.dilution_d",
            "rounds.second",
            "rounds.fourth",
            "rounds.second_72_months",
            "rounds.fourth_72_months",
            "rounds.a_84_months",
            "rounds.b_84_months",
            "rounds.c_84_months",
            "rounds.d_84_months",
            "funds.tvpi",
            "funds.tvpi_net",
            "exits.buyback_share",
            "exits.listed_share",
            "exits.acquired_share",
            "exits.acquired_below_cost",
            "exits.venture_backed_listings",
            "sectors[id].discovery",
            "sectors[id].preclinical",
            "sectors[id].phase1",
            "sectors[id].phase2",
            "sectors[id].phase3",
            "sectors[id].approval",
            "sectors[id].loa",
            "sectors[id].clinical_cost_share",
            "sectors[id].clinical_spending_share",
            "sectors[id].cost_per_approval_usd",
            "sectors[id].spending_per_approval_usd",
            "sectors[id].years_phase1",
            "sectors[id].years_phase2",
            "sectors[id].years_phase3",
            "sectors[id].years_approval",
            "sectors[id].years_phase1_to_approval",
            "sectors[id].years_to_approval");

    private FactMeasures() {}

    /**
     * Whether a fact of one world can be measured by this selector, in a scenario that has the things that it names: {@code
     * platforms[graphene].lines}, {@code survival.registered.3y}, or an outcome such as {@code firms.founded}.
     */
    public static boolean knows(String metric) {
        Matcher numbered = NUMBERED.matcher(metric);
        if (numbered.matches()) {
            return SELECTORS.contains(numbered.group(1) + "1" + numbered.group(2));
        }
        String general = metric.replaceFirst("^(platforms|incubators|bridges|sectors)\\[[^\\]]+\\]", "$1[id]")
                .replaceFirst("^" + BY_NAME + "\\.", "sectors[id].");
        return (SELECTORS.contains(general) && !metric.contains("[id]"))
                || CONDITIONS.matcher(metric).matches()
                || Metrics.indexOf(metric) >= 0;
    }

    /** What {@link #knows} knows, for messages: selectors, then outcomes. The things of the brackets are called {@code id}. */
    public static List<String> selectors() {
        List<String> all = new ArrayList<>(SELECTORS);
        Metrics.all().forEach(outcome -> all.add(outcome.id()));
        return all;
    }

    /**
     * Reads a fact off a run whose books are closed.
     *
     * @param witness that watched the run from its beginning
     * @param month the last month that was run
     */
    public static Measured measure(String metric, Observed observed, Witness witness, int month) {
        int outcome = Metrics.indexOf(metric);
        if (outcome >= 0) {
            return Measured.of(Metrics.all().get(outcome).measure().applyAsDouble(observed));
        }
        World world = observed.world;
        Matcher selector = SELECTOR.matcher(metric);
        if (selector.matches()) {
            return switch (selector.group(1)) {
                case "platforms" -> platform(world, selector.group(2), selector.group(3));
                case "incubators" -> incubator(world, selector.group(2), selector.group(3));
                case "bridges" -> bridge(world, selector.group(2), selector.group(3));
                case "sectors" -> TrialFacts.of(observed, witness, selector.group(2), selector.group(3));
                case "lives" ->
                    selector.group(3).equals("rounds_median")
                            ? rounds(world, selector.group(2).split(";", -1))
                            : Measured.UNKNOWN;
                default -> Measured.UNKNOWN;
            };
        }
        String group = metric.substring(0, metric.indexOf('.'));
        return switch (group) {
            case "platforms" -> platforms(world, metric);
            case "hazard", "survival" -> survival(observed, witness, metric);
            case "size", "growth" -> sizes(world, metric, month);
            case "deals", "rounds", "funds", "exits" -> new VentureFacts(world, month).measure(metric);
            default -> TrialFacts.of(observed, witness, group, metric.substring(group.length() + 1));
        };
    }

    private static int row(String id, List<String> ids) {
        return ids.indexOf(id);
    }

    private static Measured platform(World world, String id, String measure) {
        int p = row(id, world.scenario.platforms().stream().map(x -> x.id()).toList());
        if (p < 0) {
            return Measured.UNKNOWN;
        }
        Platforms platforms = world.platforms;
        Firms firms = world.firms;
        return switch (measure) {
            case "customers_ever" -> Measured.of(platforms.customers.get(p));
            case "local_customers_share" ->
                Measured.ratio((double) platforms.localCustomers.get(p), (double) platforms.customers.get(p));
            case "local_customers_ever" -> Measured.of(platforms.localCustomers.get(p));
            case "spinouts_ever" -> Measured.of(platforms.spinouts.get(p));
            case "spinout_valuation" ->
                Measured.of(sum(firms, row -> firms.field.get(row) == p, row -> Money.rmb(firms.valuation.get(row))));
            case "lines" ->
                Measured.of(
                        platforms.status.is(p, PlatformStatus.OPEN)
                                ? world.scenario.platforms().get(p).lines()
                                : 0);
            case "firms_landed_ever" -> Measured.of(platforms.landed.get(p));
            case "firms_certified" ->
                Measured.of(sum(
                        firms,
                        row -> used(firms, row, p)
                                && platforms.landed(p, firms.founded.get(row))
                                && firms.certifiedUntil.get(row) > 0,
                        row -> 1));
            case "capex" -> Measured.of(world.scenario.platforms().get(p).capexBn() * 1e9);
            default -> Measured.UNKNOWN;
        };
    }

    /** Whether a platform ever served the firm. */
    private static boolean used(Firms firms, int row, int p) {
        return p < Long.SIZE && (firms.platformsUsed.get(row) >>> p & 1) != 0;
    }

    private static double sum(Firms firms, IntPredicate wanted, java.util.function.IntToDoubleFunction value) {
        double sum = 0;
        for (int row : firms.byIdentity()) {
            if (wanted.test(row)) {
                sum += value.applyAsDouble(row);
            }
        }
        return sum;
    }

    private static Measured incubator(World world, String id, String measure) {
        int i = row(id, world.scenario.incubators().stream().map(x -> x.id()).toList());
        return i >= 0 && measure.equals("tenants_ever")
                ? Measured.of(world.incubators.tenantsEver.get(i))
                : Measured.UNKNOWN;
    }

    private static Measured bridge(World world, String id, String measure) {
        int b = row(id, world.scenario.bridges().stream().map(x -> x.id()).toList());
        return b >= 0 && measure.equals("members") ? Measured.of(world.bridges.members.get(b)) : Measured.UNKNOWN;
    }

    private static Measured platforms(World world, String metric) {
        Firms firms = world.firms;
        if (metric.equals("platforms.open_count")) {
            int open = 0;
            for (int p = 0; p < world.platforms.count(); p++) {
                open += world.platforms.status.is(p, PlatformStatus.OPEN) ? 1 : 0;
            }
            return Measured.of(open);
        }
        if (metric.equals("platforms.customer_output")) {
            // Gross output, as each customer reports it: deliveries to other firms here are among it.
            return Measured.of(sum(
                    firms,
                    row -> firms.platformRuns.get(row) > 0 && firms.works(row),
                    row -> 12 * firms.sold.get(row)));
        }
        return Measured.UNKNOWN;
    }

    /** Median number of rounds of the firms that meet all conditions. */
    private static Measured rounds(World world, String[] conditions) {
        IntPredicate wanted = row -> true;
        for (String condition : conditions) {
            IntPredicate one = condition(world, condition);
            if (one == null) {
                return Measured.UNKNOWN;
            }
            wanted = wanted.and(one);
        }
        Firms firms = world.firms;
        double[] rounds = Arrays.stream(firms.byIdentity())
                .filter(wanted)
                .mapToDouble(row -> firms.rounds.get(row))
                .toArray();
        return Measured.of(Quantiles.of(rounds).median());
    }

    /** What a condition such as {@code founded_year=2016} asks of a firm; null for one that nobody can tell. */
    private static @Nullable IntPredicate condition(World world, String condition) {
        Firms firms = world.firms;
        Matcher parts = CONDITION.matcher(condition);
        if (!parts.matches()) {
            return null;
        }
        boolean least = parts.group(2).equals(">=");
        String value = parts.group(3);
        boolean number = value.matches("\\d{1,9}");
        return switch (parts.group(1)) {
            case "founded_year" ->
                number ? compared(row -> new Month(firms.founded.get(row)).year(), least, value) : null;
            case "platform_runs" -> number ? compared(row -> firms.platformRuns.get(row), least, value) : null;
            case "sector" -> {
                int sector = row(
                        value,
                        world.scenario.sectors().stream().map(x -> x.id()).toList());
                yield row -> firms.sector.get(row) == sector;
            }
            case "status" -> value.equals("active") ? row -> firms.status.is(row, FirmStatus.ACTIVE) : null;
            default -> null;
        };
    }

    private static IntPredicate compared(IntUnaryOperator of, boolean least, String value) {
        int bound = Integer.parseInt(value);
        return row -> least ? of.applyAsInt(row) >= bound : of.applyAsInt(row) == bound;
    }

    private static Measured survival(Observed observed, Witness witness, String metric) {
        if (metric.equals("hazard.size_coefficient")) {
            DiscreteHazard fit = witness.sizeHazard();
            return Measured.estimate(fit.coefficient(), fit.standardError());
        }
        KaplanMeier curve = observed.lives.registered();
        if (metric.startsWith("survival.registered.") && metric.endsWith("y")) {
            String years = metric.substring("survival.registered.".length(), metric.length() - 1);
            return Measured.of(curve.survivalAt(12 * Integer.parseInt(years)));
        }
        if (metric.startsWith("hazard.y")) {
            int year = Integer.parseInt(metric.substring("hazard.y".length()));
            double before = year == 1 ? 1 : curve.survivalAt(12 * (year - 1));
            return Measured.of(1 - curve.survivalAt(12 * year) / before);
        }
        return Measured.UNKNOWN;
    }

    private static Measured sizes(World world, String metric, int month) {
        return metric.startsWith("size.")
                ? tail(metric, EstablishedFirms.yearlySales(world, month))
                : growth(EstablishedFirms.growth(world, month), metric);
    }

    /** Exponent of the largest sizes: by rank minus one half in the top 5 %, or Hill's in the top so many per cent. */
    private static Measured tail(String metric, double[] ascending) {
        if (metric.equals("size.tail_exponent")) {
            return Measured.of(RankSize.of(EstablishedFirms.largest(ascending)).exponent());
        }
        if (metric.startsWith("size.hill_")) {
            int percent = Integer.parseInt(metric.substring("size.hill_".length()));
            int largest = Math.max(3, ascending.length * percent / 100);
            return largest >= ascending.length
                    ? Measured.of(Double.NaN)
                    : Measured.of(Hill.of(ascending, largest).tailExponent());
        }
        return Measured.UNKNOWN;
    }

    private static Measured growth(EstablishedFirms.Growth growth, String metric) {
        if (metric.equals("growth.size_beta")) {
            return Measured.of(-slope(growth.size(), growth.spread()));
        }
        if (metric.equals("growth.subbotin_b")) {
            return Measured.of(FirmSizes.subbotin(growth.standardised()).shape());
        }
        return Measured.UNKNOWN;
    }

    private static double slope(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElse(0);
        double my = Arrays.stream(y).average().orElse(0);
        double sxy = 0;
        double sxx = 0;
        for (int i = 0; i < x.length; i++) {
            sxy += (x[i] - mx) * (y[i] - my);
            sxx += (x[i] - mx) * (x[i] - mx);
        }
        return sxy / sxx;
    }
}
