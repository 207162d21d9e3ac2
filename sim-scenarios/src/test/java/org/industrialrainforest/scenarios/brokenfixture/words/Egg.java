package org.industrialrainforest.scenarios.brokenfixture.words;

final class Egg {
    static final class Shell {
        Chick hatched() {
            return new Chick();
        }
    }
}
