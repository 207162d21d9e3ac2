package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.MorrisStudy;
import org.industrialrainforest.engine.explore.Output;
import org.industrialrainforest.engine.explore.RankingChanges;
import org.industrialrainforest.engine.explore.Screening;
import org.industrialrainforest.engine.explore.SobolStudy;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome, or a comparison of policies, rests on.
 *
 * @param scenario id
 * @param title of the scenario
 * @param metric id of the outcome
 * @param unit of the outcome
 * @param baseline policy that the others are compared with
 * @param shock in all worlds
 * @param runs of each policy at each point
 * @param kind what of the outcome is explained
 * @param answers all runs
 * @param parts one for each output
 * @param ranking what would change the ranking of the policies; null where neither more nor less of the outcome is better
 */
public record Sensitivity(
        String scenario,
        Title title,
        String metric,
        String unit,
        Title metricTitle,
        String baseline,
        String shock,
        long seed,
        int runs,
        Output.Kind kind,
        Answers answers,
        List<Part> parts,
        @Nullable RankingChanges ranking) {
    /** Copies its list. */
    public Sensitivity {
        parts = List.copyOf(parts);
    }

    /**
     * An output explained.
     *
     * @param policy that it is of
     * @param morris null where Sobol's method was asked for
     * @param sobol null where Morris's method was asked for
     */
    public record Part(
            Title policy,
            Output output,
            @Nullable MorrisStudy morris,
            @Nullable SobolStudy sobol) {}

    /**
     * The parameters that Morris's method keeps for a closer look.
     *
     * @param number those with the largest μ*; 0 for those that are told from chance
     */
    public Screening screening(int number) {
        List<MorrisStudy> studies = new ArrayList<>();
        for (Part part : parts) {
            MorrisStudy morris = part.morris();
            if (morris != null) {
                studies.add(morris);
            }
        }
        return number > 0 ? Screening.largest(number, studies) : Screening.told(studies);
    }

    /** Unit of what is explained: that of the outcome, or of a rank, which has none. */
    public String outputUnit() {
        return kind == Output.Kind.RANK ? "-" : unit;
    }
}
