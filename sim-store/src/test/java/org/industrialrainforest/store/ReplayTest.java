package org.industrialrainforest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.Parameter;
import org.industrialrainforest.engine.lab.Run;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a run comes out differently, a replay says what is not the same as when it was kept. */
class ReplayTest {
    /** What it computes has changed, and nothing says so. */
    private static final Walk CHANGED = new Walk() {
        @Override
        public Run<Path> start(RunSpec spec, Values values) {
            return super.start(spec.replicate(spec.replicate() + 100), values);
        }
    };

    @TempDir
    Path folder;

    private static Experiment<Walk.Path> walks(Walk walk) {
        return Experiment.of(walk).runs(3);
    }

    private Results kept(String version) {
        walks(new Walk()).into(Store.in(folder).code(version)).on(RunExecutor.local(1));
        return Results.of(folder);
    }

    private List<String> because(Results results, String version) {
        Replay replay = results.replay(walks(CHANGED), 100, version);
        assertThat(replay.differing()).hasSize(replay.replayed()).hasSizeGreaterThan(2);
        return replay.differing().stream()
                .map(Replay.Differing::because)
                .distinct()
                .toList();
    }

    @Test
    void of_another_version_it_names_both() {
        assertThat(because(kept("0.1"), "0.2")).containsExactly("version '0.1', now '0.2'");
    }

    @Test
    void of_another_java_machine_it_names_both() {
        String here = System.getProperty("java.vm.version");
        Results results;
        try {
            System.setProperty("java.vm.version", "99.0.1+2");
            results = kept("0.1");
        } finally {
            System.setProperty("java.vm.version", here);
        }
        assertThat(because(results, "0.1"))
                .singleElement()
                .asString()
                .startsWith("Java machine ")
                .contains(" 99.0.1+2, now ")
                .endsWith(here);
    }

    @Test
    void where_all_that_it_knows_is_the_same_it_says_so() {
        assertThat(because(kept("0.1"), "0.1"))
                .singleElement()
                .asString()
                .contains("version, Java machine and system are the same");
    }

    @Test
    void of_another_parameter_it_names_path_and_both_values() {
        Results results = kept("0.1");
        Walk drifting = new Walk() {
            @Override
            public List<Parameter> parameters() {
                return List.of(Parameter.of("walk.drift", "-", "drift a step", 2, -10, 10));
            }
        };
        assertThatThrownBy(() -> results.replay(walks(drifting), 10, "0.1"))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("the folder has parameters walk.drift")
                .hasMessageMatching(".*walk\\.drift \"?0(\\.0)?\"?, not \"?2(\\.0)?\"?");
        assertThatThrownBy(
                        () -> walks(drifting).into(Store.in(folder).code("0.1")).on(RunExecutor.local(1)))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("walk.drift");
    }
}
