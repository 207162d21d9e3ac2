package org.industrialrainforest.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Column;
import org.industrialrainforest.engine.simulation.Table;

/** Shanghai for tests, and what two of its runs are compared by. */
final class Worlds {
    static final long SEED = 20140101;
    static final int REPLICATE = 3;

    /** The whole scenario, 2008 to 2035. */
    static final Scenario WHOLE = Catalogue.standard().scenario("shanghai");

    /** Ends when the policies that begin in 2014 have had six years: platforms are open, tenants in, links made. */
    static final Scenario SHORT = WHOLE.with("end", "2019-12");

    private static final double SHANGHAI_IDEAS =
            WHOLE.sectors().stream().mapToDouble(Sector::ideasPerYear).sum();

    private Worlds() {}

    /**
     * A tenth of a scenario's ideas (a nation is first made as small as Shanghai), private money and demand, from 2012 to the last dated opening: small enough to be run under every arm and
     * shock, and long enough for what the arms and shocks do.
     */
    static Scenario small(Scenario whole) {
        double ideas =
                whole.sectors().stream().mapToDouble(Sector::ideasPerYear).sum();
        Scenario scenario = ideas < 10_000 ? whole : whole.scaled(SHANGHAI_IDEAS / ideas);
        Map<String, String> values = new TreeMap<>();
        for (Sector sector : scenario.sectors()) {
            String path = "sectors[" + sector.id() + "].";
            values.put(path + "ideas-per-year", Double.toString(sector.ideasPerYear() / 10));
            values.put(path + "demand-bn", Double.toString(sector.demandBn() / 10));
        }
        double money = scenario.rules().funding().privateMoneyBn();
        values.put("rules.funding.private-money-bn", Double.toString(money / 10));
        values.put("start", "2012-01");
        values.put("end", "2026-06");
        return scenario.with(values);
    }

    /** What a finished run shows of itself. */
    record Outcome(String digest, Map<String, Double> metrics, Map<String, List<Double>> series) {
        static Outcome of(Rainforest run, Observed observed) {
            Map<String, Double> metrics = new TreeMap<>();
            for (Metric metric : Metrics.all()) {
                metrics.put(metric.id(), metric.measure().applyAsDouble(observed));
            }
            Map<String, List<Double>> series = new TreeMap<>();
            for (Series one : Series.values()) {
                series.put(one.id(), list(observed.series(one)));
                for (int s = 0; s < observed.world.sectors.count() && one.bySector(); s++) {
                    series.put(
                            one.id() + " of " + observed.world.sectors.label(s),
                            list(observed.sector(s)[one.ordinal()]));
                }
            }
            money(observed, metrics);
            facilities(observed, metrics);
            return new Outcome(run.digest(), metrics, series);
        }

        private static List<Double> list(double[] values) {
            return Arrays.stream(values).boxed().toList();
        }

        private static void money(Observed observed, Map<String, Double> to) {
            observed.holdings().forEach(holding -> {
                to.put(holding.party() + " before", holding.before());
                to.put(holding.party() + " after", holding.after());
            });
            observed.moneyFlows()
                    .forEach(flow -> to.put(flow.payer() + " to " + flow.payee() + ", " + flow.flow(), flow.amount()));
        }

        private static void facilities(Observed observed, Map<String, Double> to) {
            observed.facilities().forEach(use -> {
                to.put(use.facility() + " utilisation", use.utilisation());
                to.put(use.facility() + " waited", use.waited());
                to.put(use.facility() + " served", use.served());
                to.put(use.facility() + " refused", use.refused());
            });
        }

        /** Where another outcome differs, in words; empty if it is the same to the last bit. */
        List<String> differences(Outcome other) {
            List<String> found = new ArrayList<>();
            if (!digest.equals(other.digest)) {
                found.add("digest " + digest.substring(0, 12) + " ≠ " + other.digest.substring(0, 12));
            }
            metrics.forEach((id, value) -> {
                if (!value.equals(other.metrics.get(id))) {
                    found.add(id + " " + value + " ≠ " + other.metrics.get(id));
                }
            });
            series.forEach((id, values) -> {
                if (!values.equals(other.series.get(id))) {
                    found.add("series " + id);
                }
            });
            return found;
        }
    }

    static Outcome outcome(Rainforest.Settings settings) {
        return outcome(settings, 1);
    }

    static Outcome outcome(Rainforest.Settings settings, int threads) {
        try (Rainforest run = settings.start(SEED, REPLICATE, threads)) {
            return Outcome.of(run, run.finish());
        }
    }

    static String digest(Rainforest.Settings settings) {
        return outcome(settings).digest();
    }

    /** Under this policy of the scenario. */
    static Rainforest.Settings under(Scenario scenario, String policy) {
        return Rainforest.of(scenario).under(scenario.policy(policy));
    }

    /** Whether the state's money has done something by now: a test of invariance over an idle world would show nothing. */
    static boolean eventful(World world) {
        boolean platform = false;
        for (int p = 0; p < world.platforms.count(); p++) {
            platform |= world.platforms.status.is(p, PlatformStatus.OPEN) && world.platforms.localRuns.get(p) > 0;
        }
        boolean tenants = false;
        for (int i = 0; i < world.incubators.count(); i++) {
            tenants |= world.incubators.tenants.get(i) > 0;
        }
        boolean bridged = false;
        for (int b = 0; b < world.bridges.count(); b++) {
            bridged |= world.bridges.made.get(b) > 0;
        }
        return platform && tenants && bridged;
    }

    /**
     * Where two worlds differ: {@code table.column identity: one ≠ other}, of the entities asked for; a firm's cash is a column too.
     *
     * @param asked by name of the table and identity
     */
    static List<String> differences(World one, World other, BiPredicate<String, Long> asked) {
        List<String> found = new ArrayList<>();
        for (int t = 0; t < one.tables().size(); t++) {
            Table a = one.tables().get(t);
            Table b = other.tables().get(t);
            TreeSet<Long> ids = new TreeSet<>();
            for (int row : a.byIdentity()) {
                ids.add(a.id(row));
            }
            for (int row : b.byIdentity()) {
                ids.add(b.id(row));
            }
            ids.removeIf(id -> !asked.test(a.name(), id));
            for (long id : ids) {
                int left = a.row(id);
                int right = b.row(id);
                if (left < 0 || right < 0) {
                    found.add(a.name() + " " + Long.toHexString(id) + " is in one world only");
                    continue;
                }
                if (a == one.firms && one.firms.cash(left) != other.firms.cash(right)) {
                    found.add("cash of firm " + Long.toHexString(id));
                }
                for (int c = 0; c < a.columns().size(); c++) {
                    Column column = a.columns().get(c);
                    String x = column.text(left);
                    String y = b.columns().get(c).text(right);
                    if (!x.equals(y)) {
                        found.add(a.name() + "." + column.name() + " " + Long.toHexString(id) + ": " + x + " ≠ " + y);
                    }
                }
            }
        }
        return found;
    }
}
