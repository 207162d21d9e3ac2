package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Comparison.Capture;
import org.industrialrainforest.core.compare.Comparison.Outcome;
import org.industrialrainforest.core.compare.Comparison.Synergy;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.report.view.Answers;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Words;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static List<Answers.Answer> answers(List<Outcome> outcomes, List<Capture> captures, List<Synergy> synergy) {
        Comparison base = Comparisons.small();
        Comparison comparison = new Comparison(
                        base.scenario(),
                        base.title(),
                        base.seed(),
                        base.runs(),
                        base.start(),
                        base.recordFrom(),
                        base.end(),
                        base.baseline(),
                        base.cases(),
                        outcomes,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        captures,
                        List.of(),
                        synergy,
                        0.1)
                .with(base.arms(), null);
        return new Answers(new View(comparison, Words.in("en"))).all();
    }

    private static Capture capture(String party, double low, double high) {
        return new Capture(
                Comparisons.RAINFOREST,
                party,
                new Title(party, ""),
                low + high,
                (low + high) / 2,
                Double.NaN,
                low,
                high,
                low > 0 || high < 0,
                0);
    }

    private static Outcome outcome(double difference, double half, boolean reliable) {
        return new Outcome(
                "alive.5y_per_1000_ideas",
                "per 1,000 ideas",
                new Title("Alive", ""),
                Comparisons.RAINFOREST,
                200 + difference,
                Interval.UNDEFINED,
                200,
                difference,
                difference - half,
                difference + half,
                Interval.around(difference, half / 2),
                Interval.around(difference, half),
                0.5,
                2,
                difference / 2,
                Interval.around(difference / 2, 1),
                reliable,
                20);
    }

    private static Synergy term(String term, double estimate, double half) {
        return new Synergy(
                "alive.5y_per_1000_ideas",
                "per 1,000 ideas",
                term,
                new Title(term, ""),
                estimate,
                estimate - half,
                estimate + half,
                estimate > half || estimate < -half);
    }

    @Test
    void what_spans_zero_is_never_called_a_difference() {
        List<Answers.Answer> answers = answers(
                List.of(outcome(5, 6, true)),
                List.of(capture("users", -0.1, 0.3), capture("treasury", -0.2, 0.1)),
                List.of(term("synergy", 2, 3), term("best-single", -1, 2)));
        assertThat(answers.get(0).verdict()).isEqualTo("No significant difference.");
        assertThat(answers.get(0).sentence()).contains("no gain or loss is significant for any of the 2 parties");
        assertThat(answers.get(1).verdict()).isEqualTo("No significant synergy.");
        assertThat(answers.get(1).sentence()).contains("not significant");
        assertThat(answers.get(2).verdict()).isEqualTo("No significant difference.");
        assertThat(answers.get(2).sentence()).contains("(−1.0 to +11.0)");
    }

    @Test
    void the_wedding_dress_is_named_when_the_public_side_pays_and_others_gain() {
        assertThat(answers(List.of(), List.of(capture("users", 0.1, 0.3), capture("treasury", -0.4, -0.1)), List.of())
                        .get(0)
                        .verdict())
                .isEqualTo("Others gain and the public side pays.");
    }

    @Test
    void it_is_not_said_that_others_gain_where_some_of_them_lose() {
        List<Capture> parties =
                List.of(capture("leaders", 0.1, 0.3), capture("founders", -0.6, -0.2), capture("treasury", -0.4, -0.1));
        assertThat(answers(List.of(), parties, List.of()).get(0).verdict())
                .isEqualTo("Some gain; the public side and others pay.");
        assertThat(answers(List.of(), parties.subList(0, 2), List.of()).get(0).verdict())
                .isEqualTo("Some gain and others lose; for the public side no significant difference.");
    }

    @Test
    void the_public_side_is_taken_together() {
        Answers.Answer answer = answers(
                        List.of(),
                        List.of(
                                capture("users", 0.1, 0.3),
                                capture("treasury", -0.9, -0.7),
                                capture("state-capital", 0.1, 0.2)),
                        List.of())
                .get(0);
        assertThat(answer.verdict()).isEqualTo("Others gain and the public side pays.");
        assertThat(answer.sentence()).contains("parts allow: −RMB 0.65 (−0.80 to −0.50)");
        Answers.Answer unclear = answers(
                        List.of(),
                        List.of(
                                capture("users", 0.1, 0.3),
                                capture("treasury", -0.3, -0.1),
                                capture("state-capital", 0.1, 0.3)),
                        List.of())
                .get(0);
        assertThat(unclear.verdict()).isEqualTo("Others gain; for the public side no significant difference.");
    }

    @Test
    void what_is_lost_is_told_as_a_sum_without_a_sign() {
        String sentence = answers(List.of(), List.of(capture("treasury", -0.4, -0.1)), List.of())
                .get(0)
                .sentence();
        assertThat(sentence)
                .contains("took RMB 0.25 (0.10 to 0.40) from treasury.")
                .doesNotContain("−");
    }

    @Test
    void gains_of_one_run_have_no_interval_and_are_not_told() {
        Answers.Answer answer = answers(List.of(), List.of(capture("users", Double.NaN, Double.NaN)), List.of())
                .get(0);
        assertThat(answer.verdict()).isNotEqualTo("Others gain and the public side pays.");
        assertThat(answer.sentence()).doesNotContain("NaN", "any of the");
    }

    @Test
    void what_was_not_run_is_told_with_its_reason() {
        assertThat(answers(List.of(), List.of(), List.of()).get(1).sentence()).contains("the arms of the factorial");
    }

    @Test
    void both_sides_may_gain() {
        Answers.Answer answer = answers(
                        List.of(), List.of(capture("users", 0.1, 0.3), capture("state-capital", 0.1, 0.2)), List.of())
                .get(0);
        assertThat(answer.verdict()).isEqualTo("The public side and others both gain.");
        assertThat(answer.sentence())
                .contains("returned RMB 0.20 (0.10 to 0.30) to users and RMB 0.15 (0.10 to 0.20) to state-capital.");
    }

    @Test
    void synergy_may_be_negative_and_the_mix_worse_than_the_best_single_lever() {
        Answers.Answer answer = answers(
                        List.of(outcome(5, 1, true)),
                        List.of(),
                        List.of(term("synergy", -5, 1), term("best-single", -3, 1)))
                .get(1);
        assertThat(answer.verdict()).isEqualTo("No: the whole is less than its parts.");
        assertThat(answer.sentence()).contains("−5.0", "falls behind");
    }

    @Test
    void an_unreliable_mean_gives_the_median() {
        Answers.Answer answer =
                answers(List.of(outcome(50, 10, false)), List.of(), List.of()).get(2);
        assertThat(answer.verdict()).isEqualTo("“Rainforest: all three levers” raises “Alive”.");
        assertThat(answer.sentence()).contains("median difference is +25.0\u00a0per 1,000 ideas");
    }

    @Test
    void an_end_close_to_zero_is_not_rounded_onto_it() {
        Answers.Answer answer =
                answers(List.of(outcome(50, 49.96, true)), List.of(), List.of()).get(2);
        assertThat(answer.sentence()).contains("(+0.04 to +99.96)");
    }

    @Test
    void one_run_gives_no_interval_and_so_no_difference() {
        Outcome single = new Outcome(
                "m",
                "firms",
                new Title("M", ""),
                Comparisons.RAINFOREST,
                3,
                Interval.UNDEFINED,
                1,
                2,
                Double.NaN,
                Double.NaN,
                Interval.UNDEFINED,
                Interval.UNDEFINED,
                Double.NaN,
                Double.NaN,
                2,
                Interval.UNDEFINED,
                true,
                1);
        Answers.Answer answer = answers(List.of(single), List.of(), List.of()).get(2);
        assertThat(answer.verdict()).isEqualTo("No significant difference.");
        assertThat(answer.sentence())
                .doesNotContain("NaN", "–")
                .endsWith("A single pair of runs has no interval, so no difference can be tested.");
    }
}
