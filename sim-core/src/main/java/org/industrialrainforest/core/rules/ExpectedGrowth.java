package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.ExitParameters;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * Growth that people expect of a firm's sales in the next year, a year: w · its own growth of the last twelve months, from its books, and
 * (1 − w) · what its product's age and the room in the market let expect. Growth hardly persists (Chan, Karceski &amp; Lakonishok 2003), so that w is
 * small.
 */
@Internal
public final class ExpectedGrowth {
    private static final int YEAR = 12;

    private ExpectedGrowth() {}

    /** Growth expected of a firm with a product, before the month's books are closed. */
    public static double of(World world, int row, int month) {
        // A year's books are closed at the end of January: until then they hold all of it.
        return of(world, row, month, Math.floorMod(month, YEAR) == 0 ? YEAR : Math.floorMod(month, YEAR));
    }

    /** The same after the month's books are closed. */
    public static double afterClosing(World world, int row, int month) {
        return of(world, row, month, Math.floorMod(month, YEAR));
    }

    /** @param kept months of turnover in the books of this year */
    private static double of(World world, int row, int month, int kept) {
        Firms firms = world.firms;
        int age = month - firms.reachedProduct.get(row);
        double usual = ExpectedProfit.growth(world, firms.sector.get(row), firms.niche.get(row), age / 12.0);
        double weight = world.rules.exits().growthPersists();
        return weight == 0 || age < 2 * YEAR ? usual : weight * own(world, row, kept) + (1 - weight) * usual;
    }

    /** ln of sales and orders of the last twelve months over those of the twelve before, bounded on both sides by the most that is expected. */
    private static double own(World world, int row, int kept) {
        Firms firms = world.firms;
        ExitParameters rules = world.rules.exits();
        double last = turnover(firms, row, 0) + turnover(firms, row, 1) * (YEAR - kept) / YEAR;
        double before = turnover(firms, row, 1) * kept / YEAR + turnover(firms, row, 2) * (YEAR - kept) / YEAR;
        if (last <= 0 || before <= 0) {
            return last <= 0 ? -rules.mostGrowth() : rules.mostGrowth();
        }
        double grown = DeterministicMath.log(last / before);
        return Math.max(-rules.mostGrowth(), Math.min(rules.mostGrowth(), grown));
    }

    private static double turnover(Firms firms, int row, int yearsAgo) {
        return (double) (firms.booked(row, Firms.SALES, yearsAgo) + firms.booked(row, Firms.ORDERS, yearsAgo));
    }
}
