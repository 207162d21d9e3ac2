package org.industrialrainforest.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Binding;
import org.industrialrainforest.core.scenario.Inheritance;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios by id: those found on the class path under {@code rainforest/scenarios/} and those that a user adds. Immutable.
 *
 * <p>A scenario may start from another, {@code extends: shanghai} or, in a file, {@code extends: other.yaml} beside it; see {@link
 * Inheritance}.
 */
public final class Catalogue {
    private static final String PLACE = "rainforest/scenarios/";
    private static final String EXAMPLE = "id: my-city";

    private final SortedMap<String, Read> read;

    private Catalogue(SortedMap<String, Read> read) {
        this.read = Collections.unmodifiableSortedMap(read);
    }

    /** A file and what it says, which is read once. */
    private record Read(Written written, Node.Mapping node) {
        static Read of(Written text) {
            return new Read(text, YamlReader.read(text, EXAMPLE));
        }
    }

    /**
     * The scenarios on the class path, the Shanghai family among them.
     *
     * @throws BadInput when two have one id or one has none
     */
    public static Catalogue standard() {
        ClassLoader own = Catalogue.class.getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        SortedMap<String, Read> found = new TreeMap<>();
        for (Written text : resources(context == null ? own : context)) {
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
        return Binding.scenario(resolved(text, new ArrayList<>()));
    }

    /**
     * The scenario that a file describes; what it extends may be in this catalogue.
     *
     * @throws BadInput with every problem
     */
    public Scenario scenario(Path yaml) {
        return Binding.scenario(resolved(Read.of(Written.file(yaml)), new ArrayList<>()));
    }

    /**
     * Ids of a scenario and of those that it starts from, itself first: what comes with one of them may serve it too.
     *
     * @param word an id, or a YAML file
     * @throws BadInput when it, or what it extends, cannot be found
     */
    public List<String> lineage(String word) {
        List<String> ids = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Read own = read.get(word);
        @Nullable Read text = own == null ? Read.of(Written.file(file(word))) : own;
        while (text != null && !seen.contains(text.written().name())) {
            seen.add(text.written().name());
            Node.Mapping node = text.node();
            String id = node.text("id");
            if (id != null) {
                ids.add(id);
            }
            text = node.get("extends") instanceof Node.Scalar parent ? parent(parent, text.written()) : null;
        }
        return ids;
    }

    /**
     * The policy that a file describes: {@code {id, title, start, mix: {platform: .55, …}}}; levers that it does not name get nothing. Later
     * mixes are {@code phases: [{from: 2019-01, mix: {…}}, …]}.
     *
     * @throws BadInput with every problem
     */
    public static Policy policy(Path yaml) {
        return Binding.policy(YamlReader.read(Written.file(yaml), "id: my-policy"));
    }

    /** The same, for a scenario whose time it must fit. */
    public static Policy policy(Path yaml, Scenario scenario) {
        return Binding.policy(YamlReader.read(Written.file(yaml), "id: my-policy"), scenario);
    }

    /**
     * The shock that a file describes, for a scenario in whose time it happens: {@code {id, title, from, until, private-money: .5, …}}; factors
     * that it does not name are 1.
     *
     * @throws BadInput with every problem
     */
    public static Shock shock(Path yaml, Scenario scenario) {
        return Binding.shock(YamlReader.read(Written.file(yaml), "id: my-shock"), scenario);
    }

    private Node.Mapping resolved(Read text, List<Written> children) {
        Node.Mapping node = text.node();
        Node parentName = node.get("extends");
        Node.Mapping own = node.without("extends");
        if (parentName == null) {
            return own;
        }
        if (!(parentName instanceof Node.Scalar scalar) || scalar.isNull()) {
            throw new BadInput(Problem.of(parentName.place(), "extends", "is not the id of one scenario"));
        }
        children.add(text.written());
        Read parent = parent(scalar, text.written());
        if (children.stream().anyMatch(c -> c.name().equals(parent.written().name()))) {
            List<String> chain =
                    new ArrayList<>(children.stream().map(Written::name).toList());
            chain.add(parent.written().name());
            throw new BadInput(Problem.of(scalar.place(), "extends", "goes in a circle: " + String.join(" → ", chain)));
        }
        if (own.get("id") == null) {
            throw new BadInput(
                    Problem.of(node.place(), "id", "is missing; a scenario that extends another has an id of its own"));
        }
        return Inheritance.merge(resolved(parent, children), own);
    }

    private Read parent(Node.Scalar name, Written child) {
        String id = name.text();
        Read known = read.get(id);
        if (known != null) {
            return known;
        }
        Path path = child.path();
        if (path != null && isFile(id)) {
            return Read.of(Written.file(path.resolveSibling(Written.name(name.place(), "extends", id))
                    .normalize()));
        }
        throw new BadInput(new Problem(
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
        if (first != null) {
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

    private static List<Written> resources(@Nullable ClassLoader loader) {
        List<Written> found = new ArrayList<>();
        if (loader == null) {
            return found;
        }
        try {
            for (URL folder : Collections.list(loader.getResources(PLACE))) {
                if (folder.getProtocol().equals("jar")) {
                    found.addAll(inJar(folder));
                } else if (folder.getProtocol().equals("file")) {
                    found.addAll(inDirectory(folder.toURI()));
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the class path cannot be searched for " + PLACE, e);
        }
        return found;
    }

    /** The jar is opened by its path: the address of a resource cannot be opened where "!/" stands in the path, too. */
    private static List<Written> inJar(URL folder) throws IOException {
        List<Written> found = new ArrayList<>();
        String address = folder.getPath();
        URI jar = URI.create(address.substring(0, address.lastIndexOf("!/")));
        try (JarFile file = new JarFile(Path.of(jar).toFile())) {
            List<JarEntry> entries = file.stream()
                    .sorted(Comparator.comparing(JarEntry::getName))
                    .toList();
            for (JarEntry entry : entries) {
                String name = entry.getName();
                if (name.startsWith(PLACE) && name.endsWith(".yaml")) {
                    try (InputStream stream = file.getInputStream(entry)) {
                        found.add(Written.resource(name, stream.readAllBytes()));
                    }
                }
            }
        }
        return found;
    }

    private static List<Written> inDirectory(URI directory) throws IOException {
        List<Written> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(directory))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                found.add(Written.resource(file.toString(), Files.readAllBytes(file)));
            }
        }
        return found;
    }
}
