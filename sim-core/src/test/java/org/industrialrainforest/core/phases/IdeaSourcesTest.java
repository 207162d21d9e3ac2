package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

class IdeaSourcesTest {
    @Test
    void a_source_has_ideas_in_its_own_sectors_only_and_leaves_the_others_theirs() {
        TinyScenario two = TinyScenario.quiet()
                .withSector("drugs", TinyScenario.stage("discovery"))
                .with("sectors[chips].ideas-per-year", "60")
                .with("sectors[drugs].ideas-per-year", "60")
                .withSourcesOf("chips", "drugs");
        assertThat(sources(two, "chips")).containsExactly(0);
        assertThat(sources(two, "drugs")).containsExactly(1);
    }

    /** Rows of the sources whose ideas are open in a sector after two months. */
    private static Set<Integer> sources(TinyScenario tiny, String sector) {
        Set<Integer> found = new TreeSet<>();
        try (Rainforest run = tiny.start(world -> {})) {
            World world = TinyScenario.step(run, 2);
            for (int row : world.ideas.byIdentity()) {
                if (world.ideas.sector.get(row) == world.sectorOf(sector)) {
                    found.add(world.ideas.source.get(row));
                }
            }
        }
        return found;
    }
}
