package org.industrialrainforest.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.summary;

import j2html.tags.DomContent;
import org.industrialrainforest.core.experiment.Comparison;

/** Where the results come from, how to repeat them and how to cite them. */
final class MethodsSection {
    private final View view;
    private final Provenance provenance;

    MethodsSection(View view, Provenance provenance) {
        this.view = view;
        this.provenance = provenance;
    }

    DomContent html() {
        Comparison comparison = view.comparison();
        return div(
                h3(view.say("methods.provenance")),
                dl(
                                fact("methods.version", provenance.version()),
                                fact("methods.date", provenance.date()),
                                fact("methods.jvm", provenance.jvm()),
                                fact("facts.seed", Long.toString(provenance.seed())),
                                fact("facts.scenario", comparison.scenario()))
                        .withClass("facts"),
                h3(view.say("methods.replay")),
                p(view.say("methods.replay.text")),
                pre(code(provenance.commandLine())).attr("tabindex", "0"),
                h3(view.say("methods.cite")),
                p(view.say(
                        "methods.cite.text",
                        provenance.version(),
                        view.title(comparison.title()),
                        comparison.runs(),
                        provenance.seed(),
                        provenance.date())),
                p(view.say("methods.files")),
                parameters());
    }

    private DomContent parameters() {
        int count = provenance.parameters().size();
        return count == 0
                ? p(view.say("methods.parameters.none"))
                : details(
                        summary(view.say("methods.parameters") + " (" + count + ")"),
                        new Tables(view).parameters(provenance.parameters()));
    }

    private DomContent fact(String key, String value) {
        return div(dt(view.say(key)), dd(value));
    }
}
