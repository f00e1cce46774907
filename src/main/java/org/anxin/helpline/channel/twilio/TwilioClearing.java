package org.anxin.helpline.channel.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.rest.api.v2010.account.Message;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.anxin.helpline.channel.twilio.TwilioSettings.Afterwards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears old messages away at Twilio, words or all of it. A gauge tells how many it had to leave. */
final class TwilioClearing {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioClearing.class);

    private final TwilioList list;
    private final TwilioSettings settings;
    private final Clock clock;
    private final AtomicLong left;

    TwilioClearing(TwilioList list, TwilioSettings settings, Clock clock, MeterRegistry meters) {
        this.list = list;
        this.settings = settings;
        this.clock = clock;
        this.left = meters.gauge("anxin.channel.twilio.left", new AtomicLong());
    }

    void run() {
        List<Message> old;
        try {
            old = list.before(clock.instant().minus(settings.keptFor())).stream()
                    .filter(this::holdsSomething)
                    .toList();
        } catch (TwilioException e) {
            // Its message may hold addresses.
            LOG.warn(
                    "Twilio's list of old messages could not be read: {}",
                    e.getClass().getSimpleName());
            return;
        }
        long kept = old.stream().filter(message -> !cleared(message)).count();
        left.set(kept);
        if (kept > 0) {
            LOG.warn("Twilio keeps {} old messages that could not be cleared away yet", kept);
        }
    }

    private boolean holdsSomething(Message message) {
        boolean words = message.getBody() != null && !message.getBody().isEmpty();
        boolean media = message.getNumMedia() != null && !message.getNumMedia().equals("0");
        return settings.afterwards() == Afterwards.DELETE || words || media;
    }

    private boolean cleared(Message message) {
        try {
            if (settings.afterwards() == Afterwards.DELETE) {
                list.delete(message);
            } else {
                list.redact(message);
            }
            return true;
        } catch (TwilioException e) {
            return false;
        }
    }
}
