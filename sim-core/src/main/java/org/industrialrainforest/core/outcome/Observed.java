package org.industrialrainforest.core.outcome;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.scenario.Cohort;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.Lever;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.FlowMatrix;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.simulation.Persistent;
import org.jspecify.annotations.Nullable;

/** Everything that is kept about a run: whole-number tallies, monthly series, gains. It reads the world and never changes it. */
public final class Observed implements Persistent {
    final World world;
    public final ValueCapture capture;
    public final Lives lives = new Lives();
    final FirmTallies firms;
    final CommonsTallies commons;
    final LinkTallies links;
    final SectorTallies sectors;
    final StateReturns state;
    final MoneyFlows flows;
    private final Recorder recorder;
    private final Cohort cohort;
    private final int months;
    private final long[] counts = new long[Count.values().length];
    private final double[][] series;
    private final long[][] stages;
    private final double[] outlay = new double[Lever.values().length];
    private final double[] authorised = new double[Lever.values().length];
    private final long[] gatesBefore;
    private final long[] passesBefore;
    private double returned;
    private long respent;

    private @Nullable AtTheEnd atTheEnd;
    private long privateInvested;
    private long stateInvested;

    public Observed(World world, Recorder recorder) {
        this(world, recorder, GateRule.logistic());
    }

    /** Observes a world whose gates follow this rule: what is expected of a firm is measured by the rule that decides. */
    public Observed(World world, Recorder recorder, GateRule gates) {
        this(world, recorder, new ValueCapture(world, gates, true));
    }

    Observed(World world, Recorder recorder, ValueCapture capture) {
        this.recorder = recorder;
        this.world = world;
        this.capture = capture;
        cohort = world.scenario.cohort();
        months = world.scenario.end().since(world.scenario.recordFrom()) + 1;
        series = new double[Series.values().length][months];
        firms = new FirmTallies(world);
        commons = new CommonsTallies(world);
        links = new LinkTallies(world, recorder, firms);
        sectors = new SectorTallies(world, months);
        state = new StateReturns(world);
        flows = new MoneyFlows(world);
        stages = new long[StageOfLife.values().length][(months + 11) / 12];
        gatesBefore = new long[world.gates.count()];
        passesBefore = new long[world.gates.count()];
    }

    /** Looks at a month that is over. */
    void month(int month) {
        recorder.monthSeen(world, month);
        capture.month(month);
        links.month(month);
        if (!world.recorded(month)) {
            commons.burnIn();
            sectors.burnIn();
            flows.burnIn();
            for (int g = 0; g < gatesBefore.length; g++) {
                gatesBefore[g] = world.gates.everAttempted.get(g);
                passesBefore[g] = world.gates.everPassed.get(g);
            }
            return;
        }
        int t = month - world.scenario.recordFrom().index();
        ideas(month);
        firms(month, t);
        money(t);
        platforms(t);
        commons.month(month);
        state.month(t);
        flows.month();
        firms.buybacks(month);
        sectors.monthOver(month, t);
        for (Series whole : new Series[] {Series.FIRMS_ALIVE, Series.SALES, Series.ROUNDS}) {
            set(whole, t, sectors.sum(whole, t));
        }
        set(Series.CONCENTRATION, t, sectors.weighted(Series.CONCENTRATION, t));
        set(Series.FOUR_LARGEST, t, sectors.weighted(Series.FOUR_LARGEST, t));
        count(Count.BINDING_MONTHS, world.money.binds.get(0));
        count(Count.ROUNDS_AGREED, world.money.agreed.get(0));
        count(Count.ROUNDS_RATIONED, world.money.rationed.get(0));
        recorder.monthOver(world, month);
    }

    private void ideas(int month) {
        Ideas ideas = world.ideas;
        for (int row = 0; row < ideas.end(); row++) {
            if (!ideas.live(row)) {
                continue;
            }
            if (ideas.arrived.get(row) == month && cohort.has(month)) {
                count(Count.COHORT_IDEAS, 1);
            }
            int status = ideas.status.get(row);
            if (status == Ideas.ELSEWHERE || status == Ideas.NEVER) {
                recorder.ideaResolved(world, row, month);
                count(status == Ideas.NEVER ? Count.NEVER : Count.ELSEWHERE, 1);
                int life =
                        lives.add(ideas.id(row), status == Ideas.NEVER ? Lives.NEVER : Lives.ELSEWHERE, 0, Lives.ALIVE);
                lives.describe(
                        life,
                        flags(ideas.arrived.get(row), ideas.homeElsewhere.get(row) != 0, ideas.field.has(row), 0),
                        ideas.sector.get(row),
                        ideas.source.get(row));
            }
        }
    }

    private int flags(int arrived, boolean homeElsewhere, boolean tied, int atFive) {
        boolean inCohort = cohort.has(arrived);
        return (homeElsewhere ? Lives.HOME_ELSEWHERE : 0)
                | (inCohort ? Lives.COHORT : 0)
                | (inCohort && atFive == FirmTallies.AT_FIVE_ALIVE ? Lives.ALIVE_AT_FIVE : 0)
                | (inCohort && atFive == FirmTallies.AT_FIVE_ACQUIRED ? Lives.ACQUIRED_AT_FIVE : 0)
                | (tied ? Lives.TIED : 0);
    }

    private void firms(int month, int t) {
        firms.monthBegins(month, t == 0);
        Firms table = world.firms;
        for (int row = 0; row < table.end(); row++) {
            if (table.live(row)) {
                look(row, month, t);
            }
        }
        if (t % 12 == 11 || t == months - 1) {
            stagesOfLife(t / 12);
        }
        set(Series.ECOSYSTEM_VALUATION, t, Money.rmb(sectors.valuation()));
        long pay = world.ledger.month().amount(world.accounts.firms(), world.accounts.staff, Flow.PAY)
                + world.ledger.month().amount(world.accounts.firms(), world.accounts.founders, Flow.PAY);
        set(Series.STAFF, t, 12 * Money.rmb(pay) / (world.rules.research().payM() * 1e6));
    }

    private void look(int row, int month, int t) {
        Firms table = world.firms;
        int status = table.status.get(row);
        boolean fresh = table.statusSince.get(row) == month;
        if (fresh || table.reachedProduct.get(row) == month || table.incubatedSince.get(row) == month) {
            changed(row, status, month);
        }
        boolean works = table.works(row);
        double sold = works ? table.sold.get(row) : 0;
        double whole = Math.rint(sold);
        firms.look(row, status, fresh, works, whole, month);
        commons.look(row, month);
        sectors.look(row, status, fresh, works, whole, month, t);
        if (month - table.arrived.get(row) == Cohort.AGE && cohort.has(table.arrived.get(row))) {
            atFive(row, status);
        }
    }

    private void atFive(int row, int status) {
        boolean alive = status == Firms.ACTIVE || status == Firms.LISTED;
        boolean acquired = status == Firms.ACQUIRED;
        count(Count.COHORT_ALIVE, alive ? 1 : 0);
        count(Count.COHORT_ACQUIRED, acquired ? 1 : 0);
        firms.atFive.set(row, alive ? FirmTallies.AT_FIVE_ALIVE : acquired ? FirmTallies.AT_FIVE_ACQUIRED : 0);
    }

    private void stagesOfLife(int year) {
        Firms table = world.firms;
        for (int row = 0; row < table.end(); row++) {
            StageOfLife stage = table.live(row) ? stage(row, table.status.get(row)) : null;
            if (stage != null) {
                stages[stage.ordinal()][year]++;
            }
        }
    }

    private void changed(int row, int status, int month) {
        if (world.firms.founded.get(row) == month) {
            count(Count.FOUNDED, 1);
            count(Count.FOUNDED_MOVED_HERE, world.firms.homeElsewhere.get(row));
            add(Series.FIRMS_FOUNDED, month, 1);
        }
        if (world.firms.reachedProduct.get(row) == month) {
            count(Count.PRODUCTS, 1);
            count(Count.APPROVALS, clinical(world.firms.sector.get(row)) ? 1 : 0);
        }
        count(Count.INCUBATED, world.firms.incubator.has(row) && world.firms.incubatedSince.get(row) == month ? 1 : 0);
        if (world.firms.statusSince.get(row) != month) {
            return;
        }
        count(Count.LISTINGS, status == Firms.LISTED ? 1 : 0);
        count(Count.ACQUISITIONS, status == Firms.ACQUIRED ? 1 : 0);
        if (status == Firms.FAILED) {
            count(Count.FAILURES, 1);
            add(Series.FIRMS_FAILED, month, 1);
            recorder.firmFailed(world, row, month);
        }
        if (status == Firms.DEREGISTERED) {
            count(Count.DEREGISTERED, 1);
            life(row, month, Lives.DEREGISTERED);
            recorder.firmEnded(world, row, month);
        }
    }

    /** Whether products of a sector need an approval: its ladder has a clinical stage. */
    private boolean clinical(int sector) {
        for (int stage = 0; stage < world.ladders.stages(sector); stage++) {
            if (world.ladders.clinical(sector, stage)) {
                return true;
            }
        }
        return false;
    }

    /** A firm that was founded in recorded time enters the lives at its end, or at the run's; one that was listed or acquired, then. */
    private void life(int row, int month, int end) {
        Firms table = world.firms;
        int founded = table.founded.get(row);
        if (!world.recorded(founded)) {
            return;
        }
        int left = table.left.get(row);
        boolean listed = table.publicShare.get(row) > 0;
        int life = lives.add(
                table.id(row),
                founded,
                (left > 0 ? left : month) - founded,
                left == 0 ? end : listed ? Lives.LISTED : Lives.ACQUIRED);
        lives.describe(
                life,
                flags(table.arrived.get(row), table.homeElsewhere.get(row) != 0, table.field.has(row), (int)
                        firms.atFive.get(row)),
                table.sector.get(row),
                table.source.get(row));
        lives.support(
                life,
                table.support.get(row),
                (int) firms.places.get(row),
                table.platformRuns.get(row),
                (int) firms.bridged.get(row),
                firms.sales.get(row));
        commons.life(row);
    }

    private @Nullable StageOfLife stage(int row, int status) {
        return switch (status) {
            case Firms.DORMANT -> StageOfLife.DORMANT;
            case Firms.ACQUIRED -> StageOfLife.ACQUIRED;
            case Firms.LISTED -> StageOfLife.LISTED;
            case Firms.ACTIVE -> {
                if (world.firms.reachedProduct.get(row) > 0) {
                    yield StageOfLife.SELLING;
                }
                if (world.firms.research.get(row) == 0) {
                    yield StageOfLife.SERVICES;
                }
                int stage = world.firms.stage.get(row);
                yield stage == 0
                        ? StageOfLife.RESEARCH_1
                        : stage == 1 ? StageOfLife.RESEARCH_2 : StageOfLife.RESEARCH_3_OR_LATER;
            }
            default -> null;
        };
    }

    private void money(int t) {
        FlowMatrix flows = world.ledger.month();
        long invested = flows.amount(world.accounts.funds(), world.accounts.firms(), Flow.EQUITY);
        long state = flows.amount(world.accounts.stateCapital, world.accounts.firms(), Flow.STATE_EQUITY);
        privateInvested += invested;
        stateInvested += state;
        set(Series.PRIVATE_INVESTED, t, Money.rmb(invested));
        double years = t / 12.0;
        double delta = 1
                / DeterministicMath.exp(
                        DeterministicMath.log1p(world.rules.gains().discount()) * years);
        double drawn = 0;
        for (Lever lever : Lever.values()) {
            double spent = Money.rmb(world.levers.drawn.get(lever.ordinal()));
            outlay[lever.ordinal()] += delta * spent;
            spent += Money.rmb(world.levers.redrawn.get(lever.ordinal()));
            respent += world.levers.redrawn.get(lever.ordinal());
            authorised[lever.ordinal()] += delta * Money.rmb(world.levers.accrual.get(lever.ordinal()));
            drawn += spent;
        }
        set(Series.STATE_OUTLAY, t, drawn);
        double back = Money.rmb(flows.amount(world.accounts.stateCapital, world.accounts.treasury, Flow.REMITTANCE));
        set(Series.STATE_RETURN, t, back);
        returned += delta * back;
    }

    private void platforms(int t) {
        Platforms platforms = world.platforms;
        long slots = 0;
        long busy = 0;
        long queue = 0;
        for (int p = 0; p < platforms.count(); p++) {
            if (platforms.status.get(p) == Platforms.OPEN) {
                slots += platforms.slots.get(p);
                busy += platforms.busy.get(p);
                queue += platforms.queue.get(p);
            }
        }
        set(Series.PLATFORM_UTILISATION, t, slots == 0 ? 0 : (double) busy / slots);
        set(Series.PLATFORM_QUEUE, t, (double) queue);
    }

    /** Closes the books after the last month. */
    public void finish(int lastMonth) {
        capture.finish(lastMonth);
        links.finish(lastMonth);
        Firms table = world.firms;
        for (int row = 0; row < table.end(); row++) {
            if (table.live(row) && table.status.get(row) != Firms.DEREGISTERED) {
                recorder.firmEnded(world, row, lastMonth);
                life(row, lastMonth, Lives.ALIVE);
                firms.over(row, lastMonth);
                if (table.works(row)) {
                    boolean certified = table.certifiedUntil.get(row) >= lastMonth;
                    count(Count.WORKING, 1);
                    count(Count.CERTIFIED, certified ? 1 : 0);
                    count(Count.RELABELLED, certified && table.relabelled.get(row) != 0 ? 1 : 0);
                }
            }
        }
        atTheEnd = new AtTheEnd(this);
        lives.price(
                Money.fenOfMillions(world.rules.state().placeCostM()) / 12.0,
                commons.stateMoneyPerRun(),
                links.costPerLink());
    }

    /** How many sectors there are. */
    public int sectors() {
        return world.sectors.count();
    }

    /** Id of a sector by its ordinal in the scenario. */
    public String sectorLabel(int sector) {
        return world.sectors.label(sector);
    }

    /** Monthly series of a sector by {@link Series}; of length 0 where there is none by sector. */
    public double[][] sector(int sector) {
        return sectors.of(sector);
    }

    private void count(Count what, long number) {
        counts[what.ordinal()] += number;
    }

    private void set(Series what, int t, double value) {
        series[what.ordinal()][t] = value;
    }

    private void add(Series what, int month, double value) {
        series[what.ordinal()][month - world.scenario.recordFrom().index()] += value;
    }

    long count(Count what) {
        return counts[what.ordinal()];
    }

    /** A monthly series; entry 0 is the first recorded month. */
    public double[] series(Series what) {
        return series[what.ordinal()].clone();
    }

    /** Firms at a stage of life at each year's end; entry 0 is the first recorded year. */
    public long[] stages(StageOfLife what) {
        return stages[what.ordinal()].clone();
    }

    /** Use of every lever. */
    public List<LeverUse> levers() {
        return Arrays.stream(Lever.values())
                .map(l -> new LeverUse(l.id(), l.title(), authorised[l.ordinal()], outlay[l.ordinal()]))
                .toList();
    }

    /** What parties paid each other in recorded months, by purpose. */
    public List<MoneyFlow> moneyFlows() {
        return flows.flows();
    }

    /** What each party of the ledger held before and after the recorded months. */
    public List<Holding> holdings() {
        return flows.holdings();
    }

    /** Use of every platform and commercial facility in recorded months. */
    public List<FacilityUse> facilities() {
        return commons.uses();
    }

    /**
     * Cumulative incidence (Aalen–Johansen) of what firms founded in recorded months met first, by {@link FirstEnd}.
     *
     * @param months length; entry m is for m months after founding
     */
    public double[][] firstEnds(int months) {
        return firms.incidence(months);
    }

    /** Firms that have met no end yet and are still observed, by months since founding. */
    public double[] atRisk(int months) {
        return firms.atRisk(months);
    }

    /** Sizes and growth of firms at the end. */
    public FirmSizes sizes() {
        return atTheEnd().sizes;
    }

    /** Present value of a lever's outlay, RMB. */
    public double outlay(Lever lever) {
        return outlay[lever.ordinal()];
    }

    /** Present value of what a lever was authorised to spend, RMB. */
    public double authorised(Lever lever) {
        return authorised[lever.ordinal()];
    }

    /** Present value of cash that came back to the treasury, RMB. */
    double returned() {
        return returned;
    }

    /** Returns that state capital spent again, not discounted, RMB. */
    double respent() {
        return Money.rmb(respent);
    }

    double privateInvested() {
        return Money.rmb(privateInvested);
    }

    double stateInvested() {
        return Money.rmb(stateInvested);
    }

    /** Attempts at a gate in recorded time. */
    public long attempts(int sector, int stage) {
        int cell = world.ladders.cell(sector, stage);
        return world.gates.everAttempted.get(cell) - gatesBefore[cell];
    }

    /** Passes of a gate in recorded time. */
    public long passes(int sector, int stage) {
        int cell = world.ladders.cell(sector, stage);
        return world.gates.everPassed.get(cell) - passesBefore[cell];
    }

    /** Shift, on the logit scale, that a gate would need to be passed as often as is believed today, if nothing but the gates before it selected. */
    public double selection(int sector, int stage) {
        int gate = world.ladders.cell(sector, stage);
        double belief = world.gates.belief.get(gate);
        return DeterministicMath.log(world.gates.odds.get(gate) * (1 - belief) / belief);
    }

    /** First recorded month, months since 0000-01. */
    public int firstMonth() {
        return world.scenario.recordFrom().index();
    }

    /**
     * What is read off the last state.
     *
     * @throws IllegalStateException before the books are closed
     */
    AtTheEnd atTheEnd() {
        AtTheEnd last = atTheEnd;
        if (last == null) {
            throw new IllegalStateException(
                    "the run is not over: finish it before reading outcomes off its last state");
        }
        return last;
    }

    /** The last recorded month, months since 0000-01. */
    int lastMonth() {
        return firstMonth() + months - 1;
    }

    int months() {
        return months;
    }

    /** Read access to the run's last state. */
    public World world() {
        return world;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        capture.write(out);
        lives.write(out);
        for (Persistent one : List.of(firms, commons, links, sectors, state, flows)) {
            one.write(out);
        }
        Kept.write(out, counts);
        for (double[] one : series) {
            Kept.write(out, one);
        }
        for (long[] one : stages) {
            Kept.write(out, one);
        }
        Kept.write(out, outlay);
        Kept.write(out, authorised);
        Kept.write(out, gatesBefore);
        Kept.write(out, passesBefore);
        out.writeDouble(returned);
        out.writeLong(respent);
        out.writeLong(privateInvested);
        out.writeLong(stateInvested);
    }

    @Override
    public void read(DataInput in) throws IOException {
        capture.read(in);
        lives.read(in);
        for (Persistent one : List.of(firms, commons, links, sectors, state, flows)) {
            one.read(in);
        }
        Kept.read(in, counts);
        for (double[] one : series) {
            Kept.read(in, one);
        }
        for (long[] one : stages) {
            Kept.read(in, one);
        }
        Kept.read(in, outlay);
        Kept.read(in, authorised);
        Kept.read(in, gatesBefore);
        Kept.read(in, passesBefore);
        returned = in.readDouble();
        respent = in.readLong();
        privateInvested = in.readLong();
        stateInvested = in.readLong();
    }
}
