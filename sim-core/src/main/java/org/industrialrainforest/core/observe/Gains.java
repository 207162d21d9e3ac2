package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.industrialrainforest.core.scenario.GainParameters;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.simulation.Persistent;
import org.jspecify.annotations.Nullable;

/** Sums by party: what each gained, the part of it that is imputed, and what those who invest got at their own rate; RMB, discounted. */
final class Gains implements Persistent {
    private static final int PARTIES = GainParty.values().length;

    private final World world;
    private final GainParameters rules;
    private final double[] gain = new double[PARTIES];
    private final double[] imputed = new double[PARTIES];
    private final double[] own = new double[PARTIES];
    private double realGain;
    private double publicOutflow;

    Gains(World world) {
        this.world = world;
        this.rules = world.rules.gains();
    }

    /** Factor by which money of a month counts, at the social rate. */
    double discount(int month) {
        return discount(month, rules.discount());
    }

    /** Factor by which money of a month counts, at a rate of a year; 1 in the first recorded month. */
    double discount(int month, double rate) {
        double years = (month - world.scenario.recordFrom().index()) / 12.0;
        return DeterministicMath.exp(-DeterministicMath.log1p(rate) * years);
    }

    /** Rate at which a party that invests looks at its own cash; NaN for the others. */
    double ownRate(GainParty party) {
        return switch (party) {
            case STATE_CAPITAL -> rules.discountState();
            case PRIVATE_INVESTORS, FOUNDERS -> rules.discountPrivate();
            case PUBLIC_SHAREHOLDERS -> rules.discountShareholders();
            case LEADERS -> world.rules.exits().leaderDiscount();
            default -> Double.NaN;
        };
    }

    /** Money that a party got, or that its gain in kind is worth; what treasury and state capital paid is no public outflow yet. */
    void add(GainParty party, double amount) {
        gain[party.ordinal()] += amount;
    }

    /** A surplus that rests on an assumption and not on cash. */
    void impute(GainParty party, double amount) {
        gain[party.ordinal()] += amount;
        imputed[party.ordinal()] += amount;
    }

    /** Cash, or what stands for it after the last month: where treasury and state capital get it, less is paid out in public. */
    void cash(GainParty party, double amount) {
        add(party, amount);
        if (party == GainParty.TREASURY || party == GainParty.STATE_CAPITAL) {
            publicOutflow -= amount;
        }
    }

    /** Cash of somebody who looks at it at an own rate, by party in {@code delta}; nothing for those whose factor is NaN. */
    void own(@Nullable GainParty party, double amount, double[] delta) {
        if (party != null && !Double.isNaN(delta[party.ordinal()])) {
            own(party, amount * delta[party.ordinal()]);
        }
    }

    /** Money of a party that invests, discounted at its own rate. */
    void own(GainParty party, double discounted) {
        own[party.ordinal()] += discounted;
    }

    /** Gains of all together, from real flows: the other side of the identity. */
    void real(double amount) {
        realGain += amount;
    }

    double gain(GainParty party) {
        return gain[party.ordinal()];
    }

    double ownReturn(GainParty party) {
        return own[party.ordinal()];
    }

    double imputed(GainParty party) {
        return imputed[party.ordinal()];
    }

    double total() {
        double sum = 0;
        for (double one : gain) {
            sum += one;
        }
        return sum;
    }

    double real() {
        return realGain;
    }

    double publicOutflow() {
        return publicOutflow;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (int p = 0; p < PARTIES; p++) {
            out.writeDouble(gain[p]);
            out.writeDouble(imputed[p]);
            out.writeDouble(own[p]);
        }
        out.writeDouble(realGain);
        out.writeDouble(publicOutflow);
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (int p = 0; p < PARTIES; p++) {
            gain[p] = in.readDouble();
            imputed[p] = in.readDouble();
            own[p] = in.readDouble();
        }
        realGain = in.readDouble();
        publicOutflow = in.readDouble();
    }
}
