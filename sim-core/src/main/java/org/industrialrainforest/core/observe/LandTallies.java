package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.industrialrainforest.core.rules.ParkRent;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Persistent;

/**
 * What land is worth: a year of the rents of those who are there, over the capitalisation rate. Land under an incubator's places, where it gives
 * places, is the state's, other land that of private landlords. It is a paper value of what later tenants will pay, and stands beside the gains.
 */
@Internal
public final class LandTallies implements Persistent {
    private final World world;
    private final boolean places;
    /** Value of the land that a tenant takes, by park: at this month's rent and at the given one, RMB. */
    private final double[] value;

    private final double[] valueGiven;
    private boolean begun;
    private double stateAtFirst;
    private double privateAtFirst;
    private double stateNow;
    private double privateNow;
    private double given;

    LandTallies(World world) {
        this.world = world;
        places = world.rules.mechanisms().incubationPlaces();
        value = new double[world.parks.count()];
        valueGiven = new double[value.length];
    }

    /** Begins a recorded month. */
    void monthBegins() {
        stateNow = 0;
        privateNow = 0;
        given = 0;
        double capitalisation = world.rules.land().capitalisation();
        for (int park = 0; park < value.length; park++) {
            value[park] = 1e6 * ParkRent.ofYear(world, park) / capitalisation;
            valueGiven[park] = 1e6 * world.scenario.parks().get(park).rentM() / capitalisation;
        }
    }

    /** Looks at a live row at the end of a recorded month. */
    void look(int row, boolean works) {
        Firms firms = world.firms;
        if (works && firms.park.has(row)) {
            int park = firms.park.get(row);
            if (places && firms.incubator.has(row)) {
                stateNow += value[park];
            } else {
                privateNow += value[park];
            }
            given += valueGiven[park];
        }
    }

    /** Ends a recorded month. */
    void monthOver() {
        if (!begun) {
            begun = true;
            stateAtFirst = stateNow;
            privateAtFirst = privateNow;
        }
    }

    /** Rise of the value of land under incubators' places from the first recorded month to the last, RMB, not discounted. */
    public double stateGain() {
        return stateNow - stateAtFirst;
    }

    /** Rise of the value of private landlords' land from the first recorded month to the last, RMB, not discounted. */
    public double privateGain() {
        return privateNow - privateAtFirst;
    }

    /** Rents of tenants in the last month over the given rents; {@link Double#NaN} without tenants. */
    public double rent() {
        return given > 0 ? (stateNow + privateNow) / given : Double.NaN;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(begun);
        Kept.write(out, stateAtFirst, privateAtFirst, stateNow, privateNow, given);
    }

    @Override
    public void read(DataInput in) throws IOException {
        begun = in.readBoolean();
        stateAtFirst = in.readDouble();
        privateAtFirst = in.readDouble();
        stateNow = in.readDouble();
        privateNow = in.readDouble();
        given = in.readDouble();
    }
}
