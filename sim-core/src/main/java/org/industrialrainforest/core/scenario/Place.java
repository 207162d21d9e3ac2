package org.industrialrainforest.core.scenario;

/**
 * Where a value was written.
 *
 * @param file name of the file, or of the option that gave the value; empty when there is none
 * @param line from 1; 0 when the value has no line
 * @param column from 1, in characters; 0 when the value has no line
 */
public record Place(String file, int line, int column) {
    /** Of values that were never written down, such as those of a changed copy. */
    public static final Place NOWHERE = new Place("", 0, 0);

    /** A place without lines, such as an option of the command. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** {@code file:line:column}, as far as they are known. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
