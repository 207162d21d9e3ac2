package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
    private static List<Long> served(Herd herd, int threads) {
        List<Long> order = new ArrayList<>();
        try (Workers workers = Workers.of(threads)) {
            new Tick(1, 1, workers, List.of())
                    .select(herd, (rows, chosen) -> {
                        for (int row = rows.first(); row < rows.end(); row++) {
                            if (herd.live(row)) {
                                chosen.add(row, herd.id(row), herd.age.get(row), herd.milk.get(row));
                            }
                        }
                    })
                    .serve(row -> order.add(herd.id(row)));
        }
        return order;
    }

    private static void cow(Herd herd, long id, int rank, long lot) {
        int row = herd.add(id);
        herd.age.set(row, rank);
        herd.milk.set(row, lot);
    }

    @Test
    void low_ranks_come_first_then_low_lots_then_low_identities() {
        Herd herd = new Herd();
        cow(herd, 9, 2, -5);
        cow(herd, 8, 1, 7);
        cow(herd, 7, 1, -7);
        cow(herd, 6, 1, 7);
        cow(herd, 5, -3, 99);
        assertThat(served(herd, 1)).containsExactly(5L, 7L, 6L, 8L, 9L);
    }

    @Test
    void nobody_chosen_is_nobody_served() {
        assertThat(served(new Herd(), 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void the_order_depends_neither_on_rows_nor_on_threads(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(9000);
        record Cow(long id, int rank, long lot) {}
        List<Cow> cows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            cows.add(new Cow(
                    i + 1L - n / 2 == 0 ? n + 1L : i + 1L - n / 2, random.nextInt(5), random.nextInt(n / 3 + 1)));
        }
        Herd plain = new Herd();
        cows.forEach(c -> cow(plain, c.id, c.rank, c.lot));
        Herd scattered = new Herd();
        scattered.scatter(2 * n, seed);
        List<Cow> other = new ArrayList<>(cows);
        java.util.Collections.shuffle(other, random);
        other.forEach(c -> cow(scattered, c.id, c.rank, c.lot));

        long[] expected = cows.stream()
                .sorted(Comparator.comparingInt(Cow::rank)
                        .thenComparingLong(Cow::lot)
                        .thenComparingLong(Cow::id))
                .mapToLong(Cow::id)
                .toArray();
        for (int threads = 1; threads <= 2; threads++) {
            assertThat(served(plain, threads).stream()
                            .mapToLong(Long::longValue)
                            .toArray())
                    .as("seed %d, %d threads", seed, threads)
                    .isEqualTo(expected);
            assertThat(served(scattered, threads).stream()
                            .mapToLong(Long::longValue)
                            .toArray())
                    .as("seed %d, scattered, %d threads", seed, threads)
                    .isEqualTo(expected);
        }
        assertThat(Arrays.stream(expected).distinct().count()).isEqualTo(n);
    }
}
