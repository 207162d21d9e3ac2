package org.industrialrainforest.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures as parts of the page: inline, in the page's colours, with links to their files. */
final class FigureBlocks {
    private static final int WIDTH = (int) Figure.WIDTH;
    private static final int MARGIN = (int) Figure.MARGIN;

    private final View view;
    private final Map<String, String> drawn;

    /** @param drawn markup by slug */
    FigureBlocks(View view, Map<String, String> drawn) {
        this.view = view;
        this.drawn = drawn;
    }

    /** One after the other; those of the factorial's arms folded away. */
    DomContent of(List<Figure> figures) {
        List<DomContent> open = new ArrayList<>();
        List<DomContent> folded = new ArrayList<>();
        for (Figure figure : figures) {
            (figure.slug().matches(".*-doses(-\\d+)?") ? folded : open).add(block(figure));
        }
        return div(
                each(open, block -> block),
                iff(!folded.isEmpty(), details(summary(view.say("figures.doses")), each(folded, block -> block))));
    }

    private DomContent block(Figure figure) {
        return figure(
                        div(rawHtml(inline(drawn.getOrDefault(figure.slug(), ""))))
                                .withClass("plot")
                                .attr("tabindex", "0"),
                        figcaption(
                                text(view.say("figures.files") + ": "),
                                each(
                                        List.of("svg", "png", "csv"),
                                        kind -> a(kind.toUpperCase(Locale.ROOT))
                                                .withHref("charts/" + figure.slug() + "." + kind))))
                .withId(figure.slug());
    }

    /** As wide as the column, without the picture's own margins, and in the page's colours. */
    private static String inline(String svg) {
        return Palette.themed(svg)
                .replaceFirst(" width=\"[0-9]+\"", "")
                .replaceFirst(" height=\"[0-9]+\"", "")
                .replaceFirst("viewBox=\"0 0 [0-9]+", "viewBox=\"" + MARGIN + " 0 " + (WIDTH - 2 * MARGIN + 2));
    }
}
