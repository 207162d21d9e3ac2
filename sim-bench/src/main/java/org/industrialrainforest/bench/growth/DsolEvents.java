package org.industrialrainforest.bench.growth;

import java.util.concurrent.Semaphore;
import nl.tudelft.simulation.dsol.SimRuntimeException;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.jstats.distributions.DistNormal;
import nl.tudelft.simulation.jstats.streams.MersenneTwister;
import nl.tudelft.simulation.jstats.streams.StreamInterface;

/** On DSOL, an event for each firm and month. */
@SuppressWarnings("serial") // DSOL's types are serialisable; nothing here is stored
public final class DsolEvents implements Economy {
    private static final double LONG = 1e9;
    /** The month's end comes after its firms. */
    private static final double AFTER_ALL = .5;

    private static final class Firm {
        private final Model economy;
        private double sales = Growth.FIRST_SALES;
        private double cash = Growth.FIRST_CASH;
        private final int platform;
        private final Executable month = this::month;

        private Firm(Model economy) {
            this.economy = economy;
            platform = economy.stream.nextInt(0, Growth.PLATFORMS - 1);
        }

        private void month() {
            sales *= Math.exp(Growth.DRIFT + Growth.SPREAD * economy.normal.draw());
            cash += Growth.earned(sales, economy.normal.draw());
            economy.demand[platform]++;
            if (economy.stream.nextDouble() < Growth.EXIT) {
                economy.left++;
                economy.again(new Firm(economy));
            } else {
                economy.again(this);
            }
        }
    }

    private static final class Model extends AbstractDsolModel<Double, DevsSimulator<Double>> {
        private final StreamInterface stream = new MersenneTwister(1);
        private final DistNormal normal = new DistNormal(stream);
        private final long[] demand = new long[Growth.PLATFORMS];
        private final Semaphore ended = new Semaphore(0);
        private final int number;
        private long left;
        private long until;

        private Model(DevsSimulator<Double> simulator, int number) {
            super(simulator);
            this.number = number;
        }

        @Override
        public void constructModel() {
            for (int i = 0; i < number; i++) {
                again(new Firm(this));
            }
        }

        private void again(Firm firm) {
            in(1, firm.month);
        }

        private SimEventInterface<Double> in(double months, Executable event) {
            try {
                return simulator.scheduleEventRel(months, event);
            } catch (SimRuntimeException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final DevsSimulator<Double> simulator = new DevsSimulator<>("growth");
    private final Model model;

    public DsolEvents(int number) {
        model = new Model(simulator, number);
        try {
            simulator.initialize(model, new SingleReplication<>("growth", 0.0, 0.0, LONG));
        } catch (SimRuntimeException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void live(int months) {
        model.until += months;
        model.in(model.until + AFTER_ALL - simulator.getSimulatorTime(), model.ended::release);
        try {
            simulator.runUpTo(model.until + AFTER_ALL + .25);
            model.ended.acquire();
        } catch (SimRuntimeException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its thread stands still a little after the month's last event. */
    @Override
    public void rest() {
        while (simulator.isStartingOrRunning() || !simulator.isStopped()) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public long asked() {
        return Columns.sum(model.demand);
    }

    @Override
    public long left() {
        return model.left;
    }

    @Override
    public void close() {
        simulator.cleanUp();
    }
}
