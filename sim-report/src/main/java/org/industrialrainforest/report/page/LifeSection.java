package org.industrialrainforest.report.page;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.core.trace.TwoLives.Life;
import org.industrialrainforest.core.trace.TwoLives.Moment;
import org.industrialrainforest.engine.time.Month;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Text;
import org.industrialrainforest.report.words.Words;

/** One firm, two lives: who it is, how both lives went, and both month by month side by side. */
final class LifeSection {
    private final Words words;
    private final TwoLives lives;
    private final Numbers numbers;

    LifeSection(Words words, TwoLives lives) {
        this.words = words;
        this.lives = lives;
        this.numbers = new Numbers(words);
    }

    DomContent html(DomContent figure) {
        return div(
                p(who()),
                lives.choice().ideas() == 0 ? div() : p(choice()).withClass("help"),
                each(
                        lives.lives(),
                        life -> p(
                                strong(Text.clean(words.of(life.title())) + words.say("colon")),
                                text(" " + Text.prose(words.of(life.summary()))))),
                figure,
                details(summary(words.say("life.months")), months()).withClass("also-on-paper"),
                p(words.say(lives.redraws().isEmpty() ? "life.one_draw" : "life.redrawn"))
                        .withClass("help"));
    }

    private String choice() {
        TwoLives.Choice choice = lives.choice();
        return words.say(
                "life.choice",
                choice.ideas(),
                choice.onlyWith(),
                choice.onlyWithout(),
                choice.both(),
                choice.neither(),
                Text.clean(words.of(choice.rule())));
    }

    private String who() {
        TwoLives.Idea idea = lives.idea();
        return words.say(
                "life.who",
                Text.clean(words.of(lives.choice().as())),
                Text.clean(words.of(idea.sectorTitle())),
                Text.clean(words.of(idea.sourceTitle())),
                idea.arrived(),
                numbers.percent(idea.betterThan()),
                numbers.percent(idea.luck()),
                numbers.value(idea.foundsAbove(), "RMB"));
    }

    private DomContent months() {
        TreeSet<Month> all = new TreeSet<>();
        lives.lives().forEach(life -> life.told().forEach(moment -> all.add(moment.month())));
        List<DomContent> rows = new ArrayList<>();
        for (Month month : all) {
            List<DomContent> cells = new ArrayList<>(List.of(td(month.toString())));
            lives.lives().forEach(life -> cells.add(td(each(in(life, month), moment -> told(life, moment)))));
            rows.add(tr(cells.toArray(DomContent[]::new)));
        }
        List<DomContent> heads = new ArrayList<>(List.of(th(words.say("life.month"))));
        lives.lives().forEach(life -> heads.add(th(Text.clean(words.of(life.title())))));
        return div(table(thead(tr(heads.toArray(DomContent[]::new))), tbody(rows.toArray(DomContent[]::new))))
                .withClass("scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", words.say("life.months"));
    }

    private static List<Moment> in(Life life, Month month) {
        return life.told().stream().filter(m -> m.month().equals(month)).toList();
    }

    private DomContent told(Life life, Moment moment) {
        int weighing = life.weighing(moment);
        return div(
                text(Text.prose(words.of(moment.words())) + (weighing < 2 ? "" : words.say("life.time", weighing))),
                each(moment.reasons(), (Title reason) -> div(text("· " + Text.prose(words.of(reason))))));
    }
}
