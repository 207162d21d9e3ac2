package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Persistent;
import org.jspecify.annotations.Nullable;

/** Everything that is kept about a run: whole-number tallies, monthly series, gains. It reads the world and never changes it. */
public final class Observed implements Persistent {
    /** The world as it is now. */
    public final World world;

    public final ValueCapture capture;
    public final Lives lives = new Lives();
    public final FirmTallies firms;
    public final CommonsTallies commons;
    public final LinkTallies links;
    public final SupplyTallies supply;
    public final LandTallies land;
    public final SectorTallies sectors;
    public final StateReturns state;
    public final ExitPrices prices;
    final MoneyFlows flows;
    private final Recorder recorder;
    private final int months;
    private final MonthlySeries series;
    private final StageTallies stages;
    private final LeverTallies levers;
    private final GateTallies gates;
    private final LifeRecords records;
    private final Events events;

    private @Nullable AtTheEnd atTheEnd;

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
        months = world.scenario.end().since(world.scenario.recordFrom()) + 1;
        series = new MonthlySeries(world.scenario.recordFrom().index(), months);
        firms = new FirmTallies(world);
        commons = new CommonsTallies(world);
        links = new LinkTallies(world, recorder, firms);
        supply = new SupplyTallies(world);
        land = new LandTallies(world);
        sectors = new SectorTallies(world, months);
        state = new StateReturns(world);
        prices = new ExitPrices(world);
        flows = new MoneyFlows(world);
        stages = new StageTallies(world, months);
        levers = new LeverTallies(world);
        gates = new GateTallies(world);
        records = new LifeRecords(world, lives, firms, commons);
        events = new Events(world, recorder, firms, series, records, prices);
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
            gates.burnIn();
            return;
        }
        int t = month - world.scenario.recordFrom().index();
        events.ideas(month);
        firms(month, t);
        levers.month(t, series);
        commons.month(month, t, series);
        state.month(t);
        flows.month();
        firms.buybacks(month);
        sectors.monthOver(month, t);
        sectors.together(t, series);
        events.count(Count.BINDING_MONTHS, world.money.binds.get(0));
        events.count(Count.ROUNDS_AGREED, world.money.agreed.get(0));
        events.count(Count.ROUNDS_RATIONED, world.money.rationed.get(0));
        recorder.monthOver(world, month);
    }

    private void firms(int month, int t) {
        firms.monthBegins(month, t == 0);
        supply.monthBegins();
        land.monthBegins();
        Firms table = world.firms;
        for (int row = 0; row < table.end(); row++) {
            if (table.live(row)) {
                look(row, month, t);
            }
        }
        land.monthOver();
        if (t % 12 == 11 || t == months - 1) {
            stages.yearOver(t / 12);
        }
        series.set(Series.ECOSYSTEM_VALUATION, t, Money.rmb(sectors.valuation()));
        long pay = world.ledger.month().amount(world.accounts.firms(), world.accounts.staff, Flow.PAY)
                + world.ledger.month().amount(world.accounts.firms(), world.accounts.founders, Flow.PAY);
        series.set(
                Series.STAFF, t, 12 * Money.rmb(pay) / (world.rules.research().payM() * 1e6));
    }

    private void look(int row, int month, int t) {
        Firms table = world.firms;
        FirmStatus status = table.status.get(row);
        prices.look(row, status, month);
        boolean fresh = table.statusSince.get(row) == month;
        if (fresh || table.reachedProduct.get(row) == month || table.incubatedSince.get(row) == month) {
            events.firm(row, status, month);
        }
        if (table.licensed.get(row) == month) {
            events.licensed(row);
        }
        boolean works = table.works(row);
        double sold = works ? table.sold.get(row) : 0;
        double whole = Math.rint(sold);
        // What firms deliver to each other is in the sales of the buyer.
        double outside = works ? Math.rint(Math.max(0, sold - Money.rmb(table.delivered.get(row)))) : 0;
        firms.look(row, status, fresh, works, whole, month);
        supply.look(row, status, fresh, works, month);
        land.look(row, works);
        commons.look(row, month);
        sectors.look(row, status, fresh, works, outside, month, t);
        events.atFive(row, status, month);
    }

    /** Closes the books after the last month. */
    public void finish(int lastMonth) {
        capture.finish(lastMonth);
        links.finish(lastMonth);
        Firms table = world.firms;
        for (int row = 0; row < table.end(); row++) {
            if (table.live(row) && !table.status.is(row, FirmStatus.DEREGISTERED)) {
                recorder.firmEnded(world, row, lastMonth);
                records.over(row, lastMonth, Lives.ALIVE);
                firms.over(row, lastMonth);
                events.last(row, lastMonth);
            }
        }
        atTheEnd = new AtTheEnd(world, state.incubation, lastMonth());
        lives.price(
                Money.fenOfMillions(world.rules.state().placeCostM()) / 12.0,
                commons.stateMoneyPerRun(),
                links.costPerLink());
    }

    /** Monthly series of a sector by {@link Series}; of length 0 where there is none by sector. */
    public double[][] sector(int sector) {
        return sectors.of(sector);
    }

    public long count(Count what) {
        return events.of(what);
    }

    /** A monthly series; entry 0 is the first recorded month. */
    public double[] series(Series what) {
        return series.of(what);
    }

    /** Firms at a stage of life at each year's end; entry 0 is the first recorded year. */
    public long[] stages(StageOfLife what) {
        return stages.of(what);
    }

    public List<LeverUse> levers() {
        return levers.uses();
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

    public FirmSizes sizes() {
        return atTheEnd().sizes;
    }

    /** Present value of a lever's outlay, RMB. */
    public double outlay(Lever lever) {
        return levers.outlay(lever);
    }

    /** Present value of what a lever was authorised to spend, RMB. */
    public double authorised(Lever lever) {
        return levers.authorised(lever);
    }

    /** Present value of cash that came back to the treasury, RMB. */
    public double returned() {
        return levers.returned();
    }

    /** Returns that state capital spent again, not discounted, RMB. */
    public double respent() {
        return levers.respent();
    }

    public double privateInvested() {
        return levers.privateInvested();
    }

    public double stateInvested() {
        return levers.stateInvested();
    }

    /** Attempts at a gate in recorded time. */
    public long attempts(int sector, int stage) {
        return gates.attempts(sector, stage);
    }

    /** Passes of a gate in recorded time. */
    public long passes(int sector, int stage) {
        return gates.passes(sector, stage);
    }

    /** Shift, on the logit scale, that a gate would need to be passed as often as is believed today, if nothing but the gates before it selected. */
    public double selection(int sector, int stage) {
        return gates.selection(sector, stage);
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
    public AtTheEnd atTheEnd() {
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

    public int months() {
        return months;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (Persistent part : parts()) {
            part.write(out);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (Persistent part : parts()) {
            part.read(in);
        }
    }

    private List<Persistent> parts() {
        return List.of(
                capture, lives, firms, commons, links, supply, land, sectors, state, prices, flows, series, stages,
                levers, gates, events);
    }
}
