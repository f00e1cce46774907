package org.anxin.helpline.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.channel.Refused;
import org.anxin.helpline.conversation.Reply;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.privacy.SealedAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** The database is away: Telegram is to bring the message again. */
class NotStoredTest {

    private static final String SECRET = "telegram-secret-of-tests";

    private final TelegramSettings settings = new TelegramSettings(
            "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            List.of(SECRET),
            URI.create("http://127.0.0.1:1"),
            Duration.ofSeconds(1));

    @Test
    void what_was_not_stored_is_not_acknowledged() {
        assertThatThrownBy(() -> webhook(false).receive(request())).isInstanceOf(Refused.class);
    }

    @Test
    void what_was_stored_is() {
        assertThat(webhook(true).receive(request())).isEmpty();
    }

    private TelegramWebhook webhook(boolean stored) {
        return new TelegramWebhook(settings, message -> new Reply(List.of(), stored), new OneAddress());
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("POST", TelegramWebhook.PATH);
        request.addHeader(TelegramWebhook.SECRET, SECRET);
        request.setContentType("application/json");
        request.setContent(
                "{\"update_id\": 1, \"message\": {\"text\": \"a\", \"chat\": {\"id\": 5, \"type\": \"private\"}}}"
                        .getBytes(StandardCharsets.UTF_8));
        return request;
    }

    /** Seals everything the same. */
    private static final class OneAddress implements AddressVault {

        @Override
        public SealedAddress seal(Address address) {
            return new SealedAddress(new Pseudonym("0".repeat(64)), address.channel(), new byte[0], "", List.of(), 1);
        }

        @Override
        public void recognise(SealedAddress address) {}

        @Override
        public void keep(SealedAddress address) {}

        @Override
        public Pseudonym keepApart(String channel, String number) {
            return new Pseudonym("0".repeat(64));
        }

        @Override
        public Optional<Address> open(Pseudonym person, String channel) {
            return Optional.empty();
        }

        @Override
        public boolean keeps(Pseudonym person, String channel) {
            return false;
        }

        @Override
        public void destroy(Pseudonym person) {}
    }
}
