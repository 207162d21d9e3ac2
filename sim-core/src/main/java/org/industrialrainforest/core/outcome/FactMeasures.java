package org.industrialrainforest.core.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.industrialrainforest.core.money.Money;
import org.industrialrainforest.core.random.DeterministicMath;
import org.industrialrainforest.core.scenario.Month;
import org.industrialrainforest.core.statistics.KaplanMeier;
import org.industrialrainforest.core.statistics.RankSize;
import org.industrialrainforest.core.statistics.Subbotin;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Funds;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.World;

/**
 * Reads facts off a run by the selectors of the fact tables ({@code plural[id].measure}, {@code group.measure}). A figure that a run
 * cannot tell is {@link Double#NaN}; a selector that nobody can measure yet is unknown.
 */
public final class FactMeasures {
    private static final Pattern SELECTOR = Pattern.compile("([a-z]+)\\[([^\\]]*)\\]\\.([a-z_0-9]+)");
    private static final double USD = 7.1;
    private static final String BIOMEDICINE = "biomedicine";
    private static final int FOLLOWED = 96;
    private static final int OLD_DEAL = 120;

    private FactMeasures() {}

    /** Numerator and denominator, so that replicates can be pooled; the denominator is 1 for figures that are not ratios of counts. */
    public record Measured(double numerator, double denominator) {
        static final Measured UNKNOWN = new Measured(Double.NaN, -1);

        static Measured of(long count) {
            return new Measured((double) count, 1);
        }

        static Measured of(double value) {
            return new Measured(value, 1);
        }

        public double value() {
            return denominator <= 0 ? Double.NaN : numerator / denominator;
        }

        public boolean unknown() {
            return denominator < 0;
        }
    }

    /**
     * Reads a fact off a run whose books are closed.
     *
     * @param month the last month that was run
     */
    public static Measured measure(String metric, Observed observed, int month) {
        World world = observed.world();
        Matcher selector = SELECTOR.matcher(metric);
        if (selector.matches()) {
            return switch (selector.group(1)) {
                case "platforms" -> platform(world, selector.group(2), selector.group(3));
                case "incubators" -> incubator(world, selector.group(2), selector.group(3));
                case "bridges" -> bridge(world, selector.group(2), selector.group(3));
                case "sectors" -> biomedicine(observed, selector.group(3));
                case "lives" ->
                    metric.endsWith("rounds_median") ? Measured.of(roundsOfChipFirms(world)) : Measured.UNKNOWN;
                default -> Measured.UNKNOWN;
            };
        }
        String group = metric.substring(0, metric.indexOf('.'));
        return switch (group) {
            case "platforms" -> platforms(world, metric);
            case "hazard", "survival" -> survival(observed, metric);
            case "size", "growth" -> sizes(world, metric, month);
            case "deals" -> deals(world, metric, month);
            case "rounds" -> rounds(world, metric, month);
            case "biomedicine" -> biomedicine(observed, metric.substring(group.length() + 1));
            case "funds" -> Measured.of(fundMultiple(world, month, metric.endsWith("_net")));
            case "exits" -> buybacks(world);
            default -> Measured.UNKNOWN;
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
            case "local_customers_ever" -> Measured.of(platforms.localCustomers.get(p));
            case "spinouts_ever" -> Measured.of(platforms.spinouts.get(p));
            case "spinout_valuation" ->
                Measured.of(sum(firms, row -> firms.field.get(row) == p, row -> Money.rmb(firms.valuation.get(row))));
            case "lines" ->
                Measured.of(
                        platforms.status.get(p) == Platforms.OPEN
                                ? world.scenario.platforms().get(p).lines()
                                : 0);
            case "firms_landed_ever" -> Measured.of(platforms.landed.get(p));
            case "firms_certified" ->
                Measured.of(
                        sum(firms, row -> firms.platform.get(row) == p && firms.certifiedUntil.get(row) > 0, row -> 1));
            case "capex" -> Measured.of(world.scenario.platforms().get(p).capexBn() * 1e9);
            default -> Measured.UNKNOWN;
        };
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
                open += world.platforms.status.get(p) == Platforms.OPEN ? 1 : 0;
            }
            return Measured.of(open);
        }
        if (metric.equals("platforms.customer_output")) {
            return Measured.of(sum(
                    firms,
                    row -> firms.platformRuns.get(row) > 0 && firms.works(row),
                    row -> 12 * firms.sold.get(row)));
        }
        return Measured.UNKNOWN;
    }

    private static double roundsOfChipFirms(World world) {
        Firms firms = world.firms;
        int chips = row(
                "integrated-circuits",
                world.scenario.sectors().stream().map(x -> x.id()).toList());
        double[] rounds = Arrays.stream(firms.byIdentity())
                .filter(row -> new Month(firms.founded.get(row)).year() == 2016
                        && firms.sector.get(row) == chips
                        && firms.platformRuns.get(row) >= 1
                        && firms.status.get(row) == Firms.ACTIVE)
                .mapToDouble(row -> firms.rounds.get(row))
                .sorted()
                .toArray();
        return rounds.length == 0 ? Double.NaN : rounds[rounds.length / 2];
    }

    private static Measured survival(Observed observed, String metric) {
        KaplanMeier curve = Metrics.curve(observed.lives);
        if (metric.equals("survival.registered.5y")) {
            return Measured.of(curve.survivalAt(60));
        }
        if (metric.startsWith("hazard.y")) {
            int year = Integer.parseInt(metric.substring("hazard.y".length()));
            double before = year == 1 ? 1 : curve.survivalAt(12 * (year - 1));
            return Measured.of(1 - curve.survivalAt(12 * year) / before);
        }
        return Measured.UNKNOWN;
    }

    private static Measured sizes(World world, String metric, int month) {
        Firms firms = world.firms;
        int[] selling = Arrays.stream(firms.byIdentity())
                .filter(row -> firms.works(row)
                        && firms.reachedProduct.get(row) > 0
                        && month - firms.reachedProduct.get(row) >= 36)
                .toArray();
        if (selling.length < 50) {
            return Measured.of(Double.NaN);
        }
        if (metric.equals("size.tail_exponent")) {
            double[] sizes = Arrays.stream(selling)
                    .mapToDouble(row -> yearly(firms, row, 0, month))
                    .filter(x -> x > 0)
                    .sorted()
                    .toArray();
            return Measured.of(RankSize.of(
                            Arrays.copyOfRange(sizes, sizes.length - Math.max(10, sizes.length / 20), sizes.length))
                    .exponent());
        }
        return growth(firms, selling, metric, month);
    }

    private static double yearly(Firms firms, int row, int yearsAgo, int month) {
        if (yearsAgo == 0) {
            return Money.rmb(firms.lastYear(row, Firms.SALES, month) + firms.lastYear(row, Firms.ORDERS, month));
        }
        return Money.rmb(firms.booked(row, Firms.SALES, yearsAgo) + firms.booked(row, Firms.ORDERS, yearsAgo));
    }

    /** Yearly log growth of the last two years, standardised in ten bins of size. */
    private static Measured growth(Firms firms, int[] selling, String metric, int month) {
        List<double[]> points = new ArrayList<>();
        for (int row : selling) {
            for (int ago = 0; ago < 2; ago++) {
                double now = yearly(firms, row, ago, month);
                double before = yearly(firms, row, ago + 1, month);
                if (now > 0 && before > 0) {
                    points.add(new double[] {DeterministicMath.log(before), DeterministicMath.log(now / before)});
                }
            }
        }
        points.sort((a, b) -> Double.compare(a[0], b[0]));
        int bins = 10;
        List<Double> standardised = new ArrayList<>();
        double[] x = new double[bins];
        double[] y = new double[bins];
        for (int b = 0; b < bins; b++) {
            List<double[]> bin = points.subList(points.size() * b / bins, points.size() * (b + 1) / bins);
            double size = bin.stream().mapToDouble(p -> p[0]).average().orElse(0);
            double mean = bin.stream().mapToDouble(p -> p[1]).average().orElse(0);
            double sd = Math.sqrt(
                    bin.stream().mapToDouble(p -> (p[1] - mean) * (p[1] - mean)).sum() / Math.max(1, bin.size() - 1));
            x[b] = size;
            y[b] = DeterministicMath.log(Math.max(1e-9, sd));
            bin.forEach(p -> standardised.add((p[1] - mean) / Math.max(1e-9, sd)));
        }
        if (metric.equals("growth.size_beta")) {
            return Measured.of(-slope(x, y));
        }
        if (metric.equals("growth.subbotin_b")) {
            return Measured.of(Subbotin.of(standardised.stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray())
                    .shape());
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

    /** Multiples of private deals at least ten years old; what is unsold by then is written off. */
    private static Measured deals(World world, String metric, int month) {
        double[] bounds = switch (metric) {
            case "deals.below_1x" -> new double[] {-1, 1};
            case "deals.1_5x" -> new double[] {1, 5};
            case "deals.5_10x" -> new double[] {5, 10};
            case "deals.10_20x" -> new double[] {10, 20};
            case "deals.20x" -> new double[] {20, Double.POSITIVE_INFINITY};
            default -> new double[0];
        };
        if (bounds.length == 0) {
            return Measured.UNKNOWN;
        }
        Deals deals = world.deals;
        double in = 0;
        double all = 0;
        for (int row = 0; row < deals.end(); row++) {
            if (deals.live(row)
                    && deals.holderKind.get(row) == Deals.PRIVATE_FUND
                    && month - deals.month.get(row) >= OLD_DEAL) {
                boolean late = deals.exitMonth.get(row) - deals.month.get(row) > OLD_DEAL;
                double multiple = late ? 0 : (double) deals.returned.get(row) / deals.invested.get(row);
                all++;
                in += multiple >= bounds[0] && multiple < bounds[1] ? 1 : 0;
            }
        }
        return new Measured(in, all);
    }

    private static Measured rounds(World world, String metric, int month) {
        Deals deals = world.deals;
        if (metric.startsWith("rounds.dilution_")) {
            int round = metric.endsWith("seed") ? 1 : metric.endsWith("_a") ? 2 : metric.endsWith("_b") ? 3 : 4;
            Map<Long, Double> sold = new TreeMap<>();
            for (int row : deals.byIdentity()) {
                if (deals.round.get(row) == round) {
                    sold.merge(deals.firm.get(row), deals.bought.get(row), Double::sum);
                }
            }
            double[] bought = sold.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            return Measured.of(bought.length == 0 ? Double.NaN : bought[bought.length / 2]);
        }
        Map<Long, int[]> firstAndMost = new TreeMap<>();
        for (int row = 0; row < deals.end(); row++) {
            if (deals.live(row) && deals.holderKind.get(row) == Deals.PRIVATE_FUND) {
                int[] one = firstAndMost.computeIfAbsent(deals.firm.get(row), id -> new int[] {Integer.MAX_VALUE, 0});
                one[0] = Math.min(one[0], deals.month.get(row));
                one[1] = Math.max(one[1], deals.round.get(row));
            }
        }
        int wanted = metric.equals("rounds.second") ? 2 : metric.equals("rounds.fourth") ? 4 : 0;
        if (wanted == 0) {
            return Measured.UNKNOWN;
        }
        double reached = 0;
        double all = 0;
        for (int[] one : firstAndMost.values()) {
            if (month - one[0] >= FOLLOWED) {
                all++;
                reached += one[1] >= wanted ? 1 : 0;
            }
        }
        return new Measured(reached, all);
    }

    /** Money back over money called by funds at least ten years old; net of fees and carry, or as if there were none. */
    private static double fundMultiple(World world, int month, boolean net) {
        Funds funds = world.funds;
        double called = 0;
        double distributed = 0;
        for (int row = 0; row < funds.count(); row++) {
            if (month - funds.vintage.get(row) >= OLD_DEAL) {
                called += funds.called.get(row) - (net ? 0 : funds.fees.get(row));
                distributed += funds.distributed.get(row) - (net ? funds.carry.get(row) : 0);
            }
        }
        return called == 0 ? Double.NaN : distributed / called;
    }

    private static Measured buybacks(World world) {
        Deals deals = world.deals;
        double bought = 0;
        double all = 0;
        for (int row = 0; row < deals.end(); row++) {
            if (deals.live(row) && deals.holderKind.get(row) == Deals.PRIVATE_FUND) {
                int exit = deals.exit.get(row);
                bought += exit == Deals.BUYBACK ? 1 : 0;
                all += exit == Deals.BUYBACK || exit == Deals.LISTED || exit == Deals.ACQUIRED ? 1 : 0;
            }
        }
        return new Measured(bought, all);
    }

    private static Measured biomedicine(Observed observed, String measure) {
        World world = observed.world();
        int s = row(
                BIOMEDICINE, world.scenario.sectors().stream().map(x -> x.id()).toList());
        if (s < 0 || world.ladders.stages(s) < 6) {
            return Measured.UNKNOWN;
        }
        return switch (measure) {
            case "phase1" -> new Measured(observed.passes(s, 2), observed.attempts(s, 2));
            case "phase2" -> new Measured(observed.passes(s, 3), observed.attempts(s, 3));
            case "phase3" -> new Measured(observed.passes(s, 4), observed.attempts(s, 4));
            case "loa" ->
                Measured.of(rate(observed, s, 2) * rate(observed, s, 3) * rate(observed, s, 4) * rate(observed, s, 5));
            case "clinical_cost_share" -> new Measured(spent(observed, s, 2, 5), spent(observed, s, 0, 6));
            case "cost_per_approval_usd" -> new Measured(spent(observed, s, 0, 6) / USD, observed.passes(s, 5));
            case "years_phase1_to_approval" -> years(world, s, 2);
            case "years_to_approval" -> years(world, s, 0);
            default -> Measured.UNKNOWN;
        };
    }

    private static double rate(Observed observed, int sector, int stage) {
        return (double) observed.passes(sector, stage) / observed.attempts(sector, stage);
    }

    private static double spent(Observed observed, int sector, int from, int until) {
        double sum = 0;
        for (int k = from; k < until; k++) {
            sum += observed.attempts(sector, k) * observed.world().ladders.cost(sector, k);
        }
        return sum;
    }

    private static Measured years(World world, int sector, int from) {
        Firms firms = world.firms;
        double months = 0;
        double n = 0;
        for (int row : firms.byIdentity()) {
            if (firms.sector.get(row) == sector
                    && firms.reachedProduct.get(row) > 0
                    && firms.entered.get(row, from) > 0) {
                months += firms.reachedProduct.get(row) - (double) firms.entered.get(row, from);
                n++;
            }
        }
        return new Measured(months / 12, n);
    }
}
