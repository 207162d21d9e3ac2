package org.industrialrainforest.core.fit;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.AbstractRandomGenerator;

/**
 * Evolution strategy with covariance matrix adaptation (Hansen 2006, doi:10.1007/3-540-32494-1_4) in the unit cube, with keyed draws.
 *
 * <p>A generation has 4 + ⌊3 ln d⌋ points of d places, the first ones spread by {@value #STEP} about the start. Points outside the cube are moved to
 * its surface and charged for it.
 */
final class CmaEs {
    private static final double STEP = .15;
    private static final int ITERATIONS = 1_000_000;
    private static final int TRIES = 10;

    private CmaEs() {}

    /**
     * Evaluates at most so many points, one after the other; the caller keeps them. Ends earlier where nothing more is gained.
     *
     * @param start places of 0 to 1
     * @param uniform the number of 0 to 1 at each place of a sequence, from 0 on
     * @param function to be made small, finite
     */
    static void search(
            double[] start, int evaluations, IntToDoubleFunction uniform, ToDoubleFunction<double[]> function) {
        int dimensions = start.length;
        double[] low = new double[dimensions];
        double[] high = new double[dimensions];
        double[] step = new double[dimensions];
        Arrays.fill(high, 1);
        Arrays.fill(step, STEP);
        CMAESOptimizer optimizer = new CMAESOptimizer(ITERATIONS, 0, true, 0, TRIES, new Keyed(uniform), false, null);
        try {
            optimizer.optimize(
                    new MaxEval(evaluations),
                    new ObjectiveFunction(function::applyAsDouble),
                    GoalType.MINIMIZE,
                    new SimpleBounds(low, high),
                    new InitialGuess(start),
                    new CMAESOptimizer.Sigma(step),
                    new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(dimensions))));
        } catch (TooManyEvaluationsException allDone) {
            return; // The points that were evaluated are what is asked for.
        }
    }

    /** Numbers by their place in the sequence: the same ones in every run of a plan. */
    private static final class Keyed extends AbstractRandomGenerator {
        private final IntToDoubleFunction uniform;
        private int next;

        Keyed(IntToDoubleFunction uniform) {
            this.uniform = uniform;
        }

        @Override
        public void setSeed(long seed) {
            throw new UnsupportedOperationException("the key is the seed");
        }

        @Override
        public double nextDouble() {
            return uniform.applyAsDouble(next++);
        }
    }
}
