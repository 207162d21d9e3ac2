package org.industrialrainforest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.KeptExperiment;
import org.industrialrainforest.engine.lab.Model;
import org.industrialrainforest.engine.simulation.Digest;

/**
 * Results in a folder, as they were when it was read; others may write there meanwhile. Every table of the experiment is a view of its name: {@code
 * runs}, a row for each run, and what was recorded besides.
 */
public final class Results {
    private final Folder folder;
    private final Described described;
    private final List<Layout> layouts;
    private final Journal.Content content;

    private Results(Folder folder, Described described, Journal.Content content) {
        this.folder = folder;
        this.described = described;
        this.layouts = described.layouts();
        this.content = content;
    }

    /**
     * Results in a folder.
     *
     * @throws StoreRefusal if no experiment is kept there
     * @throws StoreFault if it cannot be read or is damaged
     */
    public static Results of(Path path) {
        Folder folder = new Folder(path);
        if (!Files.isDirectory(path)) {
            throw new StoreRefusal(path + (Files.exists(path) ? " is not a folder" : " does not exist")
                    + "; name a folder of results");
        }
        try {
            Described described = Opening.described(folder);
            if (!Files.exists(folder.file(Folder.JOURNAL))) {
                throw new StoreRefusal(path + " holds no " + Folder.JOURNAL + "; no run was kept there");
            }
            Journal.Content content = Journal.read(folder.file(Folder.JOURNAL));
            if (!content.experiment().equals(described.identity())) {
                throw new StoreRefusal(path + " holds a " + Folder.JOURNAL + " of another experiment than its "
                        + Folder.EXPERIMENT + "; the two were not written together");
            }
            return new Results(folder, described, content);
        } catch (IOException e) {
            throw folder.cannotRead(e);
        } catch (IllegalArgumentException e) {
            if (e instanceof StoreRefusal) {
                throw e;
            }
            throw new StoreRefusal(
                    folder.file(Folder.EXPERIMENT) + " is no description of an experiment: " + e.getMessage(), e);
        }
    }

    Folder folder() {
        return folder;
    }

    Described described() {
        return described;
    }

    Journal.Content content() {
        return content;
    }

    List<Layout> layouts() {
        return layouts;
    }

    /** Names of the tables, that of the runs first. */
    public List<String> tables() {
        return layouts.stream().map(Layout::table).toList();
    }

    /**
     * Answers a question in SQL.
     *
     * @throws StoreRefusal if DuckDB does not understand it
     * @throws StoreFault if files that the journal names cannot be read
     */
    public String query(String sql, Form form) {
        StringBuilder out = new StringBuilder();
        query(sql, form, out);
        return out.toString();
    }

    /**
     * The same, written as the rows come.
     *
     * @return the number of rows
     */
    public long query(String sql, Form form, Appendable out) {
        try (Duck duck = opened();
                Statement statement = duck.connection().createStatement()) {
            try (ResultSet rows = statement.executeQuery(sql)) {
                return new Answer(rows, out).write(form);
            } catch (SQLException e) {
                refuseLost();
                throw new StoreRefusal("the query cannot be answered: " + Duck.reason(e), e);
            }
        } catch (SQLException e) {
            throw new StoreFault(folder.path() + " cannot be read (" + Duck.reason(e) + ")", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Writes every table into a folder of its own, as {@code TABLE.csv} or {@code TABLE.parquet}: runs in their order in the experiment, whichever shard
     * or thread did them.
     *
     * @param to a folder, which is made where it is missing; files of those names are replaced
     * @return the files
     */
    public List<Path> export(ExportForm form, Path to) {
        List<Path> files = new ArrayList<>();
        try (Duck duck = opened()) {
            Files.createDirectories(to);
            for (Layout layout : layouts) {
                if (form == ExportForm.CSV && !layout.legible()) {
                    continue;
                }
                Path file = to.resolve(layout.table() + form.ending());
                Path part = to.resolve(layout.table() + form.ending() + Folder.PART);
                duck.run("COPY (" + Views.inOrder(layout) + ") TO " + Layout.text(part.toString()) + " (" + form.sql()
                        + ")");
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                files.add(file);
            }
            return files;
        } catch (SQLException e) {
            refuseLost();
            throw new StoreFault(to + " cannot be written (" + Duck.reason(e) + ")", e);
        } catch (IOException e) {
            throw new StoreFault(to + " cannot be written (" + Folder.told(e) + ")", e);
        }
    }

    /** Takes what a column of bytes holds of a run. */
    public interface BytesTaker {
        void take(String runId, byte[] value);
    }

    /**
     * Hands over a column of bytes, run by run in no order.
     *
     * @param table of one row a run
     * @throws StoreRefusal if there is no such table or column
     * @throws StoreFault if files that the journal names cannot be read
     */
    public void bytes(String table, String column, BytesTaker taker) {
        String sql = "SELECT run_id, " + Layout.quoted(column) + " FROM " + Layout.quoted(table);
        try (Duck duck = opened();
                Statement statement = duck.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taker.take(rows.getString(1), rows.getBytes(2));
            }
        } catch (SQLException e) {
            refuseLost();
            throw new StoreRefusal(
                    folder.path() + " has no column '" + column + "' of table '" + table + "': " + Duck.reason(e), e);
        }
    }

    /**
     * Why each run that failed has no outcomes, by its id: the stage in which it broke off and what was thrown.
     *
     * @throws StoreFault if files that the journal names cannot be read
     */
    public Map<String, String> failures() {
        Map<String, String> failures = new HashMap<>();
        if (digests().containsValue(Block.FAILED)) {
            try (Duck duck = opened();
                    Statement statement = duck.connection().createStatement();
                    ResultSet rows =
                            statement.executeQuery("SELECT run_id, stage, error FROM runs WHERE state = 'failed'")) {
                while (rows.next()) {
                    failures.put(rows.getString(1), rows.getString(2) + ": " + rows.getString(3));
                }
            } catch (SQLException e) {
                refuseLost();
                throw new StoreFault(folder.path() + " cannot be read (" + Duck.reason(e) + ")", e);
            }
        }
        return failures;
    }

    /** Digest of each run that is there, by id; {@code failed} of one that failed. */
    public Map<String, String> digests() {
        Map<String, String> digests = new HashMap<>();
        content.blocks().forEach(block -> block.runs().forEach(run -> digests.put(run.id(), run.digest())));
        return digests;
    }

    private Duck opened() {
        try {
            return Views.of(folder, layouts, content.blocks());
        } catch (SQLException e) {
            refuseLost();
            throw new StoreFault(folder.path() + " cannot be read (" + Duck.reason(e) + ")", e);
        }
    }

    private List<String> lost() {
        return content.blocks().stream()
                .map(block -> Opening.lost(folder, block))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private void refuseLost() {
        List<String> lost = lost();
        if (!lost.isEmpty()) {
            throw Opening.lost(lost);
        }
    }

    /**
     * The experiment that is kept here, with a model that is the same as then.
     *
     * @throws IllegalArgumentException where the model does not know its treatments, points or shocks
     */
    public <R> Experiment<R> experiment(Model<R> model) {
        int runs = content.sessions().stream().mapToInt(Session::runs).max().orElse(1);
        return described.experiment(model, runs);
    }

    /**
     * Does some of an experiment's runs again and holds their digests against what is kept.
     *
     * @param experiment the same that was kept
     * @param sample how many
     * @param code version of the code that runs
     */
    public <R> Replay replay(Experiment<R> experiment, int sample, String code) {
        KeptExperiment<R> kept = experiment.into(Store.in(folder.path()));
        String differs = described().difference(experiment.model());
        String where = folder().path() + " is one of this experiment's; "
                + (differs.isEmpty() ? "its seed, treatments or points differ" : "the folder has " + differs);
        return Replay.of(content(), where, kept.specs(), sample, code, kept::again, kept::id);
    }

    /** SHA-256 over ids and digests of all runs, whatever blocks they are in: equal results have equal digests. */
    public String digest() {
        Digest digest = new Digest("rainforest-results/1");
        content.blocks().stream()
                .flatMap(block -> block.runs().stream())
                .sorted(Comparator.comparing(Block.Entry::id))
                .forEach(run -> digest.add(run.id() + " " + run.digest()));
        return digest.hex();
    }

    /** How far the experiment is. */
    public Status status() {
        try {
            return Status.of(folder.path(), described, content, digest(), lost());
        } catch (IOException e) {
            throw folder.cannotRead(e);
        }
    }
}
