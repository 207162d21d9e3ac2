package org.industrialrainforest.core.phases.founding;

import java.util.List;
import org.industrialrainforest.core.rules.FoundingRule;
import org.industrialrainforest.core.rules.FrameworkAdoption;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.ParkRent;
import org.industrialrainforest.core.rules.StageLength;
import org.industrialrainforest.core.scenario.FoundingParameters;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.scenario.SalesParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.IdeaStatus;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Tick;

/** Phase 3. Open ideas are weighed: founded here, founded elsewhere, left open, or given up. */
@Meaning(
        en =
                "Every few months the founder of an open idea compares the value of founding here with that in another city and with outside pay. The value is the expected exit, discounted over the stages, times the believed chances of facilities, gates and rounds. Platforms count that are open, or announced and believed. The idea is founded here, founded elsewhere, left open or given up. A spin-out settles with the platform of its field.")
public final class Founding implements Phase {
    private static final Draw SERVICE = Settling.START.draw("service");
    private static final Draw LENGTH = Settling.START.draw("length");
    private static final Draw OFFER = Settling.START.draw("offer");
    private static final Draw LISTING = Settling.START.draw("listing");
    private static final Draw LOT = Settling.START.draw("lot");

    private final World world;

    private final FoundingRule founding;

    private final StageLength stageLength;

    private final EarlierYears earlier;

    private final Settling settling;

    public Founding(World world, FoundingRule founding, StageLength stageLength, GateRule gates) {
        this.founding = founding;
        this.stageLength = stageLength;
        this.world = world;
        earlier = new EarlierYears(world, stageLength, gates);
        settling = new Settling(world);
    }

    @Override
    public List<Process> processes() {
        return List.of(Settling.START, EarlierYears.EARLIER, FrameworkAdoption.ADOPTION);
    }

    @Override
    public void run(Tick tick) {
        Ideas ideas = world.ideas;
        FoundingParameters rules = world.rules.founding();
        int month = tick.month();
        if (month == world.scenario.start().index()) {
            begin(month, tick.draws());
        }
        tick.select(ideas, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (!ideas.live(row) || !ideas.status.is(row, IdeaStatus.OPEN)) {
                            continue;
                        }
                        int age = month - ideas.arrived.get(row);
                        boolean weighed = age % rules.weighMonths() == 0;
                        if (weighed) {
                            weigh(row, month);
                        }
                        if (weighed && startsHere(row)) {
                            chosen.add(row, ideas.id(row), 0, rows.draws().lot(LOT, ideas.id(row)));
                        } else if (ideas.status.is(row, IdeaStatus.OPEN) && age + 1 >= rules.openMonths()) {
                            ideas.status.set(row, IdeaStatus.NEVER);
                            world.note(
                                    ideas.id(row),
                                    month,
                                    Happening.NEVER_FOUNDED,
                                    ideas.value.get(row) / 1e6,
                                    ideas.valueElsewhere.get(row) / 1e6);
                        }
                    }
                })
                .serve(row -> found(row, month, ideas.cash.get(row), month, tick.draws()));
    }

    /** Takes up the initial stock and lets the first rents follow it; later ones are set when a month's books are kept. */
    private void begin(int month, Draws draws) {
        if (world.rules.mechanisms().initialStock()) {
            takeUp(month, draws);
        }
        if (world.rules.mechanisms().land()) {
            world.parks.charge(park -> ParkRent.factor(world, park, month));
        }
    }

    /** Takes up the firms that were founded before the first month and whose projects are still on their way. */
    private void takeUp(int start, Draws draws) {
        Ideas ideas = world.ideas;
        for (int row : ideas.byIdentity()) {
            if (ideas.arrived.get(row) >= start) {
                continue;
            }
            FoundingRule.Prospect prospect = founding.weigh(world, row, true, start);
            ideas.value.set(row, prospect.value());
            ideas.valueElsewhere.set(row, founding.elsewhere(world, row, prospect.value(), start));
            ideas.status.set(row, IdeaStatus.NEVER);
            if (startsHere(row) && earlier.onItsWay(row, prospect, start, draws)) {
                int founded = ideas.arrived.get(row);
                found(row, founded, earlier.cashLeft(row), start, draws);
                earlier.describe(world.firms.row(ideas.id(row)));
            }
        }
    }

    /** Weighs an idea; a team that would rather found elsewhere, and would found there, is gone. */
    private void weigh(int row, int month) {
        Ideas ideas = world.ideas;
        FoundingRule.Values values = founding.values(world, row, month);
        double here = values.here();
        double elsewhere = values.elsewhere();
        ideas.value.set(row, here);
        ideas.valueElsewhere.set(row, elsewhere);
        world.note(ideas.id(row), month, Happening.WEIGHED, here / 1e6, elsewhere / 1e6);
        if (!FoundingRule.prefersHere(world, row) && FoundingRule.founds(world, row, elsewhere)) {
            ideas.status.set(row, IdeaStatus.ELSEWHERE);
            world.note(ideas.id(row), month, Happening.FOUNDED_ELSEWHERE, elsewhere / 1e6, here / 1e6);
        }
    }

    /** Whether a team founds here, by what it weighed. */
    private boolean startsHere(int row) {
        return FoundingRule.prefersHere(world, row) && FoundingRule.founds(world, row, world.ideas.value.get(row));
    }

    /**
     * Founds a firm.
     *
     * @param month of founding, before now for a firm of the initial stock
     * @param cash of the founder that the firm has now, RMB
     */
    private void found(int idea, int month, double cash, int now, Draws draws) {
        Ideas ideas = world.ideas;
        Firms firms = world.firms;
        long id = ideas.id(idea);
        int sector = ideas.sector.get(idea);
        int row = firms.add(id);
        ideas.status.set(idea, IdeaStatus.FOUNDED);
        firms.sector.set(row, sector);
        firms.source.set(row, ideas.source.get(idea));
        firms.homeElsewhere.set(row, ideas.homeElsewhere.get(idea));
        firms.special.set(row, ideas.special.get(idea));
        firms.niche.set(row, ideas.niche.get(idea));
        firms.arrived.set(row, ideas.arrived.get(idea));
        firms.founded.set(row, month);
        firms.statusSince.set(row, month);
        firms.quality.set(row, ideas.quality.get(idea));
        firms.knowledge.set(row, 1);
        firms.outsidePay.set(row, ideas.outsidePay.get(idea));
        firms.founderShare.set(row, 1);
        firms.firstWait.set(row, -1);
        firms.research.set(row, 1);
        firms.entered.set(row, 0, month);
        firms.length.set(row, stageLength.lasts(world, sector, 0, draws.normal(LENGTH, id)));
        SalesParameters sales = world.rules.sales();
        firms.contract(
                row,
                sales.serviceQuality() * ideas.quality.get(idea) + sales.serviceLogSd() * draws.normal(SERVICE, id));
        firms.offerLeft.set(row, draws.exponential(OFFER, id));
        firms.listingLeft.set(row, draws.exponential(LISTING, id));
        settling.settle(row, idea, now, draws);
        int framework = FrameworkAdoption.adopted(world, row, draws);
        if (framework >= 0) {
            world.adopt(row, framework);
        }
        world.ledger.transfer(
                world.accounts.founders, 0, world.accounts.firms(), row, Money.fen(cash), Flow.FOUNDERS_CASH);
        world.note(id, month, Happening.FOUNDED, ideas.value.get(idea) / 1e6, ideas.cash.get(idea) / 1e6);
    }
}
