package org.industrialrainforest.core.phases;

import java.util.List;
import org.industrialrainforest.core.rules.Belief;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.StageLength;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Gates;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.Sectors;
import org.industrialrainforest.core.world.Sums;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Flow;
import org.industrialrainforest.engine.ledger.Journal;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Tally;
import org.industrialrainforest.engine.simulation.Tick;

/** Phase 5. Firms spend on their stage as fast as cash allows, learn, and try the gate when the work is done. */
@Meaning(
        en =
                "Firms work on their stage as fast as cash allows, pay staff and suppliers, and try its gate when the work is done. The odds rise with quality, knowledge, the fit of the facility and coaching. A firm that fails repeats, pivots or stops. Knowledge decays, grows with research and takes up what the niche, the park, linked firms and platforms' other users know.",
        zh = "企业按现金允许的速度推进本阶段研发，支付员工与供应商，完成后接受阶段评审：通过概率随质量、知识、设施"
                + "适配度与辅导而升。未通过者重试、转向或停止。知识会折旧，随研发增长，并吸收同领域、同园区、关联企业与"
                + "平台其他用户的知识。")
public final class Research implements Phase {
    private static final Process GATE = Process.lifelong(
                    "gate", "passes", "length", "repeats", "pivots", "pivot-quality")
            .means(
                    "gates, lengths of attempts, repeats and pivots; by firm, stage, pivots so far and attempt",
                    "关口、每次尝试的时长、重试与转向；按企业、阶段、已转向次数与尝试");
    private static final Draw PASSES = GATE.draw("passes");
    private static final Draw LENGTH = GATE.draw("length");
    private static final Draw REPEATS = GATE.draw("repeats");
    private static final Draw PIVOTS = GATE.draw("pivots");
    private static final Draw PIVOT_QUALITY = GATE.draw("pivot-quality");

    private final World world;
    private final boolean spillover;
    private final double overhead;
    private final double decay;
    private final double fundedEvidence;

    public Research(World world) {
        this.world = world;
        spillover = world.rules.mechanisms().spillover();
        overhead = Money.rmb(Money.fenOfMillions(world.rules.research().overheadM()));
        decay = 1 - world.rules.knowledge().depreciation() / 12;
        fundedEvidence = world.rules.quality().researchEvidence() / 12;
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
        sums.repeats.reset();
        sums.knowledge.reset();
        sums.researchers.reset();
        sums.nicheKnowledge.reset();
        sums.nicheFirms.reset();
        sums.parkKnowledge.reset();
        sums.parkFirms.reset();
        sums.platformKnowledge.reset();
        sums.platformFirms.reset();
        sums.linkedKnowledge.reset();
        sums.linkedFirms.reset();

        tick.each(world.firms, rows -> work(rows, tick.month()));
        learn(tick.month());
    }

    private void work(Rows rows, int month) {
        Firms firms = world.firms;
        Spending spending = new Spending(world, rows.chunk());
        Known known = new Known(world, rows.chunk());
        for (int row = rows.first(); row < rows.end(); row++) {
            if (!firms.live(row)) {
                continue;
            }
            double speed = 0;
            if (firms.works(row)) {
                if (firms.research.get(row) != 0) {
                    speed = advance(row, rows, month, spending);
                }
            } else if (firms.status.get(row) != Firms.DORMANT) {
                continue;
            }
            known.know(row, learnt(row, speed, month));
        }
    }

    /** What a chunk of firms spends on research. */
    private static final class Spending {
        private final World world;
        private final Tally.Part real;
        private final double staffShare;
        private final Journal.Payments pay;
        private final Journal.Payments supplies;

        Spending(World world, int chunk) {
            this.world = world;
            real = world.real.part(chunk);
            staffShare = world.rules.research().staffShare();
            Journal journal = world.ledger.journal(chunk);
            pay = journal.payments(world.accounts.firms(), world.accounts.staff, Flow.PAY);
            supplies = journal.payments(world.accounts.firms(), world.accounts.suppliers, Flow.SUPPLIES);
        }

        void spend(int row, double rmb) {
            Firms firms = world.firms;
            long fen = Math.min(firms.cash(row), Money.fen(rmb));
            long wages = Money.share(fen, staffShare);
            pay.pay(row, wages);
            supplies.pay(row, fen - wages);
            firms.book(row, Firms.PAY, wages);
            firms.book(row, Firms.SUPPLIES, fen - wages);
            firms.book(row, Firms.RND, fen);
            real.add(Real.WAGES.ordinal(), wages);
            real.add(Real.SUPPLIES.ordinal(), fen - wages);
        }
    }

    /** A month's work on the stage and, when that is done, its gate. Returns the speed, 0 to 1. */
    private double advance(int row, Rows rows, int month, Spending spending) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        int stage = firms.stage.get(row);
        int cell = world.ladders.cell(sector, stage);
        double dependence = world.ladders.dependence(cell);
        boolean unserved = firms.served.get(row) == 0;
        boolean visiting = firms.access.get(row) == Firms.AT_PLATFORM;
        double done = firms.done.get(row);
        double speed = 0;
        if (!unserved || visiting || done < 1 - dependence) {
            double length = firms.length.get(row);
            if (firms.framework.get(row) != 0) {
                length /= FrameworkUse.month(world, row);
            }
            double rate = world.ladders.rate(cell);
            boolean funded = firms.rounds.get(row) > 0;
            double horizon = funded
                    ? world.rules.research().fundedHorizon()
                    : world.rules.research().bootstrappedHorizon();
            double spare =
                    Math.max(0, Money.rmb(firms.cash(row)) / horizon + Math.min(0, firms.sold.get(row) - overhead));
            double cap = unserved && dependence > 0 ? Math.max(done, 1 - dependence) : Double.POSITIVE_INFINITY;
            if (visiting) {
                cap = .999; // the last of the work waits for the end of the run
            }
            // What is left to do before the facility allows more is all that is paid for.
            speed = Math.min(Math.min(1, spare / Math.max(1, rate)), Math.max(0, cap - done) * length);
            if (speed > 0) {
                spending.spend(row, rate * speed);
                done = Math.min(cap, done + speed / length);
                firms.done.set(row, done);
                if (funded) {
                    firms.evidence.add(row, fundedEvidence * speed);
                }
            }
        }
        firms.speed.set(row, speed);
        if (done >= 1) {
            gate(row, sector, stage, rows, month);
        }
        return firms.research.get(row) != 0 ? speed : 0;
    }

    private void gate(int row, int sector, int stage, Rows rows, int month) {
        Firms firms = world.firms;
        Rules.Quality quality = world.rules.quality();
        Draws draws = rows.draws();
        long id = firms.id(row);
        int event = event(row, stage);
        int cell = world.ladders.cell(sector, stage);
        double coaching = firms.incubator.has(row) && world.rules.mechanisms().incubationCoaching()
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
        world.sums.repeats.add(rows.chunk(), cell, firms.attempt.get(row) > 0 ? 1 : 0);
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
                * DeterministicMath.exp(world.rules.sales().launchQuality() * firms.quality.get(row));
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
        boolean mayRepeat = !world.ladders.clinical(sector, stage) && firms.attempt.get(row) + 1 < rules.attempts();
        if (mayRepeat && draws.happens(REPEATS, id, 0, event, rules.repeat())) {
            firms.attempt.set(row, firms.attempt.get(row) + 1);
            begin(row, sector, stage, rules.repeatWork(), draws);
            world.note(id, month, Happening.REPEATS, stage + 1, firms.attempt.get(row) + 1);
        } else if (firms.pivots.get(row) < 15
                && firms.cash(row) > 0
                && draws.happens(PIVOTS, id, 0, event, rules.pivot())) {
            double kept = rules.pivotKept();
            double sd = world.rules.quality().logSd() * Math.sqrt(1 - kept * kept);
            firms.quality.set(row, kept * firms.quality.get(row) + sd * draws.normal(PIVOT_QUALITY, id, 0, event));
            firms.evidence.set(row, firms.evidence.get(row) * rules.pivotEvidence());
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

    /** K' = (1−δ)K + R^α(1 + φ·A·S), monthly, with research measured in full-speed months. Without research only the first term is left. */
    private double learnt(int row, double speed, int month) {
        Firms firms = world.firms;
        Rules.Knowledge rules = world.rules.knowledge();
        double own = firms.knowledge.get(row);
        double k = own * decay;
        if (speed <= 0) {
            return k;
        }
        double research = rules.researchReturns() == .5
                ? Math.sqrt(speed)
                : DeterministicMath.pow(speed, rules.researchReturns());
        double gain = 1;
        if (spillover) {
            double ratio = k / Math.max(1e-9, world.sectors.knowledge.get(firms.sector.get(row)));
            double absorbs = 1 - DeterministicMath.exp(-rules.absorption() * ratio);
            gain += rules.spillover() * absorbs * pool(row, own, month);
        }
        return k + research * (1 - decay) * gain;
    }

    /**
     * S, the spillover pool: a weighted sum of mean knowledge: in the firm's niche, in its park, of the users of its last platform and,
     * with a link, of the sector's linked firms. The firm itself is left out of each mean. A platform's weight is what the firm has leaked
     * there, because contact works both ways.
     */
    private double pool(int row, double own, int month) {
        Firms firms = world.firms;
        Sectors sectors = world.sectors;
        Rules.Knowledge rules = world.rules.knowledge();
        // A firm of this month is not in last month's sums.
        int itself = firms.founded.get(row) < month ? 1 : 0;
        double counted = itself * own;
        int sector = firms.sector.get(row);
        int niche = firms.niche.get(row);
        double pool = rules.nicheWeight()
                * others(
                        Tally.ofFixed(sectors.nicheKnowledge.get(sector, niche)) - counted,
                        sectors.nicheFirms.get(sector, niche) - itself);
        if (firms.park.has(row)) {
            int park = firms.park.get(row);
            pool += rules.parkWeight()
                    * others(world.parks.knowledge.get(park) - counted, world.parks.knowers.get(park) - itself);
        }
        double leaked = firms.leakage.get(row);
        if (leaked > 0 && firms.platform.has(row)) {
            int platform = firms.platform.get(row);
            pool += leaked
                    * others(
                            world.platforms.knowledge.get(platform) - counted,
                            world.platforms.knowers.get(platform) - itself);
        }
        if (firms.links.get(row) > 0) {
            pool += rules.linkWeight()
                    * others(sectors.linkedKnowledge.get(sector) - counted, sectors.linkedFirms.get(sector) - itself);
        }
        return pool;
    }

    /** A mean; nobody knows nothing. Who came to a pool this month is taken for a member of last month too, hence the bound. */
    private static double others(double sum, long firms) {
        return firms <= 0 ? 0 : Math.max(0, sum) / firms;
    }

    /** What a chunk of firms knows, for themselves and for next month's pools. */
    private static final class Known {
        private final Firms firms;
        private final int niches;
        private final Tally.Part knowledge;
        private final Tally.Part researchers;
        private final Tally.Part nicheKnowledge;
        private final Tally.Part nicheFirms;
        private final Tally.Part parkKnowledge;
        private final Tally.Part parkFirms;
        private final Tally.Part platformKnowledge;
        private final Tally.Part platformFirms;
        private final Tally.Part linkedKnowledge;
        private final Tally.Part linkedFirms;

        Known(World world, int chunk) {
            firms = world.firms;
            Sums sums = world.sums;
            niches = sums.niches;
            knowledge = sums.knowledge.part(chunk);
            researchers = sums.researchers.part(chunk);
            nicheKnowledge = sums.nicheKnowledge.part(chunk);
            nicheFirms = sums.nicheFirms.part(chunk);
            parkKnowledge = sums.parkKnowledge.part(chunk);
            parkFirms = sums.parkFirms.part(chunk);
            platformKnowledge = sums.platformKnowledge.part(chunk);
            platformFirms = sums.platformFirms.part(chunk);
            linkedKnowledge = sums.linkedKnowledge.part(chunk);
            linkedFirms = sums.linkedFirms.part(chunk);
        }

        void know(int row, double k) {
            firms.knowledge.set(row, k);
            int sector = firms.sector.get(row);
            long fixed = Tally.fixed(k);
            knowledge.add(sector, fixed);
            researchers.add(sector, 1);
            int niche = sector * niches + firms.niche.get(row);
            nicheKnowledge.add(niche, fixed);
            nicheFirms.add(niche, 1);
            int park = firms.park.get(row);
            if (park >= 0) {
                parkKnowledge.add(park, fixed);
                parkFirms.add(park, 1);
            }
            int platform = firms.platform.get(row);
            if (platform >= 0) {
                platformKnowledge.add(platform, fixed);
                platformFirms.add(platform, 1);
            }
            if (firms.links.get(row) > 0) {
                linkedKnowledge.add(sector, fixed);
                linkedFirms.add(sector, 1);
            }
        }
    }

    /** What is known, for next month, and beliefs about gates from the last 36 months. */
    private void learn(int month) {
        Gates gates = world.gates;
        Sums sums = world.sums;
        int ring = world.ring(month);
        boolean learns = world.rules.mechanisms().learntBeliefs();
        for (int s = 0; s < world.sectors.count(); s++) {
            long n = sums.researchers.total(s);
            world.sectors.knowledge.set(s, n == 0 ? 1 : sums.knowledge.real(s) / n);
            world.sectors.linkedKnowledge.set(s, sums.linkedKnowledge.real(s));
            world.sectors.linkedFirms.set(s, sums.linkedFirms.total(s));
            for (int niche = 0; niche < sums.niches; niche++) {
                int place = s * sums.niches + niche;
                world.sectors.nicheKnowledge.set(s, niche, sums.nicheKnowledge.total(place));
                world.sectors.nicheFirms.set(s, niche, sums.nicheFirms.total(place));
            }
            boolean changed = false;
            for (int k = 0; k < world.ladders.stages(s); k++) {
                int cell = world.ladders.cell(s, k);
                gates.attempts.set(cell, ring, sums.attempts.total(cell));
                gates.passes.set(cell, ring, sums.passes.total(cell));
                gates.everAttempted.add(cell, sums.attempts.total(cell));
                gates.everPassed.add(cell, sums.passes.total(cell));
                gates.everRepeated.add(cell, sums.repeats.total(cell));
                if (learns) {
                    double passed = gates.passes.sum(cell);
                    double seen = gates.attempts.sum(cell);
                    double belief = Belief.mean(world, world.ladders.pass(s, k), passed, seen);
                    changed |= belief != gates.belief.get(cell);
                    gates.belief.set(cell, belief);
                }
            }
            if (changed) {
                world.selection.solve(s);
            }
        }
        for (int p = 0; p < world.parks.count(); p++) {
            world.parks.knowledge.set(p, sums.parkKnowledge.real(p));
            world.parks.knowers.set(p, sums.parkFirms.total(p));
        }
        for (int p = 0; p < world.platforms.count(); p++) {
            world.platforms.knowledge.set(p, sums.platformKnowledge.real(p));
            world.platforms.knowers.set(p, sums.platformFirms.total(p));
        }
    }
}
