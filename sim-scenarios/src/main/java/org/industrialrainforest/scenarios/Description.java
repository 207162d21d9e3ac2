package org.industrialrainforest.scenarios;

import java.util.List;

/**
 * A text about a scenario, before it is laid out as plain text, Markdown or JSON.
 *
 * @param sections in reading order
 */
public record Description(String title, List<Section> sections) {
    public Description {
        sections = List.copyOf(sections);
    }

    /**
     * A heading and what stands below it.
     *
     * @param id what scripts call it, for example {@code "submodels.research"}
     * @param level 1 for the title, 2 for an element, 3 and 4 below
     */
    public record Section(String id, int level, String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** A paragraph, a table or a part of a page. */
    public sealed interface Block {}

    /** Words that are broken into lines as the medium wants. */
    public record Paragraph(String text) implements Block {}

    /** A part of a page that is written in Markdown, equations indented by four blanks. */
    public record Markdown(String text) implements Block {}

    /**
     * A table; every row has a cell for each column.
     *
     * @param header names of the columns
     */
    public record Rows(List<String> header, List<List<String>> rows) implements Block {
        public Rows {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "row " + row + " has " + row.size() + " cells for " + header.size() + " columns");
                }
            }
        }
    }
}
