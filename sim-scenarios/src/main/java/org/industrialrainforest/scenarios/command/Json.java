package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.industrialrainforest.core.scenario.Title;

/** Builds the documents that scripts rely on. Undefined numbers become {@code null}. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Json() {}

    /** A document whose first key says what it is. */
    static ObjectNode document(String command) {
        return MAPPER.createObjectNode().put("format", "rainforest." + command + "/1");
    }

    static String text(ObjectNode document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document in memory cannot be written", e);
        }
    }

    static ObjectNode put(ObjectNode node, String key, double value) {
        // Adding 0 takes the sign of a zero away.
        return Double.isFinite(value) ? node.put(key, value + 0.0) : node.putNull(key);
    }

    /** A number that is whole, written without a point where it is. */
    static ObjectNode putPlain(ObjectNode node, String key, double value, boolean whole) {
        return whole && Double.isFinite(value) ? node.put(key, (long) value) : put(node, key, value);
    }

    static void put(ObjectNode node, String key, Title title) {
        node.putObject(key).put("en", title.en()).put("zh", title.zh());
    }

    static void put(ObjectNode node, String key, Collection<String> texts) {
        ArrayNode array = node.putArray(key);
        texts.forEach(array::add);
    }
}
