package org.industrialrainforest.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.industrialrainforest.engine.design.Trajectories;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.junit.jupiter.api.Test;

/** Which parameters Morris's method hands on to Sobol's. */
class ScreeningTest {
    private final Field field = new Field();

    private List<MorrisStudy> studies(int runs) {
        Answers answers = Exploration.of(field)
                .over(Space.of(field, List.of("sun", "water", "rows", "stones")))
                .runs(runs)
                .ask(Trajectories.of(8, 3), Evaluation.on(RunExecutor.local(1)));
        return List.of(
                MorrisStudy.of(answers, Output.difference("yield", "watered", "bare"), 1),
                MorrisStudy.of(answers, Output.level("yield", "weeded"), 1));
    }

    private static List<String> paths(Screening screening) {
        return screening.kept().stream().map(Factor::path).toList();
    }

    @Test
    void what_is_told_for_one_output_is_kept_for_all_and_what_does_nothing_is_not() {
        Screening screening = Screening.told(studies(2));
        assertThat(paths(screening)).containsExactlyInAnyOrder("sun", "water", "rows");
        assertThat(screening.varied()).isEqualTo(4);
        assertThat(screening.space().size()).isEqualTo(3);
    }

    @Test
    void the_largest_are_kept_and_those_that_may_be_as_large_are_counted() {
        Screening one = Screening.largest(1, studies(2));
        assertThat(one.kept()).hasSize(1);
        assertThat(one.close())
                .as("sun and rows have equal effects, and water the largest of another output")
                .isEqualTo(2);
        Screening many = Screening.largest(10, studies(1));
        assertThat(paths(many)).as("stones did nothing").containsExactlyInAnyOrder("sun", "water", "rows");
        assertThat(many.close()).isZero();
    }

    @Test
    void a_single_run_tells_nothing_from_chance_so_that_none_is_kept() {
        Screening screening = Screening.told(studies(1));
        assertThat(screening.kept()).isEmpty();
        assertThatThrownBy(screening::space).hasMessageContaining("no parameter is varied");
        assertThatThrownBy(() -> Screening.largest(0, List.of())).hasMessageContaining("keep at least one");
    }
}
