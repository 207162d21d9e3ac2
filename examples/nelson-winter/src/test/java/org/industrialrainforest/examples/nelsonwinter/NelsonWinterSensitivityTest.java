package org.industrialrainforest.examples.nelsonwinter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.industrialrainforest.engine.choice.Futures;
import org.industrialrainforest.engine.choice.Regret;
import org.industrialrainforest.engine.design.LatinHypercube;
import org.industrialrainforest.engine.design.SaltelliBlocks;
import org.industrialrainforest.engine.design.SobolIndices.Convention;
import org.industrialrainforest.engine.design.Trajectories;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Evaluation;
import org.industrialrainforest.engine.explore.Exploration;
import org.industrialrainforest.engine.explore.MorrisStudy;
import org.industrialrainforest.engine.explore.Output;
import org.industrialrainforest.engine.explore.RankingChanges;
import org.industrialrainforest.engine.explore.SobolStudy;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.junit.jupiter.api.Test;

/** What concentration rests on in a model of one's own: a sweep, Morris, Sobol and regret in a few lines each. */
class NelsonWinterSensitivityTest {
    private static final Output CONCENTRATION = Output.level("concentration", "restrained");

    private final Evaluation here = Evaluation.on(RunExecutor.local(2));
    private final Exploration<NelsonWinter.Industry> industries = Exploration.of(new NelsonWinter())
            .treatments(List.of("restrained", "aggressive"))
            .runs(2);

    @Test
    void morris_finds_that_time_concentrates_an_industry_and_many_firms_disperse_it() {
        Answers answers = industries.ask(Trajectories.of(8, 1), here);

        MorrisStudy study = MorrisStudy.of(answers, CONCENTRATION, 1);

        assertThat(study.rows())
                .allMatch(MorrisStudy.Row::signTold)
                .allMatch(row -> row.mu() > 0 == row.factor().path().equals("industry.quarters"))
                .as("their intervals overlap, so that they are not ranked")
                .allMatch(row -> row.places().toString().equals("1–2"));
        RankingChanges ranking = RankingChanges.alongTrajectories(answers, "concentration", true);
        assertThat(ranking.rows()).hasSize(2).allMatch(row -> row.steps() == 8);
    }

    @Test
    void sobol_shares_out_its_variance() {
        SaltelliBlocks blocks = SaltelliBlocks.of(32, 1);

        SobolStudy study = SobolStudy.of(industries.ask(blocks, here), blocks, CONCENTRATION, Convention.CENTRED, 1);

        assertThat(study.blocks()).isEqualTo(32);
        assertThat(study.rows()).allMatch(row -> row.total().told());
    }

    @Test
    void a_sweep_over_a_latin_hypercube_answers_at_every_point() {
        Answers answers = industries.ask(LatinHypercube.of(10, 1), here);

        assertThat(answers.outputs(Output.difference("markup", "aggressive", "restrained")))
                .hasSize(10)
                .doesNotContain(Double.NaN);
    }

    @Test
    void regret_is_what_a_policy_costs_beyond_the_cheaper_one_in_the_worst_future() {
        Answers answers = industries.ask(LatinHypercube.of(20, 1), here);
        List<String> policies = List.of("restrained", "aggressive");
        double[][] prices = policies.stream()
                .map(policy -> answers.outputs(Output.level("price", policy)))
                .toArray(double[][]::new);

        Regret regret = Regret.of(Futures.of(policies, prices, true));

        assertThat(regret.futures()).isEqualTo(20);
        assertThat(regret.rows()).allSatisfy(row -> {
            int policy = policies.indexOf(row.alternative());
            double most = 0;
            for (int f = 0; f < 20; f++) {
                most = Math.max(most, prices[policy][f] - Math.min(prices[0][f], prices[1][f]));
            }
            assertThat(row.maximum()).isEqualTo(most);
        });
        assertThat(regret.rows().get(0).maximum())
                .as("the least regret first")
                .isLessThan(regret.rows().get(1).maximum());
    }
}
