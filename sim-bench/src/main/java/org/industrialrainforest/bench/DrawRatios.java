package org.industrialrainforest.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Philox;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.random.Stretch;
import org.industrialrainforest.engine.random.Variates;

/**
 * Nanoseconds a draw: one by one and for a stretch of entities at once, and the normal quantile by Wichura's approximations beside the table.
 * All are measured in turn, and the least of many rounds counts, so that other work on the machine falls out. Usage: {@code DrawRatios [rounds]}.
 */
public final class DrawRatios {
    /** Entities of a round: a hundred chunks' stretches, so that nothing is remembered from one round to the next. */
    private static final int SIZE = 100 * Stretch.LENGTH;

    private static final Process PROCESS = Process.monthly("bench.draws", "one", "two");
    private static final Draw ONE = PROCESS.draw("one");
    private static final Draw TWO = PROCESS.draw("two");

    private final Draws draws = new Draws(1, 1);
    private final long[] ids = new long[SIZE];
    private final double[] uniforms = new double[SIZE];
    private final double[] out = new double[Stretch.LENGTH];
    private final double[] outOther = new double[Stretch.LENGTH];
    private final long[] words = new long[4];
    private final long[] part = new long[Stretch.LENGTH];

    private DrawRatios() {
        draws.month(1);
        for (int i = 0; i < SIZE; i++) {
            ids[i] = (i + 1) * 0x9E3779B97F4A7C15L;
            uniforms[i] = draws.uniform(ONE, ids[i]);
        }
    }

    private enum Way {
        BLOCK("block of four words", "one by one", DrawRatios::block),
        UNIFORM("uniform", "one by one", DrawRatios::uniform),
        UNIFORMS("uniform", "at once", DrawRatios::uniforms),
        TWO_UNIFORMS("two uniforms of a block", "one by one", DrawRatios::twoUniforms),
        TWO_UNIFORMS_AT_ONCE("two uniforms of a block", "at once", DrawRatios::twoUniformsAtOnce),
        NORMAL_BEFORE("normal", "one by one, AS 241", DrawRatios::normalBefore),
        NORMAL("normal", "one by one, table", DrawRatios::normal),
        NORMALS("normal", "at once, table", DrawRatios::normals),
        EXPONENTIAL("exponential", "one by one", DrawRatios::exponential),
        EXPONENTIALS("exponential", "at once", DrawRatios::exponentials),
        LAPLACE("Laplace", "one by one", DrawRatios::laplace),
        LAPLACES("Laplace", "at once", DrawRatios::laplaces),
        QUANTILE_BEFORE("normal quantile", "AS 241", DrawRatios::quantileBefore),
        QUANTILE("normal quantile", "table", DrawRatios::quantile),
        LOG1P_BEFORE("ln(1 − u)", "StrictMath", DrawRatios::log1pBefore),
        LOG1P("ln(1 − u)", "table", DrawRatios::log1p);

        private final String what;
        private final String how;
        private final ToDoubleFunction<DrawRatios> round;

        Way(String what, String how, ToDoubleFunction<DrawRatios> round) {
            this.what = what;
            this.how = how;
            this.round = round;
        }
    }

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        DrawRatios bench = new DrawRatios();
        Way[] ways = Way.values();
        double[] least = new double[ways.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        double sum = 0;
        for (int i = 0; i < rounds; i++) {
            for (Way way : ways) {
                long before = System.nanoTime();
                sum += way.round.applyAsDouble(bench);
                double each = (double) (System.nanoTime() - before) / SIZE;
                least[way.ordinal()] = Math.min(least[way.ordinal()], each);
            }
        }
        for (Way way : ways) {
            System.out.println(String.format(
                    Locale.ROOT, "%-24s %-20s %6.1f ns", way.what, way.how, least[way.ordinal()]));
        }
        System.out.println("sum of all " + sum);
    }

    private double block() {
        long sum = 0;
        for (long id : ids) {
            Philox.block(1, 2, 3, id, 4, 5, words);
            sum += words[0];
        }
        return sum;
    }

    private double uniform() {
        double sum = 0;
        for (long id : ids) {
            sum += draws.uniform(ONE, id);
        }
        return sum;
    }

    private double twoUniforms() {
        double sum = 0;
        for (long id : ids) {
            sum += draws.uniform(ONE, id) - draws.uniform(TWO, id);
        }
        return sum;
    }

    private double normal() {
        double sum = 0;
        for (long id : ids) {
            sum += draws.normal(ONE, id);
        }
        return sum;
    }

    private double normalBefore() {
        double sum = 0;
        for (long id : ids) {
            sum += Wichura.quantile(draws.uniform(ONE, id));
        }
        return sum;
    }

    private double exponential() {
        double sum = 0;
        for (long id : ids) {
            sum += draws.exponential(ONE, id);
        }
        return sum;
    }

    private double laplace() {
        double sum = 0;
        for (long id : ids) {
            sum += draws.laplace(ONE, id);
        }
        return sum;
    }

    private interface Bulk {
        void draw(long[] ids, int from, int to, double[] out);
    }

    /** Stretch by stretch, as a sweep does it: identities are copied, drawn for, and the results read. */
    private double each(Bulk bulk) {
        double sum = 0;
        for (int from = 0; from < SIZE; from += Stretch.LENGTH) {
            System.arraycopy(ids, from, part, 0, Stretch.LENGTH);
            bulk.draw(part, 0, Stretch.LENGTH, out);
            for (double x : out) {
                sum += x;
            }
        }
        return sum;
    }

    private double uniforms() {
        return each((part, from, to, out) -> draws.uniforms(ONE, part, from, to, out));
    }

    private double twoUniformsAtOnce() {
        double sum = each((part, from, to, out) -> draws.uniforms(ONE, TWO, part, from, to, out, outOther));
        return sum - outOther[0];
    }

    private double normals() {
        return each((part, from, to, out) -> draws.normals(ONE, part, from, to, out));
    }

    private double exponentials() {
        return each((part, from, to, out) -> draws.exponentials(ONE, part, from, to, out));
    }

    private double laplaces() {
        return each((part, from, to, out) -> draws.laplaces(ONE, part, from, to, out));
    }

    private double quantileBefore() {
        double sum = 0;
        for (double u : uniforms) {
            sum += Wichura.quantile(u);
        }
        return sum;
    }

    private double quantile() {
        double sum = 0;
        for (double u : uniforms) {
            sum += Variates.normal(u);
        }
        return sum;
    }

    private double log1pBefore() {
        double sum = 0;
        for (double u : uniforms) {
            sum += StrictMath.log1p(-u);
        }
        return sum;
    }

    private double log1p() {
        double sum = 0;
        for (double u : uniforms) {
            sum += DeterministicMath.log1p(-u);
        }
        return sum;
    }
}
