package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.ValidationRow;
import org.industrialrainforest.core.scenario.Month;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.scenarios.Fact;

/** Answers at once with figures of a plausible size, and remembers what it was asked. */
class PretendSimulations implements Simulations {
    final List<Object> asked = new ArrayList<>();

    @Override
    public List<Metric> metrics() {
        return List.of(
                new Metric(
                        "alive.5y_per_1000_ideas", "firms", new Title("Ideas alive at 5 years", "5年后存活的创意"), "higher"),
                new Metric("firms.founded", "firms", new Title("Firms founded", "创立企业"), "higher"),
                new Metric("ecosystem.valuation", "RMB", new Title("Valuation", "估值"), "higher"),
                new Metric("listings.count", "firms", new Title("Listings", "上市"), "higher"),
                new Metric("public.cost", "RMB", new Title("Public cost", "公共成本"), "lower"),
                new Metric("state.cash_return", "RMB", new Title("State cash return", "政府现金回报"), "higher"));
    }

    @Override
    public RunSummary run(RunRequest request, Progress progress) {
        asked.add(request);
        progress.finished(1, 1);
        TreeMap<String, Double> outcomes = new TreeMap<>();
        outcomes.put("ecosystem.valuation", 412.3e9);
        outcomes.put("firms.founded", 3412.0);
        outcomes.put("state.cash_return", Double.NaN);
        return new RunSummary(
                request.scenario().id(),
                request.policy().id(),
                request.shock().id(),
                request.seed(),
                request.replicate(),
                request.scenario().months(),
                "ab12",
                0,
                outcomes);
    }

    @Override
    public Comparison compare(CompareRequest request, Progress progress) {
        asked.add(request);
        progress.finished(request.runs(), request.runs());
        List<Comparison.Case> cases = new ArrayList<>();
        for (Shock shock : request.shocks()) {
            for (Point point : request.points()) {
                for (Policy policy : request.policies()) {
                    cases.add(new Comparison.Case(policy.id(), policy.title(), label(point), shock.id()));
                }
            }
        }
        List<Comparison.Outcome> outcomes = new ArrayList<>();
        List<Comparison.Survival> survival = new ArrayList<>();
        List<Comparison.Capture> captures = new ArrayList<>();
        List<Comparison.Unabsorbed> unabsorbed = new ArrayList<>();
        double[] levels = {88.1, 3412, 412.3e9, 61, 22.9e9, 1.4e9};
        for (Comparison.Case of : cases) {
            boolean baseline = of.policy().equals(request.baseline().id());
            for (int m = 0; m < levels.length; m++) {
                Metric metric = metrics().get(m);
                double d = baseline ? 0 : levels[m] * .123;
                outcomes.add(new Comparison.Outcome(
                        metric.id(),
                        metric.unit(),
                        metric.title(),
                        of,
                        levels[m] + d,
                        levels[m],
                        d,
                        d * .8,
                        d * 1.2,
                        .714,
                        3.4,
                        d * .9,
                        m != 3));
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
                        of, "treasury", new Title("Treasury", "财政"), -9e9, -.4, -.5, -.45, -.35, 0));
                captures.add(
                        new Comparison.Capture(of, "users", new Title("Users", "用户"), 12e9, .52, .61, .3, .74, .52));
                unabsorbed.add(
                        new Comparison.Unabsorbed(of, "platform", new Title("platforms", "平台"), 22.9e9, 9.4e9, 13.5e9));
            }
        }
        List<Comparison.Synergy> synergy = List.of(
                new Comparison.Synergy(
                        "alive.5y_per_1000_ideas", "firms", "synergy", new Title("synergy", "协同"), 4.3, 3.6, 5),
                new Comparison.Synergy(
                        "alive.5y_per_1000_ideas",
                        "firms",
                        "best-single",
                        new Title("mix less best single lever", "组合减最佳单一工具"),
                        -1,
                        -2,
                        .1));
        return new Comparison(
                request.scenario().id(),
                request.scenario().title(),
                request.seed(),
                request.runs(),
                request.scenario().start(),
                request.scenario().recordFrom(),
                request.scenario().end(),
                request.baseline().id(),
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
                .021);
    }

    private static String label(Point point) {
        return point.values().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(";"));
    }

    @Override
    public List<ValidationRow> validate(ValidateRequest request, Progress progress) {
        asked.add(request);
        List<ValidationRow> rows = new ArrayList<>();
        for (Fact fact : request.facts()) {
            boolean judged = !fact.kind().equals("input") && !fact.kind().equals("report");
            String status = fact.id().equals("V16a")
                    ? "missed"
                    : judged ? "met" : fact.kind().equals("input") ? "input" : "reported";
            rows.add(new ValidationRow(
                    fact.id(),
                    fact.en(),
                    fact.zh(),
                    fact.metric(),
                    fact.world(),
                    fact.target(),
                    fact.low(),
                    fact.high(),
                    fact.kind(),
                    fact.source(),
                    fact.target(),
                    fact.low(),
                    fact.high(),
                    status));
        }
        return rows;
    }

    @Override
    public Trace trace(TraceRequest request, Progress progress) {
        asked.add(request);
        TreeMap<String, Double> shares = new TreeMap<>();
        shares.put("active", .6);
        shares.put("never", .4);
        return new Trace(
                request.scenario().id(),
                request.seed(),
                request.replicate(),
                "4f1c09a2b7d3e655",
                "integrated-circuits",
                "engineer",
                .8,
                true,
                Month.of(2016, 3),
                List.of(
                        new Life(
                                request.policy().id(),
                                "active",
                                List.of(
                                        new Event(Month.of(2016, 6), "founded", "intelligent-sensor park"),
                                        new Event(Month.of(2017, 10), "served", "pilot line, 3 months"))),
                        new Life(request.baseline().id(), "never", List.of())),
                request.redraws() == 0
                        ? List.of()
                        : List.of(new Redraws(request.policy().id(), request.redraws(), shares)));
    }

    @Override
    public Path report(ReportRequest request) throws IOException {
        asked.add(request);
        return Files.writeString(request.directory().resolve("report.html"), "<html>" + request.language() + "</html>");
    }

    @Override
    public boolean resumes() {
        return true;
    }
}
