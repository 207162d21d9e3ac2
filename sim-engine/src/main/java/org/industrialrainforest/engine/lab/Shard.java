package org.industrialrainforest.engine.lab;

/**
 * One of several machines' share of an experiment: of the units that belong together, every {@code of}-th. Shards are numbered from 1.
 *
 * @param number from 1
 * @param of how many there are
 */
public record Shard(int number, int of) {
    /** All of it. */
    public static final Shard WHOLE = new Shard(1, 1);

    /** @throws IllegalArgumentException unless 1 ≤ number ≤ of */
    public Shard {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "shard " + number + "/" + of + " is none; shards are numbered from 1 to how many there are");
        }
    }

    /**
     * Reads {@code 3/10}.
     *
     * @throws IllegalArgumentException if it is not of that form, or there is no such shard
     */
    public static Shard of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length == 2 && parts[0].matches("[0-9]{1,9}") && parts[1].matches("[0-9]{1,9}")) {
            return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
        throw new IllegalArgumentException("shard '" + text + "' is not of the form 3/10");
    }

    /** Whether it does a unit. */
    public boolean does(long unit) {
        return unit % of == number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
