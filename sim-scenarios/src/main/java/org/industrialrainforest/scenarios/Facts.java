package org.industrialrainforest.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Stage;

/**
 * Facts that a scenario is held against, and where they are from.
 *
 * @param from {@code standard} and names of files with the first half of their SHA-256, as a record keeps it
 */
public record Facts(List<Fact> facts, String from) {
    /** The word for the facts that come with the model. */
    public static final String STANDARD = "standard";

    public Facts {
        facts = List.copyOf(facts);
    }

    /** The facts that come with the model. */
    public static Facts standard() {
        return new Facts(ShippedFacts.all(), STANDARD);
    }

    /**
     * Facts of several tables, one after the other; a fact with the id of an earlier one takes its place.
     *
     * @param words {@code standard}, or CSV files with the columns of the standard tables
     * @throws BadInput with every problem of all files
     */
    public static Facts of(List<String> words, Scenario scenario) {
        List<Fact> all = new ArrayList<>();
        List<String> from = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String word : words) {
            try {
                boolean standard = word.equals(STANDARD);
                List<Fact> more = standard ? ShippedFacts.all() : file(word, scenario);
                all.removeIf(known -> more.stream().anyMatch(fact -> fact.id().equals(known.id())));
                all.addAll(more);
                from.add(standard ? STANDARD : signed(Catalogue.file(word)));
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new Facts(all, String.join(", ", from));
    }

    private static List<Fact> file(String word, Scenario scenario) {
        Path path = Catalogue.file(word);
        if (!word.endsWith(".csv") && !Files.exists(path)) {
            throw new BadInput(new Problem(
                    Place.NOWHERE,
                    "",
                    word,
                    "'" + word + "' is not known",
                    STANDARD + ", or a CSV file",
                    Nearest.to(word, List.of(STANDARD))));
        }
        return new FactTable(Written.file(path), scenario).read();
    }

    private static String signed(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return file.getFileName() + " (sha256 "
                    + HexFormat.of().formatHex(digest).substring(0, 32) + ")";
        } catch (IOException e) {
            throw new UncheckedIOException(file + " was read a moment ago and cannot be read again", e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** For each fact that the scenario cannot show, its id and what the scenario lacks: a policy, or the thing that the fact is about. */
    public List<String> lacking(Scenario scenario) {
        List<String> lacking = new ArrayList<>();
        for (Fact fact : facts) {
            String what = lacks(fact, scenario);
            if (!what.isEmpty()) {
                lacking.add(fact.id() + ": " + scenario.id() + " has no " + what);
            }
        }
        return lacking;
    }

    private static String lacks(Fact fact, Scenario scenario) {
        List<String> policies = scenario.policies().stream().map(Policy::id).toList();
        if (Fact.worlds(fact.world(), policies).isEmpty()) {
            return named("policy", fact.world(), policies);
        }
        int open = fact.metric().indexOf('[');
        int close = fact.metric().indexOf(']');
        String id = open < 0 || close < open ? "" : fact.metric().substring(open + 1, close);
        return switch (open < 0 ? "" : fact.metric().substring(0, open)) {
            case "platforms" ->
                named(
                        "platform",
                        id,
                        scenario.platforms().stream().map(p -> p.id()).toList());
            case "incubators" ->
                named(
                        "incubator",
                        id,
                        scenario.incubators().stream().map(i -> i.id()).toList());
            case "bridges" ->
                named("bridge", id, scenario.bridges().stream().map(b -> b.id()).toList());
            case "lives" ->
                Arrays.stream(id.split(";", -1))
                        .filter(condition -> condition.startsWith("sector="))
                        .map(condition -> named("sector", condition.substring("sector=".length()), sectors(scenario)))
                        .filter(lacking -> !lacking.isEmpty())
                        .findFirst()
                        .orElse("");
            case "sectors" -> trials(id, scenario);
            default -> "";
        };
    }

    private static String trials(String sector, Scenario scenario) {
        boolean lacking = scenario.sectors().stream()
                .anyMatch(s -> s.id().equals(sector) && s.stages().stream().noneMatch(Stage::clinical));
        return lacking ? "clinical trials in sector '" + sector + "'" : named("sector", sector, sectors(scenario));
    }

    private static List<String> sectors(Scenario scenario) {
        return scenario.sectors().stream().map(s -> s.id()).toList();
    }

    private static String named(String kind, String id, List<String> ids) {
        if (ids.contains(id)) {
            return "";
        }
        String nearest = Nearest.to(id, ids);
        return kind + " '" + id + "'" + (nearest.isEmpty() ? "" : " (did you mean '" + nearest + "'?)");
    }
}
