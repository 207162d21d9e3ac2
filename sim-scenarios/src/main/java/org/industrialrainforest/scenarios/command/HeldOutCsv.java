package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.fit.HeldOut;
import org.industrialrainforest.engine.lab.CsvLine;

/** Facts held out of a calibration, for each accepted set. */
final class HeldOutCsv {
    /** Of the file. */
    static final List<String> NAMES = List.of("held-out.csv");

    private HeldOutCsv() {}

    /** Writes a line for each fact and accepted set; no file where nothing was held out. */
    static List<Path> write(Calibrated found, Path directory) throws IOException {
        if (found.held().isEmpty()) {
            return List.of();
        }
        StringBuilder lines = new StringBuilder("fact,set,number,value,target,low,high,hit\n");
        for (HeldOut one : found.heldOut()) {
            for (int set = 0; set < one.values().size(); set++) {
                double value = one.values().get(set);
                lines.append(new CsvLine()
                        .text(one.fact().id())
                        .number(set)
                        .number(found.accepted().get(set).number())
                        .real(value)
                        .real(one.fact().target())
                        .real(one.fact().low())
                        .real(one.fact().high())
                        .text(one.hit(value) ? "hit" : "miss")
                        .end());
            }
        }
        Path file = directory.resolve(NAMES.get(0));
        Files.writeString(file, lines);
        return List.of(file);
    }
}
