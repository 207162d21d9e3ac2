package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.Capture;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Comparison.Stratum;
import org.industrialrainforest.core.compare.Comparison.Survival;
import org.industrialrainforest.core.compare.Comparison.Synergy;
import org.industrialrainforest.core.compare.Comparison.Unabsorbed;
import org.industrialrainforest.core.compare.Ensemble;
import org.industrialrainforest.core.compare.Role;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.jspecify.annotations.Nullable;

/** A comparison on one screen of at most a hundred columns. */
final class CompareScreen {
    static final int WIDTH = 100;
    private static final int PARTIES_PER_LINE = 5;

    private record Column(String metric, String en, String en2, String zh, String zh2) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("alive.5y_per_1000_ideas", "Alive at 5 y", "per 1,000", "5 年后存活", "个/千创意"),
            new Column("firms.founded", "Firms", "founded", "创立", "企业"),
            new Column("ecosystem.valuation", "Valuation", "", "估值", ""),
            new Column("listings.count", "Listings", "", "上市", "家数"),
            new Column("public.cost", "Public", "cost", "公共", "成本"),
            new Column("state.cash_return", "State cash", "return", "政府", "现金回报"));

    private final Comparison comparison;
    private final List<Column> own;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    CompareScreen(Comparison comparison, Words words) {
        this(comparison, List.of(), words);
    }

    /** @param own outcomes that a researcher added */
    CompareScreen(Comparison comparison, List<Metric> own, Words words) {
        this.comparison = comparison;
        this.words = words;
        this.own = own.stream()
                .map(one -> new Column(
                        one.id(), one.title().en(), one.unit(), one.title().in("zh"), one.unit()))
                .toList();
        this.figures = new Figures(words);
    }

    List<String> lines() {
        heading();
        outcomes();
        survival();
        gains();
        synergy();
        unabsorbed();
        ensemble();
        return List.copyOf(lines);
    }

    private void heading() {
        String runs = words.of(
                Words.counted(comparison.runs(), "paired run") + ", seed " + comparison.seed() + ", "
                        + comparison.start() + " to "
                        + comparison.end() + ", recorded from " + comparison.recordFrom() + "; baseline "
                        + comparison.baseline(),
                comparison.runs() + " 对配对运行，种子 " + comparison.seed() + "，" + comparison.start() + " 至 "
                        + comparison.end() + "，自 " + comparison.recordFrom() + " 起记录；基准 " + comparison.baseline());
        text(words.of(comparison.title()) + words.of(": ", "：") + runs);
        comparison.cohorts().forEach(cohort -> text(words.of("Counted alive: ", "存活计入：") + words.of(cohort.title())));
        if (comparison.relativeHalfWidthOfHeadline() > 0) {
            String width = figures.percent(comparison.relativeHalfWidthOfHeadline());
            text(words.of(
                    "The headline's largest difference has a 95 % half-width of " + width + " of itself.",
                    "主要结果中最大差值的 95 % 区间半宽为其自身的 " + width + "。"));
        }
        text(holds());
    }

    /** What the intervals of every table hold. */
    private String holds() {
        Ensemble ensemble = comparison.ensemble();
        if (ensemble == null) {
            return words.ownParameters();
        }
        if (ensemble.sets() < 2) {
            return words.of(
                    "There are no intervals: they need runs under at least two parameter sets, and here there was one.",
                    "无区间：至少需要两组参数下的运行，此处仅一组。");
        }
        if (comparison.intervals() == IntervalKind.MONTE_CARLO) {
            return words.of(
                    "Intervals: 95 % Monte Carlo confidence intervals of the mean over parameter sets, here "
                            + ensemble.sets() + "; a single unknown set may differ far more.",
                    "区间为各参数组均值的 95 % 蒙特卡罗区间（" + ensemble.sets() + " 组）；某一未知参数组可能相差更大。");
        }
        return words.of(
                "Intervals: 95 % prediction intervals for one unknown parameter set, from " + ensemble.sets()
                        + " sets that fit the facts. --intervals monte-carlo: confidence intervals of the mean over sets.",
                "区间为对某一未知参数组的 95 % 预测区间，取自 " + ensemble.sets() + " 组符合事实的参数。--intervals monte-carlo 给出各组均值的区间。");
    }

    private void outcomes() {
        title(words.of("Difference to the baseline, with its 95 % interval", "与基准之差及其 95 % 区间"));
        List<String> wide = outcomes(COLUMNS);
        if (wide.stream().allMatch(l -> TextTable.width(l) <= WIDTH)) {
            lines.addAll(wide);
        } else {
            int half = COLUMNS.size() / 2;
            lines.addAll(outcomes(COLUMNS.subList(0, half)));
            lines.add("");
            lines.addAll(outcomes(COLUMNS.subList(half, COLUMNS.size())));
        }
        for (Column column : own) {
            lines.add("");
            lines.addAll(outcomes(List.of(column)));
        }
        text(words.of(
                "r: correlation of the paired runs; ×: variance reduction by pairing.", "r：配对相关系数；×：配对使方差缩小的倍数。"));
        medians();
    }

    /** Beside a mean on which one set or run weighs heavily, the median with an interval of its own. */
    private void medians() {
        TextTable table = new TextTable();
        for (Column column : Stream.concat(COLUMNS.stream(), own.stream()).toList()) {
            for (Case of : comparison.cases()) {
                Outcome outcome = outcome(of, column.metric());
                if (outcome != null && isHeavy(outcome)) {
                    table.row(
                            "~ " + of.label() + words.of(", ", "，") + words.of(outcome.title()),
                            figures.difference(
                                    outcome.medianDifference(),
                                    outcome.medianInterval().low(),
                                    outcome.medianInterval().high(),
                                    outcome.unit()));
                }
            }
        }
        if (!table.isEmpty()) {
            text(words.of(
                    "~ heavy tail: one " + (comparison.ensemble() == null ? "run" : "parameter set")
                            + " is an outlier (Grubbs' test at 1 %); read the median beside the mean (Monte Carlo intervals):",
                    "~ 厚尾：其中一" + (comparison.ensemble() == null ? "次运行" : "组参数")
                            + "为离群值（格拉布斯检验，1 %）；请同时参看中位数（蒙特卡罗区间）："));
            lines.addAll(table.lines());
        }
    }

    private boolean isHeavy(Outcome outcome) {
        return !outcome.reliable()
                && !outcome.of().policy().equals(comparison.baseline())
                && Double.isFinite(outcome.difference());
    }

    private List<String> outcomes(List<Column> columns) {
        TextTable table = new TextTable();
        List<String> first = new ArrayList<>(List.of(""));
        List<String> second = new ArrayList<>(List.of(""));
        for (Column column : columns) {
            first.add(words.of(column.en(), column.zh()));
            second.add(words.of(column.en2(), column.zh2()));
        }
        table.row(first).row(second);
        for (Case of : comparison.cases()) {
            boolean baseline = of.policy().equals(comparison.baseline());
            List<String> cells =
                    new ArrayList<>(List.of(name(table, of) + (baseline ? words.of(" (level)", "（水平）") : "")));
            List<String> pairing = new ArrayList<>(List.of(""));
            for (Column column : columns) {
                Outcome outcome = outcome(of, column.metric());
                cells.add(outcome == null ? "–" : cell(outcome, baseline));
                pairing.add(outcome == null ? "" : pairing(outcome));
            }
            table.row(cells);
            if (!baseline) {
                table.row(pairing);
            }
        }
        return table.lines();
    }

    private String cell(Outcome outcome, boolean baseline) {
        if (baseline) {
            return figures.value(outcome.mean(), outcome.unit());
        }
        return (isHeavy(outcome) ? "~ " : "")
                + figures.difference(outcome.difference(), (outcome.high() - outcome.low()) / 2, outcome.unit());
    }

    private String pairing(Outcome outcome) {
        if (Double.isNaN(outcome.correlation())) {
            return "";
        }
        String correlation = "r " + figures.fixed(outcome.correlation(), 2, false);
        // Differences that do not vary have no factor.
        return Double.isFinite(outcome.varianceReduction())
                ? correlation + " ×" + figures.fixed(outcome.varianceReduction(), 1, false)
                : correlation;
    }

    private void survival() {
        int years = comparison.survival().stream()
                .mapToInt(Survival::years)
                .filter(y -> y == 5)
                .findFirst()
                .orElse(comparison.survival().stream()
                        .mapToInt(Survival::years)
                        .findFirst()
                        .orElse(0));
        TextTable table = new TextTable();
        table.row(
                "",
                words.of("All", "全部"),
                words.of("Founded in both (baseline)", "两个世界都创立（基准）"),
                words.of("Only with it", "仅在有政策时"),
                words.of("Only without it", "仅在无政策时"));
        for (Case of : comparison.cases()) {
            List<String> cells = new ArrayList<>();
            for (Stratum stratum : Stratum.values()) {
                Survival row = comparison.survival().stream()
                        .filter(s -> s.of().equals(of) && s.stratum() == stratum && s.years() == years)
                        .findFirst()
                        .orElse(null);
                cells.add(row == null ? "–" : survivalCell(row));
            }
            if (cells.stream().anyMatch(c -> !c.equals("–"))) {
                cells.add(0, name(table, of));
                table.row(cells);
            }
        }
        if (years > 0) {
            title(words.of(
                    "Survival of firms at " + years + " years, by where the same idea was founded (principal strata)",
                    "创立 " + years + " 年后存活的企业，按同一创意在哪个世界创立分层"));
            lines.addAll(table.lines());
        }
    }

    private String survivalCell(Survival row) {
        String text = figures.percent(row.estimate());
        if (row.stratum() == Stratum.BOTH && !Double.isNaN(row.baselineEstimate())) {
            return text + " (" + figures.percent(row.baselineEstimate()) + ")";
        }
        if (row.stratum() == Stratum.ALL) {
            double half = (row.high() - row.low()) / 2;
            return Double.isNaN(half)
                    ? text
                    : figures.fixed(100 * row.estimate(), 1, false) + " ±" + figures.percent(half);
        }
        return text + words.of(" of ", "，") + figures.fixed(row.firms(), 0, false) + words.of("", " 家");
    }

    private void gains() {
        List<Case> cases = comparison.cases().stream()
                .filter(c -> !isDose(c) && comparison.valueCapture().stream().anyMatch(v -> v.of().equals(c)))
                .toList();
        for (int from = 0; from < cases.size(); from += PARTIES_PER_LINE) {
            gains(cases.subList(from, Math.min(cases.size(), from + PARTIES_PER_LINE)));
        }
        if (comparison.valueCapture().stream().anyMatch(CompareScreen::isImputed)) {
            text(words.of(
                    "* more than half is imputed surplus (users' surplus, wage premium), not ledger cash.",
                    "* 一半以上为推算的剩余（用户、高于次优工资的部分），而非账面现金。"));
        }
    }

    private void gains(List<Case> cases) {
        title(words.of("Who gains, RMB per RMB of authorised public money", "谁受益：每一元授权公共资金带来的收益（元）"));
        TextTable table = new TextTable();
        List<String> heads = new ArrayList<>(List.of(""));
        // A name that is too long for a column is told in full above the table.
        for (Case of : cases) {
            boolean fits = TextTable.width(of.label()) <= 18;
            String head = fits ? of.label() : "(" + (cases.indexOf(of) + 1) + ")";
            heads.add(head);
            if (!fits) {
                text(head + " " + of.label());
            }
        }
        table.row(heads);
        for (String party : comparison.valueCapture().stream()
                .map(Capture::party)
                .distinct()
                .toList()) {
            List<String> cells = new ArrayList<>();
            for (Case of : cases) {
                Capture capture = comparison.valueCapture().stream()
                        .filter(v -> v.of().equals(of) && v.party().equals(party))
                        .findFirst()
                        .orElse(null);
                if (cells.isEmpty()) {
                    cells.add(capture == null ? party : words.of(capture.title()));
                }
                cells.add(capture == null ? "–" : gain(capture));
            }
            table.row(cells);
        }
        lines.addAll(table.lines());
    }

    private String gain(Capture capture) {
        double half = (capture.high() - capture.low()) / 2;
        String interval = Double.isNaN(half) ? "" : " ±" + figures.fixed(half, 2, false);
        return figures.fixed(capture.perAuthorisedRmb(), 2, true) + interval + (isImputed(capture) ? "*" : " ");
    }

    private static boolean isImputed(Capture capture) {
        return Math.abs(capture.imputed()) > Math.abs(capture.perAuthorisedRmb()) / 2;
    }

    private void synergy() {
        TextTable table = new TextTable();
        for (Synergy synergy : comparison.synergy()) {
            if (synergy.term().startsWith("shapley") || synergy.term().startsWith("pair")) {
                continue;
            }
            table.row(
                    metricTitle(synergy.metric()) + words.of(", ", "，") + words.of(synergy.title()),
                    figures.difference(synergy.estimate(), synergy.low(), synergy.high(), synergy.unit()),
                    verdict(synergy));
        }
        if (!table.isEmpty()) {
            title(words.of(
                    "Do the levers reinforce each other (\"one chess game\")? Terms of the factorial at fixed doses",
                    "各工具是否相互增强（“一盘棋”）？固定剂量析因设计的各项"));
            lines.addAll(table.lines());
            text(words.of(
                    "Verdicts are adjusted for the number of terms: false discovery rate of 5 % among all "
                            + comparison.synergy().size() + " (Benjamini–Hochberg).",
                    "判定已考虑项数：全部 " + comparison.synergy().size() + " 项的错误发现率为 5 %（Benjamini–Hochberg）。"));
        }
        Title without = comparison.withoutSynergy();
        if (without != null
                && comparison.cases().stream().anyMatch(c -> !c.policy().equals(comparison.baseline()))) {
            text(words.of(without));
        }
    }

    private String verdict(Synergy synergy) {
        if (Double.isNaN(synergy.low()) || Double.isNaN(synergy.high())) {
            return words.of("not measured", "未测");
        }
        if (!synergy.told()) {
            return words.of("not significant", "不显著");
        }
        return synergy.estimate() > 0 ? words.of("above zero", "大于零") : words.of("below zero", "小于零");
    }

    private String metricTitle(String metric) {
        return comparison.outcomes().stream()
                .filter(o -> o.metric().equals(metric))
                .map(o -> words.of(o.title()))
                .findFirst()
                .orElse(metric);
    }

    private void unabsorbed() {
        TextTable table = new TextTable();
        for (Unabsorbed row : comparison.unabsorbed()) {
            if (row.unabsorbed() > 0 && row.authorised() > 0 && !isDose(row.of())) {
                table.row(
                        row.of().label() + words.of(", ", "，") + words.of(row.title()),
                        figures.value(row.spent(), "RMB"),
                        words.of("of ", "共 ") + figures.value(row.authorised(), "RMB"),
                        figures.percent(row.unabsorbed() / row.authorised()));
            }
        }
        if (!table.isEmpty()) {
            title(words.of(
                    "Public money that a lever could not absorb: spent, authorised, share not drawn",
                    "政策工具未能吸收的公共资金：已用、授权、剩余比例"));
            lines.addAll(table.lines());
        }
    }

    /** How much of an interval more runs could narrow, and in how many parameter sets the ranking holds. */
    private void ensemble() {
        Ensemble ensemble = comparison.ensemble();
        if (ensemble == null) {
            return;
        }
        title(words.of(
                "Sources of uncertainty: 95 % half-widths (" + Words.counted(ensemble.sets(), "accepted set") + " of "
                        + ensemble.of() + ")",
                "不确定性：95 % 半宽（" + ensemble.of() + " 的 " + ensemble.sets() + " 组接受参数）"));
        for (Ensemble.Ranking ranking : ensemble.rankings()) {
            TextTable table = new TextTable();
            table.row(
                    metricTitle(ranking.metric()),
                    words.of("difference", "差值"),
                    words.of("unknown set", "某一未知组"),
                    words.of("mean of sets", "各组均值"),
                    words.of("runs", "仅运行"),
                    words.of("parameters", "仅参数"),
                    words.of("same sign", "同号组"));
            for (Ensemble.Spread spread : ensemble.spreads()) {
                Outcome outcome = outcome(spread.of(), spread.metric());
                if (spread.metric().equals(ranking.metric())
                        && spread.of().point().equals(ranking.point())
                        && spread.of().shock().equals(ranking.shock())
                        && outcome != null) {
                    table.row(
                            name(table, spread.of()),
                            figures.difference(outcome.difference(), Double.NaN, outcome.unit()),
                            figures.value(spread.prediction(), outcome.unit()),
                            figures.value(spread.monteCarlo(), outcome.unit()),
                            figures.value(spread.runs(), outcome.unit()),
                            parameters(spread, outcome.unit()),
                            figures.percent(spread.sameSign()));
                }
            }
            lines.addAll(table.lines());
            if (ensemble.spreads().stream()
                    .anyMatch(s -> s.metric().equals(ranking.metric())
                            && Double.isNaN(s.parameters())
                            && !Double.isNaN(s.parametersAtMost()))) {
                text(words.of(
                        "?: the parameters' own share is not significantly different from zero.",
                        "？：仅由参数带来的部分与零差异不显著。"));
            }
            if (Double.isNaN(ranking.pairs())) {
                text(words.of(
                        "There is no ranking: the outcome is undefined for some policy.", "无法给出排名：某些政策下该指标没有定义。"));
                continue;
            }
            String order = String.join(" > ", ranking.policies());
            text(words.of(
                    "Ranking: " + order + "; all of it in " + figures.percent(ranking.whole())
                            + " of the sets, the first place in " + figures.percent(ranking.first())
                            + ", the order of a pair in " + figures.percent(ranking.pairs()) + ".",
                    "排名：" + order + "；" + figures.percent(ranking.whole()) + " 的参数组排名完全相同，"
                            + figures.percent(ranking.first()) + " 的首位相同，任意两项次序相同的平均为 "
                            + figures.percent(ranking.pairs()) + "。"));
        }
    }

    /** An estimate of a variance that is not significant is no zero. */
    private String parameters(Ensemble.Spread spread, String unit) {
        if (!Double.isNaN(spread.parameters())) {
            return figures.value(spread.parameters(), unit);
        }
        return Double.isNaN(spread.parametersAtMost())
                ? words.of("not significant", "不显著")
                : words.of("? at most ", "？至多 ") + figures.value(spread.parametersAtMost(), unit);
    }

    private boolean isDose(Case of) {
        return comparison.role(of) == Role.DOSE;
    }

    private @Nullable Outcome outcome(Case of, String metric) {
        return comparison.outcomes().stream()
                .filter(o -> o.of().equals(of) && o.metric().equals(metric))
                .findFirst()
                .orElse(null);
    }

    /** The case's label; one that is too long for its column gets a line of its own. */
    private static String name(TextTable table, Case of) {
        if (of.label().length() <= 14) {
            return of.label();
        }
        table.row(of.label());
        return "";
    }

    private void title(String text) {
        lines.add("");
        lines.add(text);
    }

    private void text(String text) {
        lines.addAll(TextTable.wrap(text, WIDTH, ""));
    }
}
