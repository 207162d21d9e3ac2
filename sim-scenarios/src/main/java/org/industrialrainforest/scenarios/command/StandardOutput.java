package org.industrialrainforest.scenarios.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.industrialrainforest.core.tables.FileFault;

/** Standard output in UTF-8, whatever the platform's character set. That a reader such as {@code head} has seen enough is no error. */
final class StandardOutput extends PrintStream {
    private final Watched watched;

    StandardOutput() {
        this(new Watched());
    }

    private StandardOutput(Watched watched) {
        super(watched, false, StandardCharsets.UTF_8);
        this.watched = watched;
    }

    @Override
    public boolean checkError() {
        return super.checkError() && !watched.readerLeft;
    }

    /** Why it failed, as the system tells it; empty where it did not. */
    String reason() {
        return watched.reason;
    }

    private static final class Watched extends FileOutputStream {
        private volatile boolean readerLeft;
        private volatile String reason = "";

        Watched() {
            super(FileDescriptor.out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                super.write(bytes, from, count);
            } catch (IOException e) {
                readerLeft = hasReader();
                reason = FileFault.reason(e);
                throw e;
            }
        }

        /**
         * Whether a reader takes what is written, and not a disk: a pipe, a socket and a terminal have no position. Writing there fails only when
         * nobody reads any more; what the exception says of it depends on the language of the machine.
         */
        private boolean hasReader() {
            try {
                getChannel().position();
                return false;
            } catch (IOException e) {
                return true;
            }
        }
    }
}
