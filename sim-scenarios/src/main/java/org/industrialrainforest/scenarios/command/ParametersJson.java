package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** {@code parameters[]} of a document: name, path, unit, default, allowed, plausible, source, meaning of each. */
final class ParametersJson {
    private ParametersJson() {}

    static void put(ObjectNode document, Scenario scenario) {
        ArrayNode parameters = document.putArray("parameters");
        for (ParameterList.Parameter parameter : ParameterList.of(scenario).parameters()) {
            ObjectNode node = parameters.addObject();
            node.put("name", parameter.name()).put("path", parameter.path()).put("unit", parameter.unit());
            Json.putPlain(node, "default", parameter.value(), parameter.whole());
            range(node, "allowed", parameter.allowed(), parameter.whole());
            range(node, "plausible", parameter.plausible(), parameter.whole());
            node.put("source", parameter.source());
            Json.put(node, "meaning", parameter.meaning());
        }
    }

    /** {@code [low, high]}; null in it for no bound, and null for no range. */
    private static void range(ObjectNode node, String key, ParameterList.@Nullable Range range, boolean whole) {
        if (range == null) {
            node.putNull(key);
            return;
        }
        ArrayNode array = node.putArray(key);
        for (double bound : new double[] {range.low(), range.high()}) {
            if (Double.isInfinite(bound)) {
                array.addNull();
            } else if (whole && bound == Math.rint(bound)) {
                array.add((long) bound);
            } else {
                array.add(bound);
            }
        }
    }
}
