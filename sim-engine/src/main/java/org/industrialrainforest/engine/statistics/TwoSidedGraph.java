package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.commons.math3.random.Well19937c;

/**
 * A graph of two sides, members and hubs, with edges between the sides only: firms and the leaders, platforms and incubators that they share. It
 * has no triangles, so that clustering is that of two-sided graphs. At most one edge joins a member and a hub.
 */
public final class TwoSidedGraph {
    /** Trades for each member that has an edge between one random graph and the next. */
    private static final int TRADES = 5;
    /** Fewest hubs with an edge for which a tail of degrees is told. */
    private static final int LEAST_HUBS = 10;

    private final int hubs;
    private final int[][] edges;
    private final int[] degree;

    private TwoSidedGraph(int hubs, int[][] edges) {
        this.hubs = hubs;
        this.edges = edges;
        degree = new int[hubs];
        for (int[] one : edges) {
            for (int hub : one) {
                degree[hub]++;
            }
        }
    }

    /**
     * A graph.
     *
     * @param hubs number of hubs
     * @param edges for each member the hubs that it is joined to, from 0, each at most once; may be empty
     * @throws IllegalArgumentException if a hub is unknown or named twice by one member
     */
    public static TwoSidedGraph of(int hubs, int[][] edges) {
        for (int[] one : edges) {
            BitSet seen = new BitSet();
            for (int hub : one) {
                if (hub < 0 || hub >= hubs || seen.get(hub)) {
                    throw new IllegalArgumentException("hub " + hub + " of a member is "
                            + (hub < 0 || hub >= hubs ? "not in 0 to " + (hubs - 1) : "named twice"));
                }
                seen.set(hub);
            }
        }
        return new TwoSidedGraph(hubs, edges);
    }

    /** Edges over pairs of a member and a hub; NaN when a side is empty. */
    public double density() {
        long all = Arrays.stream(degree).asLongStream().sum();
        return edges.length == 0 || hubs == 0 ? Double.NaN : (double) all / edges.length / hubs;
    }

    /**
     * Share of paths of three edges that close to a square: 4 · squares / paths (Robins and Alexander 2004, doi:10.1023/B:CMOT.0000032580.12184.c0):
     * how often two members that share one hub share another. NaN without such a path.
     */
    public double clustering() {
        double paths = 0;
        double squares = 0;
        int[][] members = members();
        // Members that a hub shares with each hub after it: room for one hub at a time, and not for all pairs.
        int[] common = new int[hubs];
        for (int hub = 0; hub < hubs; hub++) {
            for (int member : members[hub]) {
                paths += (double) (degree[hub] - 1) * (edges[member].length - 1);
                for (int other : edges[member]) {
                    // The c-th member in common makes a square with each of the c − 1 before it.
                    squares += other > hub ? common[other]++ : 0;
                }
            }
            for (int member : members[hub]) {
                for (int other : edges[member]) {
                    common[other] = 0;
                }
            }
        }
        return paths == 0 ? Double.NaN : 4 * squares / paths;
    }

    /** For each hub the members that are joined to it. */
    private int[][] members() {
        int[][] members = new int[hubs][];
        for (int hub = 0; hub < hubs; hub++) {
            members[hub] = new int[degree[hub]];
        }
        int[] n = new int[hubs];
        for (int member = 0; member < edges.length; member++) {
            for (int hub : edges[member]) {
                members[hub][n[hub]++] = member;
            }
        }
        return members;
    }

    /**
     * Clustering over the mean clustering of random graphs in which every member and every hub has as many edges as here: 1 means that there is no
     * more than degrees explain. The random graphs come from a chain of curveball trades (Strona et al. 2014, doi:10.1038/ncomms5114; its
     * stationary distribution is uniform: Carstens 2015, doi:10.1103/PhysRevE.91.042812).
     *
     * @param graphs number of random graphs, at least 1
     * @return NaN where clustering is undefined or the random graphs have none
     */
    public double clusteringOverRandom(int graphs, long seed) {
        if (graphs < 1) {
            throw new IllegalArgumentException("graphs = " + graphs + " is less than 1");
        }
        double own = clustering();
        if (Double.isNaN(own)) {
            return Double.NaN;
        }
        Well19937c generator = new Well19937c(seed);
        // Who has no edge has none in any of them.
        int[][] traded = Arrays.stream(edges)
                .filter(one -> one.length > 0)
                .map(int[]::clone)
                .toArray(int[][]::new);
        double sum = 0;
        for (int graph = 0; graph < graphs; graph++) {
            for (int trade = 0; trade < TRADES * traded.length; trade++) {
                trade(traded, generator);
            }
            sum += new TwoSidedGraph(hubs, traded).clustering();
        }
        return sum == 0 ? Double.NaN : own * graphs / sum;
    }

    /** Two members deal the hubs that only one of them has anew, each as many as before. */
    private static void trade(int[][] edges, Well19937c generator) {
        int[] one = edges[generator.nextInt(edges.length)];
        int[] other = edges[generator.nextInt(edges.length)];
        if (one == other) {
            return;
        }
        // To the front of each: the hubs that it alone has.
        int mine = apart(one, other);
        int theirs = apart(other, one);
        for (int left = mine; left > 0; left--) {
            int pick = generator.nextInt(left + theirs);
            int last = left - 1;
            if (pick < left) {
                swap(one, pick, one, last);
            } else {
                swap(other, pick - left, one, last);
            }
        }
    }

    private static int apart(int[] one, int[] other) {
        int alone = 0;
        for (int k = 0; k < one.length; k++) {
            if (!has(other, one[k])) {
                swap(one, k, one, alone++);
            }
        }
        return alone;
    }

    private static boolean has(int[] hubs, int wanted) {
        for (int hub : hubs) {
            if (hub == wanted) {
                return true;
            }
        }
        return false;
    }

    private static void swap(int[] a, int i, int[] b, int j) {
        int kept = a[i];
        a[i] = b[j];
        b[j] = kept;
    }

    /** Share of the members that are in the largest connected part; one without edges is a part of its own. NaN without members. */
    public double largestComponent() {
        int[] parent = new int[hubs];
        for (int hub = 0; hub < hubs; hub++) {
            parent[hub] = hub;
        }
        for (int[] one : edges) {
            for (int k = 1; k < one.length; k++) {
                parent[root(parent, one[k])] = root(parent, one[0]);
            }
        }
        int[] size = new int[hubs];
        int largest = 1;
        for (int[] one : edges) {
            if (one.length > 0) {
                largest = Math.max(largest, ++size[root(parent, one[0])]);
            }
        }
        return edges.length == 0 ? Double.NaN : (double) largest / edges.length;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    /** Exponent of the tail of hubs' degrees by rank and size ({@link RankSize}), over hubs that have any; NaN for fewer than ten. */
    public double degreeTail() {
        double[] degrees =
                Arrays.stream(degree).filter(d -> d > 0).asDoubleStream().toArray();
        return degrees.length < LEAST_HUBS ? Double.NaN : RankSize.of(degrees).exponent();
    }
}
