package org.industrialrainforest.scenarios.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes a parameter that is named twice: with and without {@code rules.}, or as one of a kind and among all of it. */
final class Overlap {
    private static final Pattern SELECTOR = Pattern.compile("\\[([^\\]]*)]");

    private final Problems problems;

    Overlap(Problems problems) {
        this.problems = problems;
    }

    /** Among the paths of one option. */
    void within(String option, List<String> paths) {
        for (int i = 0; i < paths.size(); i++) {
            for (int j = 0; j < i; j++) {
                note(option, paths.get(j), paths.get(i), "'" + paths.get(i) + "' is named twice");
            }
        }
    }

    /** Of uncertainties and levers. */
    void between(List<String> levers, List<String> uncertainties) {
        for (String uncertainty : uncertainties) {
            for (String lever : levers) {
                note("--uncertainty", lever, uncertainty, "'" + uncertainty + "' is a lever too");
            }
        }
    }

    private void note(String option, String one, String other, String message) {
        if (same(one, other)) {
            String as = one.equals(other) ? "" : ", as '" + one + "'";
            problems.add(option, other, message + as, "each parameter once", "");
        }
    }

    /** Whether two paths name a value that is the same. */
    static boolean same(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        if (!SELECTOR.matcher(a).replaceAll("[]").equals(SELECTOR.matcher(b).replaceAll("[]"))) {
            return false;
        }
        Matcher ofA = SELECTOR.matcher(a);
        Matcher ofB = SELECTOR.matcher(b);
        while (ofA.find() && ofB.find()) {
            boolean all = ofA.group(1).equals("*") || ofB.group(1).equals("*");
            if (!all && !ofA.group(1).equals(ofB.group(1))) {
                return false;
            }
        }
        return true;
    }

    /** The path as it may be written, without {@code rules.} before it. */
    static String bare(String path) {
        return path.startsWith("rules.") ? path.substring("rules.".length()) : path;
    }
}
