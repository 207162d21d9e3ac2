package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.design.SaltelliBlocks;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.Proportion;

/**
 * What would change the ranking of treatments: of the steps in which one parameter moves and all else stays, how many put another treatment first, or
 * change the order at all. Treatments are compared by paired differences over the replicates that all have at both ends of a step. A lead counts where
 * Student's 95 % interval lies on one side of zero; differences that are zero in every replicate are ties. With a single replicate all others are open.
 *
 * @param rows one for each parameter, most changes of the first first
 */
public record RankingChanges(String outcome, List<Row> rows) {
    private static final double LEVEL = .95;

    /** Copies its list. */
    public RankingChanges {
        rows = List.copyOf(rows);
    }

    /**
     * A parameter.
     *
     * @param steps in which all runs were done
     * @param undecided steps of which chance between runs leaves open whether another is first
     * @param leader steps after which another treatment is first; the rest have the same first, or still have it among equals
     * @param order steps after which any two have surely changed places
     * @param share of the decided steps that change the first, with Wilson's 95 % interval
     * @param usual the change of the first that is more frequent than any other, as its treatment before and after by ascending value of the parameter;
     *     empty for none
     */
    public record Row(
            Factor factor, int steps, int undecided, int leader, int order, Interval share, List<String> usual) {}

    /** Of trajectories. */
    public static RankingChanges alongTrajectories(Answers answers, String outcome, boolean lowerIsBetter) {
        return of(answers, Moves.alongTrajectories(answers), outcome, lowerIsBetter);
    }

    /** Of base blocks, from A to A with one column from B. */
    public static RankingChanges inBlocks(
            Answers answers, SaltelliBlocks blocks, String outcome, boolean lowerIsBetter) {
        return of(answers, Moves.inBlocks(answers, blocks), outcome, lowerIsBetter);
    }

    private static RankingChanges of(Answers answers, List<Moves.Move> moves, String outcome, boolean lowerIsBetter) {
        int d = answers.space().size();
        int[][] counts = new int[d][4];
        List<Map<List<String>, Integer>> usual = new ArrayList<>();
        IntStream.range(0, d).forEach(i -> usual.add(new HashMap<>()));
        List<String> treatments = answers.treatments();
        Output ranked = new Output(Output.Kind.RANK, outcome, treatments, lowerIsBetter);
        double rounding = treatments.stream()
                .mapToDouble(t -> answers.rounding(Output.level(outcome, t)))
                .max()
                .orElse(0);
        for (Moves.Move move : moves) {
            int[] both = answers.common(ranked, move.from(), move.to());
            if (both.length == 0) {
                continue;
            }
            Leads before = Leads.of(answers.values(move.from(), ranked, both), lowerIsBetter, rounding);
            Leads after = Leads.of(answers.values(move.to(), ranked, both), lowerIsBetter, rounding);
            int i = move.factor();
            counts[i][0]++;
            counts[i][2] += before.swapped(after) ? 1 : 0;
            Set<Integer> first = before.first();
            Set<Integer> second = after.first();
            if (Collections.disjoint(first, second)) {
                counts[i][1]++;
                boolean up = answers.scaled()[move.to()][i] > answers.scaled()[move.from()][i];
                usual.get(i)
                        .merge(
                                List.of(named(treatments, up ? first : second), named(treatments, up ? second : first)),
                                1,
                                Integer::sum);
            } else {
                counts[i][3] += before.tied(first) && after.tied(second) ? 0 : 1;
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < d; i++) {
            rows.add(new Row(
                    answers.space().factors().get(i),
                    counts[i][0],
                    counts[i][3],
                    counts[i][1],
                    counts[i][2],
                    new Proportion(counts[i][1], counts[i][0] - counts[i][3]).wilson(LEVEL),
                    most(usual.get(i))));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.leader())
                .thenComparingDouble(row -> -row.order())
                .thenComparing(row -> row.factor().path()));
        return new RankingChanges(outcome, rows);
    }

    private static String named(List<String> treatments, Set<Integer> which) {
        return which.stream().map(treatments::get).collect(Collectors.joining(" / "));
    }

    /** The change that is more frequent than any other. */
    private static List<String> most(Map<List<String>, Integer> changes) {
        int most = changes.values().stream().mapToInt(n -> n).max().orElse(0);
        List<List<String>> all = changes.entrySet().stream()
                .filter(change -> change.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return all.size() == 1 ? all.get(0) : List.of();
    }
}
