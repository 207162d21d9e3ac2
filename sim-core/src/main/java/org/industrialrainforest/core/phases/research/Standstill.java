package org.industrialrainforest.core.phases.research;

import org.industrialrainforest.core.scenario.ResearchParameters;
import org.industrialrainforest.core.world.Access;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/**
 * Research that stands still. The months lost so far are u' = max(0, u + 1 − speed/v), where v is the speed that keeps up. When u exceeds the
 * team's patience, lognormal and drawn for firm and stage, research ends and the firm lives on services. Before the product a lead ages by
 * the months lost: ln q and the last round's mark.
 */
final class Standstill {
    static final Process STANDSTILL = Process.lifelong("standstill", "patience")
            .means("patience of a team with research that stands still; by firm and stage");

    private static final Draw PATIENCE = STANDSTILL.draw("patience");

    /** Nobody's patience is shorter than this part of its median: below it nothing needs to be drawn. */
    private static final double SHORTEST = .05;

    private final World world;
    private final boolean applies;
    private final double keepsUp;
    private final double patience;
    private final double aging;

    Standstill(World world) {
        this.world = world;
        ResearchParameters rules = world.rules.research();
        applies = world.rules.mechanisms().standstill();
        keepsUp = rules.keepsUp();
        patience = rules.standstillMonths();
        aging = rules.leadAging() / 12;
    }

    /** A month of a firm that researches, at this speed; the lead of who waits for its run ages too, but nobody gives up for that. */
    void stands(int row, double speed, Draws draws, int month) {
        if (!applies) {
            return;
        }
        Firms firms = world.firms;
        double lost = 1 - speed / keepsUp;
        if (lost > 0 && firms.reachedProduct.get(row) == 0) {
            firms.quality.add(row, -aging * lost);
            age(row, lost);
        }
        if (waits(row)) {
            return;
        }
        double months = Math.max(0, firms.stood.get(row) + lost);
        firms.stood.set(row, months);
        if (months > SHORTEST * patience && months > patienceOf(row, draws)) {
            firms.research.set(row, 0);
            firms.access.set(row, Access.NO_NEED);
            firms.stood.set(row, 0);
            world.note(
                    firms.id(row),
                    month,
                    Happening.STOPPED_RESEARCH,
                    firms.stage.get(row) + 1,
                    firms.attempt.get(row) + 1);
        }
    }

    /** The last round's value of a firm that has neither a product nor research to get one fades. */
    void idle(int row) {
        Firms firms = world.firms;
        if (applies
                && firms.reachedProduct.get(row) == 0
                && (firms.status.is(row, FirmStatus.ACTIVE) || firms.status.is(row, FirmStatus.DORMANT))) {
            age(row, 1);
        }
    }

    private void age(int row, double lost) {
        Firms firms = world.firms;
        if (firms.valuation.get(row) > 0) {
            firms.faded.set(row, 1 - (1 - firms.faded.get(row)) * (1 - aging * lost));
        }
    }

    /** Whether the work waits for a facility: phase 4 has a patience of its own for that. */
    private boolean waits(int row) {
        Firms firms = world.firms;
        return firms.served.get(row) == 0 && !firms.access.is(row, Access.NO_NEED);
    }

    private double patienceOf(int row, Draws draws) {
        Firms firms = world.firms;
        return patience
                * DeterministicMath.exp(world.rules.exits().patienceLogSd()
                        * draws.normal(PATIENCE, firms.id(row), 0, firms.stage.get(row)));
    }
}
