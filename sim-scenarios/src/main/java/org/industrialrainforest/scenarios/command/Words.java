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

    String of(Title title) {
        return title.in(language);
    }
}
