package org.industrialrainforest.core.observe;

import java.util.Arrays;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.statistics.TwoSidedGraph;

/**
 * The graph at the end of a run: working firms on one side, leaders, open platforms and open incubators on the other. There is an edge for a live
 * link, a platform that served the firm (of the first 64) and the incubator it is in. Two firms are never joined directly.
 */
final class Web {
    private Web() {}

    static TwoSidedGraph of(World world) {
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
        return TwoSidedGraph.of(leaders + platforms + incubators, edges);
    }
}
