package org.industrialrainforest.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.industrialrainforest.report.Drawn.figure;
import static org.industrialrainforest.report.Drawn.view;

import java.util.List;
import java.util.Map;
import org.industrialrainforest.report.Comparisons;
import org.industrialrainforest.report.canvas.Figure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class FigureBlocksTest {
    @Test
    void open_figures_have_room_in_the_page_before_those_that_are_folded_away() {
        Figure open = figure("pareto");
        Figure folded = figure("money").in(Figure.Place.MORE);
        Map<String, String> drawn = Map.of("pareto", "x".repeat(2_100_000), "money", "y".repeat(2_100_000));
        FigureBlocks blocks = FigureBlocks.onScreen(view(Comparisons.full()), drawn, List.of(folded, open));
        String page = blocks.of(List.of(folded, open)).render();
        assertThat(page).contains("id=\"figure-pareto\"").doesNotContain("id=\"figure-money\"");
        assertThat(page).contains("charts/money.svg");
    }
}
