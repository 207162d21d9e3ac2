package org.industrialrainforest.scenarios.command;

import java.util.Arrays;
import java.util.Optional;

/** Libraries that the runnable jar has and a command of one's own may leave out: what needs one does without it, or says so. */
enum Library {
    LOGS("ch.qos.logback:logback-classic", "ch.qos.logback.classic.LoggerContext", "ch.qos."),
    BAR("me.tongfei:progressbar", "me.tongfei.progressbar.ProgressBar", "me.tongfei."),
    REPORT(
            "org.industrialrainforest:sim-report",
            "org.industrialrainforest.report.Report",
            "org.industrialrainforest.report."),
    STORE(
            "org.industrialrainforest:sim-store",
            "org.industrialrainforest.store.Store",
            "org.industrialrainforest.store."),
    DUCKDB("org.duckdb:duckdb_jdbc", "org.duckdb.DuckDBDriver", "org.duckdb.");

    private final String artifact;
    private final String type;
    private final String names;

    Library(String artifact, String type, String names) {
        this.artifact = artifact;
        this.type = type;
        this.names = names;
    }

    /** Group and artifact. */
    String artifact() {
        return artifact;
    }

    /** Whether it is on the class path. */
    boolean isThere() {
        try {
            Class.forName(type, false, Library.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * The library whose class was not found.
     *
     * @param missing as Java tells it, such as {@code me/tongfei/progressbar/ProgressBar}
     */
    static Optional<Library> of(String missing) {
        String name = missing.replace('/', '.');
        return Arrays.stream(values())
                .filter(library -> name.startsWith(library.names))
                .findFirst();
    }
}
