package org.industrialrainforest.report.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.header;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.report.figures.Drawing;
import org.industrialrainforest.report.figures.Gallery;
import org.industrialrainforest.report.view.Answers;
import org.industrialrainforest.report.view.View;
import org.jspecify.annotations.Nullable;

/** The report in one language: answers first, then the figures, then how it was done. */
public final class Edition {
    private static final List<String> SECTIONS =
            List.of("gain", "chess", "survival", "time", "stages", "lives", "outcomes", "validation", "methods");

    private final View view;
    private final List<ValidationRow> validation;
    private final @Nullable TwoLives lives;
    private final Provenance provenance;
    private final Gallery gallery;
    private final boolean fallenBack;
    private final FigureBlocks figures;
    private final Tables tables;

    /** @param figures as they stand in a page or on paper */
    public Edition(
            View view,
            List<ValidationRow> validation,
            @Nullable TwoLives lives,
            Provenance provenance,
            Drawing drawing,
            FigureBlocks figures) {
        this.view = view;
        this.lives = lives;
        this.validation = validation;
        this.provenance = provenance;
        this.gallery = drawing.gallery();
        this.fallenBack = drawing.fallenBack();
        this.figures = figures;
        this.tables = new Tables(view);
    }

    public Provenance provenance() {
        return provenance;
    }

    public View view() {
        return view;
    }

    /** As a browser's tab and a reader's list of documents show it. */
    public String title() {
        return view.title(view.comparison().title()) + " – Rainforest";
    }

    /** The whole body but for scripts. */
    public DivTag html() {
        return div(
                        a(say("skip")).withHref("#gain").withClass("skip"),
                        navigation(),
                        main(opening(), sections(new ExplorerSection(view))),
                        footer(p(say("foot"))))
                .withClass("edition")
                .withLang(view.words().tag());
    }

    private String say(String key, Object... parts) {
        return view.say(key, parts);
    }

    private DomContent navigation() {
        return nav(
                        each(SECTIONS, name -> a(say("nav." + name)).withHref("#" + name)),
                        span(
                                        button(view.words().other().name())
                                                .withType("button")
                                                .withId("language")
                                                .withLang(view.words().other().tag()),
                                        button(say("theme")).withType("button").withId("theme"))
                                .withClass("controls")
                                .attr("hidden"))
                .attr("aria-label", say("nav.label"));
    }

    private DomContent opening() {
        return header(
                p(say("kicker")).withClass("kicker"),
                h1(say("title")),
                ol(each(
                                new Answers(view).all(),
                                answer -> li(
                                        span(answer.question()).withClass("question"),
                                        strong(answer.verdict()),
                                        p(answer.sentence()))))
                        .withClass("answers"),
                p(say("answers.note", view.intervals())).withClass("help"),
                facts(),
                iff(fallenBack, p(say("notice.fonts")).withClass("notice").attr("role", "note")));
    }

    private DomContent facts() {
        Comparison comparison = view.comparison();
        double precision = comparison.relativeHalfWidthOfHeadline();
        ValidationSection.Predictions predictions = ValidationSection.Predictions.of(validation);
        return dl(
                        fact("scenario", view.title(comparison.title())),
                        fact(
                                "policies",
                                say("facts.policies.value", comparison.cases().size(), view.baselineName())),
                        fact("runs", say("facts.runs.value", comparison.runs())),
                        fact("period", say("facts.period.value", comparison.recordFrom(), comparison.end())),
                        iff(!view.cohort().isEmpty(), fact("cohort", view.cohort())),
                        fact("seed", Long.toString(comparison.seed())),
                        fact(
                                "precision",
                                Double.isFinite(precision)
                                        ? say(
                                                "facts.precision.value",
                                                view.numbers().percent(precision))
                                        : say("facts.precision.undefined")),
                        iff(
                                predictions.measured() > 0,
                                fact(
                                        "predictions",
                                        say("facts.predictions.value", predictions.met(), predictions.measured()))))
                .withClass("facts");
    }

    private DomContent fact(String key, String value) {
        return div(dt(say("facts." + key)), dd(value));
    }

    private DomContent sections(ExplorerSection explorer) {
        Comparison comparison = view.comparison();
        List<DomContent> sections = List.of(
                part(
                        "gain",
                        orNothing(
                                gallery.gains(),
                                figures.of(gallery.gains()),
                                comparison.valueCapture().isEmpty() ? div() : numbers(tables.captures())),
                        unabsorbed()),
                part(
                        "chess",
                        orNothing(comparison.synergy(), figures.of(gallery.synergy()), numbers(tables.synergy()))),
                part(
                        "survival",
                        orNothing(comparison.curves(), figures.of(gallery.survival())),
                        comparison.survival().isEmpty() ? div() : numbers(tables.survival())),
                part("time", orNothing(comparison.fans(), explorer.html(), figures.of(gallery.overTime()))),
                part("stages", orNothing(comparison.stages(), figures.of(gallery.stages()))),
                lives == null
                        ? part("lives", p(say("answer.not_measured")))
                        : part("lives", new LifeSection(view.words(), lives).html(figures.of(gallery.lives()))),
                part(
                        "outcomes",
                        orNothing(
                                comparison.outcomes(),
                                figures.of(gallery.differences()),
                                explorer.chips(),
                                div(tables.outcomes()).withClass("screen-only"),
                                p(say("paper.table")).withClass("paper-only"))),
                part("validation", new ValidationSection(view, validation).html()),
                part("methods", new MethodsSection(view, provenance, new Absent(view, gallery).sentences()).html()));
        List<DomContent> annex = figures.annex(gallery.all());
        return each(
                each(sections, part -> part),
                annex.isEmpty() ? text("") : part("annex", each(annex, figure -> figure)));
    }

    private DomContent part(String key, DomContent... content) {
        return section(h2(say("nav." + key)), p(say(key + ".intro")).withClass("intro"))
                .with(content)
                .withId(key);
    }

    /** Where a comparison holds nothing of a kind, its section says so. */
    private DomContent orNothing(List<?> rows, DomContent... content) {
        return rows.isEmpty() ? p(say("answer.not_measured")) : div(content);
    }

    private DomContent unabsorbed() {
        if (gallery.unabsorbed().isEmpty()) {
            return div();
        }
        boolean measured = !view.comparison().unabsorbed().isEmpty();
        return div(
                h3(say("unabsorbed.heading")),
                figures.of(gallery.unabsorbed()),
                measured ? numbers(tables.unabsorbed()) : div());
    }

    private DomContent numbers(DomContent table) {
        return details(summary(say("figures.numbers")), table);
    }
}
