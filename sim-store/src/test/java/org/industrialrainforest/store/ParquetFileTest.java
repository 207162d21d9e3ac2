package org.industrialrainforest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class ParquetFileTest {
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
        ParquetFile.write(rows("n"), file);
        ParquetFile.write(rows("n"), file);
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
    void columns_that_differ_by_capitals_only_and_a_folder_that_is_not_there_are_told() {
        assertThatThrownBy(() -> ParquetFile.write(rows("NAME"), directory.resolve("x.parquet")))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("two columns");
        assertThatThrownBy(() -> ParquetFile.write(rows("n"), directory.resolve("no/x.parquet")))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("cannot be written");
        assertThat(Files.exists(directory.resolve("no"))).isFalse();
    }
}
