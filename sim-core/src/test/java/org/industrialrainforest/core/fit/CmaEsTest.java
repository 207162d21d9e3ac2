package org.industrialrainforest.core.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.engine.random.Draws;
import org.junit.jupiter.api.Test;

class CmaEsTest {
    private static double sphere(double... x) {
        return Arrays.stream(x).map(v -> (v - .7) * (v - .7)).sum();
    }

    /** Its least value, 0, is at 1/2, 1/2, …: places 0 to 1 are −2 to 4. */
    private static double rosenbrock(double... places) {
        double sum = 0;
        for (int i = 0; i + 1 < places.length; i++) {
            double x = 6 * places[i] - 2;
            double y = 6 * places[i + 1] - 2;
            sum += 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x);
        }
        return sum;
    }

    private static List<double[]> tried(
            int dimensions, int evaluations, long seed, ToDoubleFunction<double[]> function) {
        List<double[]> tried = new ArrayList<>();
        double[] start = new double[dimensions];
        Arrays.fill(start, .2);
        Draws draws = new Draws(seed, 0);
        CmaEs.search(start, evaluations, n -> draws.uniform(ParameterSearch.REFINED, n), places -> {
            tried.add(places.clone());
            return function.applyAsDouble(places);
        });
        return tried;
    }

    @Test
    void a_bowl_and_a_bent_valley_are_followed_to_their_lowest_point() {
        assertThat(tried(5, 1500, 1, CmaEsTest::sphere)).anyMatch(x -> sphere(x) < 1e-8);
        assertThat(tried(3, 4000, 1, CmaEsTest::rosenbrock)).anyMatch(x -> rosenbrock(x) < 1e-6);
        assertThat(tried(1, 300, 1, CmaEsTest::sphere)).anyMatch(x -> sphere(x) < 1e-6);
    }

    @Test
    void a_lowest_point_outside_is_sought_at_the_edge_and_no_point_lies_beyond() {
        List<double[]> tried = tried(2, 400, 3, x -> x[0] + x[1] * x[1]);
        assertThat(tried).allSatisfy(x -> assertThat(x).doesNotContain(Double.NaN));
        assertThat(tried).allMatch(x -> Arrays.stream(x).allMatch(v -> v >= 0 && v <= 1));
        assertThat(tried).anyMatch(x -> x[0] < .001 && x[1] < .05);
    }

    @Test
    void it_evaluates_no_more_than_allowed_and_the_same_points_for_the_same_seed() {
        List<double[]> once = tried(3, 50, 5, CmaEsTest::rosenbrock);
        assertThat(once).hasSize(50);
        assertThat(tried(3, 50, 5, CmaEsTest::rosenbrock).get(49)).isEqualTo(once.get(49));
        assertThat(tried(3, 50, 6, CmaEsTest::rosenbrock).get(49)).isNotEqualTo(once.get(49));
    }
}
