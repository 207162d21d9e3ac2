package org.industrialrainforest.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.industrialrainforest.report.Drawn.HOUSE;
import static org.industrialrainforest.report.Drawn.figures;
import static org.industrialrainforest.report.Drawn.view;

import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Particulars;
import org.industrialrainforest.report.Comparisons;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.figures.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class AbsentTest {
    private static Comparison with(UnaryParticulars change) {
        Comparison full = Comparisons.full();
        return full.with(change.of(full.particulars()));
    }

    private interface UnaryParticulars {
        Particulars of(Particulars particulars);
    }

    @Test
    void what_is_missing_is_named_with_its_reason() {
        Comparison old = with(particulars -> Particulars.NONE);
        assertThat(new Absent(view(old), Gallery.of(view(old), HOUSE)).sentences())
                .hasSize(9)
                .contains(
                        "Where the money goes: the saved results do not hold what it is drawn from; run the comparison again.")
                .noneMatch(sentence -> sentence.startsWith("Effect against public cost"));
        Comparison full = Comparisons.full();
        assertThat(new Absent(view(full), Gallery.of(view(full), HOUSE)).sentences())
                .isEmpty();
        Comparison alone = Comparisons.of(List.of(Comparisons.NONE));
        assertThat(new Absent(view(alone), Gallery.of(view(alone), HOUSE)).sentences())
                .contains("Running mean: there is no policy besides the baseline.")
                .noneMatch(sentence -> sentence.startsWith("Where the money goes"));
        assertThat(new Absent(view(Comparisons.empty()), Gallery.of(view(Comparisons.empty()), HOUSE)).sentences())
                .hasSize(16)
                .allMatch(sentence -> sentence.endsWith("no run was completed."));
    }

    @Test
    void one_run_draws_no_running_mean_and_says_so() {
        Comparison one = with(all -> new Particulars(
                all.flows(),
                all.holdings(),
                all.pairs().stream()
                        .map(row -> new Particulars.Pairs(
                                row.metric(), row.unit(), row.title(), row.of(), new double[] {row.differences()[0]}))
                        .toList(),
                all.gaps(),
                all.incidences(),
                all.sectors(),
                all.facilities(),
                all.sizes(),
                all.growth()));
        assertThat(figures(one)).extracting(Figure::slug).doesNotContain("running-mean");
        assertThat(new Absent(view(one), Gallery.of(view(one), HOUSE)).sentences())
                .containsExactly("Running mean: a single run has no spread; make two or more.");
    }
}
