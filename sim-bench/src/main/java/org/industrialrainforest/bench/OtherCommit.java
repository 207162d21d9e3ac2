package org.industrialrainforest.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;

/** Classes of another commit's runnable jar, and the meter over them. Nothing of this commit's model is seen from there. */
final class OtherCommit extends URLClassLoader {
    private static final String METER = WholeModel.class.getName();

    private OtherCommit(URL jar) {
        super(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    }

    /** The meter of whole runs over the classes in a jar. */
    @SuppressWarnings("unchecked")
    static Function<String[], double[]> meter(Path jar) {
        try {
            OtherCommit commit = new OtherCommit(jar.toUri().toURL());
            Function<String[], double[]> meter = (Function<String[], double[]>)
                    commit.loadClass(METER).getConstructor().newInstance();
            return how -> commit.seeing(() -> meter.apply(how));
        } catch (ReflectiveOperationException | MalformedURLException e) {
            throw new IllegalArgumentException("whole runs of " + jar + " cannot be measured", e);
        }
    }

    /** Asks while scenarios are looked for in that commit's jar: they are found by the thread's loader. */
    private double[] seeing(Supplier<double[]> question) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            return question.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.equals(METER)) {
            return super.findClass(name);
        }
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = OtherCommit.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
