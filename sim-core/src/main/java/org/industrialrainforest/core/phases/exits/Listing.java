package org.industrialrainforest.core.phases.exits;

import org.industrialrainforest.core.rules.ListingRule;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/** Firms list when they meet a standard of a board that exists, while the window is open. */
final class Listing {
    static final Process WINDOW =
            Process.monthly("listing-window", "open").means("whether the listing window is open; by half-year");

    private static final Draw OPEN = WINDOW.draw("open");

    /** {@code exits.window-open} is a probability per half-year. */
    private static final int HALF_YEAR = 6;

    /** Gates passed without a product from which a standard for trials may be met at all: discovery, preclinical work and a first trial. */
    private static final int FIRST_TRIAL = 3;

    private final World world;

    private final Endings endings;

    private final ListingRule standards;

    private final Valuation valuation;

    private final int leastAge;

    private final double hazard;

    Listing(World world, Endings endings, ListingRule standards, Valuation valuation) {
        leastAge = world.rules.exits().listingAge();
        hazard = world.rules.exits().listingHazard();
        this.standards = standards;
        this.valuation = valuation;
        this.world = world;
        this.endings = endings;
    }

    /** The window is open or closed for half a year. */
    void window(Draws draws, int month) {
        int half = Math.floorDiv(month, HALF_YEAR) * HALF_YEAR;
        world.money.windowOpen.set(
                0, draws.happens(OPEN, 0, 0, half, world.rules.exits().windowOpen()) ? 1 : 0);
    }

    /** A month brings the listing of a firm that may list nearer. */
    void approach(int row, int month) {
        if (mayList(row, month)) {
            world.firms.listingLeft.add(row, -hazard);
        }
    }

    /** Whether a firm lists this month. */
    boolean due(int row, int month) {
        return world.firms.listingLeft.get(row) <= 0 && mayList(row, month);
    }

    private boolean mayList(int row, int month) {
        Firms firms = world.firms;
        // Before the product a board for trials is all there is, and that asks for gates passed.
        return (firms.reachedProduct.get(row) > 0 || firms.stage.get(row) >= FIRST_TRIAL)
                && month - firms.founded.get(row) >= leastAge
                && world.money.windowOpen.get(0) != 0
                && standards.meets(world, row, month) >= 0;
    }

    /** New shares are sold at the market value; funds and the state sell theirs, founders keep theirs. */
    void list(int row, int month) {
        Firms firms = world.firms;
        Deals deals = world.deals;
        double fresh = world.rules.exits().newShares();
        double cap = capital(row, month) / (1 - fresh);
        long capFen = Money.fen(cap);
        long raised = Money.share(capFen, fresh);
        world.capTable.dilute(row, fresh);
        firms.publicShare.add(row, fresh);
        world.ledger.transfer(
                world.accounts.publicShareholders, 0, world.accounts.firms(), row, raised, Flow.SHARE_PURCHASE);
        for (int deal = firms.deals.get(row); deal >= 0; deal = deals.next.get(deal)) {
            if (deals.exit.is(deal, DealExit.OPEN)) {
                world.capTable.pay(
                        deal,
                        world.accounts.publicShareholders,
                        0,
                        Money.share(capFen, deals.share.get(deal)),
                        Flow.SHARE_PURCHASE,
                        DealExit.LISTED,
                        month);
                firms.publicShare.add(row, deals.share.get(deal));
                deals.share.set(deal, 0);
            }
        }
        firms.status.set(row, FirmStatus.LISTED);
        firms.statusSince.set(row, month);
        firms.left.set(row, month);
        firms.valuation.set(row, capFen);
        firms.listedValue.set(row, capFen);
        endings.seen(row, capFen, month);
        world.note(firms.id(row), month, Happening.LISTED, cap / 1e6, Money.millions(raised));
    }

    /** Whether founders sell shares this month: once a year, from the end of the lock-up. */
    boolean foundersSell(int row, int month) {
        int since = month - world.firms.left.get(row);
        return since > 0
                && since % 12 == 0
                && since >= world.rules.exits().lockUpMonths()
                && world.rules.exits().foundersSell() > 0
                && world.firms.founderShare.get(row) > 0;
    }

    /** Founders sell a part of their shares to the public at the market value of this month. */
    void sellFounders(int row, int month) {
        Firms firms = world.firms;
        double sold = firms.founderShare.get(row) * world.rules.exits().foundersSell();
        long fen = Money.share(firms.valuation.get(row), sold);
        world.ledger.transfer(
                world.accounts.publicShareholders, 0, world.accounts.founders, 0, fen, Flow.SHARE_PURCHASE);
        firms.founderShare.add(row, -sold);
        firms.publicShare.add(row, sold);
    }

    /** Once a year a listed firm's market value is read off its business. */
    void revalue(int row, int month) {
        if ((month - world.firms.left.get(row)) % 12 == 0) {
            world.firms.valuation.set(row, Money.fen(capital(row, month)));
        }
    }

    /** What the market pays for a firm, RMB: its business, and its cash as it is. */
    private double capital(int row, int month) {
        return valuation.market(world, row, month) + Money.rmb(world.firms.cash(row));
    }
}
