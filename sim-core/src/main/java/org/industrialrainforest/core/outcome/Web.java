package org.industrialrainforest.core.outcome;

import java.util.Arrays;
import org.industrialrainforest.core.statistics.RankSize;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.World;

/**
 * The graph at the end of a run: working firms on one side, leaders, open platforms and open incubators on the other; an edge for a live
 * link, a platform that served the firm (of the first 64) and the incubator it is in. Two firms are never joined directly, so that there are
 * no triangles; clustering is that of two-sided graphs.
 */
final class Web {
    private final int firms;
    private final int hubs;
    private final int[][] edges;
    private final int[] degree;

    /**
     * A graph.
     *
     * @param hubs number of leaders, platforms and incubators
     * @param edges for each firm the hubs that it is joined to, ascending
     */
    Web(int hubs, int[][] edges) {
        this.firms = edges.length;
        this.hubs = hubs;
        this.edges = edges;
        degree = new int[hubs];
        for (int[] one : edges) {
            for (int hub : one) {
                degree[hub]++;
            }
        }
    }

    static Web of(World world) {
        Firms firms = world.firms;
        int leaders = world.leaders.count();
        int platforms = world.platforms.count();
        int incubators = world.incubators.count();
        int[] working = Arrays.stream(firms.byIdentity()).filter(firms::works).toArray();
        int[] place = new int[firms.end()];
        Arrays.fill(place, -1);
        int[][] edges = new int[working.length][];
        int[] room = new int[leaders + platforms + incubators];
        int[][] linked = new int[working.length][0];
        for (int i = 0; i < working.length; i++) {
            place[working[i]] = i;
        }
        for (int link : world.links.byIdentity()) {
            int row = firms.row(world.links.firm.get(link));
            if (row >= 0 && place[row] >= 0) {
                int[] one = Arrays.copyOf(linked[place[row]], linked[place[row]].length + 1);
                one[one.length - 1] = world.links.leader.get(link);
                linked[place[row]] = one;
            }
        }
        for (int i = 0; i < working.length; i++) {
            int row = working[i];
            int n = 0;
            Arrays.sort(linked[i]);
            for (int leader : linked[i]) {
                room[n++] = leader;
            }
            for (int p = 0; p < Math.min(64, platforms); p++) {
                if ((firms.platformsUsed.get(row) >>> p & 1) != 0 && world.platforms.status.get(p) == Platforms.OPEN) {
                    room[n++] = leaders + p;
                }
            }
            if (firms.incubator.has(row)) {
                room[n++] = leaders + platforms + firms.incubator.get(row);
            }
            edges[i] = Arrays.copyOf(room, n);
        }
        return new Web(leaders + platforms + incubators, edges);
    }

    private long edgeCount() {
        return Arrays.stream(degree).asLongStream().sum();
    }

    /** Edges over pairs of a firm and a hub. */
    double density() {
        return firms == 0 || hubs == 0 ? Double.NaN : (double) edgeCount() / firms / hubs;
    }

    /**
     * Share of paths of three edges that close to a square: 4 · squares / paths (Robins & Alexander 2004, doi:10.1023/B:CMOT.0000032580.12184.c0):
     * how often two firms that share one hub share another.
     */
    double clustering() {
        long[] common = new long[hubs * hubs];
        double paths = 0;
        for (int[] one : edges) {
            for (int a = 0; a < one.length; a++) {
                paths += (double) (degree[one[a]] - 1) * (one.length - 1);
                for (int b = a + 1; b < one.length; b++) {
                    common[one[a] * hubs + one[b]]++;
                }
            }
        }
        double squares = 0;
        for (long c : common) {
            squares += c * (c - 1) / 2.0;
        }
        return paths == 0 ? Double.NaN : 4 * squares / paths;
    }

    /** Share of the firms that are in the largest connected part. */
    double largestComponent() {
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
        int largest = firms == 0 ? 0 : 1;
        for (int[] one : edges) {
            if (one.length > 0) {
                largest = Math.max(largest, ++size[root(parent, one[0])]);
            }
        }
        return firms == 0 ? Double.NaN : (double) largest / firms;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    /** Exponent of the tail of hubs' degrees by rank and size, over hubs that have any; NaN for fewer than ten. */
    double degreeTail() {
        double[] degrees =
                Arrays.stream(degree).filter(d -> d > 0).asDoubleStream().toArray();
        return degrees.length < 10 ? Double.NaN : RankSize.of(degrees).exponent();
    }
}
