package org.anxin.helpline.channel.simulator;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anxin.helpline.conversation.Capabilities;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.conversation.Sender;
import org.anxin.helpline.conversation.Transcript;
import org.anxin.helpline.conversation.Transcript.Author;
import org.anxin.helpline.conversation.Transcript.Line;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.Pseudonym;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Phones that are open on a page of this process. A phone that is closed shows the message from the thread when it is
 * opened again, so that sending always succeeds.
 */
@Component
@ConditionalOnBooleanProperty("anxin.simulator.enabled")
class SimulatedPhones implements Sender {

    static final String CHANNEL = "simulator";

    private static final int SMS_UNITS = 1_600;
    private static final Duration OPEN_FOR = Duration.ofHours(1);

    private static final int KEPT = 20;

    private final AddressVault vault;
    private final Transcript transcript;
    private final Clock clock;
    private final Map<Pseudonym, List<Line>> apart = new ConcurrentHashMap<>();
    private final Map<Pseudonym, List<SseEmitter>> open = new ConcurrentHashMap<>();

    SimulatedPhones(AddressVault vault, Transcript transcript, Clock clock) {
        this.vault = vault;
        this.transcript = transcript;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.chat(SMS_UNITS).answering(Integer.MAX_VALUE).at(new Capabilities.Rate(1_000, 1_000));
    }

    @Override
    public boolean takesNumbers() {
        return true;
    }

    @Override
    public SendResult send(Address to, OutboundText message) {
        Pseudonym person = vault.seal(to).person();
        boolean hers = transcript.of(person, CHANNEL).stream()
                .anyMatch(line -> line.author() != Author.PERSON && line.id() == message.id());
        if (!hers) {
            keepApart(
                    person,
                    new Line(
                            message.id(),
                            Author.BOT,
                            message.text(),
                            message.segments(),
                            Delivery.ACCEPTED,
                            clock.instant()));
        }
        ring(person);
        return new SendResult.Accepted("simulated-" + message.id());
    }

    private void keepApart(Pseudonym person, Line line) {
        List<Line> kept = apart.computeIfAbsent(person, p -> new CopyOnWriteArrayList<>());
        kept.add(line);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
    }

    /** What came to that phone and is in no thread of its own, such as notices to staff. */
    List<Line> apart(Pseudonym person) {
        return List.copyOf(apart.getOrDefault(person, List.of()));
    }

    SseEmitter open(Pseudonym person) {
        SseEmitter phone = new SseEmitter(OPEN_FOR.toMillis());
        List<SseEmitter> phones = open.computeIfAbsent(person, p -> new CopyOnWriteArrayList<>());
        phones.add(phone);
        phone.onCompletion(() -> phones.remove(phone));
        phone.onTimeout(phone::complete);
        phone.onError(e -> phones.remove(phone));
        return phone;
    }

    /** Tells every open page of that phone to look at its thread. */
    private void ring(Pseudonym person) {
        for (SseEmitter phone : open.getOrDefault(person, List.of())) {
            try {
                phone.send(SseEmitter.event().name("message").data("look"));
            } catch (IOException | IllegalStateException closed) {
                phone.complete();
            }
        }
    }

    /** Open streams would hold up the end of the process. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        open.values().forEach(phones -> phones.forEach(SseEmitter::complete));
    }
}
