package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.ParameterList.Parameter;
import org.junit.jupiter.api.Test;

/** docs/model.md names the parameter behind each of its numbers in a comment that readers do not see. */
class ModelPageTest {
    private static final Path FILE = Path.of("..", "docs", "model.md");
    private static final Pattern NUMBER = Pattern.compile("[−0-9.]+<!--([^>]+)-->");
    private static final Map<String, Parameter> PARAMETERS =
            ParameterList.of(Catalogue.standard().scenario("shanghai")).parameters().stream()
                    .collect(Collectors.toMap(p -> p.path().replaceFirst("^rules\\.", ""), p -> p));

    @Test
    void the_numbers_of_the_page_are_those_of_the_scenario() throws IOException {
        String page = Files.readString(FILE, StandardCharsets.UTF_8);
        String expected = NUMBER.matcher(page).replaceAll(number -> {
            String path = number.group(1);
            return Matcher.quoteReplacement(value(path) + "<!--" + path + "-->");
        });
        if ("write".equals(System.getProperty("rainforest.docs"))) {
            Files.writeString(FILE, expected, StandardCharsets.UTF_8);
            page = expected;
        }
        assertThat(NUMBER.matcher(page).results().count()).isGreaterThan(50);
        assertThat(page)
                .as("docs/model.md has numbers that are not the scenario's; 'make docs' writes them anew")
                .isEqualTo(expected);
    }

    private static String value(String path) {
        Parameter parameter = PARAMETERS.get(path);
        assertThat(parameter).as("parameter '%s' of docs/model.md", path).isNotNull();
        double value = parameter.value();
        // Never with an exponent: people write .0005, and the pattern above reads digits.
        String text = value == Math.rint(value)
                ? Long.toString((long) value)
                : new BigDecimal(Double.toString(value)).toPlainString();
        return text.replace('-', '−');
    }
}
