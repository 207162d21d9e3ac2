package org.industrialrainforest.core.phases.state;

import java.util.List;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.Mandate;
import org.industrialrainforest.core.rules.TenantValue;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.world.Levers;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Tick;

/** Phase 2. Money is authorised, and state capital spends it: platforms and frameworks, incubators, bridge centres, grants. */
@Meaning(
        en = "Money of the envelope is authorised month by month by the policy's shares and drawn only when used. "
                + "Platforms are begun when authority and expected fees cover their capital and two years' opex, "
                + "announced when half paid, opened, run on a tapering subsidy and fees, expanded when crowded and "
                + "closed when idle or starved; open frameworks are built and kept; incubators open, pay for places, "
                + "bear their share of tenants' stage cost and admit by the state's mandate; bridge centres open and "
                + "take members; grants are given each January. A dated policy opens things at their dates instead. "
                + "What a lever cannot use is never drawn.")
public final class StateSpending implements Phase {
    private final World world;
    private final PlatformSpending platforms;
    private final FrameworkSpending frameworks;
    private final IncubatorSpending incubators;
    private final BridgeSpending bridges;
    private final GrantSpending grants;

    public StateSpending(World world, Judgement judgement, Mandate mandate, TenantValue value) {
        this.world = world;
        platforms = new PlatformSpending(world);
        frameworks = new FrameworkSpending(world, platforms);
        incubators = new IncubatorSpending(world, judgement, mandate, value);
        bridges = new BridgeSpending(world, judgement, mandate);
        grants = new GrantSpending(world, judgement, mandate);
    }

    @Override
    public List<Process> processes() {
        return List.of(
                PlatformSpending.CONSTRUCTION, Admission.ADMISSION, BridgeSpending.MEMBERSHIP, GrantSpending.GRANTS);
    }

    @Override
    public void run(Tick tick) {
        int month = tick.month();
        authorise(month);
        if (!world.policy.spends() && !world.policy.history() && !inherits()) {
            return;
        }
        if (world.envelopeEnded(month)) {
            windUp(month);
        }
        platforms.run(tick);
        frameworks.run(tick);
        incubators.run(tick);
        bridges.run(tick);
        grants.run(tick);
    }

    /** Whether an earlier policy left something to be run or wound up, in a world that parted from another. */
    private boolean inherits() {
        boolean begun = false;
        for (int p = 0; p < world.platforms.count(); p++) {
            begun |= !world.platforms.status.is(p, PlatformStatus.PLANNED);
        }
        for (int f = 0; f < world.frameworks.count(); f++) {
            begun |= world.frameworks.open.get(f) != 0;
        }
        for (int i = 0; i < world.incubators.count(); i++) {
            begun |= world.incubators.open.get(i) != 0;
        }
        for (int b = 0; b < world.bridges.count(); b++) {
            begun |= world.bridges.open.get(b) != 0;
        }
        return begun;
    }

    /** Money is authorised month by month, in equal parts of the yearly envelope. */
    private void authorise(int month) {
        Levers levers = world.levers;
        boolean running = world.envelopeRuns(month);
        for (Lever lever : Lever.values()) {
            int row = lever.ordinal();
            levers.drawn.set(row, 0);
            levers.redrawn.set(row, 0);
            long accrual = running ? world.authorised(lever, month, month) : 0;
            levers.accrual.set(row, accrual);
            levers.authority.add(row, accrual);
        }
    }

    /**
     * After the envelope's last month what has not been drawn lapses. What is owed remains: for lines under construction, open milestones,
     * tenants' stays, calls of private funds in their investing years, and the last year's tax credit.
     */
    private void windUp(int month) {
        int end = world.policy.start().index() + world.rules.state().envelopeYears() * 12;
        for (Lever lever : Lever.values()) {
            boolean owed = switch (lever) {
                case PLATFORM, INCUBATION, DIRECT_FUND -> true;
                case FUND_OF_FUNDS -> month - end < 12 * world.rules.funding().investYears();
                case TAX_CREDIT -> month - end <= Math.floorMod(-end, 12);
                default -> false;
            };
            if (!owed) {
                world.state.lapse(lever, 0);
            }
        }
        world.state.lapse(Lever.PLATFORM, world.levers.committed.get(Lever.PLATFORM.ordinal()));
        world.state.lapse(Lever.DIRECT_FUND, world.levers.committed.get(Lever.DIRECT_FUND.ordinal()));
        if (month == end || !incubators.hasTenants()) {
            world.state.lapse(Lever.INCUBATION, incubators.owed(month));
        }
    }
}
