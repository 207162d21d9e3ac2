package org.industrialrainforest.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A font made for paper, read back by another library. */
class PaperFontTest {
    private static final String NOTO = "Noto Sans CJK SC";
    private static final FontRenderContext EXACT = new FontRenderContext(null, false, true);

    private static TrueTypeFont font(List<Font> faces, String text) throws IOException {
        byte[] file = PaperFont.of(
                "Made", faces, text.codePoints().boxed().collect(Collectors.toCollection(TreeSet::new)), false);
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private static int glyph(TrueTypeFont font, int character) throws IOException {
        return font.getUnicodeCmapLookup().getGlyphId(character);
    }

    /** Both curves are polygons near enough to compare what they enclose. */
    private static double area(PathIterator path) {
        double sum = 0;
        double[] at = new double[6];
        double[] start = new double[2];
        double[] last = new double[2];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                start = at.clone();
            } else {
                double[] to = kind == PathIterator.SEG_CLOSE ? start : at;
                sum += last[0] * to[1] - to[0] * last[1];
                last = to.clone();
                continue;
            }
            last = at.clone();
        }
        return Math.abs(sum / 2);
    }

    private static void sameShape(Font face, TrueTypeFont font, int character) throws IOException {
        Font large = face.deriveFont(2048f);
        GlyphVector drawn = large.createGlyphVector(EXACT, Character.toString(character));
        int glyph = glyph(font, character);
        assertThat(glyph).isPositive();
        assertThat(font.getAdvanceWidth(glyph))
                .isEqualTo((int) Math.round(drawn.getGlyphPosition(1).getX()));
        Rectangle2D expected = new Area(drawn.getOutline()).getBounds2D();
        var made = font.getGlyph().getGlyph(glyph).getPath();
        Rectangle2D bounds = new Area(made).getBounds2D();
        assertThat(bounds.getWidth()).isEqualTo(expected.getWidth(), within(2.5));
        assertThat(bounds.getMaxY()).isEqualTo(-expected.getMinY(), within(2.5));
        double inside = area(drawn.getOutline().getPathIterator(null, 0.5));
        assertThat(area(made.getPathIterator(null, 0.5))).isEqualTo(inside, within(0.005 * inside));
    }

    @Test
    void its_glyphs_have_the_faces_widths_and_outlines() throws IOException {
        Font face = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        TrueTypeFont font = font(List.of(face), "Ragout, 12 %");
        for (int character : new int[] {'R', 'a', 'g', '%', '1'}) {
            sameShape(face, font, character);
        }
        assertThat(font.getUnitsPerEm()).isEqualTo(2048);
        assertThat(font.getName()).isEqualTo("Made");
        assertThat(font.getGlyph().getGlyph(glyph(font, ' ')))
                .satisfiesAnyOf(
                        nothing -> assertThat(nothing).isNull(),
                        empty -> assertThat(empty.getPath().getBounds2D().isEmpty())
                                .isTrue());
    }

    @Test
    void postscript_outlines_of_a_collection_become_truetype_ones() throws IOException {
        boolean installed = Arrays.asList(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
                .contains(NOTO);
        Assumptions.assumeTrue(installed, NOTO + " is not installed");
        Font face = new Font(NOTO, Font.PLAIN, 1);
        TrueTypeFont font = font(List.of(face), "雨林 Rain");
        for (int character : new int[] {'雨', '林', 'R', 'a'}) {
            sameShape(face, font, character);
        }
    }

    @Test
    void what_no_face_has_is_a_frame() throws IOException {
        TrueTypeFont font = font(List.of(new Font(Font.SANS_SERIF, Font.PLAIN, 1)), "a\uf8f0");
        Area frame = new Area(font.getGlyph().getGlyph(glyph(font, 0xf8f0)).getPath());
        assertThat(frame.isEmpty()).isFalse();
        assertThat(frame.contains(
                        frame.getBounds2D().getCenterX(), frame.getBounds2D().getCenterY()))
                .as("its middle is empty")
                .isFalse();
    }
}
