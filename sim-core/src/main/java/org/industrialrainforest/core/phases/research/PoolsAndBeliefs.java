package org.industrialrainforest.core.phases.research;

import org.industrialrainforest.core.rules.Belief;
import org.industrialrainforest.core.world.Gates;
import org.industrialrainforest.core.world.Sectors;
import org.industrialrainforest.core.world.Sums;
import org.industrialrainforest.core.world.World;

/** What the month leaves behind for the next: what is known in each pool, and what is believed of gates. */
final class PoolsAndBeliefs {
    private final World world;

    private final Belief belief;

    PoolsAndBeliefs(World world, Belief belief) {
        this.belief = belief;
        this.world = world;
    }

    /** Before firms research: the month's sums begin at nothing. */
    void begin() {
        Sums sums = world.sums;
        sums.attempts.reset();
        sums.passes.reset();
        sums.repeats.reset();
        sums.tenantAttempts.reset();
        sums.tenantPasses.reset();
        sums.tenantExpected.reset();
        sums.judgedGates.reset();
        sums.judgedPasses.reset();
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
    }

    /** What is known, for next month, and beliefs about gates from what is remembered of attempts. */
    void learn() {
        Gates gates = world.gates;
        Sums sums = world.sums;
        double kept = world.remembered();
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
            Sectors sectors = world.sectors;
            sectors.tenantAttempts.set(s, kept * sectors.tenantAttempts.get(s) + sums.tenantAttempts.total(s));
            sectors.tenantPasses.set(s, kept * sectors.tenantPasses.get(s) + sums.tenantPasses.total(s));
            sectors.tenantExpected.set(s, kept * sectors.tenantExpected.get(s) + sums.tenantExpected.real(s));
            sectors.judgedGates.set(s, kept * sectors.judgedGates.get(s) + sums.judgedGates.real(s));
            sectors.judgedPasses.set(s, kept * sectors.judgedPasses.get(s) + sums.judgedPasses.total(s));
            boolean changed = false;
            for (int k = 0; k < world.ladders.stages(s); k++) {
                int cell = world.ladders.cell(s, k);
                gates.attempts.set(cell, kept * gates.attempts.get(cell) + sums.attempts.total(cell));
                gates.passes.set(cell, kept * gates.passes.get(cell) + sums.passes.total(cell));
                gates.everAttempted.add(cell, sums.attempts.total(cell));
                gates.everPassed.add(cell, sums.passes.total(cell));
                gates.everRepeated.add(cell, sums.repeats.total(cell));
                if (learns) {
                    double passed = gates.passes.get(cell);
                    double seen = gates.attempts.get(cell);
                    double belief = this.belief.believed(world, world.ladders.pass(s, k), passed, seen);
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
