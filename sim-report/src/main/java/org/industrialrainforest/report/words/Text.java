package org.industrialrainforest.report.words;

import org.industrialrainforest.core.scenario.PlainText;

/** Names and sentences of results as they may stand in a report. */
public final class Text {
    private Text() {}

    /** Without control characters, which XML cannot hold, nor others that are not {@link PlainText plain}; runs of white space become one space. */
    public static String clean(String text) {
        return PlainText.shown(text, " ").strip().replaceAll("\\s+", " ");
    }

    /** As {@link #clean}, with a true minus before a number. */
    public static String prose(String text) {
        return clean(text).replaceAll("(?<![\\w\\-])-(?=[0-9])", "−");
    }
}
