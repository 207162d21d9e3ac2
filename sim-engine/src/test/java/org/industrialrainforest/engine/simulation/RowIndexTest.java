package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowIndexTest {
    /** Inverse of the index's multiplier modulo 2⁶⁴, to make keys that fall into one slot. */
    private static final long INVERSE = inverse(0x9E3779B97F4A7C15L);

    private final RowIndex index = new RowIndex();
    private final long[] ids = new long[50_000];

    private static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 6; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    private void put(long key, int row) {
        ids[row] = key;
        index.put(row, ids);
    }

    private void remove(int row) {
        index.remove(row, ids);
        ids[row] = 0;
    }

    @Test
    void an_unknown_key_has_no_row() {
        assertThat(index.get(1, ids)).isEqualTo(-1);
        put(1, 7);
        assertThat(index.get(1, ids)).isEqualTo(7);
        remove(7);
        assertThat(index.get(1, ids)).isEqualTo(-1);
    }

    @Test
    void keys_of_one_slot_survive_the_removal_of_their_neighbours() {
        long[] keys = new long[40];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = INVERSE * ((9L << 32) | (i + 1));
            put(keys[i], i);
        }
        for (int gone = 0; gone < keys.length; gone += 3) {
            remove(gone);
        }
        for (int i = 0; i < keys.length; i++) {
            assertThat(index.get(keys[i], ids)).as("key %d", i).isEqualTo(i % 3 == 0 ? -1 : i);
        }
    }

    @Test
    void cleared_it_knows_nobody() {
        for (int i = 1; i < 100; i++) {
            put(i, i);
        }
        index.clear();
        for (int i = 1; i < 100; i++) {
            assertThat(index.get(i, ids)).isEqualTo(-1);
        }
        put(3, 4);
        assertThat(index.get(3, ids)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void it_agrees_with_a_map_under_random_operations(long seed) {
        Random random = new Random(seed);
        boolean crowded = seed % 2 == 0;
        Map<Long, Integer> map = new TreeMap<>();
        for (int step = 0; step < 50_000; step++) {
            long wish = 1 + random.nextInt(700);
            long key = crowded ? INVERSE * ((wish % 20 << 32) | wish) : wish * 0x5DEECE66DL;
            Integer row = map.get(key);
            if (row == null) {
                put(key, step);
                map.put(key, step);
            } else {
                remove(row);
                map.remove(key);
            }
            if (step % 5000 == 4999 && random.nextBoolean()) {
                index.clear();
                map.clear();
            }
            long asked = map.isEmpty() || random.nextBoolean()
                    ? key
                    : map.keySet().iterator().next();
            assertThat(index.get(asked, ids))
                    .as("seed %d, step %d, key %x", seed, step, asked)
                    .isEqualTo(map.getOrDefault(asked, -1));
        }
        map.forEach((key, row) ->
                assertThat(index.get(key, ids)).as("seed %d, key %x", seed, key).isEqualTo(row));
    }
}
