package org.industrialrainforest.core.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import org.industrialrainforest.core.scenario.BadInput;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static Moments two(double a, double b, double c, double d) {
        return new Moments(List.of("A", "B"), List.of(List.of(a, b), List.of(c, d)));
    }

    private static Fact fact(String id) {
        return new Fact(id, id, "", "m", "none", 1, 1 - 1.96, 1 + 1.96, "fit", "s", "median", null, "");
    }

    @Test
    void differences_are_weighted_alone_and_together() {
        double[] target = {1, 10};
        assertThat(two(4, 0, 0, .25).between(target, 1.5, 14)).isEqualTo(4 * .25 + .25 * 16);
        assertThat(two(4, .5, .5, .25).between(target, 1.5, 14)).isEqualTo(5 + 2 * .5 * .5 * 4);
        assertThat(two(4, 0, 0, .25).between(target, target)).isZero();
    }

    @Test
    void what_is_undefined_is_as_far_off_as_anything_can_be() {
        Moments moments = two(4, 0, 0, .25);
        double undefined = moments.between(new double[] {1, 10}, Double.NaN, 10);
        assertThat(undefined).isEqualTo(100 * 100);
        assertThat(moments.between(new double[] {1, 10}, 1e9, 10)).isEqualTo(undefined);
        assertThat(moments.between(new double[] {Double.NaN, 10}, Double.NaN, 10))
                .isZero();
    }

    @Test
    void weights_are_one_over_the_variance_of_single_runs_or_of_a_band_where_runs_agree() {
        List<TriedSet> runs = List.of(
                new TriedSet(1, new TreeMap<>(), new double[] {1, 5}, 0),
                new TriedSet(2, new TreeMap<>(), new double[] {3, 5}, 0));
        Moments moments = Moments.of(List.of(fact("A"), fact("B")), runs);
        assertThat(moments.weights().get(0)).containsExactly(.5, 0.0);
        assertThat(moments.weights().get(1).get(1)).isEqualTo(1, within(1e-12));
        assertThat(moments.only(List.of(fact("B"))).weights()).hasSize(1);
    }

    @Test
    void a_matrix_that_measures_no_distance_is_refused() {
        assertThatThrownBy(() -> two(1, 2, 3, 4))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is not symmetric: B, A is 3.0 and 2.0");
        assertThatThrownBy(() -> two(1, 2, 2, 1))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("has the eigenvalue -");
        assertThatThrownBy(() -> two(0, 0, 0, 0)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new Moments(List.of("A"), List.of()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is not square");
        // Every distance would be undefined, so that no set would be nearer than another.
        assertThatThrownBy(() -> two(1, Double.NaN, Double.NaN, 1))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("has NaN at B, A, which is no finite number");
    }
}
