package org.industrialrainforest.scenarios;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Where scenarios lie that are not files of a user: in directories and jars, under {@code rainforest/scenarios/}.
 *
 * <p>A class loader can't list a folder, and finds one only where a jar has an entry for it, which many tools leave out. So three places are
 * searched: what holds this library's own Shanghai, the folders that the loaders find, and every jar on the class path, the module path or of a
 * loader with addresses. Jars that these name are searched too.
 */
final class Shelves {
    private static final String PLACE = "rainforest/scenarios/";
    private static final String OWN = "shanghai.yaml";

    private final SortedMap<String, Written> found = new TreeMap<>();
    private final Set<Path> searched = new LinkedHashSet<>();

    private Shelves() {}

    /**
     * All scenarios, each address once, in alphabetical order.
     *
     * @throws IllegalStateException when a shelf that is there cannot be read
     */
    static Collection<Written> scenarios() {
        Shelves shelves = new Shelves();
        try {
            URL own = Shelves.class.getResource("/" + PLACE + OWN);
            if (own != null) {
                String address = own.toString();
                shelves.folder(URI.create(address.substring(0, address.length() - OWN.length())));
            }
            shelves.look(Shelves.class.getClassLoader());
            shelves.look(Thread.currentThread().getContextClassLoader());
            for (Path entry : path("java.class.path")) {
                shelves.jar(entry);
            }
            for (Path entry : path("jdk.module.path")) {
                shelves.modules(entry);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the class path cannot be searched for " + PLACE, e);
        }
        return shelves.found.values();
    }

    private static List<Path> path(String property) {
        return Stream.of(System.getProperty(property, "").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** A jar of a module, or a folder of such jars. */
    private void modules(Path entry) throws IOException {
        jar(entry);
        if (Files.isDirectory(entry)) {
            try (Stream<Path> jars = Files.list(entry)) {
                for (Path jar : jars.filter(j -> j.toString().endsWith(".jar")).toList()) {
                    jar(jar);
                }
            }
        }
    }

    private void look(@Nullable ClassLoader loader) throws IOException, URISyntaxException {
        if (loader == null) {
            return;
        }
        for (URL folder : Collections.list(loader.getResources(PLACE))) {
            folder(folder.toURI());
        }
        for (ClassLoader next = loader; next != null; next = next.getParent()) {
            if (next instanceof URLClassLoader addresses) {
                for (URL address : addresses.getURLs()) {
                    if (address.getProtocol().equals("file")) {
                        jar(Path.of(address.toURI()));
                    }
                }
            }
        }
    }

    private void folder(URI folder) throws IOException {
        String address = folder.toString();
        if (address.startsWith("jar:file:")) {
            // The jar is opened by its path: the address of a resource cannot be opened where "!/" stands in the path,
            // too.
            jar(Path.of(URI.create(address.substring("jar:".length(), address.lastIndexOf("!/")))));
        } else if (address.startsWith("file:") || address.startsWith("jrt:")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                    add(file.toUri().toString(), Files.readAllBytes(file));
                }
            }
        }
    }

    /**
     * A jar by whatever name, and those that its manifest names as {@code Class-Path}. A class path may name what is not there, is a folder or
     * is no jar; as for every class loader, nothing is in it then.
     */
    private void jar(Path jar) throws IOException {
        if (!Files.isRegularFile(jar) || !searched.add(jar.toRealPath())) {
            return;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                String name = entry.getName();
                boolean here = name.startsWith(PLACE) && name.indexOf('/', PLACE.length()) < 0;
                if (here && name.endsWith(".yaml")) {
                    try (InputStream stream = file.getInputStream(entry)) {
                        add("jar:" + jar.toUri() + "!/" + name, stream.readAllBytes());
                    }
                }
            }
            Manifest manifest = file.getManifest();
            String others =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (others != null) {
                for (String other : others.strip().split(" +", -1)) {
                    URI address = jar.toUri().resolve(other);
                    if ("file".equals(address.getScheme())) {
                        jar(Path.of(address));
                    }
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            // No jar, or its manifest names no address.
        }
    }

    private void add(String address, byte[] bytes) {
        found.computeIfAbsent(address, a -> Written.resource(a, bytes));
    }
}
