package org.industrialrainforest.scenarios.brokenfixture.words;

final class Chick {
    Hen grown() {
        return new Hen();
    }
}
