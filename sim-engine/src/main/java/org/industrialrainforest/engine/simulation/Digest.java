package org.industrialrainforest.engine.simulation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over whole numbers and texts, big-endian. Two runs with one digest did the same thing. */
public final class Digest {
    private final MessageDigest sha;
    private final ByteBuffer buffer = ByteBuffer.allocate(8192);

    public Digest(String versionTag) {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
        add(versionTag);
    }

    /** Forgets what was added and begins another digest, as a new one would. */
    public void restart(String versionTag) {
        buffer.clear();
        sha.reset();
        add(versionTag);
    }

    public void add(long value) {
        if (buffer.remaining() < Long.BYTES) {
            drain();
        }
        buffer.putLong(value);
    }

    public void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        drain();
        sha.update(bytes);
    }

    /** The digest of all that was added so far; more may be added afterwards. */
    public String hex() {
        drain();
        try {
            return HexFormat.of().formatHex(((MessageDigest) sha.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("SHA-256 of this platform cannot be copied", impossible);
        }
    }

    private void drain() {
        buffer.flip();
        sha.update(buffer);
        buffer.clear();
    }
}
