package org.anxin.helpline.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key of each person's own, wrapped by the keyset. Destroying it destroys what it sealed, in every copy. */
final class DataKeys {

    private static final int KEY_BYTES = 32;

    private final Aead wrapping;
    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    DataKeys(Aead wrapping, JdbcClient jdbc) {
        this.wrapping = wrapping;
        this.jdbc = jdbc;
    }

    /** Her key, made if she has none yet. */
    Sealer ofOrNew(Pseudonym person) {
        return of(person).orElseGet(() -> {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            try {
                jdbc.sql("insert into data_key (person, wrapped) values (?, ?) on conflict do nothing")
                        .params(person.value(), wrapping.encrypt(key, binding(person)))
                        .update();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Could not wrap a key", e);
            }
            // Another one may have been quicker: what lies in the table counts.
            return of(person).orElseThrow();
        });
    }

    Optional<Sealer> of(Pseudonym person) {
        return jdbc.sql("select wrapped from data_key where person = ?")
                .param(person.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(wrapped -> unwrapped(wrapped, person));
    }

    void destroy(Pseudonym person) {
        jdbc.sql("delete from data_key where person = ?").param(person.value()).update();
    }

    private Sealer unwrapped(byte[] wrapped, Pseudonym person) {
        try {
            return new TinkSealer(new AesGcmJce(wrapping.decrypt(wrapped, binding(person))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key was altered, moved or wrapped with a lost keyset", e);
        }
    }

    private static byte[] binding(Pseudonym person) {
        return ("data-key/" + person.value()).getBytes(StandardCharsets.UTF_8);
    }
}
