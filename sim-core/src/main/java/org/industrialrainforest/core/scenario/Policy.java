package org.industrialrainforest.core.scenario;

import java.util.List;

/**
 * What state capital does: a mix of levers that share one envelope, the same for all its years or another from phase to phase.
 *
 * @param kind how the shares are read; {@link Kind#HISTORY} takes its dates from the entities' {@code opens} and not from money becoming available
 * @param start first month in which money is authorised
 * @param mix shares until the first phase, which is to the end where there are none
 * @param phases later mixes, each until the next, in the order of their months and all after the start; none for a dated policy or a cell of the
 *     factorial
 */
@Meaning(en = "policies: shares of the envelope by lever", zh = "政策：各工具占额度的份额")
public record Policy(String id, Title title, Kind kind, Month start, Mix mix, List<Phase> phases) {
    public Policy {
        phases = List.copyOf(phases);
        Month before = start;
        for (Phase phase : phases) {
            if (phase.from().compareTo(before) <= 0) {
                throw new IllegalArgumentException("a phase of policy '" + id + "' from " + phase.from()
                        + " is not after " + before + "; write phases in the order of their months, after the start");
            }
            before = phase.from();
        }
    }

    /** A policy of one mix. */
    public Policy(String id, Title title, Kind kind, Month start, Mix mix) {
        this(id, title, kind, start, mix, List.of());
    }

    /**
     * Another mix from a month on.
     *
     * @param from first month in which money is authorised by this mix
     */
    public record Phase(Month from, Mix mix) {}

    /** How the policy's shares are read. */
    public enum Kind {
        /** Shares of the whole envelope. */
        ENVELOPE,
        /** A cell of the factorial: each lever at its dose. */
        DOSE,
        /** Dated openings. */
        HISTORY,
        /** Serves as an envelope arm and as the full cell of the factorial. */
        BOTH
    }

    /** Whether openings are dated. */
    public boolean history() {
        return kind == Kind.HISTORY;
    }

    /** Shares by which money is authorised in a month. */
    public Mix mix(int month) {
        Mix current = mix;
        for (int p = 0; p < phases.size() && phases.get(p).from().index() <= month; p++) {
            current = phases.get(p).mix();
        }
        return current;
    }

    /** Whether any lever ever gets a share. */
    public boolean spends() {
        return mix.total() > 0 || phases.stream().anyMatch(phase -> phase.mix().total() > 0);
    }

    /** Shares of the envelope by lever; they may leave a rest that nobody spends. */
    public record Mix(
            @Param(
                    unit = "share",
                    meaning = "shared R&D platforms",
                    zh = "共享研发平台",
                    allowed = {0, 4})
            double platform,

            @Param(
                    unit = "share",
                    meaning = "one-to-one incubation",
                    zh = "一对一孵化",
                    allowed = {0, 4})
            double incubation,

            @Param(
                    unit = "share",
                    meaning = "bridges between leaders and small firms",
                    zh = "龙头企业与小企业的对接",
                    allowed = {0, 4})
            double bridge,

            @Param(
                    unit = "share",
                    meaning = "direct state equity",
                    zh = "国有直接股权投资",
                    allowed = {0, 4})
            double directFund,

            @Param(
                    unit = "share",
                    meaning = "R&D grants",
                    zh = "研发补助",
                    allowed = {0, 4})
            double grants,

            @Param(
                    unit = "share",
                    meaning = "R&D tax credit",
                    zh = "研发税收抵免",
                    allowed = {0, 4})
            double taxCredit,

            @Param(
                    unit = "share",
                    meaning = "state money in private funds",
                    zh = "对民间基金的国有出资",
                    allowed = {0, 4})
            double fundOfFunds) {
        /** Nothing at all. */
        public static final Mix NOTHING = new Mix(0, 0, 0, 0, 0, 0, 0);

        public double total() {
            return platform + incubation + bridge + directFund + grants + taxCredit + fundOfFunds;
        }
    }

    /** The world without state money. */
    public static Policy none() {
        return new Policy("none", new Title("No state money", "无政府资金"), Kind.BOTH, Month.of(2014, 1), Mix.NOTHING);
    }
}
