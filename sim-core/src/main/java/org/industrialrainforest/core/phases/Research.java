package org.industrialrainforest.core.phases;

import java.util.List;
import org.industrialrainforest.core.engine.Phase;
import org.industrialrainforest.core.engine.Rows;
import org.industrialrainforest.core.engine.Tick;
import org.industrialrainforest.core.ledger.Flow;
import org.industrialrainforest.core.ledger.Journal;
import org.industrialrainforest.core.money.Money;
import org.industrialrainforest.core.random.DeterministicMath;
import org.industrialrainforest.core.random.Draw;
import org.industrialrainforest.core.random.Draws;
import org.industrialrainforest.core.random.Process;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.StageLength;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Gates;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.Sums;
import org.industrialrainforest.core.world.World;

/** Phase 5. Firms spend on their stage as fast as cash allows, learn, and try the gate when the work is done. */
public final class Research implements Phase {
    private static final Process GATE =
            Process.lifelong("gate", "passes", "length", "repeats", "pivots", "pivot-quality");
    private static final Draw PASSES = GATE.draw("passes");
    private static final Draw LENGTH = GATE.draw("length");
    private static final Draw REPEATS = GATE.draw("repeats");
    private static final Draw PIVOTS = GATE.draw("pivots");
    private static final Draw PIVOT_QUALITY = GATE.draw("pivot-quality");
    private static final int MOST_ATTEMPTS = 4;

    private final World world;

    public Research(World world) {
        this.world = world;
    }

    @Override
    public List<Process> processes() {
        return List.of(GATE);
    }

    @Override
    public void run(Tick tick) {
        Sums sums = world.sums;
        sums.attempts.reset();
        sums.passes.reset();
        sums.knowledge.reset();
        sums.researchers.reset();
        sums.parkKnowledge.reset();
        sums.parkFirms.reset();

        tick.each(world.firms, rows -> work(rows, tick.month()));
        learn(tick.month());
    }

    private void work(Rows rows, int month) {
        Firms firms = world.firms;
        for (int row = rows.first(); row < rows.end(); row++) {
            if (!firms.live(row) || !firms.works(row)) {
                continue;
            }
            if (firms.research.get(row) != 0) {
                advance(row, rows, month);
            }
            knowledge(row, rows);
        }
    }

    private void advance(int row, Rows rows, int month) {
        Firms firms = world.firms;
        Rules.Research rules = world.rules.research();
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        double dependence = world.ladders.dependence(sector, stage);
        boolean waits = firms.served.get(row) == 0
                && firms.access.get(row) != Firms.AT_PLATFORM
                && firms.done.get(row) >= 1 - dependence;
        double speed = 0;
        if (!waits) {
            double length = firms.length.get(row);
            double rate = world.ladders.cost(sector, stage) / world.ladders.months(sector, stage);
            double horizon = firms.rounds.get(row) > 0 ? rules.fundedHorizon() : rules.bootstrappedHorizon();
            double overhead = rules.overheadM() * 1e6;
            double spare =
                    Math.max(0, Money.rmb(firms.cash(row)) / horizon + Math.min(0, firms.sold.get(row) - overhead));
            double cap = firms.served.get(row) == 0 && dependence > 0
                    ? Math.max(firms.done.get(row), 1 - dependence)
                    : Double.POSITIVE_INFINITY;
            if (firms.access.get(row) == Firms.AT_PLATFORM) {
                cap = .999;
            }
            // What is left to do before the facility allows more is all that is paid for.
            speed = Math.min(Math.min(1, spare / Math.max(1, rate)), Math.max(0, cap - firms.done.get(row)) * length);
            spend(row, rate * speed, rows);
            firms.done.set(row, Math.min(cap, firms.done.get(row) + speed / length));
            if (firms.rounds.get(row) > 0) {
                firms.evidence.add(row, world.rules.quality().researchEvidence() / 12 * speed);
            }
        }
        firms.speed.set(row, speed);
        if (firms.done.get(row) >= 1) {
            gate(row, sector, stage, rows, month);
        }
    }

    private void spend(int row, double rmb, Rows rows) {
        Firms firms = world.firms;
        long fen = Math.min(firms.cash(row), Money.fen(rmb));
        long staff = Money.share(fen, world.rules.research().staffShare());
        Journal journal = world.ledger.journal(rows.chunk());
        journal.pay(world.accounts.firms(), row, world.accounts.staff, staff, Flow.PAY);
        journal.pay(world.accounts.firms(), row, world.accounts.suppliers, fen - staff, Flow.SUPPLIES);
        firms.book(row, Firms.PAY, staff);
        firms.book(row, Firms.SUPPLIES, fen - staff);
        firms.book(row, Firms.RND, fen);
        world.real.add(rows.chunk(), Real.WAGES.ordinal(), staff);
        world.real.add(rows.chunk(), Real.SUPPLIES.ordinal(), fen - staff);
    }

    private void gate(int row, int sector, int stage, Rows rows, int month) {
        Firms firms = world.firms;
        Rules.Quality quality = world.rules.quality();
        Draws draws = rows.draws();
        long id = firms.id(row);
        int event = event(row, stage);
        int cell = world.ladders.cell(sector, stage);
        double coaching = firms.incubator.has(row)
                ? world.scenario.incubators().get(firms.incubator.get(row)).coaching()
                : 0;
        double ratio = firms.knowledge.get(row) / Math.max(1e-9, world.sectors.knowledge.get(sector));
        double chance = GateRule.chance(
                world.rules.research(),
                world.ladders.pass(sector, stage),
                world.ladders.gateShift(sector, stage),
                firms.quality.get(row),
                ratio,
                firms.fit.get(row),
                coaching);
        world.sums.attempts.add(rows.chunk(), cell, 1);
        if (draws.happens(PASSES, id, 0, event, chance)) {
            world.sums.passes.add(rows.chunk(), cell, 1);
            firms.evidence.add(row, quality.gateEvidence());
            world.note(id, month, Happening.GATE_PASSED, stage + 1, chance);
            pass(row, sector, stage, draws, month);
        } else {
            firms.evidence.add(row, quality.failedEvidence());
            world.note(id, month, Happening.GATE_FAILED, stage + 1, chance);
            fail(row, sector, stage, event, draws, month);
        }
    }

    /** Ordinal of an attempt: what gates and attempts are keyed by. */
    private int event(int row, int stage) {
        return (stage * 16 + world.firms.pivots.get(row)) * 256 + world.firms.attempt.get(row);
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
                * DeterministicMath.exp(.5 * firms.quality.get(row));
        firms.reachedProduct.set(row, month);
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
                                * StageLength.months(
                                        world,
                                        sector,
                                        stage,
                                        draws.normal(LENGTH, firms.id(row), 0, event(row, stage)))));
        firms.done.set(row, 0);
        firms.served.set(row, 0);
        firms.access.set(row, Firms.NO_NEED);
        firms.asks.set(row, 0);
        firms.fit.set(row, 0);
    }

    private void fail(int row, int sector, int stage, int event, Draws draws, int month) {
        Firms firms = world.firms;
        Rules.Research rules = world.rules.research();
        long id = firms.id(row);
        boolean mayRepeat = !world.ladders.clinical(sector, stage) && firms.attempt.get(row) + 1 < MOST_ATTEMPTS;
        if (mayRepeat && draws.happens(REPEATS, id, 0, event, rules.repeat())) {
            firms.attempt.set(row, firms.attempt.get(row) + 1);
            begin(row, sector, stage, .5, draws);
            world.note(id, month, Happening.REPEATS, stage + 1, firms.attempt.get(row) + 1);
        } else if (firms.pivots.get(row) < 15
                && firms.cash(row) > 0
                && draws.happens(PIVOTS, id, 0, event, rules.pivot())) {
            double kept = rules.pivotKept();
            double sd = world.rules.quality().logSd() * Math.sqrt(1 - kept * kept);
            firms.quality.set(row, kept * firms.quality.get(row) + sd * draws.normal(PIVOT_QUALITY, id, 0, event));
            firms.evidence.set(row, firms.evidence.get(row) / 2);
            firms.pivots.set(row, firms.pivots.get(row) + 1);
            firms.attempt.set(row, 0);
            firms.stage.set(row, Math.max(0, stage - 1));
            begin(row, sector, Math.max(0, stage - 1), 1, draws);
            world.note(id, month, Happening.PIVOTED, firms.quality.get(row), firms.stage.get(row) + 1);
        } else {
            firms.research.set(row, 0);
            firms.access.set(row, Firms.NO_NEED);
            world.note(id, month, Happening.STOPPED_RESEARCH, stage + 1, firms.attempt.get(row) + 1);
        }
    }

    /** K' = (1−δ)K + R^α(1 + φ·A·S), monthly, with research measured in full-speed months. */
    private void knowledge(int row, Rows rows) {
        Firms firms = world.firms;
        Rules.Knowledge rules = world.rules.knowledge();
        int sector = firms.sector.get(row);
        double k = firms.knowledge.get(row) * (1 - rules.depreciation() / 12);
        double speed = firms.research.get(row) != 0 ? firms.speed.get(row) : 0;
        if (speed > 0) {
            double mean = Math.max(1e-9, world.sectors.knowledge.get(sector));
            double ratio = k / mean;
            double absorbs = 1 - DeterministicMath.exp(-rules.absorption() * ratio);
            double pool = mean;
            if (firms.park.has(row)) {
                pool += rules.parkWeight() * world.parks.knowledge.get(firms.park.get(row));
            }
            if (firms.links.get(row) > 0) {
                pool += mean;
            }
            if (firms.platformRuns.get(row) > 0) {
                pool += firms.leakage.get(row) * mean;
            }
            double research = rules.researchReturns() == .5
                    ? Math.sqrt(speed)
                    : DeterministicMath.pow(speed, rules.researchReturns());
            k += research * rules.depreciation() / 12 * (1 + rules.spillover() * absorbs * pool);
        }
        firms.knowledge.set(row, k);
        world.sums.knowledge.addReal(rows.chunk(), sector, k);
        world.sums.researchers.add(rows.chunk(), sector, 1);
        if (firms.park.has(row)) {
            world.sums.parkKnowledge.addReal(rows.chunk(), firms.park.get(row), k);
            world.sums.parkFirms.add(rows.chunk(), firms.park.get(row), 1);
        }
    }

    /** Means for next month and beliefs about gates from the last 36 months. */
    private void learn(int month) {
        Gates gates = world.gates;
        Sums sums = world.sums;
        int ring = world.ring(month);
        double weight = world.rules.founding().priorWeight();
        for (int s = 0; s < world.sectors.count(); s++) {
            long n = sums.researchers.total(s);
            world.sectors.knowledge.set(s, n == 0 ? 1 : sums.knowledge.real(s) / n);
            for (int k = 0; k < world.ladders.stages(s); k++) {
                int cell = world.ladders.cell(s, k);
                gates.attempts.set(cell, ring, sums.attempts.total(cell));
                gates.passes.set(cell, ring, sums.passes.total(cell));
                gates.everAttempted.add(cell, sums.attempts.total(cell));
                gates.everPassed.add(cell, sums.passes.total(cell));
                double seen = gates.attempts.sum(cell);
                double passed = gates.passes.sum(cell);
                gates.belief.set(cell, (weight * world.ladders.pass(s, k) + passed) / Math.max(1e-9, weight + seen));
            }
        }
        for (int p = 0; p < world.parks.count(); p++) {
            long n = sums.parkFirms.total(p);
            world.parks.knowledge.set(p, n == 0 ? 1 : sums.parkKnowledge.real(p) / n);
        }
    }
}
