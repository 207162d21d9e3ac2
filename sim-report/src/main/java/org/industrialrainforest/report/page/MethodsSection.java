package org.industrialrainforest.report.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.Collectors;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Ensemble;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Text;

/** Where the results come from, how to repeat them and how to cite them. */
final class MethodsSection {
    private final View view;
    private final Provenance provenance;
    private final List<String> absent;

    /** @param absent a sentence for each figure that the report does not have */
    MethodsSection(View view, Provenance provenance, List<String> absent) {
        this.view = view;
        this.provenance = provenance;
        this.absent = List.copyOf(absent);
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
                absent.isEmpty()
                        ? text("")
                        : div(h3(view.say("methods.absent")), ul(each(absent, sentence -> li(sentence)))),
                h3(view.say("methods.odd")),
                p(
                        text(view.say("methods.odd.text", comparison.scenario())),
                        iff(
                                !provenance.description().isEmpty(),
                                span(text(" "), a(provenance.description()).withHref(provenance.description())))),
                ensemble(),
                parameters());
    }

    /** Where the parameters of the pairs come from, and what that adds to what is not known. */
    private DomContent ensemble() {
        Ensemble ensemble = view.comparison().ensemble();
        return ensemble == null
                ? p(view.say("methods.ensemble.none"))
                : div(
                        h3(view.say("methods.ensemble")),
                        p(view.say("methods.ensemble.text", ensemble.sets(), Text.clean(ensemble.of()))),
                        each(ensemble.rankings(), ranking -> p(ranking(ranking))),
                        div(new Tables(view).spreads(ensemble)).withClass("screen-only"),
                        p(view.say("paper.table")).withClass("paper-only"));
    }

    private String ranking(Ensemble.Ranking ranking) {
        Numbers numbers = view.numbers();
        return view.say(
                "methods.ensemble.ranking",
                view.metric(ranking.metric()),
                ranking.policies().stream().map(this::name).collect(Collectors.joining(" > ")),
                numbers.value(ranking.whole(), "share"),
                numbers.value(ranking.first(), "share"),
                numbers.value(ranking.pairs(), "share"));
    }

    private String name(String policy) {
        return view.comparison().cases().stream()
                .filter(of -> of.policy().equals(policy))
                .findFirst()
                .map(view::name)
                .orElse(Text.clean(policy));
    }

    private DomContent parameters() {
        int count = provenance.parameters().size();
        return count == 0
                ? p(view.say("methods.parameters.none"))
                : details(
                                summary(view.say("methods.parameters") + " (" + count + ")"),
                                new Tables(view).parameters(provenance.parameters()))
                        .withClass("also-on-paper");
    }

    private DomContent fact(String key, String value) {
        return div(dt(view.say(key)), dd(value));
    }
}
