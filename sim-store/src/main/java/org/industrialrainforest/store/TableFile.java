package org.industrialrainforest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.industrialrainforest.engine.lab.TableRows;

/** Writes a table that belongs to no experiment as one file, for other programs to read. */
public final class TableFile {
    private TableFile() {}

    /**
     * Writes rows in their order; what is undefined is missing. Whole or not at all: a file of that name is replaced once the new one is complete.
     *
     * @param rows whole ones, whose columns are those of the file
     * @throws StoreRefusal if two columns have one name apart from capitals
     * @throws StoreFault if the file cannot be written
     */
    public static void write(TableRows rows, ExportForm form, Path file) {
        Layout layout = new Layout(
                rows.schema().id(),
                rows.schema().columns().stream()
                        .map(column -> new Layout.Column(column.name(), Layout.type(column.kind())))
                        .toList());
        Path part = file.resolveSibling(file.getFileName() + Folder.PART);
        try (Duck duck = Duck.small()) {
            duck.run(layout.create());
            try (DuckDBAppender appender = duck.connection().createAppender("main", layout.table())) {
                for (int row = 0; row < rows.rows(); row++) {
                    appender.beginRow();
                    BlockWriter.append(appender, rows, row);
                    appender.endRow();
                }
            }
            duck.run("COPY " + Layout.quoted(layout.table()) + " TO " + Layout.text(part.toString()) + " (" + form.sql()
                    + ")");
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException e) {
            throw new StoreFault(file + " cannot be written (" + Duck.reason(e) + ")", e);
        } catch (IOException e) {
            throw new StoreFault(file + " cannot be written (" + Folder.told(e) + ")", e);
        }
    }
}
