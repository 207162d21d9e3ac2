package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of a record's document by its type, read once for each: to ask the mapper takes longer than to check a document. */
final class DocumentKeys extends ClassValue<List<DocumentKeys.Key>> {
    private final JsonMapper mapper;

    /** The keys under which this mapper writes records. */
    DocumentKeys(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** A key of a record's document, under the name that is written. */
    record Key(String name, Type type, boolean nullable) {}

    @Override
    protected List<Key> computeValue(Class<?> type) {
        List<Key> keys = new ArrayList<>();
        for (BeanPropertyDefinition written : mapper.getSerializationConfig()
                .introspect(mapper.constructType(type))
                .findProperties()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getName().equals(written.getInternalName())) {
                    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                    keys.add(new Key(written.getName(), component.getGenericType(), nullable));
                }
            }
        }
        return List.copyOf(keys);
    }
}
