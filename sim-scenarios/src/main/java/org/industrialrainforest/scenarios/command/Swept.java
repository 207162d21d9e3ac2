package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.study.StudyPlan;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Output;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.Proportion;
import org.industrialrainforest.engine.statistics.Quantiles;
import org.industrialrainforest.engine.statistics.StudentT;
import org.industrialrainforest.scenarios.Words;

/**
 * What a sweep found: for each setting of the levers and each policy, its difference to the baseline over the futures.
 *
 * @param settings of the levers, in their order at each future
 * @param futures how many there are
 * @param sample whether they are drawn at random; of a lattice or of points chosen elsewhere neither percentiles nor Wilson's interval tell anything
 */
record Swept(StudyPlan study, List<SortedMap<String, String>> settings, int futures, boolean sample, Answers answers) {
    private static final double LEVEL = .95;

    Swept {
        settings = List.copyOf(settings);
    }

    /**
     * A policy under a setting.
     *
     * @param whole futures in which all of its runs were done and its difference is defined
     * @param undefined pairs of runs that were left out since the outcome is undefined in one of them
     * @param mean difference over futures
     * @param interval 95 % of it, Student's over paired runs, in a single future; undefined in more
     * @param low 5th percentile over futures, lowest of a lattice
     * @param high 95th percentile over futures, highest of a lattice
     * @param above share of futures in which it lies above the baseline, with Wilson's interval
     */
    private record Row(
            SortedMap<String, String> setting,
            Policy policy,
            int whole,
            int undefined,
            double mean,
            Interval interval,
            double low,
            double median,
            double high,
            Proportion above) {}

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int s = 0; s < settings.size(); s++) {
            for (Policy policy : study.policies()) {
                if (policy.id().equals(study.baseline())) {
                    continue;
                }
                Output output = Output.difference(study.metric(), policy.id(), study.baseline());
                double[] all = new double[futures];
                int undefined = 0;
                double[] pairs = new double[0];
                for (int f = 0; f < futures; f++) {
                    all[f] = answers.output(f * settings.size() + s, output);
                    pairs = pairs(f * settings.size() + s, policy.id());
                    undefined += Double.isNaN(all[f]) ? 0 : study.runs() - pairs.length;
                }
                double[] whole =
                        Arrays.stream(all).filter(v -> !Double.isNaN(v)).toArray();
                Quantiles quantiles = Quantiles.of(whole);
                rows.add(new Row(
                        settings.get(s),
                        policy,
                        whole.length,
                        undefined,
                        Arrays.stream(whole).average().orElse(Double.NaN),
                        single() && whole.length == 1 ? StudentT.of(pairs).interval(LEVEL) : Interval.UNDEFINED,
                        sample ? quantiles.at(.05) : Arrays.stream(whole).min().orElse(Double.NaN),
                        quantiles.median(),
                        sample ? quantiles.at(.95) : Arrays.stream(whole).max().orElse(Double.NaN),
                        new Proportion(
                                (int) Arrays.stream(whole).filter(v -> v > 0).count(), whole.length)));
            }
        }
        return rows;
    }

    /** Differences to the baseline of the pairs of runs that have one. */
    private double[] pairs(int point, String policy) {
        double[] treated = answers.values(point, policy, study.metric());
        double[] bare = answers.values(point, study.baseline(), study.metric());
        return IntStream.range(0, treated.length)
                .mapToDouble(r -> treated[r] - bare[r])
                .filter(Double::isFinite)
                .toArray();
    }

    private boolean single() {
        return futures == 1;
    }

    private Metric metric() {
        return study.model().metrics().stream()
                .filter(one -> one.id().equals(study.metric()))
                .findFirst()
                .orElseThrow();
    }

    /** The document {@code rainforest.sweep/1}. */
    ObjectNode document() {
        ObjectNode document = Json.document("sweep")
                .put("scenario", study.scenario().id())
                .put("metric", study.metric())
                .put("unit", metric().unit())
                .put("baseline", study.baseline())
                .put("shock", study.shock())
                .put("seed", study.seed())
                .put("runs", study.runs())
                .put("settings", settings.size())
                .put("futures", futures)
                .put("failed_runs", answers.failed());
        ArrayNode array = document.putArray("differences");
        for (Row row : rows()) {
            ObjectNode node = array.addObject();
            ObjectNode levers = node.putObject("levers");
            row.setting().forEach(levers::put);
            node.put("policy", row.policy().id()).put("futures", row.whole());
            node.put("undefined_pairs", row.undefined());
            Json.put(node, "mean", row.mean());
            Json.put(node, "mean_low", row.interval().low());
            Json.put(node, "mean_high", row.interval().high());
            boolean drawn = sample && !single();
            Json.put(node, "q05", drawn ? row.low() : Double.NaN);
            Json.put(node, "median", single() ? Double.NaN : row.median());
            Json.put(node, "q95", drawn ? row.high() : Double.NaN);
            Json.put(node, "lowest", drawn || single() ? Double.NaN : row.low());
            Json.put(node, "highest", drawn || single() ? Double.NaN : row.high());
            Json.put(node, "share_above", single() ? Double.NaN : row.above().share());
            Interval share = drawn ? row.above().wilson(LEVEL) : Interval.UNDEFINED;
            Json.put(node, "share_low", share.low());
            Json.put(node, "share_high", share.high());
        }
        return document;
    }

    List<String> lines(Words words) {
        Figures figures = new Figures(words);
        Metric metric = metric();
        String what = single()
                ? words.of("sweep.of-runs", "mean over paired runs, Student's 95 % interval")
                : sample
                        ? words.of("sweep.of-sample", "median over futures, 5th to 95th percentile")
                        : words.of("sweep.of-lattice", "median over chosen futures, lowest to highest");
        List<String> lines = new ArrayList<>(Wrapped.of(
                words.of(
                        "sweep.head",
                        "{0}: {1}; {2} settings of the levers in {3} futures, {4} of each policy, seed {5}. Differences to {6}: {8}",
                        words.of(study.scenario().title()),
                        words.of(metric.title()),
                        settings.size(),
                        futures,
                        Words.counted(study.runs(), "run"),
                        study.seed(),
                        study.baseline(),
                        study.runs(),
                        what),
                CompareScreen.WIDTH,
                "  "));
        if (answers.failed() > 0) {
            lines.addAll(Wrapped.of(
                    words.of(
                            "sweep.failed",
                            "{0} runs failed twice; their points are left out of the policies that they are of.",
                            answers.failed()),
                    CompareScreen.WIDTH,
                    "  "));
        }
        List<Row> rows = rows();
        int undefined = rows.stream().mapToInt(Row::undefined).sum();
        if (undefined > 0) {
            lines.addAll(Wrapped.of(
                    words.of(
                            "sweep.undefined",
                            "{0} pairs of runs are left out: the outcome is undefined in one of the two.",
                            undefined),
                    CompareScreen.WIDTH,
                    "  "));
        }
        if (single() && study.runs() == 1) {
            lines.addAll(Wrapped.of(
                    words.of("sweep.one-run", "With one run it is not known how much of a difference is chance."),
                    CompareScreen.WIDTH,
                    "  "));
        }
        TextTable table = new TextTable();
        if (single()) {
            table.row(words.of("sweep.policy", "Policy"), words.of("sweep.mean", "mean difference"));
        } else {
            table.row(
                    words.of("sweep.policy", "Policy"),
                    sample
                            ? words.of("sweep.median", "median (5th to 95th)")
                            : words.of("sweep.median-lattice", "median (lowest to highest)"),
                    words.of("sweep.above", "above the baseline in"),
                    words.of("sweep.futures", "futures"));
        }
        String before = "";
        for (Row row : rows) {
            String setting = row.setting().entrySet().stream().map(Swept::text).collect(Collectors.joining(", "));
            if (!setting.equals(before)) {
                table.row(setting);
                before = setting;
            }
            if (single()) {
                Interval of = row.interval();
                table.row(row.policy().id(), figures.difference(row.mean(), of.low(), of.high(), metric.unit()));
                continue;
            }
            table.row(
                    row.policy().id(),
                    figures.difference(row.median(), row.low(), row.high(), metric.unit()),
                    sample
                            ? figures.percent(row.above().share())
                            : Integer.toString(row.above().hits()),
                    Integer.toString(row.whole()));
        }
        lines.addAll(table.lines());
        return lines;
    }

    private static String text(Map.Entry<String, String> value) {
        return value.getKey() + "=" + value.getValue();
    }
}
