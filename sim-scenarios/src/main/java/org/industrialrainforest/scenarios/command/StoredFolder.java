package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.engine.lab.KeptExperiment;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.store.Results;
import org.industrialrainforest.store.StoreFault;
import org.industrialrainforest.store.StoreRefusal;

/** Where kept runs are, and how the command says what the store says of them. */
final class StoredFolder {
    private static final String JOURNAL = "journal.jsonl";
    private static final String EXPERIMENT = "experiment.json";

    /** Where a command keeps its runs, below its directory. */
    static final String NAME = "kept";

    private StoredFolder() {}

    /** The folder of kept runs that a directory is or holds. */
    static Path of(Path directory) {
        return Stream.of(directory, directory.resolve(NAME), directory.resolve(StudyTask.RUNS))
                .filter(StoredFolder::keeps)
                .findFirst()
                .orElse(directory);
    }

    /** Whether runs are kept there. */
    static boolean keeps(Path folder) {
        return Files.exists(folder.resolve(JOURNAL));
    }

    /** The folders of a command's further designs, such as those of a search, the first begun first. */
    static List<Path> further(Path directory) {
        List<Path> all = new ArrayList<>(List.of(directory.resolve(StudyTask.SOBOL)));
        try (Stream<Path> each = Files.list(directory.resolve(StudyTask.SEARCH))) {
            each.sorted(Comparator.comparing(StoredFolder::begun).thenComparing(folder -> folder))
                    .forEach(all::add);
        } catch (IOException e) {
            // Nothing was searched for.
        }
        return all.stream().filter(StoredFolder::keeps).toList();
    }

    /** Whether the kept runs are of a study, such as a sweep, whose design only its command can lay out again. */
    static boolean isOfStudy(Path directory) {
        Path folder = of(directory);
        return keeps(folder)
                ? Files.exists(folder.resolve(ResultFiles.SCENARIO))
                : !further(directory).isEmpty();
    }

    private static FileTime begun(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve(EXPERIMENT));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /** Whether a directory holds kept runs and no comparison of them yet, such as after a merge. */
    static boolean isOnlyKept(Path directory) {
        return !Files.exists(directory.resolve(ResultFiles.COMPARISON))
                && Files.exists(directory.resolve(NAME).resolve(JOURNAL));
    }

    /** The first run of an experiment that failed, and why, in words; empty for none. */
    static String firstFailure(Path folder, KeptExperiment<?> kept) {
        return told(() -> {
            Map<String, String> failures = Results.of(folder).failures();
            for (RunSpec spec : kept.specs()) {
                String error = failures.get(kept.id(spec));
                if (error != null) {
                    return "policy " + spec.treatment()
                            + (spec.pointText().isEmpty() ? "" : " at " + spec.pointText())
                            + (spec.shock().equals("none") ? "" : " under " + spec.shock())
                            + ", seed " + spec.seed() + ", replicate " + spec.replicate() + ": " + error;
                }
            }
            return "";
        });
    }

    /** Does it, and tells what the store says as the command does. */
    static <T> T told(Supplier<T> work) {
        return told("", work);
    }

    /**
     * The same.
     *
     * @param hint what may be done where something else is kept there
     */
    static <T> T told(String hint, Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreRefusal e) {
            String message = String.valueOf(e.getMessage());
            boolean other = message.contains("holds another experiment") || message.contains("holds runs of version");
            // It names the folder itself.
            throw new BadInput(Problem.of(Place.NOWHERE, "", message + (other ? hint : "")));
        } catch (StoreFault e) {
            throw new CannotFinish(String.valueOf(e.getMessage()), e);
        }
    }
}
