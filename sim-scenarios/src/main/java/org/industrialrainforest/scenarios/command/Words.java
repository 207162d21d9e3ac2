package org.industrialrainforest.scenarios.command;

import org.industrialrainforest.core.scenario.Title;

/**
 * The language of what is printed.
 *
 * @param language en or zh
 */
record Words(String language) {
    boolean chinese() {
        return language.equals("zh");
    }

    String of(String en, String zh) {
        return chinese() ? zh : en;
    }

    /** "1 run", "2 runs". */
    static String counted(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** What the intervals hold where no parameter sets are at hand. */
    String ownParameters() {
        return of(
                "Intervals: 95 % Monte Carlo, at the scenario's own parameters, without uncertainty about parameters.",
                "区间为情景自身参数下的 95 % 蒙特卡罗区间，不含参数的不确定性。");
    }

    String of(Title title) {
        return title.in(language);
    }
}
