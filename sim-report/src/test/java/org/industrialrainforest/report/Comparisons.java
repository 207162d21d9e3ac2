package org.industrialrainforest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.industrialrainforest.core.compare.Arm;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.Capture;
import org.industrialrainforest.core.compare.Comparison.Curve;
import org.industrialrainforest.core.compare.Comparison.Fan;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Comparison.SectorFan;
import org.industrialrainforest.core.compare.Comparison.StageCount;
import org.industrialrainforest.core.compare.Comparison.Stratum;
import org.industrialrainforest.core.compare.Comparison.Survival;
import org.industrialrainforest.core.compare.Comparison.Synergy;
import org.industrialrainforest.core.compare.Comparison.Unabsorbed;
import org.industrialrainforest.core.compare.Ensemble;
import org.industrialrainforest.core.compare.Role;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.scenario.Cohort;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.engine.time.Month;
import org.industrialrainforest.report.page.Provenance;

/** Made-up comparisons of plausible shape, from formulas and a fixed seed. None of their numbers comes from a simulation. */
public final class Comparisons {
    public static final Case NONE = arm("none", "No state money", "无政府资金");
    public static final Case RAINFOREST = arm("rainforest", "Rainforest: all three levers", "热带雨林：三管齐下");
    private static final List<Case> ALL = List.of(
            NONE,
            arm("platforms", "Shared platforms", "共享研发平台"),
            arm("incubation", "One-to-one incubation", "一对一孵化"),
            arm("bridges", "Bridges to leaders", "龙头桥接"),
            RAINFOREST,
            arm("dose-p", "Platforms at their dose", "平台（定量）"),
            arm("dose-i", "Incubation at its dose", "孵化（定量）"),
            arm("dose-b", "Bridges at their dose", "桥接（定量）"),
            arm("dose-pi", "Platforms and incubation", "平台与孵化"),
            arm("dose-pb", "Platforms and bridges", "平台与桥接"),
            arm("dose-ib", "Incubation and bridges", "孵化与桥接"));
    private static final String[] VALLEY = {
        "valley.deaths.stage_1",
        "valley.deaths.stage_2",
        "valley.deaths.stage_3",
        "valley.deaths.stage_4_or_later",
        "valley.deaths.with_product"
    };
    private static final double[] EFFECT = {0, 0.75, 0.55, 0.2, 1.25, 0.55, 0.35, 0.18, 0.95, 0.8, 0.6};

    private Comparisons() {}

    public static Case arm(String policy, String en, String zh) {
        return new Case(policy, new Title(en, zh), "", "none");
    }

    /** Eleven policies and everything filled. */
    public static Comparison full() {
        return of(ALL);
    }

    /** Baseline and one policy. */
    public static Comparison small() {
        return of(List.of(NONE, RAINFOREST));
    }

    /** The same over the fifty accepted sets of a calibration of {@code test-city}. */
    public static Comparison withSets(Comparison c) {
        List<Ensemble.Spread> spreads = c.cases().stream()
                .filter(of -> !of.policy().equals(c.baseline()))
                .map(of -> new Ensemble.Spread("alive.5y_per_1000_ideas", of, 4.5, 2.5, 1.25, 3.75, 5.5, .9))
                .toList();
        List<Ensemble.Ranking> rankings = List.of(new Ensemble.Ranking(
                "alive.5y_per_1000_ideas", "", "none", List.of("none", "rainforest"), .6, .8, .95));
        return new Comparison(
                c.scenario(),
                c.title(),
                c.seed(),
                c.runs(),
                c.start(),
                c.recordFrom(),
                c.end(),
                c.baseline(),
                c.cases(),
                c.outcomes(),
                c.survival(),
                c.curves(),
                c.fans(),
                c.stages(),
                c.valueCapture(),
                c.unabsorbed(),
                c.synergy(),
                c.relativeHalfWidthOfHeadline(),
                new Ensemble(
                        "test-city",
                        50,
                        IntStream.range(0, c.runs()).mapToObj(run -> run / 2).toList(),
                        spreads,
                        rankings),
                IntervalKind.PREDICTION,
                c.sectorFans(),
                c.particulars(),
                c.arms(),
                c.withoutSynergy(),
                c.equalSpend());
    }

    /** The baseline alone, with nothing to show. */
    public static Comparison empty() {
        return new Comparison(
                "synthetic",
                new Title("Synthetic test city", "合成测试城市"),
                7,
                0,
                Month.of(2008, 1),
                Month.of(2013, 1),
                Month.of(2035, 12),
                "none",
                List.of(NONE),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Double.NaN);
    }

    public static Comparison of(List<Case> cases) {
        Random random = new Random(20240501);
        List<Outcome> outcomes = new ArrayList<>();
        List<Survival> survival = new ArrayList<>();
        List<Curve> curves = new ArrayList<>();
        List<Fan> fans = new ArrayList<>();
        List<StageCount> stages = new ArrayList<>();
        List<Capture> captures = new ArrayList<>();
        List<Unabsorbed> unabsorbed = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case of = cases.get(i);
            double effect = effect(of);
            curves.addAll(curvesOf(of, effect, 0.1 * random.nextGaussian()));
            fans.add(fan(of, effect, random));
            stages(stages, of, effect, random);
            if (!of.policy().equals("none")) {
                outcomes(outcomes, of, effect, random);
                survival(survival, of, effect);
                captures(captures, of, effect, random);
                unabsorbed(unabsorbed, of);
            }
        }
        boolean factorial = cases.size() >= 8;
        return new Comparison(
                "synthetic",
                new Title("Synthetic test city", "合成测试城市"),
                20240501L,
                100,
                Month.of(2008, 1),
                Month.of(2013, 1),
                Month.of(2035, 12),
                "none",
                List.copyOf(cases),
                outcomes,
                survival,
                curves,
                fans,
                stages,
                captures,
                unabsorbed,
                factorial ? synergy() : List.of(),
                0.063,
                null,
                IntervalKind.MONTE_CARLO,
                sectors(fans),
                MadeUpParticulars.of(cases),
                arms(cases),
                factorial ? null : new Title("No synergy is computed: its cells are not compared.", "未计算协同：各单元未参与比较。"),
                List.of());
    }

    public static List<Arm> arms(List<Case> cases) {
        Cohort cohort = new Cohort(Month.of(2014, 1), Month.of(2030, 12));
        List<Arm> arms = new ArrayList<>();
        for (Case of : cases) {
            Role role = of.policy().startsWith("dose-")
                    ? Role.DOSE
                    : switch (of.policy()) {
                        case "rainforest" -> Role.MIX;
                        case "platforms", "incubation", "bridges" -> Role.SINGLE;
                        default -> Role.OTHER;
                    };
            arms.add(new Arm(of, role, cohort));
        }
        return arms;
    }

    private static double effect(Case of) {
        int index = ALL.indexOf(of);
        return index < 0 ? 0.4 : EFFECT[index];
    }

    private static void outcomes(List<Outcome> to, Case of, double e, Random random) {
        add(
                to,
                of,
                random,
                "alive.5y_per_1000_ideas",
                "per 1,000 ideas",
                "Ideas alive after five years",
                "五年后存活的创意",
                212,
                46 * e,
                13);
        add(to, of, random, "survival.5y", "share", "Five-year survival", "五年存活率", 0.701, 0.006 - 0.012 * e, 0.014);
        add(to, of, random, "firms.founded", "firms", "Firms founded", "新办企业", 1480, 420 * e, 95);
        add(to, of, random, "ecosystem.valuation", "RMB", "Ecosystem valuation", "生态总估值", 182e9, 61e9 * e, 24e9);
        add(to, of, random, "listings.count", "firms", "Listings", "上市企业", 19.4, 4.8 * e, 3.1);
        add(to, of, random, "public.cost", "RMB", "Net public cost", "公共净成本", 0, 15.2e9 * Math.min(1, e), 1.1e9);
        add(to, of, random, "state.cash_return", "RMB", "Cash returned to the state", "政府现金回报", 0, 5.4e9 * e, 2.6e9);
        add(to, of, random, "private.invested", "RMB", "Private money invested", "民间投资", 96e9, 9e9 * e - 2e9, 4e9);
        add(to, of, random, "jobs", "jobs", "Jobs in 2035", "2035年就业", 41200, 9800 * e, 2100);
        add(to, of, random, "relocated", "firms", "Founded here, not elsewhere", "由外地转来本地", 0, 33 * e, 6);
        add(to, of, random, "wait.median", "months", "Median wait for a facility", "设施等待中位数", 7.9, -3.1 * e, 0.6);
        add(to, of, random, "survival.rmst_10y", "years", "Years survived", "平均存活年数", 7.3, 0.2 * e, 0.1);
        for (int stage = 0; stage < VALLEY.length; stage++) {
            double deaths = 800.0 / (stage + 1);
            add(to, of, random, VALLEY[stage], "firms", "Failures " + stage, "失败 " + stage, deaths, 30 * e, 20);
        }
        add(to, of, random, "zombies.share", "share", "Zombie firms", "僵尸企业", 0.041, 0.009 * e - 0.002, 0.004);
    }

    private static void add(
            List<Outcome> to,
            Case of,
            Random random,
            String metric,
            String unit,
            String en,
            String zh,
            double base,
            double change,
            double halfWidth) {
        double half = halfWidth * (0.8 + 0.4 * random.nextDouble());
        double difference = change + 0.3 * half * random.nextGaussian();
        boolean reliable = !(metric.equals("ecosystem.valuation")
                && of.policy().contains("b")
                && !of.policy().contains("rain"));
        to.add(new Outcome(
                metric,
                unit,
                new Title(en, zh),
                of,
                base + difference,
                Interval.around(base + difference, half),
                base,
                difference,
                difference - half,
                difference + half,
                Interval.around(difference, half),
                Interval.UNDEFINED,
                0.4 + 0.5 * random.nextDouble(),
                1.3 + 3 * random.nextDouble(),
                difference * 0.8,
                Interval.around(difference * 0.8, half / 2),
                reliable,
                100));
    }

    private static double hazard(int month, double effect) {
        double year = month / 12.0;
        return (0.016 + 0.085 * (1 - Math.exp(-year / 1.6)) * Math.exp(-year / 14)) / 12 * (1 - 0.12 * effect);
    }

    private static Curve curve(Case of, Stratum stratum, double firms, double effect, double width, int months) {
        double[] estimate = new double[months + 1];
        double[] low = new double[months + 1];
        double[] high = new double[months + 1];
        double[] atRisk = new double[months + 1];
        double alive = 1;
        for (int m = 0; m <= months; m++) {
            estimate[m] = alive;
            double half = width * Math.sqrt(m / 60.0);
            low[m] = Math.max(0, alive - half);
            high[m] = Math.min(1, alive + half);
            atRisk[m] = firms * alive * (1 - 0.9 * m / months);
            alive *= 1 - hazard(m, effect);
        }
        return new Curve(of, stratum, estimate, low, high, atRisk);
    }

    private static List<Curve> curvesOf(Case of, double e, double noise) {
        Curve all = curve(of, Stratum.ALL, 1480 + 420 * e, 0.8 * e + noise, 0.012, 240);
        return of.policy().equals("none")
                ? List.of(all)
                : List.of(
                        all,
                        curve(of, Stratum.BOTH, 1310, 1.8 * e, 0.014, 240),
                        curve(of, Stratum.ONLY_WITH, 420 * e + 60, -2.4, 0.03, 200),
                        curve(of, Stratum.ONLY_WITHOUT, 55, -0.8, 0.07, 200));
    }

    private static void survival(List<Survival> to, Case of, double e) {
        for (Curve with : curvesOf(of, e, 0)) {
            boolean beside = with.stratum() == Stratum.BOTH || with.stratum() == Stratum.ONLY_WITHOUT;
            double[] base = with.stratum() == Stratum.BOTH
                    ? curve(of, Stratum.BOTH, 1310, 0, 0.014, 240).estimate()
                    : with.estimate();
            for (int years : new int[] {3, 5, 10}) {
                int month = 12 * years;
                to.add(new Survival(
                        of,
                        with.stratum(),
                        years,
                        with.estimate()[month],
                        with.low()[month],
                        with.high()[month],
                        with.atRisk()[0],
                        beside ? base[month] : Double.NaN));
            }
        }
    }

    private static Fan fan(Case of, double e, Random random) {
        int months = 276;
        double[][] q = new double[5][months];
        double[] z = {-1.64, -0.67, 0, 0.67, 1.64};
        double wobble = 0;
        for (int m = 0; m < months; m++) {
            wobble = 0.97 * wobble + 0.012 * random.nextGaussian();
            double start = Math.max(0, m - 24) / 252.0;
            double middle = 24e9 * Math.exp(1.9 * m / months) * (1 + 0.35 * e * start) * (1 + wobble);
            for (int k = 0; k < 5; k++) {
                q[k][m] = middle * Math.exp(z[k] * (0.06 + 0.22 * m / months));
            }
        }
        return new Fan(
                "ecosystem.valuation",
                "RMB",
                new Title("Ecosystem valuation", "生态总估值"),
                of,
                q[0],
                q[1],
                q[2],
                q[3],
                q[4]);
    }

    /** Two sectors that share the whole 7 to 3 in every year. */
    private static List<SectorFan> sectors(List<Fan> fans) {
        List<SectorFan> sectors = new ArrayList<>();
        for (Fan fan : fans) {
            for (boolean chips : new boolean[] {true, false}) {
                double share = chips ? 0.7 : 0.3;
                sectors.add(new SectorFan(
                        fan.metric(),
                        fan.unit(),
                        fan.title(),
                        chips ? "chips" : "medicine",
                        chips ? new Title("Chips", "芯片") : new Title("Medicine", "医药"),
                        fan.of(),
                        yearly(fan.p05(), share),
                        yearly(fan.p50(), share),
                        yearly(fan.p95(), share)));
            }
        }
        return sectors;
    }

    private static double[] yearly(double[] months, double share) {
        double[] years = new double[months.length / 12];
        for (int m = 0; m < months.length; m++) {
            years[m / 12] += share * months[m] / 12;
        }
        return years;
    }

    private static void stages(List<StageCount> to, Case of, double e, Random random) {
        String[][] names = {
            {"research-1", "Research, first stage", "研发第一阶段"},
            {"research-2", "Research, second stage", "研发第二阶段"},
            {"research-3", "Research, third stage", "研发第三阶段"},
            {"selling", "Selling a product", "产品销售"},
            {"services", "Contract services", "技术服务"},
            {"listed", "Listed", "已上市"},
            {"acquired", "Acquired", "被收购"},
            {"dormant", "Dormant", "休眠"}
        };
        double[] level = {420, 260, 140, 610, 180, 24, 38, 90};
        for (int s = 0; s < names.length; s++) {
            double[] firms = new double[23];
            for (int y = 0; y < firms.length; y++) {
                double growth = 1 - Math.exp(-(y + 1) / (4.0 + s));
                firms[y] = level[s]
                        * growth
                        * (1 + (0.1 + 0.04 * s) * e * Math.min(1, y / 12.0))
                        * (1 + 0.015 * random.nextGaussian());
            }
            to.add(new StageCount(of, names[s][0], new Title(names[s][1], names[s][2]), firms));
        }
    }

    private static void captures(List<Capture> to, Case of, double e, Random random) {
        String[][] parties = {
            {"treasury", "Treasury", "财政"},
            {"state-capital", "State capital", "国有资本"},
            {"taxpayers", "Taxpayers", "纳税人"},
            {"founders", "Founders", "创业者"},
            {"staff", "Staff", "员工"},
            {"private-investors", "Private investors", "民间投资人"},
            {"public-shareholders", "Public shareholders", "公众股东"},
            {"leaders", "Leader firms", "龙头企业"},
            {"users", "Users", "用户"},
            {"rivals", "Incumbent rivals", "在位对手"},
            {"suppliers", "Suppliers", "供应商"},
            {"outside-customers", "Outside customers", "外地客户"},
            {"bank", "Bank", "银行"}
        };
        double[] cash = {-0.28, -0.41, -0.2, 0.19, 0.12, 0.27, 0.03, 0.16, -0.35, -0.22, 0.08, 0.05, 0.001};
        double[] imputed = {0, 0, 0, 0, 0.14, 0, 0, 0.06, 1.05, 0, 0, 0.1, 0};
        for (int p = 0; p < parties.length; p++) {
            double scale = 0.6 + 0.4 * e;
            double total = (cash[p] + imputed[p]) * scale + 0.02 * random.nextGaussian();
            double half = 0.03 + 0.22 * Math.abs(total);
            to.add(new Capture(
                    of,
                    parties[p][0],
                    new Title(parties[p][1], parties[p][2]),
                    total * 22.9e9,
                    total,
                    of.policy().equals("bridges") ? Double.NaN : total * 1.4,
                    total - half,
                    total + half,
                    Math.abs(total) > half,
                    imputed[p] * scale));
        }
    }

    private static void unabsorbed(List<Unabsorbed> to, Case of) {
        double[] dose = switch (of.policy()) {
            case "platforms" -> new double[] {1, 0, 0};
            case "incubation" -> new double[] {0, 1, 0};
            case "bridges" -> new double[] {0, 0, 1};
            default -> new double[] {has(of, "p") ? 0.55 : 0, has(of, "i") ? 0.35 : 0, has(of, "b") ? 0.1 : 0};
        };
        String[][] levers = {
            {"platform", "Platforms", "平台"},
            {"incubation", "Incubation", "孵化"},
            {"bridge", "Bridges", "桥接"}
        };
        double[] most = {0.41, 0.49, 0.09};
        for (int i = 0; i < 3; i++) {
            double authorised = dose[i] * 22.9e9;
            double spent = Math.min(authorised, most[i] * 22.9e9);
            to.add(new Unabsorbed(
                    of, levers[i][0], new Title(levers[i][1], levers[i][2]), authorised, spent, authorised - spent));
        }
    }

    private static boolean has(Case of, String lever) {
        return of.policy().equals("rainforest")
                || of.policy().startsWith("dose-") && of.policy().substring(5).contains(lever);
    }

    private static List<Synergy> synergy() {
        List<Synergy> rows = new ArrayList<>();
        terms(rows, "alive.5y_per_1000_ideas", "per 1,000 ideas", 46, 4.1);
        terms(rows, "ecosystem.valuation", "RMB", 61e9, 11e9);
        terms(rows, "listings.count", "firms", 4.8, 2.2);
        return rows;
    }

    private static void terms(List<Synergy> to, String metric, String unit, double scale, double half) {
        term(to, metric, unit, "synergy", "Synergy of the three levers", "三类手段的协同", 0.24 * scale, half);
        term(
                to,
                metric,
                unit,
                "pair:platform×incubation",
                "Platform × incubation",
                "平台 × 孵化",
                0.11 * scale,
                half * 0.7);
        term(to, metric, unit, "pair:platform×bridge", "Platform × bridge", "平台 × 桥接", 0.09 * scale, half * 0.6);
        term(to, metric, unit, "pair:incubation×bridge", "Incubation × bridge", "孵化 × 桥接", 0.07 * scale, half * 0.6);
        term(to, metric, unit, "triple", "All three together", "三者之外的合力", -0.03 * scale, half * 0.8);
        term(to, metric, unit, "shapley:platform", "Shapley: platform", "沙普利值：平台", 0.66 * scale, half);
        term(to, metric, unit, "shapley:incubation", "Shapley: incubation", "沙普利值：孵化", 0.42 * scale, half);
        term(to, metric, unit, "shapley:bridge", "Shapley: bridge", "沙普利值：桥接", 0.24 * scale, half * 0.8);
        term(to, metric, unit, "best-single", "Mix less best single lever", "组合减最佳单项", 0.44 * scale, half * 1.1);
    }

    private static void term(
            List<Synergy> to,
            String metric,
            String unit,
            String term,
            String en,
            String zh,
            double estimate,
            double half) {
        to.add(new Synergy(
                metric,
                unit,
                term,
                new Title(en, zh),
                estimate,
                estimate - half,
                estimate + half,
                Math.abs(estimate) > half));
    }

    public static List<ValidationRow> validation() {
        double no = Double.NaN;
        return List.of(
                new ValidationRow(
                        "T1",
                        "Exit hazard in year 3",
                        "第三年退出率",
                        "hazard.y3",
                        "none",
                        0.095,
                        0.075,
                        0.115,
                        "fit",
                        "synthetic",
                        0.098,
                        0.081,
                        0.116,
                        "met"),
                new ValidationRow(
                        "T2",
                        "Survival at 5 years",
                        "五年存活率",
                        "survival.registered.5y",
                        "none",
                        0.70,
                        0.65,
                        0.75,
                        "holdout",
                        "synthetic",
                        0.71,
                        0.68,
                        0.74,
                        "met"),
                new ValidationRow(
                        "T3",
                        "Exit hazard in year 5",
                        "第五年退出率",
                        "hazard.y5",
                        "none",
                        0.083,
                        0.063,
                        0.103,
                        "holdout",
                        "synthetic",
                        0.058,
                        0.049,
                        0.071,
                        "missed"),
                new ValidationRow(
                        "T4",
                        "Hazard falls with size",
                        "规模越大退出越少",
                        "hazard.size_coefficient",
                        "none",
                        no,
                        no,
                        0,
                        "holdout",
                        "synthetic",
                        -0.21,
                        -0.32,
                        -0.11,
                        "met"),
                new ValidationRow(
                        "T5",
                        "Platforms open in the city",
                        "已建功能型平台",
                        "platforms.open_count",
                        "as-reported",
                        15,
                        15,
                        15,
                        "verify",
                        "synthetic",
                        15,
                        15,
                        15,
                        "met"),
                new ValidationRow(
                        "T6",
                        "Yearly output of the platforms' customers",
                        "带动产业产值",
                        "platforms.customer_output",
                        "as-reported",
                        15e9,
                        10e9,
                        40e9,
                        "report",
                        "synthetic",
                        21e9,
                        12e9,
                        35e9,
                        "reported"),
                new ValidationRow(
                        "T7",
                        "Capital of one pilot line",
                        "一条中试线投资",
                        "platforms.capex",
                        "any",
                        3e9,
                        1e9,
                        5e9,
                        "input",
                        "synthetic",
                        2e9,
                        no,
                        no,
                        "input"),
                new ValidationRow(
                        "T8",
                        "Cost per approved drug in USD",
                        "每个获批药物的成本",
                        "biomedicine.cost",
                        "as-reported",
                        1e9,
                        0.5e9,
                        2.8e9,
                        "holdout",
                        "synthetic",
                        no,
                        no,
                        no,
                        "not_measured"));
    }

    public static Provenance provenance() {
        return new Provenance(
                "0.1.0-test",
                "rainforest compare synthetic --runs 100 --seed 20240501",
                20240501L,
                "17 (test)",
                "2024-05-01",
                "odd.md",
                List.of(
                        new Provenance.Parameter("demand_expansion_theta", "0.4", "-", "judgement; prime sensitivity"),
                        new Provenance.Parameter("envelope_pv", "22.9", "RMB bn", "synthetic"),
                        new Provenance.Parameter("envelope_years", "2014-2030", "yr", "judgement")));
    }
}
