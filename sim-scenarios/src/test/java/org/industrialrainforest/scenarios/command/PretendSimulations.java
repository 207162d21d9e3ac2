package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.industrialrainforest.core.experiment.Ablation;
import org.industrialrainforest.core.experiment.Calibrated;
import org.industrialrainforest.core.experiment.Calibration;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.DoseCurves;
import org.industrialrainforest.core.experiment.Ensemble;
import org.industrialrainforest.core.experiment.Particulars;
import org.industrialrainforest.core.experiment.Validation;
import org.industrialrainforest.core.experiment.ValidationRow;
import org.industrialrainforest.core.outcome.TwoLives;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.engine.time.Month;
import org.industrialrainforest.scenarios.Fact;
import org.jspecify.annotations.Nullable;

/** Answers at once with figures of a plausible size, and remembers what it was asked. */
class PretendSimulations implements Simulations {
    final List<Object> asked = new ArrayList<>();
    List<Calibrated.Refused> refused = List.of();

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
                        Interval.around(levels[m] + d, 1),
                        levels[m],
                        d,
                        d * .8,
                        d * 1.2,
                        new Interval(d * .9, d * 1.1),
                        request.sets().isEmpty() ? Interval.UNDEFINED : new Interval(d * .8, d * 1.2),
                        .714,
                        m == 4 ? Double.POSITIVE_INFINITY : 3.4,
                        d * .9,
                        new Interval(d * .7, d),
                        m != 3,
                        request.runs()));
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
                .021,
                ensemble(request, cases),
                request.sets().isEmpty() ? IntervalKind.MONTE_CARLO : request.intervals(),
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
                        .map(of -> new Comparison.Arm(
                                of,
                                of.policy().startsWith("dose-") ? Comparison.Role.DOSE : Comparison.Role.OTHER,
                                request.scenario().cohort()))
                        .toList(),
                null);
    }

    private static @Nullable Ensemble ensemble(CompareRequest request, List<Comparison.Case> cases) {
        if (request.sets().isEmpty()) {
            return null;
        }
        List<Ensemble.Spread> spreads = new ArrayList<>();
        for (Comparison.Case of : cases) {
            if (!of.policy().equals(request.baseline().id())) {
                spreads.add(new Ensemble.Spread("alive.5y_per_1000_ideas", of, 4.5, 2.5, 1.25, Double.NaN, 5.5, .9));
            }
        }
        List<String> order = cases.stream().map(Comparison.Case::policy).toList();
        return new Ensemble(
                request.sets().of(),
                request.sets().size(),
                List.of(0, 0, 1, 1),
                spreads,
                List.of(new Ensemble.Ranking("alive.5y_per_1000_ideas", "", "none", order, .6, .8, .95)));
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
    public Calibrated calibrate(CalibrateRequest request, Progress progress) {
        asked.add(request);
        progress.finished(1, 1);
        List<Validation.Claim> facts =
                Calibration.fitted(request.facts().stream().map(Fact::claim).toList());
        double[] before = facts.stream().mapToDouble(Validation.Claim::low).toArray();
        double[] after = facts.stream().mapToDouble(Validation.Claim::target).toArray();
        before[0] = Double.NaN;
        List<Calibrated.Tried> accepted = new ArrayList<>();
        for (int n = 1; n <= request.settings().keep(); n++) {
            double place = (double) n / request.settings().keep();
            accepted.add(tried(n, request, place, after, .3 + place));
        }
        return new Calibrated(
                request.scenario().id(),
                request.settings(),
                request.free(),
                null,
                facts,
                List.of(),
                tried(0, request, .1, before, 1.25),
                tried(request.settings().sets() + 1, request, .5, after, .25),
                accepted,
                refused);
    }

    private static Calibrated.Tried tried(
            int number, CalibrateRequest request, double place, double[] statistics, double distance) {
        TreeMap<String, String> values = new TreeMap<>();
        request.free().forEach(f -> values.put(f.path(), f.at(place)));
        return new Calibrated.Tried(number, values, statistics, distance);
    }

    @Override
    public TwoLives trace(TraceRequest request, Progress progress) {
        asked.add(request);
        TwoLives.Idea idea = new TwoLives.Idea(
                "4f1c09a2b7d3e655",
                "integrated-circuits",
                new Title("Integrated circuits", "集成电路"),
                "engineers",
                new Title("Engineers of established firms", "企业工程师"),
                Month.of(2016, 3),
                .8,
                .86,
                true,
                false,
                .7,
                -2.5e6,
                3.3e6);
        TwoLives.Choice choice = new TwoLives.Choice(
                new Title("designer of special-process chips", "特色工艺芯片设计者"),
                new Title("the earliest", "最早者"),
                26,
                9,
                1,
                11,
                List.of("a1", "a2"));
        Title needs = new Title("stage 1 needs a chip pilot line", "第 1 阶段需要芯片中试线");
        Title none = new Title("Pilot line: does not exist and is not announced", "中试线：不存在，也未宣布");
        TwoLives.Life with = new TwoLives.Life(
                request.policy().id(),
                request.policy().title(),
                "active",
                new Title("founded 2016-06, alive at the end: selling, 44 people", "2016-06 创立，期末存活：销售产品，44 人"),
                List.of(
                        new TwoLives.Moment(
                                Month.of(2016, 6),
                                "founded",
                                "founded here",
                                new Title("FOUNDED HERE: worth RMB 0.73 m to the founder", "在本市创立：对创始人价值 0.73 百万元"),
                                List.of()),
                        new TwoLives.Moment(
                                Month.of(2017, 10),
                                "run-begun",
                                "a platform run begins",
                                new Title("served at the platform after 3 months", "等待 3 个月后获平台服务"),
                                List.of())),
                List.of(new TwoLives.Belief(Month.of(2016, 6), .33, .5, .66, .73e6, -6.9e6)),
                List.of(new TwoLives.Standing(
                        Month.of(2016, 12),
                        "research-1",
                        new Title("research, stage 1", "研发第 1 阶段"),
                        2e6,
                        1e5,
                        6,
                        38e6)));
        TwoLives.Life without = new TwoLives.Life(
                request.baseline().id(),
                request.baseline().title(),
                "never",
                new Title(
                        "never founded: no chip pilot line open or announced, perceived success 4.0 %",
                        "从未创立：没有已开放或已宣布的芯片中试线，感知成功率 4.0 %"),
                List.of(weighed(2016, 3, needs, none), weighed(2016, 6, needs, none), weighed(2016, 9, needs, none)),
                List.of(),
                List.of());
        TwoLives lives = new TwoLives(
                request.scenario().id(),
                request.scenario().title(),
                request.seed(),
                request.replicate(),
                request.shock().id(),
                Month.of(2013, 1),
                Month.of(2035, 12),
                idea,
                choice,
                List.of(with, without),
                List.of(),
                List.of());
        List<TwoLives.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < request.redraws(); i++) {
            boolean founded = i % 5 < 3;
            pairs.add(new TwoLives.Pair(
                    new TwoLives.Drawn(founded ? "active" : "never", founded, founded),
                    new TwoLives.Drawn("never", false, false)));
        }
        progress.finished(4 + 2L * request.redraws(), 4 + 2L * request.redraws());
        return lives.redrawn(pairs);
    }

    private static TwoLives.Moment weighed(int year, int month, Title... reasons) {
        return new TwoLives.Moment(
                Month.of(year, month),
                "weighed",
                "weighed: founding here is worth RMB -3.10 m, elsewhere -6.90 m",
                new Title(
                        "weighs founding: worth RMB -3.10 m here, -6.90 m elsewhere",
                        "权衡创业：在本市价值 -3.10 百万元，在外地 -6.90 百万元"),
                List.of(reasons));
    }

    @Override
    public Ablation ablate(Ablation.Plan plan, int threads, Progress progress) {
        asked.add(plan);
        progress.finished(1, 1);
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(plan.mechanisms());
        List<Ablation.Row> rows = new ArrayList<>();
        for (int m = 0; m < names.size(); m++) {
            List<Ablation.Effect> effects = new ArrayList<>();
            boolean identical = m == 2;
            for (int p = 1; p < plan.policies().size(); p++) {
                Policy policy = plan.policies().get(p);
                boolean changed = m == 1;
                effects.add(new Ablation.Effect(
                        policy.id(),
                        policy.title(),
                        changed ? -p : p,
                        p - .5,
                        p + .5,
                        changed ? p : plan.policies().size() - p,
                        p % 2 == 0,
                        changed ? -2 * p : 0,
                        changed ? -2 * p - .2 : 0,
                        changed ? -2 * p + .2 : 0,
                        changed,
                        m == 0 || identical));
            }
            Ablation.Ranking ranking =
                    m == 0 ? Ablation.Ranking.OWN : m == 1 ? Ablation.Ranking.CHANGED : Ablation.Ranking.SAME;
            Title title = m == 0 ? new Title("model as it is", "完整模型") : new Title("its name", "名称");
            rows.add(new Ablation.Row(
                    names.get(m), title, new Title("what it does", "内容"), identical, ranking, effects));
        }
        return new Ablation(
                plan.scenario().id(),
                plan.scenario().title(),
                plan.seed(),
                plan.runs(),
                plan.metric(),
                "per 1,000 ideas",
                new Title("Ideas alive at 5 years", "5年后存活的创意"),
                plan.baseline(),
                plan.shock(),
                rows);
    }

    @Override
    public DoseCurves dose(DoseCurves.Plan plan, int threads, Progress progress) {
        asked.add(plan);
        progress.finished(1, 1);
        List<DoseCurves.Curve> curves = new ArrayList<>();
        List<DoseCurves.At> at = new ArrayList<>();
        for (int p = 1; p < plan.policies().size(); p++) {
            Policy policy = plan.policies().get(p);
            List<DoseCurves.Dose> doses = new ArrayList<>();
            for (double dose : plan.doses()) {
                doses.add(new DoseCurves.Dose(
                        dose,
                        22.9e9 * dose,
                        9.4e9 * dose,
                        8e9 * dose,
                        .59,
                        12.3 * dose,
                        10 * dose,
                        14 * dose,
                        1.3,
                        1,
                        1.6));
            }
            curves.add(new DoseCurves.Curve(
                    policy.id(),
                    policy.title(),
                    doses,
                    plan.doses().get(0),
                    new DoseCurves.Saturation(plan.doses().get(0), .3, -1, 1.6),
                    3.1e9,
                    plan.doses().get(0)));
            boolean attainable = p != 2;
            double nan = Double.NaN;
            at.add(new DoseCurves.At(
                    policy.id(),
                    attainable,
                    attainable ? 12.3 : nan,
                    attainable ? 10 : nan,
                    attainable ? 14 : nan,
                    3.1e9));
        }
        return new DoseCurves(
                plan.scenario().id(),
                plan.scenario().title(),
                plan.seed(),
                plan.runs(),
                plan.metric(),
                "per 1,000 ideas",
                new Title("Ideas alive at 5 years", "5年后存活的创意"),
                plan.baseline(),
                plan.shock(),
                2,
                curves,
                List.of(new DoseCurves.EqualSpend("platforms", 9.4e9, at)));
    }

    @Override
    public List<Path> draw(Ablation ablation, String language, Path directory) {
        asked.add(ablation);
        return List.of();
    }

    @Override
    public List<Path> draw(DoseCurves curves, String language, Path directory) {
        asked.add(curves);
        return List.of();
    }

    @Override
    public List<Path> draw(TwoLives lives, String language, Path directory) {
        asked.add(lives);
        return List.of();
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
