package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.List;

/** The switches of {@link Mechanisms} by the names under which a scenario and {@code --set} know them. */
@Internal
public final class Switches {
    private Switches() {}

    /**
     * A switch.
     *
     * @param name as in {@code mechanisms.name}
     * @param title short name for figures and tables
     * @param meaning what happens while it is on
     * @param on whether the scenario has it on
     */
    public record Switch(String name, Title title, Title meaning, boolean on) {
        /** Path of the switch in a scenario. */
        public String path() {
            return "mechanisms." + name;
        }
    }

    /** All switches of a scenario in the order of their declaration. */
    public static List<Switch> of(Scenario scenario) {
        List<Switch> found = new ArrayList<>();
        Mechanisms mechanisms = scenario.rules().mechanisms();
        for (Part part : Part.of(Mechanisms.class)) {
            Param param = part.param();
            Named named = part.component().getAnnotation(Named.class);
            if (part.in(mechanisms) instanceof Boolean on && param != null && named != null) {
                Title title = Title.of("switch." + part.key(), named.value());
                Title meaning = Title.of("parameter.mechanisms." + part.key(), param.meaning());
                found.add(new Switch(part.key(), title, meaning, on));
            }
        }
        return found;
    }
}
