package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void it_is_sha_256_over_big_endian_numbers_and_texts_with_their_length()
            throws IOException, NoSuchAlgorithmException {
        Digest digest = new Digest("tag/1");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        text(out, "tag/1");
        for (long i = -3000; i < 3000; i++) {
            digest.add(i * i * i);
            out.writeLong(i * i * i);
        }
        digest.add("上海");
        text(out, "上海");
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        assertThat(digest.hex()).isEqualTo(expected);
        assertThat(digest.hex()).as("asked again").isEqualTo(expected);
        digest.add(1);
        assertThat(digest.hex()).isNotEqualTo(expected);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeLong(bytes.length);
        out.write(bytes);
    }

    @Test
    void texts_do_not_run_into_each_other() {
        Digest first = new Digest("t");
        first.add("ab");
        first.add("c");
        Digest second = new Digest("t");
        second.add("a");
        second.add("bc");
        assertThat(first.hex()).isNotEqualTo(second.hex());
    }

    @Test
    void the_sign_of_zero_cannot_be_seen() {
        Herd plus = new Herd();
        plus.weight.set(plus.add(1), 0.0);
        Herd minus = new Herd();
        minus.weight.set(minus.add(1), -0.0);
        assertThat(minus.hex()).isEqualTo(plus.hex());
        minus.weight.set(0, Double.MIN_VALUE);
        assertThat(minus.hex()).isNotEqualTo(plus.hex());
    }

    @Test
    void row_numbers_cannot_be_seen() {
        Herd inOrder = new Herd();
        for (long id = 1; id <= 50; id++) {
            int row = inOrder.born(id);
            inOrder.mother.set(row, id > 1 ? inOrder.row(id / 2) : -1);
        }
        Herd mixed = new Herd();
        mixed.scatter(80, 4);
        mixed.remove(mixed.born(77));
        for (long id = 50; id >= 1; id--) {
            mixed.born(id);
        }
        for (long id = 2; id <= 50; id++) {
            mixed.mother.set(mixed.row(id), mixed.row(id / 2));
        }
        assertThat(mixed.hex()).isEqualTo(inOrder.hex());
        mixed.mother.set(mixed.row(50), mixed.row(24));
        assertThat(mixed.hex()).as("another mother").isNotEqualTo(inOrder.hex());
    }

    @Test
    void extra_columns_are_left_out_and_declared_ones_are_not() {
        Herd plain = new Herd();
        plain.born(1);
        Herd observed = new Herd();
        Reals extra = observed.extra("temper", "-", "temper");
        extra.set(observed.born(1), 9);
        assertThat(observed.hex()).isEqualTo(plain.hex());
        observed.brown.set(0, 1 - observed.brown.get(0));
        assertThat(observed.hex()).isNotEqualTo(plain.hex());
    }

    @Test
    void the_order_in_which_columns_are_declared_cannot_be_seen() {
        Table ab = new Table("t") {
            final Ints a = ints("a", "-", "a");
            final Ints b = ints("b", "-", "b");

            {
                int row = add(1);
                a.set(row, 1);
                b.set(row, 2);
            }
        };
        Table ba = new Table("t") {
            final Ints b = ints("b", "-", "b");
            final Ints a = ints("a", "-", "a");

            {
                int row = add(1);
                a.set(row, 1);
                b.set(row, 2);
            }
        };
        Digest first = new Digest("t");
        ab.digest(first);
        Digest second = new Digest("t");
        ba.digest(second);
        assertThat(first.hex()).isEqualTo(second.hex());
    }
}
