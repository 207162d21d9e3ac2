package org.industrialrainforest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.industrialrainforest.engine.lab.TableRows;
import org.industrialrainforest.engine.lab.TableSchema;
import org.industrialrainforest.engine.lab.TableSchema.Column;
import org.industrialrainforest.engine.lab.TableSchema.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    @TempDir
    Path directory;

    private static TableRows rows(String last) {
        return new TableRows(new TableSchema(
                        "sets",
                        List.of(
                                new Column("name", Kind.TEXT, "-", "word"),
                                new Column("a.b[*].c", Kind.REAL, "-", "number"),
                                new Column(last, Kind.WHOLE, "-", "count"))))
                .text("it's")
                .real(.25)
                .whole(3)
                .text("x")
                .real(Double.NaN)
                .whole(-1);
    }

    @Test
    void rows_are_read_back_in_their_order_with_what_is_undefined_missing() throws SQLException {
        Path file = directory.resolve("sets.parquet");
        TableFile.write(rows("n"), ExportForm.PARQUET, file);
        TableFile.write(rows("n"), ExportForm.PARQUET, file);
        assertThat(directory.toFile().list()).containsExactly("sets.parquet");
        try (Duck duck = Duck.open();
                Statement statement = duck.connection().createStatement();
                ResultSet read =
                        statement.executeQuery("SELECT * FROM read_parquet(" + Layout.text(file.toString()) + ")")) {
            assertThat(read.getMetaData().getColumnName(2)).isEqualTo("a.b[*].c");
            assertThat(read.next()).isTrue();
            assertThat(read.getString(1)).isEqualTo("it's");
            assertThat(read.getDouble(2)).isEqualTo(.25);
            assertThat(read.getLong(3)).isEqualTo(3);
            assertThat(read.next()).isTrue();
            assertThat(read.getObject(2)).isNull();
            assertThat(read.next()).isFalse();
        }
    }

    @Test
    void csv_has_a_head_and_an_empty_cell_for_what_is_undefined() throws IOException {
        Path file = directory.resolve("sets.csv");
        TableFile.write(rows("n"), ExportForm.CSV, file);
        assertThat(Files.readAllLines(file)).containsExactly("name,a.b[*].c,n", "it's,0.25,3", "x,,-1");
    }

    @Test
    void columns_that_differ_by_capitals_only_and_a_folder_that_is_not_there_are_told() {
        assertThatThrownBy(() -> TableFile.write(rows("NAME"), ExportForm.PARQUET, directory.resolve("x.parquet")))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("two columns");
        assertThatThrownBy(() -> TableFile.write(rows("n"), ExportForm.PARQUET, directory.resolve("no/x.parquet")))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("cannot be written");
        assertThat(Files.exists(directory.resolve("no"))).isFalse();
    }
}
