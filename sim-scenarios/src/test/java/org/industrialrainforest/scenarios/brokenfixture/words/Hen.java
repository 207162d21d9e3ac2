package org.industrialrainforest.scenarios.brokenfixture.words;

/** Uses {@link Egg}, whose shell uses {@link Chick}, which uses this again: a circle of three files. */
final class Hen {
    Egg laid() {
        return new Egg();
    }
}
