package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Facts;

/** {@code rainforest.validate/1}. */
final class ValidationJson {
    private ValidationJson() {}

    static ObjectNode document(Scenario scenario, Facts facts, long seed, int runs, List<ValidationRow> rows) {
        ObjectNode document = Json.document("validate");
        document.put("scenario", scenario.id()).put("facts", facts.from());
        document.put("seed", seed).put("runs", runs);
        Json.put(document, "lacking", facts.lacking(scenario));
        ArrayNode array = document.putArray("rows");
        for (ValidationRow row : rows) {
            ObjectNode node = array.addObject();
            node.put("id", row.id()).put("metric", row.metric()).put("world", row.world());
            Json.put(node, "target", row.target());
            Json.put(node, "low", row.low());
            Json.put(node, "high", row.high());
            node.put("kind", row.kind());
            Json.put(node, "simulated", row.simulated());
            Json.put(node, "simulated_low", row.simulatedLow());
            Json.put(node, "simulated_high", row.simulatedHigh());
            node.put("status", row.status());
            if (row.predicts()) {
                node.put("target_in_predictive_interval", row.covers());
            } else {
                node.putNull("target_in_predictive_interval");
            }
            Json.put(node, "share_significant", row.share());
            node.put("fact_en", row.factEn()).put("fact_zh", row.factZh()).put("source", row.source());
        }
        return document;
    }
}
