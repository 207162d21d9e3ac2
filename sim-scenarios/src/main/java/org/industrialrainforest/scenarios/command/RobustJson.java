package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.industrialrainforest.core.study.Robustness;
import org.industrialrainforest.engine.choice.Box;
import org.industrialrainforest.engine.choice.Regret;
import org.industrialrainforest.engine.choice.Satisficing;
import org.industrialrainforest.engine.choice.ScenarioDiscovery;
import org.industrialrainforest.engine.statistics.Interval;

/** The document {@code rainforest.robust/1}. */
final class RobustJson {
    private RobustJson() {}

    static ObjectNode document(Robustness found) {
        ObjectNode document = Json.document("robust")
                .put("scenario", found.scenario())
                .put("metric", found.metric())
                .put("unit", found.unit())
                .put("better", found.lowerIsBetter() ? "less" : "more")
                .put("baseline", found.baseline())
                .put("shock", found.shock())
                .put("seed", found.seed())
                .put("runs", found.runs())
                .put("parameters", found.answers().space().size())
                .put("futures", found.regret().futures())
                .put("equal_futures", found.same())
                .put("left_out", found.regret().leftOut() - found.same())
                .put("failed_runs", found.answers().failed());
        Json.put(document, "median_standard_error", found.runError());
        ArrayNode regret = document.putArray("regret");
        for (Regret.Row row : found.regret().rows()) {
            ObjectNode node = regret.addObject().put("policy", row.alternative());
            Json.put(node, "maximum", row.maximum());
            node.put("worst_future", row.worst());
            Json.put(node, "p90", row.p90());
            Json.put(node, "mean", row.mean());
            Json.put(node, "best_share", row.best());
            put(node, row.bestInterval());
        }
        ObjectNode satisficing = document.putObject("satisficing")
                .put("of", found.againstBaseline() ? "difference" : "level")
                .put("enough", found.satisficing().threshold());
        ArrayNode policies = satisficing.putArray("policies");
        for (Satisficing.Row row : found.satisficing().rows()) {
            ObjectNode node =
                    policies.addObject().put("policy", row.alternative()).put("met", row.met());
            Json.put(node, "share", row.share());
            put(node, row.interval());
        }
        ArrayNode failures = document.putArray("failures");
        found.failures().forEach(one -> put(failures.addObject(), one));
        ArrayNode turns = document.putArray("harm");
        for (Robustness.Turn turn : found.turns()) {
            ObjectNode node = turns.addObject().put("policy", turn.policy()).put("found", turn.moved() != null);
            if (turn.moved() != null) {
                ObjectNode moved = node.putObject("moved");
                turn.moved().forEach(moved::put);
                node.put("futures_with_harm", turn.harmful()).put("futures_run_anew", turn.tried());
                Json.put(node, "distance", turn.distance());
                Json.put(node, "largest_move", turn.largest());
                Json.put(node, "difference", turn.difference());
                put(node, turn.interval());
                node.put("confirmed", turn.confirmed()).put("worlds", turn.worlds());
            }
        }
        return document;
    }

    private static void put(ObjectNode node, Robustness.Failures failures) {
        node.put("policy", failures.policy()).put("cases", failures.cases()).put("futures", failures.futures());
        node.put("shown", failures.shown());
        ArrayNode chance = node.putArray("chance_densities");
        failures.chance().forEach(chance::add);
        ArrayNode steps = node.putArray("trajectory");
        for (ScenarioDiscovery.Step step : failures.trajectory()) {
            ObjectNode one = steps.addObject();
            Json.put(one, "coverage", step.coverage());
            Json.put(one, "density", step.density());
            Json.put(one, "mass", step.mass());
            one.put("restricted", step.restricted());
            ArrayNode bounds = one.putArray("bounds");
            for (int k = 0; k < failures.inputs().size(); k++) {
                if (step.box().restricts(k)) {
                    bound(bounds.addObject(), failures, step.box(), k);
                }
            }
        }
        ArrayNode evidence = node.putArray("evidence");
        for (ScenarioDiscovery.Evidence one : failures.evidence()) {
            ObjectNode bound = evidence.addObject();
            bound(bound, failures, failures.trajectory().get(failures.shown()).box(), one.dimension());
            Json.put(bound, "quasi_p", one.quasiP());
            Json.put(bound, "reproduced", one.reproduced());
            Json.put(bound, "whole_box_in_common", one.wholeBox());
        }
    }

    private static void bound(ObjectNode node, Robustness.Failures failures, Box box, int dimension) {
        node.put("parameter", failures.inputs().get(dimension));
        Json.put(node, "low", box.low()[dimension]);
        Json.put(node, "high", box.high()[dimension]);
    }

    private static void put(ObjectNode node, Interval interval) {
        Json.put(node, "low", interval.low());
        Json.put(node, "high", interval.high());
    }
}
