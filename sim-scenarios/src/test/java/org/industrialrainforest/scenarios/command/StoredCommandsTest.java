package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.industrialrainforest.core.run.RainforestModel;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.Shard;
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.scenarios.ScenarioYaml;
import org.industrialrainforest.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kept runs of a scenario, asked at the command line. */
@Tag("slow")
class StoredCommandsTest {
    @TempDir
    Path folder;

    private Path shard(int number) {
        Scenario scenario = Catalogue.standard().scenario("graphene-platform").with("end", "2014-06");
        Path to = folder.resolve("shard-" + number);
        String second = scenario.policies().get(1).id();
        Experiment.of(RainforestModel.of(scenario))
                .treatments("none", second)
                .baseline("none")
                .runs(4)
                .into(Store.in(to)
                        .code(Manifest.version())
                        .treatmentsCalled("policy")
                        .beside(ResultFiles.EXPERIMENT, ScenarioYaml.write(scenario)))
                .shard(new Shard(number, 2))
                .on(RunExecutor.local(1));
        return to;
    }

    @Test
    void shards_are_merged_asked_exported_and_done_again() throws Exception {
        Path first = shard(1);
        assertThat(Spoken.of(
                                "merge",
                                first.toString(),
                                "--out",
                                folder.resolve("half").toString())
                        .out())
                .contains("4 runs in ", "4 runs are missing, of shards 2");
        Path all = folder.resolve("all");
        Spoken merged = Spoken.of("merge", first.toString(), shard(2).toString(), "--out", all.toString());
        assertThat(merged.code()).as(merged.err()).isZero();
        Spoken asked = Spoken.of(
                "query",
                all.toString(),
                "select policy, count(*) as runs from runs group by 1 order by 1 limit 1",
                "--format",
                "csv");
        assertThat(asked.out()).startsWith("policy,runs\n").contains(",4\n");
        assertThat(Spoken.of("status", all.toString()).out()).contains("8 of 8 done, 0 failed, 0 missing");
        assertThat(Spoken.of("status", all.toString(), "--lang", "zh").out()).contains("计划 8 次，已完成 8 次");
        assertThat(Spoken.of(
                                "export",
                                all.toString(),
                                "--out",
                                folder.resolve("tables").toString())
                        .out())
                .isEqualTo(folder.resolve("tables/runs.csv") + System.lineSeparator());
        Spoken replayed = Spoken.of("replay", all.toString(), "--sample", "2");
        assertThat(replayed.code()).as(replayed.err()).isZero();
        assertThat(replayed.out()).contains("2 runs done again, 0 came out differently");
    }

    @Test
    void a_folder_of_something_else_is_bad_input() throws Exception {
        Files.writeString(folder.resolve("thesis.tex"), "mine");
        Spoken spoken = Spoken.of("status", folder.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("holds no experiment.json");
        assertThat(Spoken.of("replay", folder.toString(), "--sample", "0").code())
                .isEqualTo(2);
    }
}
