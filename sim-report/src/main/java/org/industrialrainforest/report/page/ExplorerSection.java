package org.industrialrainforest.report.page;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.noscript;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.report.canvas.Look;
import org.industrialrainforest.report.canvas.Palette;
import org.industrialrainforest.report.view.View;

/** The part of the page in which a reader overlays the policies of their choice, and the boxes by which they choose. */
final class ExplorerSection {
    private final View view;

    ExplorerSection(View view) {
        this.view = view;
    }

    DomContent html() {
        if (Explorer.isEmpty(view)) {
            return text("");
        }
        return div(
                        h3(view.say("explorer.title")),
                        div(
                                        label(text(view.say("explorer.measure") + " "), select().withId("measure")),
                                        label(text(view.say("explorer.sector") + " "), select().withId("sector")))
                                .withClass("choices"),
                        chips(),
                        div().withId("chart")
                                .attr("tabindex", "0")
                                .attr("role", "img")
                                .attr("aria-label", view.say("explorer.title")),
                        div().withId("reading").attr("aria-live", "polite"),
                        p(view.say("explorer.help")).withClass("help"),
                        noscript(view.say("explorer.noscript")))
                .withId("explorer");
    }

    /** A box per policy; boxes of the same policy in different places follow each other. */
    DomContent chips() {
        return div(span(view.say("explorer.chips")).withClass("chips-label"), each(Explorer.cases(view), this::chip))
                .withClass("chips")
                .attr("role", "group")
                .attr("aria-label", view.say("explorer.chips"));
    }

    private DomContent chip(Case of) {
        return label(
                input().withType("checkbox")
                        .withValue(of.label())
                        .withCondChecked(view.isBaseline(of) || view.main().contains(of))
                        .attr("data-toggle", "case"),
                rawHtml(sample(view.look(of))),
                text(view.name(of)));
    }

    /** A short line in a policy's colour and dash. */
    private static String sample(Look look) {
        String dashes = look.dashes().isEmpty()
                ? "none"
                : String.join(" ", look.dashes().stream().map(String::valueOf).toList());
        return "<svg class=\"sample\" viewBox=\"0 0 26 10\" width=\"26\" height=\"10\" aria-hidden=\"true\">"
                + "<path d=\"M0 5H26\" style=\"fill:none;stroke-width:2.5;stroke:" + Palette.variable(look.color())
                + ";stroke-dasharray:" + dashes + "\"/></svg>";
    }
}
