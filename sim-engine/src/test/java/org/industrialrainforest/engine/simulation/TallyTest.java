package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
    @Test
    void what_was_added_stays_until_it_is_reset() {
        Tally tally = new Tally(2);
        tally.add(1, 5);
        tally.prepare(1);
        tally.add(0, 1, 7);
        assertThat(tally.total(1))
                .as("a chunk's part counts when the chunks are brought together")
                .isEqualTo(5);
        tally.merge(1);
        assertThat(tally.total(1)).isEqualTo(12);
        assertThat(tally.total(0)).isZero();
        tally.merge(1);
        assertThat(tally.total(1)).as("once").isEqualTo(12);
        tally.reset();
        assertThat(tally.total(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void totals_are_exact_over_any_cut_into_chunks(long seed) {
        Random random = new Random(seed);
        int n = 20_000;
        double[] amounts = random.doubles(n, -1e6, 1e6).toArray();
        long[] fen = random.longs(n, -1_000_000_000_000L, 1_000_000_000_000L).toArray();
        long fenSum = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            fenSum += fen[i];
            sum += amounts[i];
        }
        double first = Double.NaN;
        for (int chunks = 1; chunks <= 40; chunks += 13) {
            Tally whole = new Tally(1);
            Tally real = new Tally(1);
            whole.prepare(chunks);
            real.prepare(chunks);
            for (int i = 0; i < n; i++) {
                int at = chunks % 2 == 0 ? i : n - 1 - i;
                int chunk = random.nextInt(chunks);
                whole.add(chunk, 0, fen[at]);
                real.addReal(chunk, 0, amounts[at]);
            }
            whole.merge(chunks);
            real.merge(chunks);
            assertThat(whole.total(0)).as("seed %d, %d chunks", seed, chunks).isEqualTo(fenSum);
            if (chunks == 1) {
                first = real.real(0);
                assertThat(first).as("seed %d", seed).isCloseTo(sum, within(n * 0x1p-25 + 1e-4));
            }
            assertThat(real.real(0)).as("seed %d, %d chunks", seed, chunks).isEqualTo(first);
        }
    }
}
