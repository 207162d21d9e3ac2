package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.industrialrainforest.store.ExportForm;
import org.industrialrainforest.store.Form;
import org.industrialrainforest.store.Merged;
import org.industrialrainforest.store.Replay;
import org.industrialrainforest.store.Results;

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
}
