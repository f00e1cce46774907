package org.anxin.helpline.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys as rows beside what they are of, so that the database itself removes one with the other. */
final class StoredKeys implements OwnKeys {

    private final Aead wrapping;
    private final Sealer keyset;
    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    StoredKeys(Aead wrapping, JdbcClient jdbc) {
        this.wrapping = wrapping;
        this.keyset = new TinkSealer(wrapping);
        this.jdbc = jdbc;
    }

    @Override
    public Sealer of(Keyed what, long id) {
        return new OwnSealer(() -> kept(what, id), () -> keptOrNew(what, id), keyset);
    }

    @Override
    public Sealer of(Keyed what, long id, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            return of(what, id);
        }
        String binding = binding(what, id);
        OwnKey key = KeysOfTransaction.read(this).computeIfAbsent(binding, one -> unwrapped(wrapped, one));
        return new OwnSealer(() -> Optional.of(key), () -> key, keyset);
    }

    @Override
    public void renew(Keyed what, long id) {
        KeysOfTransaction.read(this).remove(binding(what, id));
        jdbc.sql("delete from %s where %s = ?".formatted(what.table(), what.column()))
                .param(id)
                .update();
        keptOrNew(what, id);
    }

    private Optional<OwnKey> kept(Keyed what, long id) {
        String binding = binding(what, id);
        var known = KeysOfTransaction.read(this);
        if (!known.containsKey(binding)) {
            jdbc.sql("select wrapped from %s where %s = ?".formatted(what.table(), what.column()))
                    .param(id)
                    .query((row, n) -> row.getBytes(1))
                    .optional()
                    .ifPresent(wrapped -> known.put(binding, unwrapped(wrapped, binding)));
        }
        return Optional.ofNullable(known.get(binding));
    }

    private OwnKey keptOrNew(Keyed what, long id) {
        return kept(what, id).orElseGet(() -> {
            jdbc.sql("insert into %s (%s, wrapped) values (?, ?) on conflict do nothing"
                            .formatted(what.table(), what.column()))
                    .params(id, wrapped(OwnKey.fresh(random), binding(what, id)))
                    .update();
            // Another one may have been quicker: what lies in the table counts.
            return kept(what, id).orElseThrow();
        });
    }

    private byte[] wrapped(byte[] key, String binding) {
        try {
            return wrapping.encrypt(key, binding.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not wrap a key", e);
        }
    }

    private OwnKey unwrapped(byte[] wrapped, String binding) {
        try {
            return new OwnKey(wrapping.decrypt(wrapped, binding.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(binding + " was altered, moved or wrapped with a lost keyset", e);
        }
    }

    private static String binding(Keyed what, long id) {
        return what.table() + "/" + id;
    }
}
