package org.industrialrainforest.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.tables.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * Text of a file and the name under which messages speak of it.
 *
 * @param path of the file; null when it comes from the class path
 * @param origin the one address of the text, by which two names of one file are known
 */
record Written(String name, String text, @Nullable Path path, String origin) {
    /** More than any scenario, and less than what a device without an end would fill the memory with. */
    private static final int MOST = 16 << 20;

    /** Text that has no other name. */
    Written(String name, String text) {
        this(name, text, null, name);
    }

    /**
     * Text of a file.
     *
     * @throws BadInput when it cannot be read or is not UTF-8
     */
    static Written file(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            throw bad(name, "is a directory; name a YAML file in it");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw bad(name, "is larger than " + (MOST >> 20) + " MB, so that it cannot be such a file");
            }
            return new Written(
                    name, decode(name, bytes), path, path.toRealPath().toString());
        } catch (NoSuchFileException e) {
            throw bad(name, "there is no such file");
        } catch (AccessDeniedException e) {
            throw bad(name, "may not be read; check its permissions");
        } catch (IOException e) {
            throw bad(name, "cannot be read: " + FileFault.reason(e));
        }
    }

    /**
     * The file of a name that was written somewhere.
     *
     * @throws BadInput when no file can have such a name in this process
     */
    static Path name(Place place, String key, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            String encoding = System.getProperty("sun.jnu.encoding", "");
            boolean known =
                    encoding.isEmpty() || Charset.forName(encoding).newEncoder().canEncode(name);
            String why = known
                    ? e.getReason()
                    : "names are read and written in " + encoding
                            + " here, which lacks some of these characters; set LC_ALL=C.UTF-8 and give the command again";
            throw new BadInput(
                    new Problem(place, key, name, "'" + name + "' cannot be the name of a file: " + why, "", ""));
        }
    }

    /**
     * Text of a resource on the class path, spoken of by the last part of its name.
     *
     * @param address the one that tells it from all others
     */
    static Written resource(String address, byte[] bytes) {
        String name = address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1);
        return new Written(name, decode(name, bytes), null, address);
    }

    static Written resource(URL url) {
        try (var stream = url.openStream()) {
            return resource(url.toString(), stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + url + " on the class path cannot be read", e);
        }
    }

    private static String decode(String name, byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
            throw bad(name, "is UTF-16 text; save it as UTF-8");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw bad(name, "is not UTF-8 text: byte " + (buffer.position() + 1) + " cannot be read; save it as UTF-8");
        }
    }

    private static BadInput bad(String name, String message) {
        return new BadInput(Problem.of(Place.of(name), "", message));
    }
}
