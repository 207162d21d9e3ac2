package org.industrialrainforest.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a scenario file in which values are replaced and all else stays, comments included. It knows the forms that {@code shanghai.yaml} is
 * written in: {@code rules.group.key}, {@code things[id].key}, {@code things[*].key} and stages on one line each.
 */
final class ScenarioText {
    private static final Pattern PATH = Pattern.compile(
            "(?:rules\\.([a-z-]+)\\.([a-z-]+))|(?:([a-z]+)\\[([^\\]]+)\\]\\.(?:stages\\[([^\\]]+)\\]\\.)?([a-z-]+))");

    private final List<String> lines;

    ScenarioText(String text) {
        lines = new ArrayList<>(text.lines().toList());
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }

    /** Replaces the value at a path; one that is not there is an error. */
    void set(String path, String value) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("path '" + path + "' has a form that is not known here");
        }
        int changed = matcher.group(1) != null
                ? inBlocks("rules:", "  " + matcher.group(1) + ":", Pattern.compile("  \\S.*"), matcher.group(2), value)
                : things(matcher, value);
        if (changed == 0) {
            throw new IllegalArgumentException("the text has nothing at '" + path + "'");
        }
    }

    private int things(Matcher path, String value) {
        String list = path.group(3) + ":";
        Pattern next = Pattern.compile("  - id: .*");
        String begins = path.group(4).equals("*") ? "  - id: " : "  - id: " + path.group(4);
        return path.group(5) == null
                ? inBlocks(list, begins, next, path.group(6), value)
                : inStage(list, begins, next, path.group(5), path.group(6), value);
    }

    /** Changes {@code key: value} in the blocks of a section that begin so. */
    private int inBlocks(String section, String begins, Pattern next, String key, String value) {
        Pattern line = Pattern.compile("(    " + Pattern.quote(key) + ": )([^ #]+)( *)(.*)");
        int changed = 0;
        for (int at : block(section, begins, next)) {
            Matcher matcher = line.matcher(lines.get(at));
            if (matcher.matches()) {
                int room = matcher.group(2).length() + matcher.group(3).length() - value.length();
                String comment = matcher.group(4);
                String gap = comment.isEmpty() ? "" : " ".repeat(Math.max(1, room));
                lines.set(at, matcher.group(1) + value + gap + comment);
                changed++;
            }
        }
        return changed;
    }

    private int inStage(String section, String begins, Pattern next, String stage, String key, String value) {
        int changed = 0;
        for (int at : block(section, begins, next)) {
            if (lines.get(at).contains("{id: " + stage + ",")) {
                lines.set(at, lines.get(at).replaceFirst(key + ": [^,}]+", key + ": " + value));
                changed++;
            }
        }
        return changed;
    }

    /** Places of the lines of those blocks of a section that begin so. */
    private List<Integer> block(String section, String begins, Pattern next) {
        List<Integer> block = new ArrayList<>();
        boolean inSection = false;
        boolean inBlock = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.isBlank() && !line.startsWith(" ") && !line.startsWith("#")) {
                inSection = line.equals(section);
                inBlock = false;
            } else if (inSection && next.matcher(line).matches() && !line.startsWith("   ")) {
                String head = line.replaceFirst(" *#.*", "");
                inBlock = begins.endsWith(" ") ? line.startsWith(begins) : head.equals(begins);
            } else if (inSection && inBlock) {
                block.add(at);
            }
        }
        return block;
    }
}
