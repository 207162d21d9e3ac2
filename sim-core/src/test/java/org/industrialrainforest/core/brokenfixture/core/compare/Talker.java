package org.industrialrainforest.core.brokenfixture.core.compare;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.architecture.Breaks;

@Breaks({
    "no static mutable state",
    "no standard streams",
    "no exit",
    "no generic exceptions",
    "no generic exceptions declared"
})
final class Talker {
    static final List<String> INTERFACE_IS_NOT_JUDGED = List.of();
    static final ArrayList<String> SAID = new ArrayList<>();
    static int count;

    void say(String word) throws Exception {
        SAID.add(word);
        count++;
        System.out.println(word);
        if (word.isEmpty()) {
            System.exit(1);
        }
        throw new RuntimeException(word);
    }
}
