package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a user typed, ready to be typed again. */
final class Typed {
    private Typed() {}

    static String again(CommandSpec spec) {
        CommandLine.ParseResult parsed = spec.root().commandLine().getParseResult();
        return "rainforest" + (parsed.originalArgs().isEmpty() ? "" : " " + quoted(parsed.originalArgs()));
    }

    /** Words as a shell takes them. */
    static String quoted(List<String> words) {
        List<String> quoted = new ArrayList<>();
        for (String word : words) {
            boolean plain = word.matches("[A-Za-z0-9_./:=,@%+-]+");
            quoted.add(plain ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return String.join(" ", quoted);
    }
}
