package org.anxin.helpline.privacy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.stereotype.Component;

/**
 * Argon2id with OWASP's parameters. The salt is a keyed digest of the scope, so that a digest can be looked up and
 * still means nothing without the keys. Few at a time: a flood of guesses must not take all memory.
 */
@Component
class Argon2Secrets implements Secrets {

    private static final int DIGEST_BYTES = 32;
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int AT_A_TIME = 2;

    private final Keys keys;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    Argon2Secrets(Keys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] digest(String secret, String scope) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(ITERATIONS)
                .withParallelism(1)
                .withSalt(keys.digest("secret\n" + scope))
                .build());
        byte[] digest = new byte[DIGEST_BYTES];
        turns.acquireUninterruptibly();
        try {
            generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), digest);
        } finally {
            turns.release();
        }
        return digest;
    }
}
