package org.industrialrainforest.core.phases.research;

import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.KnowledgeRatio;
import org.industrialrainforest.core.rules.Licence;
import org.industrialrainforest.core.rules.StageLength;
import org.industrialrainforest.core.scenario.QualityParameters;
import org.industrialrainforest.core.scenario.ResearchParameters;
import org.industrialrainforest.core.world.Access;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Tally;

/** Attempts at gates: who passes goes on or launches, who fails repeats, pivots or stops. */
final class GateAttempts {
    static final Process GATE = Process.lifelong("gate", "passes", "length", "repeats", "pivots", "pivot-quality")
            .means("gates, lengths of attempts, repeats and pivots; by firm, stage, pivots so far and attempt");

    private static final Draw PASSES = GATE.draw("passes");

    private static final Draw LENGTH = GATE.draw("length");

    private static final Draw REPEATS = GATE.draw("repeats");

    private static final Draw PIVOTS = GATE.draw("pivots");

    private static final Draw PIVOT_QUALITY = GATE.draw("pivot-quality");

    /** The key of an attempt has places for so many pivots; {@code research.pivots} allows no more. */
    private static final int MOST_PIVOTS = 15;

    private static final int ATTEMPTS = 256;

    private final World world;

    private final GateRule gateRule;

    private final StageLength stageLength;

    GateAttempts(World world, GateRule gateRule, StageLength stageLength) {
        this.gateRule = gateRule;
        this.stageLength = stageLength;
        this.world = world;
    }

    /** A firm whose work is done tries its gate. */
    void attempt(int row, int sector, int stage, Rows rows, int month) {
        Firms firms = world.firms;
        QualityParameters quality = world.rules.quality();
        Draws draws = rows.draws();
        long id = firms.id(row);
        int event = event(row, stage);
        int cell = world.ladders.cell(sector, stage);
        double coaching = firms.incubator.has(row) && world.rules.mechanisms().incubationCoaching()
                ? world.scenario.incubators().get(firms.incubator.get(row)).coaching()
                : 0;
        double chance = gateRule.passes(
                world.rules.research(),
                world.ladders.pass(sector, stage),
                world.ladders.gateShift(sector, stage),
                firms.quality.get(row),
                KnowledgeRatio.of(world, row),
                firms.fit.get(row),
                coaching);
        world.sums.attempts.add(rows.part(), cell, 1);
        world.sums.repeats.add(rows.part(), cell, firms.attempt.get(row) > 0 ? 1 : 0);
        boolean tenant = firms.incubator.has(row);
        if (tenant) {
            world.sums.tenantAttempts.add(rows.part(), sector, 1);
            world.sums.tenantExpected.add(rows.part(), sector, Tally.fixed(world.gates.belief.get(cell)));
        }
        if (draws.happens(PASSES, id, 0, event, chance)) {
            world.sums.passes.add(rows.part(), cell, 1);
            world.sums.tenantPasses.add(rows.part(), sector, tenant ? 1 : 0);
            firms.evidence.add(row, quality.gateEvidence());
            decided(row, sector, 1, rows);
            world.note(id, month, Happening.GATE_PASSED, stage + 1, chance);
            pass(row, sector, stage, draws, month);
        } else {
            firms.evidence.add(row, quality.failedEvidence());
            decided(row, sector, 0, rows);
            world.note(id, month, Happening.GATE_FAILED, stage + 1, chance);
            boolean leaves = tenant
                    && world.rules.mechanisms().incubationMilestones()
                    && firms.attempt.get(row) + 1 >= world.rules.state().tenantFailures();
            fail(row, sector, stage, event, draws, month);
            if (leaves) {
                firms.stay.set(row, 1);
            }
        }
    }

    /** The first attempt since the firm's last round is set against what the lead of the round expected of it. */
    private void decided(int row, int sector, int passes, Rows rows) {
        double judged = world.firms.judged.get(row);
        if (judged > 0) {
            world.sums.judgedGates.add(rows.part(), sector, Tally.fixed(judged));
            world.sums.judgedPasses.add(rows.part(), sector, passes);
            world.firms.judged.set(row, 0);
        }
    }

    private int event(int row, int stage) {
        return event(stage, world.firms.pivots.get(row), world.firms.attempt.get(row));
    }

    /**
     * Ordinal of an attempt: what gates and attempts are keyed by.
     *
     * @throws IllegalArgumentException for an attempt that has no place in the key
     */
    static int event(int stage, int pivots, int attempt) {
        if (pivots > MOST_PIVOTS || attempt >= ATTEMPTS) {
            throw new IllegalArgumentException("attempt " + attempt + " after " + pivots
                    + " pivots has no place in its key: " + MOST_PIVOTS + " pivots and " + (ATTEMPTS - 1)
                    + " attempts are the most");
        }
        return (stage * (MOST_PIVOTS + 1) + pivots) * ATTEMPTS + attempt;
    }

    private void pass(int row, int sector, int stage, Draws draws, int month) {
        Firms firms = world.firms;
        firms.stage.set(row, stage + 1);
        firms.attempt.set(row, 0);
        firms.gatePassed.set(row, 1);
        firms.searches.set(row, 0);
        if (stage + 1 == world.ladders.productGate(sector) && firms.reachedProduct.get(row) == 0) {
            launch(row, sector, month);
        }
        if (stage + 1 < world.ladders.stages(sector)) {
            begin(row, sector, stage + 1, 1, draws);
            if (firms.entered.get(row, stage + 1) == 0) {
                firms.entered.set(row, stage + 1, month);
            }
        } else {
            firms.research.set(row, 0);
        }
    }

    private void launch(int row, int sector, int month) {
        Firms firms = world.firms;
        double yearly = world.scenario.sectors().get(sector).launchRevenueM()
                * 1e6
                * DeterministicMath.exp(world.rules.sales().launchQuality() * firms.quality.get(row))
                * Licence.kept(world, row);
        firms.reachedProduct.set(row, month);
        if (firms.incubator.has(row) && world.rules.mechanisms().incubationMilestones()) {
            firms.stay.set(row, 2);
        }
        firms.product.set(row, yearly / 12);
        world.note(firms.id(row), month, Happening.LAUNCHED, yearly / 1e6, firms.quality.get(row));
    }

    private void begin(int row, int sector, int stage, double work, Draws draws) {
        Firms firms = world.firms;
        firms.length.set(
                row,
                Math.max(
                        1,
                        work
                                * stageLength.lasts(
                                        world,
                                        sector,
                                        stage,
                                        draws.normal(LENGTH, firms.id(row), 0, event(row, stage)))));
        firms.done.set(row, 0);
        firms.stood.set(row, 0);
        firms.served.set(row, 0);
        firms.access.set(row, Access.NO_NEED);
        firms.asks.set(row, 0);
        firms.fit.set(row, 0);
    }

    private void fail(int row, int sector, int stage, int event, Draws draws, int month) {
        Firms firms = world.firms;
        ResearchParameters rules = world.rules.research();
        long id = firms.id(row);
        boolean mayRepeat = !world.ladders.clinical(sector, stage) && firms.attempt.get(row) + 1 < rules.attempts();
        if (mayRepeat && draws.happens(REPEATS, id, 0, event, rules.repeat())) {
            firms.attempt.set(row, firms.attempt.get(row) + 1);
            begin(row, sector, stage, rules.repeatWork(), draws);
            world.note(id, month, Happening.REPEATS, stage + 1, firms.attempt.get(row) + 1);
        } else if (firms.pivots.get(row) < rules.pivots()
                && firms.cash(row) > 0
                && draws.happens(PIVOTS, id, 0, event, rules.pivot())) {
            double kept = rules.pivotKept();
            double sd = world.rules.quality().logSd() * Math.sqrt(1 - kept * kept);
            firms.quality.set(row, kept * firms.quality.get(row) + sd * draws.normal(PIVOT_QUALITY, id, 0, event));
            firms.evidence.set(row, firms.evidence.get(row) * rules.pivotEvidence());
            firms.pivots.set(row, firms.pivots.get(row) + 1);
            firms.foreignSold.set(row, 0);
            firms.licenceDue.set(row, 0);
            firms.attempt.set(row, 0);
            firms.stage.set(row, Math.max(0, stage - 1));
            begin(row, sector, Math.max(0, stage - 1), 1, draws);
            world.note(id, month, Happening.PIVOTED, firms.quality.get(row), firms.stage.get(row) + 1);
        } else {
            firms.research.set(row, 0);
            firms.access.set(row, Access.NO_NEED);
            world.note(id, month, Happening.STOPPED_RESEARCH, stage + 1, firms.attempt.get(row) + 1);
        }
    }
}
