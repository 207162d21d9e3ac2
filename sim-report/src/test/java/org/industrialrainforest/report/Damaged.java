package org.industrialrainforest.report;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.scenario.Title;

/** Rebuilds records with some of their values replaced, however deep they lie. */
public final class Damaged {
    private Damaged() {}

    /** The same records with every number and text mapped. */
    public static <T> T copy(T value, DoubleUnaryOperator numbers, UnaryOperator<String> texts) {
        return copy(value, numbers, component -> numbers, texts);
    }

    /** The same records with the numbers of one component undefined, such as {@code Outcome.low}. */
    public static <T> T without(T value, String component) {
        return copy(
                value,
                number -> number,
                one -> name(one).equals(component) ? number -> Double.NaN : number -> number,
                text -> text);
    }

    /** All components that are numbers, or rows of them. */
    public static SortedSet<String> components(Object value) {
        SortedSet<String> names = new TreeSet<>();
        copy(
                value,
                number -> number,
                one -> {
                    names.add(name(one));
                    return number -> number;
                },
                text -> text);
        return names;
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(
            T value,
            DoubleUnaryOperator numbers,
            Function<RecordComponent, DoubleUnaryOperator> of,
            UnaryOperator<String> texts) {
        if (value instanceof Double number) {
            return (T) (Object) numbers.applyAsDouble(number);
        }
        if (value instanceof String text) {
            return (T) texts.apply(text);
        }
        if (value instanceof double[] array) {
            double[] copy = new double[array.length];
            for (int i = 0; i < copy.length; i++) {
                copy[i] = numbers.applyAsDouble(array[i]);
            }
            return (T) copy;
        }
        if (value instanceof List<?> list) {
            return (T) list.stream().map(item -> copy(item, numbers, of, texts)).toList();
        }
        if (value instanceof Title title) {
            try {
                return (T) new Title(texts.apply(title.en()), texts.apply(title.zh()));
            } catch (IllegalArgumentException refused) {
                return value; // Titles refuse what is no plain text; ids and points of saved results do not.
            }
        }
        if (value instanceof Record && !(value instanceof org.industrialrainforest.engine.time.Month)) {
            return (T) rebuilt((Record) value, of, texts);
        }
        return value;
    }

    private static Record rebuilt(
            Record value, Function<RecordComponent, DoubleUnaryOperator> of, UnaryOperator<String> texts) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Class<?>[] types = (Class<?>[]) Array.newInstance(Class.class, components.length);
        Object[] parts = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean number = types[i] == double.class || types[i] == double[].class;
                DoubleUnaryOperator numbers = number ? of.apply(components[i]) : x -> x;
                parts[i] = copy(components[i].getAccessor().invoke(value), numbers, of, texts);
            }
            return (Record) value.getClass().getDeclaredConstructor(types).newInstance(parts);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("rebuilding " + value.getClass(), e);
        }
    }
}
