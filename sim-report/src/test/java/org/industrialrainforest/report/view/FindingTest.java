package org.industrialrainforest.report.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.industrialrainforest.report.Drawn.view;

import java.util.List;
import org.industrialrainforest.report.Comparisons;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class FindingTest {
    @Test
    void findings_never_call_a_difference_what_spans_zero() {
        Finding finding = new Finding(view(Comparisons.full()));
        assertThat(finding.of("T", List.of(new Finding.Told("a", -1, 1)))).isEqualTo("T: no significant difference");
        assertThat(finding.of("T", List.of(new Finding.Told("a", Double.NaN, Double.NaN))))
                .isEqualTo("T: no significant difference");
        assertThat(finding.of(
                        "T",
                        List.of(
                                new Finding.Told("a", 1, 2),
                                new Finding.Told("b", -2, -1),
                                new Finding.Told("c", -1, 1))))
                .isEqualTo("T: more under “a”; less under “b”; for “c” no significant difference");
    }
}
