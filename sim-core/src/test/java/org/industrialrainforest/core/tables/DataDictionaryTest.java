package org.industrialrainforest.core.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
    private static final Path FILE = Path.of("..", "docs", "data-dictionary.md");

    @Test
    void the_data_dictionary_says_what_the_tables_hold() throws IOException {
        String text = DataDictionary.text();
        if ("write".equals(System.getProperty("rainforest.docs"))) {
            Files.writeString(FILE, text);
        }
        assertThat(Files.readString(FILE).replace("\r\n", "\n"))
                .as("docs/data-dictionary.md is not what the code writes; 'make docs' writes it anew")
                .isEqualTo(text);
    }

    @Test
    void every_column_has_a_name_of_its_own_a_unit_and_a_meaning() {
        for (ResultTable table : ResultTables.all()) {
            List<ResultTable.Column> columns = table.columns();
            assertThat(columns).extracting(ResultTable.Column::name).doesNotHaveDuplicates();
            assertThat(columns).allSatisfy(column -> {
                assertThat(column.unit()).as(column.name()).isNotBlank();
                assertThat(column.meaning()).as(column.name()).isNotBlank();
            });
        }
    }
}
