package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private final Herd herd = new Herd();

    @Test
    void an_entity_is_found_by_its_identity() {
        int first = herd.add(7);
        int second = herd.add(-7);
        assertThat(herd.row(7)).isEqualTo(first);
        assertThat(herd.row(-7)).isEqualTo(second).isNotEqualTo(first);
        assertThat(herd.row(8)).isEqualTo(-1);
        assertThat(herd.count()).isEqualTo(2);
        assertThat(herd.label(first)).isEqualTo("7");
    }

    @Test
    void identities_of_rows_are_copied_with_0_where_a_row_is_unused() {
        herd.add(7);
        int left = herd.add(-7);
        herd.add(9);
        herd.remove(left);
        long[] ids = {5, 5, 5};
        herd.ids(1, 3, ids);
        assertThat(ids).containsExactly(0, 9, 5);
    }

    @Test
    void the_row_of_one_that_left_is_taken_by_the_next_and_shows_nothing_of_it() {
        int mother = herd.born(1);
        int left = herd.born(2);
        herd.mother.set(left, mother);
        herd.remove(left);
        assertThat(herd.live(left)).isFalse();
        assertThat(herd.row(2)).isEqualTo(-1);

        int next = herd.add(3);
        assertThat(next).isEqualTo(left);
        assertThat(herd.end()).isEqualTo(2);
        assertThat(herd.weight.get(next)).isZero();
        assertThat(herd.milk.get(next)).isZero();
        assertThat(herd.age.get(next)).isZero();
        assertThat(herd.brown.get(next)).isZero();
        assertThat(herd.mother.has(next)).isFalse();
        assertThat(herd.calves.sum(next)).isZero();
    }

    @Test
    void an_extra_column_is_cleared_for_the_next_too() {
        Reals extra = herd.extra("temper", "-", "temper");
        int left = herd.born(1);
        extra.set(left, 3);
        herd.remove(left);
        assertThat(extra.get(herd.add(2))).isZero();
    }

    @Test
    void two_entities_of_one_identity_stop_the_run() {
        herd.add(0xBEEF);
        assertThatIllegalStateException().isThrownBy(() -> herd.add(0xBEEF)).withMessageContainingAll("herd", "beef");
    }

    @Test
    void identity_0_is_nobodys() {
        assertThatIllegalArgumentException().isThrownBy(() -> herd.add(0)).withMessageContaining("herd");
    }

    @Test
    void a_name_of_a_column_is_given_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> herd.extra("milk", "l", "again"))
                .withMessageContainingAll("herd", "milk");
    }

    @Test
    void what_hangs_on_a_table_grows_with_it() {
        List<Integer> capacities = new ArrayList<>();
        herd.attach(capacities::add);
        for (long id = 1; id <= 1000; id++) {
            herd.born(id);
        }
        assertThat(capacities).isSorted().startsWith(0);
        assertThat(capacities.get(capacities.size() - 1)).isGreaterThanOrEqualTo(herd.end());
        for (long id = 1; id <= 1000; id++) {
            int row = herd.row(id);
            assertThat(herd.milk.get(row)).isEqualTo(id * 11);
            assertThat(herd.calves.get(row, 1)).isEqualTo(id);
            assertThat(herd.mother.has(row)).isFalse();
        }
    }

    @Test
    void rows_can_be_scattered_before_the_first_entity_only() {
        herd.scatter(100, 1);
        List<Integer> rows = new ArrayList<>();
        for (long id = 1; id <= 100; id++) {
            rows.add(herd.born(id));
        }
        assertThat(rows).doesNotHaveDuplicates().allMatch(r -> r < 100);
        assertThat(rows).isNotEqualTo(rows.stream().sorted().toList());
        assertThat(herd.born(101)).as("the first beyond the scattered rows").isEqualTo(100);
        assertThatIllegalStateException().isThrownBy(() -> herd.scatter(100, 1)).withMessageContaining("herd");
    }

    @Test
    void bytes_of_a_row_are_those_of_its_columns_and_identity() {
        herd.extra("temper", "-", "not counted");
        assertThat(herd.bytesPerRow()).isEqualTo(8 + 8 + 8 + 4 + 2 + 4 + 2 * 4 + 1 + 4 + 3 * 8);
        assertThat(herd.columns()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void entities_come_and_go_as_in_a_map(long seed) {
        Random random = new Random(seed);
        if (seed % 2 == 0) {
            herd.scatter(200, seed);
        }
        TreeMap<Long, Long> expected = new TreeMap<>();
        for (int step = 0; step < 5000; step++) {
            long id = 1 + random.nextInt(600);
            if (expected.containsKey(id)) {
                herd.remove(herd.row(id));
                expected.remove(id);
            } else {
                herd.milk.set(herd.add(id), step);
                expected.put(id, (long) step);
            }
        }
        assertThat(herd.count()).as("seed %d", seed).isEqualTo(expected.size());
        List<Long> ids = new ArrayList<>();
        for (int row : herd.byIdentity()) {
            ids.add(herd.id(row));
            assertThat(herd.milk.get(row))
                    .as("seed %d, cow %d", seed, herd.id(row))
                    .isEqualTo(expected.get(herd.id(row)));
        }
        assertThat(ids).as("seed %d", seed).containsExactlyElementsOf(expected.keySet());
        int live = 0;
        for (int row = 0; row < herd.end(); row++) {
            live += herd.live(row) ? 1 : 0;
        }
        assertThat(live).as("seed %d", seed).isEqualTo(expected.size());
    }

    @Test
    void a_narrow_column_takes_what_fits_and_refuses_the_rest_by_name() {
        Herd herd = new Herd();
        int row = herd.born(1);
        herd.horn.set(row, 32_000);
        herd.horn.add(row, 700);
        assertThat(herd.horn.get(row)).isEqualTo(32_700);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> herd.horn.add(row, 100))
                .withMessageContaining("horn")
                .withMessageContaining("32800");
        herd.butter.set(row, .1);
        assertThat(herd.butter.get(row)).isEqualTo(.1f);
        herd.herdings.set(row, 1, 7);
        assertThat(herd.herdings.get(row, 1)).isEqualTo(7);
        assertThat(herd.herdings.text(row)).isEqualTo("[0, 7]");
    }
}
