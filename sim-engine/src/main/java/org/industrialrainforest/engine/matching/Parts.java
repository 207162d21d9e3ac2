package org.industrialrainforest.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.lab.Parallel;

/**
 * Parts of a region that are not connected, as far as a sample of it shows. Two points are linked when one is among the {@value #NEIGHBOURS} nearest of the other and
 * {@value #STEPS} points on the straight line between them all lie in the region. A part is what links connect.
 *
 * <p>The scale is thus the distance of near neighbours: two parts may be joined by a way narrower than it, and one with fewer than a twentieth of
 * the points may be a piece of another.
 *
 * @param numbers of the part of each point, from 1; part 1 has the most points
 * @param sizes numbers of points in the parts, the largest first
 */
public record Parts(List<Integer> numbers, List<Integer> sizes) {
    private static final int NEIGHBOURS = 8;
    private static final int STEPS = 5;
    private static final int LARGE = 20;

    /** Copies its lists. */
    public Parts {
        numbers = List.copyOf(numbers);
        sizes = List.copyOf(sizes);
    }

    /** Parts with at least a twentieth of the points each. */
    public int large() {
        return (int)
                sizes.stream().filter(size -> LARGE * size >= numbers.size()).count();
    }

    /** Of points that fill a region. */
    static Parts of(double[][] points, int threads, Predicate<double[]> region) {
        record Links(int point, List<Integer> others) {}
        int[] root = IntStream.range(0, points.length).toArray();
        Parallel.forEach(
                threads,
                IntStream.range(0, points.length).boxed().toList(),
                i -> new Links(
                        i,
                        nearest(points, i).stream()
                                .filter(j -> linked(points[i], points[j], region))
                                .toList()),
                links -> links.others().forEach(j -> {
                    int a = found(root, links.point());
                    int b = found(root, j);
                    root[Math.max(a, b)] = Math.min(a, b); // The least number, whatever comes first.
                }));
        int[] sizes = new int[points.length];
        IntStream.range(0, points.length).forEach(i -> sizes[found(root, i)]++);
        List<Integer> order = IntStream.range(0, points.length)
                .filter(i -> sizes[i] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -sizes[i]).thenComparing(i -> i))
                .toList();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            numbers.add(1 + order.indexOf(found(root, i)));
        }
        return new Parts(numbers, order.stream().map(i -> sizes[i]).toList());
    }

    private static int found(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            at = root[at];
        }
        return at;
    }

    private static List<Integer> nearest(double[][] points, int i) {
        double[] distance = Arrays.stream(points)
                .mapToDouble(p -> Kernel.squared(p, points[i]))
                .toArray();
        return IntStream.range(0, points.length)
                .filter(j -> j != i)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> distance[j]).thenComparing(j -> j))
                .limit(NEIGHBOURS)
                .toList();
    }

    private static boolean linked(double[] a, double[] b, Predicate<double[]> region) {
        return IntStream.rangeClosed(1, STEPS).allMatch(step -> {
            double[] between = new double[a.length];
            for (int d = 0; d < a.length; d++) {
                between[d] = a[d] + (b[d] - a[d]) * step / (STEPS + 1);
            }
            return region.test(between);
        });
    }
}
