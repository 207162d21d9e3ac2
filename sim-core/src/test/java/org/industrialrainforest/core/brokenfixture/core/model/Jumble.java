package org.industrialrainforest.core.brokenfixture.core.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.industrialrainforest.core.architecture.Breaks;

@Breaks({"no unordered collections", "no parallel streams"})
final class Jumble {
    Object all(List<String> names) {
        Map<String, Integer> lengths = new HashMap<>();
        names.parallelStream().forEach(name -> lengths.put(name, name.length()));
        Object grouped = names.stream().collect(Collectors.groupingBy(String::length));
        return List.of(lengths, grouped, Set.of("a", "b"), Map.copyOf(lengths));
    }
}
