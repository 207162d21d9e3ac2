package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.scenario.Cohort;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.World;

/** Writes the life of an idea or a firm when it is over. */
final class LifeRecords {
    private final World world;
    private final Lives lives;
    private final FirmTallies firms;
    private final CommonsTallies commons;
    private final Cohort cohort;

    LifeRecords(World world, Lives lives, FirmTallies firms, CommonsTallies commons) {
        this.world = world;
        this.lives = lives;
        this.firms = firms;
        this.commons = commons;
        cohort = world.scenario.cohort();
    }

    /**
     * An idea that went elsewhere or will never be founded.
     *
     * @param end {@link Lives#ELSEWHERE} or {@link Lives#NEVER}
     */
    void resolved(int row, int end) {
        Ideas ideas = world.ideas;
        int life = lives.add(ideas.id(row), end, 0, Lives.ALIVE);
        lives.describe(
                life,
                flags(ideas.arrived.get(row), ideas.homeElsewhere.get(row) != 0, ideas.field.has(row), 0),
                ideas.sector.get(row),
                ideas.source.get(row));
    }

    /** A firm that was founded in recorded time enters the lives at its end, or at the run's; one that was listed or acquired, then. */
    void over(int row, int month, int end) {
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
                flags(
                        table.arrived.get(row),
                        table.homeElsewhere.get(row) != 0,
                        table.field.has(row),
                        firms.atFive.get(row)),
                table.sector.get(row),
                table.source.get(row));
        lives.support(
                life,
                table.support.get(row),
                firms.places.get(row),
                table.platformRuns.get(row),
                firms.bridged.get(row),
                firms.sales.get(row));
        commons.life(row);
    }

    private int flags(int arrived, boolean homeElsewhere, boolean tied, int atFive) {
        boolean inCohort = cohort.has(arrived);
        return (homeElsewhere ? Lives.HOME_ELSEWHERE : 0)
                | (inCohort ? Lives.COHORT : 0)
                | (inCohort && atFive == FirmTallies.AT_FIVE_ALIVE ? Lives.ALIVE_AT_FIVE : 0)
                | (inCohort && atFive == FirmTallies.AT_FIVE_WITH_PRODUCT
                        ? Lives.ALIVE_AT_FIVE | Lives.PRODUCT_AT_FIVE
                        : 0)
                | (inCohort && atFive == FirmTallies.AT_FIVE_ACQUIRED ? Lives.ACQUIRED_AT_FIVE : 0)
                | (tied ? Lives.TIED : 0);
    }
}
