package org.industrialrainforest.core.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.industrialrainforest.engine.simulation.Persistent;

/** Digests of the months so far, so that a restored run ends with the digest of an unbroken one. */
final class MonthDigests implements Persistent {
    private final List<String> digests;

    MonthDigests(List<String> digests) {
        this.digests = digests;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(digests.size());
        for (String digest : digests) {
            out.writeUTF(digest);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        int n = in.readInt();
        digests.clear();
        for (int i = 0; i < n; i++) {
            digests.add(in.readUTF());
        }
    }
}
