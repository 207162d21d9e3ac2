package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.industrialrainforest.core.compare.Arm;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Ensemble;
import org.industrialrainforest.core.compare.Particulars;
import org.industrialrainforest.core.compare.Role;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.fit.Calibration;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.fit.RefusedSet;
import org.industrialrainforest.core.fit.TriedSet;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.jspecify.annotations.Nullable;

/** A comparison, facts and a calibration with figures of a plausible size that tests know, for screens and documents. */
final class Figured {
    private Figured() {}

    /** An outcome of the screen. */
    private record Outcome(String id, String unit, Title title) {}

    private static final List<Outcome> METRICS = List.of(
            new Outcome("alive.5y_per_1000_ideas", "firms", new Title("Ideas alive at 5 years", "5年后存活的创意")),
            new Outcome("firms.founded", "firms", new Title("Firms founded", "创立企业")),
            new Outcome("ecosystem.valuation", "RMB", new Title("Valuation", "估值")),
            new Outcome("listings.count", "firms", new Title("Listings", "上市")),
            new Outcome("public.cost", "RMB", new Title("Public cost", "公共成本")),
            new Outcome("state.cash_return", "RMB", new Title("State cash return", "政府现金回报")),
            new Outcome("private.binding_share", "share", new Title("Months without money", "资金不足的月份")),
            new Outcome("gain.total", "RMB", new Title("Gain of all parties", "各方收益合计")),
            new Outcome("public.net_cost", "RMB", new Title("Net public cost", "公共净成本")),
            new Outcome("gain.total_per_net_rmb", "×", new Title("Gain of all per net RMB", "收益／净成本")));

    static Comparison comparison(ComparisonPlan plan) {
        List<Case> cases = new ArrayList<>();
        for (Shock shock : plan.shocks()) {
            for (ComparisonPlan.Point point : plan.points()) {
                for (Policy policy : plan.policies()) {
                    cases.add(new Case(policy.id(), policy.title(), label(point), shock.id()));
                }
            }
        }
        List<Comparison.Outcome> outcomes = new ArrayList<>();
        List<Comparison.Survival> survival = new ArrayList<>();
        List<Comparison.Capture> captures = new ArrayList<>();
        List<Comparison.Unabsorbed> unabsorbed = new ArrayList<>();
        double[] levels = {88.1, 3412, 412.3e9, 61, 22.9e9, 1.4e9, .921, 50e9, 12e9, 3};
        for (Case of : cases) {
            boolean baseline = of.policy().equals(plan.baseline().id());
            for (int m = 0; m < levels.length; m++) {
                Outcome metric = METRICS.get(m);
                double d = baseline ? 0 : levels[m] * .123;
                outcomes.add(new Comparison.Outcome(
                        metric.id(),
                        metric.unit(),
                        metric.title(),
                        of,
                        levels[m] + d,
                        Interval.around(levels[m] + d, m == 6 ? .013 : 1),
                        levels[m],
                        d,
                        d * .8,
                        d * 1.2,
                        new Interval(d * .9, d * 1.1),
                        plan.sets().isEmpty() ? Interval.UNDEFINED : new Interval(d * .8, d * 1.2),
                        .714,
                        m == 4 ? Double.POSITIVE_INFINITY : 3.4,
                        d * .9,
                        new Interval(d * .7, d),
                        m != 3,
                        plan.runs()));
            }
            for (Comparison.Stratum stratum : Comparison.Stratum.values()) {
                if (!baseline || stratum == Comparison.Stratum.ALL) {
                    survival.add(new Comparison.Survival(
                            of,
                            stratum,
                            5,
                            .712,
                            .702,
                            .722,
                            310.4,
                            stratum == Comparison.Stratum.BOTH ? .704 : Double.NaN));
                }
            }
            if (!baseline) {
                captures.add(new Comparison.Capture(
                        of, "treasury", new Title("Treasury", "财政"), -9e9, -.4, -.5, -.45, -.35, true, 0));
                captures.add(new Comparison.Capture(
                        of, "users", new Title("Users", "用户"), 12e9, .52, .61, .3, .74, true, .52));
                unabsorbed.add(
                        new Comparison.Unabsorbed(of, "platform", new Title("platforms", "平台"), 22.9e9, 9.4e9, 13.5e9));
            }
        }
        List<Comparison.Synergy> synergy = List.of(
                new Comparison.Synergy(
                        "alive.5y_per_1000_ideas", "firms", "synergy", new Title("synergy", "协同"), 4.3, 3.6, 5, true),
                new Comparison.Synergy(
                        "alive.5y_per_1000_ideas",
                        "firms",
                        "best-single",
                        new Title("mix less best single lever", "组合减最佳单一工具"),
                        -1,
                        -2,
                        .1,
                        false));
        return new Comparison(
                plan.scenario().id(),
                plan.scenario().title(),
                plan.seed(),
                plan.runs(),
                plan.scenario().start(),
                plan.scenario().recordFrom(),
                plan.scenario().end(),
                plan.baseline().id(),
                cases,
                outcomes,
                survival,
                List.of(new Comparison.Curve(
                        cases.get(0),
                        Comparison.Stratum.ALL,
                        new double[] {1, .9},
                        new double[] {1, Double.NaN},
                        new double[] {1, 1},
                        new double[] {5, 4})),
                List.of(),
                List.of(),
                captures,
                unabsorbed,
                synergy,
                .021,
                ensemble(plan, cases),
                plan.sets().isEmpty() ? IntervalKind.MONTE_CARLO : plan.intervals(),
                List.of(new Comparison.SectorFan(
                        "firms.alive",
                        "firms",
                        new Title("Firms alive", "存活企业"),
                        "chips",
                        new Title("Chips", "芯片"),
                        cases.get(0),
                        new double[] {1, 2},
                        new double[] {2, 3},
                        new double[] {3, Double.NaN})),
                Particulars.NONE,
                cases.stream()
                        .map(of -> new Arm(
                                of,
                                of.policy().startsWith("dose-") ? Role.DOSE : Role.OTHER,
                                plan.scenario().cohort()))
                        .toList(),
                null,
                cases.stream()
                        .filter(of -> !of.policy().equals(plan.baseline().id())
                                && !of.policy().startsWith("dose-"))
                        .map(Figured::equalSpend)
                        .toList());
    }

    private static Comparison.EqualSpend equalSpend(Case of) {
        boolean dosed = of.policy().equals("platforms");
        return new Comparison.EqualSpend(
                Headline.ID,
                "per 1,000 ideas",
                of,
                2.1e9,
                11.4e9,
                dosed ? 1 : 0,
                0,
                dosed ? 9.8e9 : 11.4e9,
                3.2,
                1.1,
                5.3);
    }

    private static @Nullable Ensemble ensemble(ComparisonPlan plan, List<Case> cases) {
        if (plan.sets().isEmpty()) {
            return null;
        }
        List<Ensemble.Spread> spreads = new ArrayList<>();
        for (Case of : cases) {
            if (!of.policy().equals(plan.baseline().id())) {
                spreads.add(new Ensemble.Spread("alive.5y_per_1000_ideas", of, 4.5, 2.5, 1.25, Double.NaN, 5.5, .9));
            }
        }
        List<String> order = cases.stream().map(Case::policy).toList();
        return new Ensemble(
                plan.sets().of(),
                plan.sets().size(),
                List.of(0, 0, 1, 1),
                spreads,
                List.of(new Ensemble.Ranking("alive.5y_per_1000_ideas", "", "none", order, .6, .8, .95)));
    }

    private static String label(ComparisonPlan.Point point) {
        return point.values().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(";"));
    }

    /** Facts as if measured: one missed. */
    static List<ValidationRow> validation(List<Fact> facts) {
        List<ValidationRow> rows = new ArrayList<>();
        for (Fact fact : facts) {
            boolean judged = !fact.kind().equals("input") && !fact.kind().equals("report");
            String status = fact.id().equals("V16a")
                    ? "missed"
                    : judged ? "met" : fact.kind().equals("input") ? "input" : "reported";
            rows.add(ValidationRow.of(fact, fact.target(), fact.low(), fact.high(), status, Double.NaN));
        }
        return rows;
    }

    static Calibrated calibrated(CalibrationPlan plan, List<RefusedSet> refused) {
        List<Fact> facts = Calibration.fitted(plan.facts().facts());
        double[] before = facts.stream().mapToDouble(Fact::low).toArray();
        double[] after = facts.stream().mapToDouble(Fact::target).toArray();
        before[0] = Double.NaN;
        List<TriedSet> accepted = new ArrayList<>();
        for (int n = 1; n <= plan.settings().keep(); n++) {
            double place = (double) n / plan.settings().keep();
            accepted.add(tried(n, plan, place, after, .3 + place));
        }
        return new Calibrated(
                plan.scenario().id(),
                plan.settings(),
                plan.free(),
                null,
                facts,
                List.of(),
                null,
                List.of(),
                tried(0, plan, .1, before, 1.25),
                tried(plan.settings().sets() + 1, plan, .5, after, .25),
                accepted,
                0,
                spread(plan, facts),
                refused);
    }

    /** Sets over the ranges; the first fact tells the first parameter and the second fact is undefined in every third set. */
    private static List<TriedSet> spread(CalibrationPlan plan, List<Fact> facts) {
        List<TriedSet> spread = new ArrayList<>();
        for (int n = 1; n <= plan.settings().first(); n++) {
            double place = n * .618 % 1;
            double other = n * .7549 % 1;
            TreeMap<String, String> values = new TreeMap<>();
            for (int p = 0; p < plan.free().size(); p++) {
                FreeParameter parameter = plan.free().get(p);
                values.put(parameter.path(), parameter.at(p == 0 ? place : other));
            }
            double[] statistics = new double[facts.size()];
            for (int f = 0; f < statistics.length; f++) {
                double width = facts.get(f).high() - facts.get(f).low();
                double told = f == 0 ? place : n * (.3 + .07 * f) % 1;
                statistics[f] = f == 1 && n % 3 == 0 ? Double.NaN : facts.get(f).low() + 4 * width * told;
            }
            spread.add(new TriedSet(n, values, statistics, 1));
        }
        return spread;
    }

    private static TriedSet tried(
            int number, CalibrationPlan plan, double place, double[] statistics, double distance) {
        TreeMap<String, String> values = new TreeMap<>();
        plan.free().forEach(f -> values.put(f.path(), f.at(place)));
        return new TriedSet(number, values, statistics, distance);
    }
}
