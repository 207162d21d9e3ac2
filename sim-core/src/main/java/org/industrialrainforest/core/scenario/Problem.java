package org.industrialrainforest.core.scenario;

/**
 * One thing that is wrong with what a user gave.
 *
 * @param path of the value, for example {@code platforms[sitri-pilot-line].slots}; may be empty
 * @param value as it was written; empty when it is missing
 * @param message what is wrong, without a full stop
 * @param allowed what would be right, for example {@code 0 to 100000}; may be empty
 * @param suggestion the value or key that was probably meant; may be empty
 */
public record Problem(Place place, String path, String value, String message, String allowed, String suggestion) {
    private static final int LONGEST = 400;

    /** A problem without more to say than its message. */
    public static Problem of(Place place, String path, String message) {
        return new Problem(place, path, "", message, "", "");
    }

    /** Two of one name where there can be one: the second is where it stands, and the message names both lines. */
    public static Problem twice(Place second, String path, String name, Place first) {
        return new Problem(second, path, name, "'" + name + "' is given twice, first at " + first, "", "");
    }

    /** The same problem somewhere else. */
    public Problem at(Place elsewhere) {
        return new Problem(elsewhere, path, value, message, allowed, suggestion);
    }

    /** One line: place, path, what is wrong, what is allowed, what was probably meant. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        if (!place.equals(Place.NOWHERE)) {
            line.append(place).append(": ");
        }
        if (!path.isEmpty()) {
            line.append(cut(path)).append(": ");
        }
        line.append(cut(message));
        if (!allowed.isEmpty()) {
            line.append("; allowed ").append(allowed);
        }
        if (!suggestion.isEmpty()) {
            line.append(". Did you mean '").append(suggestion).append("'?");
        }
        return PlainText.shown(line.toString(), "␤");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
