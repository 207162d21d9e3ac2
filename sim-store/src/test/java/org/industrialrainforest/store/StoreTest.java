package org.industrialrainforest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.industrialrainforest.engine.lab.Comparison;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.Kept;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a small model are kept, read and gone on with. */
class StoreTest {
    @TempDir
    Path folder;

    private static Experiment<Walk.Path> walks(int runs) {
        return Experiment.of(new Walk()).vary("walk.drift", "0", "0.5").runs(runs);
    }

    @Test
    void what_is_kept_is_what_a_comparison_in_memory_shows() {
        Comparison comparison = walks(10).compare(RunExecutor.local(2));
        Kept kept = walks(10).into(Store.in(folder)).record(Walk.TABLES).on(RunExecutor.local(2));
        assertThat(kept).isEqualTo(new Kept(40, 0, 0));
        StringBuilder expected = new StringBuilder("run_id,treatment,point,replicate,digest,end,highest\n");
        for (Comparison.RunRow run : comparison.each()) {
            expected.append(String.join(
                            ",",
                            run.id(),
                            run.spec().treatment(),
                            run.spec().pointText(),
                            String.valueOf(run.spec().replicate()),
                            run.digest(),
                            Double.toString(run.values()[0]),
                            Double.isNaN(run.values()[1]) ? "" : Double.toString(run.values()[1])))
                    .append('\n');
        }
        Results results = Results.of(folder);
        assertThat(results.query(
                        "SELECT run_id, treatment, point, replicate, digest, \"end\", highest FROM runs ORDER BY run_number",
                        Form.CSV))
                .isEqualTo(expected.toString());
        assertThat(results.query("SELECT count(*) AS n, count(DISTINCT run_id) AS runs FROM steps", Form.CSV))
                .isEqualTo("n,runs\n400,40\n");
        assertThat(results.query("SELECT DISTINCT \"walk.drift\" FROM runs ORDER BY 1", Form.CSV))
                .isEqualTo("walk.drift\n0.0\n0.5\n");
    }

    @Test
    void more_runs_go_on_where_fewer_ended() {
        walks(3).into(Store.in(folder)).on(RunExecutor.local(1));
        assertThat(walks(5).into(Store.in(folder)).on(RunExecutor.local(2))).isEqualTo(new Kept(20, 12, 0));
        assertThat(walks(5).into(Store.in(folder)).on(RunExecutor.local(2))).isEqualTo(new Kept(20, 20, 0));
        Path once = folder.resolve("once");
        walks(5).into(Store.in(once)).on(RunExecutor.local(1));
        assertThat(Results.of(folder).digest()).isEqualTo(Results.of(once).digest());
        assertThat(Files.exists(folder.resolve("tables/runs"))).isTrue();
    }
}
