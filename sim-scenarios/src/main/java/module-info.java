/** The Shanghai scenarios with their loader, and the command, whose libraries are optional. */
module org.industrialrainforest.scenarios {
    requires transitive org.industrialrainforest.core;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.csv;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires org.slf4j;
    requires org.yaml.snakeyaml;
    requires static transitive org.jspecify;
    requires static org.industrialrainforest.store;
    requires static info.picocli;
    requires static me.tongfei.progressbar;
    requires static ch.qos.logback.classic;
    requires static ch.qos.logback.core;

    exports org.industrialrainforest.scenarios;
    exports org.industrialrainforest.scenarios.command;

    opens org.industrialrainforest.scenarios.command to
            info.picocli;
}
