package org.industrialrainforest.core.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record as it stands in a file.
 *
 * @param key its name in kebab-case: {@code capexBn} is {@code capex-bn}
 */
@Internal
public record Part(
        RecordComponent component, String key, @Nullable Param param) {
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    /** Reflection is slow and the same for ever, so that it is asked once for each class. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            if (!type.isRecord()) {
                throw new IllegalArgumentException(
                        type + " is not a record, so that it has no components to be written");
            }
            List<Part> parts = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                parts.add(new Part(component, key(component), component.getAnnotation(Param.class)));
            }
            return List.copyOf(parts);
        }
    };

    /**
     * Components of a record class, in their order.
     *
     * @throws IllegalArgumentException when the class is no record
     */
    public static List<Part> of(Class<?> type) {
        return PARTS.get(type);
    }

    /** Keys of a record class, as they are written. */
    public static List<String> keys(Class<?> type) {
        return of(type).stream().map(Part::key).toList();
    }

    /** The key of a record's component in a file: its name in kebab-case. */
    public static String key(RecordComponent component) {
        return HUMP.matcher(component.getName()).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Class of a list's items, or null when the type is not a list. */
    public static @Nullable Class<?> itemClass(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return (Class<?>) list.getActualTypeArguments()[0];
        }
        return null;
    }

    /** Whether a record is written as one word. */
    public static boolean isScalar(Class<?> record) {
        return record == Month.class || record == Bound.class;
    }

    /** Whether the things of a class have an id by which lists of them are merged and selected. */
    public static boolean hasId(Class<?> type) {
        return type.isRecord() && of(type).get(0).key().equals("id");
    }

    /** An enum's constant as it is written. */
    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of a class in words, for messages. */
    static String words(Class<?> type) {
        return HUMP.matcher(type.getSimpleName()).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
    }

    /** Class of its values. */
    public Class<?> type() {
        return component.getType();
    }

    /** Type of its values, with the class of items where they are lists. */
    public Type genericType() {
        return component.getGenericType();
    }

    /** Its value in a record. */
    public Object in(Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("component " + component + " of a public record cannot be read", e);
        }
    }

    /** What stands for it where it is left out; null when it may not be. */
    @Nullable
    Node whenLeftOut() {
        WhenLeftOut given = component.getAnnotation(WhenLeftOut.class);
        if (given == null) {
            return null;
        }
        return type() == List.class
                ? new Node.Sequence(List.of(), Place.NOWHERE)
                : new Node.Scalar(given.value(), type() == String.class, Place.NOWHERE);
    }

    /** The component of a class with this key; null when it has none. */
    static @Nullable Part of(Class<?> owner, String key) {
        for (Part part : owner.isRecord() ? of(owner) : List.<Part>of()) {
            if (part.key().equals(key)) {
                return part;
            }
        }
        return null;
    }
}
