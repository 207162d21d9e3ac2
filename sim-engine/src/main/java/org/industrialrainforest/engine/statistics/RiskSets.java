package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Lives by the distinct times at which they ended or were censored, ascending, with how many were at risk just before each. */
final class RiskSets {
    final double[] times;
    final long[] exits;
    final long[] censored;
    final long[] atRisk;
    final long subjects;

    private RiskSets(double[] times, long[] exits, long[] censored) {
        this.times = times;
        this.exits = exits;
        this.censored = censored;
        this.subjects = Arrays.stream(exits).sum() + Arrays.stream(censored).sum();
        this.atRisk = new long[times.length];
        long present = subjects;
        for (int i = 0; i < times.length; i++) {
            atRisk[i] = present;
            present -= exits[i] + censored[i];
        }
    }

    /** From single lives. */
    static RiskSets of(double[] time, boolean[] exit) {
        Checks.equalLengths("time", time.length, "exit", exit.length);
        double[] distinct = Arrays.stream(Checks.notNegative("time", time))
                .map(t -> t + 0.0)
                .sorted()
                .distinct()
                .toArray();
        long[] exits = new long[distinct.length];
        long[] censored = new long[distinct.length];
        for (int i = 0; i < time.length; i++) {
            int at = Arrays.binarySearch(distinct, time[i] + 0.0);
            if (exit[i]) {
                exits[at]++;
            } else {
                censored[at]++;
            }
        }
        return new RiskSets(distinct, exits, censored);
    }

    /** From tallies by age, the index. */
    static RiskSets ofCounts(int[] exits, int[] censored) {
        Checks.equalLengths("exits", exits.length, "censored", censored.length);
        for (int age = 0; age < exits.length; age++) {
            if (exits[age] < 0 || censored[age] < 0) {
                throw new IllegalArgumentException("At age " + age + " there are " + exits[age] + " exits and "
                        + censored[age] + " censored lives; counts must not be negative.");
            }
        }
        int[] ages = IntStream.range(0, exits.length)
                .filter(age -> exits[age] > 0 || censored[age] > 0)
                .toArray();
        return new RiskSets(
                Arrays.stream(ages).asDoubleStream().toArray(),
                Arrays.stream(ages).mapToLong(age -> exits[age]).toArray(),
                Arrays.stream(ages).mapToLong(age -> censored[age]).toArray());
    }

    long exitsAt(double t) {
        int i = Arrays.binarySearch(times, t + 0.0);
        return i < 0 ? 0 : exits[i];
    }

    long censoredAt(double t) {
        int i = Arrays.binarySearch(times, t + 0.0);
        return i < 0 ? 0 : censored[i];
    }

    long atRiskAt(double t) {
        int next = firstIndexFrom(t);
        return next == times.length ? 0 : atRisk[next];
    }

    private int firstIndexFrom(double t) {
        int i = Arrays.binarySearch(times, t + 0.0);
        return i < 0 ? -i - 1 : i;
    }

    /** The last time that is not after t; −1 before the first. */
    int lastIndexUntil(double t) {
        int i = Arrays.binarySearch(times, t + 0.0);
        return i < 0 ? -i - 2 : i;
    }

    double[] timesOfExits() {
        double[] found = new double[times.length];
        int count = 0;
        for (int i = 0; i < times.length; i++) {
            if (exits[i] > 0) {
                found[count++] = times[i];
            }
        }
        return Arrays.copyOf(found, count);
    }
}
