package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final Process LIFE = Process.monthly("life", "birth", "death", "weight");
    private static final Draw BIRTH = LIFE.draw("birth");
    private static final Draw DEATH = LIFE.draw("death");
    private static final Draw WEIGHT = LIFE.draw("weight");
    private static final int START = 2014 * 12;

    /** Cows are born, fed and sold: rows are added, changed and given back. */
    private record Farming(Herd herd) implements Phase {
        @Override
        public void run(Tick tick) {
            for (int row : herd.byIdentity()) {
                if (tick.draws().happens(DEATH, herd.id(row), .2)) {
                    for (int calf = 0; calf < herd.end(); calf++) {
                        if (herd.mother.get(calf) == row) {
                            herd.mother.set(calf, -1);
                        }
                    }
                    herd.remove(row);
                }
            }
            for (int i = 0; i < tick.draws().poisson(BIRTH, 1, 9); i++) {
                int[] mothers = herd.byIdentity();
                int row = herd.born(Identity.of(tick.month(), i, 0));
                herd.mother.set(row, mothers.length == 0 ? -1 : mothers[mothers.length / 2]);
            }
            tick.each(herd, rows -> {
                for (int row = rows.first(); row < rows.end(); row++) {
                    if (herd.live(row)) {
                        herd.weight.add(row, rows.draws().normal(WEIGHT, herd.id(row)));
                        herd.age.add(row, 1);
                    }
                }
            });
        }

        @Override
        public List<Process> processes() {
            return List.of(LIFE);
        }
    }

    /** Months seen, kept outside tables. */
    private static final class Diary implements Persistent {
        private int months;

        @Override
        public void write(DataOutput out) throws IOException {
            out.writeInt(months);
        }

        @Override
        public void read(DataInput in) throws IOException {
            months = in.readInt();
        }
    }

    private static final class Farm {
        final Herd herd = new Herd();
        final Diary diary = new Diary();
        final Simulation simulation = Simulation.of(new Schedule(List.of(new Farming(herd), tick -> diary.months++)))
                .from(START)
                .key(5, 6)
                .tables(herd)
                .state(diary)
                .begin();

        Farm run(int months) {
            for (int i = 0; i < months; i++) {
                simulation.step();
            }
            return this;
        }

        String hex() {
            Digest digest = new Digest("farm");
            simulation.digest(digest);
            return digest.hex();
        }
    }

    private static byte[] written(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        snapshot.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Snapshot read(byte[] bytes) throws IOException {
        return Snapshot.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Test
    void a_farm_that_was_restored_goes_on_as_if_unbroken() throws IOException {
        String unbroken = new Farm().run(60).hex();
        Farm first = new Farm().run(23);
        byte[] bytes = written(first.simulation.snapshot("the farm"));
        Farm restored = new Farm();
        restored.simulation.restore(read(bytes));
        assertThat(restored.simulation.nextMonth()).isEqualTo(START + 23);
        assertThat(restored.hex()).isEqualTo(first.hex());
        assertThat(restored.run(37).hex()).isEqualTo(unbroken);
        assertThat(restored.diary.months).isEqualTo(60);
        assertThat(first.run(37).hex()).as("to be looked at changes nothing").isEqualTo(unbroken);
    }

    @Test
    void a_farm_may_be_put_back_to_an_earlier_state() {
        Farm farm = new Farm().run(10);
        Snapshot early = farm.simulation.snapshot("the farm");
        String then = farm.hex();
        farm.run(50);
        farm.simulation.restore(early);
        assertThat(farm.hex()).isEqualTo(then);
        assertThat(farm.diary.months).isEqualTo(10);
        assertThat(farm.run(50).hex()).isEqualTo(new Farm().run(60).hex());
    }

    @Test
    void extra_columns_are_kept() {
        Farm first = new Farm();
        Reals temper = first.herd.extra("temper", "-", "temper");
        first.run(5);
        int row = first.herd.byIdentity()[0];
        temper.set(row, 4.5);
        Farm second = new Farm();
        Reals restored = second.herd.extra("temper", "-", "temper");
        second.simulation.restore(first.simulation.snapshot("the farm"));
        assertThat(restored.get(second.herd.row(first.herd.id(row)))).isEqualTo(4.5);
    }

    @Test
    void a_snapshot_of_other_columns_is_refused() {
        Snapshot plain = new Farm().run(5).simulation.snapshot("the farm");
        Farm other = new Farm();
        other.herd.extra("temper", "-", "temper");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.simulation.restore(plain))
                .withMessageContainingAll("the farm", "columns");
    }

    @Test
    void a_snapshot_of_another_format_is_refused() {
        Snapshot ours = new Farm().run(5).simulation.snapshot("the farm");
        Snapshot theirs = new Snapshot("cows/9", ours.schema(), ours.of(), ours.nextMonth(), ours.state());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Farm().simulation.restore(theirs))
                .withMessageContainingAll("cows/9", Snapshot.FORMAT);
    }

    @Test
    void a_snapshot_that_is_cut_short_is_refused() throws IOException {
        Snapshot whole = new Farm().run(5).simulation.snapshot("the farm");
        byte[] state = Arrays.copyOf(whole.state(), whole.state().length - 1);
        Snapshot cut = new Snapshot(whole.format(), whole.schema(), whole.of(), whole.nextMonth(), state);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new Farm().simulation.restore(cut))
                .withMessageContainingAll("the farm", "cut short");
        byte[] file = written(whole);
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(Arrays.copyOf(file, file.length - 1)));
    }

    @Test
    void a_snapshot_that_holds_more_than_is_read_is_refused() {
        Snapshot whole = new Farm().run(5).simulation.snapshot("the farm");
        byte[] state = Arrays.copyOf(whole.state(), whole.state().length + 1);
        Snapshot longer = new Snapshot(whole.format(), whole.schema(), whole.of(), whole.nextMonth(), state);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Farm().simulation.restore(longer))
                .withMessageContaining("the farm");
    }
}
