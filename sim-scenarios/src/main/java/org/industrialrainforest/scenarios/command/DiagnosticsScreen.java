package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.fit.Diagnostics;
import org.industrialrainforest.core.fit.Identifiability;
import org.industrialrainforest.core.fit.Misspecification;
import org.industrialrainforest.core.fit.Recovery;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.MultipleTesting;
import org.industrialrainforest.engine.statistics.Proportion;
import org.industrialrainforest.scenarios.Words;

/** What a calibration rests on, on a screen of at most a hundred columns. */
final class DiagnosticsScreen {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private final Diagnostics told;
    private final Words words;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    DiagnosticsScreen(Diagnostics told, Words words) {
        this.told = told;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<String> lines() {
        identifiability();
        recovery();
        misspecification();
        return List.copyOf(lines);
    }

    private void identifiability() {
        Identifiability range = told.range();
        Identifiability tried = told.tried();
        lines.add("");
        if (range.rows().isEmpty()) {
            text(words.of(
                    "calibrate.identifiability-few",
                    "Identifiability: {0} sets fill the ranges, and {1} are needed to say what the facts say.",
                    range.sets(),
                    Identifiability.FEWEST));
            return;
        }
        text(words.of(
                "calibrate.identifiability",
                "Identifiability: cross-validated R² of each parameter on the simulated facts, over {0} sets that fill the ranges "
                        + "and over all {1} tried.",
                range.sets(),
                tried.sets()));
        TextTable table = new TextTable();
        table.row(
                words.of("calibrate.parameter", "Parameter"),
                "R²",
                "95 %",
                words.of("calibrate.folds", "folds"),
                words.of("calibrate.all-tried", "all tried"),
                "95 %",
                "");
        for (int p = 0; p < range.rows().size(); p++) {
            Identifiability.Row one = range.rows().get(p);
            Identifiability.Row near = tried.rows().get(p);
            table.row(
                    shortPath(one.path()),
                    two(one.r2()),
                    span(one.low(), one.high()),
                    span(one.leastFold(), one.greatestFold()),
                    two(near.r2()),
                    span(near.low(), near.high()),
                    one.told() ? "" : words.of("calibrate.says-nothing", "not told"));
        }
        lines.addAll(table.lines());
        text(words.of(
                "calibrate.identifiability-explained",
                "R² near 1: the facts settle the parameter. \"Not told\": the interval reaches 0, the facts cannot be shown to say "
                        + "anything about it."));
    }

    private void recovery() {
        Recovery recovery = told.recovery();
        if (recovery.planted() == 0) {
            return;
        }
        lines.add("");
        if (recovery.rows().isEmpty()) {
            text(words.of(
                    "calibrate.recovery-few",
                    "Recovery: {0} sets could be planted, and {1} are needed for a rank histogram; more --draws give them.",
                    recovery.planted(),
                    Recovery.FEWEST));
            return;
        }
        text(words.of(
                "calibrate.recovery",
                "Recovery of planted parameters (simulation-based calibration): each of {0} sets tried is the truth in turn, the nearest {1} "
                        + "of the other {2} are accepted. No further runs.",
                recovery.planted(),
                recovery.accepted(),
                recovery.candidates()));
        TextTable table = new TextTable();
        table.row(
                words.of("calibrate.parameter", "Parameter"),
                words.of("calibrate.in-50", "in 50 %"),
                words.of("calibrate.in-90", "in 90 %"),
                "95 %",
                words.of("calibrate.range-left", "range left"),
                words.of("calibrate.correlation", "r"),
                words.of("calibrate.ranks", "ranks"),
                words.of("calibrate.uniform", "uniform p"));
        for (Recovery.Row one : recovery.rows()) {
            table.row(
                    shortPath(one.path()),
                    two(one.in50().share()),
                    two(one.in90().share()),
                    span(one.coverage90().low(), one.coverage90().high()),
                    figures.percent(one.left()),
                    two(one.correlation()),
                    bars(one.histogram()),
                    figures.fixed(one.pValue(), 3, false));
        }
        lines.addAll(table.lines());
        text(words.of(
                "calibrate.recovery-explained",
                "In 50 % and 90 %: share of planted values within these intervals of their accepted sets. Hump: intervals too wide; trough: too "
                        + "narrow; slope: bias. Least p after Benjamini and Hochberg: {0}.",
                figures.fixed(leastAdjusted(recovery), 3, false)));
    }

    private void misspecification() {
        Misspecification one = told.misspecification();
        lines.add("");
        if (Double.isNaN(one.pValue())) {
            text(words.of(
                    "calibrate.misspecification-few",
                    "Misspecification: {0} sets fill the ranges, and {1} are needed for a test.",
                    one.sets(),
                    Misspecification.FEWEST));
        } else {
            text(words.of(
                    "calibrate.misspecification",
                    "Misspecification: could the model have produced these facts at all? p = {0}. The facts are {1} from the nearest {2} of {3} sets; "
                            + "simulated facts, left out in turn, {4} from theirs (median).",
                    figures.fixed(one.pValue(), 3, false),
                    two(one.observed()),
                    one.nearest(),
                    one.sets(),
                    two(one.median())));
        }
        if (!one.outOfReach().isEmpty()) {
            text(words.of("calibrate.out-of-reach", "Facts that none of these sets reaches: ")
                    + String.join(", ", one.outOfReach()));
        }
    }

    private static double leastAdjusted(Recovery recovery) {
        return Arrays.stream(MultipleTesting.benjaminiHochberg(recovery.rows().stream()
                        .mapToDouble(Recovery.Row::pValue)
                        .toArray()))
                .min()
                .orElse(Double.NaN);
    }

    private static String shortPath(String path) {
        return path.replaceFirst("^rules\\.", "");
    }

    /** A histogram in one line: a bar of full height is the tallest one. */
    static String bars(List<Integer> histogram) {
        int most = histogram.stream().mapToInt(Integer::intValue).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int one : histogram) {
            text.append(BARS.charAt(most == 0 ? 0 : one * (BARS.length() - 1) / most));
        }
        return text.toString();
    }

    private String two(double value) {
        return figures.fixed(value, 2, false);
    }

    private String span(double low, double high) {
        return Double.isNaN(low) || Double.isNaN(high) ? "–" : two(low) + "–" + two(high);
    }

    private void text(String text) {
        lines.addAll(Wrapped.of(text));
    }

    /** Puts the same into a document. */
    static void document(Diagnostics told, ObjectNode document) {
        ObjectNode identifiability = document.putObject("identifiability");
        put(identifiability.putObject("range"), told.range());
        put(identifiability.putObject("tried"), told.tried());
        Recovery recovery = told.recovery();
        ObjectNode recovered = document.putObject("recovery");
        recovered.put("planted", recovery.planted()).put("candidates", recovery.candidates());
        recovered.put("accepted", recovery.accepted());
        ArrayNode parameters = recovered.putArray("parameters");
        for (Recovery.Row one : recovery.rows()) {
            ObjectNode node = parameters.addObject().put("path", one.path());
            ArrayNode ranks = node.putArray("ranks");
            one.histogram().forEach(ranks::add);
            Json.put(node, "p_value", one.pValue());
            share(node.putObject("in_50"), one.in50(), one.coverage50());
            share(node.putObject("in_90"), one.in90(), one.coverage90());
            Json.put(node, "range_left", one.left());
            Json.put(node, "correlation", one.correlation());
        }
        Misspecification misspecification = told.misspecification();
        ObjectNode missed = document.putObject("misspecification");
        missed.put("sets", misspecification.sets()).put("nearest", misspecification.nearest());
        Json.put(missed, "distance", misspecification.observed());
        Json.put(missed, "median_left_out", misspecification.median());
        Json.put(missed, "p_value", misspecification.pValue());
        ArrayNode facts = missed.putArray("facts");
        for (Misspecification.OfFact one : misspecification.facts()) {
            ObjectNode node = facts.addObject().put("id", one.id());
            Json.put(node, "target", one.target());
            Json.put(node, "low", one.low());
            Json.put(node, "high", one.high());
            Json.put(node, "below", one.below());
            node.put("undefined", one.undefined()).put("out_of_reach", one.outOfReach());
        }
    }

    private static void put(ObjectNode to, Identifiability told) {
        to.put("sets", told.sets());
        ArrayNode parameters = to.putArray("parameters");
        for (Identifiability.Row one : told.rows()) {
            ObjectNode node = parameters.addObject().put("path", one.path());
            Json.put(node, "r2", one.r2());
            Json.put(node, "low", one.low());
            Json.put(node, "high", one.high());
            Json.put(node, "least_fold", one.leastFold());
            Json.put(node, "greatest_fold", one.greatestFold());
            node.put("told", one.told());
        }
    }

    private static void share(ObjectNode node, Proportion share, Interval interval) {
        Json.put(node, "share", share.share());
        Json.put(node, "low", interval.low());
        Json.put(node, "high", interval.high());
    }
}
