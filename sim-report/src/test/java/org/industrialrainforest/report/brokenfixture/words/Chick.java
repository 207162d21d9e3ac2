package org.industrialrainforest.report.brokenfixture.words;

final class Chick {
    Hen grown() {
        return new Hen();
    }
}
