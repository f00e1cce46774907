package org.anxin.helpline.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks that no epoch lasts longer than 90 days, and destroys keys of epochs that are over once no kept address needs
 * them, and sealing keys that nothing needs. It renews the embedded start's own file; where replicas share a keyset,
 * {@code keyset rotate} does.
 */
class EpochCheck {

    static final String NAME = "epochs";

    private static final Logger LOG = LoggerFactory.getLogger(EpochCheck.class);
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Duration RENEWED_AFTER = Duration.ofDays(80);

    private final Keyring ring;
    private final @Nullable Path own;
    private final JdbcClient jdbc;
    private final SealedRows sealed;
    private final JdbcChecks checks;
    private final Clock clock;

    /** @param own the file this process alone uses, or null */
    EpochCheck(Keyring ring, @Nullable Path own, JdbcClient jdbc, JdbcChecks checks, Clock clock) {
        this.ring = ring;
        this.own = own;
        this.jdbc = jdbc;
        this.sealed = new SealedRows(jdbc);
        this.checks = checks;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        Keys keys = ring.now();
        Keys.Epoch current = keys.epoch(now);
        Set<Integer> over = over(keys, current);
        if (own != null) {
            renew(own, now, current, keys.epochs().getLast().id() == current.id(), over);
        }
        Duration age = Duration.between(current.begins(), now);
        checks.add(
                NAME,
                now,
                age.compareTo(LONGEST) <= 0,
                "current " + age.toDays() + " d, before it " + (keys.epochs().size() - 1) + ", of these not needed "
                        + over.size());
    }

    private Set<Integer> over(Keys keys, Keys.Epoch current) {
        Set<Integer> over = new HashSet<>();
        List<Integer> needed = jdbc.sql("select distinct epoch from address_vault where epoch is not null")
                .query(Integer.class)
                .list();
        keys.epochs().stream()
                .filter(epoch -> epoch.begins().isBefore(current.begins()))
                .filter(epoch -> !needed.contains(epoch.id()))
                .forEach(epoch -> over.add(epoch.id()));
        return over;
    }

    private void renew(Path file, Instant now, Keys.Epoch current, boolean noneWaits, Set<Integer> over) {
        try {
            KeyText text = KeyText.parse(Files.readString(file));
            KeyText renewed = over.isEmpty() ? text : text.without(over);
            Set<Integer> replaced = text.replaced(now).stream()
                    .filter(key -> sealed.of(key) == 0)
                    .collect(Collectors.toUnmodifiableSet());
            renewed = replaced.isEmpty() ? renewed : renewed.withoutSealing(replaced);
            if (noneWaits && current.begins().plus(RENEWED_AFTER).isBefore(now)) {
                renewed = renewed.rotated(now);
            }
            if (renewed != text) {
                KeyFile.replace(file, renewed.written());
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("The keys in {} cannot be renewed", file);
        }
    }
}
