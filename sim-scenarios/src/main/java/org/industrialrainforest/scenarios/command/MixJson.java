package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.industrialrainforest.core.study.MixChoice;

/** The document {@code rainforest.optimise-mix/1}. */
final class MixJson {
    private MixJson() {}

    static ObjectNode document(MixChoice found) {
        ObjectNode document = Json.document("optimise-mix")
                .put("scenario", found.scenario())
                .put("baseline", found.baseline())
                .put("shock", found.shock())
                .put("seed", found.seed())
                .put("runs", found.runs())
                .put("fresh_runs", found.fresh())
                .put("mixes_tried", found.tried())
                .put("mixes_undefined", found.undefined())
                .put("mixes_thinned", found.thinned());
        ArrayNode goals = document.putArray("goals");
        found.goals()
                .forEach(goal -> goals.addObject()
                        .put("metric", goal.metric().id())
                        .put("unit", goal.metric().unit())
                        .put("better", goal.lowerIsBetter() ? "less" : "more"));
        ArrayNode mixes = document.putArray("mixes");
        for (MixChoice.Row row : found.rows()) {
            ObjectNode node = mixes.addObject();
            if (!row.policy().isEmpty()) {
                node.put("policy", row.policy());
            }
            node.put("chosen", row.chosen()).put("front", row.front());
            Json.put(node, "front_share_of_resamples", row.onFront());
            ObjectNode shares = node.putObject("shares");
            for (int k = 0; k < row.shares().size(); k++) {
                shares.put(found.levers().get(k).word(), row.shares().get(k));
            }
            ArrayNode values = node.putArray("values");
            for (int g = 0; g < row.values().size(); g++) {
                put(
                        values.addObject()
                                .put("metric", found.goals().get(g).metric().id()),
                        row.values().get(g));
            }
        }
        return document;
    }

    private static void put(ObjectNode node, MixChoice.Value value) {
        Json.put(node, "searched_difference_to_baseline", value.searched());
        Json.put(node, "mean", value.mean());
        Json.put(node, "difference_to_baseline", value.gain());
        Json.put(node, "low", value.gainInterval().low());
        Json.put(node, "high", value.gainInterval().high());
        Json.put(node, "difference_to_best", value.behind());
        Json.put(node, "simultaneous_low", value.behindInterval().low());
        Json.put(node, "simultaneous_high", value.behindInterval().high());
    }
}
