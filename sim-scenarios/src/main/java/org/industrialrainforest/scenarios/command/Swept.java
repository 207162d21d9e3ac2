package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.study.StudyPlan;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Output;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.Proportion;
import org.industrialrainforest.engine.statistics.Quantiles;
import org.industrialrainforest.scenarios.Words;

/**
 * What a sweep found: for each setting of the levers and each policy, its difference to the baseline over the futures.
 *
 * @param settings of the levers, in their order at each future
 * @param futures how many there are
 */
record Swept(StudyPlan study, List<SortedMap<String, String>> settings, int futures, Answers answers) {
    private static final double LEVEL = .95;

    Swept {
        settings = List.copyOf(settings);
    }

    /**
     * A policy under a setting.
     *
     * @param whole futures in which all of its runs were done and its difference is defined
     * @param low 5th percentile over futures
     * @param high 95th percentile over futures
     * @param above share of futures in which it lies above the baseline, with Wilson's interval
     */
    private record Row(
            SortedMap<String, String> setting,
            Policy policy,
            int whole,
            double mean,
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
                for (int f = 0; f < futures; f++) {
                    all[f] = answers.output(f * settings.size() + s, output);
                }
                double[] whole =
                        Arrays.stream(all).filter(v -> !Double.isNaN(v)).toArray();
                Quantiles quantiles = Quantiles.of(whole);
                rows.add(new Row(
                        settings.get(s),
                        policy,
                        whole.length,
                        Arrays.stream(whole).average().orElse(Double.NaN),
                        quantiles.at(.05),
                        quantiles.median(),
                        quantiles.at(.95),
                        new Proportion(
                                (int) Arrays.stream(whole).filter(v -> v > 0).count(), whole.length)));
            }
        }
        return rows;
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
            Json.put(node, "mean", row.mean());
            Json.put(node, "q05", row.low());
            Json.put(node, "median", row.median());
            Json.put(node, "q95", row.high());
            Json.put(node, "share_above", row.above().share());
            Interval share = row.above().wilson(LEVEL);
            Json.put(node, "share_low", share.low());
            Json.put(node, "share_high", share.high());
        }
        return document;
    }

    List<String> lines(Words words) {
        Figures figures = new Figures(words);
        Metric metric = metric();
        List<String> lines = new ArrayList<>(Wrapped.of(
                words.of(
                        "sweep.head",
                        "{0}: {1}; {2} settings of the levers in {3} futures, {4} of each policy, seed {5}. Differences to {6}: median over futures, 5th to 95th percentile",
                        words.of(study.scenario().title()),
                        words.of(metric.title()),
                        settings.size(),
                        futures,
                        Words.counted(study.runs(), "run"),
                        study.seed(),
                        study.baseline(),
                        study.runs()),
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
        TextTable table = new TextTable();
        table.row(
                words.of("sweep.policy", "Policy"),
                words.of("sweep.median", "median (5th to 95th)"),
                words.of("sweep.above", "above the baseline in"),
                words.of("sweep.futures", "futures"));
        String before = "";
        for (Row row : rows()) {
            String setting = row.setting().entrySet().stream().map(Swept::text).collect(Collectors.joining(", "));
            if (!setting.equals(before)) {
                table.row(setting);
                before = setting;
            }
            table.row(
                    row.policy().id(),
                    figures.difference(row.median(), row.low(), row.high(), metric.unit()),
                    figures.percent(row.above().share()),
                    Integer.toString(row.whole()));
        }
        lines.addAll(table.lines());
        return lines;
    }

    private static String text(Map.Entry<String, String> value) {
        return value.getKey() + "=" + value.getValue();
    }
}
