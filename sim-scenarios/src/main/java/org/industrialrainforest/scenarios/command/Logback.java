package org.industrialrainforest.scenarios.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** What {@link Logging} does with the backend that the runnable jar has. Nothing else names it, for it may be absent. */
final class Logback {
    private static final String FILE = "debug";

    private Logback() {}

    /** Only warnings, one line each. */
    static void toStandardError() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        start(context, appender, "rainforest: %msg%n%nopex", Level.WARN);
        // It warns of the lack of fonts that no report asks for.
        context.getLogger("org.apache.pdfbox").setLevel(Level.ERROR);
    }

    /** Everything, with stack traces, besides. */
    static void toFile(Path file) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setName(FILE);
        appender.setFile(file.toString());
        start(context, appender, "%d{HH:mm:ss.SSS} %-5level [%thread] %logger{24} - %msg%n%ex", Level.DEBUG);
    }

    /** Ends what {@code toFile} began, so that the file is complete. */
    static void closeFile() {
        Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Appender<ILoggingEvent> file = root.getAppender(FILE);
        if (file != null) {
            root.detachAppender(file);
            file.stop();
            root.setLevel(Level.WARN);
        }
    }

    private static void start(
            LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, String pattern, Level level) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(pattern);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        ThresholdFilter threshold = new ThresholdFilter();
        threshold.setLevel(level.toString());
        threshold.start();
        appender.addFilter(threshold);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        root.setLevel(before == null || level.toInt() < before.toInt() ? level : before);
        root.addAppender(appender);
    }
}
