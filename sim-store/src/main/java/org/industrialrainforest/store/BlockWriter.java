package org.industrialrainforest.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.industrialrainforest.engine.lab.ExperimentDesign;
import org.industrialrainforest.engine.lab.RecordedRun;
import org.industrialrainforest.engine.lab.RunFailure;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.TableRows;
import org.industrialrainforest.engine.simulation.Digest;
import org.jspecify.annotations.Nullable;

/** Writes blocks. A block is on the disk under its names before it is handed back. */
final class BlockWriter implements AutoCloseable {
    private final Folder folder;
    private final List<Layout> layouts;
    private final ExperimentDesign design;
    private final ExperimentDesign.Numbering numbering;
    private final Duck duck = Duck.small();

    BlockWriter(Folder folder, List<Layout> layouts, ExperimentDesign design) {
        this.folder = folder;
        this.layouts = List.copyOf(layouts);
        this.design = design;
        this.numbering = design.numbering();
    }

    /** Whole units as a block, in their order in the experiment, whoever was quicker. */
    Block write(long firstUnit, long lastUnit, List<RecordedRun> runs) throws IOException {
        List<RecordedRun> ordered = ordered(runs);
        List<RecordedRun> written = filled(ordered);
        List<Block.Entry> entries = written.stream()
                .map(run -> new Block.Entry(run.id(), run.failure() == null ? run.digest() : Block.FAILED))
                .toList();
        String name = name(firstUnit, lastUnit, entries);
        try {
            SortedMap<String, Block.FileOf> files = new TreeMap<>();
            for (Layout layout : layouts) {
                Path part = folder.part(layout.table(), name);
                duck.run("COPY " + Layout.quoted(layout.table()) + " TO " + Layout.text(part.toString())
                        + " (FORMAT parquet)");
                files.put(layout.table(), described(part, duck.count(layout.table())));
            }
            for (Layout layout : layouts) {
                folder.finish(layout.table(), name);
            }
            for (Layout layout : layouts) {
                Folder.syncFolder(folder.table(layout.table()));
            }
            return new Block(name, entries, files);
        } catch (SQLException e) {
            throw new IOException(Duck.reason(e), e);
        } finally {
            for (Layout layout : layouts) {
                Files.deleteIfExists(folder.part(layout.table(), name));
            }
        }
    }

    private record Placed(long unit, long number, RecordedRun run) {}

    private List<RecordedRun> ordered(List<RecordedRun> runs) {
        return runs.stream()
                .map(run -> new Placed(numbering.unit(run.spec()), numbering.run(run.spec()), run))
                .sorted(Comparator.comparingLong(Placed::unit).thenComparingLong(Placed::number))
                .map(Placed::run)
                .toList();
    }

    /** A name that tells the units, and that two blocks have in common only if their runs have. */
    static String name(long firstUnit, long lastUnit, List<Block.Entry> entries) {
        Digest digest = new Digest("rainforest-block/1");
        entries.forEach(entry -> digest.add(entry.id() + " " + entry.digest()));
        return String.format(
                Locale.ROOT, "%08d-%08d-%s", firstUnit, lastUnit, digest.hex().substring(0, 12));
    }

    static Block.FileOf described(Path file, long rows) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return new Block.FileOf(rows, Files.size(file), HexFormat.of().formatHex(sha.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Fills the tables; a run that cannot be written is written as one that failed. */
    private List<RecordedRun> filled(List<RecordedRun> runs) throws IOException {
        try {
            append(runs);
            return runs;
        } catch (SQLException | RuntimeException some) {
            List<RecordedRun> writable = new ArrayList<>();
            for (RecordedRun run : runs) {
                writable.add(writable(run));
            }
            try {
                append(writable);
                return writable;
            } catch (SQLException e) {
                throw new IOException(Duck.reason(e), e);
            }
        }
    }

    private RecordedRun writable(RecordedRun run) {
        try {
            append(List.of(run));
            return run;
        } catch (SQLException | RuntimeException e) {
            String message = e instanceof SQLException sql ? Duck.reason(sql) : String.valueOf(e.getMessage());
            return new RecordedRun(
                    run.id(),
                    run.spec(),
                    "",
                    new double[0],
                    List.of(),
                    new RunFailure(RunFailure.Stage.WRITE, e.getClass().getSimpleName() + ": " + message));
        }
    }

    private void append(List<RecordedRun> runs) throws SQLException {
        for (Layout layout : layouts) {
            duck.run(layout.create());
        }
        try (DuckDBAppender rows = appender(layouts.get(0))) {
            for (RecordedRun run : runs) {
                append(rows, run);
            }
        }
        for (int t = 1; t < layouts.size(); t++) {
            try (DuckDBAppender rows = appender(layouts.get(t))) {
                for (RecordedRun run : runs) {
                    if (run.failure() == null) {
                        append(rows, run.id(), run.tables().get(t - 1));
                    }
                }
            }
        }
    }

    private DuckDBAppender appender(Layout layout) throws SQLException {
        return duck.connection().createAppender("main", layout.table());
    }

    private void append(DuckDBAppender row, RecordedRun run) throws SQLException {
        RunSpec spec = run.spec();
        RunFailure failure = run.failure();
        int outcomes = design.outcomes().size();
        if (failure == null && run.values().length != outcomes) {
            throw new IllegalArgumentException(
                    "the run has " + run.values().length + " values of " + outcomes + " outcomes");
        }
        row.beginRow();
        row.append(run.id());
        row.append(numbering.run(spec));
        row.append(spec.scenario());
        row.append(spec.treatment());
        row.append(spec.pointText());
        row.append(spec.shock());
        row.append(spec.parameterSet());
        row.append(spec.seed());
        row.append(spec.replicate());
        row.append(failure == null ? "done" : "failed");
        text(row, failure == null ? null : failure.stage().id());
        text(row, failure == null ? null : failure.error());
        text(row, failure == null ? run.digest() : null);
        List<Layout.Column> columns = layouts.get(0).columns();
        for (Layout.Column path : columns.subList(Layout.FIXED, columns.size() - outcomes)) {
            String value = spec.point().get(path.name());
            if (value != null && path.type().equals("DOUBLE")) {
                real(row, Double.parseDouble(value));
            } else {
                text(row, value);
            }
        }
        for (int o = 0; o < outcomes; o++) {
            real(row, failure == null ? run.values()[o] : Double.NaN);
        }
        row.endRow();
    }

    private static void append(DuckDBAppender row, String id, TableRows rows) throws SQLException {
        for (int r = 0; r < rows.rows(); r++) {
            row.beginRow();
            row.append(id);
            append(row, rows, r);
            row.endRow();
        }
    }

    /** The cells of a row. */
    static void append(DuckDBAppender row, TableRows rows, int r) throws SQLException {
        for (int c = 0; c < rows.schema().columns().size(); c++) {
            switch (rows.schema().columns().get(c).kind()) {
                case TEXT -> text(row, rows.text(c, r));
                case WHOLE -> row.append(rows.whole(c, r));
                case REAL -> real(row, rows.real(c, r));
                case BYTES -> row.append(rows.bytes(c, r));
            }
        }
    }

    /** What is undefined is missing; adding 0 takes the sign of a zero away. */
    private static void real(DuckDBAppender row, double value) throws SQLException {
        if (Double.isNaN(value)) {
            row.appendNull();
        } else {
            row.append(value + 0.0);
        }
    }

    private static void text(DuckDBAppender row, @Nullable String value) throws SQLException {
        if (value == null) {
            row.appendNull();
        } else {
            row.append(value);
        }
    }

    @Override
    public void close() {
        duck.close();
    }
}
