package org.industrialrainforest.core.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HexFormat;
import org.industrialrainforest.engine.simulation.Digest;

/** What tells an object of a user's from others in results: its class and that class's code, and its values. */
final class RuleIdentity {
    private static final int DIGITS = 12;
    /** A lambda has a class of its own, called after the one that it is written in. */
    private static final String LAMBDA = "$$Lambda";

    private RuleIdentity() {}

    /**
     * Class, digest of its code and values. The values of a record are its text; those of any other object with fields, and which lambda of a class
     * it is, are known by hash code. A lambda's differs in each process.
     */
    static String of(Object one) {
        Class<?> kind = one.getClass();
        if (kind.isRecord() || kind.isEnum()) {
            return code(one) + one;
        }
        boolean stateless =
                !kind.isHidden() && Arrays.stream(kind.getDeclaredFields()).noneMatch(RuleIdentity::own);
        return stateless ? code(one) : code(one) + "#" + HexFormat.of().toHexDigits(one.hashCode());
    }

    private static boolean own(Field field) {
        return !Modifier.isStatic(field.getModifiers());
    }

    /** Name of the class in which the code was written, and the first digits of the digest of its class file. */
    static String code(Object one) {
        Class<?> kind = one.getClass();
        String name = kind.getName();
        int lambda = name.indexOf(LAMBDA);
        String written = lambda < 0 ? name : name.substring(0, lambda);
        String file = "/" + written.replace('.', '/') + ".class";
        try (InputStream in = kind.getResourceAsStream(file)) {
            if (in == null) {
                return written;
            }
            Digest digest = new Digest("rule/1");
            for (byte octet : in.readAllBytes()) {
                digest.add(octet);
            }
            return written + "@" + digest.hex().substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("class file of " + written + " cannot be read", e);
        }
    }
}
