package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.fit.MatchedSets;
import org.industrialrainforest.core.fit.MatchedSets.Judged;
import org.industrialrainforest.engine.lab.CsvLine;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.matching.Emulator;
import org.industrialrainforest.engine.matching.GaussianProcess.Diagnostics;
import org.industrialrainforest.engine.matching.Kernel;
import org.industrialrainforest.engine.matching.Matched;
import org.industrialrainforest.engine.matching.Wave;

/** What a history match found, as tables. */
final class MatchCsv {
    /** Lines of single runs, which grow while it goes on. */
    static final List<String> GROWING = List.of("tried.csv");

    /** Of the files, in the order of {@link #write}; the last only where sets are handed in. */
    static final List<String> NAMES =
            List.of("waves.csv", "members.csv", "emulators.csv", "ruled-out.csv", "ranges.csv", "inside.csv");

    private MatchCsv() {}

    /** Writes the tables. */
    static List<Path> write(MatchedSets found, ParameterSets handed, Path directory) throws IOException {
        List<String> texts = new ArrayList<>(
                List.of(waves(found), members(found), emulators(found), ruledOut(found), ranges(found)));
        if (!handed.isEmpty()) {
            texts.add(inside(found, handed));
        }
        List<Path> written = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            written.add(Files.writeString(directory.resolve(NAMES.get(i)), texts.get(i)));
        }
        return written;
    }

    private static String waves(MatchedSets found) {
        StringBuilder lines =
                new StringBuilder("wave,run,used,emulated,left,left_low,left_high,total,total_low,total_high,"
                        + "moved,least,planted,inside,inside_low,inside_high,planted_rule_out\n");
        for (Wave wave : found.matched().waves()) {
            lines.append(new CsvLine()
                    .number(wave.number())
                    .number(wave.fresh())
                    .number(wave.used())
                    .number(wave.emulators().size())
                    .real(wave.left().value())
                    .real(wave.left().interval().low())
                    .real(wave.left().interval().high())
                    .real(wave.total().value())
                    .real(wave.total().interval().low())
                    .real(wave.total().interval().high())
                    .real(wave.moved())
                    .real(wave.least())
                    .number(wave.planted().truths())
                    .number(wave.planted().inside())
                    .real(wave.planted().interval().low())
                    .real(wave.planted().interval().high())
                    .real(wave.planted().ruledOut())
                    .end());
        }
        return lines.toString();
    }

    /** In a form that {@code --parameters} takes. */
    private static String members(MatchedSets found) {
        Matched matched = found.matched();
        CsvLine head = new CsvLine()
                .text("scenario")
                .text("set")
                .text("implausibility")
                .text("part");
        found.free().forEach(f -> head.text(f.path()));
        StringBuilder lines = new StringBuilder(head.end());
        List<SortedMap<String, String>> members = found.members();
        for (int set = 0; set < members.size(); set++) {
            SortedMap<String, String> values = members.get(set);
            CsvLine line = new CsvLine()
                    .text(found.scenario())
                    .number(set)
                    .real(matched.region().implausibility(matched.members()[set]))
                    .number(matched.parts().numbers().get(set));
            found.free().forEach(f -> line.text(String.valueOf(values.get(f.path()))));
            lines.append(line.end());
        }
        return lines.toString();
    }

    private static String emulators(MatchedSets found) {
        CsvLine head = new CsvLine();
        for (String name :
                "wave,fact,points,r2,within_2,median_error,largest_error,run_sd,nugget_sd,process_sd".split(",", -1)) {
            head.text(name);
        }
        found.free().forEach(f -> head.text("scale " + f.path()));
        StringBuilder lines = new StringBuilder(head.end());
        for (Wave wave : found.matched().waves()) {
            for (Emulator emulator : wave.emulators()) {
                Diagnostics told = emulator.process().diagnostics();
                Kernel kernel = emulator.process().kernel();
                CsvLine line = new CsvLine()
                        .number(wave.number())
                        .text(emulator.target().name())
                        .number(emulator.process().size())
                        .real(told.r2())
                        .real(told.within())
                        .real(told.median())
                        .real(told.largest())
                        .real(Math.sqrt(emulator.runVariance()))
                        .real(Math.sqrt(kernel.nugget()))
                        .real(Math.sqrt(kernel.variance()));
                kernel.scales().forEach(line::real);
                lines.append(line.end());
            }
        }
        return lines.toString();
    }

    private static String ruledOut(MatchedSets found) {
        StringBuilder lines = new StringBuilder("wave,fact,target,observation_sd,discrepancy_sd,ruled_out,alone\n");
        for (Wave wave : found.matched().waves()) {
            for (int k = 0; k < wave.rulings().size(); k++) {
                Wave.Ruling ruling = wave.rulings().get(k);
                Emulator emulator = wave.emulators().get(k);
                lines.append(new CsvLine()
                        .number(wave.number())
                        .text(ruling.output())
                        .real(emulator.target().value())
                        .real(Math.sqrt(emulator.target().observation()))
                        .real(Math.sqrt(emulator.target().discrepancy()))
                        .real(ruling.out())
                        .real(ruling.alone())
                        .end());
            }
        }
        return lines.toString();
    }

    private static String ranges(MatchedSets found) {
        StringBuilder lines = new StringBuilder("parameter,own,low,high,left_low,left_high,left\n");
        for (int p = 0; p < found.free().size() && !found.matched().empty(); p++) {
            FreeParameter parameter = found.free().get(p);
            Matched.Left left = found.matched().left(p);
            lines.append(new CsvLine()
                    .text(parameter.path())
                    .real(parameter.own())
                    .real(parameter.low())
                    .real(parameter.high())
                    .text(parameter.at(left.low()))
                    .text(parameter.at(left.high()))
                    .real(left.left())
                    .end());
        }
        return lines.toString();
    }

    private static String inside(MatchedSets found, ParameterSets handed) {
        StringBuilder lines = new StringBuilder("set,inside,implausibility,outside_range,fact,fact_implausibility\n");
        for (int set = 0; set < handed.size(); set++) {
            Judged judged = found.judge(handed.set(set));
            int number = set;
            judged.implausibility()
                    .forEach((fact, off) -> lines.append(new CsvLine()
                            .number(number)
                            .text(Boolean.toString(judged.inside()))
                            .real(judged.worst())
                            .text(String.join(" ", judged.outside()))
                            .text(fact)
                            .real(off)
                            .end()));
        }
        return lines.toString();
    }
}
