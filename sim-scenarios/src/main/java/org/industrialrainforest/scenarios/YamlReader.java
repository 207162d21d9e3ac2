package org.industrialrainforest.scenarios;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.scenario.Part;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML into {@link Node}s with the place of every value. Scalars keep the text that was written: the parser's own ideas of numbers
 * (base eight, cut-off decimals) never apply. Refused: more than one document, anchors, aliases, merge keys, tags and a key given twice; these
 * are noted in the root, so that they are told together with what is wrong with the values. What can't be parsed at all is told at once.
 *
 * <p>A file in which nothing shows that it is of the kind that was asked for is named and not quoted: it may hold what is nobody's business.
 */
final class YamlReader {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Written written;
    private final YAMLParser parser;
    private final int[] characters;
    private final List<Problem> problems = new ArrayList<>();

    private YamlReader(Written written, YAMLParser parser) {
        this.written = written;
        this.parser = parser;
        this.characters = written.text().codePoints().toArray();
    }

    /**
     * The map at the root of a file, with what is wrong with its writing.
     *
     * @param kind record that is described, whose keys show that this is such a file
     * @param example first line of such a file, for messages
     * @throws BadInput when it is empty, is not YAML, its root is not a map, or it has nothing of its kind
     */
    static Node.Mapping read(Written written, Class<? extends Record> kind, String example) {
        Problem control = controlCharacter(written);
        if (control != null) {
            throw new BadInput(control);
        }
        try (YAMLParser parser = YAML.createParser(written.text())) {
            YamlReader reader = new YamlReader(written, parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new BadInput(
                        Problem.of(Place.of(written.name()), "", "is empty; it should start like '" + example + "'"));
            }
            Node root = reader.value(first);
            if (parser.nextToken() != null) {
                reader.note(reader.here(), "a second document starts here; one file holds one, without '---' between");
            }
            if (!(root instanceof Node.Mapping mapping)) {
                throw new BadInput(
                        Problem.of(root.place(), "", "holds no keys; it should start like '" + example + "'"));
            }
            if (!shows(kind, mapping)) {
                throw new BadInput(Problem.of(
                        Place.of(written.name()),
                        "",
                        "has none of the keys that belong here; it should start like '" + example + "'"));
            }
            return new Node.Mapping(mapping.entries(), mapping.place(), reader.problems);
        } catch (JsonProcessingException e) {
            throw new BadInput(notYaml(written, e));
        } catch (IOException e) {
            throw new UncheckedIOException("text of " + written.name() + " in memory cannot be read", e);
        }
    }

    /** Whether a map is of a kind: it has the kind's first key, an id for most, or extends another, or else half of its keys are known. */
    private static boolean shows(Class<? extends Record> kind, Node.Mapping mapping) {
        List<String> keys = Part.keys(kind);
        long known =
                mapping.entries().stream().filter(e -> keys.contains(e.key())).count();
        return mapping.get(keys.get(0)) != null
                || mapping.get("extends") != null
                || 2 * known >= mapping.entries().size();
    }

    /** The first character that YAML does not allow, at its place, which the parser does not tell. */
    private static @Nullable Problem controlCharacter(Written written) {
        int line = 1;
        int column = 1;
        String text = written.text();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (!StreamReader.isPrintable(character)) {
                return Problem.of(
                        new Place(written.name(), line, column),
                        "",
                        String.format(
                                Locale.ROOT, "the character U+%04X cannot stand in a file; take it out", character));
            }
            boolean ends = character == '\n' || (character == '\r' && !text.startsWith("\n", at + 1));
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
        return null;
    }

    private Node value(JsonToken token) throws IOException {
        Place place = here();
        if (parser.isCurrentAlias()) {
            note(place, "'*" + parser.getText() + "' is an alias, which is not read here; write the value out");
            return new Node.Scalar("", false, place);
        }
        if (parser.getObjectId() != null || startsWithOneOf("&")) {
            note(place, "an anchor (&) is not read here; use 'extends' to share values");
        }
        if (parser.getTypeId() != null || startsWithOneOf("!")) {
            note(place, "a tag (!) is not read here; write the value without it");
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(place);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            for (JsonToken item = next(); item != JsonToken.END_ARRAY; item = next()) {
                items.add(value(item));
            }
            return new Node.Sequence(items, place);
        }
        return new Node.Scalar(parser.getText(), token == JsonToken.VALUE_STRING && startsWithOneOf("'\"|>"), place);
    }

    private Node.Mapping mapping(Place place) throws IOException {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            // Tables of the field write direct_fund; both spellings are one key.
            String key = parser.currentName().replace('_', '-');
            Place keyPlace = here();
            Node.Entry entry = new Node.Entry(key, keyPlace, value(next()));
            Node.Entry first = entries.get(key);
            if (key.equals("<<")) {
                note(keyPlace, "'<<' is a merge key, which is not read here; use 'extends' to share values");
            } else if (first != null) {
                problems.add(Problem.twice(keyPlace, "", key, first.place()));
            } else {
                entries.put(key, entry);
            }
        }
        return new Node.Mapping(new ArrayList<>(entries.values()), place);
    }

    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new BadInput(Problem.of(here(), "", "ends in the middle of a list or map"));
        }
        return token;
    }

    /** How the text of the current token begins, which the parser does not tell. */
    private boolean startsWithOneOf(String marks) {
        long at = parser.currentTokenLocation().getCharOffset();
        return at >= 0 && at < characters.length && marks.indexOf(characters[(int) at]) >= 0;
    }

    private Place here() {
        JsonLocation location = parser.currentTokenLocation();
        return new Place(written.name(), location.getLineNr(), location.getColumnNr());
    }

    private void note(Place place, String message) {
        problems.add(Problem.of(place, "", message));
    }

    private static Problem notYaml(Written written, JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked) {
            @Nullable Mark mark = marked.getProblemMark();
            Place place = mark == null
                    ? Place.of(written.name())
                    : new Place(written.name(), mark.getLine() + 1, mark.getColumn() + 1);
            // The one message of the parser that quotes the file: it may be none of the user's.
            String problem = marked.getProblem().replaceFirst("(tag handle) .*", "$1");
            return Problem.of(place, "", "is not YAML: " + problem);
        }
        String first = e.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed");
        @Nullable JsonLocation location = e.getLocation();
        Place place = location == null || location.getLineNr() < 1
                ? Place.of(written.name())
                : new Place(written.name(), location.getLineNr(), location.getColumnNr());
        return Problem.of(place, "", "is not YAML: " + first);
    }
}
