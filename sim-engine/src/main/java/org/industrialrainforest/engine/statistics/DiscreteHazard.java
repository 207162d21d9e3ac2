package org.industrialrainforest.engine.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Discrete-time hazard with a baseline for each group: logit P(event) = α_g + β x, fitted by maximum likelihood.
 *
 * <p>With groups that are years of age and an observation for each firm and year at risk, β is the change of the log odds of exit per unit
 * of x at given age. A group in which all or none had the event says nothing about β and is left out. The information matrix is an arrow
 * (one α for each group, one β), so that a Newton step costs one pass; steps that lower the likelihood are halved.
 *
 * <p>Source: Allison (1982), Sociological Methodology 13, 61–98, doi:10.2307/270718.
 *
 * @param coefficient β; NaN without observations, when no group tells anything, when x does not vary within groups, or when x separates
 *     events from the rest, so that β has no finite maximum
 * @param standardError from the observed information; NaN with the coefficient
 * @param observations used
 * @param events among them
 */
public record DiscreteHazard(double coefficient, double standardError, int observations, int events) {
    private static final int MOST_STEPS = 60;
    private static final double SMALL = 1e-10;
    /** Spread of x within groups, relative to its size, that is no more than rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * The estimate.
     *
     * @param group of each observation, from 0
     * @param x finite value of each observation
     * @param event whether each observation ended in the event
     * @throws IllegalArgumentException if the lengths differ or a value is NaN or infinite
     */
    public static DiscreteHazard of(int[] group, double[] x, boolean[] event) {
        Checks.equalLengths("group", group.length, "x", x.length);
        Checks.equalLengths("event", event.length, "x", x.length);
        Checks.finite("x", x);
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        int[] n = new int[groups];
        int[] d = new int[groups];
        double[] centre = new double[groups];
        for (int i = 0; i < x.length; i++) {
            n[group[i]]++;
            d[group[i]] += event[i] ? 1 : 0;
            centre[group[i]] += x[i];
        }
        boolean[] tells = new boolean[groups];
        int used = 0;
        int events = 0;
        for (int g = 0; g < groups; g++) {
            tells[g] = d[g] > 0 && d[g] < n[g];
            used += tells[g] ? n[g] : 0;
            events += tells[g] ? d[g] : 0;
            centre[g] /= Math.max(1, n[g]);
        }
        double spread = 0;
        double size = 0;
        for (int i = 0; i < x.length; i++) {
            if (tells[group[i]]) {
                spread += (x[i] - centre[group[i]]) * (x[i] - centre[group[i]]);
                size += x[i] * x[i];
            }
        }
        return spread <= ROUNDING * ROUNDING * size
                ? new DiscreteHazard(Double.NaN, Double.NaN, used, events)
                : new Fit(group, x, event, tells, centre, n, d).solve(used, events, spread);
    }

    /** z of the test that β is zero. */
    public double z() {
        return coefficient / standardError;
    }

    /** One fit; x is centred in its group, which changes α and not β. */
    private static final class Fit {
        private final int[] group;
        private final double[] x;
        private final boolean[] event;
        private final boolean[] tells;
        private final double[] centre;
        private final double[] alpha;
        private final double[] score;
        private final double[] weight;
        private final double[] cross;
        private double beta;
        private double scoreBeta;
        private double weightBeta;

        Fit(int[] group, double[] x, boolean[] event, boolean[] tells, double[] centre, int[] n, int[] d) {
            this.group = group;
            this.x = x;
            this.event = event;
            this.tells = tells;
            this.centre = centre;
            alpha = new double[n.length];
            score = new double[n.length];
            weight = new double[n.length];
            cross = new double[n.length];
            for (int g = 0; g < n.length; g++) {
                alpha[g] = tells[g] ? FastMath.log((double) d[g] / (n[g] - d[g])) : 0;
            }
        }

        /** The information per squared spread of x is a mean of p(1 − p), which vanishes where x separates the events. */
        DiscreteHazard solve(int used, int events, double spread) {
            double likelihood = pass();
            for (int step = 0; step < MOST_STEPS; step++) {
                double information = information();
                if (!(information > SMALL * spread)) {
                    return new DiscreteHazard(Double.NaN, Double.NaN, used, events);
                }
                double up = scoreBeta;
                for (int g = 0; g < alpha.length; g++) {
                    up -= tells[g] ? cross[g] * score[g] / weight[g] : 0;
                }
                double db = up / information;
                double[] da = new double[alpha.length];
                for (int g = 0; g < alpha.length; g++) {
                    da[g] = tells[g] ? (score[g] - cross[g] * db) / weight[g] : 0;
                }
                likelihood = move(da, db, likelihood);
                if (Math.abs(db) < SMALL * (1 + Math.abs(beta))) {
                    break;
                }
            }
            return new DiscreteHazard(beta, 1 / FastMath.sqrt(information()), used, events);
        }

        private double move(double[] da, double db, double before) {
            double[] alphaBefore = alpha.clone();
            double betaBefore = beta;
            double length = 1;
            double now = before;
            for (int halving = 0; halving < 30; halving++) {
                for (int g = 0; g < alpha.length; g++) {
                    alpha[g] = alphaBefore[g] + length * da[g];
                }
                beta = betaBefore + length * db;
                now = pass();
                if (now >= before - SMALL * Math.abs(before)) {
                    return now;
                }
                length /= 2;
            }
            return now;
        }

        /** Information about β when the α are known no better than from the data. */
        private double information() {
            double information = weightBeta;
            for (int g = 0; g < alpha.length; g++) {
                information -= tells[g] ? cross[g] * cross[g] / weight[g] : 0;
            }
            return information;
        }

        /** Log likelihood; fills score and information. */
        private double pass() {
            Arrays.fill(score, 0);
            Arrays.fill(weight, 0);
            Arrays.fill(cross, 0);
            scoreBeta = 0;
            weightBeta = 0;
            double likelihood = 0;
            for (int i = 0; i < x.length; i++) {
                int g = group[i];
                if (!tells[g]) {
                    continue;
                }
                double value = x[i] - centre[g];
                double p = 1 / (1 + FastMath.exp(-(alpha[g] + beta * value)));
                double residual = (event[i] ? 1 : 0) - p;
                double w = Math.max(p * (1 - p), 1e-300);
                likelihood += FastMath.log(Math.max(1e-300, event[i] ? p : 1 - p));
                score[g] += residual;
                scoreBeta += residual * value;
                weight[g] += w;
                cross[g] += w * value;
                weightBeta += w * value * value;
            }
            return likelihood;
        }
    }
}
