package org.industrialrainforest.report.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.report.Comparisons;
import org.industrialrainforest.report.figures.Drawing;
import org.industrialrainforest.report.figures.Gallery;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Words;
import org.jfree.chart.plot.XYPlot;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What marks of figures say when pointed at or read aloud. */
@Tag("slow")
class TipTest {
    private static final Comparison COMPARISON = Comparisons.full();
    private static final House HOUSE = new House(Typeface.showing(List.of("a")));
    private static final Map<String, String> EN = drawn("en");

    private static Map<String, String> drawn(String language) {
        return Drawing.svg(
                Gallery.of(new View(COMPARISON, Words.in(language)), HOUSE).all(), HOUSE);
    }

    private static List<String> tips(String svg) {
        return Jsoup.parse(svg).select("path[role=img] > title").stream()
                .map(Element::wholeText)
                .toList();
    }

    private static List<String> tipsOf(String slug) {
        return tips(EN.getOrDefault(slug, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_marks_of_every_figure_say_whose_they_are_and_how_much(String language) {
        String colon = language.equals("en") ? ": " : "：";
        drawn(language)
                .forEach((slug, svg) -> assertThat(tips(svg))
                        .as(slug)
                        .isNotEmpty()
                        .allSatisfy(tip -> assertThat(tip)
                                .doesNotContain("NaN", "null", "{")
                                .contains(colon)));
    }

    @Test
    void a_difference_says_its_policy_outcome_interval_and_unit() {
        Comparison.Outcome row = COMPARISON.outcomes().stream()
                .filter(outcome -> outcome.metric().equals("survival.5y")
                        && outcome.of().policy().equals("rainforest"))
                .findFirst()
                .orElseThrow();
        String value =
                new Numbers(Words.in("en")).differenceWithInterval(row.difference(), row.low(), row.high(), row.unit());
        assertThat(String.join("\n", tipsOf("differences")))
                .contains(row.of().title().en() + " · " + row.title().en() + ": " + value);
        assertThat(value).contains(" to ", "percentage points");
    }

    @Test
    void a_survival_curve_says_how_many_are_left_after_three_five_and_ten_years() {
        assertThat(tipsOf("survival"))
                .anySatisfy(tip -> assertThat(tip)
                        .startsWith("Shared platforms · Survival of founded firms: 3 years ")
                        .contains("; 5 years ", "; 10 years ", "\u00a0%", " to "));
    }

    @Test
    void a_flow_says_who_pays_whom_how_much_and_a_cell_its_sector() {
        assertThat(tipsOf("money")).anySatisfy(tip -> assertThat(tip).matches(".* · .+ → .+: RMB .+"));
        assertThat(tipsOf("sectors")).anySatisfy(tip -> assertThat(tip).matches(".+ · .+ · .+: .+ \\(.+ to .+\\)"));
    }

    @Test
    void what_is_drawn_is_not_read_aloud_beside_what_its_marks_say() {
        Document svg = Jsoup.parse(EN.getOrDefault("differences", ""));
        assertThat(svg.select("text"))
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(text.closest("[aria-hidden=true]")).isNotNull());
        assertThat(svg.select("path[role=img]"))
                .isNotEmpty()
                .allSatisfy(
                        mark -> assertThat(mark.closest("[aria-hidden=true]")).isNull());
        assertThat(svg.select("svg").attr("role")).isEqualTo("group");
    }

    @Test
    void on_other_canvases_tips_leave_no_trace() {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        XYPlot plot = HOUSE.plot(HOUSE.left(new Ticks(0, 1, 1, 0)), HOUSE.left(new Ticks(0, 1, 1, 0)));
        Tip tip = new Tip("words", new Tip.Outline(new double[] {0, 1, 1}, new double[] {0, 0, 1}, true));
        tip.draw(g, plot, new Rectangle2D.Double(0, 0, 100, 100), plot.getDomainAxis(), plot.getRangeAxis(), 0, null);
        assertThat(Set.of(0xff000000))
                .containsAll(Arrays.stream(image.getRGB(0, 0, 100, 100, null, 0, 100))
                        .boxed()
                        .toList());
    }
}
