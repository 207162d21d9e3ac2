package org.industrialrainforest.examples.hopenhayn;

import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * Hopenhayn's equilibrium for a continuum of firms, by another way than the model's: the value of tomorrow W(z) = E v(z′) and the density of firms
 * are solved by iteration on a Simpson grid that begins at the exit threshold, so that neither has a kink on it; the threshold is bisected until
 * entry just pays.
 */
record Reference(double price, double threshold, double firms, double size, double exits, double entrants) {
    private static final double THETA = .64;
    private static final double BETA = .95;
    private static final double RHO = .9;
    private static final double SIGMA = .1;
    private static final double SPREAD = SIGMA / Math.sqrt(1 - RHO * RHO);
    private static final double JOBS = 5000;
    private static final double A = 1 / (1 - THETA);

    static Reference of(double fixed, double entry, int intervals) {
        double low = -5 * SPREAD;
        double high = 3 * SPREAD;
        for (int i = 0; i < 32; i++) {
            double middle = (low + high) / 2;
            // A higher threshold needs a lower price, at which entry is worth less.
            if (new Solved(middle, fixed, intervals).worthOfEntry() > entry) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Solved(low, fixed, intervals).stationary();
    }

    /** Everything at a given threshold; the price is that at which a firm at the threshold is indifferent. */
    private static final class Solved {
        private final double threshold;
        private final double fixed;
        private final int n;
        private final double[] z;
        private final double[] weight;
        private final double[][] kernel;
        private final double[] profits;
        private final double[] costs;
        private final double unit;

        Solved(double threshold, double fixed, int intervals) {
            this.threshold = threshold;
            this.fixed = fixed;
            n = intervals + 1;
            z = new double[n];
            weight = new double[n];
            double step = (7 * SPREAD - threshold) / intervals;
            for (int i = 0; i < n; i++) {
                z[i] = threshold + i * step;
                weight[i] = step / 3 * (i == 0 || i == n - 1 ? 1 : i % 2 == 1 ? 4 : 2);
            }
            kernel = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    kernel[i][j] = weight[j] * density(z[j], RHO * z[i], SIGMA);
                }
            }
            double[] one = new double[n];
            double[] sizes = new double[n];
            for (int i = 0; i < n; i++) {
                one[i] = 1;
                sizes[i] = DeterministicMath.exp(A * RHO * z[i] + A * A * SIGMA * SIGMA / 2);
            }
            profits = value(sizes);
            costs = value(one);
            unit = fixed * costs[0] / profits[0] * THETA / (1 - THETA);
        }

        /** W = E f + β ∫ W over those that stay, by iteration. */
        private double[] value(double[] expected) {
            double[] w = expected.clone();
            for (int sweep = 0; sweep < 300; sweep++) {
                double[] last = w.clone();
                for (int i = 0; i < n; i++) {
                    double sum = 0;
                    for (int j = 0; j < n; j++) {
                        sum += kernel[i][j] * last[j];
                    }
                    w[i] = expected[i] + BETA * sum;
                }
            }
            return w;
        }

        double worthOfEntry() {
            double margin = (1 - THETA) / THETA * unit;
            double worth = margin * DeterministicMath.exp(A * A * SPREAD * SPREAD / 2) - fixed;
            for (int j = 0; j < n; j++) {
                worth += BETA * weight[j] * density(z[j], 0, SPREAD) * (margin * profits[j] - fixed * costs[j]);
            }
            return worth;
        }

        /** With one entrant a year, then scaled to the market's employment. */
        Reference stationary() {
            double[] firms = new double[n];
            for (int sweep = 0; sweep < 500; sweep++) {
                double[] last = firms.clone();
                for (int j = 0; j < n; j++) {
                    double sum = density(z[j], 0, SPREAD);
                    for (int i = 0; i < n; i++) {
                        sum += last[i] * weight[i] * kernel[i][j] / weight[j];
                    }
                    firms[j] = sum;
                }
            }
            double staying = 0;
            // All who produce are last year's stayers with their new productivity, and entrants.
            double jobs = DeterministicMath.exp(A * A * SPREAD * SPREAD / 2);
            for (int i = 0; i < n; i++) {
                staying += weight[i] * firms[i];
                jobs += weight[i] * firms[i] * DeterministicMath.exp(A * RHO * z[i] + A * A * SIGMA * SIGMA / 2);
            }
            double producing = staying + 1;
            double size = unit * jobs / producing;
            return new Reference(
                    StrictMath.pow(unit, 1 - THETA) / THETA,
                    threshold,
                    JOBS / size,
                    size,
                    1 / producing,
                    JOBS / size / producing);
        }

        private static double density(double x, double mean, double sd) {
            double d = (x - mean) / sd;
            return DeterministicMath.exp(-d * d / 2) / (sd * Math.sqrt(2 * Math.PI));
        }
    }
}
