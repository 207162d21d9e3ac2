package org.industrialrainforest.core.trace;

import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.observe.Recorder;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.time.Month;

/** Notes what became of every idea of a run. */
final class FateRecorder implements Recorder {
    private final SortedMap<Long, Fates.Fate> fates;

    /** @param fates takes what is noted, by identity */
    FateRecorder(SortedMap<Long, Fates.Fate> fates) {
        this.fates = fates;
    }

    @Override
    public void ideaResolved(World world, int row, int month) {
        Ideas ideas = world.ideas;
        SortedMap<String, String> fields = fields(
                world, ideas.sector.get(row), ideas.source.get(row), ideas.special.get(row), ideas.arrived.get(row));
        fields.put("quality_log", Double.toString(ideas.quality.get(row)));
        fields.put("home", ideas.homeElsewhere.get(row) != 0 ? "elsewhere" : "here");
        String status = ideas.status.get(row) == Ideas.NEVER ? "never" : "elsewhere";
        fields.put("status", status);
        fates.put(ideas.id(row), new Fates.Fate(ideas.id(row), status, fields));
    }

    @Override
    public void firmEnded(World world, int row, int month) {
        Firms firms = world.firms;
        SortedMap<String, String> fields = fields(
                world, firms.sector.get(row), firms.source.get(row), firms.special.get(row), firms.arrived.get(row));
        fields.put("quality_log", Double.toString(firms.quality.get(row)));
        fields.put("home", firms.homeElsewhere.get(row) != 0 ? "elsewhere" : "here");
        String status = firms.statusName(row);
        fields.put("status", status);
        fields.put("founded_year", Integer.toString(firms.founded.get(row) / 12));
        fields.put("platform_runs", Integer.toString(firms.platformRuns.get(row)));
        fields.put("rounds", Integer.toString(firms.rounds.get(row)));
        fates.put(firms.id(row), new Fates.Fate(firms.id(row), status, fields));
    }

    private static SortedMap<String, String> fields(World world, int sector, int source, int special, int arrived) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("sector", world.sectors.label(sector));
        fields.put("founder_kind", world.scenario.sources().get(source).id());
        fields.put("special_process", Integer.toString(special));
        fields.put("arrived_year", Integer.toString(arrived / 12));
        fields.put("arrived", new Month(arrived).toString());
        return fields;
    }
}
