package org.industrialrainforest.report;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.scenario.Title;

/** Rebuilds records with some of their values replaced, however deep they lie. */
final class Damaged {
    private Damaged() {}

    /** The same records with every number and text mapped. */
    @SuppressWarnings("unchecked")
    static <T> T copy(T value, DoubleUnaryOperator numbers, UnaryOperator<String> texts) {
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
            return (T) list.stream().map(item -> copy(item, numbers, texts)).toList();
        }
        if (value instanceof Title title) {
            try {
                return (T) new Title(texts.apply(title.en()), texts.apply(title.zh()));
            } catch (IllegalArgumentException refused) {
                return value; // Titles refuse what is no plain text; ids and points of saved results do not.
            }
        }
        if (value instanceof Record && !(value instanceof org.industrialrainforest.core.scenario.Month)) {
            return (T) rebuilt((Record) value, numbers, texts);
        }
        return value;
    }

    private static Record rebuilt(Record value, DoubleUnaryOperator numbers, UnaryOperator<String> texts) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Class<?>[] types = (Class<?>[]) Array.newInstance(Class.class, components.length);
        Object[] parts = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                parts[i] = copy(components[i].getAccessor().invoke(value), numbers, texts);
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
