package org.industrialrainforest.core.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.lab.Uncertainty;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.Proportion;
import org.industrialrainforest.engine.time.Month;

/**
 * One idea in two worlds that differ only in the policy, told month by month, and how often it ends this way when all but the idea is drawn
 * anew. A {@link Double#NaN} stands for "undefined".
 *
 * @param lives the policy's world first, then the baseline's
 * @param redraws per policy, in the same order; empty when none were asked for
 * @param differences of the shares between the policy and the baseline over the same redraws; empty when there are none
 */
public record TwoLives(
        String scenario,
        Title title,
        long seed,
        int replicate,
        String shock,
        Month start,
        Month end,
        Idea idea,
        Choice choice,
        List<Life> lives,
        List<Redraws> redraws,
        List<Difference> differences) {
    private static final int FIVE_YEARS = 60;

    public TwoLives {
        lives = List.copyOf(lives);
        redraws = List.copyOf(redraws);
        differences = List.copyOf(differences);
    }

    /**
     * What is the same in every world.
     *
     * @param id 16 hexadecimal digits
     * @param qualityLog ln q less the sector's mean, hidden from everybody in the model
     * @param betterThan share of the run's ideas whose quality is lower
     * @param luck founding luck, uniform on 0 to 1: the higher, the lower the value that the founder is content with
     * @param foundsAbove value of founding from which this founder founds, RMB
     * @param ownCash founder's own cash, RMB
     */
    public record Idea(
            String id,
            String sector,
            Title sectorTitle,
            String source,
            Title sourceTitle,
            Month arrived,
            double qualityLog,
            double betterThan,
            boolean specialProcess,
            boolean homeElsewhere,
            double luck,
            double foundsAbove,
            double ownCash) {}

    /**
     * How the idea was come by, and how many of its kind fare as it does: one pair of lives proves nothing.
     *
     * @param as what it stands for
     * @param rule by which it was taken from those that stand for the same
     * @param ideas that stand for the same; 0 where it was named by its identity
     * @param onlyWith of those, the ones founded here with the policy and not without it
     * @param onlyWithout the other way round
     * @param both founded here in both worlds
     * @param others identities of the next ones that the rule would have taken
     */
    public record Choice(
            Title as, Title rule, int ideas, int onlyWith, int onlyWithout, int both, List<String> others) {
        public Choice {
            others = List.copyOf(others);
        }

        /** Of an idea that was named by its identity. */
        public static Choice named() {
            Title named = Title.of("life.choice.named", "named by its identity");
            return new Choice(named, named, 0, 0, 0, 0, List.of());
        }

        /** Founded here in neither world. */
        public int neither() {
            return ideas - onlyWith - onlyWithout - both;
        }
    }

    /** The same lives, of an idea that was come by so. */
    public TwoLives chosen(Choice how) {
        return new TwoLives(
                scenario, title, seed, replicate, shock, start, end, idea, how, lives, redraws, differences);
    }

    /**
     * What became of the idea in one world.
     *
     * @param status as in table {@code lives}; {@code open} where nothing was decided by the end
     * @param summary the life in one sentence
     * @param beliefs what the founder expected each time founding was weighed
     * @param months how it stood at the end of each month from arrival on, until it ended
     */
    public record Life(
            String policy,
            Title title,
            String status,
            Title summary,
            List<Moment> moments,
            List<Belief> beliefs,
            List<Standing> months) {
        public Life {
            moments = List.copyOf(moments);
            beliefs = List.copyOf(beliefs);
            months = List.copyOf(months);
        }

        /** Whether a firm was founded here. */
        public boolean foundedHere() {
            return moments.stream().anyMatch(m -> m.event().equals("founded"));
        }

        /**
         * The moments without weighings in which the founder saw what was seen the time before, but for its numbers; the first and the last
         * weighing stay.
         */
        public List<Moment> told() {
            List<Moment> told = new ArrayList<>();
            String before = "";
            for (Moment moment : moments) {
                String seen = moment.reasonsWithoutNumbers();
                boolean again = moment.weighs() && seen.equals(before) && weighing(moment) < beliefs.size();
                if (!again) {
                    told.add(moment);
                }
                before = moment.weighs() ? seen : before;
            }
            return told;
        }

        /** Which weighing a moment is: 1 for the first; 0 for one that is none. */
        public int weighing(Moment moment) {
            return moment.weighs()
                    ? 1
                            + (int) beliefs.stream()
                                    .filter(belief -> belief.month().compareTo(moment.month()) < 0)
                                    .count()
                    : 0;
        }
    }

    /**
     * What the founder expected of founding here when it was weighed.
     *
     * @param success chance of coming through all gates and rounds: {@code gates · money}
     * @param gates chance of coming through all gates, with the facilities that are seen
     * @param money chance that every round on the way closes
     * @param here value of founding here, RMB
     * @param elsewhere the same in another city, RMB
     */
    public record Belief(Month month, double success, double gates, double money, double here, double elsewhere) {}

    /**
     * Something that happened.
     *
     * @param event its key, such as {@code gate-passed}
     * @param detail as in table {@code events}
     * @param words for readers
     * @param reasons what the founder saw when the idea was weighed; empty for all else
     */
    public record Moment(Month month, String event, String detail, Title words, List<Title> reasons) {
        public Moment {
            reasons = List.copyOf(reasons);
        }

        private boolean weighs() {
            return event.equals("weighed");
        }

        private String reasonsWithoutNumbers() {
            StringBuilder all = new StringBuilder();
            reasons.forEach(reason -> all.append(reason.en().replaceAll("[0-9.]+", "#")));
            return all.toString();
        }
    }

    /**
     * How idea or firm stood at the end of a month.
     *
     * @param state {@code idea}, {@code research-1…}, {@code selling}, {@code services}, {@code dormant}, {@code failed}, {@code acquired},
     *     {@code listed}
     * @param cash RMB
     * @param sales of the last twelve months, orders included, RMB
     * @param staff at average pay
     * @param valuation last post-money value or market capitalisation, RMB
     */
    public record Standing(
            Month month, String state, Title title, double cash, double sales, double staff, double valuation) {}

    /**
     * What becomes of the idea under one policy when everything else is drawn again.
     *
     * @param founded worlds in which it is founded here
     * @param aliveAfterFive worlds in which it is founded here and active or listed 60 months after arrival; undefined where the run ends
     *     before that
     * @param fates worlds by final status
     */
    public record Redraws(String policy, int draws, Share founded, Share aliveAfterFive, List<Fate> fates) {
        public Redraws {
            fates = List.copyOf(fates);
        }
    }

    /** Worlds that end so. */
    public record Fate(String status, int worlds) {}

    /** A share of the redraws with its 95 % Wilson interval. */
    public record Share(double share, double low, double high) {
        static final Share UNDEFINED = new Share(Double.NaN, Double.NaN, Double.NaN);

        static Share of(int hits, int draws) {
            Proportion proportion = new Proportion(hits, draws);
            Interval interval = proportion.wilson(Uncertainty.LEVEL);
            return new Share(proportion.share(), interval.low(), interval.high());
        }
    }

    /** One redraw in both worlds. */
    public record Pair(Drawn with, Drawn without) {}

    /** How a redraw ended in one world. */
    public record Drawn(String status, boolean founded, boolean aliveAfterFive) {}

    /**
     * Policy less baseline over the same redraws.
     *
     * @param what {@code founded} or {@code alive-after-five}
     * @param low end of Newcombe's 95 % interval for pairs
     */
    public record Difference(String what, double estimate, double low, double high) {}

    /** The same lives with redraws counted. */
    public TwoLives redrawn(List<Pair> pairs) {
        List<Redraws> counted = new ArrayList<>();
        List<Difference> apart = new ArrayList<>();
        if (!pairs.isEmpty()) {
            counted.add(
                    count(lives.get(0).policy(), pairs.stream().map(Pair::with).toList()));
            counted.add(count(
                    lives.get(1).policy(), pairs.stream().map(Pair::without).toList()));
            apart.add(difference("founded", pairs, Drawn::founded));
            if (fiveYearsSeen()) {
                apart.add(difference("alive-after-five", pairs, Drawn::aliveAfterFive));
            }
        }
        return new TwoLives(scenario, title, seed, replicate, shock, start, end, idea, choice, lives, counted, apart);
    }

    /** Whether the run lasts until 60 months after the idea's arrival. */
    private boolean fiveYearsSeen() {
        return end.since(idea.arrived()) >= FIVE_YEARS;
    }

    private Redraws count(String policy, List<Drawn> drawn) {
        Map<String, Integer> fates = new TreeMap<>();
        drawn.forEach(one -> fates.merge(one.status(), 1, Integer::sum));
        return new Redraws(
                policy,
                drawn.size(),
                Share.of(hits(drawn, Drawn::founded), drawn.size()),
                fiveYearsSeen() ? Share.of(hits(drawn, Drawn::aliveAfterFive), drawn.size()) : Share.UNDEFINED,
                fates.entrySet().stream()
                        .map(e -> new Fate(e.getKey(), e.getValue()))
                        .toList());
    }

    private static int hits(List<Drawn> drawn, Predicate<Drawn> what) {
        return (int) drawn.stream().filter(what).count();
    }

    private static Difference difference(String what, List<Pair> pairs, Predicate<Drawn> happens) {
        int[] cells = new int[4];
        for (Pair pair : pairs) {
            cells[(happens.test(pair.with()) ? 0 : 2) + (happens.test(pair.without()) ? 0 : 1)]++;
        }
        Interval interval = Proportion.pairedDifference(cells[0], cells[1], cells[2], cells[3], Uncertainty.LEVEL);
        double estimate = (double) (cells[1] - cells[2]) / pairs.size();
        return new Difference(what, estimate, interval.low(), interval.high());
    }
}
