package org.industrialrainforest.engine.lab;

/**
 * Why a run has no outcomes.
 *
 * @param stage in which it broke off
 * @param error what was thrown: its kind and message
 */
public record RunFailure(Stage stage, String error) {
    /** The stages of a run, in their order. */
    public enum Stage {
        /** Its world is made. */
        MAKE("make"),
        /** It steps. */
        RUN("run"),
        /** Outcomes and tables are read off it. */
        OBSERVE("observe"),
        /** What was read is written down. */
        WRITE("write");

        private final String id;

        Stage(String id) {
            this.id = id;
        }

        /** What tables call it. */
        public String id() {
            return id;
        }
    }
}
