package org.industrialrainforest.examples.nelsonwinter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.industrialrainforest.engine.lab.Comparison;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.Kept;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.store.Form;
import org.industrialrainforest.store.Results;
import org.industrialrainforest.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An experiment of one's own model whose runs are kept, in a few lines. */
class NelsonWinterKeptTest {
    @TempDir
    Path folder;

    @Test
    void runs_are_kept_asked_in_sql_and_gone_on_with() {
        Experiment<NelsonWinter.Industry> sizes = Experiment.of(new NelsonWinter())
                .treatments("restrained", "aggressive")
                .vary("industry.firms", "4", "16");
        Store store = Store.in(folder);
        sizes.runs(3).into(store).on(RunExecutor.local(2));

        Kept kept = sizes.runs(5).into(store).on(RunExecutor.local(2));

        assertThat(kept).isEqualTo(new Kept(20, 12, 0));
        Comparison comparison = sizes.runs(5).compare(RunExecutor.local(2));
        String asked = Results.of(folder)
                .query(
                        "SELECT printf('%.9f', avg(concentration)) AS concentration FROM runs"
                                + " WHERE treatment = 'aggressive' AND \"industry.firms\" = 4",
                        Form.CSV);
        double mean = comparison
                .figures("concentration", "aggressive @ industry.firms=4")
                .mean();
        assertThat(asked).isEqualTo(String.format(Locale.ROOT, "concentration%n%.9f%n", mean));
    }
}
