package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.scenarios.Words;
import org.industrialrainforest.store.ExportForm;
import org.industrialrainforest.store.Form;
import org.industrialrainforest.store.Merged;
import org.industrialrainforest.store.Replay;
import org.industrialrainforest.store.Results;
import org.industrialrainforest.store.Status;
import org.industrialrainforest.store.StoreFault;
import org.industrialrainforest.store.StoreRefusal;

/** What the command does with folders of kept runs. Nobody else in the command names the store, which is an optional library. */
final class StoredResults {
    private static final String JOURNAL = "journal.jsonl";

    /** Where a command keeps its runs, below its directory. */
    static final String FOLDER = "kept";

    private StoredResults() {}

    /** The folder of kept runs that a directory is or holds. */
    static Path folder(Path directory) {
        Path below = directory.resolve(FOLDER);
        return Files.exists(directory.resolve(JOURNAL)) || !Files.exists(below.resolve(JOURNAL)) ? directory : below;
    }

    /** Whether a directory holds kept runs and no comparison of them yet, such as after a merge. */
    static boolean isOnlyKept(Path directory) {
        return !Files.exists(directory.resolve(ResultFiles.COMPARISON))
                && Files.exists(directory.resolve(FOLDER).resolve(JOURNAL));
    }

    static long query(Path directory, String sql, String format, PrintStream out) {
        Form form = Form.valueOf(format.toUpperCase(Locale.ROOT));
        return told(() -> Results.of(folder(directory)).query(sql, form, out));
    }

    static List<Path> export(Path directory, String format, Path to) {
        ExportForm form = ExportForm.valueOf(format.toUpperCase(Locale.ROOT));
        return told(() -> Results.of(folder(directory)).export(form, to));
    }

    /** Lines for the screen. */
    static List<String> status(Path directory, Words words) {
        Status status = told(() -> Results.of(folder(directory)).status());
        List<String> lines = new ArrayList<>();
        lines.add(words.of(
                "status.runs",
                "Runs of {0}: {1} of {2} done, {3} failed, {4} missing",
                status.model(),
                count(status.done()),
                count(status.planned()),
                count(status.failed()),
                count(status.missing())));
        if (status.shard().of() > 1) {
            lines.add(words.of("status.shard", "Shard: ") + status.shard());
        }
        status.toGo()
                .filter(time -> status.missing() > 0)
                .ifPresent(time -> lines.add(words.of("status.time", "Time to go at the last pace: ") + clock(time)));
        if (!status.writer().isEmpty()) {
            lines.add(words.of("status.writer", "Written by, or left by: ") + status.writer());
        }
        lines.add(
                words.of("status.blocks", "Blocks: {0}, {1} kB", count(status.blocks()), count(status.bytes() / 1000)));
        lines.add(words.of("status.digest", "Digest of all runs: ") + status.digest());
        status.lost().forEach(lost -> lines.add(words.of("status.lost", "Lost: ") + lost));
        return lines;
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    static ObjectNode statusJson(Path directory) {
        Status status = told(() -> Results.of(folder(directory)).status());
        ObjectNode document = Json.document("status")
                .put("model", status.model())
                .put("planned", status.planned())
                .put("done", status.done())
                .put("failed", status.failed())
                .put("missing", status.missing())
                .put("shard", status.shard().toString());
        if (status.toGo().isPresent()) {
            document.put("seconds_to_go", status.toGo().get().toSeconds());
        } else {
            document.putNull("seconds_to_go");
        }
        document.put("writer", status.writer());
        document.put("blocks", status.blocks()).put("bytes", status.bytes()).put("digest", status.digest());
        Json.put(document, "lost", status.lost());
        return document;
    }

    static ObjectNode merge(List<Path> directories, Path out) {
        List<Path> folders = directories.stream().map(StoredResults::folder).toList();
        Path to = folders.equals(directories) ? out : out.resolve(FOLDER);
        Merged merged = told(() -> Merged.of(folders, to));
        return Json.document("merge")
                .put("runs", merged.runs())
                .put("identical", merged.identical())
                .put("missing", merged.missing())
                .put("shards_missing", merged.shards())
                .put("out", out.toString());
    }

    /** The runs that came out differently, as {@code differing} of a document. */
    static ObjectNode replay(Path directory, int sample) {
        return told(() -> {
            Results results = Results.of(folder(directory));
            Replay replay = results.replay(
                    StoredPlan.of(directory, UnaryOperator.identity()).runs(), sample, Manifest.version());
            ObjectNode document = Json.document("replay").put("replayed", replay.replayed());
            ArrayNode differing = document.putArray("differing");
            for (Replay.Differing one : replay.differing()) {
                differing
                        .addObject()
                        .put("run_id", one.id())
                        .put("policy", one.spec().treatment())
                        .put("point", one.spec().pointText())
                        .put("shock", one.spec().shock())
                        .put("replicate", one.spec().replicate())
                        .put("kept", one.kept())
                        .put("now", one.now())
                        .put("because", one.because());
            }
            return document;
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

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
