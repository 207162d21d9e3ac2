package org.industrialrainforest.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.noscript;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.style;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.Comparison.Case;
import org.industrialrainforest.core.experiment.ValidationRow;

/** The report's one page: answers first, then the figures, then how it was done. */
final class Page {
    private static final int WIDTH = (int) Figure.WIDTH;
    private static final int MARGIN = (int) Figure.MARGIN;

    private final View view;
    private final List<ValidationRow> validation;
    private final Provenance provenance;
    private final Gallery gallery;
    private final Map<Figure, String> drawn;
    private final boolean englishFigures;
    private final Tables tables;
    private final Explorer explorer;

    /**
     * @param drawn markup of each figure
     * @param englishFigures whether figures had to be labelled in English
     */
    Page(
            View view,
            List<ValidationRow> validation,
            Provenance provenance,
            Gallery gallery,
            Map<Figure, String> drawn,
            boolean englishFigures) {
        this.view = view;
        this.validation = validation;
        this.provenance = provenance;
        this.gallery = gallery;
        this.drawn = drawn;
        this.englishFigures = englishFigures;
        this.tables = new Tables(view);
        this.explorer = new Explorer(view);
    }

    private String say(String key, Object... parts) {
        return view.say(key, parts);
    }

    String render() {
        String scenario = view.title(view.comparison().title());
        return "<!DOCTYPE html>\n"
                + html(
                                head(
                                        meta().withCharset("utf-8"),
                                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                        meta().attr("http-equiv", "Content-Security-Policy")
                                                .withContent(
                                                        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"),
                                        title(scenario + " – Rainforest"),
                                        style(rawHtml(Report.resource("report.css")))),
                                body(
                                        a(say("skip")).withHref("#gains").withClass("skip"),
                                        navigation(),
                                        main(opening(scenario), sections()),
                                        footer(p(say("foot"))),
                                        script(rawHtml(explorer.json()))
                                                .withType("application/json")
                                                .withId("data"),
                                        script(rawHtml(Report.resource("report.js")))))
                        .withLang(view.words().chinese() ? "zh-CN" : "en")
                        .render()
                + "\n";
    }

    private DomContent navigation() {
        List<String> targets =
                List.of("gains", "chess", "survival", "time", "stages", "outcomes", "validation", "methods");
        List<String> names =
                List.of("gain", "chess", "survival", "time", "stages", "outcomes", "validation", "methods");
        List<DomContent> links = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            links.add(a(say("nav." + names.get(i))).withHref("#" + targets.get(i)));
        }
        return nav(
                        each(links, link -> link),
                        button(say("theme")).withType("button").withId("theme"))
                .attr("aria-label", say("nav.label"));
    }

    private DomContent opening(String scenario) {
        Comparison comparison = view.comparison();
        List<Answers.Answer> answers = new Answers(view).all();
        String precision = Double.isFinite(comparison.relativeHalfWidthOfHeadline())
                ? say("facts.precision.value", view.numbers().value(comparison.relativeHalfWidthOfHeadline(), "share"))
                : say("facts.precision.undefined");
        return header(
                p(say("kicker")).withClass("kicker"),
                h1(say("title")),
                ol(each(
                                answers,
                                answer -> li(
                                        span(answer.question()).withClass("question"),
                                        strong(answer.verdict()),
                                        p(answer.sentence()))))
                        .withClass("answers"),
                p(say("answers.note")).withClass("help"),
                dl(
                                fact("scenario", scenario),
                                fact(
                                        "policies",
                                        say(
                                                "facts.policies.value",
                                                comparison.cases().size(),
                                                view.baselineName())),
                                fact("runs", say("facts.runs.value", comparison.runs())),
                                fact("period", say("facts.period.value", comparison.recordFrom(), comparison.end())),
                                fact("seed", Long.toString(comparison.seed())),
                                fact("precision", precision))
                        .withClass("facts"),
                iff(englishFigures, p(say("notice.fonts")).withClass("notice").attr("role", "note")));
    }

    private DomContent fact(String key, String value) {
        return div(dt(say("facts." + key)), dd(value));
    }

    private DomContent sections() {
        List<DomContent> sections = List.of(
                part("gains", "gain", figures(gallery.gains()), numbers(tables.captures()), unabsorbed()),
                part("chess", "chess", figures(gallery.synergy()), numbers(tables.synergy())),
                part("survival", "survival", figures(gallery.survival()), numbers(tables.survival())),
                part("time", "time", overlay(), figures(gallery.overTime())),
                part("stages", "stages", figures(gallery.stages())),
                part("outcomes", "outcomes", figures(gallery.differences()), chips(), tables.outcomes()),
                part("validation", "validation", new ValidationSection(view, validation).html()),
                methods());
        return each(sections, part -> part);
    }

    private SectionTag part(String id, String key, DomContent... content) {
        return section(h2(say("nav." + key)), p(say(key + ".intro")).withClass("intro"))
                .with(content)
                .withId(id);
    }

    private DomContent unabsorbed() {
        if (view.comparison().unabsorbed().isEmpty()) {
            return text("");
        }
        return div(h3(say("unabsorbed.heading")), figures(gallery.unabsorbed()), numbers(tables.unabsorbed()));
    }

    private DomContent numbers(DomContent table) {
        return details(summary(say("figures.numbers")), table);
    }

    /** Figures one after the other; those of the factorial's arms folded away. */
    private DomContent figures(List<Figure> figures) {
        List<DomContent> open = new ArrayList<>();
        List<DomContent> folded = new ArrayList<>();
        for (Figure figure : figures) {
            (figure.slug().contains("-doses") ? folded : open).add(block(figure));
        }
        return div(
                each(open, block -> block),
                iff(!folded.isEmpty(), details(summary(say("figures.doses")), each(folded, block -> block))));
    }

    private DomContent block(Figure figure) {
        String svg = Palette.themed(drawn.getOrDefault(figure, ""))
                .replaceFirst(" width=\"[0-9]+\"", "")
                .replaceFirst(" height=\"[0-9]+\"", "")
                .replaceFirst("viewBox=\"0 0 [0-9]+", "viewBox=\"" + MARGIN + " 0 " + (WIDTH - 2 * MARGIN + 2));
        return figure(
                        div(rawHtml(svg)).withClass("plot").attr("tabindex", "0"),
                        figcaption(
                                text(say("figures.files") + ": "),
                                each(
                                        List.of("svg", "png", "csv"),
                                        kind -> a(kind.toUpperCase(java.util.Locale.ROOT))
                                                .withHref("charts/" + figure.slug() + "." + kind))))
                .withId(figure.slug());
    }

    private DomContent chips() {
        return div(span(say("explorer.chips")).withClass("chips-label"), each(explorer.cases(), this::chip))
                .withClass("chips")
                .attr("role", "group")
                .attr("aria-label", say("explorer.chips"));
    }

    private DomContent chip(Case of) {
        return label(
                input().withType("checkbox")
                        .withValue(of.label())
                        .withCondChecked(explorer.shownAtFirst(of))
                        .attr("data-toggle", "case"),
                rawHtml(sample(view.look(of))),
                text(view.name(of)));
    }

    /** A short line in a policy's colour and dash. */
    private static String sample(Look look) {
        String dashes = look.dashes().isEmpty()
                ? "none"
                : String.join(" ", look.dashes().stream().map(String::valueOf).toList());
        return "<svg class=\"sample\" viewBox=\"0 0 26 10\" width=\"26\" height=\"10\" aria-hidden=\"true\"><path d=\"M0 5H26\""
                + " style=\"fill:none;stroke-width:2.5;stroke:" + Palette.variable(look.color()) + ";stroke-dasharray:"
                + dashes + "\"/></svg>";
    }

    private DomContent overlay() {
        if (explorer.isEmpty()) {
            return text("");
        }
        return div(
                        h3(say("explorer.title")),
                        label(text(say("explorer.measure") + " "), select().withId("measure"))
                                .withClass("measure"),
                        chips(),
                        div().withId("chart")
                                .attr("tabindex", "0")
                                .attr("role", "img")
                                .attr("aria-label", say("explorer.title")),
                        p().withId("reading").attr("aria-live", "polite"),
                        p(say("explorer.help")).withClass("help"),
                        noscript(say("explorer.noscript")))
                .withId("explorer");
    }

    private DomContent methods() {
        Comparison comparison = view.comparison();
        String scenario = view.title(comparison.title());
        return part(
                "methods",
                "methods",
                h3(say("methods.provenance")),
                dl(
                                fact("methods.version", provenance.version(), true),
                                fact("methods.date", provenance.date(), true),
                                fact("methods.jvm", provenance.jvm(), true),
                                fact("facts.seed", Long.toString(provenance.seed()), true),
                                fact("facts.scenario", comparison.scenario(), true))
                        .withClass("facts"),
                h3(say("methods.replay")),
                p(say("methods.replay.text")),
                pre(code(provenance.commandLine())).attr("tabindex", "0"),
                h3(say("methods.cite")),
                p(say(
                        "methods.cite.text",
                        provenance.version(),
                        scenario,
                        comparison.runs(),
                        provenance.seed(),
                        provenance.date())),
                p(say("methods.files")),
                h3(say("methods.parameters")),
                provenance.parameters().isEmpty()
                        ? p(say("methods.parameters.none"))
                        : details(
                                summary(say("methods.parameters") + " ("
                                        + provenance.parameters().size() + ")"),
                                tables.parameters(provenance.parameters())));
    }

    private DomContent fact(String key, String value, boolean wholeKey) {
        return div(dt(say(wholeKey ? key : "facts." + key)), dd(value));
    }
}
