package org.industrialrainforest.scenarios;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.industrialrainforest.core.scenario.Binding;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.scenario.Scenario;

/** Writes a scenario in full: every value that its run used, without a parent. */
public final class ScenarioYaml {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private ScenarioYaml() {}

    /** YAML that reads back as an equal scenario. */
    public static String write(Scenario scenario) {
        return record(scenario);
    }

    /** YAML that reads back as an equal record, of components that a scenario may have. */
    static String record(Record record) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = YAML.createGenerator(text)) {
            write(Binding.write(record), generator);
        } catch (IOException e) {
            throw new UncheckedIOException("a record cannot be written to memory", e);
        }
        return text.toString();
    }

    private static void write(Node node, JsonGenerator generator) throws IOException {
        if (node instanceof Node.Mapping mapping) {
            generator.writeStartObject();
            for (Node.Entry entry : mapping.entries()) {
                generator.writeFieldName(entry.key());
                write(entry.value(), generator);
            }
            generator.writeEndObject();
        } else if (node instanceof Node.Sequence list) {
            generator.writeStartArray();
            for (Node item : list.items()) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else if (node instanceof Node.Scalar scalar) {
            if (scalar.quoted()) {
                generator.writeString(scalar.text());
            } else if (scalar.text().equals("true") || scalar.text().equals("false")) {
                generator.writeBoolean(scalar.text().equals("true"));
            } else {
                generator.writeNumber(scalar.text());
            }
        }
    }
}
