package org.industrialrainforest.core.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Scenario;

/** A scenario under parameter sets and points, built once for each: reading and checking one takes as long as some years of a run. */
@Internal
public final class ScenarioCache {
    private static final int MOST = 256;

    private final Scenario scenario;
    private final Map<Key, Scenario> built = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Scenario> eldest) {
            return size() > MOST;
        }
    };

    private record Key(SortedMap<String, String> set, SortedMap<String, String> point) {}

    public ScenarioCache(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The scenario with the values of a set and of a point, which has the last word. */
    public synchronized Scenario with(SortedMap<String, String> set, SortedMap<String, String> point) {
        if (set.isEmpty() && point.isEmpty()) {
            return scenario;
        }
        Key key = new Key(set, point);
        Scenario known = built.get(key);
        if (known == null) {
            // One after the other: a point such as platforms[*].fee also replaces what the set says of one platform.
            Scenario under = set.isEmpty() ? scenario : scenario.with(set);
            known = point.isEmpty() ? under : under.with(point);
            built.put(key, known);
        }
        return known;
    }
}
