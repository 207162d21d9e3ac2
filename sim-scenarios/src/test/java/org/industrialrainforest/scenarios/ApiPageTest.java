package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.industrialrainforest.core.scenario.Internal;
import org.junit.jupiter.api.Test;

/** The API page names types that are there and are for users, and no more than a user can learn. */
class ApiPageTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(org\\.industrialrainforest\\.[\\w.]+)` \\| \\S.* \\|$");

    private static List<String> types() throws IOException {
        return ROW.matcher(Files.readString(Path.of("..", "docs", "api.md"), StandardCharsets.UTF_8)
                        .replace("\r\n", "\n"))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    @Test
    void every_type_that_the_page_names_is_public_and_for_users() throws IOException, ClassNotFoundException {
        for (String name : types()) {
            Class<?> type = Class.forName(name);
            assertThat(Modifier.isPublic(type.getModifiers())).as(name).isTrue();
            assertThat(type.isAnnotationPresent(Internal.class)).as(name).isFalse();
            assertThat(type.getPackage().isAnnotationPresent(Internal.class))
                    .as(type.getPackageName())
                    .isFalse();
        }
    }

    @Test
    void a_user_needs_twenty_types_beside_statistics() throws IOException {
        assertThat(types()).doesNotHaveDuplicates();
        assertThat(types().stream().filter(name -> !name.contains(".statistics.")))
                .hasSize(20);
        assertThat(types().stream().filter(name -> name.contains(".statistics.")))
                .hasSize(7);
    }
}
