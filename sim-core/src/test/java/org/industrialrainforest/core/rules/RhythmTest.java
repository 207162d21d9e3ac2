package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {
    @Test
    void it_falls_due_at_every_multiple_and_at_no_other_age() {
        for (int months = 1; months <= 240; months++) {
            Rhythm rhythm = new Rhythm(months);
            for (int age = 0; age <= 12_000; age++) {
                if (rhythm.due(age) != (age % months == 0)) {
                    fail("age %d, every %d", age, months);
                }
            }
        }
    }

    @Test
    void the_largest_age_is_told_apart_too() {
        assertThat(new Rhythm(7).due(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE % 7 == 0);
        assertThat(new Rhythm(Integer.MAX_VALUE).due(Integer.MAX_VALUE)).isTrue();
        assertThat(new Rhythm(Integer.MAX_VALUE).due(Integer.MAX_VALUE - 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void every_no_months_is_no_rhythm(int months) {
        assertThatThrownBy(() -> new Rhythm(months))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }
}
