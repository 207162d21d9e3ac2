package org.industrialrainforest.engine.simulation;

/** A table with one column of each kind, for tests. */
final class Herd extends Table {
    final Reals weight = reals("weight", "kg", "weight");
    final Longs milk = longs("milk", "l", "milk so far");
    final Ints age = ints("age", "month", "age");
    final Shorts horn = shorts("horn", "mm", "length of its horns");
    final Floats butter = floats("butter", "share", "fat of its milk");
    final IntGrid herdings = intGrid("herdings", 2, "times", "drives up and down");
    final Codes brown = codes("brown", "flag", "is brown");
    final Refs mother = refs("mother", this, "mother");
    final Grid calves = grid("calves", 3, "calves", "calves by year of a ring");

    Herd() {
        super("herd");
    }

    /** Adds a cow whose columns follow from its identity. */
    int born(long id) {
        int row = add(id);
        weight.set(row, 30 + Math.floorMod(id, 7) / 3.0);
        milk.set(row, id * 11);
        age.set(row, (int) Math.floorMod(id, 100));
        horn.set(row, (int) Math.floorMod(id, 300));
        butter.set(row, Math.floorMod(id, 5) / 100.0);
        herdings.set(row, 1, (int) Math.floorMod(id, 9));
        brown.set(row, (int) Math.floorMod(id, 2));
        calves.set(row, 1, id);
        return row;
    }

    String hex() {
        Digest digest = new Digest("herd");
        digest(digest);
        return digest.hex();
    }
}
