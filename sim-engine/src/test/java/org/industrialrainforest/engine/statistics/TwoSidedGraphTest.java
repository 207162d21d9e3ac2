package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoSidedGraphTest {
    /** Two members of the hubs 0 and 1, one of 1 and 2, one of none. */
    private static TwoSidedGraph square() {
        return TwoSidedGraph.of(4, new int[][] {{0, 1}, {1, 0}, {1, 2}, {}});
    }

    @Test
    void density_is_edges_over_pairs() {
        assertThat(square().density()).isEqualTo(6 / 16.0);
    }

    @Test
    void clustering_is_squares_over_paths_of_three_edges() {
        // Paths: over each edge (degree of hub − 1)(degree of member − 1): 1 + 2 + 1 + 2 + 2 + 0 = 8; one square.
        assertThat(square().clustering()).isEqualTo(4 * 1 / 8.0);
        assertThat(TwoSidedGraph.of(2, new int[][] {{0, 1}, {0, 1}, {0, 1}}).clustering())
                .as("all of them")
                .isEqualTo(1);
        assertThat(TwoSidedGraph.of(3, new int[][] {{0, 1}, {1, 2}, {2}}).clustering())
                .as("a chain")
                .isZero();
    }

    @Test
    void clustering_counts_every_square_once() {
        long seed = 7;
        Random random = new Random(seed);
        for (int graph = 0; graph < 20; graph++) {
            int hubs = 1 + random.nextInt(9);
            int[][] edges = new int[random.nextInt(12)][];
            for (int m = 0; m < edges.length; m++) {
                edges[m] = IntStream.range(0, hubs)
                        .filter(h -> random.nextInt(3) == 0)
                        .toArray();
            }
            assertThat(TwoSidedGraph.of(hubs, edges).clustering())
                    .as("graph %d of seed %d", graph, seed)
                    .isEqualTo(Double.valueOf(squaresOverPaths(hubs, edges)));
        }
    }

    /** By looking at all pairs of hubs and all pairs of members. */
    private static double squaresOverPaths(int hubs, int[][] edges) {
        double squares = 0;
        double paths = 0;
        for (int a = 0; a < hubs; a++) {
            int first = a;
            long degree = Arrays.stream(edges).filter(e -> joined(e, first)).count();
            for (int[] one : edges) {
                paths += joined(one, a) ? (degree - 1) * (one.length - 1) : 0;
            }
            for (int b = a + 1; b < hubs; b++) {
                int second = b;
                long both = Arrays.stream(edges)
                        .filter(e -> joined(e, first) && joined(e, second))
                        .count();
                squares += both * (both - 1) / 2;
            }
        }
        return paths == 0 ? Double.NaN : 4 * squares / paths;
    }

    private static boolean joined(int[] edges, int hub) {
        return Arrays.stream(edges).anyMatch(h -> h == hub);
    }

    @Test
    void a_hundred_thousand_hubs_take_no_more_room_than_their_edges() {
        int hubs = 100_000;
        assertThat(TwoSidedGraph.of(hubs, new int[][] {{0, hubs - 1}, {hubs - 1, 0}, {1}})
                        .clustering())
                .isEqualTo(1);
    }

    @Test
    void the_largest_part_holds_who_is_joined_over_hubs() {
        assertThat(square().largestComponent()).isEqualTo(3 / 4.0);
        assertThat(TwoSidedGraph.of(3, new int[][] {{0}, {1}, {2}, {1}}).largestComponent())
                .isEqualTo(2 / 4.0);
        assertThat(TwoSidedGraph.of(3, new int[][] {{}, {}}).largestComponent()).isEqualTo(1 / 2.0);
    }

    /** Degrees of hubs by Zipf's law have a tail of exponent 1. */
    @Test
    void the_tail_of_degrees_is_told_from_ten_hubs_on() {
        int[][] edges = new int[2520][];
        for (int member = 0; member < edges.length; member++) {
            int most = Math.min(10, 2520 / (member + 1));
            edges[member] = IntStream.range(0, most).toArray();
        }
        double zipf = TwoSidedGraph.of(10, edges).degreeTail();
        assertThat(zipf)
                .isEqualTo(
                        RankSize.of(2520, 1260, 840, 630, 504, 420, 360, 315, 280, 252)
                                .exponent(),
                        within(1e-12));
        assertThat(TwoSidedGraph.of(9, new int[][] {{0, 1, 2, 3, 4, 5, 6, 7, 8}})
                        .degreeTail())
                .isNaN();
    }

    @Test
    void a_random_network_clusters_as_random_ones_do() {
        Random random = new Random(5);
        int[][] edges = new int[800][];
        for (int member = 0; member < edges.length; member++) {
            edges[member] =
                    random.ints(0, 30).distinct().limit(1 + random.nextInt(5)).toArray();
        }
        assertThat(TwoSidedGraph.of(30, edges).clusteringOverRandom(20, 1))
                .as("seed 5")
                .isCloseTo(1, within(.05));
    }

    /** All graphs of the same degrees, told one by one, are drawn as often as each other. */
    @Test
    void random_graphs_are_those_of_the_same_degrees_each_as_often() {
        int[][] own = {{0, 1, 2}, {0, 1}, {0, 3}, {3, 4}, {4}};
        List<Double> all = new ArrayList<>();
        collect(new int[own.length][], 0, own, all);
        assertThat(all).hasSize(645);
        double mean = all.stream().mapToDouble(c -> c).average().orElseThrow();
        TwoSidedGraph graph = TwoSidedGraph.of(5, own);
        assertThat(graph.clusteringOverRandom(20_000, 1)).isCloseTo(graph.clustering() / mean, within(.02));
    }

    private static void collect(int[][] edges, int member, int[][] own, List<Double> clusterings) {
        if (member == own.length) {
            if (Arrays.equals(degrees(edges), degrees(own))) {
                clusterings.add(TwoSidedGraph.of(5, edges).clustering());
            }
            return;
        }
        for (int set = 0; set < 1 << 5; set++) {
            int chosen = set;
            if (Integer.bitCount(set) == own[member].length) {
                edges[member] = IntStream.range(0, 5)
                        .filter(hub -> (chosen >> hub & 1) == 1)
                        .toArray();
                collect(edges, member + 1, own, clusterings);
            }
        }
    }

    private static int[] degrees(int[][] edges) {
        int[] degree = new int[5];
        Arrays.stream(edges).flatMapToInt(Arrays::stream).forEach(hub -> degree[hub]++);
        return degree;
    }

    /** Members of one of ten circles share both of its hubs. */
    @Test
    void circles_cluster_more_than_degrees_explain() {
        int[][] edges = new int[300][];
        for (int member = 0; member < edges.length; member++) {
            int circle = member % 10;
            edges[member] = new int[] {2 * circle, 2 * circle + 1};
        }
        TwoSidedGraph graph = TwoSidedGraph.of(20, edges);
        assertThat(graph.clustering()).isEqualTo(1);
        assertThat(graph.clusteringOverRandom(20, 1)).isGreaterThan(5);
        assertThat(graph.clustering()).as("the graph itself is left as it is").isEqualTo(1);
        assertThat(graph.clusteringOverRandom(20, 1)).isEqualTo(graph.clusteringOverRandom(20, 1));
    }

    /** Two members of one hub each can only swap: both graphs cluster alike and are drawn alike often. */
    @Test
    void what_has_no_path_of_three_edges_has_no_clustering() {
        TwoSidedGraph pairs = TwoSidedGraph.of(2, new int[][] {{0}, {1}});
        assertThat(pairs.clustering()).isNaN();
        assertThat(pairs.clusteringOverRandom(3, 1)).isNaN();
        TwoSidedGraph none = TwoSidedGraph.of(0, new int[][] {});
        assertThat(none.density()).isNaN();
        assertThat(none.largestComponent()).isNaN();
        assertThat(none.degreeTail()).isNaN();
    }

    @Test
    void an_edge_to_nowhere_or_a_double_edge_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoSidedGraph.of(2, new int[][] {{2}}))
                .withMessageContaining("not in 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoSidedGraph.of(2, new int[][] {{1, 1}}))
                .withMessageContaining("named twice");
        assertThatIllegalArgumentException().isThrownBy(() -> square().clusteringOverRandom(0, 1));
    }
}
