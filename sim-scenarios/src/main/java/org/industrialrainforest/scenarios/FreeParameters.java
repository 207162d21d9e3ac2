package org.industrialrainforest.scenarios;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Binding;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters of a scenario a calibration or a history match may change: a file of paths, each over its plausible range. Those that come with
 * scenarios lie on the class path under {@code rainforest/calibration/free/} and {@code policies/}.
 */
public record FreeParameters(List<Free> free) {
    private static final String EXAMPLE = "free: [{path: quality.log-sd, why: multiples of deals}]";

    /**
     * One of them.
     *
     * @param why facts that are expected to say something about it
     */
    public record Free(String path, String why) {}

    /** Those that come with a scenario and are fitted; null when there is no such file. */
    public static @Nullable FreeParameters with(String scenario) {
        return with("free", scenario);
    }

    /**
     * Those that come with a scenario and are fitted and, after them, those on which the gain of a policy hangs; null when there is no file of the
     * first.
     */
    public static @Nullable FreeParameters withPolicies(String scenario) {
        FreeParameters fitted = with(scenario);
        FreeParameters policies = with("policies", scenario);
        return fitted == null || policies == null
                ? fitted
                : new FreeParameters(Stream.concat(fitted.free().stream(), policies.free().stream())
                        .toList());
    }

    private static @Nullable FreeParameters with(String list, String scenario) {
        URL url = FreeParameters.class.getResource("/rainforest/calibration/" + list + "/" + scenario + ".yaml");
        return url == null ? null : read(Written.resource(url));
    }

    /**
     * Those of a file.
     *
     * @throws BadInput when it cannot be read
     */
    public static FreeParameters file(Path yaml) {
        return read(Written.file(yaml));
    }

    private static FreeParameters read(Written written) {
        return Binding.read(YamlReader.read(written, FreeParameters.class, EXAMPLE), FreeParameters.class);
    }

    /**
     * The scenario's parameters that are free.
     *
     * @throws BadInput when a path is not one of them
     */
    public List<FreeParameter> of(Scenario scenario) {
        return FreeParameter.of(scenario, free.stream().map(Free::path).toList());
    }

    /** The same, with problems told of the file. */
    public List<FreeParameter> of(Scenario scenario, Path file) {
        try {
            return of(scenario);
        } catch (BadInput e) {
            throw e.at(Place.of(file.toString()));
        }
    }
}
