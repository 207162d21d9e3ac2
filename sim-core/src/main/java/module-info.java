/** The rainforest: its scenario, world, rules, phases, outcomes and experiments. */
// The opened package holds a file and no class.
@SuppressWarnings("opens")
module org.industrialrainforest.core {
    requires transitive org.industrialrainforest.engine;
    requires commons.math3;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports org.industrialrainforest.core.compare;
    exports org.industrialrainforest.core.facts;
    exports org.industrialrainforest.core.fit;
    exports org.industrialrainforest.core.metrics;
    exports org.industrialrainforest.core.model;
    exports org.industrialrainforest.core.observe;
    exports org.industrialrainforest.core.phases.books;
    exports org.industrialrainforest.core.phases.bridging;
    exports org.industrialrainforest.core.phases.exits;
    exports org.industrialrainforest.core.phases.facilities;
    exports org.industrialrainforest.core.phases.founding;
    exports org.industrialrainforest.core.phases.funding;
    exports org.industrialrainforest.core.phases.ideas;
    exports org.industrialrainforest.core.phases.research;
    exports org.industrialrainforest.core.phases.sales;
    exports org.industrialrainforest.core.phases.state;
    exports org.industrialrainforest.core.rules;
    exports org.industrialrainforest.core.run;
    exports org.industrialrainforest.core.scenario;
    exports org.industrialrainforest.core.study;
    exports org.industrialrainforest.core.tables;
    exports org.industrialrainforest.core.trace;
    exports org.industrialrainforest.core.world;

    // version.properties, which a kept result names.
    opens org.industrialrainforest.core to
            org.industrialrainforest.scenarios;
}
