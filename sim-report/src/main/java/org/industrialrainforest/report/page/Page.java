package org.industrialrainforest.report.page;

import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.template;
import static j2html.TagCreator.title;

import j2html.tags.specialized.HeadTag;
import java.util.List;
import org.industrialrainforest.report.files.Resource;

/**
 * One HTML file with every edition of the report in it: the first is shown, the others wait in templates, which a browser neither lays out
 * nor reads aloud, until the reader changes the language. All share one set of series.
 */
public final class Page {
    /** A browser that honours it loads nothing from anywhere, whatever a name in the results may contain. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    private final List<Edition> editions;

    /** @param editions the one that is shown first, then others */
    public Page(List<Edition> editions) {
        this.editions = List.copyOf(editions);
    }

    public String render() {
        Edition first = editions.get(0);
        Explorer explorer = new Explorer(editions.stream().map(Edition::view).toList());
        return "<!DOCTYPE html>\n"
                + html(
                                pageHead(),
                                body(
                                        first.html(),
                                        each(
                                                editions.subList(1, editions.size()),
                                                other -> template(other.html()).attr("data-title", other.title())),
                                        script(rawHtml(explorer.json()))
                                                .withType("application/json")
                                                .withId("data"),
                                        script(rawHtml(chartLibrary())),
                                        script(rawHtml(Resource.text("report.js")))))
                        .withLang(first.view().words().tag())
                        .render()
                + "\n";
    }

    /** With its licence, which asks to be in every copy. */
    private static String chartLibrary() {
        return "/*!\n" + Resource.text("uPlot.LICENSE.txt") + "*/\n" + Resource.text("uPlot.iife.min.js");
    }

    private HeadTag pageHead() {
        return head(
                meta().withCharset("utf-8"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().attr("http-equiv", "Content-Security-Policy").withContent(POLICY),
                title(editions.get(0).title()),
                style(rawHtml(Resource.text("uPlot.min.css") + Resource.text("report.css") + "@media print {\n"
                        + Resource.text("print.css") + "}\n")));
    }
}
