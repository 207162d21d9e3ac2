package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.random.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TickTest {
    private static final Process WEATHER = Process.monthly("weather", "rain");
    private static final Draw RAIN = WEATHER.draw("rain");

    private final Herd herd = new Herd();

    private static Tick tick(int threads, ThreadScoped... scoped) {
        Tick tick = new Tick(1, 2, Workers.of(threads), List.of(scoped));
        tick.month(2014 * 12);
        return tick;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2047, 2048, 2049, 10_000})
    void a_sweep_meets_every_row_once(int rows) {
        for (long id = 1; id <= rows; id++) {
            herd.add(id);
        }
        for (int threads = 1; threads <= 3; threads++) {
            tick(threads).each(herd, chunk -> {
                for (int row = chunk.first(); row < chunk.end(); row++) {
                    herd.age.add(row, 1);
                }
            });
        }
        for (int row = 0; row < rows; row++) {
            assertThat(herd.age.get(row)).isEqualTo(3);
        }
    }

    @Test
    void the_cut_into_chunks_does_not_depend_on_the_number_of_threads() {
        for (long id = 1; id <= 9000; id++) {
            herd.add(id);
        }
        List<List<String>> cuts = new ArrayList<>();
        for (int threads = 1; threads <= 4; threads++) {
            List<String> cut = Collections.synchronizedList(new ArrayList<>());
            tick(threads).each(herd, r -> cut.add(r.first() + "–" + r.end()));
            cuts.add(cut.stream().sorted().toList());
        }
        assertThat(cuts.get(0)).hasSizeGreaterThan(4);
        assertThat(cuts).containsOnly(cuts.get(0));
    }

    @Test
    void a_draw_in_a_chunk_is_the_one_of_the_serial_part() {
        for (long id = 1; id <= 5000; id++) {
            herd.add(id);
        }
        Tick tick = tick(2);
        for (int month = 2014 * 12; month < 2014 * 12 + 3; month++) {
            tick.month(month);
            tick.each(herd, chunk -> {
                for (int row = chunk.first(); row < chunk.end(); row++) {
                    herd.weight.set(row, chunk.draws().uniform(RAIN, herd.id(row)));
                }
            });
            for (int row = 0; row < herd.end(); row += 499) {
                assertThat(herd.weight.get(row))
                        .isEqualTo(tick.draws().uniform(RAIN, herd.id(row)))
                        .isEqualTo(tick.draws().uniform(RAIN, herd.id(row), 0, month));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void draws_of_many_rows_at_once_are_those_of_each_row_on_any_number_of_threads(int threads) {
        for (long id = 1; id <= 5001; id++) {
            herd.add(id);
        }
        herd.remove(300);
        Tick tick = tick(threads);
        tick.each(herd, chunk -> {
            long[] ids = new long[chunk.end() - chunk.first()];
            double[] normals = new double[ids.length];
            herd.ids(chunk.first(), chunk.end(), ids);
            chunk.draws().normals(RAIN, ids, 0, ids.length, normals);
            for (int row = chunk.first(); row < chunk.end(); row++) {
                herd.weight.set(row, normals[row - chunk.first()]);
            }
        });
        for (int row = 0; row < herd.end(); row++) {
            assertThat(herd.weight.get(row)).isEqualTo(tick.draws().normal(RAIN, herd.id(row)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_stretch_draws_for_the_rows_that_need_it_on_any_number_of_threads(int threads) {
        for (long id = 1; id <= 5001; id++) {
            herd.add(id);
        }
        Tick tick = tick(threads);
        tick.each(herd, chunk -> {
            Stretch stretch = chunk.draws().stretch();
            for (int first = chunk.first(); first < chunk.end(); first += Stretch.LENGTH) {
                int end = Math.min(chunk.end(), first + Stretch.LENGTH);
                stretch.clear();
                for (int row = first; row < end; row++) {
                    if (row % 3 != 0) {
                        stretch.add(herd.id(row));
                    }
                }
                chunk.draws().normals(RAIN, stretch);
                int place = 0;
                for (int row = first; row < end; row++) {
                    if (row % 3 != 0) {
                        herd.weight.set(row, stretch.first(place++));
                    }
                }
            }
        });
        for (int row = 0; row < herd.end(); row++) {
            double normal = tick.draws().normal(RAIN, herd.id(row));
            assertThat(herd.weight.get(row)).isEqualTo(row % 3 != 0 ? normal : 0);
        }
    }

    @Test
    void january_is_the_first_month_of_the_year() {
        Tick tick = tick(1);
        assertThat(tick.january()).isTrue();
        tick.month(2014 * 12 + 1);
        assertThat(tick.january()).isFalse();
    }
}
