package org.industrialrainforest.core.phases.state;

import org.industrialrainforest.core.scenario.Mechanisms;
import org.industrialrainforest.core.world.Incubators;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;

/** What incubators offer to tenants and take from them, with the channels of the lever that are switched on. */
final class IncubatorTerms {
    private final World world;

    private final Mechanisms channels;

    private final long place;

    IncubatorTerms(World world) {
        this.world = world;
        channels = world.rules.mechanisms();
        place = channels.incubationPlaces()
                ? Money.fenOfMillions(world.rules.state().placeCostM() / 12)
                : 0;
    }

    /** Share of a tenant that an incubator takes. */
    double equity(int incubator) {
        return channels.incubationEquity()
                ? world.scenario.incubators().get(incubator).equity()
                : 0;
    }

    /** What a place costs a month, fen. */
    long place() {
        return place;
    }

    /** Places that are taken, in all incubators: the lever pays for all of them. */
    int tenants() {
        Incubators incubators = world.incubators;
        int all = 0;
        for (int i = 0; i < incubators.count(); i++) {
            all += incubators.tenants.get(i);
        }
        return all;
    }
}
