package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes with the library is found whoever asks, and however the library was loaded. */
class ShelvesTest {
    private static final List<String> SHIPPED = Catalogue.standard().ids();

    @TempDir
    Path directory;

    @Test
    void a_thread_of_the_common_pool_finds_all() throws Exception {
        assertThat(ForkJoinPool.commonPool()
                        .submit(() -> Catalogue.standard().ids())
                        .get())
                .isEqualTo(SHIPPED);
    }

    @Test
    void threads_without_a_loader_or_with_that_of_the_platform_find_all() {
        assertThat(under(null)).isEqualTo(SHIPPED);
        assertThat(under(ClassLoader.getPlatformClassLoader())).isEqualTo(SHIPPED);
    }

    /** The library is in a jar that only the plug-in's loader knows, and in which no folder has an entry. */
    @Test
    void a_plug_in_with_a_loader_of_its_own_finds_all() throws Exception {
        List<URL> urls = new ArrayList<>(List.of(library("plug-in.jar").toUri().toURL()));
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (!path.equals(classes()) && !path.endsWith("test-classes")) {
                urls.add(path.toUri().toURL());
            }
        }
        try (URLClassLoader plugIn =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> catalogue = plugIn.loadClass(Catalogue.class.getName());
            assertThat(catalogue).isNotEqualTo(Catalogue.class);
            assertThat(idsOf(catalogue)).isEqualTo(SHIPPED);
        }
    }

    @Test
    void a_module_that_holds_the_library_finds_all() throws Exception {
        Path jar = library("city-module.jar");
        Configuration modules = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(jar), ModuleFinder.of(), Set.of("city.module"));
        ModuleLayer layer = ModuleLayer.boot()
                .defineModulesWithOneLoader(modules, getClass().getClassLoader());
        Class<?> catalogue = layer.findLoader("city.module").loadClass(Catalogue.class.getName());
        assertThat(catalogue.getModule().getName()).isEqualTo("city.module");
        assertThat(idsOf(catalogue)).isEqualTo(SHIPPED);
    }

    @Test
    void a_jar_is_found_without_entries_for_folders_by_any_name_and_where_another_names_it() throws IOException {
        city(directory.resolve("hefei.zip"), "hefei", null);
        Path named = city(directory.resolve("wuxi.jar"), "wuxi", "hefei.zip not-there.jar wuxi.jar");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {named.toUri().toURL()}, null)) {
            assertThat(under(loader)).containsAll(SHIPPED).contains("wuxi", "hefei");
        }
    }

    @Test
    void jars_on_the_module_path_and_in_its_folders_are_searched() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(directory.resolve("modules"));
        Path alone = city(directory.resolve("wuxi.jar"), "wuxi", null);
        city(folder.resolve("hefei.jar"), "hefei", null);
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        folder + File.pathSeparator + alone,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ids.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(said).isZero();
        assertThat(said.lines()).containsAll(SHIPPED).contains("wuxi", "hefei");
    }

    /** Prints what the catalogue of a process finds. */
    static final class Ids {
        private Ids() {}

        public static void main(String[] args) {
            Catalogue.standard().ids().forEach(System.out::println);
        }
    }

    @Test
    void what_is_no_jar_holds_nothing() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.jar"), "no jar");
        Path empty = Files.createFile(directory.resolve("empty.jar"));
        URL[] urls = {
            broken.toUri().toURL(), empty.toUri().toURL(), directory.toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            assertThat(under(loader)).isEqualTo(SHIPPED);
        }
    }

    private static List<String> under(ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(loader);
            return Catalogue.standard().ids();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Object idsOf(Class<?> catalogue) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(null);
            return catalogue
                    .getMethod("ids")
                    .invoke(catalogue.getMethod("standard").invoke(null));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(Catalogue.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    /** This module's classes and scenarios as a jar in which only files have entries. */
    /** The library's classes without its descriptor, as a program that repackages it has them. */
    private Path library(String name) throws IOException, URISyntaxException {
        Path jar = directory.resolve(name);
        Path classes = classes();
        try (Stream<Path> files = Files.walk(classes);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("module-info.class"))
                    .toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static Path city(Path jar, String id, String others) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (others != null) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, others);
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry("rainforest/scenarios/" + id + ".yaml"));
            out.write(("extends: shanghai\nid: " + id + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
