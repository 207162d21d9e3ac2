package org.industrialrainforest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kept runs are asked, wherever they lie and whatever is in them. */
class ResultsTest {
    @TempDir
    Path folder;

    private Path kept(String name) {
        Path where = folder.resolve(name);
        Experiment.of(new Walk())
                .runs(2)
                .into(Store.in(where).treatmentsCalled("policy"))
                .record(Walk.TABLES)
                .on(RunExecutor.local(1));
        return where;
    }

    @Test
    void an_answer_is_text_csv_or_json() {
        Results results = Results.of(kept("a 'folder' [1] *?"));
        String sql =
                "SELECT policy, count(*) AS runs, 0.5::DOUBLE AS half, NULL AS nothing FROM runs GROUP BY 1 ORDER BY 1";
        assertThat(results.query(sql, Form.TEXT))
                .isEqualTo("policy   runs  half  nothing\nbounded     2   0.5\nfree        2   0.5\n");
        assertThat(results.query(sql, Form.CSV)).isEqualTo("policy,runs,half,nothing\nbounded,2,0.5,\nfree,2,0.5,\n");
        assertThat(results.query(sql, Form.JSON))
                .contains("{\"policy\":\"bounded\",\"runs\":2,\"half\":0.5,\"nothing\":null}");
        assertThat(results.query("SELECT DISTINCT side FROM steps ORDER BY 1 LIMIT 1", Form.CSV))
                .isEqualTo("side\n\"left, \"\"西\"\"\"\n");
        assertThatThrownBy(() -> results.query("SELECT wealth FROM runs", Form.CSV))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("wealth");
    }

    @Test
    void a_file_that_the_journal_does_not_name_is_no_result() throws Exception {
        Path where = kept("x");
        Path runs = where.resolve("tables/runs");
        Path block;
        try (var files = Files.list(runs)) {
            block = files.findFirst().orElseThrow();
        }
        Files.copy(block, runs.resolve("00000000-00000001-000000000000.parquet"));
        assertThat(Results.of(where).query("SELECT count(*) AS n FROM runs", Form.CSV))
                .isEqualTo("n\n4\n");
        // open.sql is for a DuckDB in the folder; here its paths are made whole.
        String open = Files.readString(where.resolve(Folder.OPEN))
                .replace("'journal.jsonl'", "'" + where.resolve("journal.jsonl") + "'")
                .replace("'tables/", "'" + where + "/tables/");
        try (Duck duck = Duck.open();
                Statement statement = duck.connection().createStatement()) {
            for (String one : open.split(";\n", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT (SELECT count(*) FROM runs), count(*) FROM steps")) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(4);
                assertThat(rows.getLong(2)).isEqualTo(40);
            }
        }
    }

    @Test
    void an_experiment_without_a_run_has_its_tables() {
        Path where = folder.resolve("empty");
        Store store = Store.in(where);
        store.open(
                        Experiment.of(new Walk())
                                .runs(3)
                                .into(store)
                                .record(Walk.TABLES)
                                .design(),
                        org.industrialrainforest.engine.lab.Shard.WHOLE)
                .close();
        Results results = Results.of(where);
        assertThat(results.query("SELECT count(*) AS n FROM runs, steps", Form.CSV))
                .isEqualTo("n\n0\n");
        assertThat(results.status().missing()).isEqualTo(6);
        assertThat(results.export(ExportForm.PARQUET, folder.resolve("out"))).hasSize(2);
    }
}
