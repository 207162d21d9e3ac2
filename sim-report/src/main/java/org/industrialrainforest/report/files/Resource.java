package org.industrialrainforest.report.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that ship with the module: styles, scripts and words. */
public final class Resource {
    private static final String FOLDER = "/org/industrialrainforest/report/";

    private Resource() {}

    /** The text of a file, by its name. */
    public static String text(String name) {
        try (InputStream stream = Resource.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException(FOLDER + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
