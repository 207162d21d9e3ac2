package org.industrialrainforest.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    private static List<String> pieces(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (at > from) {
                pieces.add(text.substring(from, at));
            }
            from = at;
        }
        return pieces;
    }

    @Test
    void a_line_ends_between_words_but_never_inside_a_number() {
        assertThat(pieces("loses −0.13 of 1,234 (+0.007 to +0.014)"))
                .containsExactly("loses ", "−0.13 ", "of ", "1,234 ", "(+0.007 ", "to ", "+0.014)");
    }

    @Test
    void between_chinese_characters_a_line_may_end() {
        assertThat(pieces("合计−0.81元")).contains("合").anyMatch(piece -> piece.contains("−0.81"));
    }
}
