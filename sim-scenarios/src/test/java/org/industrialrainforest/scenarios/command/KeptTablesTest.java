package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.industrialrainforest.core.tables.ResultTable;
import org.industrialrainforest.core.tables.ResultTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real model keeps in the tables, over few years. */
@Tag("slow")
class KeptTablesTest {
    @TempDir
    Path directory;

    private List<String> lines(Path of, ResultTable table) throws IOException {
        return Files.readAllLines(of.resolve(table.name() + ".csv"));
    }

    @Test
    void a_run_keeps_every_table_and_the_same_on_any_number_of_threads() throws IOException {
        for (String threads : List.of("1", "3")) {
            Spoken spoken = Spoken.of(
                    "run",
                    "--policy",
                    "rainforest",
                    "--set",
                    "end=2016-12",
                    "--record",
                    "all",
                    "--threads",
                    threads,
                    "--quiet",
                    "--out",
                    directory.resolve(threads).toString());
            assertThat(spoken.err()).isEmpty();
            assertThat(spoken.code()).isZero();
        }
        for (ResultTable table : ResultTables.all()) {
            List<String> one = lines(directory.resolve("1"), table);
            assertThat(one.get(0).split(",", -1)).hasSize(table.columns().size());
            assertThat(one).as(table.name()).hasSizeGreaterThan(1);
            assertThat(lines(directory.resolve("3"), table)).as(table.name()).isEqualTo(one);
        }
    }

    @Test
    void a_comparison_keeps_large_tables_of_the_first_two_runs_of_each_case() throws IOException {
        ComparisonPlan plan = Plans.compare(
                "--set",
                "end=2014-12",
                "--policies",
                "none,rainforest",
                "--runs",
                "3",
                "--parameters",
                "baseline",
                "--record",
                "runs,lives,deals,links,flows,events");
        plan.compare(new Recording(directory, plan.tables()), (done, of) -> {});
        assertThat(lines(directory, ResultTables.RUNS)).hasSize(1 + 6);
        for (ResultTable table : List.of(
                ResultTables.LIVES, ResultTables.DEALS, ResultTables.LINKS, ResultTables.FLOWS, ResultTables.EVENTS)) {
            Set<String> runs = lines(directory, table).stream()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toSet());
            assertThat(runs).as(table.name()).hasSize(4);
        }
        Set<String> cases = lines(directory, ResultTables.LIVES).stream()
                .skip(1)
                .map(line -> line.split(",")[1] + " " + line.split(",")[2])
                .collect(Collectors.toSet());
        assertThat(cases).containsExactlyInAnyOrder("none 0", "none 1", "rainforest 0", "rainforest 1");
        assertThat(directory.resolve("series.csv")).doesNotExist();
    }
}
