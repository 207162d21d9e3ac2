package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.fit.MatchedSets;
import org.industrialrainforest.core.fit.MatchedSets.Judged;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.matching.Emulator;
import org.industrialrainforest.engine.matching.Matched;
import org.industrialrainforest.engine.matching.Wave;

/** What a history match found, as {@code rainforest.match/1}. */
final class MatchDocument {
    private MatchDocument() {}

    /** The document that scripts rely on. */
    static ObjectNode of(MatchedSets told, ParameterSets handed, String against, List<Path> files) {
        ObjectNode document = Json.document("match");
        document.put("scenario", told.scenario()).put("seed", told.settings().seed());
        document.put("points", told.settings().points())
                .put("runs", told.settings().runs());
        document.put("discrepancy", told.settings().discrepancy());
        document.put("limit", told.settings().cut().limit())
                .put("rank", told.settings().cut().rank());
        document.put("against", against).put("refused", told.refused().size());
        document.put("empty", told.matched().empty());
        document.put("members", told.matched().members().length);
        Json.put(document, "unmeasured", told.unmeasured());
        ArrayNode waves = document.putArray("waves");
        told.matched().waves().forEach(wave -> add(waves.addObject(), wave));
        ArrayNode parameters = document.putArray("parameters");
        for (int p = 0; p < told.free().size() && !told.matched().empty(); p++) {
            FreeParameter one = told.free().get(p);
            Matched.Left left = told.matched().left(p);
            ObjectNode node = parameters.addObject().put("path", one.path());
            node.put("low", one.low()).put("high", one.high());
            node.put("left_low", Double.parseDouble(one.at(left.low())));
            node.put("left_high", Double.parseDouble(one.at(left.high())));
            Json.put(node, "range_left", left.left());
        }
        ArrayNode parts = document.putArray("parts");
        told.matched().parts().sizes().forEach(parts::add);
        ArrayNode inside = document.putArray("inside");
        for (int set = 0; set < handed.size(); set++) {
            Judged judged = told.judge(handed.set(set));
            ObjectNode node = inside.addObject().put("set", set).put("inside", judged.inside());
            node.put("judged", "emulated");
            Json.put(node, "implausibility", judged.worst());
            Json.put(node, "outside_range", judged.outside());
            Json.put(node, "unjudged", told.unjudged(handed.set(set)));
            ObjectNode facts = node.putObject("facts");
            judged.implausibility().forEach((fact, off) -> Json.put(facts, fact, off));
        }
        Json.put(document, "files", files.stream().map(Path::toString).toList());
        return document;
    }

    private static void add(ObjectNode node, Wave wave) {
        node.put("wave", wave.number()).put("run", wave.fresh()).put("used", wave.used());
        Json.put(node, "left", wave.left().value());
        Json.put(node, "total", wave.total().value());
        Json.put(node, "total_low", wave.total().interval().low());
        Json.put(node, "total_high", wave.total().interval().high());
        Json.put(node, "least", wave.least());
        node.put("planted", wave.planted().truths())
                .put("inside", wave.planted().inside());
        Json.put(node, "unemulated", wave.unemulated());
        ArrayNode facts = node.putArray("facts");
        for (int k = 0; k < wave.emulators().size(); k++) {
            Emulator emulator = wave.emulators().get(k);
            ObjectNode fact = facts.addObject().put("id", emulator.target().name());
            Json.put(fact, "target", emulator.target().value());
            Json.put(fact, "r2", emulator.process().diagnostics().r2());
            Json.put(fact, "rules_out", wave.rulings().get(k).out());
            Json.put(fact, "alone", wave.rulings().get(k).alone());
        }
    }
}
