package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.anxin.helpline.start.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FallbacksTest {

    private final Senders senders = new Senders(Stream.of(
                    new FakeChannel("first", Capabilities.sms(500)),
                    new FakeChannel("second", Capabilities.sms(500)),
                    new FakeChannel("chat", Capabilities.chat(500)))
            .<Sender>map(channel -> channel)
            .toList());

    @ParameterizedTest
    @ValueSource(
            strings = {"first", "first:", ":second", "first:first", "first:chat", "first:nobody", "first:second:first"})
    void a_pair_that_cannot_be_is_refused_with_what_to_write(String pair) {
        assertThatThrownBy(() -> fallbacks(pair))
                .isInstanceOf(SettingException.class)
                .hasMessageContainingAll("anxin.conversation.fallbacks", "twilio:smpp", "first", "second");
    }

    @Test
    void a_channel_has_one_that_stands_in_at_most() {
        assertThatThrownBy(() -> fallbacks("first:second", "first:second")).isInstanceOf(SettingException.class);
    }

    @Test
    void only_what_is_our_fault_is_taken_to_another() {
        Fallbacks fallbacks = fallbacks(" first:second ");
        assertThat(fallbacks.after("first", new SendResult.Permanent("20003", Failure.SETTINGS)))
                .map(Sender::channel)
                .hasValue("second");
        assertThat(fallbacks.after("second", new SendResult.Permanent("20003", Failure.SETTINGS)))
                .isEmpty();
        assertThat(Stream.of(
                        new SendResult.Permanent("21211", Failure.ADDRESS),
                        new SendResult.OptedOut("21610"),
                        new SendResult.Unknown("no-answer"),
                        new SendResult.Retryable("429"),
                        new SendResult.Held()))
                .allSatisfy(result -> assertThat(fallbacks.after("first", result))
                        .as(result.toString())
                        .isEmpty());
    }

    private Fallbacks fallbacks(String... pairs) {
        var settings = new ConversationSettings(
                null,
                "22:00-08:00",
                0,
                List.of(),
                Currency.getInstance("CNY"),
                Duration.ofDays(30),
                "",
                List.of(pairs));
        return new Fallbacks(settings, senders, new NothingKnown(), Clock.systemUTC());
    }

    private record NothingKnown() implements ChannelHealth {

        @Override
        public List<Status> all() {
            return List.of();
        }

        @Override
        public Optional<Instant> troubledSince(String channel) {
            return Optional.empty();
        }

        @Override
        public List<Exchange> exchanges(String channel, int most) {
            return List.of();
        }
    }
}
