package org.industrialrainforest.core.facts;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.World;

/**
 * What a finished run keeps for facts about effects, which are read off two worlds with common random numbers: the same idea stands in
 * both. The run must have been chronicled for everybody.
 */
public final class PairedFacts {
    private static final int FIVE_YEARS = 60;

    private final Witness witness;
    private final int last;
    private final SortedMap<Long, Integer> founded = new TreeMap<>();
    private final SortedMap<Long, Integer> admitted = new TreeMap<>();
    private final SortedMap<Long, Integer> granted = new TreeMap<>();
    private final SortedMap<Long, Integer> lastPrivateRound = new TreeMap<>();
    private final double privateInvested;
    private final double stateInvested;
    private final double smallGrants;
    private final double allGains;
    private final double privateGains;

    private PairedFacts(Observed observed, Witness witness, int last) {
        this.witness = witness;
        this.last = last;
        double millions = 0;
        for (Chronicle.Entry entry : observed.world.chronicle.entries()) {
            if (entry.what() == Happening.FOUNDED) {
                founded.put(entry.idea(), entry.month());
            } else if (entry.what() == Happening.ADMITTED) {
                admitted.putIfAbsent(entry.idea(), entry.month());
            } else if (entry.what() == Happening.GRANT) {
                granted.putIfAbsent(entry.idea(), entry.month());
                millions += witness.small(entry.idea(), entry.month()) ? entry.a() : 0;
            }
        }
        smallGrants = millions * 1e6;
        World world = observed.world;
        Deals deals = world.deals;
        for (int row = 0; row < deals.end(); row++) {
            if (deals.live(row) && deals.holderKind.get(row) == Deals.PRIVATE_FUND) {
                lastPrivateRound.merge(deals.firm.get(row), deals.month.get(row), Math::max);
            }
        }
        privateInvested = observed.privateInvested();
        stateInvested = observed.stateInvested();
        allGains = observed.capture.total();
        privateGains = observed.capture.gain(GainParty.FOUNDERS) + observed.capture.gain(GainParty.PRIVATE_INVESTORS);
    }

    /**
     * Copies what is needed off a finished run.
     *
     * @param last the run's last month
     */
    public static PairedFacts of(Observed observed, Witness witness, int last) {
        return new PairedFacts(observed, witness, last);
    }

    /** What {@link #measure} can read off a pair of worlds. */
    public static final List<String> EFFECTS = List.of(
            "effect.incubation_survival_or",
            "effect.grant_vc_multiple",
            "effect.rnd_additionality_small",
            "effect.rnd_additionality_own",
            "effect.private_leverage",
            "effect.social_private_ratio");

    /** An effect of the policy: this world against the one without it, replicate by replicate. */
    public static Measured measure(String metric, PairedFacts with, PairedFacts without) {
        return switch (metric) {
            case "effect.incubation_survival_or" -> with.survivalOdds(without);
            case "effect.grant_vc_multiple" -> with.ventureMultiple(without);
            case "effect.rnd_additionality_small" ->
                Measured.ratio(with.witness.smallResearch() - without.witness.smallResearch(), with.smallGrants);
            case "effect.rnd_additionality_own" ->
                Measured.ratio(
                        with.witness.smallResearch() - without.witness.smallResearch() - with.smallGrants,
                        with.smallGrants);
            case "effect.private_leverage" ->
                Measured.ratio(
                        with.privateInvested - without.privateInvested, with.stateInvested - without.stateInvested);
            case "effect.social_private_ratio" ->
                Measured.ratio(with.allGains - without.allGains, with.privateGains - without.privateGains);
            default -> Measured.UNKNOWN;
        };
    }

    /**
     * Odds of being registered five years after admission over the same firms' odds without the policy. Counted are firms that an incubator
     * admitted and that were registered in both worlds in that month, so that nobody is favoured by having lived until admission. One half is
     * added to each count (Haldane).
     */
    private Measured survivalOdds(PairedFacts without) {
        double with5 = 0;
        double without5 = 0;
        double all = 0;
        for (var entry : admitted.entrySet()) {
            long idea = entry.getKey();
            int month = entry.getValue();
            if (month + FIVE_YEARS <= last && without.registered(idea, month)) {
                all++;
                with5 += registered(idea, month + FIVE_YEARS) ? 1 : 0;
                without5 += without.registered(idea, month + FIVE_YEARS) ? 1 : 0;
            }
        }
        if (all == 0) {
            return Measured.of(Double.NaN);
        }
        double odds = (with5 + .5) / (all - with5 + .5);
        return Measured.of(odds / ((without5 + .5) / (all - without5 + .5)));
    }

    private boolean registered(long idea, int month) {
        Integer begun = founded.get(idea);
        Integer ended = witness.deregistered().get(idea);
        return begun != null && begun <= month && (ended == null || ended > month);
    }

    /** Of the ideas that were granted, those that raise private money in or after the month of their first grant, with over without the policy. */
    private Measured ventureMultiple(PairedFacts without) {
        double with = 0;
        double base = 0;
        for (var entry : granted.entrySet()) {
            with += lastPrivateRound.getOrDefault(entry.getKey(), -1) >= entry.getValue() ? 1 : 0;
            base += without.lastPrivateRound.getOrDefault(entry.getKey(), -1) >= entry.getValue() ? 1 : 0;
        }
        return Measured.ratio(with, base);
    }
}
