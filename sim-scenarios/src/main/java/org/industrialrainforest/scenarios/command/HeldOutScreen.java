package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.fit.HeldOut;
import org.industrialrainforest.engine.statistics.Quantiles;
import org.industrialrainforest.scenarios.Words;

/** Facts held out of a calibration, on a screen of at most a hundred columns or as a part of its document. */
final class HeldOutScreen {
    private final List<HeldOut> told;
    private final Words words;
    private final Figures figures;

    HeldOutScreen(List<HeldOut> told, Words words) {
        this.told = told;
        this.words = words;
        this.figures = new Figures(words);
    }

    /** None where nothing was held out. */
    List<String> lines() {
        if (told.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(Wrapped.of(words.of(
                "calibrate.held-out",
                "Held out of the fit, and measured in each of the {0} accepted sets:",
                told.get(0).values().size())));
        TextTable table = new TextTable();
        table.row(
                words.of("calibrate.fact", "Fact"),
                words.of("calibrate.target", "target"),
                words.of("calibrate.band", "band"),
                words.of("calibrate.before", "before"),
                words.of("calibrate.centre", "centre"),
                words.of("calibrate.accepted", "accepted 5–95 %"),
                words.of("calibrate.hits", "hits"));
        for (HeldOut one : told) {
            String unit = Math.abs(one.fact().target()) >= 1e7 ? "RMB" : "";
            Quantiles quantiles = one.quantiles();
            table.row(
                    one.fact().id() + " " + one.fact().metric(),
                    value(one.fact().target(), unit),
                    value(one.fact().low(), unit) + "–" + value(one.fact().high(), unit),
                    value(one.own(), unit),
                    value(one.centre(), unit),
                    value(quantiles.at(.05), unit) + "–" + value(quantiles.at(.95), unit),
                    figures.percent(one.share()));
        }
        lines.addAll(table.lines());
        lines.addAll(Wrapped.of(words.of(
                "calibrate.held-out-explained",
                "Hits: share of the accepted sets whose own runs show the fact within its band.")));
        return lines;
    }

    private String value(double value, String unit) {
        return Double.isNaN(value) ? "" : figures.value(value, unit);
    }

    /** Adds {@code held_out}, for each fact its band and its value in every accepted set. */
    static void document(List<HeldOut> told, ObjectNode document) {
        ArrayNode facts = document.putArray("held_out");
        for (HeldOut one : told) {
            ObjectNode node = facts.addObject()
                    .put("id", one.fact().id())
                    .put("metric", one.fact().metric());
            Json.put(node, "target", one.fact().target());
            Json.put(node, "low", one.fact().low());
            Json.put(node, "high", one.fact().high());
            Json.put(node, "before", one.own());
            Json.put(node, "after", one.centre());
            node.put("hits", one.hits());
            Json.put(node, "share", one.share());
            ArrayNode sets = node.putArray("sets");
            for (double value : one.values()) {
                ObjectNode set = sets.addObject();
                Json.put(set, "value", value);
                set.put("hit", one.hit(value));
            }
        }
    }
}
