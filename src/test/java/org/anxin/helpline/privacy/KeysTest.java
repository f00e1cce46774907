package org.anxin.helpline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @Test
    void a_sealed_text_opens_only_where_it_belongs() {
        Sealer sealer =
                new TinkSealer(Keys.parse(Keys.fresh()).seal(Instant.EPOCH).aead());
        byte[] sealed = sealer.seal("老板扣了身份证", "inbox/1");
        assertThat(sealer.open(sealed, "inbox/1")).isEqualTo("老板扣了身份证");
        assertThatIllegalStateException().isThrownBy(() -> sealer.open(sealed, "inbox/2"));
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> sealer.open(sealed, "inbox/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "e30.e30", "no keyset", "%%.%%"})
    void text_that_is_no_keyset_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Keys.parse(text));
    }

    @Test
    void the_key_file_is_made_once_and_for_its_owner_alone(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("data/keyset");
        String first = KeyFile.readOrMake(file, Keys::fresh);
        assertThat(KeyFile.readOrMake(file, Keys::fresh)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
