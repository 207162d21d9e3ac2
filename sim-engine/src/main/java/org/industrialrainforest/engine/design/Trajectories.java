package org.industrialrainforest.engine.design;

import java.util.ArrayList;
import java.util.List;

/**
 * Morris's trajectories on a grid of p levels: from a random start each of k inputs takes one step Δ = p/(2(p − 1)), up from the lower half of the levels
 * and down from the upper, in random order. A trajectory has k + 1 points.
 *
 * <p>Starts are stratified: over p trajectories each input starts at every level once. With {@link #spread} those trajectories of many
 * candidates are taken that lie furthest apart. Trajectories stand one after another, so that a design that is stopped holds whole ones.
 *
 * <p>Sources: as {@link MorrisEffects}; the spread is chosen step by step as by Ruano et al. (2012), doi:10.1016/j.envsoft.2012.03.008.
 */
public final class Trajectories implements Design {
    private final int number;
    private final int levels;
    private final int candidates;
    private final long seed;

    private Trajectories(int number, int levels, int candidates, long seed) {
        if (number < 1 || levels < 2 || levels % 2 != 0 || candidates < number) {
            throw new IllegalArgumentException(number + " trajectories of " + candidates + " on " + levels
                    + " levels cannot be; levels are even, and at least one trajectory is taken");
        }
        this.number = number;
        this.levels = levels;
        this.candidates = candidates;
        this.seed = seed;
    }

    /** So many trajectories on four levels. */
    public static Trajectories of(int number, long seed) {
        return new Trajectories(number, 4, number, seed);
    }

    /** The same on another number of levels, which is even. */
    public Trajectories levels(int newLevels) {
        return new Trajectories(number, newLevels, candidates, seed);
    }

    /** The same, those that lie furthest apart of so many candidates. The time grows with their square and the square of the dimensions. */
    public Trajectories spread(int newCandidates) {
        return new Trajectories(number, levels, newCandidates, seed);
    }

    /** Length of a step. */
    public double step() {
        return levels / (2.0 * (levels - 1));
    }

    @Override
    public double[][] points(int dimensions) {
        if (dimensions < 1) {
            throw new IllegalArgumentException("trajectories need at least one dimension");
        }
        Keyed keyed = new Keyed(seed);
        double[][][] all = new double[candidates][][];
        int[][] starts = new int[dimensions][];
        for (int d = 0; d < dimensions; d++) {
            starts[d] = keyed.permutation(Keyed.START, d, candidates);
        }
        for (int t = 0; t < candidates; t++) {
            all[t] = trajectory(t, starts, keyed.permutation(Keyed.STEP, t, dimensions));
        }
        List<double[]> points = new ArrayList<>();
        for (int t : candidates == number ? keep() : furthest(all)) {
            points.addAll(List.of(all[t]));
        }
        return points.toArray(double[][]::new);
    }

    private double[][] trajectory(int t, int[][] starts, int[] order) {
        double[][] points = new double[order.length + 1][order.length];
        for (int d = 0; d < order.length; d++) {
            points[0][d] = starts[d][t] % levels / (levels - 1.0);
        }
        for (int s = 0; s < order.length; s++) {
            int d = order[s];
            points[s + 1] = points[s].clone();
            int level = starts[d][t] % levels;
            points[s + 1][d] = (level + (level < levels / 2 ? levels / 2 : -levels / 2)) / (levels - 1.0);
        }
        return points;
    }

    private int[] keep() {
        int[] all = new int[number];
        for (int t = 0; t < number; t++) {
            all[t] = t;
        }
        return all;
    }

    /** The two that lie furthest apart, then always the one whose squared distances to those taken have the largest sum. */
    private int[] furthest(double[][][] all) {
        double[][] apart = new double[candidates][candidates];
        int[] first = {0, 1};
        for (int i = 0; i < candidates; i++) {
            for (int j = 0; j < i; j++) {
                apart[i][j] = distance(all[i], all[j]);
                apart[j][i] = apart[i][j];
                if (apart[i][j] > apart[first[0]][first[1]]) {
                    first = new int[] {j, i};
                }
            }
        }
        List<Integer> taken = new ArrayList<>(List.of(first[0]));
        while (taken.size() < number) {
            int best = taken.size() == 1 ? first[1] : -1;
            double most = -1;
            for (int t = 0; t < candidates && taken.size() > 1; t++) {
                int candidate = t;
                double sum = taken.stream()
                        .mapToDouble(one -> apart[one][candidate] * apart[one][candidate])
                        .sum();
                if (!taken.contains(t) && sum > most) {
                    most = sum;
                    best = t;
                }
            }
            taken.add(best);
        }
        return taken.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Sum of the distances of all points of one to all of the other. */
    private static double distance(double[][] one, double[][] other) {
        double sum = 0;
        for (double[] from : one) {
            for (double[] to : other) {
                double squares = 0;
                for (int d = 0; d < from.length; d++) {
                    squares += (from[d] - to[d]) * (from[d] - to[d]);
                }
                sum += Math.sqrt(squares);
            }
        }
        return sum;
    }
}
