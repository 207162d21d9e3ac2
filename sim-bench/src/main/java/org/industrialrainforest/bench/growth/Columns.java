package org.industrialrainforest.bench.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** No library: bare arrays, a generator for each thread's share, so that the result depends on their number. */
public final class Columns implements Economy {
    /** A thread's firms. */
    private static final class Share {
        private final SplittableRandom random;
        private final double[] sales;
        private final double[] cash;
        private final byte[] platform;
        private final long[] demand = new long[Growth.PLATFORMS];
        private long left;

        private Share(int number, int thread) {
            random = new SplittableRandom(thread);
            sales = new double[number];
            cash = new double[number];
            platform = new byte[number];
            for (int i = 0; i < number; i++) {
                enter(i);
            }
        }

        private void enter(int i) {
            sales[i] = Growth.FIRST_SALES;
            cash[i] = Growth.FIRST_CASH;
            platform[i] = (byte) random.nextInt(Growth.PLATFORMS);
        }

        private void month() {
            for (int i = 0; i < sales.length; i++) {
                sales[i] *= Math.exp(Growth.DRIFT + Growth.SPREAD * random.nextGaussian());
                cash[i] += Growth.earned(sales[i], random.nextGaussian());
                demand[platform[i]]++;
                if (random.nextDouble() < Growth.EXIT) {
                    enter(i);
                    left++;
                }
            }
        }
    }

    private final List<Share> shares = new ArrayList<>();
    private final ExecutorService others;

    public Columns(int number, int threads) {
        for (int i = 0; i < threads; i++) {
            shares.add(new Share(number / threads, i));
        }
        others = Executors.newFixedThreadPool(Math.max(1, threads - 1));
    }

    @Override
    public void live(int months) {
        for (int month = 0; month < months; month++) {
            List<Future<?>> running = new ArrayList<>();
            for (Share share : shares.subList(1, shares.size())) {
                running.add(others.submit(share::month));
            }
            shares.get(0).month();
            await(running);
        }
    }

    private static void await(List<Future<?>> running) {
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a thread's share failed", e);
        }
    }

    static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }

    @Override
    public long asked() {
        return shares.stream().mapToLong(share -> sum(share.demand)).sum();
    }

    @Override
    public long left() {
        return shares.stream().mapToLong(share -> share.left).sum();
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
