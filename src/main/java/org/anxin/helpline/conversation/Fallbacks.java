package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.anxin.helpline.start.SettingException;
import org.springframework.stereotype.Component;

/**
 * The channels that stand in for another one, as the settings declare: both reach people by their telephone numbers, so
 * that a message whose own channel is down, or refuses it for our account's sake, can leave by the other.
 */
@Component
class Fallbacks {

    /** Shorter troubles pass, and a message from a number she does not know costs trust. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Set<Failure> OURS = Set.of(Failure.SETTINGS, Failure.POLICY);

    private final Map<String, String> declared;
    private final Senders senders;
    private final ChannelHealth health;
    private final Clock clock;

    Fallbacks(ConversationSettings settings, Senders senders, ChannelHealth health, Clock clock) {
        this.declared = read(settings.fallbacks(), senders.takingNumbers());
        this.senders = senders;
        this.health = health;
        this.clock = clock;
    }

    private static Map<String, String> read(List<String> pairs, List<String> possible) {
        Map<String, String> read = new HashMap<>();
        for (String pair : pairs) {
            String[] names = pair.strip().split(":");
            if (names.length != 2
                    || !possible.containsAll(List.of(names))
                    || names[0].equals(names[1])
                    || read.put(names[0], names[1]) != null) {
                throw new SettingException("anxin.conversation.fallbacks has " + pair
                        + ": write a channel and the one that stands in for it as twilio:smpp, each channel once, both switched on and of these "
                        + possible + ".");
            }
        }
        return Map.copyOf(read);
    }

    /** The one that stands in now, if the channel's own way has been down for a while. */
    Optional<Sender> whileDown(String channel) {
        return declared(channel).filter(other -> isDown(channel));
    }

    /** The one that stands in where the channel refused a message that another may take. */
    Optional<Sender> after(String channel, SendResult result) {
        return result instanceof SendResult.Permanent refused && OURS.contains(refused.why())
                ? declared(channel)
                : Optional.empty();
    }

    private Optional<Sender> declared(String channel) {
        return Optional.ofNullable(declared.get(channel)).flatMap(senders::of);
    }

    private boolean isDown(String channel) {
        return health.troubledSince(channel)
                .filter(since -> !since.plus(PATIENCE).isAfter(clock.instant()))
                .isPresent();
    }
}
