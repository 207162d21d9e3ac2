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
        List<String> words = new ArrayList<>(List.of("rainforest"));
        for (String word : parsed.originalArgs()) {
            boolean plain = word.matches("[A-Za-z0-9_./:=,@%+-]+");
            words.add(plain ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return String.join(" ", words);
    }
}
