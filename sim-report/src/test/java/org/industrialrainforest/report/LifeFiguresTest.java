package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.engine.time.Month;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Picture;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.figures.lives.LifeFigures;
import org.industrialrainforest.report.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up designer who founds because a line is announced, is served, raises money and fails; and the twin who gives up. */
@Tag("slow")
class LifeFiguresTest {
    private static final House HOUSE = new House(Typeface.showing(List.of("a")));

    @TempDir
    Path directory;

    private static TwoLives.Moment moment(int year, int month, String event, String en, String zh, Title... reasons) {
        return new TwoLives.Moment(Month.of(year, month), event, en, new Title(en, zh), List.of(reasons));
    }

    private static TwoLives.Standing standing(int year, int month, String state, double cash) {
        return new TwoLives.Standing(Month.of(year, month), state, new Title(state, "状态"), cash, 2 * cash, 5, 20e6);
    }

    private static TwoLives.Belief belief(int year, int month, double success) {
        return new TwoLives.Belief(Month.of(year, month), success, 2 * success, .5, 1e6 * success, -1e6);
    }

    static TwoLives lives() {
        Title line = new Title("Pilot line: announced for 2017-01", "中试线：宣布于 2017-01 开放");
        Title none = new Title("Pilot line: not announced", "中试线：未宣布");
        List<TwoLives.Standing> months = new ArrayList<>();
        for (int m = 0; m < 60; m++) {
            String state = m < 24 ? "research-1" : m < 48 ? "research-2" : m < 54 ? "dormant" : "failed";
            months.add(standing(2016 + (5 + m) / 12, 1 + (5 + m) % 12, state, 1e6 * (60 - m)));
        }
        TwoLives.Life with = new TwoLives.Life(
                "rainforest",
                new Title("Rainforest", "热带雨林"),
                "failed",
                new Title("founded 2016-06, failed 2020-12", "2016-06 创立，2020-12 失败"),
                List.of(
                        moment(2016, 6, "weighed", "weighs founding", "权衡创业", line),
                        moment(2016, 6, "founded", "FOUNDED HERE", "在本市创立"),
                        moment(2017, 2, "run-begun", "served at the platform", "获平台服务"),
                        moment(2018, 6, "round", "investors put in RMB 8 m", "获得融资 8 百万元"),
                        moment(2020, 6, "dormant", "OUT OF CASH", "资金耗尽"),
                        moment(2020, 12, "failed", "FAILS", "失败")),
                List.of(belief(2016, 6, .04)),
                months);
        TwoLives.Life without = new TwoLives.Life(
                "none",
                new Title("No state money", "无政府资金"),
                "never",
                new Title("never founded: no chip pilot line open or announced", "从未创立：没有已开放或已宣布的芯片中试线"),
                List.of(
                        moment(2016, 6, "weighed", "weighs founding", "权衡创业", none),
                        moment(2016, 9, "weighed", "weighs it again", "再次权衡", none),
                        moment(2016, 12, "weighed", "weighs it once more", "第三次权衡", none),
                        moment(2017, 2, "never-founded", "GIVEN UP", "放弃")),
                List.of(belief(2016, 6, .002), belief(2016, 9, .002), belief(2016, 12, .002)),
                List.of(standing(2016, 6, "idea", 0), standing(2017, 1, "idea", 0)));
        return new TwoLives(
                "shanghai",
                new Title("Shanghai", "上海"),
                1,
                0,
                "none",
                Month.of(2013, 1),
                Month.of(2035, 12),
                new TwoLives.Idea(
                        "2a",
                        "integrated-circuits",
                        new Title("Integrated circuits", "集成电路"),
                        "engineers",
                        new Title("Engineers", "工程师"),
                        Month.of(2016, 6),
                        .5,
                        .7,
                        true,
                        false,
                        .47,
                        4e5,
                        6e5),
                new TwoLives.Choice(
                        new Title("Designer of chips", "芯片设计者"),
                        new Title("the earliest to arrive", "最早出现者"),
                        80,
                        11,
                        2,
                        17,
                        List.of("2b")),
                List.of(with, without),
                List.of(),
                List.of());
    }

    static TwoLives redrawn() {
        List<TwoLives.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            pairs.add(new TwoLives.Pair(
                    new TwoLives.Drawn("active", i < 15, i < 10), new TwoLives.Drawn("never", i < 2, false)));
        }
        return lives().redrawn(pairs);
    }

    private static Document page(TwoLives lives, String language) {
        return Jsoup.parse(Report.of(Comparisons.full(), Comparisons.validation(), Comparisons.provenance())
                .with(lives)
                .in(language)
                .page());
    }

    @Test
    void the_report_tells_both_lives_in_words_and_how_the_idea_was_come_by() {
        Element section = page(redrawn(), "en").getElementById("lives");
        assertThat(section).isNotNull();
        assertThat(section.text())
                .contains(
                        "Designer of chips",
                        "Of 80 such ideas 11 are founded here only with the policy, 2 only without it, 17 in both worlds, 50 in neither",
                        "Rainforest: founded 2016-06, failed 2020-12",
                        "No state money: never founded: no chip pilot line open or announced",
                        "Pilot line: announced for 2017-01",
                        "Pilot line: not announced",
                        "GIVEN UP");
        assertThat(section.select("figure")).hasSize(2);
        assertThat(page(redrawn(), "zh").getElementById("lives").text())
                .contains("芯片设计者", "此类创意共 80 个", "从未创立：没有已开放或已宣布的芯片中试线", "中试线：未宣布");
    }

    @Test
    void a_weighing_that_sees_nothing_new_is_left_out_and_the_last_one_says_which_it_is() {
        Element section = page(lives(), "en").getElementById("lives");
        assertThat(section.text()).contains("weighs it once more (time 3)").doesNotContain("weighs it again");
    }

    @Test
    void a_report_without_a_pair_of_lives_says_so() {
        Document page = Jsoup.parse(Report.of(Comparisons.full(), Comparisons.validation(), Comparisons.provenance())
                .page());
        assertThat(page.getElementById("lives").text()).contains(Words.in("en").say("answer.not_measured"));
    }

    @Test
    void the_figure_names_turns_and_the_chance_that_the_founder_saw() {
        String svg = Picture.svg(LifeFigures.of(lives(), Words.in("en"), HOUSE).get(0), HOUSE);
        assertThat(Jsoup.parse(svg).text())
                .contains(
                        "founded here, sees 4.0 % chance",
                        "never founded, sees 0.2 % chance",
                        "served at a platform",
                        "first money",
                        "stage 1",
                        "stage 2",
                        "money comes in",
                        "run at a platform")
                .doesNotContain("order refused");
    }

    @Test
    void the_numbers_behind_it_hold_every_month_and_every_moment_of_both_lives() {
        Figure figure = LifeFigures.of(lives(), Words.in("en"), HOUSE).get(0);
        assertThat(figure.csv().rows()).isEqualTo(60 + 6 + 2 + 4);
        assertThat(figure.csv().text()).contains("never-founded", "0.04");
    }

    @Test
    void redraws_are_shown_with_what_can_be_told_from_them() {
        assertThat(LifeFigures.of(lives(), Words.in("en"), HOUSE)).hasSize(1);
        Figure figure = LifeFigures.of(redrawn(), Words.in("en"), HOUSE).get(1);
        assertThat(figure.note())
                .contains("Founded here: the policy changes the chance by +65", "five years after arrival");
        assertThat(figure.csv().text()).contains("rainforest,founded,20,0.75");
        List<TwoLives.Pair> few = List.of(
                new TwoLives.Pair(new TwoLives.Drawn("active", true, true), new TwoLives.Drawn("never", false, false)));
        assertThat(LifeFigures.of(lives().redrawn(few), Words.in("en"), HOUSE)
                        .get(1)
                        .note())
                .contains("not significantly different from no change");
    }

    @Test
    void charts_are_written_in_three_forms_with_the_report_and_without() throws IOException {
        Report.of(Comparisons.full(), Comparisons.validation(), Comparisons.provenance())
                .with(redrawn())
                .write(directory.resolve("report"));
        Charts.of(redrawn()).in("zh").write(directory.resolve("alone"));
        for (String where : List.of("report", "alone")) {
            for (String form : List.of("svg", "png", "csv")) {
                for (String slug : List.of("two-lives", "two-lives-redraws")) {
                    assertThat(Files.size(
                                    directory.resolve(where).resolve("charts").resolve(slug + "." + form)))
                            .isPositive();
                }
            }
        }
    }
}
