package org.anxin.helpline.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes at night what was kept long enough, and says what went and that nothing overdue is left. Nothing that people
 * wrote is used for anything else, ever.
 */
@Component
class Retention {

    static final String NAME = "retention";

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final List<Expiring> everything;
    private final JdbcChecks checks;
    private final Clock clock;

    Retention(List<Expiring> everything, JdbcChecks checks, Clock clock) {
        this.everything = List.copyOf(everything);
        this.checks = checks;
        this.clock = clock;
    }

    @Transactional
    public void run() {
        Instant now = clock.instant();
        String gone = everything.stream()
                .map(kind -> kind.name() + " " + kind.expire(now))
                .collect(Collectors.joining(", "));
        long overdue = everything.stream().mapToLong(kind -> kind.overdue(now)).sum();
        if (overdue > 0) {
            LOG.error("{} are overdue and could not be deleted", overdue);
        }
        checks.add(NAME, now, overdue == 0, gone + "; overdue " + overdue);
    }
}
