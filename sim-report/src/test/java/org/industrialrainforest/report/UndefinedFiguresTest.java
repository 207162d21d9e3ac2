package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.report.canvas.Figure;
import org.industrialrainforest.report.canvas.House;
import org.industrialrainforest.report.canvas.Picture;
import org.industrialrainforest.report.canvas.Typeface;
import org.industrialrainforest.report.figures.Gallery;
import org.industrialrainforest.report.figures.lives.LifeFigures;
import org.industrialrainforest.report.figures.studies.AblationFigures;
import org.industrialrainforest.report.figures.studies.DoseFigures;
import org.industrialrainforest.report.figures.studies.StudyFiguresTest;
import org.industrialrainforest.report.view.View;
import org.industrialrainforest.report.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure takes undefined values: what is not defined is a gap, never an error, never a word. */
@Tag("slow")
class UndefinedFiguresTest {
    private static final House HOUSE = new House(Typeface.showing(List.of("a")));

    /** A result and the figures that are drawn of it. */
    record Drawn<T>(T result, Function<T, List<Figure>> figures) {
        void by(String how, DoubleUnaryOperator numbers) {
            draws(how, Damaged.copy(result, numbers, text -> text));
        }

        void without(String component) {
            draws("without " + component, Damaged.without(result, component));
        }

        private void draws(String how, T damaged) {
            List<Figure> drawn = List.of();
            try {
                drawn = figures.apply(damaged);
                for (Figure figure : drawn) {
                    BufferedImage image = new BufferedImage(880, 400, BufferedImage.TYPE_INT_RGB);
                    figure.draw(image.createGraphics(), HOUSE);
                    String markup = Picture.svg(figure, HOUSE);
                    assertThat(markup.contains("NaN") || markup.contains("Infinity"))
                            .as(how + ": a number of " + figure.slug())
                            .isFalse();
                    assertThat(figure.csv().text()).as(figure.slug()).doesNotContain("NaN");
                }
            } catch (RuntimeException e) {
                String at = Arrays.stream(e.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.industrialrainforest"))
                        .findFirst()
                        .map(StackTraceElement::toString)
                        .orElse("");
                throw new AssertionError(how + ": " + e + " " + at, e);
            }
        }
    }

    static Stream<Arguments> results() {
        Words words = Words.in("en");
        return Stream.of(
                arguments(
                        "comparison",
                        new Drawn<>(
                                Comparisons.withSets(Comparisons.small()),
                                c -> Gallery.of(new View(c, words), HOUSE).all())),
                arguments(
                        "lives", new Drawn<>(LifeFiguresTest.redrawn(), lives -> LifeFigures.of(lives, words, HOUSE))),
                arguments(
                        "ablation", new Drawn<>(StudyFiguresTest.ablation(), a -> AblationFigures.of(a, words, HOUSE))),
                arguments("dose curves", new Drawn<>(StudyFiguresTest.curves(), c -> DoseFigures.of(c, words, HOUSE))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void all_undefined(String name, Drawn<?> drawn) {
        SoftAssertions softly = new SoftAssertions();
        softly.check(() -> drawn.by("undefined", number -> Double.NaN));
        softly.check(() -> drawn.by("infinite", number -> Double.POSITIVE_INFINITY));
        softly.check(() -> drawn.by("infinitely small", number -> Double.NEGATIVE_INFINITY));
        softly.check(() -> drawn.by("nothing", number -> 0));
        softly.assertAll();
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void each_number_undefined(String name, Drawn<?> drawn) {
        SoftAssertions softly = new SoftAssertions();
        assertThat(Damaged.components(drawn.result())).isNotEmpty();
        for (String component : Damaged.components(drawn.result())) {
            softly.check(() -> drawn.without(component));
        }
        softly.assertAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void some_undefined(String name, Drawn<?> drawn) {
        for (long seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            drawn.by("seed " + seed, number -> random.nextInt(3) == 0 ? Double.NaN : number);
        }
    }

    /** The baseline has no firm, no deal or no listing in some run, so that any outcome may be undefined. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("metrics")
    void a_study_of_any_outcome_that_the_baseline_lacks(Metric metric) {
        Ablation ablation = StudyFiguresTest.ablation();
        Ablation lacking = new Ablation(
                ablation.scenario(),
                ablation.title(),
                1,
                1,
                metric.id(),
                metric.unit(),
                metric.title(),
                "none",
                "none",
                Damaged.copy(ablation.rows(), number -> Double.NaN, text -> text));
        new Drawn<>(lacking, a -> AblationFigures.of(a, Words.in("en"), HOUSE)).by(metric.id(), x -> x);
        DoseCurves curves = StudyFiguresTest.curves();
        for (String component : List.of("Dose.effect", "Dose.low", "Dose.drawn", "Dose.dose")) {
            DoseCurves without = new DoseCurves(
                    curves.scenario(),
                    curves.title(),
                    1,
                    1,
                    metric.id(),
                    metric.unit(),
                    metric.title(),
                    "none",
                    "none",
                    2,
                    Damaged.without(curves.curves(), component),
                    List.of());
            new Drawn<>(without, c -> DoseFigures.of(c, Words.in("en"), HOUSE)).by(metric.id(), x -> x);
        }
    }

    static Stream<Metric> metrics() {
        return Metrics.all().stream();
    }
}
