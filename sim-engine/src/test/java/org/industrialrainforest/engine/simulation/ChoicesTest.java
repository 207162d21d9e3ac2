package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private enum Weather {
        FAIR,
        RAIN,
        SNOW
    }

    private enum Nothing {}

    private static final class Days extends Table {
        final Choices<Weather> weather = choices("weather", "0 fair, 1 rain, 2 snow", Weather.class);

        private Days() {
            super("days");
        }
    }

    private final Days days = new Days();

    @Test
    void a_new_row_holds_the_first_and_the_row_of_one_that_left_does_again() {
        int row = days.add(1);
        assertThat(days.weather.get(row)).isEqualTo(Weather.FAIR);
        days.weather.set(row, Weather.SNOW);
        assertThat(days.weather.is(row, Weather.SNOW)).isTrue();
        assertThat(days.weather.is(row, Weather.RAIN)).isFalse();
        assertThat(days.weather.code(row)).isEqualTo(2);
        days.remove(row);
        assertThat(days.weather.get(days.add(2))).isEqualTo(Weather.FAIR);
    }

    @Test
    void what_is_written_is_read_back_and_a_code_of_no_constant_is_refused() throws IOException {
        int row = days.add(1);
        days.weather.set(row, Weather.RAIN);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        days.weather.write(new DataOutputStream(written), 1);
        assertThat(written.toByteArray()).containsExactly(1);

        days.weather.set(row, Weather.FAIR);
        days.weather.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())), 1);
        assertThat(days.weather.get(row)).isEqualTo(Weather.RAIN);

        for (byte code : new byte[] {3, -1}) {
            DataInputStream foreign = new DataInputStream(new ByteArrayInputStream(new byte[] {code}));
            assertThatIOException()
                    .isThrownBy(() -> days.weather.read(foreign, 1))
                    .withMessage("weather holds code " + code + ", which is none of [FAIR, RAIN, SNOW]");
        }
    }

    @Test
    void an_enumeration_of_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Choices<>("nothing", "-", Nothing.class))
                .withMessageContaining("nothing has 0 choices");
    }
}
