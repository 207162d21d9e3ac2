package org.industrialrainforest.core.brokenfixture.core.observe;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.industrialrainforest.core.architecture.Breaks;

@Breaks("no ambient randomness")
final class Dice {
    int roll(List<String> order) {
        Collections.shuffle(order);
        return new Random(7).nextInt();
    }
}
