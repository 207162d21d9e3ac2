package org.industrialrainforest.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What counts: a line for each session and each commit, with a check sum. A commit is a line, so that it counts whole or not at all; a last line
 * without its end was being written when its process was killed, and does not count.
 */
final class Journal implements AutoCloseable {
    private static final String FORMAT = "rainforest.journal/1";
    private static final String SUM = ",\"sum\":\"";

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * All that a journal says.
     *
     * @param experiment SHA-256 of what experiment it is of
     * @param blocks that count, in the order of their commits
     * @param millis since its session began, of the last commit
     * @param sinceSession runs that the last session kept
     * @param length in bytes, without a last line that does not count
     */
    record Content(
            String experiment,
            List<Session> sessions,
            List<Block> blocks,
            List<Integer> sessionOf,
            long millis,
            long sinceSession,
            long length) {
        /** Who computed a block. */
        Session sessionOf(int block) {
            return sessions.get(sessionOf.get(block));
        }
    }

    /** @throws StoreFault where a line is damaged */
    static Content read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Reader reader = new Reader(file);
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                reader.line(new String(bytes, from, i - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
        }
        return reader.content(from);
    }

    private static final class Reader {
        private final Path file;
        private final List<Session> sessions = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final List<Integer> sessionOf = new ArrayList<>();
        private String experiment = "";
        private long millis;
        private long since;
        private int lines;

        Reader(Path file) {
            this.file = file;
        }

        void line(String line) {
            lines++;
            int sum = line.lastIndexOf(SUM);
            if (sum < 0 || !line.substring(sum).equals(end(line.substring(0, sum)))) {
                throw damaged("its check sum does not fit", null);
            }
            try {
                take(Json.object(line));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw damaged(String.valueOf(e.getMessage()), e);
            }
        }

        private void take(Map<String, Object> line) {
            if (lines == 1) {
                if (!FORMAT.equals(line.get("format"))) {
                    throw new IllegalArgumentException("its format is " + line.get("format") + ", not " + FORMAT);
                }
                experiment = Json.asText(line.get("experiment"));
            } else if (line.containsKey("session")) {
                sessions.add(Session.read(Json.asMap(line.get("session"))));
                millis = 0;
                since = 0;
            } else {
                commit(Json.asMap(line.get("commit")));
            }
        }

        private void commit(Map<String, Object> commit) {
            millis = Json.asWhole(commit.get("millis"));
            int session = (int) Json.asWhole(commit.getOrDefault("session", (long) sessions.size() - 1));
            for (Object dropped : Json.asList(commit.get("drops"))) {
                int place = blocks.stream().map(Block::name).toList().indexOf(Json.asText(dropped));
                blocks.remove(place);
                sessionOf.remove(place);
            }
            for (Object block : Json.asList(commit.get("blocks"))) {
                Block read = Block.read(Json.asMap(block));
                blocks.add(read);
                sessionOf.add(session);
                since += read.runs().size();
            }
        }

        private StoreFault damaged(String how, @Nullable Throwable cause) {
            return new StoreFault(
                    file + " is damaged in line " + lines + " (" + how
                            + "); restore it from a copy, for nothing else says which files count",
                    cause == null ? new IllegalArgumentException(how) : cause);
        }

        Content content(long length) {
            if (lines == 0) {
                throw damaged("it has no whole line", null);
            }
            return new Content(
                    experiment,
                    List.copyOf(sessions),
                    List.copyOf(blocks),
                    List.copyOf(sessionOf),
                    millis,
                    since,
                    length);
        }
    }

    /** A new journal, which bears its name once its first line is on the disk. */
    static void create(Folder folder, String experiment) throws IOException {
        folder.write(Folder.JOURNAL, first(experiment));
    }

    /** A block and the place of the session that computed it. */
    record Placed(Block block, int session) {}

    /** The same with all that it says, which counts once it bears its name. */
    static void createWith(Folder folder, String experiment, List<Session> sessions, List<Placed> blocks)
            throws IOException {
        StringBuilder lines = new StringBuilder(first(experiment));
        for (Session session : sessions) {
            lines.append(line(Map.of("session", session.written())));
        }
        for (Placed placed : blocks) {
            Map<String, Object> commit = commit(0, List.of(placed.block()), List.of());
            commit.put("session", placed.session());
            lines.append(line(Map.of("commit", commit)));
        }
        folder.write(Folder.JOURNAL, lines.toString());
    }

    private static String first(String experiment) {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("format", FORMAT);
        first.put("experiment", experiment);
        return line(first);
    }

    private static Map<String, Object> commit(long millis, List<Block> blocks, List<String> drops) {
        Map<String, Object> commit = new LinkedHashMap<>();
        commit.put("millis", millis);
        commit.put("drops", drops);
        commit.put("blocks", blocks.stream().map(Block::written).toList());
        return commit;
    }

    /** Goes on behind what counts. */
    static Journal open(Path file, Content content) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            channel.truncate(content.length());
            channel.position(content.length());
            return new Journal(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    void begin(Session session) throws IOException {
        append("session", session.written());
    }

    /**
     * From here on blocks count, and others no more.
     *
     * @param millis since the session began
     * @param drops names of blocks
     */
    void commitBlocks(long millis, List<Block> blocks, List<String> drops) throws IOException {
        append("commit", commit(millis, blocks, drops));
    }

    private void append(String what, Map<String, Object> content) throws IOException {
        long before = channel.position();
        ByteBuffer bytes = ByteBuffer.wrap(line(Map.of(what, content)).getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(before); // A full disk may have taken half of it.
            throw e;
        }
    }

    private static String line(Map<String, Object> content) {
        String text = Json.write(content);
        String open = text.substring(0, text.length() - 1);
        return open + end(open) + "\n";
    }

    private static String end(String open) {
        CRC32 sum = new CRC32();
        sum.update(open.getBytes(StandardCharsets.UTF_8));
        return SUM + String.format(Locale.ROOT, "%08x", sum.getValue()) + "\"}";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
