package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.industrialrainforest.scenarios.Words;
import org.industrialrainforest.store.ExportForm;
import org.industrialrainforest.store.Form;
import org.industrialrainforest.store.Merged;
import org.industrialrainforest.store.Replay;
import org.industrialrainforest.store.Results;
import org.industrialrainforest.store.Status;

/** What the command answers about folders of kept runs. Only files called Stored name the store, which is an optional library. */
final class StoredResults {
    private StoredResults() {}

    static long query(Path directory, String sql, String format, PrintStream out) {
        Form form = Form.valueOf(format.toUpperCase(Locale.ROOT));
        return StoredFolder.told(() -> Results.of(StoredFolder.of(directory)).query(sql, form, out));
    }

    static List<Path> export(Path directory, String format, Path to) {
        ExportForm form = ExportForm.valueOf(format.toUpperCase(Locale.ROOT));
        return StoredFolder.told(() -> Results.of(StoredFolder.of(directory)).export(form, to));
    }

    /** Lines for the screen. */
    static List<String> status(Path directory, Words words) {
        Status status =
                StoredFolder.told(() -> Results.of(StoredFolder.of(directory)).status());
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
        Status status =
                StoredFolder.told(() -> Results.of(StoredFolder.of(directory)).status());
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
        List<Path> folders = directories.stream().map(StoredFolder::of).toList();
        Path to = folders.equals(directories) ? out : out.resolve(StoredFolder.NAME);
        Merged merged = StoredFolder.told(() -> Merged.of(folders, to));
        return Json.document("merge")
                .put("runs", merged.runs())
                .put("identical", merged.identical())
                .put("missing", merged.missing())
                .put("shards_missing", merged.shards())
                .put("out", out.toString());
    }

    /** The runs that came out differently, as {@code differing} of a document. */
    static ObjectNode replay(Path directory, int sample) {
        return StoredFolder.told(() -> {
            Results results = Results.of(StoredFolder.of(directory));
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

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
