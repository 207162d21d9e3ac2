package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.fit.TriedSet;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.TableRows;
import org.industrialrainforest.engine.lab.TableSchema;
import org.industrialrainforest.engine.lab.TableSchema.Column;
import org.industrialrainforest.engine.lab.TableSchema.Kind;
import org.industrialrainforest.store.ExportForm;
import org.industrialrainforest.store.TableFile;

/** Every set that a calibration tried, with its facts and the priors of its parameters, as Parquet and CSV for other programs. */
final class StoredSets {
    private StoredSets() {}

    /** Writes the two tables, each in both forms. */
    static List<Path> write(Calibrated found, Scenario scenario, Path directory) {
        TableRows sets = sets(found, ParameterList.of(scenario));
        TableRows priors = priors(found, ParameterList.of(scenario));
        return StoredFolder.told(() -> {
            List<Path> files = new ArrayList<>();
            for (ExportForm form : new ExportForm[] {ExportForm.PARQUET, ExportForm.CSV}) {
                for (TableRows table : List.of(sets, priors)) {
                    Path file = directory.resolve(
                            table.schema().id() + "." + form.name().toLowerCase(Locale.ROOT));
                    TableFile.write(table, form, file);
                    files.add(file);
                }
            }
            return files;
        });
    }

    private static TableRows sets(Calibrated found, ParameterList known) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("number", Kind.WHOLE, "-", "order of trying, from 1"),
                new Column("stage", Kind.TEXT, "-", "how the set was chosen"),
                new Column("accepted", Kind.WHOLE, "-", "1 if accepted"),
                new Column("distance", Kind.REAL, "-", "from the fitted facts")));
        found.free().forEach(p -> columns.add(new Column(p.path(), Kind.REAL, unit(known, p), "parameter")));
        found.facts().forEach(f -> columns.add(new Column(f.id(), Kind.REAL, "-", "fitted fact")));
        found.held().forEach(f -> columns.add(new Column(f.id(), Kind.REAL, "-", "fact held out")));
        TableRows rows = new TableRows(new TableSchema("sets", columns));
        SortedSet<Integer> accepted = new TreeSet<>();
        found.accepted().forEach(set -> accepted.add(set.number()));
        for (TriedSet set : found.tried()) {
            rows.whole(set.number())
                    .text(found.stage(set))
                    .whole(accepted.contains(set.number()) ? 1 : 0)
                    .real(set.distance());
            found.free().forEach(p -> rows.real(set.value(p)));
            for (double statistic : set.statistics()) {
                rows.real(statistic);
            }
            for (double statistic : set.held()) {
                rows.real(statistic);
            }
        }
        return rows;
    }

    private static TableRows priors(Calibrated found, ParameterList known) {
        TableRows rows = new TableRows(new TableSchema(
                "priors",
                List.of(
                        new Column("name", Kind.TEXT, "-", "column of the sets"),
                        new Column("kind", Kind.TEXT, "-", "parameter, or fact fitted or held out"),
                        new Column("prior", Kind.TEXT, "-", "uniform, or loguniform; empty for a fact"),
                        new Column("whole", Kind.WHOLE, "-", "1 if rounded to whole numbers"),
                        new Column("low", Kind.REAL, "-", "end of the range or band"),
                        new Column("high", Kind.REAL, "-", "other end"),
                        new Column("observed", Kind.REAL, "-", "target of a fact"),
                        new Column("unit", Kind.TEXT, "-", "of the values"))));
        for (FreeParameter p : found.free()) {
            rows.text(p.path())
                    .text("parameter")
                    .text(p.byRatio() ? "loguniform" : "uniform")
                    .whole(p.whole() ? 1 : 0)
                    .real(p.low())
                    .real(p.high())
                    .real(Double.NaN)
                    .text(unit(known, p));
        }
        found.facts().forEach(f -> fact(f, "fact fitted", rows));
        found.held().forEach(f -> fact(f, "fact held out", rows));
        return rows;
    }

    private static String unit(ParameterList known, FreeParameter parameter) {
        return known.matching(parameter.path()).get(0).unit();
    }

    private static void fact(Fact fact, String kind, TableRows rows) {
        rows.text(fact.id())
                .text(kind)
                .text("")
                .whole(0)
                .real(fact.low())
                .real(fact.high())
                .real(fact.target())
                .text("");
    }
}
