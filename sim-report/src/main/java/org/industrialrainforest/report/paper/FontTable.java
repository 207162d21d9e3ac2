package org.industrialrainforest.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The bytes of a table of a font, big end first. */
final class FontTable {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final DataOutputStream out = new DataOutputStream(bytes);

    void shorts(int... values) throws IOException {
        for (int value : values) {
            out.writeShort(value);
        }
    }

    void ints(int... values) throws IOException {
        for (int value : values) {
            out.writeInt(value);
        }
    }

    byte[] padded() throws IOException {
        while (out.size() % 4 != 0) {
            out.writeByte(0);
        }
        return bytes.toByteArray();
    }
}
