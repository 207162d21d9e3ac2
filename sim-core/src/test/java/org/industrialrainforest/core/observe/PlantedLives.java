package org.industrialrainforest.core.observe;

import java.util.Map;
import java.util.TreeMap;

/** Lives written down by hand: what became of ideas of the cohort, a later word about the same idea in place of an earlier one. */
public final class PlantedLives {
    /** What became of an idea five years after it had arrived. */
    public enum Fate {
        NEVER,
        ELSEWHERE,
        FAILED,
        SERVES,
        SELLS
    }

    private final Map<Long, Fate> fates = new TreeMap<>();

    public PlantedLives idea(long id, Fate fate) {
        fates.put(id, fate);
        return this;
    }

    /** In the order of ideas, all of the only sector and source. */
    public Lives sorted() {
        Lives lives = new Lives();
        fates.forEach((id, fate) -> {
            int founded = switch (fate) {
                case NEVER -> Lives.NEVER;
                case ELSEWHERE -> Lives.ELSEWHERE;
                default -> 12;
            };
            int flags = switch (fate) {
                case SERVES -> Lives.ALIVE_AT_FIVE;
                case SELLS -> Lives.ALIVE_AT_FIVE | Lives.PRODUCT_AT_FIVE;
                default -> 0;
            };
            int life = lives.add(id, founded, 24, fate == Fate.FAILED ? Lives.DEREGISTERED : Lives.ALIVE);
            lives.describe(life, Lives.COHORT | flags, 0, 0);
        });
        return lives.sorted();
    }
}
