package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StudentTTest {

    private static final Oracle R = Oracle.of("intervals");

    static List<JsonNode> welch() {
        return Oracle.list(R.root().get("welch"));
    }

    @ParameterizedTest
    @MethodSource("welch")
    void welch_s_test_is_that_of_r(JsonNode expected) {
        StudentT test = StudentT.welch(Oracle.numbers(expected.get("a")), Oracle.numbers(expected.get("b")));
        R.check("difference", test.mean(), expected.get("diff"));
        R.check("t", test.statistic(), expected.get("t"));
        R.check("df", test.degreesOfFreedom(), expected.get("df"));
        R.check("p", test.pValue(), expected.get("p"));
        R.check("low", test.interval(0.95).low(), expected.get("lower95"));
        R.check("high", test.interval(0.95).high(), expected.get("upper95"));
    }

    @Test
    void a_paired_test_is_that_of_the_differences() {
        assertThat(StudentT.paired(new double[] {3, 5, 9}, new double[] {1, 2, 3}))
                .isEqualTo(StudentT.of(2, 3, 6));
    }

    @Test
    void too_few_values_leave_the_interval_open() {
        assertThat(StudentT.of().mean()).isNaN();
        assertThat(StudentT.of().interval(0.95)).isEqualTo(Interval.UNDEFINED);
        assertThat(StudentT.of(4).mean()).isEqualTo(4);
        assertThat(StudentT.of(4).interval(0.95)).isEqualTo(Interval.UNDEFINED);
        assertThat(StudentT.of(4).pValue()).isNaN();
        assertThat(StudentT.welch(new double[] {1}, new double[] {1, 2}).interval(0.95))
                .isEqualTo(Interval.UNDEFINED);
    }

    @Test
    void equal_values_are_certain() {
        assertThat(StudentT.of(2, 2).interval(0.99)).isEqualTo(new Interval(2, 2));
        assertThat(StudentT.of(2, 2).pValue()).isZero();
        assertThat(StudentT.of(0, 0).pValue()).isNaN();
        assertThat(StudentT.welch(new double[] {3, 3}, new double[] {1, 1}).interval(0.95))
                .isEqualTo(new Interval(2, 2));
    }

    @Test
    void undefined_values_and_levels_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.of(1, Double.POSITIVE_INFINITY))
                .withMessageContaining("values[1] is Infinity");
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.of(1, 2).interval(95));
    }
}
