package org.anxin.helpline.channel.simulator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxin.helpline.conversation.InboundMessage;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.conversation.Intake;
import org.anxin.helpline.conversation.Transcript;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.privacy.SealedAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the phone on the page speaks to. */
@RestController
@RequestMapping("/simulator")
@ConditionalOnBooleanProperty("anxin.simulator.enabled")
class SimulatorController {

    private static final int LONGEST_ID = 100;

    private final Intake intake;
    private final AddressVault vault;
    private final Transcript transcript;
    private final SimulatedPhones phones;

    SimulatorController(Intake intake, AddressVault vault, Transcript transcript, SimulatedPhones phones) {
        this.intake = intake;
        this.vault = vault;
        this.transcript = transcript;
        this.phones = phones;
    }

    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    Replies receive(@RequestBody Text text) {
        String words = text.text() == null ? "" : text.text();
        String id = text.id() == null || text.id().isBlank() ? UUID.randomUUID().toString() : text.id();
        if (words.length() > InboundMessage.MAX_TEXT || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("The text or its id is too long");
        }
        var message = new InboundMessage(SimulatedPhones.CHANNEL, id, sealed(text.from()), words, 0, Preference.NONE);
        return new Replies(intake.receive(message).texts().stream()
                .map(reply -> new ReplyText(reply.text(), reply.segments()))
                .toList());
    }

    @GetMapping("/thread")
    Thread thread(@RequestParam String from) {
        Pseudonym person = sealed(from).person();
        return new Thread(
                Stream.concat(transcript.of(person, SimulatedPhones.CHANNEL).stream(), phones.apart(person).stream())
                        .sorted(Comparator.comparing(Transcript.Line::at))
                        .map(Line::of)
                        .toList());
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@RequestParam String from) {
        return phones.open(sealed(from).person());
    }

    private SealedAddress sealed(@Nullable String from) {
        if (from == null || from.isBlank()) {
            throw new IllegalArgumentException("A message needs from, the number of the phone it comes from");
        }
        return vault.seal(new Address(SimulatedPhones.CHANNEL, from));
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail refused(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    /** @param id the provider's id; the same again is the same message */
    record Text(
            @Nullable String from,
            @Nullable String text,
            @Nullable String id) {

        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }

    record Replies(List<ReplyText> replies) {}

    record ReplyText(String text, int segments) {}

    record Thread(List<Line> messages) {}

    record Line(String id, String direction, String author, String text, int segments, Instant at) {

        static Line of(Transcript.Line line) {
            boolean hers = line.author() == Transcript.Author.PERSON;
            return new Line(
                    line.author().name().toLowerCase(java.util.Locale.ROOT) + "-" + line.id(),
                    hers ? "out" : "in",
                    line.author().name(),
                    line.text(),
                    line.segments(),
                    line.at());
        }
    }
}
