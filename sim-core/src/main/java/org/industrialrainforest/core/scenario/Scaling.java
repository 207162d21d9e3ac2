package org.industrialrainforest.core.scenario;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A written scenario made for a world of another size: each number that {@link Param#size} ties to the size is multiplied or divided, whatever
 * else was written stays. Whole numbers are rounded; one that was not zero stays at least one.
 */
@Internal
public final class Scaling {
    /** What a scale may be, in words. */
    public static final String ALLOWED = "a number above 0 and at most 1000000";

    private static final double MOST = 1_000_000;

    private final double factor;
    /** The first of each parameter, by its path without ids: what does not fit for one platform fits for few others. */
    private final Map<String, Problem> tooMuch = new LinkedHashMap<>();

    private Scaling(double factor) {
        this.factor = factor;
    }

    /**
     * The scenario at another size, still as written, each value with its own place.
     *
     * @param type class of what is written
     * @param factor times the size that it was written for, above 0
     * @return with a problem for every parameter of which a world of this size would need a value that is not allowed, told of the first thing that has it; none is
     *     cut to its bound
     */
    public static Node.Mapping scaled(Node.Mapping written, Class<? extends Record> type, double factor) {
        if (!allows(factor)) {
            throw new IllegalArgumentException("a scale is " + ALLOWED + ", not " + factor);
        }
        if (factor == 1) {
            return written;
        }
        Scaling scaling = new Scaling(factor);
        Node.Mapping scaled = scaling.mapping(written, type, "");
        List<Problem> problems = new ArrayList<>(written.wrong());
        problems.addAll(scaling.tooMuch.values());
        return new Node.Mapping(scaled.entries(), scaled.place(), problems);
    }

    /** Whether a world can be made this many times as large. */
    public static boolean allows(double factor) {
        return factor > 0 && factor <= MOST;
    }

    private Node.Mapping mapping(Node.Mapping written, Class<?> type, String path) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : written.entries()) {
            Part part = Part.of(type, entry.key());
            Node value = part == null
                    ? entry.value()
                    : node(entry.value(), part.genericType(), part.param(), Binding.join(path, entry.key()));
            entries.add(new Node.Entry(entry.key(), entry.place(), value));
        }
        for (Part part : Part.of(type)) {
            Node usual = part.whenLeftOut();
            if (usual != null && written.get(part.key()) == null) {
                Node sized = node(usual, part.genericType(), part.param(), Binding.join(path, part.key()));
                if (!sized.equals(usual)) {
                    entries.add(new Node.Entry(part.key(), written.place(), sized));
                }
            }
        }
        return new Node.Mapping(entries, written.place());
    }

    private Node node(Node written, Type type, @Nullable Param param, String path) {
        Class<?> things = Part.itemClass(type);
        if (things != null && things.isRecord() && written instanceof Node.Sequence list) {
            List<Node> items = list.items().stream()
                    .map(item -> node(item, things, null, path + "[" + id(item) + "]"))
                    .toList();
            return new Node.Sequence(items, list.place(), list.removed());
        }
        if (written instanceof Node.Mapping mapping && type instanceof Class<?> record && record.isRecord()) {
            return mapping(mapping, record, path);
        }
        if (param == null || param.size() == WithSize.STAYS) {
            return written;
        }
        return written instanceof Node.Scalar scalar && Numbers.isReal(scalar.text())
                ? number(scalar, type, param, path)
                : written;
    }

    private static String id(Node item) {
        String id = item instanceof Node.Mapping mapping ? mapping.text("id") : null;
        return id == null ? "" : id;
    }

    private Node number(Node.Scalar written, Type type, Param param, String path) {
        double before = Double.parseDouble(written.text());
        double after = param.size() == WithSize.GROWS ? before * factor : before / factor;
        boolean whole = type != double.class;
        if (whole) {
            after = before > 0 ? Math.max(1, Math.rint(after)) : Math.rint(after);
        }
        if (after < param.allowed()[0] || after > param.allowed()[1]) {
            String message = "at " + Numbers.write(factor) + " times the size it would be " + Numbers.write(after)
                    + ", which is too " + (after < before ? "small" : "large");
            tooMuch.putIfAbsent(
                    path.replaceAll("\\[[^\\]]*\\]", ""),
                    new Problem(written.place(), path, written.text(), message, ScalarReader.allowed(type, param), ""));
            return written;
        }
        return new Node.Scalar(whole ? Long.toString((long) after) : Numbers.write(after), false, written.place());
    }
}
