package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.ParameterSets;
import org.industrialrainforest.core.experiment.ValidationRow;
import org.industrialrainforest.core.outcome.CsvLine;
import org.industrialrainforest.core.outcome.TwoLives;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.scenarios.ScenarioYaml;
import org.jspecify.annotations.Nullable;

/**
 * A comparison in a directory, complete, so that its report can be drawn again: {@code comparison.json}, {@code validation.json}, one
 * idea's two lives in {@code lives.json}, parameter sets in {@code parameters.csv} and the resolved scenario in {@code experiment.yaml}, with
 * what made them in {@code manifest.json}.
 */
final class SavedResults {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String COMPARISON = "comparison.json";
    private static final String VALIDATION = "validation.json";
    private static final String TRACE = "trace.json";
    private static final String LIVES = "lives.json";
    private static final String PARAMETERS = "parameters.csv";
    private static final String MANIFEST = "manifest.json";
    private static final String EXPERIMENT = "experiment.yaml";

    /** A comparison and what was typed to make it. */
    record Saved(String format, String command, Comparison comparison) {}

    /** One idea in two worlds. */
    record SavedLives(String format, TwoLives lives) {}

    private final Path directory;

    SavedResults(Path directory) {
        this.directory = directory;
    }

    /** The resolved scenario and what is about to be run on it. */
    void begin(Scenario scenario, String command, long seed, int runs) {
        write(EXPERIMENT, () -> ScenarioYaml.write(scenario));
        write(MANIFEST, () -> Json.text(Manifest.document(command, seed, runs)));
    }

    /** Another resolved scenario beside the first, under its own id. */
    void beside(Scenario scenario) {
        write("experiment-" + scenario.id() + ".yaml", () -> ScenarioYaml.write(scenario));
    }

    void save(Comparison comparison, String command) {
        Saved saved = new Saved("rainforest.comparison/1", command, comparison);
        write(COMPARISON, () -> MAPPER.writeValueAsString(saved));
    }

    /** The parameter sets, a line for each: {@code parameter_set} of table {@code runs} says which run had which. Nothing for none. */
    void save(ParameterSets sets) {
        if (sets.isEmpty()) {
            return;
        }
        CsvLine head = new CsvLine().text("parameter_set");
        sets.paths().forEach(head::text);
        StringBuilder lines = new StringBuilder(head.end());
        for (int set = 0; set < sets.size(); set++) {
            CsvLine line = new CsvLine().number(set);
            sets.set(set).values().forEach(line::text);
            lines.append(line.end());
        }
        write(PARAMETERS, lines::toString);
    }

    void save(ObjectNode trace) {
        write(TRACE, () -> Json.text(trace));
    }

    void save(TwoLives lives) {
        SavedLives saved = new SavedLives("rainforest.lives/1", lives);
        write(LIVES, () -> MAPPER.writeValueAsString(saved));
    }

    /** A document of a command, under its own name. */
    void save(String name, ObjectNode document) {
        write(name, () -> Json.text(document));
    }

    /** One idea in two worlds; null when none was followed. */
    @Nullable
    TwoLives lives() {
        SavedLives saved = read(LIVES, new TypeReference<>() {});
        return saved == null ? null : saved.lives();
    }

    void save(List<ValidationRow> rows) {
        write(VALIDATION, () -> MAPPER.writeValueAsString(rows));
    }

    /** The resolved scenario. */
    Scenario scenario() {
        return Catalogue.empty().scenario(directory.resolve(EXPERIMENT));
    }

    /**
     * The comparison.
     *
     * @throws BadInput when the directory does not hold one
     */
    Saved comparison() {
        Saved saved = read(COMPARISON, new TypeReference<>() {});
        if (saved == null) {
            String advice = "holds no " + COMPARISON + "; name a directory that 'rainforest compare --out' wrote";
            throw new BadInput(Problem.of(Place.of(directory.toString()), "", advice));
        }
        return saved;
    }

    /** Facts that were measured there; empty when none were. */
    List<ValidationRow> validation() {
        List<ValidationRow> rows = read(VALIDATION, new TypeReference<>() {});
        return rows == null ? List.of() : rows;
    }

    private interface Text {
        String text() throws JsonProcessingException;
    }

    private void write(String name, Text content) {
        try {
            // Moved into place when complete: whoever reads sees the old file or the new one.
            Path part = directory.resolve(name + ".part");
            Files.writeString(part, content.text());
            Files.move(part, directory.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotFinish(directory.resolve(name) + " cannot be written: " + e.getMessage(), e);
        }
    }

    private <T> @Nullable T read(String name, TypeReference<T> type) {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return MAPPER.readValue(Files.readString(file), type);
        } catch (JsonProcessingException e) {
            String line = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new BadInput(
                    Problem.of(Place.of(file.toString()), "", "is not a saved result of this version: " + line));
        } catch (IOException e) {
            throw new CannotFinish(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
