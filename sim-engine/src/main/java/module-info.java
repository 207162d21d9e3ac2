/** The laboratory for any model: keyed randomness, columns, phases, a ledger, statistics, experiments. */
module org.industrialrainforest.engine {
    requires commons.math3;
    requires static transitive org.jspecify;

    exports org.industrialrainforest.engine.choice;
    exports org.industrialrainforest.engine.design;
    exports org.industrialrainforest.engine.explore;
    exports org.industrialrainforest.engine.lab;
    exports org.industrialrainforest.engine.ledger;
    exports org.industrialrainforest.engine.matching;
    exports org.industrialrainforest.engine.money;
    exports org.industrialrainforest.engine.random;
    exports org.industrialrainforest.engine.simulation;
    exports org.industrialrainforest.engine.statistics;
    exports org.industrialrainforest.engine.time;
}
