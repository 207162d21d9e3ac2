package org.industrialrainforest.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.Scenario;

/**
 * {@code docs/model.md}: the equations of each phase, in Markdown and in English. A number of the page names its parameter in a comment behind
 * it, so that the page can be read with the numbers of any scenario.
 */
final class ModelPage {
    private static final Pattern NUMBER = Pattern.compile("[−0-9.]+<!--([^>]+)-->");
    private static final Pattern PHASE = Pattern.compile("\\*\\*\\d+ .*");
    private static final String MISSING = "–";

    private final Map<String, String> values = new TreeMap<>();
    private final List<String> lines;

    ModelPage(Scenario scenario) {
        for (ParameterList.Parameter parameter : ParameterList.of(scenario).parameters()) {
            double value = parameter.value();
            String text = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
            values.put(parameter.path().replaceFirst("^rules\\.", ""), text.replace('-', '−'));
        }
        lines = page().lines().toList();
    }

    private static String page() {
        try (InputStream stream = ModelPage.class.getResourceAsStream("/rainforest/model.md")) {
            if (stream == null) {
                throw new IllegalStateException("the model's page is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the model's page cannot be read", e);
        }
    }

    /** What the page says of a phase, with the scenario's numbers; a dash for one of a thing that it lacks. Empty when it says nothing. */
    String of(String phase) {
        List<String> found = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (PHASE.matcher(line).matches() || line.startsWith("## ")) {
                inside = PHASE.matcher(line).matches() && line.contains(phase);
            }
            if (inside) {
                found.add(line);
            }
        }
        return NUMBER.matcher(String.join("\n", found).strip())
                .replaceAll(number -> Matcher.quoteReplacement(values.getOrDefault(number.group(1), MISSING)));
    }
}
