package org.industrialrainforest.scenarios;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Inheritance;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.scenario.Numbers;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scaling;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;

/**
 * Scenarios by id: those that are found under {@code rainforest/scenarios/} and those that a user adds. Immutable.
 *
 * <p>A scenario may start from another, {@code extends: shanghai} or, in a file, {@code extends: other.yaml} beside it; see {@link
 * Inheritance}.
 */
public final class Catalogue {
    private static final String EXAMPLE = "id: my-city";
    private static final int MOST_LEVELS = 100;

    private final SortedMap<String, Read> read;

    private Catalogue(SortedMap<String, Read> read) {
        this.read = Collections.unmodifiableSortedMap(read);
    }

    /** A file and what it says, which is read once. */
    private record Read(Written written, Node.Mapping node) {
        static Read of(Written text) {
            return new Read(text, YamlReader.read(text, Scenario.class, EXAMPLE));
        }
    }

    /**
     * The scenarios that come with the library (the Shanghai family) and those under {@code rainforest/scenarios/} in directories and jars of
     * the class path and of the loaders of this class and of the calling thread. Which thread asks makes no difference
     * to what comes with the library.
     *
     * @throws BadInput when two have one id or one has none
     */
    public static Catalogue standard() {
        SortedMap<String, Read> found = new TreeMap<>();
        for (Written text : Shelves.scenarios()) {
            add(found, text);
        }
        return new Catalogue(found);
    }

    /** No scenario at all, to which a test or a teaching tool adds its own. */
    public static Catalogue empty() {
        return new Catalogue(new TreeMap<>());
    }

    /**
     * A copy with one more scenario.
     *
     * @throws BadInput when the file cannot be read or its id is taken; its other problems are told by {@link #scenario}
     */
    public Catalogue with(Path yaml) {
        SortedMap<String, Read> more = new TreeMap<>(read);
        add(more, Written.file(yaml));
        return new Catalogue(more);
    }

    /** Ids in alphabetical order. */
    public List<String> ids() {
        return List.copyOf(read.keySet());
    }

    /**
     * The scenario of this id, with all that it inherits.
     *
     * @throws BadInput with every problem of the scenario, or when there is none of this id
     */
    public Scenario scenario(String id) {
        Read text = read.get(id);
        if (text == null) {
            throw new BadInput(new Problem(
                    Place.NOWHERE,
                    "",
                    id,
                    "there is no scenario '" + id + "'",
                    String.join(", ", ids()) + ", or a YAML file",
                    Nearest.to(id, ids())));
        }
        return Scenario.read(resolved(text));
    }

    /**
     * The scenario that a file describes; what it extends may be in this catalogue.
     *
     * @throws BadInput with every problem
     */
    public Scenario scenario(Path yaml) {
        return Scenario.read(resolved(Read.of(Written.file(yaml))));
    }

    /**
     * Ids of a scenario and of those that it starts from, itself first: what comes with one of them may serve it too.
     *
     * @param word an id, or a YAML file
     * @throws BadInput when it, or what it extends, cannot be found
     */
    public List<String> lineage(String word) {
        Read own = read.get(word);
        List<String> ids = new ArrayList<>();
        for (Read text : line(own == null ? Read.of(Written.file(file(word))) : own)) {
            String id = text.node().text("id");
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /**
     * How many times the size of a scenario that it starts from a scenario has: the product of {@code scale} on the way.
     *
     * @param word an id, or a YAML file
     * @param ancestor id of a scenario that it starts from
     * @throws BadInput when it, or what it extends, cannot be found
     */
    public double scale(String word, String ancestor) {
        Read own = read.get(word);
        double product = 1;
        for (Read text : line(own == null ? Read.of(Written.file(file(word))) : own)) {
            if (ancestor.equals(text.node().text("id"))) {
                break;
            }
            String scale = text.node().text("scale");
            product *= scale == null ? 1 : Double.parseDouble(scale);
        }
        return product;
    }

    /**
     * The policy that a file describes: {@code {id, title, start, mix: {platform: .55, …}}}; levers that it does not name get nothing. Later
     * mixes are {@code phases: [{from: 2019-01, mix: {…}}, …]}.
     *
     * @throws BadInput with every problem
     */
    public static Policy policy(Path yaml) {
        return Policy.read(YamlReader.read(Written.file(yaml), Policy.class, "id: my-policy"));
    }

    /** The same, for a scenario whose envelope its phases must fit. */
    public static Policy policy(Path yaml, Scenario scenario) {
        return scenario.readPolicy(YamlReader.read(Written.file(yaml), Policy.class, "id: my-policy"));
    }

    /**
     * The shock that a file describes: {@code {id, title, from, until, private-money: .5, …}}; factors that it does not name are 1.
     *
     * @throws BadInput with every problem
     */
    public static Shock shock(Path yaml) {
        return Shock.read(YamlReader.read(Written.file(yaml), Shock.class, "id: my-shock"));
    }

    /** A scenario laid over all that it starts from. */
    private Node.Mapping resolved(Read text) {
        List<Read> line = line(text);
        List<Problem> problems = new ArrayList<>();
        Node.Mapping whole = line.get(line.size() - 1).node();
        for (int child = line.size() - 2; child >= 0; child--) {
            Node.Mapping node = line.get(child).node();
            if (node.get("id") == null) {
                problems.add(Problem.of(
                        node.place(), "id", "is missing; a scenario that extends another has an id of its own"));
            }
            whole = Inheritance.merge(
                    sized(whole, node, problems), node.without("extends").without("scale"), Scenario.class);
        }
        problems.addAll(whole.wrong());
        return new Node.Mapping(whole.entries(), whole.place(), problems);
    }

    /** What a scenario starts from, at the size that it asks for by {@code scale}. */
    private static Node.Mapping sized(Node.Mapping parent, Node.Mapping child, List<Problem> problems) {
        Node scale = child.get("scale");
        if (scale == null) {
            return parent;
        }
        String text = scale instanceof Node.Scalar scalar && !scalar.quoted() ? scalar.text() : "";
        if (!Numbers.isReal(text) || !Scaling.allows(Double.parseDouble(text))) {
            problems.add(new Problem(scale.place(), "scale", text, "is not a scale", Scaling.ALLOWED, ""));
            return parent;
        }
        return Scaling.scaled(parent, Scenario.class, Double.parseDouble(text));
    }

    /**
     * A scenario and those that it starts from, itself first.
     *
     * @throws BadInput when one of them cannot be found, starts from itself, or too many follow each other
     */
    private List<Read> line(Read text) {
        List<Read> line = new ArrayList<>(List.of(text));
        Read child = text;
        Node name = child.node().get("extends");
        while (name != null) {
            if (!(name instanceof Node.Scalar scalar) || scalar.isNull()) {
                throw bad(child, Problem.of(name.place(), "extends", "is not the id of one scenario"));
            }
            if (line.size() > MOST_LEVELS) {
                String message = "more than " + MOST_LEVELS + " levels of extends follow each other, from "
                        + text.written().name() + " to " + child.written().name();
                throw bad(child, Problem.of(scalar.place(), "extends", message));
            }
            Read parent = parent(scalar, child);
            line.add(parent);
            String origin = parent.written().origin();
            if (line.stream().filter(r -> r.written().origin().equals(origin)).count() > 1) {
                String circle = String.join(
                        " → ", line.stream().map(r -> r.written().name()).toList());
                throw bad(child, Problem.of(scalar.place(), "extends", "goes in a circle: " + circle));
            }
            child = parent;
            name = child.node().get("extends");
        }
        return line;
    }

    /** A problem of what a scenario extends, beside the problems of its writing: without its parent nothing else can be checked. */
    private static BadInput bad(Read child, Problem extended) {
        List<Problem> problems = new ArrayList<>(child.node().wrong());
        problems.add(extended);
        return new BadInput(problems);
    }

    private Read parent(Node.Scalar name, Read child) {
        String id = name.text();
        Read known = read.get(id);
        if (known != null) {
            return known;
        }
        Path path = child.written().path();
        if (path != null && isFile(id)) {
            Written beside;
            try {
                beside = Written.file(path.resolveSibling(Written.name(name.place(), "extends", id))
                        .normalize());
            } catch (BadInput e) {
                Problem problem = e.problems().get(0);
                boolean placed = problem.place().line() > 0;
                String message = "'" + problem.place().file() + "' " + problem.message();
                throw bad(child, placed ? problem : new Problem(name.place(), "extends", id, message, "", ""));
            }
            return Read.of(beside);
        }
        throw bad(
                child,
                new Problem(
                        name.place(),
                        "extends",
                        id,
                        "there is no scenario '" + id + "'",
                        String.join(", ", ids()),
                        Nearest.to(id, ids())));
    }

    /** Whether a user's word names a YAML file and not an id. */
    public static boolean isFile(String word) {
        return word.endsWith(".yaml") || word.endsWith(".yml") || word.contains("/") || word.contains("\\");
    }

    /**
     * The file that a user's word names.
     *
     * @throws BadInput when no file can have such a name, as Chinese names cannot in a process whose locale is plain ASCII
     */
    public static Path file(String word) {
        return Written.name(Place.NOWHERE, "", word);
    }

    private static void add(SortedMap<String, Read> all, Written text) {
        Read added = Read.of(text);
        Node.Mapping node = added.node();
        String id = node.text("id");
        if (id == null) {
            throw new BadInput(Problem.of(node.place(), "id", "is missing; a scenario starts like '" + EXAMPLE + "'"));
        }
        Read first = all.putIfAbsent(id, added);
        // The same text twice is one scenario that two loaders find.
        if (first != null && !(text.path() == null && first.written().text().equals(text.text()))) {
            Node given = node.get("id");
            Place place = given == null ? node.place() : given.place();
            throw new BadInput(new Problem(
                    place,
                    "id",
                    id,
                    "there is a scenario '" + id + "' already, in "
                            + first.written().name(),
                    "",
                    ""));
        }
    }
}
