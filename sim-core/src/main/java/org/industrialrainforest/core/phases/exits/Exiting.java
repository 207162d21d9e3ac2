package org.industrialrainforest.core.phases.exits;

import java.util.List;
import org.industrialrainforest.core.rules.ExpectedProfit;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.ListingRule;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Tick;

/** Phase 9. Firms run out of cash, are rescued, fail, are deregistered, bought, closed by their buyer, listed, or buy investors out. */
@Meaning(
        en = "Firms without cash are perhaps rescued, else dormant, failed after their founder's patience and "
                + "deregistered after a lag; what is left goes by preference. Leaders compete for firms, whose owners refuse less than others would pay; "
                + "firms that meet a standard of a board that exists list while the window is open, and their founders sell after a lock-up; investors whose "
                + "stake is old and poor may enforce redemption.")
public final class Exiting implements Phase {
    private final World world;

    private final Endings endings;

    private final OutOfCash cash;

    private final Offers offers;

    private final Listing listing;

    private final Redemption redemption;

    public Exiting(
            World world, ExpectedProfit profit, ListingRule standards, Valuation valuation, Judgement judgement) {
        this.world = world;
        endings = new Endings(world);
        cash = new OutOfCash(world);
        offers = new Offers(world, endings, profit, valuation, judgement);
        listing = new Listing(world, endings, standards, valuation);
        redemption = new Redemption(world);
    }

    @Override
    public List<Process> processes() {
        return List.of(Endings.END, Redemption.REDEMPTION, Listing.WINDOW);
    }

    @Override
    public void run(Tick tick) {
        int month = tick.month();
        listing.window(tick.draws(), month);
        endings.begin();
        Firms firms = world.firms;
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (!firms.live(row)) {
                            continue;
                        }
                        FirmStatus status = firms.status.get(row);
                        boolean broke = cash.broke(row);
                        approach(row, status, broke, month);
                        if (ends(row, status, broke, month, rows.draws())) {
                            chosen.add(row, firms.id(row), 0, rows.draws().lot(Endings.LOT, firms.id(row)));
                        }
                    }
                })
                .serve(row -> settle(row, month, tick.draws()));
    }

    /** Moves a firm's own clocks, which concern nobody else. */
    private void approach(int row, FirmStatus status, boolean broke, int month) {
        switch (status) {
            case ACTIVE -> {
                if (!broke) {
                    offers.approach(row);
                    listing.approach(row, month);
                }
            }
            case LISTED -> {
                if (!broke) {
                    listing.revalue(row, month);
                }
            }
            case ACQUIRED -> offers.revalue(row, month);
            case FAILED -> cash.deregister(row, month);
            default -> {}
        }
    }

    /** Whether something is to be settled with others this month. */
    private boolean ends(int row, FirmStatus status, boolean broke, int month, Draws draws) {
        return switch (status) {
            case ACTIVE -> broke || offers.due(row) || listing.due(row, month) || redemption.due(row, month, draws);
            case LISTED -> broke || listing.foundersSell(row, month);
            case ACQUIRED -> offers.hopeless(row, month);
            case DORMANT -> cash.over(row, month);
            default -> false;
        };
    }

    private void settle(int row, int month, Draws draws) {
        FirmStatus status = world.firms.status.get(row);
        if (status == FirmStatus.ACQUIRED) {
            cash.shut(row, month, draws);
        } else if (status == FirmStatus.DORMANT) {
            cash.linger(row, month, draws);
        } else if (cash.broke(row)) {
            cash.breaks(row, month, draws);
        } else if (status == FirmStatus.LISTED) {
            listing.sellFounders(row, month);
        } else if (listing.due(row, month)) {
            listing.list(row, month);
        } else if (offers.due(row)) {
            offers.offer(row, month, draws);
        } else {
            redemption.redeem(row, month, draws);
        }
    }
}
