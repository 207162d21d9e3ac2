package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reference values computed with R and SciPy: of each topic a public file, which states its conventions and its tolerance, and a further one
 * of the same shape with cases at the edges, whose script lies beside it. Lists of the two are joined.
 */
final class Oracle {

    private final JsonNode root;
    private final double tolerance;

    private Oracle(JsonNode root) {
        this.root = root;
        this.tolerance = root.path("tolerance_rel").asDouble(1e-12);
    }

    static Oracle of(String topic) {
        ObjectNode root = read("/oracles/public-" + topic + ".json");
        read("/oracles/further-" + topic + ".json").fields().forEachRemaining(entry -> {
            if (entry.getValue() instanceof ArrayNode more) {
                root.withArray("/" + entry.getKey()).addAll(more);
            }
        });
        return new Oracle(root);
    }

    private static ObjectNode read(String file) {
        try (InputStream in = Oracle.class.getResourceAsStream(file)) {
            return (ObjectNode) new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    JsonNode root() {
        return root;
    }

    double tolerance() {
        return tolerance;
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }

    JsonNode named(String listName, String caseName) {
        for (JsonNode node : root.get(listName)) {
            if (node.get("case").asText().equals(caseName)) {
                return node;
            }
        }
        throw new IllegalArgumentException("no case " + caseName);
    }

    /** Numbers; null is NaN. */
    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(array.get(i));
        }
        return numbers;
    }

    static double number(JsonNode node) {
        return node.isNull() ? Double.NaN : node.asDouble();
    }

    /** Equality at the file's relative tolerance; null in the file is NaN. */
    void check(String what, double actual, JsonNode expected) {
        check(what, actual, expected, tolerance);
    }

    static void check(String what, double actual, JsonNode expected, double relative) {
        assertThat(expected).as(what).isNotNull();
        if (expected.isNull()) {
            assertThat(actual).as(what).isNaN();
        } else {
            double value = expected.asDouble();
            assertThat(actual).as(what).isCloseTo(value, within(Math.max(1e-15, relative * Math.abs(value))));
        }
    }
}
