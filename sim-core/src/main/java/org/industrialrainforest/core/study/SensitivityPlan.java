package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.engine.design.Design;
import org.industrialrainforest.engine.design.SaltelliBlocks;
import org.industrialrainforest.engine.design.SobolIndices.Convention;
import org.industrialrainforest.engine.design.Trajectories;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Evaluation;
import org.industrialrainforest.engine.explore.Exploration;
import org.industrialrainforest.engine.explore.MorrisStudy;
import org.industrialrainforest.engine.explore.Output;
import org.industrialrainforest.engine.explore.RankingChanges;
import org.industrialrainforest.engine.explore.Screening;
import org.industrialrainforest.engine.explore.SobolStudy;
import org.industrialrainforest.engine.explore.Space;
import org.industrialrainforest.engine.lab.Progress;

/**
 * A study of what an outcome, or a comparison of policies, rests on, before it is run.
 *
 * @param space parameters that are varied
 * @param kind what of the outcome is explained
 * @param number of Morris's trajectories, or of Sobol's base blocks
 * @param sobol whether it is Sobol's method and not Morris's
 * @param second whether second-order indices are asked for
 * @param better which is better of the outcome; where neither is, policies are not ranked
 */
public record SensitivityPlan(
        StudyPlan study,
        Space space,
        Output.Kind kind,
        int number,
        boolean sobol,
        boolean second,
        Metric.Better better) {
    /** @throws IllegalArgumentException if ranks are asked for and neither more nor less is better */
    public SensitivityPlan {
        if (kind == Output.Kind.RANK && better == Metric.Better.NEITHER) {
            throw new IllegalArgumentException(
                    "of '" + study.metric() + "' neither more nor less is better; a rank needs one of them");
        }
    }

    /** The runs, without their design. */
    public Exploration<RunResult> exploration() {
        return exploration(study).over(space);
    }

    /** The runs of a study, before it is said what is varied. */
    public static Exploration<RunResult> exploration(StudyPlan study) {
        return Exploration.of(study.model())
                .treatments(study.policies().stream().map(Policy::id).toList())
                .shock(study.shock())
                .runs(study.runs())
                .seed(study.seed());
    }

    /** Number of points of the design. */
    public long points() {
        return sobol ? sobolPoints(number, space.size(), second) : number * (space.size() + 1L);
    }

    /** Number of points of so many base blocks of Sobol's method. */
    public static long sobolPoints(int blocks, int parameters, boolean second) {
        return blocks * ((second ? 2L : 1L) * parameters + 2);
    }

    /**
     * Sobol's method on the parameters that a screening keeps, of the same outputs.
     *
     * @throws IllegalArgumentException if it keeps none
     */
    public SensitivityPlan closer(Screening screening, int blocks, boolean withSecond) {
        return new SensitivityPlan(study, screening.space(), kind, blocks, true, withSecond, better);
    }

    /**
     * Does all runs.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public Sensitivity run(Evaluation evaluation, Progress progress) {
        SaltelliBlocks plain = SaltelliBlocks.of(sobol ? number : 1, study.seed());
        SaltelliBlocks blocks = second ? plain.withSecond() : plain;
        Design design = sobol ? blocks : Trajectories.of(number, study.seed());
        Answers answers = exploration().ask(design, evaluation, progress);
        List<Sensitivity.Part> parts = new ArrayList<>();
        for (Output output : outputs()) {
            parts.add(new Sensitivity.Part(
                    study.policies().stream()
                            .filter(p -> p.id().equals(output.treatments().get(0)))
                            .findFirst()
                            .orElseThrow()
                            .title(),
                    output,
                    sobol ? null : MorrisStudy.of(answers, output, study.seed()),
                    sobol ? SobolStudy.of(answers, blocks, output, Convention.CENTRED, study.seed()) : null));
        }
        Metric metric = study.outcome();
        return new Sensitivity(
                study.scenario().id(),
                study.scenario().title(),
                metric.id(),
                metric.unit(),
                metric.title(),
                study.baseline(),
                study.shock(),
                study.seed(),
                study.runs(),
                kind,
                answers,
                parts,
                better == Metric.Better.NEITHER ? null : ranking(answers, blocks));
    }

    private RankingChanges ranking(Answers answers, SaltelliBlocks blocks) {
        boolean less = better == Metric.Better.LESS;
        return sobol
                ? RankingChanges.inBlocks(answers, blocks, study.metric(), less)
                : RankingChanges.alongTrajectories(answers, study.metric(), less);
    }

    /** What is explained: one output for each policy that has one. */
    public List<Output> outputs() {
        boolean less = better == Metric.Better.LESS;
        List<Policy> others = study.policies().stream()
                .filter(p -> !p.id().equals(study.baseline()))
                .toList();
        List<Output> outputs = new ArrayList<>();
        if (kind == Output.Kind.SYNERGY) {
            Policy.mix(others).ifPresent(mix -> {
                List<String> ids = new ArrayList<>(List.of(mix.id(), study.baseline()));
                others.stream().filter(p -> p.singleOf(mix)).map(Policy::id).forEach(ids::add);
                if (ids.size() > 3) {
                    outputs.add(new Output(kind, study.metric(), ids, less));
                }
            });
            return outputs;
        }
        for (Policy policy : kind == Output.Kind.DIFFERENCE ? others : study.policies()) {
            List<String> ids = new ArrayList<>(List.of(policy.id()));
            if (kind == Output.Kind.DIFFERENCE) {
                ids.add(study.baseline());
            } else if (kind == Output.Kind.RANK) {
                study.policies().stream()
                        .map(Policy::id)
                        .filter(id -> !id.equals(policy.id()))
                        .forEach(ids::add);
            }
            outputs.add(new Output(kind, study.metric(), ids, less));
        }
        return outputs;
    }
}
