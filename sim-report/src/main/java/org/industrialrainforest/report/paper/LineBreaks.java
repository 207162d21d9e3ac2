package org.industrialrainforest.report.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of the paper may end: as Unicode says, but never inside a number such as −0.13 or 1,234. */
final class LineBreaks implements FSTextBreaker {
    private static final String IN_NUMBERS = ".,−+±";

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int at = breaks.next();
        while (at != BreakIterator.DONE && insideNumber(at)) {
            at = breaks.next();
        }
        return at;
    }

    private boolean insideNumber(int at) {
        return at > 0
                && at < text.length()
                && IN_NUMBERS.indexOf(text.charAt(at - 1)) >= 0
                && Character.isDigit(text.charAt(at));
    }
}
