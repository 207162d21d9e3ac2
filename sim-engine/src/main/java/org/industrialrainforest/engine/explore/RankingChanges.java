package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.design.SaltelliBlocks;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.Proportion;

/**
 * What would change the ranking of treatments: of the steps in which one parameter moves and all else stays, how many put another treatment first, or
 * change the order at all. Treatments are ranked by the means of an outcome over replicates; worlds share their random numbers.
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
     * @param leader steps after which another treatment is first
     * @param order steps after which any two have changed places
     * @param share of the steps that change the first, with Wilson's 95 % interval
     * @param usual the most frequent change of the first, as its treatment before and after by ascending value of the parameter; empty for none
     */
    public record Row(Factor factor, int steps, int leader, int order, Interval share, List<String> usual) {}

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
        int[][] counts = new int[d][3];
        List<Map<List<String>, Integer>> usual = new ArrayList<>();
        IntStream.range(0, d).forEach(i -> usual.add(new HashMap<>()));
        for (Moves.Move move : moves) {
            List<String> before = order(answers, move.from(), outcome, lowerIsBetter);
            List<String> after = order(answers, move.to(), outcome, lowerIsBetter);
            if (!before.isEmpty() && !after.isEmpty()) {
                int i = move.factor();
                counts[i][0]++;
                counts[i][2] += before.equals(after) ? 0 : 1;
                if (!before.get(0).equals(after.get(0))) {
                    counts[i][1]++;
                    boolean up = answers.scaled()[move.to()][i] > answers.scaled()[move.from()][i];
                    usual.get(i)
                            .merge(
                                    List.of((up ? before : after).get(0), (up ? after : before).get(0)),
                                    1,
                                    Integer::sum);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < d; i++) {
            rows.add(new Row(
                    answers.space().factors().get(i),
                    counts[i][0],
                    counts[i][1],
                    counts[i][2],
                    new Proportion(counts[i][1], counts[i][0]).wilson(LEVEL),
                    usual.get(i).entrySet().stream()
                            .max(Map.Entry.<List<String>, Integer>comparingByValue()
                                    .thenComparing(e -> e.getKey().toString()))
                            .map(Map.Entry::getKey)
                            .orElse(List.of())));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.leader())
                .thenComparingDouble(row -> -row.order())
                .thenComparing(row -> row.factor().path()));
        return new RankingChanges(outcome, rows);
    }

    /** The treatments, the best first, of equal ones the earlier; empty where one is undefined. */
    private static List<String> order(Answers answers, int point, String outcome, boolean lowerIsBetter) {
        Map<String, Double> means = new HashMap<>();
        for (String treatment : answers.treatments()) {
            double mean = answers.output(point, Output.level(outcome, treatment));
            if (Double.isNaN(mean)) {
                return List.of();
            }
            means.put(treatment, lowerIsBetter ? -mean : mean);
        }
        return answers.treatments().stream()
                .sorted(Comparator.comparingDouble(t -> -means.getOrDefault(t, 0.0)))
                .toList();
    }
}
