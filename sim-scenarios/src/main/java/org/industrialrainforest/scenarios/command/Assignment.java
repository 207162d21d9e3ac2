package org.industrialrainforest.scenarios.command;

import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;

/** A {@code path=value} of the command line. */
record Assignment(String path, String value) {
    /** Splits at the first equals sign that is not part of a selector. */
    static Assignment parse(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '=' && depth == 0 && i > 0) {
                return new Assignment(
                        text.substring(0, i).strip(), text.substring(i + 1).strip());
            }
        }
        String form = "path=value, such as platforms[*].fee=0.2";
        throw new BadInput(new Problem(Place.NOWHERE, "", text, "'" + text + "' is not a path with a value", form, ""));
    }
}
