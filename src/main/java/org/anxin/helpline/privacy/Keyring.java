package org.anxin.helpline.privacy;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys as they are now: a file that was rotated is read again within a minute, while everything runs on. */
final class Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);
    private static final Duration LOOKED_AT = Duration.ofMinutes(1);

    private final @Nullable Path file;
    private final Clock clock;
    private volatile Keys keys;
    private volatile FileTime read = FileTime.fromMillis(0);
    private volatile Instant looked;

    private Keyring(Keys keys, @Nullable Path file, Clock clock) {
        this.keys = keys;
        this.file = file;
        this.clock = clock;
        this.looked = clock.instant();
    }

    static Keyring of(Keys keys, Clock clock) {
        return new Keyring(keys, null, clock);
    }

    /** @throws IllegalArgumentException when the file holds no keys */
    static Keyring of(Path file, Clock clock) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        Keyring ring = new Keyring(Keys.parse(Files.readString(file)), file, clock);
        ring.read = time;
        return ring;
    }

    Keys now() {
        Instant now = clock.instant();
        if (file != null && looked.plus(LOOKED_AT).isBefore(now)) {
            looked = now;
            lookAgain(file);
        }
        return keys;
    }

    private void lookAgain(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            if (!time.equals(read)) {
                keys = Keys.parse(Files.readString(file));
                read = time;
                LOG.info("The keys were read anew");
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("The keys cannot be read anew: those from before are used on");
        }
    }

    /** Seals with the keys of the moment. */
    Aead aead() {
        return new Aead() {
            @Override
            public byte[] encrypt(byte[] text, byte[] binding) throws GeneralSecurityException {
                return current().encrypt(text, binding);
            }

            @Override
            public byte[] decrypt(byte[] sealed, byte[] binding) throws GeneralSecurityException {
                return current().decrypt(sealed, binding);
            }
        };
    }

    private Aead current() {
        return now().seal(clock.instant()).aead();
    }
}
