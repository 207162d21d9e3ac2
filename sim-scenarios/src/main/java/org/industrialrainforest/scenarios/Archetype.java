package org.industrialrainforest.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.industrialrainforest.core.scenario.Binding;
import org.industrialrainforest.core.scenario.Title;

/**
 * An idea that stands for a kind of founder.
 *
 * @param selector what it is, known when it arrives: {@code [key=value;key>=value]}
 * @param preferred what becomes of the one that it stands for; the same form
 * @param standsFor in a sentence
 */
public record Archetype(String id, Title title, String selector, String preferred, Title standsFor) {
    private static final String RESOURCE = "/rainforest/archetypes.yaml";

    /** What the file holds. */
    public record Archetypes(List<Archetype> archetypes) {}

    /** All archetypes that come with the scenarios. */
    public static List<Archetype> all() {
        try (InputStream stream = Archetype.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path; build the jar again");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Binding.read(
                            YamlReader.read(new Written("archetypes.yaml", text), Archetypes.class, "archetypes:"),
                            Archetypes.class)
                    .archetypes();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
