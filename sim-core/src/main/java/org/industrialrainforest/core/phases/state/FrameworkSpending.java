package org.industrialrainforest.core.phases.state;

import org.industrialrainforest.core.rules.FrameworkAdoption;
import org.industrialrainforest.core.scenario.FrameworkSpec;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * Open frameworks, which the platform lever builds once all its platforms are begun, or at their date. A framework that is not kept in a
 * month is closed until it can be kept again.
 */
final class FrameworkSpending {
    private final World world;
    private final PlatformSpending platforms;

    FrameworkSpending(World world, PlatformSpending platforms) {
        this.world = world;
        this.platforms = platforms;
    }

    void run(Tick tick) {
        if (!world.rules.mechanisms().openFramework()) {
            return;
        }
        for (int f = 0; f < world.frameworks.count(); f++) {
            if (world.frameworks.since.get(f) == 0 && begins(f, tick.month())) {
                open(f, tick);
            }
            if (world.frameworks.since.get(f) > 0) {
                keep(f, tick.month());
            }
        }
        count();
        if (tick.january()) {
            adopt(tick);
        }
    }

    /** Users in business, whose code and answers make a framework worth more. */
    private void count() {
        for (int f = 0; f < world.frameworks.count(); f++) {
            world.frameworks.active.set(f, 0);
        }
        Firms firms = world.firms;
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.framework.get(row) > 0 && firms.works(row)) {
                world.frameworks.active.add(firms.framework.get(row) - 1, 1);
            }
        }
    }

    private void adopt(Tick tick) {
        Firms firms = world.firms;
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.works(row)) {
                int adopted = FrameworkAdoption.adopted(world, row, tick.draws());
                if (adopted >= 0) {
                    world.adopt(row, adopted);
                }
            }
        }
    }

    private boolean begins(int f, int month) {
        FrameworkSpec spec = world.scenario.frameworks().get(f);
        if (world.policy.history()) {
            return month >= spec.opens().index();
        }
        long capital = Money.fenOfMillions(spec.capexBn() * 1000);
        long kept = Money.fenOfMillions(spec.costM() / 12 * world.rules.state().coverMonths());
        return !world.envelopeEnded(month)
                && platforms.allBegun()
                && world.state.free(Lever.PLATFORM) >= capital
                && platforms.covers(capital, kept, month, 0);
    }

    /** Firms that are there may adopt it at once, those founded later when they are founded, and all of them look again each January. */
    private void open(int f, Tick tick) {
        long capital = Money.fenOfMillions(world.scenario.frameworks().get(f).capexBn() * 1000);
        world.state.spend(Lever.PLATFORM, world.accounts.suppliers, 0, capital, Flow.PLATFORM_CAPITAL);
        world.frameworks.since.set(f, tick.month());
        world.frameworks.open.set(f, 1);
        adopt(tick);
    }

    private void keep(int f, int month) {
        long cost = Money.fenOfMillions(world.scenario.frameworks().get(f).costM() / 12);
        boolean paid = !world.envelopeEnded(month)
                && (world.policy.history() || world.state.free(Lever.PLATFORM) >= cost)
                && world.state.run(Lever.PLATFORM, cost, world.rules.state().staffShare(), Flow.PLATFORM_OPEX) == cost;
        world.frameworks.open.set(f, paid ? 1 : 0);
    }
}
