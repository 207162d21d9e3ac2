package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.industrialrainforest.engine.ledger.Ledger;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.ledger.Purpose;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Process;
import org.junit.jupiter.api.Test;

class MinimalDifferenceTest {
    private static final int START = 2014 * 12;
    private static final Process FODDER = Process.monthly("fodder", "amount");
    private static final Draw AMOUNT = FODDER.draw("amount");
    private static final long TREATED = 3;

    /** Each cow eats what it finds. */
    private record Eating(Herd herd) implements Phase {
        @Override
        public void run(Tick tick) {
            for (int row : herd.byIdentity()) {
                herd.weight.add(row, tick.draws().uniform(AMOUNT, herd.id(row)));
            }
        }
    }

    /** Each cow eats what its row number says: a rule that breaks common random numbers. */
    private record EatingByRow(Herd herd) implements Phase {
        @Override
        public void run(Tick tick) {
            for (int row : herd.byIdentity()) {
                herd.weight.add(row, tick.draws().uniform(AMOUNT, row + 1L));
            }
        }
    }

    /** A cow of more than 100 kg takes from the one with the lowest identity. */
    private record Pushing(Herd herd) implements Phase {
        @Override
        public void run(Tick tick) {
            int[] cows = herd.byIdentity();
            int heaviest = cows[0];
            for (int row : cows) {
                heaviest = herd.weight.get(row) > herd.weight.get(heaviest) ? row : heaviest;
            }
            if (tick.month() >= START + 2 && herd.weight.get(heaviest) > 100) {
                herd.weight.add(cows[0], -1);
            }
        }
    }

    private static Herd herd(boolean calfFirst) {
        Herd herd = new Herd();
        if (calfFirst) {
            herd.remove(herd.born(99));
        }
        for (long id = 1; id <= 5; id++) {
            herd.born(id);
        }
        return herd;
    }

    private static Simulation run(Herd herd, Phase... phases) {
        return Simulation.of(new Schedule(List.of(phases)))
                .from(START)
                .key(4, 2)
                .tables(herd)
                .begin();
    }

    @Test
    void cows_that_eat_by_their_own_luck_are_not_reached_by_what_one_of_them_is_given() {
        Herd one = herd(false);
        Herd other = herd(true);
        other.weight.add(other.row(TREATED), 500);
        assertThat(MinimalDifference.between(run(one, new Eating(one)), run(other, new Eating(other)))
                        .reaching("herd", TREATED)
                        .until(START + 12))
                .isEmpty();
    }

    @Test
    void the_first_difference_is_named_with_month_phase_table_column_and_agent() {
        Herd one = herd(false);
        Herd other = herd(false);
        other.weight.add(other.row(TREATED), 500);
        Optional<MinimalDifference.Difference> first = MinimalDifference.between(
                        run(one, new Eating(one), new Pushing(one)), run(other, new Eating(other), new Pushing(other)))
                .reaching("herd", TREATED)
                .until(START + 12);
        assertThat(first).hasValueSatisfying(found -> {
            assertThat(found.month()).isEqualTo(START + 2);
            assertThat(found.phase()).isEqualTo("Pushing");
            assertThat(found.table()).isEqualTo("herd");
            assertThat(found.column()).isEqualTo("weight");
            assertThat(found.entity()).isEqualTo(1);
            assertThat(found.toString()).contains("Pushing", "weight");
        });
    }

    @Test
    void a_rule_that_draws_by_row_number_is_found_where_rows_are_taken_in_another_order() {
        Herd one = herd(false);
        Herd other = new Herd();
        other.scatter(16, 7);
        for (long id = 1; id <= 5; id++) {
            other.born(id);
        }
        Optional<MinimalDifference.Difference> first = MinimalDifference.between(
                        run(one, new EatingByRow(one)), run(other, new EatingByRow(other)))
                .until(START + 1);
        assertThat(first).hasValueSatisfying(found -> assertThat(found.month()).isEqualTo(START));
    }

    @Test
    void an_agent_that_one_world_lacks_is_a_difference() {
        Herd one = herd(false);
        Herd other = herd(false);
        other.born(6);
        assertThat(MinimalDifference.between(run(one, new Eating(one)), run(other, new Eating(other)))
                        .until(START))
                .hasValueSatisfying(found -> {
                    assertThat(found.entity()).isEqualTo(6);
                    assertThat(found.without()).isEqualTo("absent");
                });
    }

    @Test
    void worlds_of_other_months_or_tables_are_no_pair() {
        Herd one = herd(false);
        Herd other = herd(false);
        Simulation ahead = run(other, new Eating(other));
        ahead.step();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinimalDifference.between(run(one, new Eating(one)), ahead));
        other.extra("mood", "-", "mood");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinimalDifference.between(run(one, new Eating(one)), run(other, new Eating(other))));
    }

    /** The heaviest cow's owner pays the first one a fee: no column shows it. */
    @Test
    void a_payment_to_another_is_found_although_no_column_follows_it() {
        Herd one = herd(false);
        Herd other = herd(false);
        other.weight.add(other.row(TREATED), 500);
        Optional<MinimalDifference.Difference> first = MinimalDifference.between(withFees(one), withFees(other))
                .reaching("herd", TREATED)
                .until(START + 1);
        assertThat(first).hasValueSatisfying(found -> {
            assertThat(found.table()).isEqualTo("herd");
            assertThat(found.column()).isEqualTo("ledger");
            assertThat(found.entity()).isNotEqualTo(TREATED);
            assertThat(found.toString()).startsWith("2014-01, after ");
        });
    }

    private enum Why implements Purpose {
        FEE;

        @Override
        public String id() {
            return "fee";
        }
    }

    private static Simulation withFees(Herd herd) {
        Ledger ledger = new Ledger();
        Party owners = ledger.open("owners", herd, true);
        ledger.open(Why.FEE);
        Phase fees = tick -> {
            int heaviest = herd.byIdentity()[0];
            for (int row : herd.byIdentity()) {
                heaviest = herd.weight.get(row) > herd.weight.get(heaviest) ? row : heaviest;
            }
            int poorest = herd.weight.get(heaviest) > 100 ? herd.byIdentity()[0] : herd.byIdentity()[1];
            ledger.transfer(owners, herd.byIdentity()[4], owners, poorest, 7, Why.FEE);
        };
        return Simulation.of(new Schedule(List.of(fees)))
                .from(START)
                .key(4, 2)
                .tables(herd)
                .books(ledger)
                .begin();
    }
}
