package org.anxin.helpline.privacy;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals with keys nobody keeps. */
public final class FreshSealer {

    private FreshSealer() {}

    public static Sealer create() {
        return new TinkSealer(Keys.parse(Keys.fresh()).seal(Instant.EPOCH).aead());
    }

    /** Keys of things in that database, wrapped by a keyset of their own. */
    public static OwnKeys keys(JdbcClient jdbc) {
        return new StoredKeys(Keys.parse(Keys.fresh()).seal(Instant.EPOCH).aead(), jdbc);
    }
}
