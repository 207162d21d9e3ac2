package org.industrialrainforest.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Gives the PDF library the typeface that it ships with for whatever it asks for. Reports embed all that they show, so it asks for one that is
 * never seen. Left to itself it would read every font of the machine and keep a list of them, {@code .pdfbox.cache}, in the user's home.
 */
final class LibraryFont implements FontMapper {
    private static final String PLACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private @Nullable TrueTypeFont font;

    private LibraryFont() {}

    /** From here on the library looks for no other. */
    static void use() {
        FontMappers.set(new LibraryFont());
    }

    private synchronized TrueTypeFont font() {
        TrueTypeFont read = font;
        if (read == null) {
            try (InputStream stream = FontMappers.class.getResourceAsStream(PLACE)) {
                if (stream == null) {
                    throw new IllegalStateException(PLACE + " is not in the PDF library");
                }
                read = new TTFParser().parse(new RandomAccessReadBuffer(stream));
                font = read;
            } catch (IOException e) {
                throw new UncheckedIOException(PLACE, e);
            }
        }
        return read;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font(), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font(), true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, font(), true);
    }
}
