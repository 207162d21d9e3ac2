package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.fit.RefusedSet;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.scenarios.CalibrationRecord;
import org.industrialrainforest.scenarios.CalibrationRecord.Fit;
import org.industrialrainforest.scenarios.CalibrationRecord.Fitted;
import org.industrialrainforest.scenarios.Words;

/** What a calibration found, on a screen of at most a hundred columns or as {@code rainforest.calibrate/1}. */
final class CalibrationScreen {
    private final CalibrationRecord told;
    private final List<RefusedSet> refused;
    private final Title title;
    private final Words words;
    private final Figures figures;
    private boolean byMoments;
    private final List<String> lines = new ArrayList<>();

    CalibrationScreen(CalibrationRecord told, List<RefusedSet> refused, Title title, Words words) {
        this.told = told;
        this.refused = refused;
        this.title = title;
        this.words = words;
        this.figures = new Figures(words);
    }

    /** The same, saying whether distances are those of simulated moments. */
    CalibrationScreen by(boolean moments) {
        byMoments = moments;
        return this;
    }

    List<String> lines() {
        text(words.of(
                "calibrate.sets-runs-seed",
                "{0}: {1} parameter sets of {2} runs, seed {3}, fitted to {4} facts; the best {5} accepted",
                words.of(title),
                told.sets(),
                told.runs(),
                told.seed(),
                told.facts().size(),
                told.accepted()));
        Object[] distances = {
            distance(told.distanceBefore()),
            distance(told.distanceAfter()),
            told.checks(),
            distance(told.bestAccepted()),
            distance(told.worstAccepted())
        };
        text(
                byMoments
                        ? words.of(
                                "calibrate.by-moments",
                                "(fact − target)ᵀW(fact − target) of simulated moments: before {0}, centre of the accepted sets {1}, both over {2} "
                                        + "fresh runs; accepted sets {3} to {4} over their own.",
                                distances)
                        : words.of(
                                "calibrate.distance-from-facts",
                                "Distance from the facts (1: at the edges of their bands): before {0}, centre of the accepted sets {1}, both "
                                        + "over {2} fresh runs; accepted sets {3} to {4} over their own.",
                                distances));
        refusals();
        gates();
        facts();
        parameters();
        return List.copyOf(lines);
    }

    private String distance(double value) {
        return figures.fixed(value, 2, false);
    }

    private void refusals() {
        if (!refused.isEmpty()) {
            String first = refused.get(0).reason();
            text(words.of(
                    "calibrate.sets-refused",
                    "{0} of {1} sets were refused by the scenario, so not run and not accepted. Set {2}: {3}",
                    refused.size(),
                    told.sets(),
                    refused.get(0).number(),
                    first));
        }
    }

    private void gates() {
        if (!told.gates().isEmpty()) {
            double farthest = told.gates().stream()
                    .filter(g -> g.attempts() > 0)
                    .mapToDouble(g -> Math.abs((double) g.passes() / g.attempts() - g.p()))
                    .max()
                    .orElse(Double.NaN);
            text(words.of(
                    "calibrate.gates-solved",
                    "{0} gates solved in pilot runs of {1} worlds; their pass rates are off by at most {2}.",
                    told.gates().size(),
                    told.pilots(),
                    figures.percent(farthest)));
        }
    }

    private void facts() {
        lines.add("");
        TextTable table = new TextTable();
        table.row(
                words.of("calibrate.fact", "Fact"),
                words.of("calibrate.target", "target"),
                words.of("calibrate.band", "band"),
                words.of("calibrate.before", "before"),
                words.of("calibrate.centre", "centre"),
                "");
        for (Fit fit : told.facts()) {
            String unit = Math.abs(fit.target()) >= 1e7 ? "RMB" : "";
            table.row(
                    fit.fact() + " " + fit.metric(),
                    figures.value(fit.target(), unit),
                    figures.value(fit.low(), unit) + "–" + figures.value(fit.high(), unit),
                    statistic(fit.before(), unit),
                    statistic(fit.after(), unit),
                    fit.met() ? words.of("calibrate.met", "MET") : words.of("calibrate.missed", "missed"));
        }
        lines.addAll(table.lines());
        if (!told.unmeasured().isEmpty()) {
            text(words.of("calibrate.facts-not-measured", "Not measured in this scenario: ")
                    + String.join(", ", told.unmeasured()));
        }
    }

    private String statistic(String text, String unit) {
        return text.equals("undefined") ? "–" : figures.value(Double.parseDouble(text), unit);
    }

    private void parameters() {
        lines.add("");
        TextTable table = new TextTable();
        table.row(
                words.of("calibrate.parameter", "Parameter"),
                words.of("calibrate.searched", "searched"),
                words.of("calibrate.before", "before"),
                words.of("calibrate.centre", "centre"),
                words.of("calibrate.accepted", "accepted 5–95 %"),
                words.of("calibrate.range-left", "range left"));
        for (Fitted one : told.parameters()) {
            table.row(
                    one.path().replaceFirst("^rules\\.", ""),
                    plain(one.low()) + "–" + plain(one.high()),
                    plain(one.before()),
                    plain(one.centre()),
                    plain(one.acceptedLow()) + "–" + plain(one.acceptedHigh()),
                    figures.percent(one.left()));
        }
        lines.addAll(table.lines());
        text(
                words.of(
                        "calibrate.range-left-explained",
                        "Range left: width of the accepted sets over that of the range searched; near 100 % the facts say nothing about it."));
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    private void text(String text) {
        lines.addAll(Wrapped.of(text));
    }

    /** The document that scripts rely on. */
    static ObjectNode document(CalibrationRecord told, List<RefusedSet> refused, List<Path> files) {
        ObjectNode document = Json.document("calibrate");
        document.put("scenario", told.scenario()).put("seed", told.seed()).put("draws", told.sets());
        document.put("runs", told.runs()).put("accepted", told.accepted()).put("checks", told.checks());
        document.put("refused", refused.size());
        document.put("first_refusal", refused.isEmpty() ? null : refused.get(0).reason());
        document.put("against", told.against());
        Json.put(document, "distance_before", told.distanceBefore());
        Json.put(document, "distance_after", told.distanceAfter());
        Json.put(document, "best_accepted", told.bestAccepted());
        Json.put(document, "worst_accepted", told.worstAccepted());
        ArrayNode facts = document.putArray("facts");
        for (Fit fit : told.facts()) {
            ObjectNode node = facts.addObject().put("id", fit.fact()).put("metric", fit.metric());
            Json.put(node, "target", fit.target());
            Json.put(node, "low", fit.low());
            Json.put(node, "high", fit.high());
            Json.put(node, "before", number(fit.before()));
            Json.put(node, "after", number(fit.after()));
            node.put("status", fit.met() ? "met" : "missed");
        }
        Json.put(document, "unmeasured", told.unmeasured());
        ArrayNode parameters = document.putArray("parameters");
        for (Fitted one : told.parameters()) {
            ObjectNode node = parameters.addObject().put("path", one.path());
            Json.put(node, "low", one.low());
            Json.put(node, "high", one.high());
            Json.put(node, "before", one.before());
            Json.put(node, "centre", one.centre());
            Json.put(node, "accepted_low", one.acceptedLow());
            Json.put(node, "accepted_high", one.acceptedHigh());
            Json.put(node, "range_left", one.left());
        }
        ArrayNode gates = document.putArray("gates");
        told.gates().forEach(g -> {
            ObjectNode node = gates.addObject().put("path", g.path());
            Json.put(node, "p", g.p());
            node.put("attempts", g.attempts()).put("passes", g.passes());
            Json.put(node, "shift", g.shift());
        });
        Json.put(document, "files", files.stream().map(Path::toString).toList());
        return document;
    }

    private static double number(String text) {
        return text.equals("undefined") ? Double.NaN : Double.parseDouble(text);
    }
}
