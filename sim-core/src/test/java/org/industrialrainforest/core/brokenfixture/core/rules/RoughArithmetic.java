package org.industrialrainforest.core.brokenfixture.core.rules;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.industrialrainforest.core.architecture.Breaks;

@Breaks("no inexact math")
final class RoughArithmetic {
    double direct(double x) {
        return Math.exp(x);
    }

    DoubleUnaryOperator byReference() {
        return Math::log;
    }

    double inLambda(double[] values) {
        return DoubleStream.of(values).map(v -> Math.pow(v, 0.3)).sum();
    }
}
