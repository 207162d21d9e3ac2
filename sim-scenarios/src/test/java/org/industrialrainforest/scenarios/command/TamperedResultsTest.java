package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.scenario.BadInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of a real comparison, with one thing after another changed in them. */
@Tag("slow")
class TamperedResultsTest {
    private static final List<String> DOCUMENTS =
            List.of("comparison.json", "lives.json", "validation.json", "manifest.json");

    @TempDir
    static Path real;

    @TempDir
    Path directory;

    private static final Undrawn UNDRAWN = new Undrawn();

    @BeforeAll
    static void compare() {
        Spoken spoken = Spoken.of(
                UNDRAWN,
                Interruption::new,
                "compare",
                "--set",
                "end=2015-12",
                "--runs",
                "2",
                "--policies",
                "platforms,incubation,bridges,rainforest",
                "--quiet",
                "--out",
                real.toString());
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isZero();
    }

    private Path copy() throws IOException {
        Path copy = Files.createDirectories(directory.resolve("copy"));
        try (Stream<Path> files = Files.list(real)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    private static void read(Path file) {
        CheckedDocument document = new CheckedDocument(file);
        switch (String.valueOf(file.getFileName())) {
            case "comparison.json" ->
                document.among(Case.class, "/comparison/cases")
                        .read("rainforest.comparison/2", SavedResults.Saved.class);
            case "lives.json" -> document.read("rainforest.lives/1", SavedResults.SavedLives.class);
            case "validation.json" -> document.read(new TypeReference<List<ValidationRow>>() {});
            default -> document.read("rainforest.manifest/2", Manifest.Kept.class);
        }
    }

    /** A place in a document: what holds it, its key, and the same without numbers of rows. */
    private record At(JsonNode holder, Object key, String path, String kind) {
        JsonNode value() {
            return key instanceof String name ? holder.get(name) : holder.get((Integer) key);
        }

        /** Puts something there; null for nothing. */
        void put(JsonNode value) {
            if (holder instanceof ObjectNode object) {
                if (value == null) {
                    object.remove((String) key);
                } else {
                    object.set((String) key, value);
                }
            } else if (value == null) {
                ((ArrayNode) holder).remove((Integer) key);
            } else {
                ((ArrayNode) holder).set((Integer) key, value);
            }
        }
    }

    private static void places(JsonNode node, String path, String kind, Consumer<At> each) {
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> {
                String dot = path.isEmpty() ? "" : ".";
                each.accept(new At(node, name, path + dot + name, kind + dot + name));
                places(node.get(name), path + dot + name, kind + dot + name, each);
            });
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            each.accept(new At(node, i, path + "[" + i + "]", kind + "[]"));
            places(node.get(i), path + "[" + i + "]", kind + "[]", each);
        }
    }

    /** What is no number, text and so on, whatever stood there. */
    private static List<JsonNode> others(JsonNode of) {
        List<JsonNode> all = new ArrayList<>(List.of(
                NullNode.instance,
                TextNode.valueOf("something else"),
                DoubleNode.valueOf(.5),
                BooleanNode.TRUE,
                CheckedDocument.MAPPER.createArrayNode().add(CheckedDocument.MAPPER.createArrayNode()),
                CheckedDocument.MAPPER.createObjectNode().put("x", 1)));
        boolean number = of.isNumber()
                || of.isTextual() && Set.of("NaN", "Infinity", "-Infinity").contains(of.asText());
        all.removeIf(other -> other.isTextual() && of.isTextual() && !number
                || other.isNumber() && number && !of.isIntegralNumber()
                || other.isBoolean() && of.isBoolean());
        return all;
    }

    /**
     * The document with few rows in each list. Every kind of key stays, and there are still several rows: a document of a thousand rows would
     * be read a hundred thousand times.
     */
    private static JsonNode small(String name) throws IOException {
        JsonNode document = CheckedDocument.MAPPER.readTree(Files.readString(real.resolve(name)));
        shorten(document, name.equals("manifest.json"));
        return document;
    }

    private static void shorten(JsonNode node, boolean whole) {
        if (node instanceof ArrayNode list && !whole) {
            boolean cases = list.size() > 0
                    && list.get(0).has("policy")
                    && list.get(0).has("shock")
                    && list.get(0).size() == 4;
            for (int rows = list.size(); rows > 2 && !cases; rows--) {
                list.remove(rows - 1);
            }
        }
        node.forEach(child -> shorten(child, whole));
    }

    @Test
    void the_documents_are_taken_as_they_were_written() throws IOException {
        for (String name : DOCUMENTS) {
            read(real.resolve(name));
            Path small = directory.resolve(name);
            Files.writeString(small, small(name).toString());
            read(small);
        }
    }

    @Test
    void every_key_that_is_missing_null_of_another_type_or_unknown_is_named() throws IOException {
        int changes = 0;
        for (String name : DOCUMENTS) {
            JsonNode document = small(name);
            Path file = directory.resolve(name);
            List<At> places = new ArrayList<>();
            places(document, "", "", places::add);
            Map<String, Integer> kinds = new TreeMap<>();
            // Of each kind of key two: the first, and one of a later row.
            places.removeIf(at -> kinds.merge(at.kind(), 1, Integer::sum) > 2);
            assertThat(places).as(name).hasSizeGreaterThan(15);
            for (At at : places) {
                JsonNode was = at.value();
                String whole = document.toString();
                for (JsonNode other : others(was)) {
                    at.put(other);
                    if (!(other.isNull() && nullable(at.kind())) && !(was.isNull() && other.isTextual())) {
                        refused(file, document, at.path());
                        changes++;
                    }
                    at.put(was);
                }
                if (at.key() instanceof String key) {
                    ObjectNode holder = (ObjectNode) at.holder();
                    Map<String, JsonNode> before = new LinkedHashMap<>();
                    holder.properties().forEach(one -> before.put(one.getKey(), one.getValue()));
                    holder.remove(key);
                    refused(file, document, at.path());
                    holder.put(key + "x", 1);
                    refused(file, document, at.path());
                    holder.removeAll();
                    holder.setAll(before);
                    changes += 2;
                }
                assertThat(document.toString()).hasSameSizeAs(whole);
            }
        }
        assertThat(changes).isGreaterThan(2000);
    }

    private static boolean nullable(String kind) {
        return Set.of("comparison.ensemble", "comparison.withoutSynergy", "jar_sha256", "validated")
                .contains(kind);
    }

    private static void refused(Path file, JsonNode document, String path) throws IOException {
        Files.writeString(file, document.toString());
        Throwable refused = catchThrowable(() -> read(file));
        assertThat(refused).as(path + " of " + document.toString().length()).isInstanceOf(BadInput.class);
        assertThat(((BadInput) refused).problems())
                .as(path)
                .allMatch(problem -> problem.place().file().equals(file.toString()))
                .anyMatch(problem -> problem.path().startsWith(path) || path.startsWith(problem.path()));
    }

    /** Through the whole command: exit code, one message, nothing drawn, nothing changed. */
    private void refused(Path copy, String name, byte[] content, String... words) throws IOException {
        copy();
        Files.write(copy.resolve(name), content);
        int before = UNDRAWN.reports.size();
        Spoken spoken = Spoken.of(UNDRAWN, Interruption::new, "report", copy.toString());
        assertThat(spoken.err())
                .contains(copy.resolve(name).toString())
                .contains(words)
                .doesNotContain("\tat ", "Exception", "REDACTED");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(UNDRAWN.reports).hasSize(before);
        assertThat(copy.resolve(name)).hasBinaryContent(content);
    }

    @Test
    void another_format_is_refused_with_the_one_that_is_written() throws IOException {
        Path copy = copy();
        for (String name : List.of("comparison.json", "lives.json", "manifest.json")) {
            String text = Files.readString(real.resolve(name));
            for (String version : List.of("/9", "/0", "", "/2x")) {
                String other = text.replaceFirst("(\"format\" : \"rainforest\\.\\w+)/\\d", "$1" + version);
                String written = text.replaceFirst("(?s).*?\"format\" : \"([^\"]*)\".*", "$1");
                refused(copy, name, other.getBytes(StandardCharsets.UTF_8), "format", "; allowed " + written);
            }
        }
    }

    @Test
    void a_file_that_is_cut_of_another_encoding_or_no_json_at_all_is_refused() throws IOException {
        Path copy = copy();
        for (String name : DOCUMENTS) {
            byte[] whole = Files.readAllBytes(real.resolve(name));
            refused(
                    copy,
                    name,
                    Arrays.copyOf(whole, whole.length / 2),
                    "is no"); // where it is, a character may be cut too
            refused(
                    copy,
                    name,
                    Arrays.copyOf(whole, whole.length - 2),
                    "is no whole JSON document: it ends in the middle");
            refused(copy, name, new byte[0], "is empty");
            refused(copy, name, "null".getBytes(StandardCharsets.UTF_8), "is null");
            refused(copy, name, "[1]".getBytes(StandardCharsets.UTF_8), "; allowed an object");
            refused(copy, name, "NaN".getBytes(StandardCharsets.UTF_8), "is no whole JSON document");
            refused(copy, name, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "is no whole JSON document");
            byte[] twice = Arrays.copyOf(whole, 2 * whole.length);
            System.arraycopy(whole, 0, twice, whole.length, whole.length);
            refused(copy, name, twice, "is no whole JSON document");
            byte[] broken = whole.clone();
            broken[whole.length / 3] = (byte) 0xff; // stands nowhere in UTF-8
            refused(copy, name, broken, "is not in UTF-8");
            refused(
                    copy,
                    name,
                    new String(whole, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16),
                    "is not in UTF-8");
        }
        String chinese = Files.readString(real.resolve("comparison.json")).replace("上海", "é");
        refused(copy, "comparison.json", chinese.getBytes(StandardCharsets.ISO_8859_1), "is not in UTF-8");
        String named = Files.readString(real.resolve("comparison.json")).replaceFirst("\"runs\" : 2", "\"runs\" : NaN");
        refused(copy, "comparison.json", named.getBytes(StandardCharsets.UTF_8), "is no whole JSON document");
        String doubled = Files.readString(real.resolve("comparison.json"))
                .replaceFirst("\"runs\" : 2", "\"runs\" : 2, \"runs\" : 3");
        refused(copy, "comparison.json", doubled.getBytes(StandardCharsets.UTF_8), "Duplicate field 'runs'");
    }

    @Test
    void a_row_of_a_case_that_was_not_compared_is_refused() throws IOException {
        Path copy = copy();
        Set<String> kinds = new TreeSet<>();
        JsonNode document = CheckedDocument.MAPPER.readTree(Files.readString(real.resolve("comparison.json")));
        List<At> places = new ArrayList<>();
        places(document, "", "", places::add);
        for (At at : places) {
            if (at.kind().endsWith(".of.policy") && kinds.add(at.kind())) {
                JsonNode was = at.value();
                at.put(TextNode.valueOf("utopia"));
                refused(
                        copy,
                        "comparison.json",
                        document.toString().getBytes(StandardCharsets.UTF_8),
                        at.path().replace(".policy", "") + ": is not in the list of those that were compared");
                at.put(was);
            }
        }
        assertThat(kinds).hasSizeGreaterThan(10);
    }

    @Test
    void a_series_that_is_shorter_than_its_fellows_is_refused() throws IOException {
        Path copy = copy();
        Set<String> kinds = new TreeSet<>();
        JsonNode document = CheckedDocument.MAPPER.readTree(Files.readString(real.resolve("comparison.json")));
        List<At> places = new ArrayList<>();
        places(document, "", "", places::add);
        for (At at : places) {
            if (at.key() instanceof String
                    && at.value() instanceof ArrayNode series
                    && series.size() > 1
                    && List.of("high", "p05", "p95", "atRisk").contains(at.key())
                    && kinds.add(at.kind())) {
                JsonNode last = series.remove(series.size() - 1);
                refused(
                        copy,
                        "comparison.json",
                        document.toString().getBytes(StandardCharsets.UTF_8),
                        "has series of different lengths: ",
                        at.key() + " " + series.size());
                series.add(last);
            }
        }
        assertThat(kinds).hasSizeGreaterThan(8);
    }

    @Test
    void a_document_that_the_manifest_names_and_is_gone_is_missed() throws IOException {
        for (String name : List.of("comparison.json", "lives.json", "validation.json", "experiment.yaml")) {
            Path copy = copy();
            Files.delete(copy.resolve(name));
            Spoken spoken = Spoken.of(UNDRAWN, Interruption::new, "report", copy.toString());
            assertThat(spoken.code()).as(name).isEqualTo(2);
            assertThat(spoken.err()).contains("holds no " + name);
        }
    }
}
