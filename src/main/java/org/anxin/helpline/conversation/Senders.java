package org.anxin.helpline.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The channels that are switched on, by name. */
@Component
class Senders {

    private static final int SMS_UNITS = 1_600;
    /** A channel that was switched off since: its messages wait until they are given up. */
    private static final Capabilities ABSENT = Capabilities.sms(SMS_UNITS);

    private final Map<String, Sender> byChannel;

    Senders(List<Sender> senders) {
        byChannel = senders.stream().collect(Collectors.toUnmodifiableMap(Sender::channel, Function.identity()));
    }

    Optional<Sender> of(String channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }

    /** Those that take numbers, real ones before one that is only played. */
    List<String> takingNumbers() {
        return byChannel.values().stream()
                .filter(Sender::takesNumbers)
                .sorted(Comparator.comparing(
                                (Sender sender) -> sender.capabilities().encoding())
                        .thenComparing(Sender::channel))
                .map(Sender::channel)
                .toList();
    }

    Set<String> names() {
        return byChannel.keySet();
    }

    Capabilities capabilities(String channel) {
        return of(channel).map(Sender::capabilities).orElse(ABSENT);
    }
}
