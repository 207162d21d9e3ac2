package org.industrialrainforest.core.scenario;

/**
 * What state capital does: a mix of levers that share one envelope.
 *
 * @param kind how the shares are read; {@link Kind#HISTORY} takes its dates from the entities' {@code opens} and not from money becoming available
 * @param start first month in which money is authorised
 */
@Meaning(en = "policies: shares of the envelope by lever", zh = "政策：各工具占额度的份额")
public record Policy(String id, Title title, Kind kind, Month start, Mix mix) {
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

    /**
     * Shares of the envelope by lever, each from 0 to 1. Together they are at most 1, so that no policy spends more than the envelope it is compared at; they may
     * leave a rest that nobody spends. More money is a larger {@code rules.state.envelope-bn}.
     */
    public record Mix(
            @Param(
                    unit = "share",
                    meaning = "shared R&D platforms",
                    zh = "共享研发平台",
                    allowed = {0, 1})
            double platform,

            @Param(
                    unit = "share",
                    meaning = "one-to-one incubation",
                    zh = "一对一孵化",
                    allowed = {0, 1})
            double incubation,

            @Param(
                    unit = "share",
                    meaning = "bridges between leaders and small firms",
                    zh = "龙头企业与小企业的对接",
                    allowed = {0, 1})
            double bridge,

            @Param(
                    unit = "share",
                    meaning = "direct state equity",
                    zh = "国有直接股权投资",
                    allowed = {0, 1})
            double directFund,

            @Param(
                    unit = "share",
                    meaning = "R&D grants",
                    zh = "研发补助",
                    allowed = {0, 1})
            double grants,

            @Param(
                    unit = "share",
                    meaning = "R&D tax credit",
                    zh = "研发税收抵免",
                    allowed = {0, 1})
            double taxCredit,

            @Param(
                    unit = "share",
                    meaning = "state money in private funds",
                    zh = "对民间基金的国有出资",
                    allowed = {0, 1})
            double fundOfFunds) {
        /** Nothing at all. */
        public static final Mix NOTHING = new Mix(0, 0, 0, 0, 0, 0, 0);

        /** What rounding may add to shares that sum to 1. */
        private static final double ROUNDING = 1e-9;

        public Mix {
            double[] shares = {platform, incubation, bridge, directFund, grants, taxCredit, fundOfFunds};
            double sum = 0;
            for (double share : shares) {
                if (!(share >= 0 && share <= 1 + ROUNDING)) {
                    throw new IllegalArgumentException(
                            "a share of the mix is " + Numbers.write(share) + " and not between 0 and 1");
                }
                sum += share;
            }
            if (sum > 1 + ROUNDING) {
                throw new IllegalArgumentException("the shares sum to " + Numbers.write(sum)
                        + " and would spend more than the envelope; lower some of them to sum to 1 at most, or raise"
                        + " rules.state.envelope-bn");
            }
        }

        public double total() {
            return platform + incubation + bridge + directFund + grants + taxCredit + fundOfFunds;
        }
    }

    /** The world without state money. */
    public static Policy none() {
        return new Policy("none", new Title("No state money", "无政府资金"), Kind.BOTH, Month.of(2014, 1), Mix.NOTHING);
    }
}
