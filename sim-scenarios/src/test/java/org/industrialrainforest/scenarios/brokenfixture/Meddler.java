package org.industrialrainforest.scenarios.brokenfixture;

import java.util.Locale;
import picocli.CommandLine;

/** Breaks every rule of this module on purpose. */
final class Meddler {
    static int loaded;

    void load(CommandLine line) {
        System.out.println(line + Locale.getDefault().getLanguage());
        if (loaded++ > 3) {
            System.exit(1);
        }
        throw new RuntimeException("loaded");
    }
}
