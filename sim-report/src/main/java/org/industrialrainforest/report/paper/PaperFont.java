package org.industrialrainforest.report.paper;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * A TrueType font of exactly the characters of a text, with the outlines that Java draws. Each character is taken from the first face that
 * has it, so that one font shows every script of the text; what none has is a box. PDF libraries embed TrueType outlines only, while the
 * usual Chinese faces are collections of PostScript ones: this takes any face that the figures take.
 *
 * <p>Format: OpenType 1.9, tables cmap (format 12), glyf, head, hhea, hmtx, loca, maxp, name, OS/2 and post.
 */
final class PaperFont {
    private static final int EM = 2048;
    private static final FontRenderContext EXACT = new FontRenderContext(null, false, true);

    private final String name;
    private final int[] characters;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Font> faces;
    private final boolean bold;

    private PaperFont(String name, List<Font> faces, NavigableSet<Integer> characters, boolean bold) {
        this.name = name;
        this.bold = bold;
        this.faces = faces.stream().map(face -> face.deriveFont((float) EM)).toList();
        this.characters = characters.stream().mapToInt(Integer::intValue).toArray();
        glyphs.add(Glyph.of(box(), EM / 2.0));
        for (int character : this.characters) {
            glyphs.add(glyph(character));
        }
    }

    /**
     * The bytes of a font file.
     *
     * @param name of the font, in ASCII letters
     * @param faces in order of preference
     */
    static byte[] of(String name, List<Font> faces, NavigableSet<Integer> characters, boolean bold) {
        try {
            return new PaperFont(name, faces, characters, bold).file();
        } catch (IOException e) {
            throw new UncheckedIOException("font " + name, e);
        }
    }

    private Glyph glyph(int character) {
        for (Font face : faces) {
            if (face.canDisplay(character)) {
                GlyphVector drawn = face.createGlyphVector(EXACT, Character.toString(character));
                return Glyph.of(
                        drawn.getOutline(),
                        drawn.getGlyphPosition(drawn.getNumGlyphs()).getX());
            }
        }
        return glyphs.get(0);
    }

    /** An upright frame. */
    private static Shape box() {
        Area frame = new Area(new Rectangle2D.Double(100, -1400, EM / 2.0 - 200, 1400));
        frame.subtract(new Area(new Rectangle2D.Double(180, -1320, EM / 2.0 - 360, 1240)));
        return frame;
    }

    private byte[] file() throws IOException {
        FontTable glyf = new FontTable();
        FontTable loca = new FontTable();
        FontTable hmtx = new FontTable();
        loca.ints(0);
        for (Glyph glyph : glyphs) {
            glyf.out.write(glyph.data());
            loca.ints(glyf.out.size());
            hmtx.shorts(glyph.advance(), glyph.least(0));
        }
        Map<String, FontTable> tables = new TreeMap<>();
        tables.put("OS/2", os2());
        tables.put("cmap", cmap());
        tables.put("glyf", glyf);
        tables.put("head", head());
        tables.put("hhea", hhea());
        tables.put("hmtx", hmtx);
        tables.put("loca", loca);
        tables.put("maxp", maxp());
        tables.put("name", names());
        tables.put("post", post());
        return joined(tables);
    }

    private static byte[] joined(Map<String, FontTable> tables) throws IOException {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        FontTable file = new FontTable();
        file.ints(0x00010000);
        file.shorts(count, 16 * power, Integer.numberOfTrailingZeros(power), 16 * (count - power));
        int at = 12 + 16 * count;
        FontTable body = new FontTable();
        for (Map.Entry<String, FontTable> entry : tables.entrySet()) {
            int length = entry.getValue().out.size();
            byte[] data = entry.getValue().padded();
            file.out.writeBytes(entry.getKey());
            file.ints(sum(data), at + body.out.size(), length);
            body.out.write(data);
        }
        file.out.write(body.padded());
        return file.padded();
    }

    private static int sum(byte[] data) {
        int sum = 0;
        for (int i = 0; i < data.length; i++) {
            sum += (data[i] & 0xff) << (8 * (3 - i % 4));
        }
        return sum;
    }

    private int least(int axis) {
        return glyphs.stream().mapToInt(glyph -> glyph.least(axis)).min().orElse(0);
    }

    private int most(int axis) {
        return glyphs.stream().mapToInt(glyph -> glyph.most(axis)).max().orElse(0);
    }

    private int widest() {
        return glyphs.stream().mapToInt(Glyph::advance).max().orElse(0);
    }

    /** Heights of the first face, which most lines are set in. */
    private int ascent() {
        return Math.round(faces.get(0).getLineMetrics("H", EXACT).getAscent());
    }

    private int descent() {
        return Math.round(faces.get(0).getLineMetrics("H", EXACT).getDescent());
    }

    private FontTable head() throws IOException {
        FontTable table = new FontTable();
        table.ints(0x00010000, 0x00010000, 0, 0x5f0f3cf5);
        table.shorts(3, EM);
        table.ints(0, 0, 0, 0);
        table.shorts(least(0), least(1), most(0), most(1), bold ? 1 : 0, 8, 2, 1, 0);
        return table;
    }

    private FontTable hhea() throws IOException {
        FontTable table = new FontTable();
        table.ints(0x00010000);
        table.shorts(ascent(), -descent(), 0, widest(), least(0), 0, most(0), 1, 0, 0, 0, 0, 0, 0, 0, glyphs.size());
        return table;
    }

    private FontTable maxp() throws IOException {
        int points = glyphs.stream().mapToInt(g -> g.points().size()).max().orElse(0);
        int contours = glyphs.stream().mapToInt(g -> g.ends().size()).max().orElse(0);
        FontTable table = new FontTable();
        table.ints(0x00010000);
        table.shorts(glyphs.size(), points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
        return table;
    }

    /** Windows, full Unicode: each character is a group of its own. */
    private FontTable cmap() throws IOException {
        FontTable table = new FontTable();
        table.shorts(0, 1, 3, 10);
        table.ints(12);
        table.shorts(12, 0);
        table.ints(16 + 12 * characters.length, 0, characters.length);
        for (int i = 0; i < characters.length; i++) {
            table.ints(characters[i], characters[i], i + 1);
        }
        return table;
    }

    private FontTable names() throws IOException {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        int[] kinds = {1, 4, 6};
        FontTable table = new FontTable();
        table.shorts(0, kinds.length, 6 + 12 * kinds.length);
        for (int kind : kinds) {
            table.shorts(3, 1, 0x409, kind, text.length, 0);
        }
        table.out.write(text);
        return table;
    }

    /** Names of glyphs by their character, as in {@code uni4E2D}; the first glyph is the table's own ".notdef". */
    private FontTable post() throws IOException {
        FontTable table = new FontTable();
        table.ints(0x00020000, 0);
        table.shorts(-EM / 10, EM / 20);
        table.ints(0, 0, 0, 0, 0);
        table.shorts(glyphs.size(), 0);
        for (int i = 0; i < characters.length; i++) {
            table.shorts(258 + i);
        }
        for (int character : characters) {
            String glyph = String.format(Locale.ROOT, character > 0xffff ? "u%X" : "uni%04X", character);
            table.out.writeByte(glyph.length());
            table.out.writeBytes(glyph);
        }
        return table;
    }

    /** Version 0; embedding is not restricted, since these are outlines of a few characters and no installable typeface. */
    private FontTable os2() throws IOException {
        FontTable table = new FontTable();
        table.shorts(0, EM / 2, bold ? 700 : 400, 5, 0);
        table.shorts(EM / 2, EM / 2, 0, EM / 8, EM / 2, EM / 2, 0, EM / 3, EM / 20, EM / 3, 0);
        table.ints(0, 0);
        table.shorts(0);
        table.ints(0, 0, 0, 0);
        table.out.writeBytes("RAIN");
        int first = characters.length == 0 ? 0 : Math.min(0xffff, characters[0]);
        int last = characters.length == 0 ? 0 : Math.min(0xffff, characters[characters.length - 1]);
        table.shorts(bold ? 0x20 : 0x40, first, last);
        table.shorts(ascent(), -descent(), 0, ascent(), descent());
        return table;
    }
}
