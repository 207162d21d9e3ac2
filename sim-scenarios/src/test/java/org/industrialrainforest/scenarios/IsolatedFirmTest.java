package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Lives;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.phases.founding.Founding;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.MinimalDifference;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Tick;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is done to one firm reaches others through markets only: money, demand, beliefs, knowledge, meetings. A firm that is alone in its
 * sector, where private money is plenty and knowledge does not pass between sectors, has no market with others.
 */
@Tag("slow")
class IsolatedFirmTest {
    private static final String SECTOR = "new-energy";
    private static final int MOST_TRIES = 40;

    private static final Scenario PLENTY = Worlds.SHORT.with(Map.of(
            "sectors[" + SECTOR + "].ideas-per-year",
            "0.4",
            "rules.funding.private-money-bn",
            "1000",
            // No fund is without money while it lives.
            "rules.funding.authority-months",
            "144",
            "rules.knowledge.park-weight",
            "0"));

    private static final Scenario SCARCE =
            PLENTY.with(Map.of("rules.funding.private-money-bn", "1", "rules.mechanisms.money-responds", "false"));

    /** Makes the firms of the sector better, better known and richer soon after they are founded. */
    private record Treatment(World world, boolean given) implements Phase {
        @Override
        public void run(Tick tick) {
            Firms firms = world.firms;
            for (int row : firms.byIdentity()) {
                if (given
                        && firms.sector.get(row) == world.sectorOf(SECTOR)
                        && tick.month() == firms.founded.get(row) + 2) {
                    firms.quality.add(row, 1.5);
                    firms.evidence.add(row, 3);
                    world.ledger.transfer(
                            world.accounts.treasury, 0, world.accounts.firms(), row, 20 * Money.MILLION, Flow.GRANT);
                }
            }
        }
    }

    /** When each firm of the sector was founded, by its identity. */
    private record Life(World world, Lives lives, TreeSet<Long> ideas, TreeMap<Long, Integer> founded) {}

    /** One test's search for a replicate passes the worlds of another's. */
    private static final Map<List<Object>, Life> LIVED = new HashMap<>();

    private static Life live(Scenario scenario, long replicate, boolean treated) {
        return LIVED.computeIfAbsent(
                List.of(scenario == PLENTY, replicate, treated), key -> simulated(scenario, replicate, treated));
    }

    private static Life simulated(Scenario scenario, long replicate, boolean treated) {
        TreeSet<Long> ideas = new TreeSet<>();
        TreeMap<Long, Integer> founded = new TreeMap<>();
        Rainforest.Settings settings = Worlds.under(scenario, "none")
                .schedule((w, s) -> s.after(Founding.class, new Treatment(w, treated))
                        .before(Treatment.class, tick -> {
                            int energy = w.sectorOf(SECTOR);
                            for (int row : w.ideas.byIdentity()) {
                                if (w.ideas.sector.get(row) == energy) {
                                    ideas.add(w.ideas.id(row));
                                }
                            }
                            for (int row : w.firms.byIdentity()) {
                                if (w.firms.sector.get(row) == energy) {
                                    founded.put(w.firms.id(row), w.firms.founded.get(row));
                                }
                            }
                        }));
        try (Rainforest run = settings.start(Worlds.SEED, replicate)) {
            Observed observed = run.finish();
            return new Life(run.world(), observed.lives, ideas, founded);
        }
    }

    @Test
    void to_treat_an_isolated_firm_changes_that_firm_alone() {
        for (long replicate = 1; replicate <= MOST_TRIES; replicate++) {
            Life untreated = live(PLENTY, replicate, false);
            if (untreated.founded.size() != 1) {
                continue;
            }
            long firm = untreated.founded.firstKey();
            String name = String.format("seed %d, replicate %d, treated firm %x", Worlds.SEED, replicate, firm);
            Life treated = live(PLENTY, replicate, true);
            List<String> own = Worlds.differences(untreated.world, treated.world, (table, id) -> id == firm);
            if (treated.founded.size() == 1 && own.size() > 10) {
                assertThat(untreated.world.firms.count()).as(name).isGreaterThan(300);
                assertThat(elsewhere(untreated, treated, firm)).as(name).isEmpty();
                return;
            }
        }
        throw new AssertionError("in none of " + MOST_TRIES + " replicates one firm was alone in " + SECTOR);
    }

    /** Months of which each phase is compared, from the month before the treatment: to compare all columns takes longer than to live. */
    private static final int COMPARED = 24;

    private static Optional<MinimalDifference.Difference> firstReached(Scenario scenario, long replicate, long firm) {
        try (Rainforest one = settings(scenario, false).start(Worlds.SEED, replicate);
                Rainforest other = settings(scenario, true).start(Worlds.SEED, replicate)) {
            int treatment = live(scenario, replicate, false).founded.get(firm) + 2;
            while (one.simulation().nextMonth() < treatment - 1) {
                one.simulation().step();
                other.simulation().step();
            }
            return MinimalDifference.between(one.simulation(), other.simulation())
                    .reaching((table, id) ->
                            concerns(one.world(), table, id, firm) || concerns(other.world(), table, id, firm))
                    .until(Math.min(treatment + COMPARED, scenario.end().index()));
        }
    }

    @Test
    void after_no_phase_of_any_month_another_firm_differs() {
        for (long replicate = 1; replicate <= MOST_TRIES; replicate++) {
            Life untreated = live(PLENTY, replicate, false);
            if (untreated.founded.size() == 1
                    && live(PLENTY, replicate, true).founded.size() == 1) {
                assertThat(firstReached(PLENTY, replicate, untreated.founded.firstKey()))
                        .as("seed %d, replicate %d", Worlds.SEED, replicate)
                        .isEmpty();
                return;
            }
        }
        throw new AssertionError("in none of " + MOST_TRIES + " replicates one firm was alone in " + SECTOR);
    }

    @Test
    void where_money_is_scarce_the_first_that_is_reached_is_named_with_month_and_phase() {
        for (long replicate = 1; replicate <= MOST_TRIES; replicate++) {
            Life untreated = live(SCARCE, replicate, false);
            if (untreated.founded.size() == 1) {
                Optional<MinimalDifference.Difference> first =
                        firstReached(SCARCE, replicate, untreated.founded.firstKey());
                if (first.isPresent()) {
                    assertThat(first.get().month())
                            .isBetween(SCARCE.start().index(), SCARCE.end().index());
                    assertThat(first.get().phase()).isNotEmpty();
                    assertThat(first.get().column().isEmpty())
                            .as("an entity that one world lacks has no column: %s", first.get())
                            .isEqualTo(
                                    List.of(first.get().without(), first.get().with())
                                            .contains("absent"));
                    return;
                }
            }
        }
        throw new AssertionError("in none of " + MOST_TRIES + " replicates a treated firm reached others");
    }

    private static Rainforest.Settings settings(Scenario scenario, boolean treated) {
        return Worlds.under(scenario, "none").schedule((w, s) -> s.after(Founding.class, new Treatment(w, treated)));
    }

    /** So that the test above can see: where money is scarce, what one firm takes others lack. */
    @Test
    void where_money_is_scarce_the_same_treatment_reaches_others() {
        for (long replicate = 1; replicate <= MOST_TRIES; replicate++) {
            Life untreated = live(SCARCE, replicate, false);
            if (untreated.founded.size() == 1) {
                Life treated = live(SCARCE, replicate, true);
                if (!elsewhere(untreated, treated, untreated.founded.firstKey()).isEmpty()) {
                    return;
                }
            }
        }
        throw new AssertionError("in none of " + MOST_TRIES + " replicates a treated firm took money from others");
    }

    /**
     * What differs outside the firm and its sector. Counts of who came by belong to the firm: of its park, of the facilities and funds
     * that it asked, of what is left of private money.
     */
    private static List<String> elsewhere(Life one, Life other, long firm) {
        List<String> found = new ArrayList<>(Worlds.differences(
                one.world,
                other.world,
                (table, id) -> !concerns(one.world, table, id, firm) && !concerns(other.world, table, id, firm)));
        TreeSet<String> mine = lives(one);
        TreeSet<String> theirs = lives(other);
        mine.stream().filter(life -> !theirs.contains(life)).forEach(found::add);
        theirs.stream().filter(life -> !mine.contains(life)).forEach(found::add);
        return found;
    }

    /** What became of the ideas of other sectors; those of the firm's own believe what they saw of it. */
    private static TreeSet<String> lives(Life life) {
        TreeSet<String> lines = new TreeSet<>();
        for (int i = 0; i < life.lives.size(); i++) {
            long idea = life.lives.idea(i);
            if (!life.ideas.contains(idea)) {
                lines.add(String.format(
                        "idea %x: founded %d, %d months, end %d",
                        idea, life.lives.founded(i), life.lives.months(i), life.lives.end(i)));
            }
        }
        return lines;
    }

    private static boolean concerns(World world, String table, long id, long firm) {
        int energy = world.sectorOf(SECTOR);
        return switch (table) {
            case "parks", "facilities", "funds", "private_money", "research_market" -> true;
            case "sectors" -> id == world.sectors.id(energy);
            case "gates" -> world.gates.row(id) / world.ladders.width() == energy;
            case "leaders" -> world.leaders.sector.get(world.leaders.row(id)) == energy;
            case "firms" -> id == firm;
            case "ideas" -> {
                int row = world.ideas.row(id);
                yield row >= 0 && world.ideas.sector.get(row) == energy;
            }
            case "deals" -> {
                int row = world.deals.row(id);
                yield row >= 0 && world.deals.firm.get(row) == firm;
            }
            case "links" -> {
                int row = world.links.row(id);
                yield row >= 0 && world.links.firm.get(row) == firm;
            }
            default -> false;
        };
    }
}
