package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.engine.design.SaltelliBlocks;

/** Steps of a design in which one parameter moves and all others stay. */
final class Moves {
    private Moves() {}

    /**
     * A step.
     *
     * @param factor number of the parameter that moves
     * @param from number of the point before
     * @param to number of the point after
     * @param block trajectory or base block that it belongs to
     */
    record Move(int factor, int from, int to, int block) {}

    /** The steps of trajectories. */
    static List<Move> alongTrajectories(Answers answers) {
        double[][] scaled = answers.scaled();
        int k = answers.space().size();
        List<Move> moves = new ArrayList<>();
        for (int p = 0; p + 1 < scaled.length; p++) {
            if ((p + 1) % (k + 1) != 0) {
                int factor = 0;
                while (scaled[p][factor] == scaled[p + 1][factor]) {
                    factor++;
                }
                moves.add(new Move(factor, p, p + 1, p / (k + 1)));
            }
        }
        return moves;
    }

    /** From A to A with one column from B. */
    static List<Move> inBlocks(Answers answers, SaltelliBlocks blocks) {
        int d = answers.space().size();
        int size = blocks.blockSize(d);
        List<Move> moves = new ArrayList<>();
        for (int block = 0; block < answers.points().size() / size; block++) {
            for (int i = 0; i < d; i++) {
                moves.add(new Move(i, block * size, block * size + 1 + i, block));
            }
        }
        return moves;
    }
}
