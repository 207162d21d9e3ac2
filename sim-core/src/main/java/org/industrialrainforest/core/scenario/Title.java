package org.industrialrainforest.core.scenario;

/** A name in the two languages of reports. */
public record Title(String en, String zh) {
    public Title {
        if (en.isBlank()) {
            throw new IllegalArgumentException("title.en is empty");
        }
    }

    /** The Chinese name for {@code "zh"} where there is one, else the English one. */
    public String in(String language) {
        return language.equals("zh") && !zh.isBlank() ? zh : en;
    }
}
