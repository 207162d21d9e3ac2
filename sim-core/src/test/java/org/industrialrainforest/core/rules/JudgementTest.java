package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.industrialrainforest.core.scenario.QualityParameters;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final QualityParameters RULES = quality("0.73", "0.83");

    private static QualityParameters quality(String logSd, String judgementSd) {
        return TinyScenario.quiet()
                .with("quality.log-sd", logSd)
                .with("quality.judgement-sd", judgementSd)
                .scenario()
                .rules()
                .quality();
    }

    @Test
    void the_posterior_weighs_prior_and_observation_by_their_precisions() {
        for (double evidence : new double[] {0, .5, 1, 3, 10}) {
            double noise = .83 * .83 / (1 + evidence);
            double precision = 1 / (.73 * .73) + 1 / noise;
            double observed = .4 + Math.sqrt(noise) * 1.3;
            assertThat(Judgement.mean(RULES, .4, evidence, 1.3)).isEqualTo(observed / noise / precision, within(1e-14));
            assertThat(Judgement.sd(RULES, evidence)).isEqualTo(1 / Math.sqrt(precision), within(1e-14));
        }
    }

    @Test
    void evidence_shrinks_the_error() {
        double before = Double.POSITIVE_INFINITY;
        for (double evidence = 0; evidence < 20; evidence += .5) {
            double sd = Judgement.sd(RULES, evidence);
            assertThat(sd).isLessThan(before);
            before = sd;
        }
        assertThat(Judgement.sd(RULES, 1e9)).isLessThan(1e-4);
        assertThat(Judgement.mean(RULES, .4, 1e12, 2)).isEqualTo(.4, within(1e-5));
    }

    @Test
    void a_judge_without_error_sees_the_truth() {
        QualityParameters clear = quality("0.73", "0");
        assertThat(Judgement.mean(clear, .4, 0, 2)).isEqualTo(.4);
        assertThat(Judgement.sd(clear, 0)).isZero();
    }

    @Test
    void where_all_ideas_are_equal_nobody_is_taken_for_better() {
        QualityParameters equal = quality("0", "0.83");
        assertThat(Judgement.mean(equal, 0, 0, 2)).isZero();
        assertThat(Judgement.sd(equal, 0)).isZero();
    }

    @Test
    void the_judge_is_right_on_average_and_as_wrong_as_it_thinks() {
        int seed = 5;
        System.out.println("JudgementTest: seed " + seed);
        Process process = Process.lifelong("judgement-test", "quality", "error");
        Draw quality = process.draw("quality");
        Draw error = process.draw("error");
        Draws draws = new Draws(seed, 0);
        int n = 50_000;
        double bias = 0;
        double squares = 0;
        for (int i = 1; i <= n; i++) {
            double q = .73 * draws.normal(quality, i);
            double miss = q - Judgement.mean(RULES, q, 1, draws.normal(error, i));
            bias += miss / n;
            squares += miss * miss / n;
        }
        double sd = Judgement.sd(RULES, 1);
        assertThat(bias).isEqualTo(0, within(4 * sd / Math.sqrt(n)));
        assertThat(squares).isEqualTo(sd * sd, within(4 * sd * sd * Math.sqrt(2.0 / n)));
    }
}
