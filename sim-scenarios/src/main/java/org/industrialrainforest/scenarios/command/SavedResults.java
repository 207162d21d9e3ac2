package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tables.FileFault;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.engine.lab.CsvLine;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.scenarios.ScenarioYaml;
import org.jspecify.annotations.Nullable;

/**
 * A command's results in a directory, complete, so that a comparison's report can be drawn again. They are {@code comparison.json}, {@code
 * validation.json}, one idea's two lives in {@code lives.json}, parameter sets in {@code parameters.csv} and the resolved scenario in {@code
 * experiment.yaml}, with what made them in {@code manifest.json}.
 */
final class SavedResults {
    private static final String COMPARED = "rainforest.comparison/2";
    private static final String FOLLOWED = "rainforest.lives/1";

    /** A comparison and what was typed to make it. */
    record Saved(String format, String command, Comparison comparison) {}

    /** One idea in two worlds. */
    record SavedLives(String format, TwoLives lives) {}

    private final ResultDirectory results;
    private final Path work;
    private ObjectNode document = Json.document("manifest");

    SavedResults(ResultDirectory results) {
        this.results = results;
        this.work = results.work();
    }

    /** The directory as users know it. */
    Path directory() {
        return results.directory();
    }

    /** Where what is written grows until it is kept. */
    Path work() {
        return work;
    }

    /** Where a file of {@link #work} is once it is kept. */
    Path place(Path written) {
        return results.place(written);
    }

    /** The resolved scenario and what is about to be run on it. */
    void begin(Scenario scenario, String command, long seed, int runs) {
        write(ResultFiles.EXPERIMENT, () -> ScenarioYaml.write(scenario));
        document = Manifest.document(command, seed, runs);
    }

    /** The same of a command that goes on where it was stopped, with files that grow in their own place. */
    void begin(String command, long seed, int runs, List<String> growing) {
        document = Manifest.document(command, seed, runs);
        results.growInPlace(document, growing);
    }

    /** Puts what was written in its place: the first time instead of all that the directory held, later beside it. */
    void keep() {
        results.keep(document);
    }

    /** Puts figures and pages in their place, instead of those before. */
    void keepDrawn() {
        results.keepDrawn();
    }

    /** Another resolved scenario beside the first, under its own id. */
    void beside(Scenario scenario) {
        write(besideName(scenario), () -> ScenarioYaml.write(scenario));
    }

    /** File of a scenario that stands beside the first. */
    static String besideName(Scenario scenario) {
        return "experiment-" + scenario.id() + ".yaml";
    }

    void save(Comparison comparison, String command) {
        Saved saved = new Saved(COMPARED, command, comparison);
        write(ResultFiles.COMPARISON, () -> CheckedDocument.MAPPER.writeValueAsString(saved));
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
        write(ResultFiles.PARAMETERS, lines::toString);
    }

    void save(ObjectNode trace) {
        write(ResultFiles.TRACE, () -> Json.text(trace));
    }

    void save(TwoLives lives) {
        SavedLives saved = new SavedLives(FOLLOWED, lives);
        write(ResultFiles.LIVES, () -> CheckedDocument.MAPPER.writeValueAsString(saved));
    }

    /** A document of a command, under its own name. */
    void save(String name, ObjectNode one) {
        write(name, () -> Json.text(one));
    }

    void save(List<ValidationRow> rows) {
        write(ResultFiles.VALIDATION, () -> CheckedDocument.MAPPER.writeValueAsString(rows));
    }

    /**
     * Whether the directory holds a comparison, beside which facts belong that were measured in its scenario.
     *
     * @throws BadInput when it is of another scenario
     */
    boolean takesFactsOf(Scenario scenario) {
        Manifest manifest = results.manifest();
        if (manifest == null || !manifest.files().contains(ResultFiles.COMPARISON)) {
            return false;
        }
        Scenario compared = scenario();
        if (!compared.equals(scenario.including(compared.policies()))) {
            throw new BadInput(Problem.of(
                    Place.of("--out"),
                    "",
                    directory() + " holds a comparison of another scenario, in whose report these facts would stand;"
                            + " validate that scenario or name another directory"));
        }
        return true;
    }

    /** Puts facts beside a comparison that another command made, whose report showed others and goes. */
    void keepFacts(String command) {
        results.add(comparisonsManifest().validatedBy(command));
    }

    /**
     * The manifest of a comparison.
     *
     * @throws BadInput when the directory holds none, or only a part of one
     */
    private Manifest comparisonsManifest() {
        Manifest manifest = results.manifest();
        if (manifest == null || !manifest.files().contains(ResultFiles.COMPARISON) || !exists(ResultFiles.COMPARISON)) {
            throw bad("holds no " + ResultFiles.COMPARISON
                    + " of a command that ended; name a directory that 'rainforest compare --out' wrote");
        }
        if (!manifest.finished()) {
            throw bad("holds a part of its results only, for '" + manifest.command()
                    + "' was stopped while it put them there; do that once more");
        }
        return manifest;
    }

    /** The day on which the comparison was made. */
    String date() {
        return comparisonsManifest().date();
    }

    /** The resolved scenario. */
    Scenario scenario() {
        if (!exists(ResultFiles.EXPERIMENT)) {
            throw bad("holds no " + ResultFiles.EXPERIMENT + ", which its " + Manifest.FILE + " names");
        }
        return Catalogue.empty().scenario(file(ResultFiles.EXPERIMENT));
    }

    /**
     * The comparison.
     *
     * @throws BadInput when the directory does not hold one, or it is not as it was written
     */
    Saved comparison() {
        comparisonsManifest();
        return new CheckedDocument(file(ResultFiles.COMPARISON))
                .among(Case.class, "/comparison/cases")
                .read(COMPARED, Saved.class);
    }

    /** One idea in two worlds; null when none was followed. */
    @Nullable
    TwoLives lives() {
        return holds(ResultFiles.LIVES)
                ? new CheckedDocument(file(ResultFiles.LIVES))
                        .read(FOLLOWED, SavedLives.class)
                        .lives()
                : null;
    }

    /** Facts that were measured there; empty when none were. */
    List<ValidationRow> validation() {
        return holds(ResultFiles.VALIDATION)
                ? new CheckedDocument(file(ResultFiles.VALIDATION)).read(new TypeReference<>() {})
                : List.of();
    }

    /** What the manifest does not name is not read, and what it names is there. */
    private boolean holds(String name) {
        boolean named = comparisonsManifest().files().contains(name);
        if (named && !exists(name)) {
            throw bad("holds no " + name + ", which its " + Manifest.FILE + " names");
        }
        return named;
    }

    private Path file(String name) {
        return directory().resolve(name);
    }

    private boolean exists(String name) {
        return Files.exists(file(name));
    }

    private BadInput bad(String message) {
        return new BadInput(Problem.of(Place.of(directory().toString()), "", message));
    }

    private interface Text {
        String text() throws JsonProcessingException;
    }

    private void write(String name, Text content) {
        try {
            Files.writeString(work.resolve(name), content.text());
        } catch (IOException e) {
            throw new CannotFinish(file(name) + " cannot be written: " + FileFault.reason(e), e);
        }
    }
}
