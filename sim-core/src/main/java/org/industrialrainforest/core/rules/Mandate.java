package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.StateParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;

/** What the state looks for when it selects: returns, jobs, strategic fields. */
@FunctionalInterface
public interface Mandate {
    /**
     * Score of a firm: the highest are taken first.
     *
     * @param firm row of the firm
     * @param mean the state's posterior mean of log quality
     */
    double scores(World world, int firm, double mean, int month);

    /** The default: {@link #score}. */
    static Mandate weighted() {
        return Mandate::score;
    }

    /**
     * ω_return·m + ω_jobs·ln(1 + staff) + ω_strategic·special.
     *
     * @param mean the state's posterior mean of log quality
     */
    static double score(World world, int firm, double mean, int month) {
        StateParameters rules = world.rules.state();
        return rules.mandateReturn() * mean
                + rules.mandateJobs() * DeterministicMath.log1p(staff(world, firm, month))
                + rules.mandateStrategic() * world.firms.special.get(firm);
    }

    /** Staff that a firm's pay of the last twelve months kept. */
    static double staff(World world, int firm, int month) {
        double yearly = Money.rmb(world.firms.lastYear(firm, Firms.PAY, month));
        return Math.max(0, yearly / (world.rules.research().payM() * 1e6));
    }

    /** Rank of a score among those who apply: the higher the score, the earlier. */
    static long rank(double score) {
        return (long) (-score * 1e6);
    }
}
