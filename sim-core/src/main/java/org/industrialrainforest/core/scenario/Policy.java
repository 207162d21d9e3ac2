package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.industrialrainforest.engine.time.Month;

/**
 * What state capital does: a mix of levers that share one envelope, the same for all its years or another from phase to phase.
 *
 * @param kind how the shares are read; {@link Kind#HISTORY} takes its dates from the entities' {@code opens} and not from money becoming available
 * @param start first month in which money is authorised
 * @param mix shares until the first phase, which is to the end where there are none
 * @param phases later mixes, each until the next, in the order of their months and all after the start; none for a dated policy or a cell of the
 *     factorial
 */
@Meaning(en = "policies: shares of the envelope by lever")
public record Policy(
        String id,
        Title title,
        @WhenLeftOut("envelope") Kind kind,
        Month start,
        Mix mix,
        @WhenLeftOut("") List<Phase> phases) {
    /** Shares that differ by less are the same money: sums of shares are rounded. */
    private static final double SAME = 1e-9;

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

    /**
     * The policy that was written.
     *
     * @throws BadInput with every problem
     */
    public static Policy read(Node node) {
        return Binding.read(
                node,
                Policy.class,
                (type, written, path) -> type == Policy.class ? PhaseCheck.problems(written, path) : List.of());
    }

    /**
     * A policy of one's own: its mix shares the envelope from its start to the end, until phases are added.
     *
     * @param title in English
     */
    public static Policy of(String id, String title, Month start, Mix mix) {
        return new Policy(id, new Title(title, ""), Kind.ENVELOPE, start, mix);
    }

    /**
     * The same with another mix from a month on.
     *
     * @throws IllegalArgumentException when the month is not after the start and after earlier phases
     */
    public Policy withPhase(Month from, Mix other) {
        List<Phase> more = new ArrayList<>(phases);
        more.add(new Phase(from, other));
        return new Policy(id, title, kind, start, mix, more);
    }

    /** The same by another name. */
    public Policy withTitle(Title other) {
        return new Policy(id, other, kind, start, mix, phases);
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

    /** Whether it does nothing at all: no lever has a share and no opening is dated. */
    public boolean nothing() {
        return !history() && !spends();
    }

    /**
     * Whether the whole share of a mix goes to one of its levers, in the same months; never where the mix changes with phases.
     *
     * @param other that spends on several levers
     */
    public boolean singleOf(Policy other) {
        return !history()
                && phases.isEmpty()
                && other.phases.isEmpty()
                && mix.levers() == 1
                && mix.within(other.mix)
                && Math.abs(mix.total() - other.mix.total()) < SAME
                && start.equals(other.start);
    }

    /**
     * The mix among policies: the one that spends on most levers, at least two, the first of several. Dated policies, those of phases, and doses, which
     * are parts of a mix, are none.
     */
    public static Optional<Policy> mix(List<Policy> policies) {
        return policies.stream()
                .filter(p -> !p.history() && p.phases.isEmpty() && p.kind != Kind.DOSE && p.mix.levers() > 1)
                .reduce((a, b) -> b.mix.levers() > a.mix.levers() ? b : a);
    }

    /**
     * Shares of the envelope by lever, each from 0 to 1. Together they are at most 1, so that no policy spends more than the envelope it is compared at; they may
     * leave a rest that nobody spends. More money is a larger {@code rules.state.envelope-bn}.
     */
    public record Mix(
            @Param(
                    unit = "share",
                    meaning = "shared R&D platforms",
                    allowed = {0, 1})
            @WhenLeftOut("0")
            double platform,

            @Param(
                    unit = "share",
                    meaning = "one-to-one incubation",
                    allowed = {0, 1})
            @WhenLeftOut("0")
            double incubation,

            @Param(
                    unit = "share",
                    meaning = "bridges between leaders and small firms",
                    allowed = {0, 1})
            @WhenLeftOut("0")
            double bridge,

            @Param(
                    unit = "share",
                    meaning = "direct state equity",
                    allowed = {0, 1})
            @WhenLeftOut("0")
            double directFund,

            @Param(
                    unit = "share",
                    meaning = "R&D grants",
                    allowed = {0, 1})
            @WhenLeftOut("0")
            double grants,

            @Param(
                    unit = "share",
                    meaning = "R&D tax credit",
                    allowed = {0, 1})
            @WhenLeftOut("0")
            double taxCredit,

            @Param(
                    unit = "share",
                    meaning = "state money in private funds",
                    allowed = {0, 1})
            @WhenLeftOut("0")
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
                throw new IllegalArgumentException("the shares sum to " + Numbers.write(Math.rint(sum * 1e9) / 1e9)
                        + " and would spend more than the envelope; lower some of them to sum to 1 at most, or raise"
                        + " rules.state.envelope-bn");
            }
        }

        /** The same with this share for shared R&amp;D platforms. */
        public Mix withPlatform(double share) {
            return new Mix(share, incubation, bridge, directFund, grants, taxCredit, fundOfFunds);
        }

        /** The same with this share for one-to-one incubation. */
        public Mix withIncubation(double share) {
            return new Mix(platform, share, bridge, directFund, grants, taxCredit, fundOfFunds);
        }

        /** The same with this share for bridges. */
        public Mix withBridge(double share) {
            return new Mix(platform, incubation, share, directFund, grants, taxCredit, fundOfFunds);
        }

        /** The same with this share for direct state equity. */
        public Mix withDirectFund(double share) {
            return new Mix(platform, incubation, bridge, share, grants, taxCredit, fundOfFunds);
        }

        /** The same with this share for R&amp;D grants. */
        public Mix withGrants(double share) {
            return new Mix(platform, incubation, bridge, directFund, share, taxCredit, fundOfFunds);
        }

        /** The same with this share for the R&amp;D tax credit. */
        public Mix withTaxCredit(double share) {
            return new Mix(platform, incubation, bridge, directFund, grants, share, fundOfFunds);
        }

        /** The same with this share for state money in private funds. */
        public Mix withFundOfFunds(double share) {
            return new Mix(platform, incubation, bridge, directFund, grants, taxCredit, share);
        }

        /** Sum of all shares. */
        public double total() {
            return platform + incubation + bridge + directFund + grants + taxCredit + fundOfFunds;
        }

        /** Number of levers with a share. */
        public int levers() {
            int levers = 0;
            for (double share : shares()) {
                levers += share > 0 ? 1 : 0;
            }
            return levers;
        }

        /** Whether another mix, too, spends on every lever that this one spends on. */
        boolean within(Mix other) {
            double[] theirs = other.shares();
            double[] shares = shares();
            boolean within = true;
            for (int lever = 0; lever < shares.length; lever++) {
                within &= shares[lever] == 0 || theirs[lever] > 0;
            }
            return within;
        }

        /** The share of every lever, in the order of the components. */
        public double[] shares() {
            return new double[] {platform, incubation, bridge, directFund, grants, taxCredit, fundOfFunds};
        }
    }

    /** The world without state money. */
    public static Policy none() {
        return new Policy(
                "none", Title.of("title.no-state-money", "No state money"), Kind.BOTH, Month.of(2014, 1), Mix.NOTHING);
    }
}
