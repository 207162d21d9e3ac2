package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StaffSeriesTest {
    /** The books are closed in January, and what was booked that month must not be lost from sight. */
    @Test
    void staff_do_not_vanish_in_january() {
        List<Double> staff =
                Worlds.outcome(Worlds.under(Worlds.SHORT, "none")).series().get("staff");
        for (int january = 12; january < staff.size(); january += 12) {
            double december = staff.get(january - 1);
            assertThat(staff.get(january))
                    .as("January of year %d of the record, December had %.0f", january / 12 + 1, december)
                    .isBetween(.7 * december, 1.5 * december);
        }
    }
}
