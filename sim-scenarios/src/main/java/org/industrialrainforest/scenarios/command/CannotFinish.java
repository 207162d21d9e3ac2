package org.industrialrainforest.scenarios.command;

/** Something outside of the input, such as a disk, keeps the command from finishing: exit code 3. */
final class CannotFinish extends RuntimeException {
    CannotFinish(String message) {
        super(message);
    }

    CannotFinish(String message, Throwable cause) {
        super(message, cause);
    }
}
