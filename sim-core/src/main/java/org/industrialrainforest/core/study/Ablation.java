package org.industrialrainforest.core.study;

import java.util.Comparator;
import java.util.List;
import org.industrialrainforest.core.scenario.Title;

/**
 * What the ranking of policies rests on: their effects on one outcome in the model as it is and with one mechanism after another switched
 * off, all in worlds with common random numbers.
 *
 * @param rows the model as it is, then one row per mechanism
 */
public record Ablation(
        String scenario,
        Title title,
        long seed,
        int runs,
        String metric,
        String unit,
        Title metricTitle,
        String baseline,
        String shock,
        List<Row> rows) {

    public Ablation {
        rows = List.copyOf(rows);
    }

    /** What becomes of the order of the policies when a mechanism is taken out. */
    public enum Ranking {
        /** The model as it is. */
        OWN,
        /** The same order. */
        SAME,
        /** Another order of means, but no two policies that changed places differ significantly. */
        WITHIN_ERROR,
        /** Another order, and at least two policies that changed places differ significantly. */
        CHANGED,
        /** The outcome is undefined in some run. */
        UNDEFINED
    }

    /**
     * The policies with a mechanism switched off.
     *
     * @param mechanism name of the switch; empty for the model as it is
     * @param title short name for readers
     * @param identical every run of every policy is the same world, bit for bit, as with the mechanism on
     */
    public record Row(
            String mechanism, Title title, Title meaning, boolean identical, Ranking ranking, List<Effect> effects) {
        public Row {
            effects = List.copyOf(effects);
        }

        /**
         * What the row is called in {@code "en"} or {@code "zh"}: the Chinese name and then the name of the switch as a command takes
         * it; in English the name of the switch says it all.
         */
        public String label(String language) {
            if (mechanism.isEmpty()) {
                return title.in(language);
            }
            return language.equals("zh") ? title.in(language) + " " + mechanism : mechanism;
        }
    }

    /**
     * A policy's paired difference to the baseline, and its change against the model as it is (difference in differences); 95 % intervals.
     *
     * @param rank 1 for the most favourable effect
     * @param leads whether the paired difference to the policy next in the ranking differs significantly from zero (95 %)
     * @param told whether the change differs significantly from zero among all changes of the ablation: Benjamini and Hochberg, a false discovery rate of
     *     5 %
     * @param identical every run of this policy is the same world as with the mechanism on
     */
    public record Effect(
            String policy,
            Title title,
            double effect,
            double low,
            double high,
            int rank,
            boolean leads,
            double change,
            double changeLow,
            double changeHigh,
            boolean told,
            boolean identical) {
        Effect ranked(int place, boolean ahead) {
            return new Effect(
                    policy, title, effect, low, high, place, ahead, change, changeLow, changeHigh, told, identical);
        }

        Effect told(boolean discovered) {
            return new Effect(
                    policy,
                    title,
                    effect,
                    low,
                    high,
                    rank,
                    leads,
                    change,
                    changeLow,
                    changeHigh,
                    discovered,
                    identical);
        }
    }

    /** Policies from the most favourable effect to the least in the model as it is. */
    public static Comparator<Effect> byRank() {
        return Comparator.comparingInt(Effect::rank);
    }
}
