package org.industrialrainforest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What DuckDB wrote, read by others. Where they are not installed the tests are left out, but not where {@code -Drainforest.readers=required}, as CI
 * says: hyparquet lies in the folder of {@code -Drainforest.hyparquet}, pandas in Debian's Python.
 */
@Tag("slow")
class OtherReadersTest {
    @TempDir
    Path folder;

    @BeforeEach
    void keep() {
        Experiment.of(new Walk())
                .vary("walk.drift", "-0.5", "0.5")
                .runs(20)
                .into(Store.in(folder).blockCells(400))
                .record(Walk.TABLES)
                .on(RunExecutor.local(2));
    }

    private static void need(boolean there, String what) {
        if ("required".equals(System.getProperty("rainforest.readers"))) {
            assertThat(there).as(what).isTrue();
        }
        Assumptions.assumeTrue(there, what);
    }

    private static String said(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private static List<Map<String, Object>> rows(String json) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Json.asList(Json.object("{\"rows\":" + json + "}").get("rows")).forEach(row -> rows.add(Json.asMap(row)));
        return rows;
    }

    @Test
    void hyparquet_reads_of_every_block_what_a_query_says() throws Exception {
        Path hyparquet = Path.of(System.getProperty("rainforest.hyparquet", "none"));
        need(Files.exists(hyparquet.resolve("src/index.js")), "hyparquet is in -Drainforest.hyparquet");
        for (String table : List.of("runs", "steps")) {
            List<Map<String, Object>> read = new ArrayList<>();
            List<Path> blocks;
            try (Stream<Path> files = Files.list(folder.resolve("tables").resolve(table))) {
                blocks = files.sorted().toList();
            }
            assertThat(blocks).hasSizeGreaterThan(1);
            for (Path block : blocks) {
                read.addAll(rows(said(
                        "node",
                        Path.of("src/test/resources/read.mjs").toAbsolutePath().toString(),
                        hyparquet.toAbsolutePath().toString(),
                        block.toString())));
            }
            String asked = Results.of(folder).query("SELECT * FROM " + table, Form.JSON);
            List<Map<String, Object>> expected = new ArrayList<>();
            Json.asList(Json.object(asked).get("rows")).forEach(row -> expected.add(Json.asMap(row)));
            assertThat(read).hasSameSizeAs(expected);
            for (int r = 0; r < read.size(); r++) {
                for (Map.Entry<String, Object> cell : expected.get(r).entrySet()) {
                    Object other = read.get(r).get(cell.getKey());
                    if (cell.getValue() instanceof Number number) {
                        assertThat(((Number) other).doubleValue()).isEqualTo(number.doubleValue());
                    } else {
                        assertThat(other).isEqualTo(cell.getValue());
                    }
                }
            }
        }
    }

    @Test
    void pandas_reads_of_the_exported_table_what_a_query_says() throws Exception {
        String python = "/usr/bin/python3";
        boolean there = Files.isExecutable(Path.of(python))
                && new ProcessBuilder(python, "-c", "import pandas").start().waitFor() == 0;
        need(there, "python3-pandas is installed");
        Path csv = Results.of(folder)
                .export(ExportForm.CSV, folder.resolve("export"))
                .get(0);
        String said = said(
                python, Path.of("src/test/resources/read.py").toAbsolutePath().toString(), csv.toString());
        for (String outcome : List.of("end", "highest")) {
            String line = said.lines()
                    .filter(one -> one.startsWith(outcome + " "))
                    .findFirst()
                    .orElseThrow();
            String asked = Results.of(folder)
                    .query(
                            "SELECT sum(\"" + outcome + "\") AS s, count(*) - count(\"" + outcome
                                    + "\") AS n FROM runs",
                            Form.CSV);
            String[] figures = asked.lines().toList().get(1).split(",", -1);
            assertThat(Double.parseDouble(line.split(" ", -1)[1]))
                    .isCloseTo(Double.parseDouble(figures[0]), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(line.split(" ", -1)[2]).isEqualTo(figures[1]);
        }
    }
}
