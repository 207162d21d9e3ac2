package org.industrialrainforest.core.phases.funding;

import org.industrialrainforest.core.rules.Licence;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Tick;

/** Foreign firms license drugs of the city's firms that have passed a gate: once a firm, for money at once and at later gates. */
final class Licensing {
    static final Process LICENCE = Process.lifelong("licence", "offer")
            .means("offers of a licence abroad; by firm, gates passed and pivots so far");

    private static final Draw OFFER = LICENCE.draw("offer");

    /** The key of an offer has places for so many gates; ladders have fewer. */
    private static final int STAGES = 16;

    private static final long LICENSEE = Identity.of("licensee");

    private final World world;
    private final Licence licence;
    private final FundSearch search;
    private final boolean applies;
    /** By sector: all bits where there are trials, none elsewhere. */
    private final int[] trials;

    Licensing(World world, Licence licence, FundSearch search) {
        this.world = world;
        this.licence = licence;
        this.search = search;
        trials = new int[world.sectors.count()];
        boolean any = false;
        for (int s = 0; s < trials.length; s++) {
            trials[s] = world.ladders.trials(s) ? -1 : 0;
            any |= world.ladders.trials(s);
        }
        applies = any
                && world.rules.mechanisms().licenceOut()
                && world.rules.exits().licenceOdds() > 0;
    }

    /**
     * Serves the firms that have passed a gate since they were looked at; at the start the gates of earlier years are taken as seen. A pivot leads back: the
     * gates that the new project passes again count.
     */
    void run(Tick tick) {
        if (!applies) {
            return;
        }
        Firms firms = world.firms;
        int month = tick.month();
        boolean starts = month == world.scenario.start().index();
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (firms.live(row) && passed(row) && firms.works(row)) {
                            chosen.add(row, firms.id(row), 0, 0);
                        }
                    }
                })
                .serve(row -> {
                    if (!starts && firms.stage.get(row) > firms.licenceGates.get(row)) {
                        serve(row, month, tick.draws());
                    }
                    firms.licenceGates.set(row, firms.stage.get(row));
                });
    }

    /** Whether a firm of a sector with trials has passed a gate since it was looked at, or gone back: one question, as few have. */
    private boolean passed(int row) {
        Firms firms = world.firms;
        return ((firms.stage.get(row) ^ firms.licenceGates.get(row)) & trials[firms.sector.get(row)]) != 0;
    }

    private void serve(int row, int month, Draws draws) {
        Firms firms = world.firms;
        if (firms.licensed.get(row) > 0) {
            milestone(row, month);
        } else if (looks(row, draws)) {
            double seen = search.judged(row, LICENSEE, draws);
            Licence.Offer offer = licence.offer(world, row, seen, month);
            if (offer.upfront() + offer.milestone() > 0) {
                sign(row, offer, month);
            }
        }
    }

    /** Whether a licensee looks at a firm: it owns itself, and is on its way to a product with enough gates behind it. */
    private boolean looks(int row, Draws draws) {
        Firms firms = world.firms;
        return firms.research.get(row) != 0
                && firms.reachedProduct.get(row) == 0
                && !firms.status.is(row, FirmStatus.ACQUIRED)
                && firms.stage.get(row) >= world.rules.exits().licenceGates()
                && draws.happens(
                        OFFER,
                        firms.id(row),
                        0,
                        firms.stage.get(row) + STAGES * firms.pivots.get(row),
                        world.rules.exits().licenceOdds());
    }

    private void sign(int row, Licence.Offer offer, int month) {
        Firms firms = world.firms;
        firms.licensed.set(row, month);
        firms.foreignSold.set(row, world.rules.exits().foreignShare());
        firms.licenceUpfront.set(row, Money.fen(offer.upfront()));
        firms.licenceDue.set(row, Money.fen(offer.milestone()));
        pay(row, firms.licenceUpfront.get(row));
        world.note(firms.id(row), month, Happening.LICENSED, offer.upfront() / 1e6, offer.milestone() / 1e6);
    }

    private void milestone(int row, int month) {
        long due = world.firms.licenceDue.get(row);
        if (due > 0) {
            pay(row, due);
            world.note(world.firms.id(row), month, Happening.LICENCE_MILESTONE, due / 1e8, world.firms.stage.get(row));
        }
    }

    /** Money from abroad is revenue of the year. */
    private void pay(int row, long fen) {
        world.ledger.transfer(world.accounts.outsideCustomers, 0, world.accounts.firms(), row, fen, Flow.LICENCE);
        world.firms.book(row, Firms.LICENCES, fen);
        world.real.add(Real.LICENCES.ordinal(), fen);
    }
}
