package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A ring's sums are those of its cells, whatever happens to them. */
class RingTest {
    private static final class Ponds extends Table {
        final Ring rain = ring("rain", 3, "mm", "rain by month of a ring");

        Ponds() {
            super("ponds");
        }
    }

    private final Ponds ponds = new Ponds();

    @Test
    void a_month_that_is_overwritten_leaves_the_sum() {
        int pond = ponds.add(1);
        ponds.rain.set(pond, 0, 10);
        ponds.rain.set(pond, 1, 20);
        ponds.rain.add(pond, 1, 5);
        assertThat(ponds.rain.sum(pond)).isEqualTo(35);
        ponds.rain.set(pond, 0, 1);
        assertThat(ponds.rain.sum(pond)).isEqualTo(26);
    }

    @Test
    void a_row_that_is_used_again_begins_with_nothing() {
        int pond = ponds.add(1);
        ponds.rain.add(pond, 2, 7);
        ponds.remove(pond);
        assertThat(ponds.rain.sum(ponds.add(2))).isZero();
    }

    @Test
    void sums_keep_when_the_table_grows_and_rows_stay_apart() {
        for (int id = 1; id <= 200; id++) {
            ponds.rain.set(ponds.add(id), 1, id);
        }
        assertThat(ponds.rain.sum(ponds.row(1))).isEqualTo(1);
        assertThat(ponds.rain.sum(ponds.row(200))).isEqualTo(200);
    }

    @Test
    void sums_are_taken_up_with_the_cells_of_a_snapshot() throws IOException {
        int pond = ponds.add(1);
        ponds.rain.set(pond, 0, 10);
        ponds.rain.set(pond, 2, 4);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ponds.write(new DataOutputStream(bytes));
        Ponds other = new Ponds();
        other.rain.set(other.add(9), 0, 99);
        other.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(other.rain.sum(other.row(1))).isEqualTo(14);
    }

    @Test
    void a_snapshot_knows_it_as_a_grid() {
        assertThat(ponds.schema()).isEqualTo("ponds|Grid:rain");
    }
}
