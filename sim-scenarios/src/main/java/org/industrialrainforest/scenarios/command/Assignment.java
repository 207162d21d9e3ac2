package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;

/** A {@code path=value} of the command line. */
record Assignment(String path, String value) {
    /** The values, apart at the commas outside brackets: a list in brackets is one value. */
    List<String> values() {
        return values(value);
    }

    /** The same of a whole assignment makes as many, as its path has commas in brackets only. */
    static List<String> values(String value) {
        List<String> values = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            char c = i == value.length() ? ',' : value.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (i == value.length() || (c == ',' && depth == 0)) {
                values.add(value.substring(from, i).strip());
                from = i + 1;
            }
        }
        return values;
    }

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
