package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.tables.FileFault;

/**
 * A document that a command wrote, read back. Before anything is made of it, every key is checked against the records that it was written from.
 * Their components are the keys, none more and none less, of their types, and null only where they are nullable. Series of one record are of
 * one length. The records alone say what is right, so that a new component needs nothing here.
 */
final class CheckedDocument {
    /** Writes and reads the documents; {@code NaN} and the infinities are texts, for JSON has no such numbers. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final DocumentKeys KEYS = new DocumentKeys(MAPPER);

    private static final int MOST_TOLD = 10;

    /** A tree takes so many times the memory of its text. */
    private static final int SPACE = 10;

    private final Path file;
    private final Map<Class<?>, String> lists = new HashMap<>();

    CheckedDocument(Path file) {
        this.file = file;
    }

    static ObjectNode tree(Object document) {
        return MAPPER.valueToTree(document);
    }

    /** The same, where records of a type are those of one list alone, such as the cases of a comparison. */
    CheckedDocument among(Class<?> type, String pointer) {
        lists.put(type, pointer);
        return this;
    }

    /**
     * A document that says its format in a key {@code format}.
     *
     * @throws BadInput with all that is wrong
     */
    <T> T read(String format, Class<T> type) {
        JsonNode tree = tree();
        JsonNode its = tree.path("format");
        if (its.isTextual() && !its.asText().equals(format)) {
            throw new BadInput(new Problem(
                    place(),
                    "format",
                    its.asText(),
                    "'" + its.asText() + "' is not what this version writes; do the command that wrote it once more",
                    format,
                    ""));
        }
        return checked(tree, new TypeReference<>() {
            @Override
            public Type getType() {
                return type;
            }
        });
    }

    /**
     * Any document.
     *
     * @throws BadInput with all that is wrong
     */
    <T> T read(TypeReference<T> type) {
        return checked(tree(), type);
    }

    private <T> T checked(JsonNode tree, TypeReference<T> type) {
        Map<Class<?>, Set<JsonNode>> known = new HashMap<>();
        lists.forEach((of, pointer) -> {
            Set<JsonNode> all = new HashSet<>();
            tree.at(pointer).forEach(all::add);
            known.put(of, all);
        });
        List<Problem> problems = new RecordCheck(place(), KEYS, known).of(tree, type.getType());
        if (!problems.isEmpty()) {
            int more = problems.size() - MOST_TOLD;
            List<Problem> told = new ArrayList<>(problems.subList(0, Math.min(MOST_TOLD, problems.size())));
            if (more > 0) {
                told.add(Problem.of(place(), "", more + " more such problems"));
            }
            throw new BadInput(told);
        }
        try {
            return MAPPER.readValue(MAPPER.treeAsTokens(tree), type);
        } catch (JsonMappingException e) {
            // Of the right type, and refused by the record itself.
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            String message =
                    cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
            throw new BadInput(Problem.of(place(), path(e), String.valueOf(message)));
        } catch (IOException e) {
            throw new IllegalStateException(file + " in memory cannot be read", e);
        }
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            String name = step.getFieldName();
            path.append(name == null ? "[" + step.getIndex() + "]" : (path.isEmpty() ? "" : ".") + name);
        }
        return path.toString();
    }

    private Place place() {
        return Place.of(file.toString());
    }

    private JsonNode tree() {
        try {
            long size = Files.size(file);
            if (size > Runtime.getRuntime().maxMemory() / SPACE) {
                throw new CannotFinish(file + " has " + size / 1_000_000
                        + " MB, too much for this memory; give more, such as RAINFOREST_JAVA_OPTS=-Xmx8g");
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode tree = MAPPER.readTree(text);
            if (tree == null || tree.isMissingNode()) {
                throw new BadInput(Problem.of(place(), "", "is empty"));
            }
            return tree;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            // Where a bracket that is never closed was opened, the parser tells with words of its own settings.
            String line = e instanceof JsonEOFException
                    ? "it ends in the middle, so that a part of the file is lost"
                    : e.getOriginalMessage().lines().findFirst().orElse("").replaceAll(" \\(start marker at .*", "");
            throw new BadInput(Problem.of(
                    at == null ? place() : new Place(file.toString(), at.getLineNr(), at.getColumnNr()),
                    "",
                    "is no whole JSON document: " + line));
        } catch (CharacterCodingException e) {
            throw new BadInput(Problem.of(place(), "", "is not in UTF-8, in which it was written"));
        } catch (IOException e) {
            throw new CannotFinish(file + " cannot be read: " + FileFault.reason(file, e), e);
        }
    }
}
