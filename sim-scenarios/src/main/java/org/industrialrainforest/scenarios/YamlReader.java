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
import java.util.Map;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads YAML into {@link Node}s with the place of every value. Scalars keep the text that was written: the parser's own ideas of numbers
 * (base eight, cut-off decimals) never apply. Refused: more than one document, anchors, aliases, merge keys and tags.
 */
final class YamlReader {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Written written;
    private final YAMLParser parser;
    private final int[] characters;

    private YamlReader(Written written, YAMLParser parser) {
        this.written = written;
        this.parser = parser;
        this.characters = written.text().codePoints().toArray();
    }

    /**
     * The map at the root of a file.
     *
     * @param example first line of such a file, for messages
     * @throws BadInput when it is empty, is not YAML, or its root is not a map
     */
    static Node.Mapping read(Written written, String example) {
        try (YAMLParser parser = YAML.createParser(written.text())) {
            YamlReader reader = new YamlReader(written, parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw reader.bad(Place.of(written.name()), "is empty; it should start like '" + example + "'");
            }
            Node root = reader.value(first);
            if (parser.nextToken() != null) {
                throw reader.bad(
                        reader.here(), "a second document starts here; one file holds one, without '---' between");
            }
            if (root instanceof Node.Mapping mapping) {
                return mapping;
            }
            throw reader.bad(root.place(), "holds no keys; it should start like '" + example + "'");
        } catch (JsonProcessingException e) {
            throw new BadInput(notYaml(written, e));
        } catch (IOException e) {
            throw new UncheckedIOException("text of " + written.name() + " in memory cannot be read", e);
        }
    }

    private Node value(JsonToken token) throws IOException {
        Place place = here();
        if (parser.isCurrentAlias()) {
            throw bad(place, "'*" + parser.getText() + "' is an alias, which is not read here; write the value out");
        }
        if (parser.getObjectId() != null || startsWithOneOf("&")) {
            throw bad(place, "an anchor (&) is not read here; use 'extends' to share values");
        }
        if (parser.getTypeId() != null || startsWithOneOf("!")) {
            throw bad(place, "a tag (!) is not read here; write the value without it");
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
            if (key.equals("<<")) {
                throw bad(keyPlace, "'<<' is a merge key, which is not read here; use 'extends' to share values");
            }
            Node.Entry first = entries.get(key);
            if (first != null) {
                throw bad(keyPlace, "'" + key + "' is given twice, first at " + first.place());
            }
            entries.put(key, new Node.Entry(key, keyPlace, value(next())));
        }
        return new Node.Mapping(new ArrayList<>(entries.values()), place);
    }

    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw bad(here(), "ends in the middle of a list or map");
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

    private BadInput bad(Place place, String message) {
        return new BadInput(Problem.of(place, "", message));
    }

    private static Problem notYaml(Written written, JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked) {
            @Nullable Mark mark = marked.getProblemMark();
            Place place = mark == null
                    ? Place.of(written.name())
                    : new Place(written.name(), mark.getLine() + 1, mark.getColumn() + 1);
            return Problem.of(place, "", "is not YAML: " + marked.getProblem());
        }
        String first = e.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed");
        @Nullable JsonLocation location = e.getLocation();
        Place place = location == null || location.getLineNr() < 1
                ? Place.of(written.name())
                : new Place(written.name(), location.getLineNr(), location.getColumnNr());
        return Problem.of(place, "", "is not YAML: " + first);
    }
}
