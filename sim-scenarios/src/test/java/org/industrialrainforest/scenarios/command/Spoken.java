package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.industrialrainforest.scenarios.Catalogue;

/** What the command said, and its exit code. */
record Spoken(int code, String out, String err) {
    static Spoken of(Simulations simulations, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                Catalogue::standard,
                simulations,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                errors,
                false,
                new Interruption(errors));
        int code = RainforestCommand.execute(surroundings, args);
        return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
