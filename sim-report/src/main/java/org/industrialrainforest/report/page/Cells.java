package org.industrialrainforest.report.page;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TrTag;
import java.util.List;
import org.industrialrainforest.report.canvas.Csv;

/** Building blocks of tables whose columns can be sorted. */
final class Cells {
    private Cells() {}

    /**
     * A table that scrolls sideways by itself on narrow screens.
     *
     * @param columns names; those that start with # head numbers and stand on the right
     */
    static DivTag sortable(String label, List<String> columns, List<TrTag> rows) {
        return div(table(thead(tr(each(columns, Cells::head))), tbody(each(rows, row -> row)))
                        .withClass("sortable")
                        .attr("aria-label", label))
                .withClass("scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", label);
    }

    private static ThTag head(String name) {
        boolean numeric = name.startsWith("#");
        return th(button(numeric ? name.substring(1) : name).withType("button"))
                .attr("scope", "col")
                .withCondClass(numeric, "n");
    }

    static TdTag text(String text) {
        return td(text);
    }

    /** A number with what it is sorted by; undefined sorts last. */
    static TdTag number(String shown, double value) {
        TdTag cell = td(shown).withClass("n");
        return Double.isFinite(value) ? cell.attr("data-v", Csv.plain(value)) : cell.attr("data-v", "");
    }

    static TrTag row(DomContent... cells) {
        return tr(cells);
    }

    /** A row that is shown only while its policy is. */
    static TrTag of(String label, DomContent... cells) {
        return tr(cells).attr("data-case", label);
    }
}
