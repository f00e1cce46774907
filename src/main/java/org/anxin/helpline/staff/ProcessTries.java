package org.anxin.helpline.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts in this process. Of whoever tries with ever new names only the newest are remembered. */
@Component
class ProcessTries implements SignInTries {

    static final Duration WITHIN = Duration.ofMinutes(15);

    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    ProcessTries(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized boolean left(Kind kind, String whose) {
        Count count = counts.get(key(kind, whose));
        return count == null || count.until.isBefore(clock.instant()) || count.failures < kind.most();
    }

    @Override
    public synchronized void failed(Kind kind, String whose) {
        Instant now = clock.instant();
        counts.merge(
                key(kind, whose),
                new Count(1, now.plus(WITHIN)),
                (old, first) -> old.until.isBefore(now) ? first : new Count(old.failures + 1, old.until));
    }

    @Override
    public synchronized void succeeded(Kind kind, String whose) {
        counts.remove(key(kind, whose));
    }

    private static String key(Kind kind, String whose) {
        return kind + "/" + whose;
    }

    private record Count(int failures, Instant until) {}
}
