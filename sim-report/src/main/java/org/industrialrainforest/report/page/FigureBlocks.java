package org.industrialrainforest.report.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.Figure.Place;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.view.View;
import org.jspecify.annotations.Nullable;

/** Figures as parts of the page: inline, in the page's colours, with links to their files. */
public final class FigureBlocks {
    private static final int WIDTH = (int) Figure.WIDTH;
    private static final int MARGIN = (int) Figure.MARGIN;

    /** Characters of markup that a page takes in all; what finds no room is linked only, so that the page stays quick to load. */
    private static final int ROOM = 4_100_000;

    private final View view;
    private final Function<Figure, String> markup;
    private final Predicate<Figure> shown;
    private final boolean folds;

    private FigureBlocks(View view, Function<Figure, String> markup, Predicate<Figure> shown, boolean folds) {
        this.view = view;
        this.folds = folds;
        this.markup = markup;
        this.shown = shown;
    }

    /**
     * Inline SVG.
     *
     * @param drawn markup by slug
     * @param all figures of the page; the open ones have room before those that are folded away
     */
    public static FigureBlocks onScreen(View view, Map<String, String> drawn, List<Figure> all) {
        Set<String> fitting = new HashSet<>();
        int room = ROOM;
        for (Place place : List.of(Place.OPEN, Place.ARMS, Place.MORE)) {
            for (Figure figure : all) {
                int size = drawn.getOrDefault(figure.slug(), "").length();
                if (figure.place() == place && size <= room) {
                    room -= size;
                    fitting.add(figure.slug());
                }
            }
        }
        return new FigureBlocks(
                view,
                figure -> inline(drawn.getOrDefault(figure.slug(), "")),
                figure -> fitting.contains(figure.slug()),
                true);
    }

    /** Places of the right size, which are drawn on later. */
    public static FigureBlocks onPaper(View view, Function<Figure, String> place) {
        return new FigureBlocks(view, place, figure -> true, false);
    }

    /** The leading ones open, the others folded away by kind, and links to those that are in files only; on paper the leading ones alone. */
    DomContent of(List<Figure> figures) {
        Map<Place, List<DomContent>> blocks = new EnumMap<>(Place.class);
        for (Figure figure : figures) {
            Place place = shown.test(figure) ? figure.place() : Place.FILES;
            blocks.computeIfAbsent(place, kind -> new ArrayList<>())
                    .add(place == Place.FILES ? li(text(figure.title() + " · "), files(figure)) : block(figure));
        }
        if (!folds) {
            return div(each(blocks.getOrDefault(Place.OPEN, List.of()), block -> block));
        }
        return div(
                each(blocks.getOrDefault(Place.OPEN, List.of()), block -> block),
                folded("figures.doses", blocks.get(Place.ARMS)),
                folded("figures.more", blocks.get(Place.MORE)),
                folded("figures.filed", blocks.get(Place.FILES)));
    }

    /** What a page folds away; paper cannot, and has it at its end. */
    List<DomContent> annex(List<Figure> all) {
        return all.stream()
                .filter(figure -> !folds && (figure.place() == Place.ARMS || figure.place() == Place.MORE))
                .map(this::block)
                .toList();
    }

    private DomContent folded(String key, @Nullable List<DomContent> blocks) {
        return blocks == null ? text("") : details(summary(view.say(key)), each(blocks, block -> block));
    }

    private DomContent block(Figure figure) {
        return figure(
                        p(figure.title()).withClass("narrow").attr("aria-hidden", "true"),
                        div(rawHtml(markup.apply(figure))).withClass("plot").attr("tabindex", "0"),
                        figcaption(text(view.say("figures.files") + ": "), files(figure)))
                .withId("figure-" + figure.slug());
    }

    private static DomContent files(Figure figure) {
        return each(
                List.of("svg", "png", "csv"),
                kind -> a(kind.toUpperCase(Locale.ROOT)).withHref("charts/" + figure.slug() + "." + kind));
    }

    /** As wide as the column, without the picture's own margins, and in the page's colours. */
    private static String inline(String svg) {
        return Palette.themed(svg)
                .replaceFirst(" width=\"[0-9]+\"", "")
                .replaceFirst(" height=\"[0-9]+\"", "")
                .replaceFirst("viewBox=\"0 0 [0-9]+", "viewBox=\"" + MARGIN + " 0 " + (WIDTH - 2 * MARGIN + 2));
    }
}
