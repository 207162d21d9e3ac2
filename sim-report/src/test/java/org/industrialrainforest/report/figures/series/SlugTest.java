package org.industrialrainforest.report.figures.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void slugs_are_plain() {
        assertThat(Slug.of("ecosystem.valuation")).isEqualTo("ecosystem-valuation");
        assertThat(Slug.of("../../<x>")).isEqualTo("x");
        assertThat(Slug.of("估值")).matches("x[0-9a-f]+");
        assertThat(Slug.of("a".repeat(300))).hasSizeLessThan(70);
    }
}
